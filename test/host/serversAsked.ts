import type { BrowserContext } from 'playwright-core';

/** What the tests in a web worker ask for themselves, which shows that it would be heard. */
export const askedToBeHeard = 'https://heard.example';

/** The servers that windows ask beside their own, from their pages and from the worker in which extensions may run. */
export function serversAsked(context: BrowserContext, own: string): Set<string> {
  const asked = new Set<string>();
  context.on('request', (request) => {
    const { protocol, origin, host } = new URL(request.url());
    // What webviews load from the disk is answered by the editor's own service worker.
    const isLocal = !/^(?:https?|wss?):$/.test(protocol) || host.endsWith('.vscode-resource.vscode-cdn.net');
    if (!isLocal && origin !== new URL(own).origin) asked.add(origin);
  });
  return asked;
}
