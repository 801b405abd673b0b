import { assert } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { newProfileText } from '../../../../src/core/entries/newProfile';
import { newWin, newWinSchema, type NewWin } from '../../../../src/core/entries/newWin';
import { propertyOf } from '../../../../src/core/entries/entryTexts';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { winRoles, winScopes, winStatuses } from '../../../../src/core/entries/win';
import { winKinds } from '../../../../src/core/entries/winKind';
import { visibilities } from '../../../../src/core/entries/visibility';
import { freeFileName } from '../../../../src/core/text/freeFileName';
import { tries } from '../../tries';

const day = '2026-06-15' as CalendarDate;

const nasty = [
  'Fix: the thing', 'a # b', '#1', '@ana', '%', '`x`', '"quoted"', "it's", '---', '...', '- a', '? b', ': c', 'a:', '!x', '&a', '*a', '|', '>',
  '[a', 'a, b', '{a}', 'null', '~', 'true', '2026-02-30', '__proto__', 'constructor', '🎉', '🎉 שלום', 'مرحبا', '‮rtl', '\u0000', '\u0085', '\ufeff', 'a\u2028b',
  '\ud800', '\\', 'a\nb', 'a\r\n---\r\nb', '<script>', '<<', '=', '”', 'p95 latency 900 ms -> 540 ms', '!!js/function', '%YAML 1.2', 'a:"b', "a:'b",
]; // prettier-ignore

const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...nasty, ' ', ':', '#', ',', '"'), { maxLength: 6 }).map((parts) => parts.join('')),
);
const line = text.filter((value) => value.replace(/\s+/g, ' ').trim() !== '');
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

const win: fc.Arbitrary<NewWin> = fc
  .record(
    {
      title: line,
      date,
      end: date,
      status: fc.constantFrom(...winStatuses),
      kind: fc.constantFrom(...winKinds),
      project: line,
      role: fc.constantFrom(...winRoles),
      attribution: line,
      scope: fc.constantFrom(...winScopes),
      skills: fc.array(line, { maxLength: 5 }),
      impact: line,
      metrics: fc.array(fc.oneof(line, fc.record({ name: line, before: line, after: line, unit: line })), {
        maxLength: 3,
      }),
      links: fc.array(fc.oneof(line, fc.record({ label: line, url: line })), { maxLength: 3 }),
      collaborators: fc.array(line, { maxLength: 3 }),
      feedback: fc.array(fc.record({ quote: line, from: line, date }), { maxLength: 2 }),
      tags: fc.array(line, { maxLength: 3 }),
      goals: fc.array(line, { maxLength: 2 }),
      'measure-on': date,
      measure: line,
      'feedback-asked': fc.array(fc.record({ from: line, on: date }), { maxLength: 2 }),
      visibility: fc.constantFrom(...visibilities),
      pin: fc.constantFrom('true', 'false'),
    },
    { requiredKeys: ['title', 'date'] },
  )
  .map((given) => (given.end !== undefined && given.end < given.date ? { ...given, end: given.date } : given));

describe('a new win', () => {
  it('reads back as it was given, whatever the texts hold', () => {
    fc.assert(
      fc.property(win, (given) => {
        const parsed = parseEntry('file:///brag/wins/x.md', newWin(given).text);
        assert.deepStrictEqual(parsed.kind === 'entry' ? [] : parsed, []);
        if (parsed.kind !== 'entry') return;
        const read = Object.entries(v.parse(newWinSchema, given));
        const expected = Object.fromEntries(read.map(([key, value]) => [propertyOf(key), value]));
        assert.deepStrictEqual(parsed.problems, []);
        const { type, uri, id, ...values } = parsed.entry;
        assert.deepStrictEqual({ type, uri, id }, { type: 'win', uri: 'file:///brag/wins/x.md', id: 'x' });
        assert.deepStrictEqual(withoutMissing(values), withoutMissing(expected));
      }),
      { numRuns: tries(400) },
    );
  });

  it('is plain where YAML allows, and waits for the impact', () => {
    const { text, cursor } = newWin({
      title: 'Cut checkout latency by 40 %',
      date: day,
      skills: ['System Design', 'Metrics, dashboards'],
    });
    assert.strictEqual(
      text,
      '---\ntype: win\ntitle: Cut checkout latency by 40 %\ndate: 2026-06-15\nskills: [System Design, "Metrics, dashboards"]\nimpact: \n---\n\n',
    );
    assert.strictEqual(text.slice(0, cursor).split('\n').at(-1), 'impact: ');
  });

  it('lets the body go on where the impact is told', () => {
    const { text, cursor } = newWin({ title: 'Fix: the thing', date: day, impact: 'No pages at night' });
    assert.include(text, 'title: "Fix: the thing"\n');
    assert.strictEqual(cursor, text.length);
  });

  it('puts items with keys of their own on lines of their own', () => {
    const { text } = newWin({
      title: 'A',
      date: day,
      metrics: ['p95 latency 900 ms -> 540 ms', { name: 'errors', before: '3 %', unit: '%' }],
      links: [{ label: 'Design', url: 'https://example.com/a#b' }],
    });
    assert.include(
      text,
      'metrics:\n  - p95 latency 900 ms -> 540 ms\n  - name: errors\n    before: 3 %\n    unit: "%"\nlinks:\n  - label: Design\n    url: https://example.com/a#b\n',
    );
  });

  it('has a name that differs from every other, whatever the case', () => {
    assert.strictEqual(fileName('Hello, World', []), '2026-06-15-hello-world.md');
    assert.strictEqual(
      fileName('Hello, World', ['2026-06-15-HELLO-World.MD', '2026-06-15-hello-world-2.md']),
      '2026-06-15-hello-world-3.md',
    );
    assert.strictEqual(fileName('Cafe\u0301', ['2026-06-15-CAFÉ.md']), '2026-06-15-café-2.md');
  });

  it('has a name also where the title has no letters', () => {
    assert.strictEqual(fileName('🎉🎉', []), '2026-06-15-win.md');
    assert.strictEqual(fileName('?!…', []), '2026-06-15-win.md');
    assert.strictEqual(fileName('שיפור', []), '2026-06-15-שיפור.md');
  });
});

describe('a new profile', () => {
  it('says nothing until something is written into it', () => {
    const parsed = parseEntry('file:///brag/profile.md', newProfileText);
    assert.deepStrictEqual(withoutMissing(parsed), {
      kind: 'entry',
      problems: [],
      entry: {
        type: 'profile',
        uri: 'file:///brag/profile.md',
        id: 'profile',
        strengths: [],
        values: [],
        tradeOffs: [],
        replace: [],
        selfRatings: [],
        calendar: [],
        visibility: 'committee',
      },
    });
  });

  it('is right once the examples are uncommented and dated', () => {
    const text = newProfileText
      .replace(/^# (?!How|every)/gm, '')
      .replace(/^# /gm, '#')
      .replace(/YYYY-MM-DD/g, '2026-01-31');
    const parsed = parseEntry('file:///brag/profile.md', text);
    assert.deepStrictEqual(parsed.kind === 'entry' ? parsed.problems : parsed, []);
  });
});

function fileName(title: string, taken: readonly string[]): string {
  return freeFileName(newWin({ title, date: day }).stem, taken);
}

/** A key that is not there and one that holds undefined are the same. */
function withoutMissing(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
