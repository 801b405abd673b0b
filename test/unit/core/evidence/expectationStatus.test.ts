import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Expectation, Role } from '../../../../src/core/entries/role';
import type { Win } from '../../../../src/core/entries/win';
import {
  evidenceFor,
  isEvidence,
  isRecent,
  judgeExpectation,
  judgeExpectations,
  type ExpectationStatus,
} from '../../../../src/core/evidence/expectationStatus';
import { SkillNames } from '../../../../src/core/library/skillNames';
import { say } from '../../../../src/core/text/sentence';
import { date, link, noOne, win } from './wins';

const today = date('2026-06-15');

function expectation(keys: Partial<Expectation> = {}): Expectation {
  return { skill: 'Writing', aliases: [], text: undefined, evidence: 2, within: 12, ...keys } as Expectation;
}

function judge(wins: readonly Win[], keys: Partial<Expectation> = {}) {
  const { status, reasons, gaps } = judgeExpectation(expectation(keys), wins, today, noOne);
  return { status, reasons: reasons.map((reason) => say(reason)), gaps: gaps.map((gap) => say(gap)) };
}

const plain = (day = '2026-03-14', keys: Partial<Win> = {}): Win => win({ ...keys, date: date(day) });
const measured = (day?: string, keys: Partial<Win> = {}): Win => plain(day, { impact: 'Saved 2 hours.', ...keys });
const corroborated = (day?: string, keys: Partial<Win> = {}): Win => measured(day, { links: [link], ...keys });
const led = { role: 'led' } as const;
const supported = { role: 'supported' } as const;

