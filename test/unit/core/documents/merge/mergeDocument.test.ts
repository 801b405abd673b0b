import { holdsMarkers, withMarkers } from '../../../../../src/core/text/conflictMarkers';
import { expect } from 'chai';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../../../src/core/time/calendarDate';
import { comparable, linesOf, type KeyedLines } from '../../../../../src/core/documents/merge/documentLines';
import { fitOf, formatMergeBase, parseMergeBase } from '../../../../../src/core/documents/merge/mergeBase';
import { mergeDocument } from '../../../../../src/core/documents/merge/mergeDocument';
import { isConflict, mergedText, type MergedDocument } from '../../../../../src/core/documents/merge/mergedDocument';
import { audiences } from '../../../../../src/core/entries/visibility';
import { readExample } from '../readExample';
import { tries } from '../../../tries';
import { compileCase } from '../compileNow';

const keyed = (text: string): KeyedLines => ({ lines: linesOf(text), keys: linesOf(text).map(comparable) });
const merge = (base: string, mine: string, compiled: string): MergedDocument =>
  mergeDocument(keyed(base).keys, keyed(mine), keyed(compiled));
const text = (merged: MergedDocument) =>
  mergedText(merged, (mine, compiled) => [`(${mine.join('/')}|${compiled.join('/')})`]);
const merged = (base: string, mine: string, compiled: string) => text(merge(base, mine, compiled));

const base = '---\ndate: 1\naudience: self\n---\n\n# A\n\nOne.\n\nTwo.\n\n- x\n- y\n';

describe('a merge base that anyone may have written', () => {
  const line = fc.constantFrom('', 'a', 'b', 'c', 'My own words.', '- x', '---');
  const lines = fc.array(line, { maxLength: 12 });

  it('never makes a line of the document go without saying so', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(fc.oneof(line, fc.string()), { maxLength: 24 }), (mine, compiled, forged) => {
        const sides = (of: string[]): KeyedLines => ({ lines: of, keys: of });
        const done = mergeDocument(forged, sides(mine), sides(compiled));
        const shown = [
          ...done.parts.flatMap((part) => (isConflict(part) ? [...part.mine, ...part.compiled] : part.lines)),
          ...done.removed,
        ];
        for (const each of new Set(mine.filter((own) => own.trim() !== ''))) {
          const count = (all: readonly string[]) => all.filter((other) => other === each).length;
          expect(count(shown), each).least(count(mine));
        }
      }),
      { numRuns: tries(5_000) },
    );
  });

  it('names the lines that it says were compiled and that compile no more', () => {
    const mine = base.replace('Two.', 'My own words.');
    expect(merge(mine, mine, base).removed).deep.equal(['My own words.']);
    expect(merge(base, mine, base).removed).deep.equal([]);
  });

  it('is taken for the one of a document by the lines they share', () => {
    const keys = (text: string) => keyed(text).keys;
    const added = base.replace('- y', '- y\n- z');
    expect(fitOf(keys(base), keys(base))).greaterThan(fitOf(keys(added), keys(base)));
    expect(fitOf(keys(added), keys(added))).greaterThan(fitOf(keys(base), keys(added)));
  });
});

