import { assert } from 'chai';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { untilOnDisk } from '../host/until';

/** Calls the tool as an assistant would, which no window without one can. */
const caller = `const vscode = require('vscode');
const brag = require('./dist/extension.cjs');
exports.activate = (context) => {
  const input = { title: 'Shortened the queue', date: '2026-06-01', impact: 'Half the wait [x](command:y) <!-- more -->' };
  context.subscriptions.push(
    vscode.commands.registerCommand('brag.callTool', async () => {
      const settings = vscode.workspace.getConfiguration('brag.assistant');
      await settings.update('enabled', true, vscode.ConfigurationTarget.Global);
      await settings.update('audience', 'committee', vscode.ConfigurationTarget.Global);
      // A refusal is an error to who calls.
      await vscode.lm.invokeTool('brag_add_draft', { input, toolInvocationToken: undefined }).then(undefined, () => {});
    }),
  );
  return brag.activate(context);
};
`;

describe('a draft that an assistant wants to add', () => {
  let workbench: Workbench;
  let extensionPath: string;
  const drafts = async () => (await readdir(wins())).filter((name) => name.includes('shortened-the-queue'));
  const wins = () => path.join(workbench.folder, 'brag/wins');

  before(async () => {
    extensionPath = await mkdtemp(path.join(tmpdir(), 'brag-caller-'));
    for (const name of ['dist', 'media', 'snippets', 'syntaxes', 'skills', 'l10n', 'package.nls.json'])
      await cp(path.join(repository, name), path.join(extensionPath, name), { recursive: true });
    const manifest = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')) as {
      contributes: { commands: object[] };
    };
    manifest.contributes.commands.push({ command: 'brag.callTool', title: 'Call Tool' });
    await writeFile(
      path.join(extensionPath, 'package.json'),
      JSON.stringify({ ...manifest, type: 'commonjs', main: './caller.cjs' }),
    );
    await writeFile(path.join(extensionPath, 'caller.cjs'), caller);
    // A server of its own, as it changes the settings of the user.
    workbench = await openWorkbench({ extensionPath, workspace: path.join(repository, 'examples/three-wins') });
    await workbench.openViewContainer('Brag Document');
  });
  after(async () => {
    await workbench?.close();
    await rm(extensionPath, { recursive: true });
  });

  it('is shown in full and written only once the user agrees', async () => {
    await workbench.runCommand('Call Tool');
    const question = workbench.page.locator('.monaco-dialog-box');
    await question.getByText('Add this draft to your brag document?').waitFor();
    await workbench.screenshot('assistant-draft');
    assert.strictEqual(await question.locator('a[href]').count(), 0);
    await question.getByText('- impact: Half the wait [x]').waitFor();
    await question.getByText('<!-- more -->').waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await workbench.page.locator('.monaco-dialog-modal-block').waitFor({ state: 'detached' });
    assert.deepStrictEqual(await drafts(), []);
    await workbench.runCommand('Call Tool');
    await question.getByRole('button', { name: 'Yes' }).click();
    await untilOnDisk(wins(), async () => (await drafts()).length === 1, 'the draft');
    const [name] = await drafts();
    assert.include(await readFile(path.join(wins(), name!), 'utf8'), 'status: draft\n');
  });
});
