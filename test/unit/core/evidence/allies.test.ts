import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import type { Entry } from '../../../../src/core/entries/entry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Person } from '../../../../src/core/entries/person';
import type { Role } from '../../../../src/core/entries/role';
import { alliesFor } from '../../../../src/core/evidence/allies';
import { calibrate } from '../../../../src/core/evidence/calibration';
import { scopeLedger } from '../../../../src/core/evidence/scopeLedger';
import { feedbackRequest } from '../../../../src/core/conversation/outcome/feedbackRequest';
import { say } from '../../../../src/core/text/sentence';
import type { Win } from '../../../../src/core/entries/win';
import { byType } from '../arbitraries';

const date = '2026-06-15' as CalendarDate;

function entry(path: string, yaml: string): Entry {
  const type = path
    .split('/')[0]!
    .replace(/s$/, '')
    .replace('people', 'person')
    .replace('responsibilitie', 'responsibility');
  const parsed = parseEntry(`file:///brag/${path}.md`, `---\ntype: ${type}\n${yaml}---\n`);
  if (parsed.kind !== 'entry') throw new Error(yaml);
  assert.isEmpty(parsed.problems, yaml);
  return parsed.entry;
}

const role = entry(
  'roles/lead',
  'title: Lead\ndeciders: [tom, Zoe]\nexpectations: [Planning, Writing, Hiring, Speaking]\n',
) as Role;
const tom = entry('people/tom', 'name: Tom Ray\nlast-contact: 2026-06-01\nrelation: skip-level\n') as Person;
const ina = entry('people/ina', 'name: Ina Hall\nrelation: manager\n') as Person;
const profile = entry(
  'profile',
  'name: Me Myself\nmanager: ina\nself-ratings: {Planning: 5, Writing: 2, Hiring: 3, Speaking: 1}\n',
);
const win = (id: string, keys: string, day = '2026-06-01') =>
  entry(`wins/${id}`, `title: ${id}\ndate: ${day}\n${keys}`) as Win;

const wins = [
  win('plan', 'skills: [Planning]\ncollaborators: [Me Myself]\n'),
  win('text', 'skills: [Writing]\nrole: led\nimpact: From 9 to 3 days\nlinks: ["https://x.example"]\ncollaborators: [tom, Priya]\nfeedback: [{quote: Good., from: Tom Ray}]\n'),
  win('text-2', 'skills: [Writing]\nimpact: 4 days less\ncollaborators: [tom]\nkind: glue\n', '2025-12-01'),
  win('later', 'skills: [Hiring]\ncollaborators: [Priya]\n', '2026-07-01'),
]; // prettier-ignore
const entries = byType([role, tom, ina, profile, ...wins]);

describe('alliesFor', () => {
  it('counts a first name alone as the only one of that name', () => {
    const pair = [
      win('rota', 'collaborators: [Bea, Bo]\nfeedback: [{quote: Good., from: Bea Lindqvist}]\n'),
      win('audit', 'collaborators: [Bea, Bo Ek, Bo Falk]\n'),
    ];
    const { everyone } = alliesFor(undefined, byType(pair), date);
    assert.deepEqual(everyone.map(({ name }) => name).toSorted(), ['Bea Lindqvist', 'Bo', 'Bo Ek', 'Bo Falk']);
    const bea = everyone.find(({ name }) => name === 'Bea Lindqvist')!;
    assert.deepEqual([bea.spokeOf.length, bea.workedOn.length], [1, 1]);
  });

  const found = alliesFor(role, entries, date);

  it('says who can vouch for what: those who spoke first, never myself', () => {
    const shown = found.vouching.map(({ expectation, allies }) => [
      expectation.skill,
      allies.map(({ name, spokeOf, workedOn }) => [name, spokeOf.map(({ id }) => id), workedOn.map(({ id }) => id)]),
    ]);
    assert.deepEqual(shown, [
      ['Planning', []],
      [
        'Writing',
        [
          ['Tom Ray', ['text'], ['text-2']],
          ['Priya', [], ['text']],
        ],
      ],
      ['Hiring', []],
      ['Speaking', []],
    ]);
  });

  it('names what nobody but me can vouch for, where there is something to vouch for', () => {
    assert.deepEqual(
      found.onlyMine.map(({ skill }) => skill),
      ['Planning'],
    );
  });

  it('says what those who decide have seen, and since when we have not spoken', () => {
    assert.deepEqual(
      found.deciders.map(({ name, sight, since }) => [name, say(sight), say(since)]),
      [
        ['Tom Ray', 'They have seen 2 wins up close.', 'We last spoke on 1 June 2026, 14 days ago.'],
        ['Zoe', 'No win names them yet.', 'No meeting recorded.'],
      ],
    );
  });

  it('counts a meeting that was held as a talk, and shows those I have not spoken to for two months', () => {
    const talk = (day: string, status: string) =>
      entry(`meetings/${day}`, `title: Talk\ndate: ${day}\nwith: [Ina Hall]\nstatus: ${status}\n`);
    const quiet = (...more: Entry[]) =>
      alliesFor(role, byType([role, tom, ina, profile, ...wins, ...more]), date).quiet.map(({ name, last }) => [
        name,
        last,
      ]);
    assert.deepEqual(quiet(), [], 'nothing on file says since when');
    assert.deepEqual(quiet(talk('2026-04-15', 'held'), talk('2026-06-10', 'planned')), [['Ina Hall', '2026-04-15']]);
    assert.deepEqual(quiet(talk('2026-04-16', 'held')), []);
  });
});

