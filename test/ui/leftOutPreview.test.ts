import { assert } from 'chai';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { untilFile } from '../host/until';
import { sharedWorkbench } from './sharedWorkbench';

describe('what an edition leaves out, before it is compiled', () => {
  let workbench: Workbench;
  const file = () => path.join(workbench.folder, 'brag/documents/principal-engineer-case-one-page-committee.md');
  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  const step = (title: string) => widget().locator('.quick-input-title', { hasText: title }).waitFor();
  const focused = () => widget().locator('.monaco-list-row.focused .label-name').first().innerText();
  const focus = (text: string) => widget().locator('.monaco-list-row.focused', { hasText: text }).waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);

  /** Answers the first four questions by keyboard alone: each answer is typed until it is the first in the list. */
  async function upToPreview(): Promise<void> {
    await workbench.runCommand('Brag: Compile Promotion Case…');
    for (const [index, answer] of ['Principal', 'One page', 'A committee', 'Promotion'].entries()) {
      await step(`Compile Promotion Case (${index + 1}/5)`);
      await workbench.page.keyboard.type(answer);
      await focus(answer);
      await press('Enter');
    }
    await step('Compile Promotion Case (5/5)');
  }

  before(async () => {
    workbench = await sharedWorkbench('staff-engineer');
  });

  it('is listed with its reasons, and its rows can be read but not chosen', async () => {
    await upToPreview();
    const placeholder = await widget().locator('input.input').getAttribute('placeholder');
    assert.match(placeholder ?? '', /^\d+ things are left out of the edition for a committee\.$/);
    await focus('Compile');
    await press('ArrowDown');
    await focus('Cancel');
    await press('ArrowDown');
    const row = await focused();
    assert.notMatch(row, /Compile|Cancel/);
    await press('Enter');
    assert.strictEqual(await focused(), row, 'it stays open');
    assert.isFalse(existsSync(file()));
  });

  it('can be filtered by its reasons, with both ways out kept in reach', async () => {
    await workbench.page.keyboard.type('private');
    const labels = async () => widget().locator('.monaco-list-row .label-name').allInnerTexts();
    await widget().locator('.monaco-list-row', { hasText: 'Cancel' }).waitFor();
    assert.include((await labels()).join('\n'), 'Compile');
    assert.include((await labels()).join('\n'), 'Cancel');
    await workbench.leaveQuickInput();
    assert.isFalse(existsSync(file()), 'leaving writes nothing');
  });

  it('leads back, to nothing, or on to the document', async () => {
    await upToPreview();
    await press('ArrowDown');
    await focus('Cancel');
    await press('Enter');
    await widget().waitFor({ state: 'hidden' });
    assert.isFalse(existsSync(file()), 'Cancel writes nothing');

    await upToPreview();
    await focus('Compile');
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: 'principal-engineer-case-one-page-committee.md' }).waitFor();
    await untilFile(path.dirname(file()), path.basename(file()), /^audience: committee$/m);
  });
});
