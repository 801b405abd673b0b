import { expect } from 'chai';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import * as v from 'valibot';
import { periods, pictureIds, type Dashboard, type DashboardChoice } from '../../../../src/core/dashboard/dashboard';
import { dashboardFor } from '../../../../src/core/dashboard/dashboardFor';
import { drawPicture, labelWithNote } from '../../../../src/core/dashboard/drawPicture';
import type { SvgNode } from '../../../../src/core/dashboard/svgNode';
import { distinctLabels } from '../../../../src/core/dashboard/distinctLabels';
import { firstDayPast } from '../../../../src/core/dashboard/pictures/fading';
import { pictureMarkdown, pictureSvg } from '../../../../src/core/dashboard/pictureFile';
import { extensionMessageSchema } from '../../../../src/core/dashboard/messages';
import { entriesFor } from '../../../../src/core/documents/edition/edition';
import { audiences } from '../../../../src/core/entries/visibility';
import type { Win } from '../../../../src/core/entries/win';
import { dayOf, expectationStatuses, isEvidence, isRecent } from '../../../../src/core/evidence/expectationStatus';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { changesEntries } from '../../../../src/core/library/changesEntries';
import type { Entries } from '../../../../src/core/library/entries';
import { statusNames } from '../../../../src/core/evidence/statusNames';
import { strengthOf } from '../../../../src/core/evidence/strength';
import { voicesIn } from '../../../../src/core/evidence/voices';
import { Library } from '../../../../src/core/library/library';
import { markdownTree } from '../../../../src/core/markdown/markdownTree';
import { text as markdownText } from '../../../../src/core/markdown/nodes';
import { findNamed } from '../../../../src/core/library/references';
import { SkillNames } from '../../../../src/core/library/skillNames';
import { escapeHtml } from '../../../../src/core/text/escapeHtml';
import { say, type Sentence } from '../../../../src/core/text/sentence';
import { slug } from '../../../../src/core/text/slug';
import { kindNames } from '../../../../src/core/views/evidenceTree';
import { rungNames } from '../../../../src/core/views/winRow';
import { addDays, dateOf, quarterOf, type CalendarDate } from '../../../../src/core/time/calendarDate';
import { expectGolden } from '../../expectGolden';
import { tries } from '../../tries';
import { byType, workspace } from '../arbitraries';
import { readExample } from '../documents/readExample';

const today = '2026-06-12' as CalendarDate;

function dashboard(entries: Entries, choice: Partial<DashboardChoice> = {}, day = today): Dashboard {
  const all = { role: undefined, period: '12-months', audience: 'self', ...choice } as const;
  return dashboardFor(entries, all, day, say);
}

const pictureOf = ({ pictures }: Dashboard, id: string) => pictures.find((picture) => picture.id === id)!;

const isDraft = ({ status }: Win) => status === 'draft';

/** The elements of a saved drawing. */
const drawn = new Set(['svg', 'title', 'style', 'text', 'g', 'rect', 'circle', 'path', 'line']);
/** The nodes of a table of Markdown that holds texts alone. */
const plain = new Set(['heading', 'paragraph', 'table', 'tableRow', 'tableCell', 'text']);
// eslint-disable-next-line no-control-regex -- these make a file that is no XML
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function typesIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])];
}

/** A text as a document shows it. */
const asShown = (label: string) => markdownText(label).value.trim();

