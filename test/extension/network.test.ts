import { assert } from 'chai';

/** Where the extension host has connected to since the suites began; the pipes of this machine are no network. */
const reached: string[] = [];

if (!WEB_HOST) {
  let restore: () => void;

  // Around all suites, which between them run every feature.
  before(async () => {
    const { Socket } = await import('node:net');
    const { Socket: Datagrams } = await import('node:dgram');
    const { connect } = Socket.prototype;
    const { send } = Datagrams.prototype;
    Socket.prototype.connect = function (this: InstanceType<typeof Socket>, ...given: unknown[]) {
      const [first] = given.flat();
      const { path, host, port } = typeof first === 'object' && first !== null ? (first as Target) : { port: first };
      if (path === undefined && typeof first !== 'string') reached.push(`${host ?? 'localhost'}:${String(port)}`);
      return (connect as (...all: unknown[]) => typeof this).apply(this, given);
    } as typeof connect;
    Datagrams.prototype.send = function (this: InstanceType<typeof Datagrams>, ...given: unknown[]) {
      reached.push('a datagram');
      return (send as (...all: unknown[]) => void).apply(this, given);
    } as typeof send;
    restore = () => {
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
      assert.strictEqual(await (await fetch(address)).text(), 'seen');
      const { get } = await import('node:http');
      await new Promise((resolve) => get(address, resolve));
      server.closeAllConnections();
      server.close();
      const seen = reached.splice(0, reached.length);
      assert.deepStrictEqual(seen, [`127.0.0.1:${port}`, `127.0.0.1:${port}`]);
    });
  });
}

interface Target {
  readonly path?: string | undefined;
  readonly host?: string;
  readonly port?: unknown;
}
