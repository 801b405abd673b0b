import { assert } from 'chai';
import type { Workbench } from '../host/openWorkbench';
import { untilFile } from '../host/until';
import { sharedWorkbench } from './sharedWorkbench';

describe('a new entry', () => {
  let workbench: Workbench;
  const reads = (name: string, text: string | RegExp) => untilFile(workbench.folder, `brag/${name}`, text);

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });

  it('is one command in the palette, which asks for the kind, and for a role what it starts from', async () => {
    const offered = await workbench.paletteTitles('Brag: New');
    assert.deepStrictEqual(
      offered.filter((title) => title.startsWith('Brag: New')),
      ['Brag: New Ask, Meeting, Goal, Role, or Person…'],
    );
    await workbench.runCommand('Brag: New Ask, Meeting, Goal, Role, or Person…');
    await workbench.quickPick('Role');
    await workbench.quickPick('Leading a team');
    await workbench.page.getByText('What is the role called?').waitFor();
    await workbench.quickInput('Head of ward');
    await workbench.editorFocused('head-of-ward.md');
    await reads('roles/head-of-ward.md', /^source: starter\nagreed-with: \nexpectations:$/m);
    await workbench.page.locator('.sidebar .monaco-list-row', { hasText: 'Direction' }).waitFor();
  });

  it('begins at a row where there is none yet, takes a name that is typed, and skips what is not known', async () => {
    await workbench.page.locator('.sidebar').getByText('New Ask', { exact: true }).first().click();
    await workbench.page.getByText('What do you ask for?').waitFor();
    await workbench.quickInput('A trial as head of ward');
    await workbench.page.getByPlaceholder('Who do you ask?').waitFor();
    await workbench.page.keyboard.type('Ingrid Halvorsen');
    await workbench.page.locator('.quick-input-list').getByText('new person').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('When do you plan to ask?').waitFor();
    await workbench.quickInput('');
    await workbench.editorFocused('a-trial-as-head-of-ward.md');
    await reads(
      'asks/a-trial-as-head-of-ward.md',
      '---\ntype: ask\ntitle: A trial as head of ward\nkind: \nto: Ingrid Halvorsen\n---\n\n',
    );
    await workbench.page.locator('.sidebar .monaco-list-row', { hasText: 'New Meeting…' }).waitFor();
  });
});