describe('calibrate', () => {
  const { ratings, invisible, lastQuarter } = calibrate(entries, role, date);

  it('sets my ratings beside the evidence, in plain sentences', () => {
    assert.deepEqual(
      ratings.map(({ skill, verdict, comparison }) => [skill, verdict, say(comparison)]),
      [
        [
          'Planning',
          'over',
          'I give myself 5 of 5 in Planning; the evidence does not show it yet. 1 win shows it, where 2 are needed. It has no number.',
        ],
        [
          'Writing',
          'under',
          'I give myself 2 of 5 in Writing; the evidence shows more. 2 wins, all of them measured and recent. 1 of them is recent and corroborated.',
        ],
        ['Hiring', 'even', 'I give myself 3 of 5 in Hiring, and the evidence agrees: there is more to do. No win shows it yet.'],
        ['Speaking', 'even', 'I give myself 1 of 5 in Speaking, and the evidence agrees: there is more to do. No win shows it yet.'],
      ],
    ); // prettier-ignore
  });

  it('counts invisible work, and what rests on the last three months', () => {
    assert.strictEqual(
      say(invisible!),
      '1 of my 3 wins is marked as mentoring or glue: work that no one sees unless I mention it.',
    );
    assert.deepEqual(
      lastQuarter.map((each) => say(each)),
      [
        '2 of 3 wins that the case can use are from the last three months, since 15 March 2026.',
        'Without them, Writing would not be covered.',
      ],
    );
  });

  it('says nothing of wins where there is none', () => {
    const none = calibrate(byType([role, profile]), role, date);
    assert.isUndefined(none.invisible);
    assert.isEmpty(none.lastQuarter);
  });
});

describe('the scope ledger', () => {
  const duty = (id: string, keys: string) => entry(`responsibilities/${id}`, `title: ${id}\n${keys}`);
  const ledger = scopeLedger(
    byType([
      role,
      ...wins,
      duty('guild', 'since: 2025-10-21\nlevel: next\nagreed: informal\nrecognised: no\nskills: [Writing]\n'),
      duty('rota', 'since: 2026-06-14\nlevel: current\nagreed: yes\nrecognised: yes\n'),
      duty('past', 'since: 2025-01-01\nuntil: 2026-06-15\nrecognised: no\n'),
      duty('future', 'since: 2026-06-16\n'),
    ]),
    role,
    date,
  );

  it('holds what I carry today, the longest first, and how it stands', () => {
    assert.deepEqual(
      ledger.carried.map(({ duty: { id }, standing, worth }) => [id, [...standing, worth].map((each) => say(each)).join(' ')]),
      [
        [
          'guild',
          'Since 21 October 2025 (7 months). It belongs to the next level. It was agreed informally. It is not recognised. It counts towards Writing; 2 wins since then show its skills.',
        ],
        [
          'rota',
          'Since 14 June 2026 (1 day). It belongs to my level. It was agreed. It is recognised. Its skills are not linked to an expectation or a win yet.',
        ],
      ],
    ); // prettier-ignore
  });

  it('adds up what has piled up', () => {
    assert.strictEqual(
      ledger.summary.map((each) => say(each)).join(' '),
      'I carry 2 duties on top of my job. 1 of them belongs to the next level. 1 of them was never agreed in writing. 1 of them is not recognised. Counted one by one, that is 7 months of unrecognised duty.',
    );
    assert.isEmpty(scopeLedger(byType([]), undefined, date).summary);
  });
});

describe('a request for feedback', () => {
  it('names the win in the words that they may read', () => {
    const message = feedbackRequest(entries, { to: tom, about: { win: wins[1]! }, date });
    assert.include(message, 'Hello Tom,\n');
    assert.include(message, '\ntext (1 June 2026)\nFrom 9 to 3 days\n');
    assert.match(message, /Thank you,\nMe\n$/);
  });

  it('names, for a skill, what we worked on together', () => {
    const message = feedbackRequest(entries, { to: tom, about: { skill: 'Writing' }, date });
    assert.include(message, 'show this: Writing?');
    assert.include(message, 'We worked together on:\n- text\n- text-2\n');
    assert.notInclude(feedbackRequest(entries, { to: { name: 'Ana' }, about: { skill: 'Hiring' }, date }), 'together');
  });

  it('names nobody who is hidden, in the skill neither, but whoever reads it', () => {
    const lea = entry('people/lea', 'name: Lea Moss\nvisibility: private\nrelation: peer\n') as Person;
    const joint = win('Taught Lea Moss', 'skills: [Coaching Lea Moss]\ncollaborators: [lea, tom]\n');
    const all = byType([role, tom, lea, profile, joint]);
    const about = { skill: 'Coaching Lea Moss' };
    assert.notMatch(feedbackRequest(all, { to: tom, about, date }), /Lea|Moss/);
    assert.include(feedbackRequest(all, { to: lea, about, date }), '- Taught Lea Moss\n');
  });

  it('is none for a win that they may not see', () => {
    const hidden = win('secret', 'visibility: manager\nskills: [Writing]\ncollaborators: [tom, ina]\n');
    const all = byType([role, tom, ina, profile, ...wins, hidden]);
    assert.strictEqual(feedbackRequest(all, { to: tom, about: { win: hidden }, date }), 'hidden');
    assert.include(feedbackRequest(all, { to: ina, about: { win: hidden }, date }), 'secret');
    assert.notInclude(feedbackRequest(all, { to: tom, about: { skill: 'Writing' }, date }), 'secret');
  });
});
