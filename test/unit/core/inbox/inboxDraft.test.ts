import { applyEdits } from '../../../../src/core/text/textEdits';
import { assert } from 'chai';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { arrangeDrafts, draftFilter } from '../../../../src/core/inbox/arrangeDrafts';
import { inboxDrafts } from '../../../../src/core/inbox/inboxDraft';
import { snoozeChoices } from '../../../../src/core/inbox/snoozeChoices';
import { stillSnoozed, waitingDrafts } from '../../../../src/core/inbox/waitingDrafts';
import { textDifference } from '../../../../src/core/text/textDifference';
import { say } from '../../../../src/core/text/sentence';
import { readWin, winFile } from './wins';

const draft = (name: string, front: string) => readWin(winFile(`status: draft\n${front}`, '', name));
const day = (text: string) => text as CalendarDate;
const told = (label: string | { pattern: string; args: readonly [] }) =>
  typeof label === 'string' ? label : say(label);

const drafts = [
  draft('a', 'title: Cut latency\ndate: 2026-03-14\nproject: Checkout\nlinks: ["https://github.com/acme/shop/pull/12"]\n'),
  draft('b', 'title: Taught SQL\ndate: 2026-02-01\nskills: [teaching]\n'),
  draft('c', 'title: Fixed search\ndate: 2026-03-20\nproject: checkout\nlinks: ["https://gitlab.example/team/web/-/merge_requests/3"]\n'),
]; // prettier-ignore

describe('the drafts of the inbox', () => {
  const shown = inboxDrafts(drafts, drafts, () => undefined);
  const groups = (by: 'month' | 'project' | 'source') =>
    arrangeDrafts(shown, by).map(
      ({ label, drafts: held }) => `${told(label as string)}: ${held.map(({ title }) => title).join(', ')}`,
    );

  it('stand in groups by month, project and source', () => {
    assert.deepEqual(groups('month'), ['March 2026: Fixed search, Cut latency', 'February 2026: Taught SQL']);
    assert.deepEqual(groups('project'), ['checkout: Fixed search, Cut latency', 'Without a project: Taught SQL']);
    assert.deepEqual(groups('source'), [
      'github.com/acme/shop: Cut latency',
      'gitlab.example/team/web: Fixed search',
      'Without a link: Taught SQL',
    ]);
  });

  it('are found by any word that is shown of them', () => {
    const found = (text: string) => shown.filter(draftFilter(text)).map(({ title }) => title);
    assert.deepEqual(found('checkout LATENCY'), ['Cut latency']);
    assert.deepEqual(found('march'), ['Cut latency', 'Fixed search']);
    assert.deepEqual(found('acme'), ['Cut latency']);
    assert.lengthOf(found('  '), 3);
  });

  it('say which of several folders they are in', () => {
    const inFolders = inboxDrafts(drafts, drafts, (uri) => (uri === drafts[0]!.uri ? 'work' : 'choir'));
    assert.deepEqual(
      inFolders.map(({ folder }) => folder),
      ['work', 'choir', 'choir'],
    );
    assert.deepEqual(
      inFolders.filter(draftFilter('work')).map(({ title }) => title),
      ['Cut latency'],
    );
  });

  it('wait until the day they were put off to', () => {
    const snoozed = { [drafts[0]!.uri]: day('2026-04-01') };
    const on = (today: string) => {
      const { waiting, later } = waitingDrafts(drafts, snoozed, day(today));
      return [waiting.length, later.length];
    };
    assert.deepEqual(on('2026-03-31'), [2, 1]);
    assert.deepEqual(on('2026-04-01'), [3, 0]);
    assert.deepEqual(
      stillSnoozed(snoozed, day('2026-03-31'), () => true),
      snoozed,
    );
    assert.deepEqual(
      stillSnoozed(snoozed, day('2026-04-01'), () => true),
      {},
    );
    assert.deepEqual(
      stillSnoozed(snoozed, day('2026-03-31'), () => false),
      {},
    );
  });

  it('can be put off until tomorrow, Friday and next week, over the end of a year too', () => {
    const choices = (today: string) => snoozeChoices(day(today)).map(({ label, until }) => `${say(label)} ${until}`);
    assert.deepEqual(choices('2026-12-30'), [
      'Until tomorrow 2026-12-31',
      'Until Friday 2027-01-01',
      'Until next week 2027-01-04',
    ]);
    assert.deepEqual(choices('2026-06-18'), ['Until tomorrow 2026-06-19', 'Until next week 2026-06-22']);
    assert.deepEqual(choices('2026-06-19'), [
      'Until tomorrow 2026-06-20',
      'Until Friday 2026-06-26',
      'Until next week 2026-06-22',
    ]);
  });

  it('are ready when there are 500 of them', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...drafts[index % 3]!,
      uri: `file:///brag/wins/${index}.md`,
    }));
    const all = inboxDrafts(many, many, () => undefined);
    assert.strictEqual(
      arrangeDrafts(all, 'project').reduce((sum, group) => sum + group.drafts.length, 0),
      500,
    );
  });
});

describe('textDifference', function () {
  this.timeout(0);
  const text = fc.array(fc.constantFrom('a', 'b', '\r\n', '\n', ' '), { maxLength: 12 }).map((parts) => parts.join(''));

  it('makes one text of the other, and never takes a line break apart', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = textDifference(before, after);
        assert.strictEqual(applyEdits(before, edits), after);
        for (const { range } of edits)
          for (const place of [range.start, range.end])
            assert.notStrictEqual(before.slice(place - 1, place + 1), '\r\n');
      }),
    );
  });
});
