import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { SkillNames } from '../../../../src/core/library/skillNames';
import { hoverAt } from '../../../../src/core/language/hovers';
import { metricChange } from '../../../../src/core/language/metricChange';
import { say } from '../../../../src/core/text/sentence';
import { readExample } from '../documents/readExample';

const { entries } = readExample('staff-engineer');
const names = new SkillNames(entries.roles);

function hovered(marked: string, type: 'win' | 'ask' = 'win'): string[] | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const parsed = parseEntry(`file:///brag/${type}s/x.md`, text);
  const entry = parsed.kind === 'entry' ? parsed.entry : undefined;
  const today = '2026-06-15' as CalendarDate;
  const hover = hoverAt({ text, offset, type, entry, entries, names, today });
  if (hover === undefined) return undefined;
  return [hover.title, ...hover.lines].map((line) => (typeof line === 'string' ? line : say(line)));
}

describe('hovers', () => {
  it('tell of a skill what expects it and how it stands', () => {
    const lines = hovered('---\ntitle: x\ndate: 2026-01-01\nskills: [tech|nical]\n---\n')!;
    assert.strictEqual(lines[0], 'Technical');
    assert.isTrue(lines.some((line) => /^Principal Engineer .*: (?:strong|covered|thin|stale|missing)\. /.test(line)));
    assert.isTrue(lines.some((line) => /^and \d+ more wins?$/.test(line)));
  });

  it('tell of a person what they are and what they have vouched for', () => {
    const lines = hovered('---\ntype: ask\ntitle: x\nto: ingrid-|halvorsen\n---\n', 'ask')!;
    assert.strictEqual(lines[0], 'Ingrid Halvorsen');
    assert.isTrue(lines.some((line) => line.startsWith('Has vouched for')));
  });

  it('tell of a goal how far it is and what served it', () => {
    assert.deepStrictEqual(hovered('---\ntitle: x\ndate: 2026-01-01\ngoals: [2026-checkout-lat|ency]\n---\n'), [
      "A checkout that doesn't keep travellers waiting",
      'met',
      'p95 checkout latency: 540 ms, target 600 ms, from 900 ms: met',
      '2026-03-14: Cut checkout latency (corroborated)',
    ]);
    const lines = hovered('---\ntitle: x\ndate: 2026-01-01\ngoals: Groups that can book to|gether\n---\n')!;
    assert.deepStrictEqual(lines.slice(1, 4), [
      'open, due in 137 days',
      'travel agencies in the pilot: 0, target 2, from 0',
      'The design is agreed with Fares and Inventory',
    ]);
  });

  it('tell how much a metric changed', () => {
    assert.deepStrictEqual(hovered('---\nmetrics:\n  - p95 lat|ency 900 ms -> 540 ms\n---\n'), ['-40 %']);
    assert.deepStrictEqual(hovered('---\nmetrics: [{name: a, before: 1|4, after: 0}]\n---\n'), ['-100 %']);
    assert.deepStrictEqual(hovered('---\nmetrics:\n  - name: a\n    before: 20\n    after: 3|5\n    unit: "%"\n---\n'), ['+15 percentage points']); // prettier-ignore
    assert.isUndefined(hovered('---\nmetrics:\n  - lat|ency 900 ms -> 2 s\n---\n'));
  });

  const changes: readonly [before: string, after: string, percent: number | undefined][] = [
    ['900 ms', '540 ms', -40],
    ['$100', '$150', 50],
    ['3', '4', 33.3],
    ['10 days', '5 days', -50],
    ['10 days', '5', -50],
    ['10 days', '5 hours', undefined],
    ['0', '5', undefined],
    ['-5', '5', undefined],
    ['1,200', '600', undefined],
    ['1.200', '600', undefined],
    ['1.5', '3', 100],
    ['about 10', '5', undefined],
    ['1.2M', '600k', undefined],
    ['10-12', '5', undefined],
  ];
  for (const [before, after, percent] of changes)
    it(`${percent === undefined ? 'say nothing of' : 'compute'} ${before} to ${after}`, () => {
      const expected = percent === undefined ? undefined : { kind: 'percent', percent };
      assert.deepStrictEqual(metricChange(before, after) as unknown, expected);
    });

  it('tell how long ago a day is and when it leaves the window', () => {
    const lines = hovered('---\ntitle: x\ndate: 2026-0|3-14\nskills: [Technical]\n---\n')!;
    assert.deepStrictEqual(lines.slice(0, 2), ['14 March 2026', '3 months ago']);
    assert.match(lines[2]!, /^It counts as recent for Technical until 14 \w+ 202\d\.$/);
    assert.match(
      hovered('---\ntitle: x\ndate: 2021-0|3-14\nskills: [Technical]\n---\n')![2]!,
      /^It stopped counting as recent for/,
    );
    assert.deepStrictEqual(hovered('---\ntitle: x\ndate: 2026-06-1|4\n---\n'), [
      '14 June 2026',
      'yesterday',
      'It counts as recent until 14 June 2027.',
    ]);
    assert.deepStrictEqual(hovered('---\ntitle: x\ndate: 2025-06-1|4\n---\n'), [
      '14 June 2025',
      '12 months ago',
      'It stopped counting as recent on 14 June 2026.',
    ]);
    assert.lengthOf(hovered('---\ntitle: x\ndate: 2026-06-1|4\nstatus: draft\n---\n')!, 2);
  });

  it('say nothing elsewhere', () => {
    assert.isUndefined(hovered('---\ntitle: x|\n---\n'));
    assert.isUndefined(hovered('---\ntitle: x\n---\n\nTec|hnical\n'));
  });
});
