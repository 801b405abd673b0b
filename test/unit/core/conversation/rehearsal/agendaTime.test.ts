import { assert } from 'chai';
import {
  agendaTime,
  clockTime,
  comparedWithPlan,
  overTime,
  timeMark,
  type AgendaTime,
} from '../../../../../src/core/conversation/rehearsal/agendaTime';
import { newRehearsal } from '../../../../../src/core/conversation/rehearsal/rehearsalState';
import { say, type Sentence } from '../../../../../src/core/text/sentence';

const words = (sentence: Sentence | undefined) => sentence && say(sentence);
const at = (part: number, whole = part): AgendaTime => ({ part, partPlanned: 240, whole, wholePlanned: 1800 });

describe('time against the agenda', () => {
  it('is in whole seconds that have gone by', () => {
    const rehearsal = {
      title: '',
      parts: [2, 0, 3].map((minutes) => ({ title: '', minutes, seconds: 0, blocks: [], line: 1 })),
      branches: [],
    };
    const state = { ...newRehearsal(rehearsal), spent: [1500, 0, 700], part: 2, runningSince: 10_000 };
    assert.deepEqual(agendaTime(state, 11_299, rehearsal), { part: 1, partPlanned: 180, whole: 3, wholePlanned: 300 });
  });

  it('is written as minutes and seconds', () => {
    assert.deepEqual([0, 9, 60, 125, 3600].map(clockTime), ['0:00', '0:09', '1:00', '2:05', '60:00']);
  });

  it('warns once more went into a part than was planned, and into the talk', () => {
    assert.isUndefined(overTime(at(240), 'Their view'));
    assert.strictEqual(words(overTime(at(241), 'Their view')), 'Over time: “Their view” is 0:01 past its end.');
    assert.strictEqual(words(overTime(at(300, 1865), 'Close')), 'Over time: the meeting is 1:05 past its end.');
    assert.isUndefined(overTime({ part: 99, partPlanned: 0, whole: 99, wholePlanned: 0 }, 'Without a plan'));
  });

  it('is compared with the plan in words', () => {
    assert.deepEqual(
      [[0, 120], [30, 0], [120, 120], [140, 120], [60, 120]].map(([spent, planned]) =>
        words(comparedWithPlan(spent!, planned!)),
      ),
      ['not rehearsed', 'not planned', 'as planned', '0:20 over', '1:00 to spare'],
    ); // prettier-ignore
  });

  it('is said aloud at the minutes, at the last one of a part, and when time is up', () => {
    const mark = (from: AgendaTime, to: AgendaTime) => words(timeMark(from, to, 'Their view'));
    assert.isUndefined(mark(at(10), at(59)));
    assert.strictEqual(mark(at(59), at(60)), '1 minute of 30 has passed.');
    assert.isUndefined(mark(at(60), at(61)));
    assert.strictEqual(mark(at(119), at(120)), '2 minutes of 30 have passed.');
    assert.strictEqual(mark(at(179), at(180)), 'One minute is left for “Their view”.');
    assert.strictEqual(mark(at(239), at(240)), 'The time for “Their view” is up.');
    assert.strictEqual(mark(at(300, 1799), at(301, 1800)), 'The time of the meeting is up.');
    const unplanned = { partPlanned: 0, wholePlanned: 0 };
    assert.strictEqual(
      mark({ part: 59, whole: 59, ...unplanned }, { part: 61, whole: 61, ...unplanned }),
      '1 minute has passed.',
    );
  });
});
