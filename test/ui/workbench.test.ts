import { assert } from 'chai';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';

describe('a VS Code window with the extension', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: path.join(repository, 'examples/three-wins') });
  });
  after(() => workbench?.close());

  it('is an Extension Development Host on a copy of the workspace', async () => {
    await workbench.page.locator('.sidebar .pane').first().waitFor();
    const title = await workbench.page.title();
    assert.include(title, '[Extension Development Host]');
    assert.include(title, 'three-wins');
    assert.notInclude(workbench.folder, repository);
    const labels = (await workbench.treeRows('three-wins')).map((row) => row.label);
    assert.include(labels, 'brag');
  });
});
