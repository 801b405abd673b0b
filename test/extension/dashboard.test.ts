import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi } from './testFolder';

describe('the dashboard', () => {
  before(() => bragApi());

  it('opens in a tab, for the audience that it is told, and only once', async () => {
    const dashboards = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('brag.dashboard'));
    const isShown = new Promise<void>((resolve) => {
      const listening = vscode.window.tabGroups.onDidChangeTabs(() => {
        if (dashboards().length === 0) return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('brag.openDashboard', { audience: 'committee', period: 'all' });
    await isShown;
    await vscode.commands.executeCommand('brag.openDashboard');
    assert.lengthOf(dashboards(), 1);
    await vscode.window.tabGroups.close(dashboards());
  });
});
