import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors, exists, refusal, rewriteFile, until, workspaceFolder, writeFile } from './testFolder';

const inBrag = (path: string) => vscode.Uri.joinPath(workspaceFolder(), 'brag', path);
// An ask of its own for each test, because what was agreed is remembered.
let asks = 0;
const id = () => `test-agreed-${asks}`;
const ask = () => inBrag(`asks/${id()}.md`);
const file = (criteria: readonly string[], rest = '') =>
  `---\ntype: ask\ntitle: Test agreed\n${rest}criteria:\n${criteria.map((line) => `  - ${line}\n`).join('')}---\n`;
const changed = (given: unknown = { ask: id() }) =>
  vscode.commands.executeCommand<string[]>('brag.showCriteriaChange', given);
const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;

describe('criteria that were agreed', function () {
  let written: vscode.Uri[] = [];
  const criteriaRead = async () => {
    const { library } = await bragApi();
    const found = library.files.get(ask().toString())?.entry as { criteria?: { text: string }[] } | undefined;
    return found?.criteria?.map(({ text }) => text).join('; ');
  };
  const write = async (criteria: readonly string[], rest?: string) => {
    await rewriteFile(ask(), file(criteria, rest));
    await until(async () => (await criteriaRead()) === criteria.join('; '), 'the ask is read');
  };

  before(bragApi);
  beforeEach(() => void asks++);
  afterEach(async () => {
    await closeEditors();
    for (const uri of [ask(), ...written]) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
    written = [];
    await until(async () => (await criteriaRead()) === undefined, 'the ask is gone');
  });

  it('are known by a fingerprint where there is no git, and can be agreed anew', async () => {
    await write(['A design']);
    const outcome = { ask: id(), status: 'deferred', outcome: 'Not yet.', criteria: [{ text: 'Two pilots' }] };
    written.push((await vscode.commands.executeCommand<vscode.Uri>('brag.recordOutcome', outcome))!);
    await until(async () => (await criteriaRead()) === 'A design; Two pilots', 'the outcome is read');
    assert.isEmpty(await changed());

    await write(['A design', 'Three pilots']);
    const details = await changed();
    assert.strictEqual(details[0], 'Agreed in different words: “Three pilots”');
    assert.strictEqual(details[1], '1 agreed criterion was removed.');
    assert.strictEqual((activeTab() as vscode.TabInputText).uri.toString(), ask().toString());

    await vscode.commands.executeCommand('brag.agreeCriteria', { ask: id() });
    assert.isEmpty(await changed());
  });

  it('are what stood there at the first talk about them, where none were said in it', async () => {
    await write(['A design']);
    const outcome = { ask: id(), status: 'agreed', outcome: 'Yes.' };
    written.push((await vscode.commands.executeCommand<vscode.Uri>('brag.recordOutcome', outcome))!);
    assert.isEmpty(await changed());
    await write(['A design', 'A budget']);
    assert.include(await changed(), 'Agreed in different words: “A budget”');
    await vscode.commands.executeCommand('brag.agreeCriteria', { ask: id() });
  });

  it('are not known to have changed before anybody spoke about them', async () => {
    await write(['A design']);
    await write(['A plan']);
    assert.isEmpty(await changed());
  });

  it('are named by an ask, and by nothing else', async () => {
    assert.include(await refusal('brag.showCriteriaChange', { ask: 'nothing' }), 'no ask named "nothing"');
    assert.include(await refusal('brag.showCriteriaChange', undefined), 'it needs "ask"');
    assert.include(
      await refusal('brag.agreeCriteria', { ask: id(), criteria: [] }),
      'it doesn\'t take an argument "criteria"',
    );
  });
});

describe('criteria that were agreed, under git', function () {
  let repository: Repository;
  const api = async () => {
    const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')!.activate();
    return git.getAPI(1);
  };
  const commit = async (message: string) => {
    await repository.add([ask().fsPath]);
    await repository.commit(message);
  };
  const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();

  before(async () => {
    asks++;
    await bragApi();
    repository = (await (await api()).init(inBrag('.')))!;
    await repository.setConfig('user.name', 'Ana Silva');
    await repository.setConfig('user.email', 'ana@example.com');
    await repository.setConfig('commit.gpgsign', 'false');
  });

  after(async () => {
    await closeEditors();
    for (const uri of [ask(), inBrag('.git')])
      if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
    await vscode.commands.executeCommand('git.close', repository).then(undefined, () => undefined);
    await until(async () => !(await bragApi()).library.files.has(ask().toString()), 'the ask is gone');
  });

  it('stand beside what the file says now', async () => {
    const { library } = await bragApi();
    const agreed = file(['A design of three teams', 'Two pilots'], 'status: deferred\nasked: 2026-04-16\n');
    const now = agreed.replace('three teams', 'five teams').replace('deferred', 'asked');
    await writeFile(ask(), agreed);
    await until(() => library.files.has(ask().toString()), 'the ask is read');
    assert.isEmpty(await changed(), 'nothing is committed yet');
    await commit('Agree');
    await until(async () => (await changed()).length === 0, 'nothing has changed', [repository.state.onDidChange]);

    await writeFile(ask(), now);
    const expected = ['“A design of three teams” now reads “A design of five teams”.'];
    await until(async () => (await changed()).join() === expected.join(), 'the change is seen', [
      repository.state.onDidChange,
    ]);
    const shown = activeTab() as vscode.TabInputTextDiff;
    assert.instanceOf(shown, vscode.TabInputTextDiff);
    assert.strictEqual(await textOf(shown.original), agreed);
    assert.strictEqual(shown.modified.toString(), ask().toString());
    assert.strictEqual(vscode.window.tabGroups.activeTabGroup.activeTab?.label, `${id()}.md: agreed on 2026-04-16 ↔ now`); // prettier-ignore

    await commit('Reword');
    await until(async () => (await changed()).join() === expected.join(), 'a commit of the change does not hide it', [
      repository.state.onDidChange,
    ]);
    await vscode.commands.executeCommand('brag.agreeCriteria', { ask: id() });
    assert.isEmpty(await changed());

    await writeFile(ask(), agreed);
    await until(async () => (await changed()).length > 0, 'going back is a change, too', [
      repository.state.onDidChange,
    ]);
    assert.strictEqual(await textOf((activeTab() as vscode.TabInputTextDiff).original), now);
  });
});

interface GitExtension {
  getAPI(version: 1): { init(root: vscode.Uri): Promise<Repository | null> };
}

interface Repository {
  readonly state: { readonly onDidChange: vscode.Event<void> };
  add(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
  setConfig(key: string, value: string): Promise<string>;
}