describe('judgeExpectation', () => {
  const moreNeeded = "A recent win with a number and a link or someone else's words is needed.";
  const rows: [name: string, wins: Win[], keys: Partial<Expectation>, expected: ReturnType<typeof judge>][] = [
    ['missing: no win', [], {}, { status: 'missing', reasons: ['No win shows it yet.'], gaps: ['2 wins are needed.'] }],
    ['missing: one would do', [], { evidence: 1 }, { status: 'missing', reasons: ['No win shows it yet.'], gaps: ['1 win is needed.'] }],
    ['thin: too few', [corroborated('2026-03-14', led)], {}, { status: 'thin', reasons: ['1 win shows it, where 2 are needed.'], gaps: ['1 more win is needed.'] }],
    ['thin: far too few', [measured(), measured()], { evidence: 4 }, { status: 'thin', reasons: ['2 wins show it, where 4 are needed.'], gaps: ['2 more wins are needed.'] }],
    ['thin: its number is in the title', [plain('2026-03-14', { title: '3/3' })], { evidence: 1 }, { status: 'thin', reasons: ['1 win shows it.', 'Its number is in its title alone.'], gaps: ['A measured result is needed.'] }],
    ['thin: unmeasured', [plain(), plain()], {}, { status: 'thin', reasons: ['2 wins show it.', 'None of them has a number.'], gaps: ['A win with a number is needed.'] }],
    ['thin: one, unmeasured', [plain()], { evidence: 1 }, { status: 'thin', reasons: ['1 win shows it.', 'It has no number.'], gaps: ['A win with a number is needed.'] }],
    ['thin: only supported', [corroborated('2026-03-14', supported), measured('2026-03-14', supported)], {}, { status: 'thin', reasons: ['2 wins show it.', 'My part in all of them was to support.'], gaps: ['A win in which I did more than support is needed.'] }],
    ['thin for three reasons', [plain('2026-03-14', supported)], {}, { status: 'thin', reasons: ['1 win shows it, where 2 are needed.', 'It has no number.', 'My part in it was to support.'], gaps: ['1 more win is needed.', 'A win with a number is needed.', 'A win in which I did more than support is needed.'] }],
    ['stale: enough, but long ago', [corroborated('2025-06-14', led), measured('2024-01-01')], {}, { status: 'stale', reasons: ['No measured win in the last 12 months; the latest is from 14 June 2025.'], gaps: ['A measured win from the last 12 months is needed.'] }],
    ['stale: a recent one without a number', [plain('2026-06-01', led), measured('2025-06-14')], {}, { status: 'stale', reasons: ['No measured win in the last 12 months; the latest is from 14 June 2025.'], gaps: ['A measured win from the last 12 months is needed.'] }],
    ['stale: by a single month', [measured('2026-05-14'), measured('2026-05-14')], { within: 1 }, { status: 'stale', reasons: ['No measured win in the last month; the latest is from 14 May 2026.'], gaps: ['A measured win from the last month is needed.'] }],
    ['covered: on the last day that is recent', [measured('2025-06-15'), measured('2024-01-01')], {}, { status: 'covered', reasons: ['2 wins, 1 of them measured and recent.'], gaps: [moreNeeded, 'A win that I led or owned is needed.'] }],
    ['covered: corroborated but not led', [corroborated(), measured()], {}, { status: 'covered', reasons: ['2 wins, all of them measured and recent.'], gaps: ['A win that I led or owned is needed.'] }],
    ['covered: led but not corroborated', [measured('2026-03-14', led), measured()], {}, { status: 'covered', reasons: ['2 wins, all of them measured and recent.'], gaps: [moreNeeded] }],
    ['covered: corroborated long ago', [measured('2026-03-14', led), corroborated('2025-06-14')], {}, { status: 'covered', reasons: ['2 wins, 1 of them measured and recent.'], gaps: [moreNeeded] }],
    ['covered: one', [measured()], { evidence: 1 }, { status: 'covered', reasons: ['1 win, measured and recent.'], gaps: [moreNeeded, 'A win that I led or owned is needed.'] }],
    ['strong', [corroborated('2026-03-14', led), measured()], {}, { status: 'strong', reasons: ['2 wins, all of them measured and recent.', '1 of them is recent and corroborated.', '1 of them I led or owned.'], gaps: [] }],
    ['strong: led in another win, long ago', [corroborated(), plain('2020-01-01', { role: 'owned' }), corroborated()], {}, { status: 'strong', reasons: ['3 wins, 2 of them measured and recent.', '2 of them are recent and corroborated.', '1 of them I led or owned.'], gaps: [] }],
    ['strong: one win', [corroborated('2026-03-14', led)], { evidence: 1 }, { status: 'strong', reasons: ['1 win, measured and recent.', 'It is corroborated.', 'I led or owned it.'], gaps: [] }],
    ['one that I did more than support is enough', [measured('2026-03-14', supported), measured()], {}, { status: 'covered', reasons: ['2 wins, all of them measured and recent.'], gaps: [moreNeeded, 'A win that I led or owned is needed.'] }],
  ]; // prettier-ignore
  for (const [name, wins, keys, expected] of rows) it(name, () => assert.deepEqual(judge(wins, keys), expected));

  it('counts a long win as recent from its last day', () => {
    const long = win({ date: '2025-01-01', end: '2025-06-15' });
    assert.equal(isRecent(long, 12, today), true);
    assert.equal(isRecent(win({ date: '2025-01-01', end: '2025-06-14' }), 12, today), false);
    assert.equal(isRecent(win({ date: '2025-01-01' }), 12, today), false);
  });

  it('names the latest last day, however the wins are sorted', () => {
    const long = measured('2024-01-01', { end: date('2025-05-01') });
    const later = measured('2024-06-01');
    for (const wins of [
      [later, long],
      [long, later],
    ])
      // prettier-ignore
      assert.deepEqual(judge(wins).reasons, [
        'No measured win in the last 12 months; the latest is from 1 May 2025.',
      ]);
  });

  it('counts months to the last of February', () => {
    assert.equal(isRecent(win({ date: '2024-02-29' }), 12, date('2025-02-28')), true);
    assert.equal(isRecent(win({ date: '2024-02-28' }), 12, date('2025-03-01')), false);
    assert.equal(isRecent(win({ date: '2026-02-28' }), 1, date('2026-03-31')), true);
  });
});

