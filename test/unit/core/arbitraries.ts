import fc from 'fast-check';
import type { CalendarDate } from '../../../src/core/time/calendarDate';
import { dateOf } from '../../../src/core/time/calendarDate';
import { askKinds, askStatuses } from '../../../src/core/entries/ask';
import type { Entry } from '../../../src/core/entries/entry';
import { parseEntry } from '../../../src/core/entries/parseEntry';
import { relations, stances } from '../../../src/core/entries/person';
import { questionTopics } from '../../../src/core/entries/form';
import { goalStatuses } from '../../../src/core/entries/goal';
import { calendarKinds } from '../../../src/core/entries/profile';
import { recurrences } from '../../../src/core/time/recurrence';
import { tracks } from '../../../src/core/entries/role';
import { audiences, visibilities } from '../../../src/core/entries/visibility';
import { winRoles, winScopes, winStatuses } from '../../../src/core/entries/win';
import { winKinds } from '../../../src/core/entries/winKind';
import type { Entries } from '../../../src/core/library/entries';

/** A generated workspace: the files as a user might have written them, and the entries they are read as. */
export interface Workspace {
  readonly entries: Entries;
  /** Every file, by address. */
  readonly texts: ReadonlyMap<string, string>;
  /** A word that occurs in every text of one entry and nowhere else, by address. */
  readonly tokens: ReadonlyMap<string, string>;
}

const root = 'file:///home/ana/brag';

/** Words that break documents when they are taken for Markdown, HTML, YAML or a direction. */
export const nastyPhrases = [
  'Cut the wait from 900 ms to 540 ms',
  'Saved *everything* in _one_ day.',
  '| a | b |',
  '[link](javascript:alert(1))',
  '![image](https://tracker.example/x.png)',
  '<script>alert("x")</script>',
  '<!-- comment -->',
  '<details>',
  '# heading',
  '- bullet',
  '1. one',
  '> quote',
  '```js',
  '`code`',
  '~~gone~~',
  '&amp; &lt; &#35;',
  'see https://example.com/a_b?c=d and www.example.com.',
  'ana@example.com',
  '@ana #42 !7',
  'C:\\temp\\new',
  'ends with a colon:',
  'asks why?',
  'wow!',
  '“quoted.”',
  'in brackets (yes)',
  'trailing dot.',
  '🎉 party 👩‍👩‍👧',
  'שלום עולם',
  'مرحبا بالعالم.',
  '日本語の文。',
  'two\nlines',
  'tab\there',
  '__proto__',
  'constructor',
  '[^1]: note',
  '[x] done',
  '\\',
  '$1 & $&',
  '%s {0} {1}',
  '2026',
  'null',
  '***',
  '---',
] as const;

/** Text with a nasty phrase in it; `token` stands in it as a word of its own. */
export function nastyText(token: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...nastyPhrases), fc.constantFrom(...nastyPhrases), fc.boolean(), fc.boolean())
    .map(([first, second, long, tokenLast]) => {
      const said = long ? `${first} ${second}` : first;
      return tokenLast ? `${said} ${token}` : `${token} ${said}`;
    });
}

const skillPool = [
  'System Design',
  'system-design',
  'Writing',
  'Hiring',
  'C++',
  '__proto__',
  'a | b',
  '*stars*',
  '構築',
  'Team <b>Work</b>',
];

