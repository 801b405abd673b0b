import { assert } from 'chai';
import * as vscode from 'vscode';

describe('activation', () => {
  it('succeeds and the library becomes ready', async () => {
    const extension = vscode.extensions.getExtension<{ ready: Promise<void> }>('brag-document.brag-document');
    assert.isDefined(extension);
    const { ready } = await extension.activate();
    await ready;
    assert.isTrue(extension.isActive);
  });

  it('runs in the host this bundle was built for', () => {
    assert.strictEqual(typeof process === 'undefined', WEB_HOST);
  });
});
