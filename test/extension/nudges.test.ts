import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors } from './testFolder';

describe('brag.showSinceLastWin', function () {
  after(() => closeEditors());

  it('says when the last win was, and what waits', async () => {
    const { library } = await bragApi();
    const drafts = library.entries.wins.filter((win) => (win as { status?: string }).status === 'draft').length;
    assert.isAbove(drafts, 0);
    const said = await vscode.commands.executeCommand<string>('brag.showSinceLastWin');
    assert.match(said, /^(?:Since your last win on|Your last win is from) \d{1,2} \w+ \d{4}/);
    assert.match(said, new RegExp(`${drafts} drafts are waiting for review\\.$`));
  });

  it('reminds nobody who has not chosen a day', () => {
    const reminder = vscode.workspace.getConfiguration('brag.reminder');
    assert.strictEqual(reminder.get('day'), 'off');
    assert.strictEqual(reminder.get('hour'), 16);
  });
});