const date: fc.Arbitrary<CalendarDate> = fc
  .tuple(fc.integer({ min: 2023, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => dateOf(year, month, day));
const partialDate = fc.tuple(date, fc.constantFrom(10, 10, 7, 4)).map(([day, length]) => day.slice(0, length));
const skills = fc.uniqueArray(fc.constantFrom(...skillPool), { maxLength: 3 });
const visibility = fc.constantFrom(...visibilities);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

interface Draft {
  readonly folder: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** @param names ids and names of other entries, to refer to */
function draftOf(type: Entry['type'], token: string, names: readonly string[]): fc.Arbitrary<Draft> {
  const text = nastyText(token);
  const something = fc.constantFrom(...names);
  const things = fc.array(something, { maxLength: 3 });
  const someone = fc.constantFrom(...names.filter((name) => name.startsWith('person-')), 'Dorota, a member');
  const somebody = fc.array(someone, { maxLength: 3 });
  const file = (folder: string, values: Record<string, fc.Arbitrary<unknown>>, body: fc.Arbitrary<string> = text) =>
    fc.record({
      folder: fc.constant(folder),
      values: fc.record({ type: fc.constant(type), ...values, visibility }),
      body,
    });
  switch (type) {
    case 'win':
      return file(
        'wins',
        {
          title: text,
          date,
          end: maybe(date),
          status: fc.constantFrom(...winStatuses, 'done', 'done', 'done'),
          kind: fc.constantFrom(...winKinds),
          project: maybe(text),
          role: maybe(fc.constantFrom(...winRoles)),
          attribution: maybe(text),
          scope: maybe(fc.constantFrom(...winScopes)),
          skills,
          impact: maybe(text),
          metrics: fc.array(
            fc.oneof(
              text,
              fc.record({
                name: text,
                before: fc.constant('14'),
                after: fc.constant('3'),
                unit: fc.constant('%'),
                source: text,
              }),
            ),
            { maxLength: 2 },
          ),
          links: fc.array(
            fc.oneof(
              fc.constant(`https://example.com/${token}`),
              fc.record({
                label: text,
                url: fc.constantFrom('javascript:alert(1)', `https://example.com/(${token})`, 'a b'),
              }),
            ),
            { maxLength: 2 },
          ),
          collaborators: somebody,
          goals: things,
          'measure-on': maybe(date),
          measure: maybe(text),
          'feedback-asked': fc.array(fc.record({ from: someone, on: maybe(date) }), { maxLength: 2 }),
          feedback: fc.array(fc.record({ quote: text, from: maybe(someone), date: maybe(date) }), { maxLength: 2 }),
          pin: fc.constantFrom('false', 'false', 'true'),
          omit: fc.constantFrom('false', 'false', 'true'),
        },
        fc.oneof(
          text,
          fc
            .tuple(text, text, text)
            .map(([a, b, c]) => `## Situation\n\n${a}\n\n## Action\n\n- ${b}\n\n## Result\n\n${c}\n`),
        ),
      );
    case 'role':
      return file('roles', {
        title: text,
        track: fc.constantFrom(...tracks),
        level: maybe(text),
        department: maybe(text),
        cycle: maybe(fc.oneof(date, text)),
        deciders: somebody,
        scope: maybe(fc.record({ today: text, next: text })),
        needs: fc.array(text, { maxLength: 3 }),
        benefits: fc.array(text, { maxLength: 3 }),
        risks: fc.array(text, { maxLength: 2 }),
        source: maybe(text),
        expectations: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...skillPool), text }), {
          maxLength: 8,
          selector: ({ skill }) => skill,
        }),
      });
    case 'person':
      return file('people', {
        name: text,
        title: maybe(text),
        department: maybe(text),
        relation: maybe(fc.constantFrom(...relations)),
        stance: fc.constantFrom(...stances),
        influence: maybe(fc.constantFrom('high', 'low')),
        values: fc.array(text, { maxLength: 2 }),
      });
    case 'ask':
      return file('asks', {
        title: text,
        kind: fc.constantFrom(...askKinds),
        role: maybe(something),
        to: maybe(someone),
        status: fc.constantFrom(...askStatuses),
        asked: maybe(date),
        due: maybe(date),
        after: things,
        needs: fc.oneof(skills, things),
        'trade-offs': fc.array(text, { maxLength: 2 }),
        fallback: text.map((said) => `${said} fallback${token}`),
        criteria: fc.array(fc.record({ text, by: maybe(date), met: fc.constantFrom('yes', 'no') }), { maxLength: 2 }),
        'follow-up': maybe(date),
      });
    case 'responsibility':
      return file('responsibilities', {
        title: text,
        since: maybe(partialDate),
        until: maybe(partialDate),
        level: maybe(fc.constantFrom('current', 'next')),
        agreed: maybe(fc.constantFrom('yes', 'informal', 'no')),
        recognised: maybe(fc.constantFrom('yes', 'no')),
        skills,
      });
    case 'meeting':
      return file('meetings', {
        title: text,
        date,
        with: somebody,
        asks: things,
        status: maybe(fc.constantFrom('planned', 'held')),
        outcome: maybe(text),
        'next-steps': fc.array(
          fc.record({ text, owner: maybe(someone), due: maybe(date), done: fc.constantFrom('yes', 'no') }),
          { maxLength: 2 },
        ),
        'follow-up': maybe(date),
      });
    case 'goal':
      return file('goals', {
        title: text,
        start: maybe(date),
        due: maybe(date),
        status: fc.constantFrom(...goalStatuses),
        'agreed-with': somebody,
        role: maybe(something),
        why: maybe(text),
        'key-results': fc.array(
          fc.oneof(
            text,
            fc.record({ text, from: fc.constant('900'), target: fc.constant('600'), unit: fc.constant('ms') }),
          ),
          { maxLength: 2 },
        ),
      });
    case 'form':
      return file('forms', {
        title: text,
        audience: fc.constantFrom(...audiences),
        questions: fc.array(
          fc.record({
            ask: text,
            limit: maybe(fc.record({ words: fc.integer({ min: 1, max: 300 }) })),
            about: maybe(fc.constantFrom(...questionTopics)),
          }),
          { maxLength: 4 },
        ),
      });
    case 'profile':
      return file('.', {
        name: text,
        'current-role': maybe(text),
        manager: maybe(someone),
        'trade-offs': fc.array(text, { maxLength: 2 }),
        calendar: fc.array(
          fc.record({
            name: text,
            kind: fc.constantFrom(...calendarKinds),
            date,
            every: maybe(fc.constantFrom(...recurrences)),
          }),
          { maxLength: 3 },
        ),
      });
  }
}

