import { assert } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { ownWorkbench } from './sharedWorkbench';
import { untilFile } from '../host/until';

const files: Readonly<Record<string, string>> = {
  'profile.md': '---\ntype: profile\nname: Tove Berg\n---\n',
  'wins/vans.md':
    '---\ntitle: Late vans\ndate: 2026-02-27\nskills: [yard]\nmetrics: [9 -> 4 a month] # from the depot\n---\nMine.\n',
};

describe('questions that strengthen the next document, by keyboard alone', () => {
  let workbench: Workbench;
  let source: string;
  const reads = (name: string, text: RegExp) => untilFile(workbench.folder, `brag/${name}`, text);
  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  const asked = (text: string) => widget().getByText(text).first().waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const answer = async (text: string) => {
    await workbench.page.keyboard.type(text);
    await press('Enter');
  };

  before(async () => {
    source = await mkdtemp(path.join(os.tmpdir(), 'brag-strengthen-'));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(source, 'brag', name)), { recursive: true });
      await writeFile(path.join(source, 'brag', name), text);
    }
    workbench = await ownWorkbench({ workspace: source });
  });
  after(async () => {
    await workbench.close();
    await rm(source, { recursive: true });
  });

  it('asks one after the other beside the win, writes each answer in place, and shows what changed', async () => {
    await workbench.openViewContainer('Brag Document');
    await workbench.runCommand('Brag: Strengthen Next Document…');
    await asked('Which title do you aim for?');
    await answer('Yard Lead');

    await asked('What did you do?');
    await asked('Late vans, February 2026: you wrote “from 9 to 4 a month”');
    await workbench.screenshot('strengthen-question');
    await answer('I moved the loading to the evening');
    const win = await reads('wins/vans.md', /^impact: I moved the loading to the evening$/m);
    assert.include(win, 'metrics: [9 -> 4 a month] # from the depot\n');

    await asked('When is it decided?');
    await answer('2026-12-01');
    await reads('roles/yard-lead.md', /^cycle: 2026-12-01$/m);

    await asked('Who decides?');
    await press('Enter');
    await asked('What does the team need most from someone in this role?');
    await press('Enter');
    await asked('What could you show to turn it into a yes?');
    await answer('A month without a late van');
    await reads('asks/yard-lead.md', /^title: Yard Lead$[^]*A month without a late van/m);
    await asked('When will you look at it again together?');
    await answer('2020-01-06');
    await asked('Enter a future date, such as 2026-12-01.');
    await press('Escape');

    await workbench.page.getByText('Recorded 3 answers.').first().waitFor();
    await workbench.page.locator('.monaco-diff-editor').getByText('to be decided on').first().waitFor();
    await workbench.screenshot('strengthen-changes');
  });
});
