import { assert } from 'chai';
import { otherSpellings } from '../../../../src/editor/index/otherSpellings';

const folder = 'file:///w/brag';
const at = (...paths: string[]) => paths.map((path) => `${folder}/${path}`);

/** A disk that holds files by their paths below the folder, and answers to a folder in any case, or only as it is. */
function disk(files: readonly string[], ignoresCase: boolean) {
  const same = (one: string, other: string) =>
    ignoresCase ? one.toLowerCase() === other.toLowerCase() : one === other;
  return (asked: string): Promise<string[]> => {
    const names = at(...files)
      .map(decodeURI)
      .filter((file) => same(file.slice(0, asked.length + 1), `${asked}/`))
      .map((file) => file.slice(asked.length + 1).split('/')[0]!);
    return Promise.resolve([...new Set(names)]);
  };
}

describe('the addresses of one file', () => {
  it('are one after a file was renamed in case alone, on a disk that ignores case', async () => {
    const namesIn = disk(['people/Anna.md'], true);
    const [was, is] = at('people/anna.md', 'people/Anna.md') as [string, string];
    assert.deepStrictEqual(await otherSpellings([was, is], [was], namesIn), [was]);
    assert.deepStrictEqual(await otherSpellings([is], [was], namesIn), [was], 'only the new name was noticed');
    assert.deepStrictEqual(
      await otherSpellings([was], [is], namesIn),
      [was],
      'an editor has it under another spelling',
    );
  });

  it('are one after a folder was renamed in case alone', async () => {
    const namesIn = disk(['Wins/a.md', 'Wins/b.md'], true);
    const [was, is] = [at('wins/a.md', 'wins/b.md'), at('Wins/a.md', 'Wins/b.md')];
    assert.sameMembers(await otherSpellings([...was, ...is], was, namesIn), was);
  });

  it('are one where the disk spells accents another way', async () => {
    const namesIn = disk(['people/Ame\u0301lie.md'.normalize('NFD')], true);
    const [typed, listed] = ['NFC', 'NFD'].map((form) =>
      at(`people/${encodeURIComponent('Amélie.md'.normalize(form))}`).join(),
    ) as [string, string];
    assert.deepStrictEqual(await otherSpellings([typed], [listed], namesIn), [typed]);
  });

  it('are two where a disk holds two files, and where their folder can not be listed', async () => {
    const both = at('people/anna.md', 'people/Anna.md');
    assert.deepStrictEqual(
      await otherSpellings(both, both.slice(0, 1), disk(['people/anna.md', 'people/Anna.md'], false)),
      [],
    );
    assert.deepStrictEqual(await otherSpellings(both, both.slice(0, 1), () => Promise.resolve([])), []);
  });

  it('are not asked for while only what is known changes', async () => {
    const known = at('people/anna.md', 'people/Anna.md');
    const namesIn = () => Promise.reject(new Error('listed'));
    assert.deepStrictEqual(await otherSpellings(known, known, namesIn), []);
  });
});
