import { assert } from 'chai';
import * as vscode from 'vscode';
import type { BragRecord } from '../../src/editor/index/brag';
import { copyWorkspaceState, recordStateKey } from '../../src/editor/index/findRecord';
import { itInNode } from './itInNode';
import {
  bragApi,
  closeEditors,
  exists,
  openFromDisk,
  readFile,
  refusal,
  until,
  workspaceFolder,
  writeFile,
  type BragApi,
} from './testFolder';

const run = <Result>(command: string, given?: unknown) => vscode.commands.executeCommand<Result>(command, given);
const switchTo = (record: 'workspace' | 'personal') => run<vscode.Uri>('brag.switchRecord', { record });
const setting = (folder: string | undefined) =>
  vscode.workspace.getConfiguration('brag').update('folder', folder, vscode.ConfigurationTarget.Global);

/** What an extension remembers, as long as the test runs. */
class KeptValues {
  readonly values: Map<string, unknown>;

  constructor(values: Iterable<readonly [string, unknown]>) {
    this.values = new Map(values);
  }

  keys = () => [...this.values.keys()];
  get = (key: string) => this.values.get(key);
  update = async (key: string, value: unknown) => void this.values.set(key, value);
}

describe('the record of the window', () => {
  let api: BragApi;
  /** A folder outside of the workspace. */
  let own: vscode.Uri;
  const titles = () => api.library.entries.wins.map(({ title }) => title);
  const inOwn = (...names: string[]) => vscode.Uri.joinPath(own, ...names);
  const isOfWorkspace = () =>
    [...api.library.files.keys()].every((uri) => uri.startsWith(workspaceFolder().toString()));

  before(async () => {
    api = await bragApi();
    own = vscode.Uri.joinPath(workspaceFolder(), '..', 'own-record');
    if (WEB_HOST) return;
    await writeFile(
      inOwn('roles', 'head-gardener.md'),
      '---\ntype: role\ntitle: Head Gardener\nexpectations: [grafting]\n---\n',
    );
    await writeFile(inOwn('roles', 'arborist.md'), '---\ntype: role\ntitle: Arborist\nexpectations: [climbing]\n---\n');
    await writeFile(
      inOwn('wins', 'grafted.md'),
      '---\ntitle: Grafted an apple\ndate: 2026-05-02\nskills: [grafting]\n---\n',
    );
  });
  afterEach(async () => {
    await closeEditors();
    await setting(undefined);
    await switchTo('workspace');
    await until(() => isOfWorkspace() && titles().length > 1, 'the workspace is read again');
  });
  after(async () => {
    if (!WEB_HOST) await vscode.workspace.fs.delete(own, { recursive: true });
  });

  /** Makes the folder outside of the workspace the active record. */
  const useOwn = async () => {
    await setting(own.fsPath);
    assert.strictEqual((await switchTo('personal')).toString(), own.toString());
  };

  /** Writes a win until the library holds it: a watcher outside of the workspace begins late, and tells no one when. */
  const writeUntilRead = async (uri: vscode.Uri, title: string) => {
    for (let tries = 0; !titles().includes(title); tries++) {
      assert.isBelow(tries, 20_000, `${title} is never read`);
      await writeFile(uri, `---\ntitle: ${title}\ndate: 2026-05-03\n---\n`);
    }
  };

  /** What earlier tests have deleted may go from the library only now. */
  const expectStillThere = (before: readonly string[]) => {
    assert.isNotEmpty(titles());
    assert.includeMembers([...before], titles());
  };

  it("stays the workspace's, whatever folder the settings of the user name outside of it", async () => {
    const before = titles();
    await setting(vscode.Uri.joinPath(workspaceFolder(), '..').path);
    await run('brag.init', {});
    expectStillThere(before);
  });

  it('is refused where there is none to switch to', async () => {
    assert.match(await refusal('brag.switchRecord', { record: 'personal' }), /isn't a folder outside the workspace/);
    if (!WEB_HOST) return;
    await setting('~/brag');
    assert.match(await refusal('brag.switchRecord', { record: 'personal' }), /isn't a folder outside the workspace/);
  });

  it('never leads out of the workspace by the settings of the workspace', async () => {
    const before = titles();
    for (const path of ['../own-record', '/', '~', '~/brag'])
      await vscode.workspace.getConfiguration('brag').update('folder', path, vscode.ConfigurationTarget.Workspace);
    await switchTo('workspace');
    expectStillThere(before);
    await vscode.workspace.getConfiguration('brag').update('folder', undefined, vscode.ConfigurationTarget.Workspace);
    const settings = vscode.Uri.joinPath(workspaceFolder(), '.vscode');
    if (await exists(settings)) await vscode.workspace.fs.delete(settings, { recursive: true });
  });

  it('is found in a folder of the workspace, as in docs/brag, where it is the only one', async () => {
    const below = (folder: string) => vscode.Uri.joinPath(workspaceFolder(), folder);
    await writeFile(
      vscode.Uri.joinPath(below('docs'), 'brag', 'wins', 'found.md'),
      '---\ntitle: Found below\ndate: 2026-05-03\n---\n',
    );
    await vscode.workspace.getConfiguration('brag').update('folder', 'nowhere', vscode.ConfigurationTarget.Workspace);
    const found = await switchTo('workspace');
    assert.strictEqual(found.toString(), vscode.Uri.joinPath(below('docs'), 'brag').toString());
    assert.deepStrictEqual(titles(), ['Found below']);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(below('notes'), 'brag', 'wins'));
    assert.strictEqual((await switchTo('workspace')).toString(), below('nowhere').toString());
    await vscode.workspace.getConfiguration('brag').update('folder', undefined, vscode.ConfigurationTarget.Workspace);
    for (const folder of ['docs', 'notes', '.vscode'])
      if (await exists(below(folder))) await vscode.workspace.fs.delete(below(folder), { recursive: true });
  });

  it('takes over once what was remembered of the workspace, and nothing of the window', async () => {
    const workspaceState = new KeptValues([
      ['brag.targetRole', 'arborist'],
      ['brag.snoozed', 'of the workspace'],
      ['brag.record', 'workspace'],
      ['brag.unsavedCompiles', {}],
    ]);
    const globalState = new KeptValues([[recordStateKey('file:///a', 'brag.snoozed'), 'of the record']]);
    const context = { workspaceState, globalState } as unknown as vscode.ExtensionContext;
    const copyTo = (kind: string, key: string) => copyWorkspaceState(context, { kind, key } as BragRecord);
    await copyTo('personal', 'file:///own');
    await copyTo('workspace', '');
    assert.strictEqual(globalState.values.size, 1);
    await copyTo('workspace', 'file:///a');
    const copied: [string, unknown][] = [
      [recordStateKey('file:///a', 'brag.snoozed'), 'of the record'],
      [recordStateKey('file:///a', 'brag.targetRole'), 'arborist'],
    ];
    assert.deepStrictEqual([...globalState.values], copied);
    await workspaceState.update('brag.targetRole', 'head-gardener');
    await copyTo('workspace', 'file:///a');
    await copyTo('workspace', 'file:///b');
    assert.deepStrictEqual([...globalState.values], copied);
  });

  itInNode('can be a folder outside of the workspace, and is never mixed with that of the workspace', async () => {
    await useOwn();
    assert.deepStrictEqual(titles(), ['Grafted an apple']);
    await writeFile(
      vscode.Uri.joinPath(workspaceFolder(), 'brag', 'wins', 'not-mine.md'),
      '---\ntitle: Not mine\ndate: 2026-05-03\n---\n',
    );
    await writeUntilRead(inOwn('wins', 'pruned.md'), 'Pruned');
    assert.notInclude(titles(), 'Not mine');
    await vscode.workspace.fs.delete(inOwn('wins', 'pruned.md'));
    await until(() => !titles().includes('Pruned'), 'the watcher sees that it is gone');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'brag', 'wins', 'not-mine.md'));
  });

  itInNode('takes a win, an import, a new entry and a document there', async () => {
    await useOwn();
    const win = await run<vscode.Uri>('brag.logWin', { title: 'Sold seedlings', date: '2026-05-04' });
    assert.strictEqual(win.toString(), inOwn('wins', '2026-05-04-sold-seedlings.md').toString());
    await until(() => titles().includes('Sold seedlings'), 'the win is read');
    await writeFile(inOwn('old.md'), '# 2026\n\n- 2026-03-03: Opened the greenhouse to the school\n');
    const drafts = await run<vscode.Uri[]>('brag.importWins', { source: 'markdown', uri: inOwn('old.md') });
    assert.isNotEmpty(drafts);
    for (const { path } of drafts) assert.isTrue(path.startsWith(inOwn('wins').path), path);
    const person = await run<vscode.Uri>('brag.newPerson', { title: 'Rosa' });
    assert.strictEqual(person.toString(), inOwn('people', 'rosa.md').toString());
    const document = await run<vscode.Uri>('brag.compileCase', { role: 'head-gardener', date: '2026-06-15' });
    assert.isTrue(document.path.startsWith(inOwn('documents').path), document.path);
    assert.include(await readFile(document), 'Grafted an apple');
    assert.isTrue(await exists(inOwn('.compiled')));
    for (const uri of [win, ...drafts, person, inOwn('old.md')]) await vscode.workspace.fs.delete(uri);
  });

  itInNode('shows its problems, and renames there', async () => {
    await useOwn();
    const document = await openFromDisk(inOwn('wins', 'grafted.md'));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(2).range, 'date: 2026-13-02');
    await vscode.workspace.applyEdit(edit);
    const codes = () =>
      vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
    await until(() => codes().includes('invalid-date'), 'the problem is shown');
    await run('workbench.action.files.revert');
    const isRead = () => api.library.files.get(document.uri.toString())?.problems.length === 0;
    await until(() => isRead() && !codes().includes('invalid-date'), 'the reverted text is read');
    const at = document.positionAt(document.getText().indexOf('grafting'));
    const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'budding'); // prettier-ignore
    assert.sameMembers(
      renamed.entries().map(([uri]) => uri.toString()),
      [document.uri, inOwn('roles', 'head-gardener.md')].map((uri) => uri.toString()),
    );
  });

  itInNode('is remembered apart from every other', async () => {
    const caseOf = async () => {
      const uri = await run<vscode.Uri>('brag.compileScript', { minutes: 30 });
      return uri.path.split('/').at(-1)!;
    };
    const before = await caseOf();
    await useOwn();
    await run('brag.chooseRole', { role: 'arborist' });
    assert.include(await caseOf(), 'arborist');
    await switchTo('workspace');
    assert.strictEqual(await caseOf(), before);
    await switchTo('personal');
    assert.include(await caseOf(), 'arborist');
  });

  itInNode('is laid out where it is named and does not exist yet, and found from then on', async () => {
    const folder = inOwn('..', 'own-new');
    await setting(folder.fsPath);
    await switchTo('personal');
    assert.deepStrictEqual(titles(), []);
    assert.strictEqual((await run<vscode.Uri>('brag.init', {})).toString(), folder.toString());
    const win = await run<vscode.Uri>('brag.logWin', { title: 'Weeded', date: '2026-05-04' });
    await until(() => titles().includes('Weeded'), 'the win is read');
    await writeUntilRead(vscode.Uri.joinPath(folder, 'wins', 'other.md'), 'Watered');
    assert.isTrue(await exists(win));
    await switchTo('workspace');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
