import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import type { Ask } from '../../../../src/core/entries/ask';
import type { Entry } from '../../../../src/core/entries/entry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { askReadiness } from '../../../../src/core/evidence/askReadiness';
import { say } from '../../../../src/core/text/sentence';
import { byType } from '../arbitraries';

const date = '2026-06-15' as CalendarDate;

function entry(type: string, id: string, yaml: string): Entry {
  const parsed = parseEntry(`file:///brag/${type}s/${id}.md`, `---\ntype: ${type}\ntitle: ${id}\n${yaml}---\n`);
  if (parsed.kind !== 'entry') throw new Error(yaml);
  return parsed.entry;
}

const shows = (id: string, day: string, keys = '') =>
  entry('win', id, `date: ${day}\nskills: [Planning]\nimpact: From 9 to 3 days\nrole: led\n${keys}`);

function judge(ask: string, ...others: Entry[]) {
  const asked = entry('ask', 'big', ask) as Ask;
  const { ready, unlocks } = askReadiness(asked, byType([asked, ...others]), date);
  return { ready, said: unlocks.map(({ met, reason }) => `${met ? 'x' : ' '} ${say(reason)}`) };
}

describe('askReadiness', () => {
  it('is ready once the evidence is there and what comes first is agreed', () => {
    const ask = 'needs: [Planning, plan]\nafter: [small]\n';
    const small = entry('ask', 'small', 'status: agreed\n');
    const open = entry('win', 'plan', 'date: 2026-06-01\nstatus: in-progress\n');
    const before = judge(ask, small, open, shows('a', '2026-05-01'));
    assert.isFalse(before.ready);
    assert.deepEqual(before.said, [
      'x “small” is agreed.',
      '  Planning is still thin.',
      '  “plan” is still under way.',
    ]);
    const done = entry('win', 'plan', 'date: 2026-06-01\n');
    const after = judge(ask, small, done, shows('a', '2026-05-01'), shows('b', '2026-06-01'));
    assert.isTrue(after.ready);
    assert.deepEqual(after.said, ['x “small” is agreed.', 'x Planning is covered.', 'x “plan” is done.']);
  });

  it('says how each ask that comes first stands', () => {
    for (const [status, said] of [
      ['planned', '  “small” has not been asked yet.'],
      ['asked', '  “small” is asked and not yet answered.'],
      ['deferred', '  “small” was deferred.'],
      ['declined', '  “small” was declined.'],
      ['withdrawn', '  “small” was withdrawn.'],
    ] as const)
      assert.deepEqual(judge('after: [small]\n', entry('ask', 'small', `status: ${status}\n`)).said, [said]);
    assert.deepEqual(judge('after: [nothing]\n').said, ['  There is no ask named “nothing”.']);
  });

  it('is never ready where nothing is named, nor once it is asked, agreed or taken back', () => {
    assert.isFalse(judge('status: planned\n').ready);
    const done = entry('win', 'done', 'date: 2026-06-01\n');
    for (const status of ['asked', 'agreed', 'withdrawn'])
      assert.isFalse(judge(`status: ${status}\nneeds: [done]\n`, done).ready, status);
    assert.isTrue(judge('status: planned\nneeds: [done]\n', done).ready);
  });

  it('waits, after a no, for the criteria that were agreed', () => {
    const ask = (met: string) =>
      `status: declined\nasked: 2026-01-01\ncriteria: [{text: A, met: yes}, {text: B, met: ${met}}]\n`;
    assert.deepEqual(judge(ask('no')), {
      ready: false,
      said: ['x Agreed and met: “A”', '  Agreed and still open: “B”'],
    });
    assert.isTrue(judge(ask('yes')).ready);
  });

  it('waits, after a no without criteria, for evidence that is newer than the answer', () => {
    const ask = 'status: declined\nasked: 2026-05-15\nneeds: [Planning]\n';
    assert.isFalse(judge(ask, shows('a', '2026-04-01'), shows('b', '2026-05-01')).ready);
    assert.isTrue(judge(ask, shows('a', '2026-04-01'), shows('b', '2026-06-01')).ready);
  });

  it('counts no win of the future', () => {
    assert.deepEqual(judge('needs: [later]\n', entry('win', 'later', 'date: 2026-07-01\n')).said, [
      '  “later” is dated in the future.',
    ]);
  });
});
