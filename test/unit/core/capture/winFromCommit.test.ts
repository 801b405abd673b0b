import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { noNames } from '../../../../src/core/capture/knownNames';
import { winFromCommit } from '../../../../src/core/capture/winFromCommit';

describe('a win from a commit', () => {
  const hash = '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d';

  it('has its subject, its day, its people and where it is shown', () => {
    const message =
      'Cut the wait\n\nNow <b>two</b> days.\n\nCo-authored-by: Ana Costa <ana@example.org>\nReviewed-by: Ben <ben@example.org>\n';
    const remote = 'https://token:secret@github.com/acme/app.git';
    assert.deepEqual(winFromCommit({ hash, message, date: '2026-06-14' as CalendarDate, remote }, noNames), {
      title: 'Cut the wait',
      date: '2026-06-14',
      collaborators: ['Ana Costa', 'Ben'],
      links: [{ label: 'commit 1a2b3c4d5e', url: `https://github.com/acme/app/commit/${hash}` }],
      body: 'Now \\<b>two\\</b> days.',
    });
  });

  it('says nothing of what the commit does not hold', () => {
    assert.deepEqual(winFromCommit({ hash, message: 'Only this', remote: '/srv/app.git' }, noNames), {
      title: 'Only this',
      body: '',
    });
    assert.deepEqual(winFromCommit({ hash, message: '' }, noNames), { body: '' });
  });
});
