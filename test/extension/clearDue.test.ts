import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Entries } from '../../src/core/library/entries';
import { conversationsTree } from '../../src/core/views/conversationsTree';
import type { ViewNode } from '../../src/core/views/viewNode';
import { today } from '../../src/editor/index/today';
import { answer, bragApi, closeEditors, readFile, rewriteFile, until, workspaceFolder } from './testFolder';

const talk = () => vscode.Uri.joinPath(workspaceFolder(), 'brag/meetings/test-due.md');
const text = `---\ntype: meeting # mine\ntitle: Talk\ndate: 2026-01-05\nstatus: held\nnext-steps:\n  - Send the test figures # soon\n  - {text: Ask Finance of the test, due: ${today()}}\n---\n\nRoom 2\n`;

describe('what clears what is due', () => {
  const library = async () => (await bragApi()).library;
  /** The rows of a group, as the view makes them. */
  const rows = async (group: string): Promise<readonly ViewNode[]> => {
    const entries = (await library()).entries as unknown as Entries;
    const beside = { criteriaChanges: new Map(), lastReview: undefined, snoozed: {} };
    const tree = conversationsTree(entries, today(), () => undefined, beside);
    return tree.find((node) => node.id === `!${group}`)?.children() ?? [];
  };
  const row = async (group: string, label: string) => (await rows(group)).find((node) => node.row().label === label);

  before(bragApi);
  beforeEach(async () => {
    await rewriteFile(talk(), text);
    await until(async () => (await row('due', 'Ask Finance of the test')) !== undefined, 'the step is due');
  });
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(talk());
    await until(async () => !(await library()).files.has(talk().toString()), 'the meeting is gone');
  });

  it('marks the step that is meant as done, in its place alone, and it is due no longer', async () => {
    await vscode.commands.executeCommand('brag.markAsDone', await row('due', 'Ask Finance of the test'));
    assert.strictEqual(await readFile(talk()), text.replace(`due: ${today()}}`, `due: ${today()}, done: yes}`));
    await until(async () => (await row('due', 'Ask Finance of the test')) === undefined, 'it is due no longer');
    await vscode.commands.executeCommand('brag.markAsDone', await row('steps', 'Send the test figures'));
    assert.match(
      await readFile(talk()),
      /- text: Send the test figures # soon\n {4}done: yes\n|text: Send the test figures/,
    );
    await until(async () => (await row('steps', 'Send the test figures')) === undefined, 'it is open no longer');
  });

  it('changes nothing where a step of the list can not be read, as its place is not certain', async () => {
    const odd = text.replace('next-steps:\n', 'next-steps:\n  - {due: 2026-01-01}\n');
    const before = await row('due', 'Ask Finance of the test');
    await rewriteFile(talk(), odd);
    await until(async () => (await row('due', 'Ask Finance of the test'))?.id !== undefined, 'it is read');
    await vscode.commands.executeCommand('brag.markAsDone', before);
    assert.strictEqual(await readFile(talk()), odd);
  });

  it('writes what became of a goal in its place, and it is due no longer', async () => {
    const goal = vscode.Uri.joinPath(workspaceFolder(), 'brag/goals/test-goal.md');
    const written = `---\ntype: goal\ntitle: Test of a goal # mine\ndue: ${today()}\nstatus: open # for now\n---\n`;
    await rewriteFile(goal, written);
    await until(async () => (await row('due', 'Test of a goal')) !== undefined, 'the goal is due');
    const set = vscode.commands.executeCommand('brag.setGoalStatus', await row('due', 'Test of a goal'));
    await answer(set, 'workbench.action.acceptSelectedQuickOpenItem');
    assert.strictEqual(await readFile(goal), written.replace('open', 'met'));
    await until(async () => (await row('due', 'Test of a goal')) === undefined, 'it is due no longer');
    await vscode.workspace.fs.delete(goal);
  });

  it('snoozes without touching a file, and not at all where the question is left', async () => {
    const due = await row('due', 'Ask Finance of the test');
    await answer(vscode.commands.executeCommand('brag.snoozeDue', due), 'workbench.action.closeQuickOpen');
    const snoozed = vscode.commands.executeCommand('brag.snoozeDue', due);
    await answer(snoozed, 'workbench.action.acceptSelectedQuickOpenItem');
    assert.strictEqual(await readFile(talk()), text);
  });

  it('opens a win whose result is due where its number is to be written, which undo takes back', async () => {
    const win = vscode.Uri.joinPath(workspaceFolder(), 'brag/wins/2026-01-05-test-result.md');
    const written = `---\ntitle: Test of a result\ndate: 2026-01-05\nmeasure-on: ${today()}\n---\n\nText.\n`;
    const result = async () => (await rows('due')).find((node) => node.row().opens?.uri === win.toString());
    await rewriteFile(win, written);
    await until(async () => (await result()) !== undefined, 'the result is due');
    await vscode.commands.executeCommand('brag.openEntry', (await result())!.row().opens);
    const editor = vscode.window.activeTextEditor!;
    assert.strictEqual(editor.document.uri.toString(), win.toString());
    const { selection, document } = editor;
    assert.match(
      document.getText(new vscode.Range(0, 0, selection.active.line, selection.active.character)),
      /\nmetrics:\n {2}- name: $/,
    );
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), written);
    await vscode.commands.executeCommand('brag.markAsDone', await result());
    assert.strictEqual(await readFile(win), written.replace(` ${today()}`, ''));
    await until(async () => (await result()) === undefined, 'it is due no longer');
    await closeEditors();
    await vscode.workspace.fs.delete(win);
    await until(async () => !(await library()).files.has(win.toString()), 'the win is gone');
  });
});
