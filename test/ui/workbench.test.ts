import { assert } from 'chai';
import type { Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { sharedWorkbench } from './sharedWorkbench';

describe('a VS Code window with the extension', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });

  it('is an Extension Development Host on a copy of the workspace', async () => {
    const title = await workbench.page.title();
    assert.include(title, '[Extension Development Host]');
    assert.include(title, 'three-wins');
    assert.notInclude(workbench.folder, repository);
    await workbench.openViewContainer('Explorer');
    const labels = (await workbench.treeRows('three-wins')).map((row) => row.label);
    assert.include(labels, 'brag');
  });
});