describe('evidenceFor', () => {
  const names = new SkillNames([
    { expectations: [expectation({ skill: 'System Design', aliases: ['architecture'] })] } as unknown as Role,
  ]);
  const evidence = (wins: Win[], skill = 'system-design'): number => evidenceFor(skill, wins, names, today).length;

  it('finds every spelling and every alias, once a win', () => {
    for (const skill of ['System Design', 'system design', 'Architecture'])
      assert.equal(evidence([win({ skills: [skill] })]), 1);
    assert.equal(evidence([win({ skills: ['System Design', 'architecture'] })]), 1);
    assert.equal(evidence([win({ skills: ['design'] })]), 0);
  });

  it('counts no draft, nothing in progress and nothing from the future', () => {
    const skills = ['System Design'];
    assert.equal(evidence([win({ skills, status: 'draft' }), win({ skills, status: 'in-progress' })]), 0);
    assert.equal(evidence([win({ skills, date: '2026-06-16' })]), 0);
    assert.equal(evidence([win({ skills, date: '2026-06-15' })]), 1);
    assert.equal(isEvidence(win({ date: '2026-06-15', end: '2026-07-01' }), today), true);
  });

  it('takes a skill named __proto__ or constructor for a skill', () => {
    for (const skill of ['__proto__', 'constructor'])
      assert.equal(evidence([win({ skills: [skill] }), win({ skills: ['Writing'] })], skill), 1);
  });
});

describe('judging, whatever the wins', () => {
  const rank: Record<ExpectationStatus, number> = { missing: 0, thin: 1, stale: 1, covered: 2, strong: 3 };
  const wins = fc.array(
    fc
      .record({
        date: fc.constantFrom('2020-01-01', '2025-06-14', '2025-06-15', '2026-06-15', '2026-06-16'),
        end: fc.constantFrom(undefined, '2026-06-15'),
        status: fc.constantFrom('done', 'draft', 'in-progress'),
        role: fc.constantFrom(undefined, 'led', 'owned', 'contributed', 'supported'),
        impact: fc.constantFrom(undefined, 'Calmer.', 'Saved 2 hours.', 'From 3 to 2 hours.'),
        links: fc.subarray([link]),
        skills: fc.subarray(['Writing', 'writing', 'prose', 'Design']),
      })
      .map((keys) => win(keys as Parameters<typeof win>[0])),
    { maxLength: 6 },
  );
  const expected = fc.record({ evidence: fc.integer({ min: 1, max: 4 }), within: fc.integer({ min: 1, max: 24 }) });
  const names = new SkillNames([{ expectations: [expectation({ aliases: ['prose'] })] } as unknown as Role]);
  const status = (held: readonly Win[], keys: Partial<Expectation>): ExpectationStatus =>
    judgeExpectations([expectation(keys)], held, names, today, noOne)[0]!.status;

  it('a recent corroborated win that I led never lowers a status', () => {
    fc.assert(
      fc.property(wins, expected, (held, keys) => {
        const more = [...held, corroborated('2026-06-15', led)];
        assert.ok(rank[status(more, keys)] >= rank[status(held, keys)]);
      }),
    );
  });

  it('no win lowers a status', () => {
    fc.assert(
      fc.property(wins, wins, expected, (held, others, keys) => {
        assert.ok(rank[status([...held, ...others], keys)] >= rank[status(held, keys)]);
      }),
    );
  });

  it('the order of the wins changes neither status nor reason nor gap', () => {
    fc.assert(
      fc.property(
        wins.chain((held) => fc.tuple(fc.constant(held), fc.shuffledSubarray(held, { minLength: held.length }))),
        expected,
        ([held, shuffled], keys) => assert.deepEqual(judge(shuffled, keys), judge(held, keys)),
      ),
    );
  });

  it('speaks in whole sentences', () => {
    fc.assert(
      fc.property(wins, expected, (held, keys) => {
        const { status: judged, reasons, gaps } = judge(evidenceFor('Writing', held, names, today), keys);
        for (const spoken of [...reasons, ...gaps]) {
          assert.match(spoken, /^[A-Z0-9][^{}]*[^.]\.$/);
          assert.doesNotMatch(spoken, /\b1 wins|\b1 of them are|undefined/);
        }
        assert.ok(reasons.length > 0);
        assert.equal(gaps.length === 0, judged === 'strong');
      }),
    );
  });
});
