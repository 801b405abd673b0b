import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder, rewriteFile } from './testFolder';

const profile = () => vscode.Uri.joinPath(workspaceFolder(), 'brag/profile.md');
const review = (given: unknown) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('brag.reviewCareerPlan', given);

describe('brag.reviewCareerPlan', function () {
  let original = '';

  before(async () => {
    await bragApi();
    original = await readFile(profile());
  });
  afterEach(async () => {
    await closeEditors();
    await rewriteFile(profile(), original);
  });

  it('writes what changed at the end of the profile, with the facts since the last time, and shows it', async () => {
    const uri = await review({
      changed: 'I lead Group Bookings.',
      nextStep: 'Price the peak plan',
      date: '2026-03-16',
    });
    assert.strictEqual(uri?.toString(), profile().toString());
    const first = await readFile(profile());
    assert.strictEqual(first.slice(0, original.length), original);
    assert.match(
      first.slice(original.length),
      /^\n## Review of my career plan, 2026-03-16\n\nWhat the record shows:\n\n- \d+ wins logged: “.*\n(?:- .*\n)+\n\*\*What changed:\*\* I lead Group Bookings\.\n\n\*\*Next step:\*\* Price the peak plan\n$/,
    );
    const editor = vscode.window.activeTextEditor!;
    assert.strictEqual(
      editor.document.lineAt(editor.selection.active.line).text,
      '## Review of my career plan, 2026-03-16',
    );

    await review({ changed: 'Nothing.', date: '2026-06-15' });
    const second = (await readFile(profile())).slice(first.length);
    assert.include(second, '\nWhat the record shows since 2026-03-16:\n');
    assert.include(second, '“Technical lead of Group Bookings across Checkout, Fares and Inventory” is agreed.');
    assert.match(second, /- (\d+) of (\d+) boxes ticked, \1 at the last review\.\n/);
  });

  it('leaves an unsaved profile unsaved, and undo takes the review back', async () => {
    const document = await vscode.workspace.openTextDocument(profile());
    const typing = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => document.getText() === original, 'the editor has the text of the disk');
    assert.isTrue(await typing.edit((edit) => edit.insert(document.positionAt(original.length), '\nTyped.\n')));
    assert.strictEqual(document.getText(), `${original}\nTyped.\n`);
    await review({ changed: 'Nothing.' });
    assert.isTrue(document.isDirty);
    assert.include(document.getText(), '\nTyped.\n\n## Review of my career plan, ');
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === `${original}\nTyped.\n`, 'the review is taken back');
  });

  it('says what is wrong with its arguments, and writes nothing without a profile', async () => {
    assert.include(await refusal('brag.reviewCareerPlan', { changed: ' ' }), '"changed" shouldn\'t be empty');
    assert.include(await refusal('brag.reviewCareerPlan', { nextStep: 'x' }), '"changed"');
    assert.include(await refusal('brag.reviewCareerPlan', { changed: 'x', date: '2026-02-30' }), '"date" should be');
    await vscode.workspace.fs.delete(profile());
    const { library } = await bragApi();
    await until(() => !library.files.has(profile().toString()), 'the profile is gone');
    assert.isUndefined(await review({ changed: 'Nothing.' }));
    assert.isFalse(await exists(profile()));
  });
});
