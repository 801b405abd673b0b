import { assert } from 'chai';
import { installCodeServer, startCodeServer, workbenchAddress, type RunningServer } from '../host/codeServer';

describe('the server that npm start runs', () => {
  let server: RunningServer;

  before(async () => {
    server = await startCodeServer(await installCodeServer(console.log), { token: true, driven: false });
  });
  after(() => server?.stop());

  /** The page behind an address, as a browser gets it: the token comes in the address once, and in a cookie from then on. */
  const pageAt = async (address: string) => {
    const entry = await fetch(address, { redirect: 'manual' });
    if (entry.status !== 302) return entry;
    const [cookie] = entry.headers.getSetCookie();
    return fetch(new URL(entry.headers.get('location')!, address), { headers: { cookie: cookie!.split(';')[0]! } });
  };

  it('lets in only those who have its token', async () => {
    assert.strictEqual((await pageAt(`${server.origin}/?folder=/`)).status, 403);
    assert.strictEqual((await pageAt(workbenchAddress(server, { workspace: '/' }))).status, 200);
  });

  it('shows notifications, as no test drives it', async () => {
    const page = await (await pageAt(workbenchAddress(server, { workspace: '/' }))).text();
    assert.include(page, 'vscode-workbench-web-configuration');
    assert.notMatch(page, /enableSmokeTestDriver&quot;:true/);
  });
});
