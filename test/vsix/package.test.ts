import { assert } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';

describe('the packaged extension, installed', () => {
  let workbench: Workbench;
  let folder: string;
  let files: string[];

  before(async () => {
    workbench = await openWorkbench({ vsix: path.join(repository, 'brag-document.vsix') });
    const installed = await readdir(workbench.extensionsFolder);
    const name = installed.find((entry) => entry.startsWith('brag-document.brag-document-'));
    assert.isDefined(name);
    folder = path.join(workbench.extensionsFolder, name);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
      .sort();
  });
  after(() => workbench?.close());

  it('holds the bundles, the grammar, the snippets and the icons, and nothing else', () => {
    const allowed = [
      /^(package(\.nls(\.[\w-]+)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt|\.vsixmanifest)$/,
      /^dist\/(extension|extension\.browser)\.cjs$/,
      /^dist\/parts\/[\w.-]+\.cjs$/,
      /^dist\/webview\/\w+\.js$/,
      /^dist\/(?:sample\.json|THIRD-PARTY-NOTICES\.txt)$/,
      /^(l10n|snippets|syntaxes)\/[\w.-]+\.json$/,
      /^media\/[\w./-]+\.(svg|png|css|js|md)$/,
      /^skills\/[\w-]+\/SKILL\.md$/,
    ];
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
    assert.includeMembers(files, [
      'dist/extension.cjs',
      'dist/extension.browser.cjs',
      'LICENSE.txt',
      'dist/sample.json',
      'dist/THIRD-PARTY-NOTICES.txt',
    ]);
  });

  it('names only files it holds', async () => {
    // The command line is for use from the repository.
    const { bin: _, ...used } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
      bin: unknown;
    };
    const manifest = JSON.stringify(used);
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|syntaxes|snippets)\/[^"]+)"/g)].map(
      (match) => match[1],
    );
    assert.isNotEmpty(named);
    assert.deepEqual(
      named.filter((file) => !files.includes(file!)),
      [],
    );
  });

  it('offers its commands, without being under development', async () => {
    assert.notInclude(await workbench.page.title(), 'Extension Development Host');
    await workbench.page.locator('.monaco-workbench.file-icons-enabled').waitFor();
    assert.include(await workbench.paletteTitles('Brag: Log Win…'), 'Brag: Log Win…');
  });

  it('says in an empty folder why its views are empty, and offers the next step', async () => {
    await workbench.openViewContainer('Brag Document');
    const sidebar = workbench.page.locator('.sidebar');
    await sidebar.getByText('No brag document in this folder yet.').first().waitFor();
    await sidebar.getByRole('button', { name: 'Log Win', exact: true }).first().waitFor();
    await sidebar.getByRole('button', { name: 'Set Up', exact: true }).first().waitFor();
  });

  it('takes the first win to the tree, the case and the script', async () => {
    const { page } = workbench;
    const widget = page.locator('.quick-input-widget:visible');
    const active = (label: string) => widget.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    const document = (name: string) => readFile(path.join(workbench.folder, 'brag/documents', name), 'utf8');

    await workbench.runCommand('Brag: Log Win…');
    await widget.locator('.monaco-list-row', { hasText: 'In this workspace' }).click();
    await active('Type what happened');
    await widget.locator('input.input').fill('Opened the forum in Polish #Translation today');
    await active('Opened the forum in Polish');
    await widget.locator('.monaco-list-row', { hasText: 'What changed, and for whom' }).click();
    await widget.locator('.quick-input-message', { hasText: 'What changed, and for whom?' }).waitFor();
    await workbench.quickInput('In the first month 60 members joined who had never written to us.');
    await active('Opened the forum in Polish');
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { name: /^Translation, 1 win/ }).waitFor();
    await workbench.editorFocused('opened-the-forum-in-polish.md');

    await workbench.runCommand('Brag: Compile Promotion Case…');
    await workbench.quickInput('Community Manager');
    await workbench.quickPick('Full');
    await workbench.quickPick('Myself');
    await workbench.quickPick('Promotion');
    await workbench.editorFocused('community-manager-case.md');
    assert.include(await document('community-manager-case.md'), 'Opened the forum in Polish');

    await workbench.runCommand('Brag: Compile Meeting Script (1:1)…');
    await workbench.quickInput('Community Manager');
    await workbench.quickPick('30 minutes');
    await workbench.editorFocused('community-manager-script.md');
    assert.include(await document('community-manager-script.md'), 'the forum in Polish');
  });
});
