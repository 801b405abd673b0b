// Usage: node esbuild.mjs && node --import tsx scripts/pageThemes.ts
// Takes the variables that our pages use anew, into test/fixtures/themes, as a running VS Code sets them in each theme.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../test/host/openWorkbench';
import { repository } from '../test/host/repository';
import { readPageVariables } from '../test/pages/pageThemes';

const themes = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'];

const names = await readPageVariables();
const workbench = await openWorkbench({ workspace: path.join(repository, 'examples/staff-engineer') });
try {
  await workbench.openViewContainer('Brag Document');
  await workbench.treeRows('Evidence');
  await workbench.runCommand('Brag: Open Dashboard');
  const frame = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await frame.locator('#holes-board').waitFor();
  for (const theme of themes) {
    await workbench.runCommand('Preferences: Color Theme');
    await workbench.quickPick(theme);
    await frame.locator(`body[data-vscode-theme-name="${theme}"]`).waitFor();
    const { variables, bodyClass } = await frame.locator('body').evaluate((body, asked) => {
      const { style } = document.documentElement;
      return {
        variables: asked.map((name) => [name, style.getPropertyValue(name)] as const),
        bodyClass: body.className,
      };
    }, names);
    const kept = { theme, bodyClass, variables: Object.fromEntries(variables) };
    const file = path.join(repository, 'test/fixtures/themes', `${theme.toLowerCase().replaceAll(' ', '-')}.json`);
    await writeFile(file, `${JSON.stringify(kept, undefined, 2)}\n`);
  }
} finally {
  await workbench.close();
}
