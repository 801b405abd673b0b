import { expect } from 'chai';
import fc from 'fast-check';
import { periods, pictureIds, type Dashboard, type DashboardChoice } from '../../../../src/core/dashboard/dashboard';
import { dashboardFor } from '../../../../src/core/dashboard/dashboardFor';
import { firstDayPast } from '../../../../src/core/dashboard/pictures/fading';
import { pictureMarkdown, pictureSvg } from '../../../../src/core/dashboard/pictureFile';
import { audiences } from '../../../../src/core/entries/visibility';
import type { Win } from '../../../../src/core/entries/win';
import { dayOf, isEvidence, isRecent } from '../../../../src/core/evidence/expectationStatus';
import type { Entries } from '../../../../src/core/library/entries';
import { say } from '../../../../src/core/text/sentence';
import { addDays, dateOf, quarterOf, type CalendarDate } from '../../../../src/core/time/calendarDate';
import { expectGolden } from '../../expectGolden';
import { tries } from '../../tries';
import { workspace } from '../arbitraries';
import { readExample } from '../documents/readExample';

const today = '2026-06-12' as CalendarDate;

function dashboard(entries: Entries, choice: Partial<DashboardChoice> = {}, day = today): Dashboard {
  const all = { role: undefined, period: '12-months', audience: 'self', ...choice } as const;
  return dashboardFor(entries, all, day, say);
}

const pictureOf = ({ pictures }: Dashboard, id: string) => pictures.find((picture) => picture.id === id)!;

describe('the dashboard', () => {
  const { entries } = readExample('staff-engineer');
  const role = entries.roles[0]!.uri;

  for (const id of pictureIds)
    it(`draws the example as it was read and accepted: ${id}`, () => {
      const picture = pictureOf(dashboard(entries, { role, period: 'cycle' }), id);
      expectGolden(`golden/dashboard/${id}.svg`, pictureSvg(picture));
      expectGolden(`golden/dashboard/${id}.md`, pictureMarkdown(picture));
    });

  it('answers without a role, without wins and without anything, and offers what is missing', () => {
    const nothing: Entries = {
      wins: [],
      roles: [],
      people: [],
      asks: [],
      responsibilities: [],
      meetings: [],
      profile: undefined,
    };
    for (const picture of dashboard(nothing).pictures) {
      expect(picture.rows, picture.id).to.deep.equal([]);
      expect(picture.lacks?.command, picture.id).match(/^brag\./);
    }
    const { wins, people } = readExample('three-wins').entries;
    const made = dashboard({ ...nothing, wins, people });
    expect(pictureOf(made, 'holes').lacks?.command).equal('brag.newRole');
    expect(pictureOf(made, 'vouching').columns.length).greaterThan(0);
  });

  it('shows nothing to others while a person’s file cannot be read, and says which', () => {
    const unreadable = [{ uri: 'file:///brag/people/ana%20b.md', type: 'person' as const }];
    const made = dashboard({ ...entries, unreadable }, { audience: 'committee' });
    expect(made.note).include('ana b.md');
    expect([made.figures, made.pictures]).to.deep.equal([[], []]);
    expect(dashboard({ ...entries, unreadable }).pictures).lengthOf(pictureIds.length);
  });

  it('does not deny a role that an audience may not see', () => {
    const roles = entries.roles.map((each) => ({ ...each, visibility: 'private' as const }));
    const { lacks } = pictureOf(dashboard({ ...entries, roles }, { role, audience: 'committee' }), 'holes');
    expect(lacks?.says).equal('No role is shown here, so there are no expectations to hold wins against.');
  });

  const choices = fc.record({
    period: fc.constantFrom(...periods),
    audience: fc.constantFrom(...audiences),
    day: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01' as CalendarDate, days)),
    role: fc.nat(),
  });

  it('counts what a count over the entries gives', () => {
    fc.assert(
      fc.property(workspace(), choices, ({ entries: all }, { period, audience, day, role: at }) => {
        const shown = dashboard(
          all,
          { period, audience, role: all.roles[at % Math.max(1, all.roles.length)]?.uri },
          day,
        );
        for (const { id, rows, columns } of shown.pictures) {
          for (const { cells } of rows) {
            if (id !== 'fading') expect(cells.length).equal(columns.length);
            for (const cell of cells) expect(cell.count).equal(cell.wins?.length);
          }
          if (id !== 'invisible' && id !== 'proof') continue;
          columns.forEach(({ label }, column) => {
            const counted = rows.reduce((sum, { cells }) => sum + cells[column]!.count, 0);
            const held = new Set(rows.flatMap(({ cells }) => cells[column]!.wins ?? []));
            expect(held.size).equal(counted);
            if (period === 'all' && audience === 'self')
              expect(rows.length === 0 ? 0 : counted).equal(
                all.wins.filter((win) => isEvidence(win, day) && dayOf(win) <= day && quarterOf(dayOf(win)) === label)
                  .length,
              );
          });
        }
      }),
      { numRuns: tries(60) },
    );
  });

  it('shows an audience no word of what it may not see, in table, drawing or figure', () => {
    fc.assert(
      fc.property(workspace(), choices, ({ entries: all, tokens }, { period, audience, day, role: at }) => {
        const choice = { period, audience, role: all.roles[at % Math.max(1, all.roles.length)]?.uri };
        const shown = dashboard(all, choice, day);
        const words =
          JSON.stringify(shown.figures) +
          shown.pictures.map((each) => pictureSvg(each) + pictureMarkdown(each)).join('');
        const lists = [all.wins, all.roles, all.people, all.asks, all.responsibilities, all.meetings];
        for (const { uri, visibility } of lists.flat()) {
          const hidden =
            audience !== 'self' && (visibility === 'private' || (audience === 'public' && visibility !== 'public'));
          if (hidden) expect(words).not.include(tokens.get(uri)!);
        }
      }),
      { numRuns: tries(60) },
    );
  });

  it('names the first day on which a win is no longer recent', () => {
    const days = fc.record({
      year: fc.integer({ min: 2019, max: 2028 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      within: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(days, ({ year, month, day, within }) => {
        const win = { date: dateOf(year, month, day), end: undefined } as Win;
        const past = firstDayPast(win, within);
        expect(isRecent(win, within, past)).equal(false);
        expect(isRecent(win, within, addDays(past, -1))).equal(true);
      }),
    );
  });
});