const counts: readonly (readonly [Entry['type'], number])[] = [
  ['win', 12],
  ['role', 2],
  ['person', 3],
  ['ask', 3],
  ['responsibility', 3],
  ['meeting', 2],
  ['goal', 2],
  ['form', 1],
  ['profile', 1],
];

/** Workspaces of every type of entry, in every visibility, full of words that are easily taken for markup. */
export function workspace(): fc.Arbitrary<Workspace> {
  const places = counts.flatMap(([type, most]) =>
    Array.from({ length: most }, (_, index) => ({ type, id: `${type}-${index}` })),
  );
  const names = places.map(({ id }) => id);
  const all = fc.tuple(...places.map(({ type }, index) => maybe(draftOf(type, tokenOf(index), names))));
  return all.map((drafts) =>
    read(places.map(({ id }, index) => ({ id, token: tokenOf(index), draft: drafts[index] }))),
  );
}

function tokenOf(index: number): string {
  return `zq${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}vx`;
}

function read(files: readonly { id: string; token: string; draft: Draft | undefined }[]): Workspace {
  const texts = new Map<string, string>();
  const tokens = new Map<string, string>();
  const entries: Entry[] = [];
  for (const { id, token, draft } of files) {
    if (draft === undefined) continue;
    const uri = `${root}/${draft.folder === '.' ? '' : `${draft.folder}/`}${id}.md`;
    const keys = Object.entries(draft.values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    const text = `---\n${keys.join('')}---\n\n${draft.body}\n`;
    const parsed = parseEntry(uri, text);
    if (parsed.kind !== 'entry') throw new Error(`A generated file can't be read: ${text}`);
    texts.set(uri, text);
    tokens.set(uri, token);
    entries.push(parsed.entry);
  }
  return { entries: byType(entries), texts, tokens };
}

/** Entries as the library would hold them. */
export function byType(entries: readonly Entry[]): Entries {
  const ofType = <Type extends Entry['type']>(type: Type) =>
    entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type);
  return {
    wins: ofType('win').sort((a, b) => (a.date === b.date ? (a.uri < b.uri ? -1 : 1) : a.date < b.date ? 1 : -1)),
    roles: ofType('role'),
    people: ofType('person'),
    asks: ofType('ask'),
    responsibilities: ofType('responsibility'),
    meetings: ofType('meeting'),
    goals: ofType('goal'),
    forms: ofType('form'),
    profile: ofType('profile')[0],
  };
}
