import { assert } from 'chai';
import * as vscode from 'vscode';
import { askedToBeHeard } from '../host/serversAsked';

/** Where the extension host has connected to since the suites began; the pipes of this machine are no network. */
const reached = new Set<string>();
/** What the editor and its own extensions ask for themselves, as they do without this one. */
const askedByEditor = new Set<string>();
let isTested = false;

// There, what runs the tests hears what the window and its worker ask for.
if (WEB_HOST) before(() => fetch(askedToBeHeard).then(undefined, () => undefined));
else {
  let restore: () => void;

  // Around all suites, which between them run every feature.
  before(async () => {
    const { Socket } = await import('node:net');
    const { Socket: Datagrams } = await import('node:dgram');
    const { connect } = Socket.prototype;
    const { send } = Datagrams.prototype;
    const { fetch } = globalThis;
    Socket.prototype.connect = function (this: InstanceType<typeof Socket>, ...given: unknown[]) {
      const [first] = given.flat();
      const { path, host } = typeof first === 'object' && first !== null ? (first as Target) : {};
      if (typeof path !== 'string' && typeof first !== 'string') note(host ?? 'localhost');
      return (connect as (...all: unknown[]) => typeof this).apply(this, given);
    } as typeof connect;
    Datagrams.prototype.send = function (this: InstanceType<typeof Datagrams>, ...given: unknown[]) {
      note('a datagram');
      return (send as (...all: unknown[]) => void).apply(this, given);
    } as typeof send;
    globalThis.fetch = (input, init) => {
      note(new URL(input instanceof Request ? input.url : input).hostname);
      return fetch(input, init);
    };
    restore = () => {
      Socket.prototype.connect = connect;
      Datagrams.prototype.send = send;
      globalThis.fetch = fetch;
    };
  });

  after(() => {
    restore();
    const others = [...reached].filter((host) => !askedByEditor.has(host));
    assert.deepStrictEqual(others, [], 'the extension host reached the network');
  });

  describe('the network', () => {
    it('is not reached unseen', async () => {
      const { createServer, get } = await import('node:http');
      const server = createServer((_, response) => response.end('seen'));
      const port = await new Promise<number>((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
      });
      const address = `http://127.0.0.1:${port}/`;
      isTested = true;
      try {
        for (const ask of [() => fetch(address), () => new Promise((resolve) => get(address, resolve))]) {
          await ask();
          assert.isTrue(reached.delete('127.0.0.1'));
        }
      } finally {
        isTested = false;
        server.closeAllConnections();
        server.close();
      }
    });
  });
}

interface Target {
  readonly path?: string | null;
  readonly host?: string;
}

/** Remembers a host, and whether it is the editor that asks it: its code does, and none of this extension's. */
function note(host: string): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = stackTraceLimit;
  const { extensionPath } = vscode.extensions.getExtension('brag-document.brag-document')!;
  const isOurs = isTested || ['/', '\\'].some((slash) => stack.includes(`${extensionPath}${slash}dist${slash}`));
  if (!isOurs && stack.includes(vscode.env.appRoot)) askedByEditor.add(host);
  else reached.add(host);
}
