import { assert } from 'chai';

/** Where the extension host has connected to since the suites began; the pipes of this machine are no network. */
const reached: string[] = [];

if (!WEB_HOST) {
  let restore: () => void;

  // Around all suites, which between them run every feature.
  before(async () => {
    const { Socket } = await import('node:net');
    const { Socket: Datagrams } = await import('node:dgram');
    const { fetch } = globalThis;
    const { connect } = Socket.prototype;
    const { send } = Datagrams.prototype;
    Socket.prototype.connect = function (this: InstanceType<typeof Socket>, ...given: unknown[]) {
      const [first] = given.flat();
      const { path, host, port } = typeof first === 'object' && first !== null ? (first as Target) : { port: first };
      if (typeof path !== 'string' && typeof first !== 'string') reached.push(`${host ?? 'localhost'}:${String(port)}`);
      return (connect as (...all: unknown[]) => typeof this).apply(this, given);
    } as typeof connect;
    Datagrams.prototype.send = function (this: InstanceType<typeof Datagrams>, ...given: unknown[]) {
      reached.push('a datagram');
      return (send as (...all: unknown[]) => void).apply(this, given);
    } as typeof send;
    // The editor's own may not go through Node's sockets.
    globalThis.fetch = (input, init) => {
      reached.push(new URL(input instanceof Request ? input.url : input).host);
      return fetch(input, init);
    };
    restore = () => {
      globalThis.fetch = fetch;
      Socket.prototype.connect = connect;
      Datagrams.prototype.send = send;
    };
  });

  after(() => {
    restore();
    assert.deepStrictEqual(reached, [], 'the extension host reached the network');
  });

  describe('the network', () => {
    it('is not reached unseen', async () => {
      const { createServer } = await import('node:http');
      const server = createServer((_, response) => response.end('seen'));
      const port = await new Promise<number>((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
      });
      const address = `http://127.0.0.1:${port}/`;
      const { get } = await import('node:http');
      for (const ask of [() => fetch(address), () => new Promise((resolve) => get(address, resolve))]) {
        await ask();
        assert.include(reached.splice(0, reached.length), `127.0.0.1:${port}`);
      }
      server.closeAllConnections();
      server.close();
    });
  });
}

interface Target {
  readonly path?: string | null;
  readonly host?: string;
  readonly port?: unknown;
}