describe('merging a document with what compiles today', () => {
  it('takes what compiles where nothing was edited, and leaves all as it is where nothing compiles anew', () => {
    const today = base.replace('One.', 'First.').replace('- y', '- y\n- z');
    expect(merged(base, base, today)).equal(today);
    const mine = `${base.replace('Two.', 'Second.')}\nMy own.\n`;
    expect(merged(base, mine, base)).equal(mine);
  });

  it('keeps edits outside and inside compiled passages, and takes the rest', () => {
    const mine = base.replace('Two.', 'Two, in my words.').replace('# A', '# My title');
    const today = base.replace('One.', 'First.').replace('date: 1', 'date: 2');
    const both = mine.replace('One.', 'First.').replace('date: 1', 'date: 2');
    expect(merged(base, mine, today)).equal(both);
  });

  it('merges front matter line by line, though its lines touch', () => {
    const mine = base.replace('audience: self', 'audience: self\nshared: no');
    const today = base.replace('date: 1', 'date: 2');
    expect(merged(base, mine, today)).equal(mine.replace('date: 1', 'date: 2'));
  });

  it('keeps a line that was added beside one that compiles differently', () => {
    const mine = base.replace('Two.', 'Before.\n\nTwo.\n\nAfter.');
    expect(merged(base, mine, base.replace('Two.', 'Second.'))).equal(mine.replace('Two.', 'Second.'));
  });

  it('keeps both where both add at one place, and keeps a list together', () => {
    expect(merged(base, base.replace('- y', '- y\n- mine'), base.replace('- y', '- y\n- new'))).equal(
      base.replace('- y', '- y\n- new\n- mine'),
    );
    expect(merged(base, `${base}\nMy close.\n`, base.replace('- y', '- y\n- new'))).equal(
      `${base.replace('- y', '- y\n- new')}\nMy close.\n`,
    );
  });

  it('shows what both changed as a conflict of these lines alone', () => {
    const result = merge(base, base.replace('One.', 'Uno.'), base.replace('One.', 'First.'));
    expect(result.conflicts).equal(1);
    expect(text(result)).equal(base.replace('One.', '(Uno.|First.)'));
    expect(mergedText(result, withMarkers({ mine: 'a', compiled: 'b' }))).equal(
      base.replace('One.', '<<<<<<< a\nUno.\n=======\nFirst.\n>>>>>>> b'),
    );
  });

  it('says whether a conflict stands in the front matter', () => {
    const mine = base.replace('date: 1', 'date: my own').replace('One.', 'Uno.');
    const today = base.replace('date: 1', 'date: 2').replace('One.', 'First.');
    const places: boolean[] = [];
    mergedText(merge(base, mine, today), (lines, _, inFrontMatter) => {
      places.push(inFrontMatter);
      return lines;
    });
    expect(places).deep.equal([true, false]);
  });

  it('takes a change that both made once', () => {
    const result = merge(base, base.replace('One.', 'First.'), base.replace('One.', 'First.'));
    expect(result.conflicts).equal(0);
    expect(text(result)).equal(base.replace('One.', 'First.'));
  });

  it('calls it a conflict where an edited passage no longer compiles', () => {
    expect(merged(base, base.replace('One.', 'Uno.'), base.replace('One.\n\n', ''))).equal(
      base.replace('One.\n', '(Uno.|)\n').replace('(Uno.|)\n\n', '(Uno./|)\n'),
    );
  });

  it('keeps a deleted passage deleted, also when it compiles differently, and reports that', () => {
    const mine = base.replace('One.\n\n', '');
    const unchanged = merge(base, mine, base.replace('Two.', 'Second.'));
    expect(text(unchanged)).equal(mine.replace('Two.', 'Second.'));
    expect(unchanged.keptDeleted).deep.equal([]);
    const changed = merge(base, mine, base.replace('One.', 'First.'));
    expect(text(changed)).equal(mine);
    expect(changed.conflicts).equal(0);
    expect(changed.keptDeleted.flat()).include('First.');
  });

  it('takes what compiles anew beside a deleted passage', () => {
    const mine = base.replace('Two.\n\n', '');
    const result = merge(base, mine, base.replace('Two.\n\n', 'Two.\n\nThree.\n\n'));
    expect(text(result)).equal(base.replace('Two.\n\n', 'Three.\n\n'));
    expect(result.keptDeleted).deep.equal([]);
  });

  it('takes the whitespace of a formatter for no edit, and keeps it', () => {
    const table = '| a | b |\n| - | - |\n| 1 | 2 |\n\nEnd.\n';
    const formatted = '| a    | b   |\n| ---- | --- |\n| 1    | 2   |\n\nEnd.  \n';
    const today = table.replace('| 1 | 2 |', '| 1 | 2 |\n| 3 | 4 |');
    expect(merged(table, formatted, today)).equal(formatted.replace('2   |', '2   |\n| 3 | 4 |'));
    expect(merged(table, formatted, table.replace('| 1 | 2 |', '| 1 | 5 |'))).include('| 1 | 5 |');
  });

  it('counts no difference of line endings', () => {
    expect(merge(base, base.replaceAll('\n', '\r\n'), base).conflicts).equal(0);
    expect(merged(base, base.replaceAll('\n', '\r\n'), base)).equal(base);
  });

  it('knows marks that were left standing', () => {
    expect(holdsMarkers('a\n<<<<<<< x\n1\n=======\n2\n>>>>>>> y\n')).equal(true);
    expect(holdsMarkers('a\n<<<<<<< x\r\n=======\r\n>>>>>>> y\r\n')).equal(true);
    expect(holdsMarkers('Title\n=======\n\n> quote\n')).equal(false);
  });
});

const line = fc.constantFrom('', '- a', '- b', '# H', 'p', 'q', '| x | y |', '---');
const anyText = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

