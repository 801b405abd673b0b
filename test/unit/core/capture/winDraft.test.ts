import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { noNames } from '../../../../src/core/capture/knownNames';
import {
  isEmptyDraft,
  lastWin,
  likeWin,
  readDraft,
  withoutGiven,
  type WinDraft,
} from '../../../../src/core/capture/winDraft';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Win } from '../../../../src/core/entries/win';

describe('a win that is being typed', () => {
  const today = '2026-06-15' as CalendarDate;
  const draft = (line: string, given: WinDraft['given'] = {}, body = ''): WinDraft => ({ line, given, body });
  const read = (made: WinDraft) => readDraft(made, today, noNames);
  const win = (name: string, text: string): Win => {
    const parsed = parseEntry(`file:///brag/wins/${name}.md`, `---\ntitle: ${name}\n${text}---\n`);
    return (parsed as { entry: Win }).entry;
  };

  it('is what was given, and what its line says goes before', () => {
    const given = { date: '2026-05-01' as CalendarDate, skills: ['Care'], project: 'P', visibility: 'public' };
    assert.deepEqual(read(draft('A', given)).win, { ...given, title: 'A' });
    assert.deepEqual(read(draft('A yesterday #care #new !private', given)).win, {
      title: 'A',
      date: '2026-06-14' as CalendarDate,
      skills: ['Care', 'new'],
      project: 'P',
      visibility: 'private',
    });
    assert.strictEqual(read(draft('A')).win.date, today);
    const ended = { date: '2026-05-01', end: '2026-05-08' } as const;
    assert.strictEqual(read(draft('A 2026-05-05', ended)).win.end, '2026-05-08');
    assert.isUndefined(read(draft('A yesterday', ended)).win.end);
    assert.strictEqual(read(draft('A 2026-06-01 to 2026-06-03', ended)).win.end, '2026-06-03');
  });

  it('takes over from another win what it does not say itself', () => {
    const last = win('last', 'date: 2026-06-01\nproject: P\nrole: led\nskills: [Care]\ncollaborators: [Ana]\nvisibility: manager\nimpact: x\n'); // prettier-ignore
    const begun = draft('A #new');
    const like = likeWin(begun, last, read(begun));
    assert.deepEqual(like.given, { project: 'P', role: 'led', collaborators: ['Ana'], visibility: 'manager' });
    assert.deepEqual(likeWin(like, last, read(like)), like);
    assert.deepEqual(withoutGiven(like, 'collaborators', 0).given, {
      project: 'P',
      role: 'led',
      visibility: 'manager',
    });
  });

  it('is like the last win up to today that is no draft', () => {
    const wins = [win('next', 'date: 2026-07-01\n'), win('draft', 'date: 2026-06-14\nstatus: draft\n'), win('last', 'date: 2026-06-01\n')]; // prettier-ignore
    assert.strictEqual(lastWin(wins, today)?.title, 'last');
    assert.strictEqual(lastWin(wins.slice(0, 1), today)?.title, 'next');
    assert.isUndefined(lastWin([], today));
  });

  it('says nothing while nothing was typed', () => {
    assert.isTrue(isEmptyDraft(draft(' ', { project: 'P' })));
    assert.isFalse(isEmptyDraft(draft('', { impact: 'x' })));
    assert.isFalse(isEmptyDraft(draft('', {}, 'x')));
  });
});