describe('the dashboard', () => {
  const { entries } = readExample('staff-engineer');
  const principal = entries.roles.find(({ title }) => title.startsWith('Principal'))!;
  const role = principal.uri;

  for (const id of pictureIds)
    it(`draws the example as it was read and accepted: ${id}`, () => {
      const picture = pictureOf(dashboard(entries, { role, period: 'cycle' }), id);
      expectGolden(`golden/dashboard/${id}.svg`, pictureSvg(picture));
      expectGolden(`golden/dashboard/${id}.md`, pictureMarkdown(picture));
    });

  it('says which expectation to work on next, what fades next, who can vouch, and whether evidence improves', () => {
    const { pictures } = dashboard(entries, { role, period: 'cycle' });
    const says = Object.fromEntries(pictures.map((picture) => [picture.id, picture.says]));
    expect(says).to.deep.equal({
      holes:
        'Work on Planning and Organising next. It is missing today: 2 wins are needed. The decision is on 12 October 2026.',
      drift:
        'Business Impact and Team Work are shown most, by 4 wins each. 2026 Q2: Coaching and Growing People is shown most, by 2 wins.',
      invisible: 'Marked as mentoring or glue: 7 of 19 wins.',
      proof: 'Measured, compared or corroborated: 11 of 19 wins. 2026 Q1: 3 of 7 wins; 2026 Q2: 3 of 5 wins.',
      fading:
        'From 25 July 2026, “Compared four payment providers and recommended two” is no longer recent for Problem Solving & Decision Making and Business Impact.',
      vouching:
        'Hana Kimura and Leila Haddad can vouch for the most: 6 of 9 expectations each. No one is named here yet for Planning and Organising.',
    });
    const [next, ...others] = pictureOf({ roles: [], figures: [], pictures }, 'holes').rows.filter(
      ({ isMarked }) => isMarked,
    );
    expect([next?.label, next?.note, others]).to.deep.equal(['Planning and Organising', 'missing', []]);
  });

  it('marks the decision in its quarter, as a frame and in words', () => {
    const picture = pictureOf(dashboard(entries, { role, period: 'cycle' }), 'holes');
    expect(picture.columns.filter(({ note }) => note !== undefined)).to.deep.equal([
      { label: '2026 Q4', note: 'decision' },
    ]);
    expect(pictureMarkdown(picture)).include('| 2026 Q4 (decision) |');
    expect(pictureSvg(picture).match(/class="decision"/g)).lengthOf(1);
  });

  it('tells the parts of a bar apart without colour', () => {
    for (const id of ['invisible', 'proof']) {
      const { canvas, inside } = drawPicture(pictureOf(dashboard(entries, { role, period: 'all' }), id), 6);
      expect(canvas.name).equal('svg');
      const beside = inside().at(-1)!.children as readonly SvgNode[];
      const keys = beside.flatMap(({ attributes }, at) => {
        if (attributes['class'] !== 'segment') return [];
        const [next, top] = [beside[at + 1]!.attributes, Number(attributes['y'])];
        // The lines of each key, as if all keys were in one place.
        const moved = (_: string, letter: string, x: string, y: string) => `${letter}${x} ${Number(y) - top}`;
        return [next['class'] === 'hatching' ? String(next['d']).replace(/([ML])(\S+?) ([\d.]+)/g, moved) : 'plain'];
      });
      expect(keys.length).greaterThan(4);
      expect(new Set(keys).size).equal(keys.length);
    }
  });

  it('keeps a person in one row however the name is written, and names all who can vouch for the most', () => {
    const win = entries.wins.find((each) => isEvidence(each, today))!;
    const winOf = (at: number, skills: string[], collaborators: string[]): Win => ({
      ...{ ...win, uri: `file:///brag/wins/${at}.md`, skills, collaborators, feedback: [], date: today },
      end: undefined,
    });
    const wins = [
      winOf(1, ['Search'], ['Tom Bauer', 'Ida']),
      winOf(2, ['Hiring', 'Planning'], ['tom bauer', 'Eve', 'Ida']),
    ];
    const { rows, says } = pictureOf(dashboard({ ...byType([]), wins }), 'vouching');
    expect(rows.map(({ label }) => label).sort()).to.deep.equal(['Eve', 'Ida', 'Tom Bauer']);
    expect(says).equal('Ida and Tom Bauer can vouch for the most: 3 of 3 skills each.');

    const expectations = ['Search', 'Hiring'].map((skill) => ({ ...principal.expectations[0]!, skill, aliases: [] }));
    const roles = [{ ...principal, expectations, deciders: ['TOM BAUER', 'Zoe'] }];
    const decided = pictureOf(dashboard({ ...byType([]), wins, roles }, { role }), 'vouching');
    expect(decided.rows.map(({ label }) => label)).to.deep.equal([
      'Tom Bauer (decides)',
      'Zoe (decides)',
      'Ida',
      'Eve',
    ]);
  });

  it('ranks no skill over others that have as many wins', () => {
    const win = entries.wins.find((each) => isEvidence(each, today))!;
    const says = (skills: string[]) =>
      pictureOf(dashboard({ ...byType([]), wins: [{ ...win, skills, date: today, end: undefined }] }), 'drift').says;
    expect(says(['A'])).equal('A is shown most, by 1 win.');
    expect(says(['A', 'B'])).equal('A and B are shown most, by 1 win each.');
    expect(says(['A', 'B', 'C', 'D'])).equal('No skill is shown more than the others, each by 1 win.');
  });

  it('says so where nothing is left to fade', () => {
    const wins = entries.wins.map((win) => ({ ...win, date: '2020-02-01' as CalendarDate, end: undefined }));
    const { rows, says } = pictureOf(dashboard({ ...entries, wins }, { role }), 'fading');
    expect([rows, says]).to.deep.equal([
      [],
      'No win with a number shown here is recent any more, so none is left to fade.',
    ]);
  });

  it('shows any text as that text, in a drawing and in a table of Markdown', () => {
    const hostile = [
      '<script>alert(1)</script>',
      `"quoted" 'twice' & <b>bold</b>`,
      '| a | pipe | and `code` | [link](http://x.example) ![image](y) **bold** #',
      'W'.repeat(400),
      'نجاح كبير \u202e txet',
      '👩‍👩‍👧‍👦 made it 🎉',
      'one line\nand\r\nanother\u2028one',
      ']]></svg><svg onload="x">',
    ];
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(text, text, text, (title, skill, person) => {
        const win = entries.wins.find((each) => isEvidence(each, today))!;
        const wins = [{ ...win, title, skills: [skill], collaborators: [person], date: today, end: undefined }];
        const expectations = [{ ...principal.expectations[0]!, skill, aliases: [], evidence: 1 }];
        const shown = dashboard(
          { ...byType([]), wins, roles: [{ ...principal, expectations, deciders: [person] }] },
          { role },
        );
        for (const picture of shown.pictures) {
          const file = pictureSvg(picture);
          expect(file).match(/^(?:<\/?[a-z]+(?: [\w-]+="(?:[^"<&]|&#\d+;)*")*>|[^<>&]|&#\d+;)*$/);
          expect(
            [...file.matchAll(/<([a-z]+)/g)].map(([, name]) => name).filter((name) => !drawn.has(name!)),
          ).to.deep.equal([]);
          expect(file).not.match(notInXml);

          const [head, says, table, ...rest] = markdownTree(pictureMarkdown(picture), 'plain')!.children;
          expect([head?.type, says?.type, rest]).to.deep.equal(['heading', 'paragraph', []]);
          expect(
            typesIn(head!)
              .concat(typesIn(says!), table ? typesIn(table) : [])
              .filter((type) => !plain.has(type)),
          ).to.deep.equal([]);
          const rows = table?.type === 'table' ? table.children : [];
          expect(rows).lengthOf(picture.rows.length === 0 ? 0 : picture.rows.length + 1);
          for (const [at, row] of picture.rows.entries()) {
            expect(rows[at + 1]!.children).lengthOf(row.cells.length + 1);
            expect(toString(rows[at + 1]!.children[0])).equal(asShown(labelWithNote(row)));
          }
        }
      }),
      { numRuns: tries(60) },
    );
  });

  it('leaves room for slanted labels at the right', () => {
    const picture = pictureOf(dashboard(entries, { role, period: 'cycle' }), 'vouching');
    const label = 'W'.repeat(60);
    const { canvas } = drawPicture({ ...picture, columns: picture.columns.map((each) => ({ ...each, label })) }, 3);
    const end = 190 + (picture.columns.length - 0.5) * 62 - 4 + 140 * Math.cos((38 * Math.PI) / 180);
    expect(Number(canvas.attributes['width'])).greaterThan(end);
  });

  it('answers without a role, without wins and without anything, and offers what is missing', () => {
    const nothing = byType([]);
    for (const picture of dashboard(nothing).pictures) {
      expect(picture.rows, picture.id).to.deep.equal([]);
      expect(picture.lacks?.command, picture.id).match(/^brag\./);
    }
    const { wins, people } = readExample('three-wins').entries;
    const made = dashboard({ ...nothing, wins, people });
    expect(pictureOf(made, 'holes').lacks?.command).equal('brag.newRole');
    expect(pictureOf(made, 'vouching').columns.length).greaterThan(0);
    // One win writes `community-care`, and another one as people read it.
    expect(pictureOf(made, 'drift').rows[0]!.label).equal('Community Care');
  });

  it('says of an empty picture what is missing, and offers that', () => {
    const win = entries.wins.find((each) => isEvidence(each, today));
    const offers = (wins: readonly Partial<Win>[], choice: Partial<DashboardChoice> = {}, roles = entries.roles) => {
      const made = dashboard({ ...entries, roles, wins: wins.map((each) => ({ ...win!, ...each })) }, choice);
      return Object.fromEntries(made.pictures.flatMap(({ id, lacks }) => (lacks ? [[id, lacks]] : [])));
    };
    const commands = (lacks: ReturnType<typeof offers>) =>
      Object.entries(lacks).map(([id, { command }]) => `${id} ${command}`);

    expect(commands(offers([{ status: 'draft' }], { role }))).to.deep.equal([
      ...['drift brag.reviewDrafts', 'invisible brag.reviewDrafts', 'proof brag.reviewDrafts'],
      'fading brag.strengthen',
    ]);
    const bare = { skills: [], collaborators: [], feedback: [], date: today, end: undefined };
    expect(commands(offers([bare]))).to.deep.equal([
      ...['holes brag.newRole', 'drift brag.evidence.focus', 'fading brag.newRole', 'vouching brag.evidence.focus'],
    ]);
    const unseen = offers([{ ...bare, skills: ['Search'] }]);
    expect(unseen['vouching']?.command).equal('brag.askForFeedback');
    const old = offers([{ date: '2019-01-01' as CalendarDate, end: undefined }]);
    expect(old['proof']).to.deep.include({ command: 'brag.openDashboard', arguments: { period: 'all' } });
    const hidden = offers([{ visibility: 'private' }], { audience: 'committee' });
    expect(hidden['proof']?.says).equal('This audience would see no wins.');
    const blank = entries.roles.map((each) => ({ ...each, expectations: [] }));
    expect(offers([{}], { role }, blank)['holes']).to.deep.include({ command: 'brag.openEntry' });
  });

  it('keeps a long record to as many columns as can be looked at, and counts what is earlier in the first', () => {
    const win = entries.wins.find((each) => isEvidence(each, today));
    const dates = ['0206-03-01', '2019-05-01', '2026-05-01'] as CalendarDate[];
    const wins = dates.map((date, at) => ({ ...win!, date, end: undefined, uri: `file:///brag/wins/${at}.md` }));
    const { columns, rows } = pictureOf(dashboard({ ...entries, wins }, { period: 'all' }), 'proof');
    expect(columns).lengthOf(48);
    expect(columns[0]!.label).equal('to 2014 Q3');
    const counts = columns.map((_, at) => rows.reduce((sum, { cells }) => sum + cells[at]!.count, 0));
    expect([counts[0], counts.reduce((sum, count) => sum + count)]).to.deep.equal([1, 3]);
  });

  it('lists as many rows as anyone reads, and says that there are more', () => {
    const skills = Array.from({ length: 300 }, (_, at) => `Skill ${at}`);
    const win = { ...entries.wins.find((each) => isEvidence(each, today))!, date: today, end: undefined, skills };
    const picture = pictureOf(dashboard({ ...entries, wins: [win] }), 'drift');
    expect(picture.rows).lengthOf(200);
    expect(picture.says).match(/Only the first 200 of 300 rows are included\.$/);
  });

  it('draws no two labels alike, none wider than its place, and says each in full', () => {
    const label = fc.oneof(
      fc.constantFrom(
        'Responsibility for the migration of ',
        '移行と信頼性の責任、すべてのチームのため',
        'WWWWWWWWWWWWWWWWWWWWWWWWWW',
      ),
      fc.string({ maxLength: 60 }),
    );
    const labels = fc.uniqueArray(
      fc.tuple(label, fc.constantFrom('', 'payments', 'search', 'searches')).map((parts) => parts.join('')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(labels, fc.integer({ min: 100, max: 300 }), (given, most) => {
        const shown = distinctLabels(given, most);
        expect(new Set(shown).size).equal(given.length);
        for (const [at, text] of shown.entries()) expect(text.length).most(Math.max(given[at]!.length, most / 4));
      }),
    );
    const svg = pictureSvg(pictureOf(dashboard(entries, { role, period: 'cycle' }), 'holes'));
    for (const { skill } of principal.expectations) expect(svg).include(`<title>${escapeHtml(skill)} (`);
  });

  it('tells no change of the entries where only the text below the front matter has changed', () => {
    const uri = 'file:///brag/wins/a.md';
    const library = new Library(parseEntry);
    const told: boolean[] = [];
    library.onDidChange((change) => told.push(changesEntries(change)));
    const front = '---\ntype: win\ntitle: A\ndate: 2026-05-01\n';
    for (const text of [`${front}---\n`, `${front}---\nMore.\n`, `${front}impact: 3 days saved\n---\n`, `${front}\n`])
      library.apply([{ uri, text }]);
    library.apply([{ uri, gone: true }]);
    expect(told).to.deep.equal([true, false, true, true, true]);
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
    expect(lacks?.says).equal('No role is shown, so there are no expectations to compare wins with.');
  });

  const choices = fc.record({
    period: fc.constantFrom(...periods),
    audience: fc.constantFrom(...audiences),
    day: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01' as CalendarDate, days)),
    role: fc.nat(),
  });

  it('counts what a count over the entries gives, in every picture and figure', () => {
    fc.assert(
      fc.property(workspace(), choices, ({ entries: all }, { period, audience, day, role: at }) => {
        const chosen = all.roles[at % Math.max(1, all.roles.length)]?.uri;
        const shown = dashboard(all, { period, audience, role: chosen }, day);
        const seen = entriesFor(all, audience);
        const aimed = seen.roles.find(({ uri }) => uri === chosen);
        const names = new SkillNames(aimed === undefined ? seen.roles : [aimed, ...seen.roles]);
        const evidence = seen.wins.filter((win) => isEvidence(win, day));
        const shows = (win: Win, skill: string) => win.skills.some((each) => names.keyOf(each) === names.keyOf(skill));
        const isNamed = ({ collaborators, feedback }: Win, person: string) =>
          [...collaborators, ...feedback.map(({ from }) => from ?? '')].some(
            (name) => slug(findNamed(seen.people, name)?.name ?? name) === slug(person),
          );
        const voiceOf = voicesIn(seen);
        const belongs: Readonly<Record<string, (win: Win, row: string) => boolean>> = {
          holes: shows,
          drift: shows,
          invisible: ({ kind }, row) => say(kindNames[kind]) === row,
          proof: (win, row) => say(rungNames[strengthOf(win, voiceOf).rung]) === row,
        };
        for (const { id, rows, columns } of shown.pictures)
          for (const row of rows) {
            if (id !== 'fading') expect(row.cells.length).equal(columns.length);
            for (const [column, { count, wins }] of row.cells.entries()) {
              expect(count, id).equal(wins?.length);
              expect(new Set(wins).size, id).equal(count);
              const { label } = columns[column]!;
              if (id === 'fading') {
                for (const { uri, title } of wins!) {
                  expect(evidence.map((win) => win.uri)).include(uri);
                  expect(title).equal(row.cells[0]!.text);
                }
                continue;
              }
              const isIn = (win: Win) => {
                if (id === 'vouching') return shows(win, label) && isNamed(win, row.label.replace(/ \(decides\)$/, ''));
                const quarter = quarterOf(dayOf(win));
                const isThen = label.startsWith('to ') ? quarter <= label.slice(3) : quarter === label;
                return isThen && (period === 'cycle' || dayOf(win) <= day) && belongs[id]!(win, row.label);
              };
              const isLast = period === 'cycle' && column === columns.length - 1;
              // Two people may have one name, and the decision may fall within the last quarter.
              const counted = evidence.filter(isIn).length;
              if (id === 'vouching' || isLast) expect(count, `${id} ${row.label} ${label}`).most(counted);
              else expect(count, `${id} ${row.label} ${label}`).equal(counted);
            }
          }
        const [thisQuarter, ...others] = shown.figures;
        expect(thisQuarter!.value).equal(
          String(evidence.filter((win) => quarterOf(dayOf(win)) === quarterOf(day)).length),
        );
        const drafts = others.find(({ label }) => /^drafts? to review$/.test(label));
        if (audience === 'self') expect(drafts?.value).equal(String(all.wins.filter(isDraft).length));
        else expect(drafts).equal(undefined);
        const judged = others.filter(({ label }) =>
          expectationStatuses.some((each) => say(statusNames[each]) === label),
        );
        const sum = judged.reduce((counted, { value }) => counted + Number(value), 0);
        expect(sum).equal(aimed?.expectations.length ?? 0);
      }),
      { numRuns: tries(60) },
    );
  });

  it('never says how ready I am, or how busy', () => {
    fc.assert(
      fc.property(workspace(), choices, ({ entries }, { period, audience, day, role: at }) => {
        const role = entries.roles[at % Math.max(1, entries.roles.length)]?.uri;
        const patterns = new Set<string>();
        dashboardFor(entries, { period, audience, role }, day, (spoken) => {
          const add = ({ pattern, args }: Sentence): void => {
            patterns.add(pattern);
            for (const part of args) if (typeof part === 'object' && 'pattern' in part) add(part);
          };
          add(spoken);
          return say(spoken);
        });
        for (const pattern of patterns) expect(pattern).not.match(/%|percent|streak|score|ready|readiness|in a row/i);
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
          shown.pictures.map((each) => pictureSvg(each) + pictureMarkdown(each)).join('') +
          // What the page is told, from which it makes text, attributes, drawing and table.
          JSON.stringify(
            v.parse(extensionMessageSchema.options[0], { type: 'show', choice, translations: {}, ...shown }).pictures,
          ) +
          JSON.stringify(shown.roles.map(({ title }) => title));
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
