import { assert } from 'chai';
import * as vscode from 'vscode';
import type { BragExports } from '../../src/activate';

describe('the commands of the views', () => {
  let brag: BragExports;

  before(async () => {
    const extension = vscode.extensions.getExtension<BragExports>('brag-document.brag-document');
    brag = await extension!.activate();
    await brag.ready;
  });

  const refusal = async (command: string, argument: unknown): Promise<string> => {
    try {
      await vscode.commands.executeCommand(command, argument);
      return '';
    } catch (error) {
      return String(error);
    }
  };

  it('group and filter without asking when they are told how', async () => {
    for (const by of ['expectation', 'project', 'quarter', 'person', 'kind', 'skill'])
      await vscode.commands.executeCommand('brag.groupBy', { by });
    await vscode.commands.executeCommand('brag.filter', { text: 'checkout' });
    await vscode.commands.executeCommand('brag.filter', { text: '' });
  });

  it('say what is wrong with an argument', async () => {
    assert.match(await refusal('brag.groupBy', { by: 'colour' }), /"by" can be .*skill/);
    assert.match(await refusal('brag.openDashboard', { audience: 'press' }), /"audience" can be .*committee/);
    assert.match(await refusal('brag.filter', { text: 7 }), /"text" should be text/);
    assert.match(await refusal('brag.chooseRole', { role: 'no-such-role' }), /No role named no-such-role/);
  });

  it('open an entry at its title', async () => {
    const win = brag.library.entries.wins[0]!;
    await vscode.commands.executeCommand('brag.openEntry', { uri: win.uri, at: 'title' });
    const editor = vscode.window.activeTextEditor!;
    assert.strictEqual(editor.document.uri.toString(), win.uri);
    assert.include(editor.document.lineAt(editor.selection.active.line).text, win.title);
  });
});
