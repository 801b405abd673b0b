import { assert } from 'chai';
import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeDisk, type Place } from '../../../src/files/nodeDisk';

const at = (...parts: string[]) => ({ fsPath: path.join(...parts) });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the disk through Node', () => {
  let place: string;
  let root: string;
  let outside: string;
  beforeEach(() => {
    place = mkdtempSync(path.join(tmpdir(), 'disk-'));
    [root, outside] = [path.join(place, 'record'), path.join(place, 'record-beside')];
    for (const folder of [root, outside]) mkdirSync(folder);
    writeFileSync(path.join(outside, 'victim.sh'), 'untouched');
  });
  afterEach(() => rmSync(place, { recursive: true }));

  async function isRefused(uri: Place): Promise<void> {
    assert.isFalse(await nodeDisk.leadsInside(at(root), uri));
    for (const write of [nodeDisk.replace, nodeDisk.createNew!])
      assert.isTrue(await write(at(root), uri, bytes('attack')).then(() => false, () => true)); // prettier-ignore
    assert.strictEqual(readFileSync(path.join(outside, 'victim.sh'), 'utf8'), 'untouched');
    assert.deepStrictEqual(readdirSync(outside), ['victim.sh']);
  }

  const attacks: readonly [string, () => Place][] = [
    ['a link to a file', () => {
      symlinkSync(path.join(outside, 'victim.sh'), path.join(root, 'x'));
      return at(root, 'x');
    }],
    ['a relative link', () => {
      symlinkSync('../record-beside/victim.sh', path.join(root, 'x'));
      return at(root, 'x');
    }],
    ['a link to a file that is not there yet', () => {
      symlinkSync(path.join(outside, 'new.sh'), path.join(root, 'x'));
      return at(root, 'x');
    }],
    ['a folder that is a link', () => {
      symlinkSync(outside, path.join(root, '.compiled'), 'junction');
      return at(root, '.compiled', 'victim.sh');
    }],
    ['a new folder below a link to a folder', () => {
      symlinkSync(outside, path.join(root, '.compiled'), 'junction');
      return at(root, '.compiled', 'deep', 'er');
    }],
    ['a link in circles', () => {
      symlinkSync(path.join(root, 'b'), path.join(root, 'a'));
      symlinkSync(path.join(root, 'a'), path.join(root, 'b'));
      return at(root, 'a', 'x');
    }],
    ['a link to a link', () => {
      symlinkSync(outside, path.join(root, 'b'), 'junction');
      symlinkSync(path.join(root, 'b'), path.join(root, 'a'), 'junction');
      return at(root, 'a', 'victim.sh');
    }],
    ['a folder beside, whose name begins alike', () => at(outside, 'x')],
    ['a way up', () => ({ fsPath: `${root}/../record-beside/x` }) as Place],
  ]; // prettier-ignore
  for (const [what, prepare] of attacks) it(`writes nothing through ${what}`, async () => isRefused(prepare()));

  /** Lets something happen between the last look at a path and the opening of a file there. */
  function beforeOpening(happens: () => void): void {
    const { open } = promises;
    promises.open = (...given) => {
      promises.open = open;
      syncBuiltinESMExports();
      happens();
      return open(...given);
    };
    syncBuiltinESMExports();
  }

  for (const name of ['createNew', 'replace'] as const) {
    it(`leaves nothing behind a folder that became a link after it was looked at: ${name}`, async () => {
      const folder = path.join(root, 'documents');
      mkdirSync(folder);
      beforeOpening(() => {
        rmSync(folder, { recursive: true });
        symlinkSync(outside, folder, 'junction');
      });
      const write = nodeDisk[name]!(at(root), at(folder, 'new.sh'), bytes('attack'));
      assert.isTrue(await write.then(() => false, () => true)); // prettier-ignore
      assert.deepStrictEqual(readdirSync(outside), ['victim.sh']);
    });

    it(`writes nothing through a file that became a link after it was looked at: ${name}`, async () => {
      beforeOpening(() => symlinkSync(path.join(outside, 'victim.sh'), path.join(root, 'x')));
      await nodeDisk[name]!(at(root), at(root, 'x'), bytes('mine')).catch(() => undefined);
      assert.strictEqual(readFileSync(path.join(outside, 'victim.sh'), 'utf8'), 'untouched');
    });
  }

  it('follows a link that stays inside, and leaves it in place', async () => {
    mkdirSync(path.join(root, 'real'));
    writeFileSync(path.join(root, 'real', 'x'), 'old', { mode: 0o600 });
    symlinkSync(path.join(root, 'real'), path.join(root, 'linked'), 'junction');
    await nodeDisk.replace(at(root), at(root, 'linked', 'x'), bytes('new'));
    assert.strictEqual(readFileSync(path.join(root, 'real', 'x'), 'utf8'), 'new');
    assert.deepStrictEqual(readdirSync(path.join(root, 'real')), ['x']);
    if (process.platform !== 'win32') assert.strictEqual(statSync(path.join(root, 'real', 'x')).mode & 0o777, 0o600);
  });

  it('lets the root itself be a link', async () => {
    symlinkSync(root, path.join(place, 'own'), 'junction');
    await nodeDisk.replace(at(place, 'own'), at(place, 'own', 'a', 'x'), bytes('mine'));
    assert.strictEqual(readFileSync(path.join(root, 'a', 'x'), 'utf8'), 'mine');
  });

  it('makes a file once, whoever else makes it at the same time', async () => {
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, index) => nodeDisk.createNew!(at(root), at(root, 'wins', 'x'), bytes(`${index}`))),
    );
    assert.lengthOf(made.filter(Boolean), 1);
    assert.strictEqual(readFileSync(path.join(root, 'wins', 'x'), 'utf8'), String(made.indexOf(true)));
  });

  it('leaves the file as it was, and nothing beside it, where it can not be replaced', async () => {
    mkdirSync(path.join(root, 'x'));
    writeFileSync(path.join(root, 'x', 'inner'), '');
    const isRejected = await nodeDisk.replace(at(root), at(root, 'x'), bytes('new')).then(() => false, () => true); // prettier-ignore
    assert.isTrue(isRejected);
    assert.deepStrictEqual(readdirSync(root), ['x']);
    assert.isTrue(existsSync(path.join(root, 'x', 'inner')));
  });

  it('tells by permissions which files may be written to, whoever asks', async () => {
    writeFileSync(path.join(root, 'open'), '');
    writeFileSync(path.join(root, 'locked'), '');
    chmodSync(path.join(root, 'locked'), 0o444);
    const answers = await Promise.all(['open', 'locked', 'missing'].map((name) => nodeDisk.isWritable(at(root, name))));
    assert.deepStrictEqual(answers, [true, false, true]);
    const isRejected = await nodeDisk.replace(at(root), at(root, 'locked'), bytes('new')).then(() => false, () => true); // prettier-ignore
    assert.isTrue(isRejected);
    assert.strictEqual(readFileSync(path.join(root, 'locked'), 'utf8'), '');
  });

  it('knows one file under two names from two files', async () => {
    writeFileSync(path.join(root, 'anna.md'), 'same');
    writeFileSync(path.join(root, 'Anna.md'), 'same');
    linkSync(path.join(root, 'anna.md'), path.join(root, 'ANNA.md'));
    assert.isTrue(await nodeDisk.isOneFile(at(root, 'anna.md'), at(root, 'ANNA.md')));
    assert.isFalse(await nodeDisk.isOneFile(at(root, 'anna.md'), at(root, 'Anna.md')));
    assert.isFalse(await nodeDisk.isOneFile(at(root, 'anna.md'), at(root, 'missing')));
  });

  it('gives a file back what it held when its saving broke off, and leaves nothing beside it', async () => {
    const file = path.join(root, 'x');
    writeFileSync(file, 'whole', { mode: 0o600 });
    const aside = await nodeDisk.keepAside!(at(root), at(root, 'x'));
    assert.strictEqual(readFileSync(file, 'utf8'), 'whole');
    writeFileSync(file, 'wh');
    await aside.restore();
    assert.strictEqual(readFileSync(file, 'utf8'), 'whole');
    if (process.platform !== 'win32') assert.strictEqual(statSync(file).mode & 0o777, 0o600);
    await (await nodeDisk.keepAside!(at(root), at(root, 'x'))).drop();
    assert.deepStrictEqual(readdirSync(root), ['x']);
  });

  it('makes files on a disk that spells accents another way', async () => {
    const { realpath } = promises;
    promises.realpath = (async (file: string) => (await realpath(file)).normalize('NFD')) as typeof realpath;
    syncBuiltinESMExports();
    try {
      assert.isTrue(await nodeDisk.createNew!(at(root), at(root, 'Amélie.md'.normalize('NFC')), bytes('mine')));
    } finally {
      promises.realpath = realpath;
      syncBuiltinESMExports();
    }
    assert.lengthOf(readdirSync(root), 1);
  });
});
