import { assert } from 'chai';
import fc from 'fast-check';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { Library } from '../../../../src/core/library/library';
import { findProblems } from '../../../../src/core/problems/findProblems';
import { ReferenceIndex } from '../../../../src/core/problems/referenceIndex';
import { say } from '../../../../src/core/text/sentence';
import { workspace } from '../arbitraries';
import { indexOf, today, uriOf, type Files } from './lookFor';
import { tries } from '../../tries';

const shown = (index: ReferenceIndex, texts: ReadonlyMap<string, string>) =>
  [...texts].flatMap(([uri, text]) =>
    findProblems({ uri, text, date: today, index, fileExists: () => false })
      .map(({ code, severity, range, message }) => `${uri} ${code} ${severity} ${range.start} ${say(message)}`)
      .sort(),
  );

function fresh(library: Library): ReferenceIndex {
  const index = new ReferenceIndex();
  for (const { entry } of library.files.values()) if (entry) index.add(entry);
  return index;
}

describe('ReferenceIndex', function () {
  this.timeout(0);

  it('knows after any changes what an index built anew knows', () => {
    fc.assert(
      fc.property(workspace(), workspace(), fc.array(fc.nat(), { maxLength: 10 }), (one, other, gone) => {
        const library = new Library(parseEntry);
        const index = new ReferenceIndex();
        library.onDidChange((change) => index.update(change));
        library.apply([...one.texts].map(([uri, text]) => ({ uri, text })));
        library.apply([...other.texts].map(([uri, text]) => ({ uri, text })));
        const uris = [...library.files.keys()];
        if (uris.length > 0) library.apply(gone.map((at) => ({ uri: uris[at % uris.length]!, gone: true as const })));
        const texts = new Map([...one.texts, ...other.texts]);
        assert.deepEqual(shown(index, texts), shown(fresh(library), texts));
      }),
      { numRuns: tries(15) },
    );
  });

  it('knows nothing more once everything is gone', () => {
    fc.assert(
      fc.property(workspace(), ({ entries, texts }) => {
        const index = new ReferenceIndex();
        const all = Object.values(entries)
          .flat()
          .filter((entry) => entry !== undefined);
        for (const entry of all) index.add(entry);
        for (const entry of all) index.remove(entry);
        assert.deepEqual(shown(index, texts), shown(new ReferenceIndex(), texts));
      }),
      { numRuns: tries(15) },
    );
  });

  it('is asked as often in a library of thousands as in one of dozens', () => {
    const text = `---\ntitle: Cut the wait\ndate: 2025-08-01\nskills: [Writing, Sistem Design]\ncollaborators: [ana, zoe]\nimpact: From 9 h to 4 h.\n---\n${'We met. '.repeat(100)}`;
    const small = lookUps(libraryOf(50), text);
    const large = lookUps(libraryOf(5_000), text);
    assert.isAbove(small, 20);
    assert.equal(large, small);
  });

  it('takes in a change with as many steps in a library of any size', () => {
    const steps = (wins: number): number => {
      const index = indexOf(libraryOf(wins));
      const entry = (impact: string) => ({
        uri: uriOf('wins/x.md'),
        entry: parsed(impact),
        problems: [],
        broken: false,
      });
      const before = entry('a');
      index.add(before.entry);
      return counted(() =>
        index.update({ files: [{ before, after: entry('b') }], skillNamesChanged: false, peopleChanged: false }),
      );
    };
    assert.equal(steps(5_000), steps(50));
  });
});

function parsed(impact: string) {
  const library = new Library(parseEntry);
  library.apply([{ uri: uriOf('wins/x.md'), text: `---\ntitle: A\ndate: 2026-01-01\nimpact: ${impact}\n---\n` }]);
  return library.entries.wins[0]!;
}

function libraryOf(wins: number): Files {
  const files: Record<string, string> = {
    'roles/staff.md': '---\ntype: role\ntitle: Staff\nexpectations: [System Design, Writing]\n---\n',
    'people/ana.md': '---\ntype: person\nname: Ana Reyes\n---\n',
  };
  for (let number = 0; number < wins; number++)
    files[`wins/w${number}.md`] =
      `---\ntitle: Win number ${number} of many\ndate: 2024-0${(number % 9) + 1}-01\nskills: [Writing]\nimpact: 3 h\nvisibility: ${number % 3 ? 'private' : 'committee'}\n---\n`;
  return files;
}

function lookUps(files: Files, text: string): number {
  const index = indexOf(files);
  return counted(() => findProblems({ uri: uriOf('wins/x.md'), text, date: today, index }));
}

/** How often anything is looked up in a map, or met in a list, while something is done. */
function counted(action: () => unknown): number {
  const { get, has } = Map.prototype;
  const { findIndex, filter, some } = Array.prototype;
  let count = 0;
  const counting = <Method extends (...args: never[]) => unknown>(method: Method, weight: (self: unknown) => number) =>
    function (this: unknown, ...args: never[]) {
      count += weight(this);
      return method.apply(this, args);
    } as unknown as Method;
  const length = (self: unknown) => (self as unknown[]).length;
  try {
    Map.prototype.get = counting(get, () => 1);
    Map.prototype.has = counting(has, () => 1);
    Array.prototype.findIndex = counting(findIndex as never, length) as never;
    Array.prototype.filter = counting(filter as never, length) as never;
    Array.prototype.some = counting(some as never, length) as never;
    action();
  } finally {
    Object.assign(Map.prototype, { get, has });
    Object.assign(Array.prototype, { findIndex, filter, some });
  }
  return count;
}
