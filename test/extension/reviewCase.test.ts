import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder, writeFile } from './testFolder';

const documents = () => vscode.Uri.joinPath(workspaceFolder(), 'brag', 'documents');
const run = (command: string, given: unknown) => vscode.commands.executeCommand<vscode.Uri | undefined>(command, given);
const found = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === 'Brag' && codes.has(String(typeof code === 'object' ? code.value : code)));
const codes = new Set(['no-strong-example', 'this-level-or-next', 'stale-example', 'tenure-argued']);
const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();

describe('a case and its readers', function () {
  let before: readonly string[];

  beforeEach(async () => {
    await bragApi();
    before = await names();
  });

  afterEach(async () => {
    await closeEditors();
    for (const name of await names())
      if (!before.includes(name)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(documents(), name));
  });

  async function names(): Promise<string[]> {
    if (!(await exists(documents()))) return [];
    return (await vscode.workspace.fs.readDirectory(documents())).map(([name]) => name);
  }

  it('sets two paths side by side', async () => {
    const given = { role: 'principal-engineer', track: 'both', audience: 'manager', date: '2026-06-15' };
    const uri = await run('brag.compileCase', given);
    assert.match(uri!.path, /principal-engineer-case-both-manager\.md$/);
    assert.include(await textOf(uri!), '## The paths side by side');
  });

  it('has the questions of four readers on its lines, follows edits, and lets go when it closes', async () => {
    const given = { role: 'principal-engineer', form: 'full', audience: 'manager', date: '2026-06-15' };
    const uri = (await run('brag.compileCase', given))!;
    const report = await run('brag.reviewCase', { uri: uri.toString() });
    assert.include(await textOf(report!), '## The bar raiser');
    const document = await vscode.workspace.openTextDocument(uri);
    await until(() => found(uri).length > 0, 'problems on the case');
    const missing = found(uri).find(({ message }) => message.includes('This row has no example'))!;
    assert.include(document.lineAt(missing.range.start.line).text, '**Planning and Organising.**');

    const editor = await vscode.window.showTextDocument(document);
    const line = document.getText().split('\n').indexOf('## Summary') + 1;
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), '\nI have been six years in this role.\n'));
    const tenure = () => found(uri).find(({ message }) => message.includes('six years in this role'));
    await until(() => tenure() !== undefined, 'a problem on the line typed');
    assert.equal(document.lineAt(tenure()!.range.start.line).text, 'I have been six years in this role.');
    await document.save();
    await closeEditors();
    await until(() => found(uri).length === 0, 'no problems once it is closed');
  });

  it('is refused where it is no case', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'brag', 'profile.md');
    assert.match(await refusal('brag.reviewCase', { uri: uri.toString() }), /isn't a compiled case/);
  });

  it('shows what an edition leaves out, on a page that is no file', async () => {
    const page = await run('brag.showLeftOut', { audience: 'committee' });
    assert.equal(page!.scheme, 'brag-left-out');
    assert.include(await textOf(page!), 'Ruth Abara');
    assert.deepEqual(await names(), before);
  });

  it('comes with a JSON Resume where it is for everyone, and keeps one that was edited', async () => {
    const given = { role: 'principal-engineer', audience: 'public', date: '2026-06-15' };
    const uri = (await run('brag.compileCase', given))!;
    const resume = uri.with({ path: uri.path.replace(/\.md$/, '.resume.json') });
    const read = JSON.parse(await readFile(resume)) as { work: { highlights: string[] }[] };
    assert.isNotEmpty(read.work[0]!.highlights);
    await writeFile(resume, '{"mine": true}\n');
    await run('brag.compileCase', given);
    assert.equal(await readFile(resume), '{"mine": true}\n');
    const exported = await run('brag.export', { uri, format: 'json-resume', replace: true });
    assert.equal(exported!.toString(), resume.toString());
    assert.include(await readFile(resume), 'highlights');
  });

  it('goes along to a new employer in my own words, again when it is recompiled, and in its JSON Resume', async () => {
    const profile = vscode.Uri.joinPath(workspaceFolder(), 'brag', 'profile.md');
    const kept = await readFile(profile);
    const { library } = await bragApi();
    const replace = async (as: string) => {
      const written = kept.replace(/^replace:\n/m, `replace:\n  - text: checkout\n    as: ${as}\n`);
      await writeFile(profile, written);
      const read = () => (library.entries as { profile?: { replace: { as: string }[] } }).profile?.replace[0]?.as;
      await until(() => read() === as, 'the profile is read');
    };
    try {
      await replace('the last step');
      const uri = (await run('brag.compileCase', { role: 'principal-engineer', audience: 'portable' }))!;
      assert.match(uri.path, /\/case-portable\.md$/);
      await replace('paying');
      await run('brag.recompile', { uri: uri.toString() });
      const resume = uri.with({ path: uri.path.replace(/\.md$/, '.resume.json') });
      await run('brag.export', { uri, format: 'json-resume', replace: true });
      const text = (await vscode.workspace.openTextDocument(uri)).getText();
      assert.include(text, 'audience: portable\n');
      for (const told of [text, await readFile(resume)]) {
        assert.match(told, /paying/i);
        assert.notMatch(told.replace(/"\$schema".*/, ''), /checkout|the last step|:\/\//i);
      }
      await replace('our checkout');
      assert.isUndefined(await run('brag.compileCase', { role: 'principal-engineer', audience: 'portable' }));
    } finally {
      await closeEditors();
      await writeFile(profile, kept);
    }
  });
});
