import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Win } from '../../src/core/entries/win';
import {
  answer,
  bragApi,
  closeEditors,
  exists,
  readFile,
  refusal,
  rewriteFile,
  until,
  workspaceFolder,
} from './testFolder';

const win = () => vscode.Uri.joinPath(workspaceFolder(), 'brag/wins/2026-05-04-test-menu.md');
const text =
  '---\ntitle: Test of the menu # mine\ndate: 2026-05-04\nfeedback:\n  - {quote: Well done, from: Ana}\n---\n\nText.\n';

describe('the commands of the menu of a win', () => {
  const entry = async () => (await bragApi()).library.files.get(win().toString())?.entry as Win | undefined;

  before(bragApi);
  beforeEach(async () => {
    await rewriteFile(win(), text);
    await until(async () => (await entry()) !== undefined, 'the win is read');
  });
  afterEach(async () => {
    await closeEditors();
    if (await exists(win())) await vscode.workspace.fs.delete(win());
    await until(async () => (await entry()) === undefined, 'the win is gone');
  });

  it('adds feedback in its place alone, and says what is wrong with an argument', async () => {
    const given = {
      win: '2026-05-04-test-menu',
      quote: 'It: [saved](command:x) us #1',
      from: 'Jo',
      date: '2026-05-06',
    };
    const uri = await vscode.commands.executeCommand<vscode.Uri>('brag.addFeedback', given);
    assert.strictEqual(uri.toString(), win().toString());
    assert.strictEqual(
      await readFile(win()),
      text.replace(
        'from: Ana}\n',
        'from: Ana}\n  - quote: "It: [saved](command:x) us #1"\n    from: Jo\n    date: 2026-05-06\n',
      ),
    );
    assert.match(await refusal('brag.addFeedback', { ...given, win: 'none' }), /^brag\.addFeedback .*none/);
    assert.match(await refusal('brag.addFeedback', { ...given, quote: ' ' }), /"quote"/);
  });

  it('keeps a request for feedback on the win, which the words of that person close', async () => {
    const asked = { win: win(), person: 'Jo', on: '2026-05-05' };
    const message = await vscode.commands.executeCommand<string>('brag.askForFeedback', asked);
    assert.include(message, 'Test of the menu');
    const requested = text.replace('---\n\n', 'feedback-asked:\n  - from: Jo\n    on: 2026-05-05\n---\n\n');
    assert.strictEqual(await readFile(win()), requested);
    await until(async () => (await entry())?.feedbackAsked.length === 1, 'the request is read');
    await vscode.commands.executeCommand('brag.askForFeedback', asked);
    assert.strictEqual(await readFile(win()), requested, 'asked once a day');
    await vscode.commands.executeCommand('brag.addFeedback', { win: win(), quote: 'Yes', from: 'Jo' });
    await until(async () => (await entry())?.feedback.length === 2, 'the words are read');
    assert.isUndefined(vscode.window.activeTextEditor, 'opens nothing');
  });

  it('asks whose words they are, with those on the clipboard on one line', async () => {
    await vscode.env.clipboard.writeText('It: saved us\n\n#1 & "all"');
    const adding = vscode.commands.executeCommand<vscode.Uri>('brag.addFeedback', { row: () => ({ opens: { uri: win().toString() }, due: { key: '', from: 'Ana' } }) }); // prettier-ignore
    const accept = 'workbench.action.acceptSelectedQuickOpenItem';
    const uri = await answer(adding, accept);
    assert.strictEqual(uri?.toString(), win().toString());
    assert.include(await readFile(win()), '  - quote: "It: saved us #1 & \\"all\\""\n    from: Ana\n');
  });

  it('renames a skill wherever it is written, and refuses a name that is taken', async () => {
    const skilled = (name: string) => text.replace('feedback:', `skills: [${name}, "Test Skill Two"]\nfeedback:`);
    await rewriteFile(win(), skilled('Test Skill One'));
    await until(async () => (await entry())?.skills.length === 2, 'the skills are read');
    await vscode.commands.executeCommand('brag.renameSkill', { skill: 'Test Skill One', name: 'Test Skill Three' });
    assert.strictEqual(await readFile(win()), skilled('Test Skill Three'));
    await until(async () => (await entry())?.skills[0] === 'Test Skill Three', 'the new name is read');
    const taken = { skill: 'Test Skill Three', name: 'Test Skill Two' };
    assert.match(await refusal('brag.renameSkill', taken), /Test Skill Two. is already in use/);
    assert.strictEqual(await readFile(win()), skilled('Test Skill Three'));
  });
});
