import { assert } from 'chai';
import * as vscode from 'vscode';
import { itInNode } from './itInNode';
import { bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder, writeFile } from './testFolder';

const importWins = (given: unknown) =>
  vscode.commands.executeCommand<vscode.Uri[] | undefined>('brag.importWins', given);
const brag = () => vscode.Uri.joinPath(workspaceFolder(), 'brag');
const nameOf = (uri: vscode.Uri) => uri.path.split('/').at(-1)!;

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name).sort(),
    () => [],
  );
}

const pullRequest = (number: number, title: string, more: object = {}) => ({
  number,
  title,
  url: `https://github.com/acme/checkout/pull/${number}`,
  body: 'See [this](command:workbench.action.quit).',
  state: 'MERGED',
  mergedAt: `2026-04-${String(number).padStart(2, '0')}T23:30:00Z`,
  author: { login: 'sam-k' },
  reviews: [{ author: { login: 'ana' }, state: 'APPROVED', body: 'Well done', submittedAt: '2026-04-01T10:00:00Z' }],
  ...more,
});

describe('brag.importWins', () => {
  const exported = () => vscode.Uri.joinPath(workspaceFolder(), 'export.json');
  const wins = () => vscode.Uri.joinPath(brag(), 'wins');
  const imported = () => vscode.Uri.joinPath(brag(), '.imported');
  let there: string[] = [];

  const importText = async (source: string, text: string, more: object = {}) => {
    await writeFile(exported(), text);
    return importWins({ source, uri: exported(), ...more });
  };

  before(async () => {
    await bragApi();
    there = await namesIn(wins());
  });
  afterEach(async () => {
    await closeEditors();
    const added = (await namesIn(wins())).filter((name) => !there.includes(name));
    await Promise.all(added.map((name) => vscode.workspace.fs.delete(vscode.Uri.joinPath(wins(), name))));
    for (const uri of [imported(), exported()])
      if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('writes a draft for each pull request, which the library reads as a win that is none yet', async () => {
    const uris = await importText('github', JSON.stringify([pullRequest(3, 'First'), pullRequest(4, 'Second')]));
    assert.deepStrictEqual(uris?.map(nameOf), ['2026-04-03-first.md', '2026-04-04-second.md']);
    assert.strictEqual(
      await readFile(uris![0]!),
      '---\ntype: win\ntitle: First\ndate: 2026-04-03\nstatus: draft\nproject: checkout\nlinks:\n  - label: "Pull request #3"\n    url: https://github.com/acme/checkout/pull/3\n---\n\nSee \\[this\\](command:workbench.action.quit).\n\n## From GitHub\n\n- Reviewed by: ana\n\n> Well done\\\n> – ana, 2026-04-01\n',
    );
    const { library } = await bragApi();
    await until(() => library.files.has(uris![1]!.toString()), 'the drafts in the library');
    const file = library.files.get(uris![0]!.toString());
    assert.strictEqual((file?.entry as { status?: string }).status, 'draft');
    assert.deepStrictEqual(file?.problems, []);
  });

  it('brings nothing twice, also once a draft was renamed, edited or dropped', async () => {
    const text = JSON.stringify([pullRequest(3, 'First'), pullRequest(4, 'Second'), pullRequest(5, 'Third')]);
    const uris = (await importText('github', text))!;
    await closeEditors();
    await vscode.workspace.fs.delete(uris[0]!);
    await vscode.workspace.fs.rename(uris[1]!, vscode.Uri.joinPath(wins(), '2026-04-04-renamed.md'));
    await writeFile(uris[2]!, (await readFile(uris[2]!)).replace('title: Third', 'title: Mine now'));
    const names = await namesIn(wins());
    assert.deepStrictEqual(await importText('github', text), []);
    assert.deepStrictEqual(await namesIn(wins()), names);
    const more = await importText('github', JSON.stringify([...JSON.parse(text), pullRequest(6, 'Fourth')]));
    assert.deepStrictEqual(more?.map(nameOf), ['2026-04-06-fourth.md']);
    assert.lengthOf(await namesIn(imported()), 2);
  });

  it('is taken back by one undo, with what it remembered', async () => {
    const text = JSON.stringify([pullRequest(3, 'First'), pullRequest(4, 'Second')]);
    const uris = (await importText('github', text))!;
    assert.lengthOf(await namesIn(imported()), 1);
    await vscode.commands.executeCommand('undo');
    await until(async () => !(await exists(uris[0]!)) && !(await exists(uris[1]!)), 'the drafts are gone');
    assert.deepStrictEqual(await namesIn(imported()), []);
    await closeEditors();
    assert.deepStrictEqual((await importText('github', text))?.map(nameOf), uris.map(nameOf));
  });

  it('changes nothing where a record is broken, names it, and imports the rest when told to', async () => {
    const text = `[\n  ${JSON.stringify(pullRequest(3, 'Whole'))},\n  {"number": 4, "title": "Broken}\n]\n`;
    await writeFile(exported(), text);
    const names = await namesIn(wins());
    assert.match(
      await refusal('brag.importWins', { source: 'github', uri: exported() }),
      /^brag\.importWins failed: Couldn't read line 3\. .*"skipUnread": true/,
    );
    assert.deepStrictEqual(await namesIn(wins()), names);
    assert.deepStrictEqual(await namesIn(imported()), []);
    const uris = await importText('github', text, { skipUnread: true });
    assert.deepStrictEqual(uris?.map(nameOf), ['2026-04-03-whole.md']);
  });

  it('refuses in one sentence what it would have to guess, and writes nothing', async () => {
    const names = await namesIn(wins());
    const said = async (source: string, text: string, more: object = {}) => {
      await writeFile(exported(), text);
      return refusal('brag.importWins', { source, uri: exported(), ...more });
    };
    assert.match(await said('csv', 'title,date\nA,03/04/2026\n'), /03\/04\/2026 .*"dateOrder"/);
    assert.match(await said('csv', 'a,b\nA,2026-01-01\n'), /"columns".* It has a, b\./);
    const others = JSON.stringify([pullRequest(3, 'A'), pullRequest(4, 'B', { author: { login: 'joe' } })]);
    assert.match(await said('github', others), /"me" should name one of joe, sam-k, ana/);
    assert.match(await said('github', 'no json'), /Couldn't import [^]*\. Expected JSON as gh/);
    assert.match(await said('github', ''), /it is empty/);
    assert.match(await said('github', '\0'), /isn't a text file/);
    assert.match(await said('nowhere', ''), /"source" can be git, github/);
    assert.match(await refusal('brag.importWins', { source: 'github', uri: 'not-there.json' }), /Couldn't open/);
    assert.deepStrictEqual(await namesIn(wins()), names);
    assert.deepStrictEqual(await namesIn(imported()), []);
  });

  it('takes a table with dates in the order the caller gives, in windows-1252', async () => {
    const bytes = Uint8Array.from([...'title;date\nGrößer;03/04/2026\n'], (character) => character.charCodeAt(0));
    await vscode.workspace.fs.writeFile(exported(), bytes);
    const uris = await importWins({ source: 'csv', uri: 'export.json', dateOrder: 'day-first' });
    assert.deepStrictEqual(uris?.map(nameOf), ['2026-04-03-größer.md']);
  });

  it('takes talks from a calendar and leaves other events alone', async () => {
    const event = (uid: string, title: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:20260401T090000Z\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`;
    const text = `BEGIN:VCALENDAR\r\n${event('1', 'Talk on queues')}${event('2', 'Lunch')}END:VCALENDAR\r\n`;
    const uris = await importText('calendar', text);
    assert.deepStrictEqual(uris?.map(nameOf), ['2026-04-01-talk-on-queues.md']);
    const others = await importText('calendar', text, { unlikely: true });
    assert.deepStrictEqual(others?.map(nameOf), ['2026-04-01-lunch.md']);
  });

  it('gives every draft a name of its own', async () => {
    const uris = await importText(
      'github',
      JSON.stringify([3, 4, 5].map((number) => pullRequest(number, 'Same', { mergedAt: '2026-04-09' }))),
    );
    assert.deepStrictEqual(uris?.map(nameOf), ['2026-04-09-same.md', '2026-04-09-same-2.md', '2026-04-09-same-3.md']);
  });

  itInNode('writes five hundred drafts at once', async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      pullRequest((index % 28) + 1, `Change ${index}`, { url: undefined, number: index + 1 }),
    );
    const uris = await importText('github', JSON.stringify(many));
    assert.lengthOf(uris ?? [], 500);
  });
});
