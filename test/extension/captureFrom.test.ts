import { assert } from 'chai';
import * as vscode from 'vscode';
import { itInNode } from './itInNode';
import { answer, bragApi, closeEditors, exists, readFile, until, workspaceFolder, writeFile } from './testFolder';

interface GitApi {
  init(root: vscode.Uri): Promise<GitRepository | null>;
}
interface GitRepository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined };
  status(): Promise<void>;
}

describe('a win from where the work is', () => {
  const wins = () => vscode.Uri.joinPath(workspaceFolder(), 'brag', 'wins');
  const at = (name: string) => vscode.Uri.joinPath(workspaceFolder(), name);
  const git = () => vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  let made: vscode.Uri[] = [];
  const names = async () => (await vscode.workspace.fs.readDirectory(wins())).map(([name]) => name);

  /** Runs a command that shows a win, accepts it as it stands, and gives back its text. */
  const accept = async (command: string, given?: unknown): Promise<string> => {
    const writing = vscode.commands.executeCommand<vscode.Uri | undefined>(command, given);
    const uri = await answer(writing, 'workbench.action.acceptSelectedQuickOpenItem');
    assert.isDefined(uri, `${command} wrote nothing`);
    made.push(uri!);
    return readFile(uri!);
  };

  before(bragApi);
  afterEach(async () => {
    await closeEditors();
    for (const uri of made) if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
    made = [];
  });

  itInNode('takes the selection of any editor, with a link to its line', async () => {
    const file = at('src/a b.ts');
    await writeFile(file, 'let a;\n// Made the queue fair\nconst fair = true;\n');
    made.push(at('src'));
    const editor = await vscode.window.showTextDocument(file);
    editor.selection = new vscode.Selection(1, 0, 2, 18);
    const text = await accept('brag.logWinFromSelection');
    assert.include(text, 'title: Made the queue fair\n');
    assert.include(text, 'links:\n  - label: src/a b.ts:2\n    url: ../../src/a%20b.ts#L2\n');
    assert.isTrue(text.endsWith('---\n\n```typescript\nconst fair = true;\n```\n'), text);
    const { library } = await bragApi();
    const uri = made.at(-1)!.toString();
    await until(() => library.files.has(uri), 'the win in the library');
    assert.deepStrictEqual(library.files.get(uri)?.problems, []);
  });

  itInNode('links to no file of the brag document', async () => {
    const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(wins(), (await names())[0]!));
    editor.selection = new vscode.Selection(0, 0, 1, 0);
    await vscode.commands.executeCommand('cursorMove', { to: 'down', select: true });
    const text = await accept('brag.logWinFromSelection');
    assert.notInclude(text, 'links:');
  });

  it('takes a commit, or says that there is no git', async function () {
    if (!git()) {
      assert.isUndefined(await vscode.commands.executeCommand('brag.logWinFromCommit'));
      const text = await accept('brag.logWinFromCommit', { hash: '1a2b3c4', subject: 'Cut the wait' });
      assert.include(text, 'title: Cut the wait\n');
      return;
    }
    const folder = at('repository');
    const file = vscode.Uri.joinPath(folder, 'a.txt');
    await writeFile(file, 'one\n');
    made.push(folder);
    const api = (await git()!.activate()).getAPI(1);
    const repository = (await api.init(folder))!;
    await repository.setConfig('user.name', 'Ana');
    await repository.setConfig('user.email', 'ana@example.org');
    await repository.add([file.fsPath]);
    await repository.commit('Cut the wait #12 <b>\n\nFor *all*.\n\nCo-authored-by: Ingrid <i@example.org>');
    await repository.status();
    const hash = repository.state.HEAD!.commit!;
    const text = await accept('brag.logWinFromCommit', { hash: hash.slice(0, 10) });
    assert.include(text, 'title: "Cut the wait #12 <b>"\n');
    assert.include(text, 'collaborators: [Ingrid Halvorsen]\n');
    assert.isTrue(text.endsWith('---\n\nFor \\*all\\*.\n'), text);
    assert.include(await accept('brag.logWinFromCommit', { rootUri: folder }), 'title: "Cut the wait #12 <b>"\n');
    assert.isUndefined(await vscode.commands.executeCommand('brag.logWinFromCommit', { hash: 'abcdef0123' }));
  });
});