describe('merging any three texts', () => {
  it('drops nothing that only one side wrote', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (old, compiled, mineStart) => {
        const mine = mineStart.replace(/[pq]/g, (word) => `${word} by hand`);
        const result = merge(old, mine, compiled);
        const kept = result.parts.flatMap((part) => (isConflict(part) ? part.mine : part.lines));
        for (const typed of linesOf(mine).filter((each) => each.includes('by hand'))) expect(kept).include(typed);
        expect(count(kept, 'by hand')).equal(count(linesOf(mine), 'by hand'));
      }),
      { numRuns: tries(2000) },
    );
  });

  it('gives a side back where the other is the base', () => {
    fc.assert(
      fc.property(anyText, anyText, (old, changed) => {
        expect(merged(old, changed, old)).equal(changed);
        expect(merged(old, old, changed)).equal(changed);
        expect(merged(old, changed, changed)).equal(changed);
      }),
      { numRuns: tries(2000) },
    );
  });
});

describe('ten recompiles of a real case with changing wins and hand edits in between', function () {
  this.timeout(0);
  const { entries, texts, documents } = readExample('staff-engineer');
  const role = entries.roles.find(({ id }) => id === 'principal-engineer')!;
  const compile = (shown: readonly boolean[], audience: (typeof audiences)[number], day: number) => {
    const wins = entries.wins.filter((_, index) => shown[index % shown.length]);
    const date = addDays('2026-06-15' as CalendarDate, day);
    const request = { role, form: 'full' as const, audience, date, documentUri: `${documents}/case.md` };
    const some = { ...entries, wins };
    return compileCase(some, texts, request).markdown;
  };
  const edit = fc.record({
    at: fc.nat(10_000),
    does: fc.constantFrom('add', 'append', 'delete', 'rewrite'),
  });
  const round = fc.record({
    shown: fc.array(fc.boolean(), { minLength: 3, maxLength: 9 }),
    edits: fc.array(edit, { maxLength: 4 }),
    side: fc.constantFrom('mine', 'both'),
  });

  it('loses no hand-typed line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...audiences),
        fc.array(round, { minLength: 10, maxLength: 10 }),
        (audience, rounds) => {
          let last = compile([true], audience, 0);
          let document = last;
          const typed = new Set<string>();
          rounds.forEach(({ shown, edits, side }, day) => {
            const lines = linesOf(document);
            edits.forEach(({ at, does }, index) => {
              const place = at % lines.length;
              const words = `Typed on day ${day}, edit ${index}.`;
              if (does === 'delete') typed.delete(lines.splice(place, 1)[0]!);
              else {
                const put = does === 'append' ? `${lines[place]} ${words}` : words;
                const gone = lines.splice(place, does === 'add' ? 0 : 1, put);
                gone.forEach((each) => typed.delete(each));
                typed.add(put);
              }
            });
            const today = compile(shown, audience, day + 1);
            const result = merge(last, lines.join('\n'), today);
            document = mergedText(result, (mine, compiled) => (side === 'mine' ? mine : [...compiled, ...mine]));
            last = today;
            const standing = new Set(linesOf(document));
            for (const each of typed) expect(standing.has(each), each).equal(true);
          });
        },
      ),
      { numRuns: tries(15) },
    );
  });

  it('ends at what compiles today where nothing was typed', () => {
    fc.assert(
      fc.property(fc.array(round, { minLength: 2, maxLength: 4 }), (rounds) => {
        let last = compile([true], 'self', 0);
        let document = last;
        rounds.forEach(({ shown }, day) => {
          const today = compile(shown, 'self', day + 1);
          document = text(merge(last, document, today));
          last = today;
        });
        expect(document).equal(last);
      }),
      { numRuns: tries(15) },
    );
  });
});

describe('the base of a merge in its file', () => {
  const whole = { salt: '0123456789abcdef'.repeat(2), keys: ['00112233445566ff', 'ffeeddccbbaa9988'] };

  it('comes back as it was', () => {
    expect(parseMergeBase(formatMergeBase(whole))).deep.equal(whole);
    expect(parseMergeBase(formatMergeBase(whole).replaceAll('\n', '\r\n'))).deep.equal(whole);
  });

  it('is not trusted when it is cut off anywhere', () => {
    const file = formatMergeBase(whole);
    for (let length = 0; length < file.length; length++)
      expect(parseMergeBase(file.slice(0, length)), `${length} characters`).equal(undefined);
  });
});

function count(lines: readonly string[], word: string): number {
  return lines.filter((each) => each.includes(word)).length;
}
