import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors, exists, readFile, until, workspaceFolder, writeFile } from './testFolder';

const folder = (...path: string[]) => vscode.Uri.joinPath(workspaceFolder(), 'brag', ...path);
const copy = () => vscode.commands.executeCommand<vscode.Uri | undefined>('brag.copyTemplates', {});
const compile = () =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('brag.compileCase', {
    role: 'principal-engineer',
    form: 'one-page',
    audience: 'committee',
    date: '2026-06-15',
  });

async function remove(uri: vscode.Uri): Promise<void> {
  if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
}

/** Puts a text in the place of another in an editor, without saving. */
async function change(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.notStrictEqual(at, -1, from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

const allFiles = [
  ...['career-check.md', 'case-both.md', 'case-lateral.md', 'case.md', 'handover.md'],
  ...['phrases.yml', 'plan.md', 'script.md'],
];

describe('templates', function () {
  before(bragApi);
  afterEach(async () => {
    await closeEditors();
    await remove(folder('templates'));
    await remove(folder('documents'));
  });

  it('are taken back by one undo, but for those that stood there', async () => {
    await writeFile(folder('templates', 'plan.md'), '# Mine\n');
    await copy();
    assert.lengthOf(await vscode.workspace.fs.readDirectory(folder('templates')), allFiles.length);
    await vscode.commands.executeCommand('undo');
    await until(
      async () => (await vscode.workspace.fs.readDirectory(folder('templates'))).length === 1,
      'the copies gone',
    );
    assert.strictEqual(await readFile(folder('templates', 'plan.md')), '# Mine\n');
    const plan = (await vscode.commands.executeCommand<vscode.Uri | undefined>('brag.compilePlan', {
      date: '2026-06-15',
    }))!;
    assert.match(await readFile(plan), /\n---\n\n# Mine\n$/);
  });

  it('are copied once, opened, and never read as entries', async () => {
    const { library } = await bragApi();
    const first = (await copy())!;
    assert.strictEqual(first.toString(), folder('templates', 'case.md').toString());
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), first.toString());
    const names = (await vscode.workspace.fs.readDirectory(folder('templates'))).map(([name]) => name).sort();
    assert.deepStrictEqual(names, allFiles);
    await closeEditors();
    await writeFile(first, 'mine');
    await vscode.workspace.fs.delete(folder('templates', 'script.md'));
    await copy();
    assert.strictEqual(await readFile(first), 'mine');
    assert.isTrue(await exists(folder('templates', 'script.md')));
    for (const { problems } of [...library.files]
      .filter(([uri]) => uri.includes('/templates/'))
      .map(([, file]) => file))
      assert.deepStrictEqual(problems, []);
  });

  it('change nothing until they are changed, and then what is compiled, unsaved as they are', async () => {
    const plain = await readFile((await compile())!);
    await closeEditors();
    await remove(folder('documents'));
    const document = await vscode.workspace.openTextDocument((await copy())!);
    assert.strictEqual(await readFile((await compile())!), plain);

    await change(document, '## {{ headings.summary }}\n\n{{ passages.summary }}\n\n', '');
    await change(document, '## {{ headings.evidence }}', '## In short\n\n{{ passages.summary }}\n\n## Proofs');
    const changed = await readFile((await compile())!);
    assert.notInclude(changed, '## Summary');
    assert.isAbove(changed.indexOf('## In short'), changed.indexOf('## What the business gets next'));
    assert.include(changed, '[\\[1\\]](#proofs)');

    const phrases = await vscode.workspace.openTextDocument(folder('templates', 'phrases.yml'));
    await change(phrases, '"What I ask for":', '"What I ask for": "Mein Anliegen"');
    assert.include(await readFile((await compile())!), '## Mein Anliegen\n');
  });

  it('show a mistake at its line while it is typed, and compile nothing until it is fixed', async () => {
    const document = await vscode.workspace.openTextDocument((await copy())!);
    const uri = (await compile())!;
    const before = await readFile(uri);
    const problems = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Brag');
    await change(document, '{{ passages.gaps }}', '{{ passages.gasp }}');
    await until(() => problems().length === 1, 'a problem in the template');
    const [problem] = problems();
    assert.strictEqual(document.getText(problem!.range), 'passages.gasp');
    assert.include(problem!.message, '`passages.gaps` is');
    assert.isUndefined(await compile());
    assert.strictEqual(await readFile(uri), before);
    await change(document, '{{ passages.gasp }}', '{{ passages.gaps }}');
    await until(() => problems().length === 0, 'the problem gone');
    assert.isDefined(await compile());
  });

  it('are completed', async () => {
    const document = await vscode.workspace.openTextDocument((await copy())!);
    const at = document.positionAt(document.getText().indexOf('passages.gaps') + 'passages.'.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.includeMembers(labels, ['passages.gaps', 'passages.evidence', 'headings.ask', 'title']);
  });
});
