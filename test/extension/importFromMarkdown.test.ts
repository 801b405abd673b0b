import { assert } from 'chai';
import * as vscode from 'vscode';
import { oldBragDocument } from '../fixtures/imports/oldBragDocument';
import { bragApi, closeEditors, exists, readFile, refusal, workspaceFolder, writeFile } from './testFolder';

const importWins = (given: unknown) =>
  vscode.commands.executeCommand<vscode.Uri[] | undefined>('brag.importWins', given);
const nameOf = (uri: vscode.Uri) => uri.path.split('/').at(-1)!;

describe('importing older brag documents', () => {
  const at = (...path: string[]) => vscode.Uri.joinPath(workspaceFolder(), ...path);
  const winNames = async () => (await vscode.workspace.fs.readDirectory(at('brag', 'wins'))).map(([name]) => name);
  let there: string[] = [];

  before(async () => {
    await bragApi();
    there = await winNames();
  });
  afterEach(async () => {
    await closeEditors();
    for (const name of await winNames())
      if (!there.includes(name)) await vscode.workspace.fs.delete(at('brag', 'wins', name));
    for (const uri of [at('brag', '.imported'), at('old.md'), at('old')])
      if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('brings a draft for each achievement, in the words and marks of the document', async () => {
    await writeFile(
      at('old.md'),
      '# Brag\n\nFor my manager.\n\n## Q1 2026\n\n### Checkout\n\n- Cut **p95** 900 ms -> 540 ms ([report](https://example.org/r))\n  - Impact: 2 % more orders\n- Wrote the runbook (14 March)\n',
    );
    const uris = await importWins({ source: 'markdown', uri: at('old.md') });
    assert.deepStrictEqual(uris?.map(nameOf), [
      '2026-01-01-cut-p95-900-ms-540-ms-report.md',
      '2026-03-14-wrote-the-runbook.md',
      '2026-01-01-notes-from-old-md.md',
    ]);
    const text = await readFile(uris![0]!);
    assert.include(
      text,
      'date: 2026-01-01\nend: 2026-03-31\nstatus: draft\nproject: Checkout\nimpact: 2 % more orders\n',
    );
    assert.include(text, '\nCut **p95** 900 ms -> 540 ms ([report](https://example.org/r))\n');
    assert.include(text, 'From old.md, line 9: Brag › Q1 2026 › Checkout');
    assert.include(await readFile(uris![2]!), 'For my manager.');
    assert.deepStrictEqual(await importWins({ source: 'markdown', uri: at('old.md') }), []);
  });

  it('keeps every sentence of twenty pages in the files it writes', async function () {
    const text = oldBragDocument();
    await writeFile(at('old.md'), text);
    const uris = await importWins({ source: 'markdown', uri: at('old.md'), when: '2013', unlikely: true });
    const files = await Promise.all(uris!.map(readFile));
    const kept = new Set(files.join('\n').match(/\p{L}+/gu));
    // The names of keys and columns are all that is said in another way.
    for (const mapped of ['Impact', 'With', 'Project']) kept.add(mapped);
    assert.deepStrictEqual(
      text.match(/\p{L}{2,}/gu)!.filter((word) => !kept.has(word)),
      [],
    );
  });

  it('brings a folder of weekly notes, and says which parts have no time', async () => {
    await writeFile(at('old', '2026-W07.md'), '- Shipped it\n');
    await writeFile(at('old', 'ideas.md'), '- Had an idea\n');
    const problem = await refusal('brag.importWins', { source: 'markdown', uri: at('old') });
    assert.match(
      problem,
      /Couldn't read line 1\. ideas\.md: Neither its text nor the headings above say when it was\./,
    );
    assert.deepStrictEqual(await winNames(), there);
    const uris = await importWins({ source: 'markdown', uri: at('old'), when: 'January 2026' });
    assert.deepStrictEqual(uris?.map(nameOf).sort(), ['2026-01-01-had-an-idea.md', '2026-02-09-shipped-it.md']);
    assert.match(
      await refusal('brag.importWins', { source: 'markdown', uri: at('old'), when: 'some day' }),
      /"when" should be a day, a month, a quarter or a year/,
    );
  });
});
