import { expect } from 'chai';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { anchorOf } from '../../../../../src/core/documents/kit/anchor';
import { divideMinutes } from '../../../../../src/core/documents/script/agenda';
import { partsFor } from '../../../../../src/core/documents/script/compileScript';
import { ownLayout } from '../../../../../src/core/documents/kit/layout';
import type { ScriptRequest } from '../../../../../src/core/documents/script/scriptRequest';
import type { Entry } from '../../../../../src/core/entries/entry';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { maySee } from '../../../../../src/core/entries/visibility';
import type { Entries } from '../../../../../src/core/library/entries';
import { byType, workspace, type Workspace } from '../../arbitraries';
import { parseMarkdown } from '../parseMarkdown';
import { readExample } from '../readExample';
import { emailIn, linesToSay } from './scriptLines';
import { tries } from '../../../tries';
import { compileScript } from '../compileNow';

const documentUri = 'file:///home/ana/brag/documents/script.md';

interface Choice {
  readonly minutes: number;
  readonly date: CalendarDate;
  readonly about: 'ask' | 'role' | 'title' | 'nothing';
  readonly withPerson: boolean;
  readonly wordsPerMinute: number | undefined;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  minutes: fc.integer({ min: 5, max: 240 }),
  date: fc.constantFrom('2026-06-15', '2024-02-29', '2027-12-31') as fc.Arbitrary<CalendarDate>,
  about: fc.constantFrom('ask', 'role', 'title', 'nothing'),
  withPerson: fc.boolean(),
  wordsPerMinute: fc.constantFrom(undefined, 90, 200),
});

function requestOf({ entries }: Workspace, { about, withPerson, wordsPerMinute, ...rest }: Choice): ScriptRequest {
  const [ask] = entries.asks;
  const [role] = entries.roles;
  const [person] = entries.people;
  return {
    ...rest,
    documentUri,
    ...(about === 'ask' && ask && { ask }),
    ...(about === 'role' && role && { role }),
    ...(about === 'title' && { role: { title: 'Lead Engineer' } }),
    ...(withPerson && person && { person }),
    ...(wordsPerMinute !== undefined && { wordsPerMinute }),
  };
}

function compile(space: Workspace, request: ScriptRequest, entries: Entries = space.entries): string {
  const texts = space.texts;
  return compileScript(entries, texts, request).markdown;
}

function everyScript(check: (markdown: string, space: Workspace, request: ScriptRequest) => void, numRuns = 20) {
  fc.assert(
    fc.property(workspace(), choice, (space, chosen) => {
      const request = requestOf(space, chosen);
      check(compile(space, request), space, request);
    }),
    { numRuns: tries(numRuns) },
  );
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesIn(child as Nodes)) : [])];
}

describe('the script, from any workspace', function () {
  this.timeout(0);

  it('has the same bytes for the same input, in whatever order the entries come', () => {
    everyScript((markdown, space, request) => {
      const { wins, roles, people, asks, responsibilities, meetings, goals, forms, profile } = space.entries;
      const reversed: Entries = {
        wins: wins.toReversed(),
        roles: roles.toReversed(),
        people: people.toReversed(),
        asks: asks.toReversed(),
        responsibilities: responsibilities.toReversed(),
        meetings: meetings.toReversed(),
        goals: goals.toReversed(),
        forms: forms.toReversed(),
        profile,
      };
      expect(compile(space, request, reversed)).to.equal(markdown);
    });
  });

  it('says and writes no word of an entry that the listener may not see, nor what I fall back on', () => {
    everyScript((markdown, { entries, tokens }, request) => {
      const script = parseMarkdown(markdown);
      const said = [...linesToSay(script), emailIn(script)].join('\n').toLowerCase();
      const person = listenerOf(entries, request);
      const audience = person?.relation === 'manager' ? 'manager' : 'committee';
      const role =
        request.ask === undefined
          ? request.role
          : entries.roles.find(({ id, title }) => [id, title].includes(request.ask!.role ?? ''));
      const subjects = new Set([request.ask?.uri, person?.uri, role && 'uri' in role ? role.uri : undefined]);
      const all = [
        ...entries.wins,
        ...entries.roles,
        ...entries.people,
        ...entries.asks,
        ...entries.responsibilities,
        ...entries.meetings,
        ...(entries.profile ? [entries.profile] : []),
      ];
      for (const entry of all) {
        const token = tokens.get(entry.uri)!;
        expect(said, `a fallback of ${entry.uri}`).not.to.include(`fallback${token}`);
        if (!subjects.has(entry.uri) && !maySee(audience, entry.visibility))
          expect(said, entry.uri).not.to.include(token);
      }
    });
  });

  it('leads every branch and every link within it to a heading that exists', () => {
    everyScript((markdown) => {
      const tree = parseMarkdown(markdown);
      const headings = new Set(
        tree.children.filter(({ type }) => type === 'heading').map((node) => anchorOf(toString(node))),
      );
      const links = nodesIn(tree).filter((node) => node.type === 'link' && node.url.startsWith('#'));
      expect(links).to.have.lengthOf.at.least(5);
      for (const link of links) expect(headings).to.include((link as { url: string }).url.slice(1));
    });
  });

  it('adds up to the minutes of the talk', () => {
    everyScript((markdown, _, { minutes }) => {
      const spans = [...markdown.matchAll(/^\| (\d+) to (\d+) \|/gm)].map(([, from, to]) => [Number(from), Number(to)]);
      let reached = 0;
      for (const [from, to] of spans) {
        expect(from).to.equal(reached);
        expect(to).to.be.greaterThan(from!);
        reached = to!;
      }
      expect(reached).to.equal(minutes);
    });
  });

  it('reads well whatever was written: no empty brackets, no doubled full stop, no wrong plural', () => {
    everyScript((markdown) => {
      const words = nodesIn(parseMarkdown(markdown))
        .filter((node) => node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        .map((node) => toString(node));
      for (const text of words) {
        expect(text).not.to.match(
          /\bundefined\b|\[object|\bNaN\b|(?<!\.)\.\.(?!\.)|\(\)|“”|(?<![\d.,])1 (?:wins|minutes|days|points)\b/,
        );
        expect(text).not.to.match(/\s[,.;](?:\s|$)|,\s*,/);
      }
    });
  });

  it('makes no HTML, no image and no link that it did not mean', () => {
    everyScript((markdown, { entries }) => {
      const addresses = new Set(entries.wins.flatMap(({ links }) => links.map(({ url }) => url)));
      for (const node of nodesIn(parseMarkdown(markdown))) {
        expect(node.type).not.to.be.oneOf(['html', 'image', 'imageReference', 'linkReference', 'footnoteReference']);
        if (node.type === 'link')
          expect(/^(?:#|\.\.?\/)/.test(node.url) || addresses.has(node.url), node.url).to.equal(true);
      }
    });
  });

  it('stands without any text of the files', () => {
    everyScript((_, { entries }, request) => {
      const { markdown } = compileScript(entries, new Map(), request);
      const parts = partsFor(request.minutes);
      const shown = divideMinutes(request.minutes, parts);
      parts.forEach((part, index) => {
        if (shown[index]! > 0) expect(markdown).to.include(`\n## ${part.title}\n`);
      });
    });
  });
});

/** As the request, the ask or the profile name them. */
function listenerOf(entries: Entries, request: ScriptRequest) {
  if (request.person) return request.person;
  const name = request.ask?.to ?? entries.profile?.manager;
  return entries.people.find(({ id }) => id === name);
}

describe('the script of an empty folder', () => {
  const empty = byType([]);
  const request: ScriptRequest = { minutes: 30, date: '2026-06-15' as CalendarDate, documentUri };

  it('says what to add in every part that lacks it, and still has something to say in each', () => {
    const { markdown, wins } = compileScript(empty, new Map(), request);
    expect(wins).to.deep.equal([]);
    for (const name of ['roles/', 'wins/', 'people/', 'vision', 'calendar', 'trade-offs', 'fallback', 'criteria'])
      expect(markdown).to.match(new RegExp(`To add: [^\\n]*\`${name}\``), name);
    for (const part of partsFor(30))
      expect(markdown.split(`\n## ${part.title}\n`)[1]!.split('\n## ')[0], part.title).to.include('\n> ');
  });

  it('warns when the lines do not fit, and names what to cut', () => {
    const spoken = { ...request, minutes: 5, wordsPerMinute: 30 };
    const { markdown } = compileScript(empty, new Map(), spoken);
    expect(markdown).to.match(
      /\*\*Too long:\*\* “Purpose” takes \d+:\d\d to say and has 1 minute\. Leave out “what I hope/,
    );
  });

  it('leaves out whole parts in a meeting that is too short for them', () => {
    const { markdown } = compileScript(empty, new Map(), { ...request, minutes: 15 });
    expect(markdown).not.to.match(/^## (?:Their view|Where I want to go|The way there)$/m);
    for (const title of ['Purpose', 'What I have done', 'Stop and listen', 'The ask', 'Close'])
      expect(markdown).to.include(`\n## ${title}\n`);
  });
});

describe('dividing the minutes', () => {
  it('gives each part whole minutes that add up, the same ones every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (minutes) => {
        const parts = partsFor(minutes);
        const divided = divideMinutes(minutes, parts);
        expect(divided.reduce((sum, part) => sum + part, 0)).to.equal(minutes);
        for (const part of divided) expect(part).to.satisfy((value: number) => Number.isInteger(value) && value >= 0);
        expect(divideMinutes(minutes, parts)).to.deep.equal(divided);
      }),
    );
  });

  it('keeps to the shares of a talk of half an hour', () => {
    const parts = partsFor(30);
    expect(divideMinutes(30, parts)).to.deep.equal(parts.map(({ minutesOf30 }) => minutesOf30));
    expect(parts.reduce((sum, { minutesOf30 }) => sum + minutesOf30, 0)).to.equal(30);
  });
});

describe('the script, for one and for many', () => {
  const made = (files: Readonly<Record<string, string>>): Entries => {
    const all = Object.entries(files).map(([path, text]) => {
      const parsed = parseEntry(`file:///home/ana/brag/${path}.md`, `---\n${text}\n---\n`);
      if (!('entry' in parsed)) throw new Error(`${path} can't be read.`);
      return parsed.entry;
    });
    const of = <Type extends Entry['type']>(type: Type) =>
      all.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type);
    return {
      ...{ wins: of('win'), roles: of('role'), people: of('person'), asks: of('ask'), meetings: of('meeting') },
      ...{ responsibilities: of('responsibility'), goals: of('goal'), forms: of('form'), profile: of('profile')[0] },
    };
  };
  const role = 'type: role\ntitle: Lead Engineer\nvisibility: public';
  const said = (files: Readonly<Record<string, string>>, highlights?: number): string => {
    const entries = made({ 'roles/lead': role, ...files });
    const ask = entries.asks.find(({ id }) => id === 'now');
    const request: ScriptRequest = {
      ...{ minutes: 30, date: '2026-06-15' as CalendarDate, documentUri },
      ...(ask ? { ask } : { role: entries.roles[0]! }),
    };
    const layout = highlights === undefined ? ownLayout : { ...ownLayout, limits: { highlights } };
    return linesToSay(parseMarkdown(compileScript(entries, new Map(), request, layout).markdown)).join('\n');
  };
  const ask = (
    name: string,
    status: string,
    points: readonly (readonly [text: string, met: string, by?: string])[],
  ) => ({
    [`asks/${name}`]: [
      `type: ask\ntitle: Next step\nkind: promotion\nrole: lead\nstatus: ${status}\nvisibility: public\ncriteria:`,
      ...points.map(([text, met, by]) => `  - {text: ${text}, met: ${met}${by === undefined ? '' : `, by: ${by}`}}`),
    ].join('\n'),
  });

  const before: readonly (readonly [points: readonly (readonly [string, string, string?])[], said: string])[] = [
    [[['A plan', 'yes']], 'The one thing asked of me then is done: a plan.'],
    [
      [['A plan', 'no', '2026-06-30']],
      "The one thing asked of me then is still open: a plan, by 30 June. I'd rather say so before you have to.",
    ],
    [
      [
        ['A plan', 'yes'],
        ['A talk', 'yes'],
      ],
      'Both things asked of me then are done: a plan, and a talk.',
    ],
    [
      [
        ['A plan', 'yes'],
        ['A talk', 'no'],
      ],
      "One of the two things asked of me then is done: a plan. The other one is open: a talk. I'd rather say so before you have to.",
    ],
    [
      [
        ['A plan', 'yes'],
        ['A talk', 'yes'],
        ['A price', 'no', '2026-06-30'],
      ],
      "Two of the three things asked of me then are done: a plan, and a talk. The third is open: a price, by 30 June. I'd rather say so before you have to.",
    ],
    [
      [
        ['A plan', 'yes'],
        ['A talk', 'no'],
        ['A price', 'no'],
      ],
      "One of the three things asked of me then is done: a plan. The other two are open: a talk, and a price. I'd rather say so before you have to.",
    ],
    [
      [
        ['A plan', 'no'],
        ['A talk', 'no'],
        ['A price', 'no'],
      ],
      "The three things asked of me then are still open: a plan, a talk, and a price. I'd rather say so before you have to.",
    ],
    [
      [
        ['A plan', 'yes'],
        ['A talk', 'yes'],
        ['A price', 'yes'],
      ],
      'All three things asked of me then are done: a plan, a talk, and a price.',
    ],
  ];
  for (const [points, line] of before)
    it(`says after a no: ${line}`, () => {
      expect(`\n${said(ask('then', 'declined', points))}\n`).to.include(`\n${line}\n`);
    });

  it('says of each open point when it is due, or that it has no date', () => {
    const one = said(ask('now', 'planned', [['A plan', 'no', '2026-07-10']]));
    expect(one).to.include(
      "It isn't done yet. “A plan” is due by 10 July. I ask now so that we agree today that this is what counts.",
    );
    const two = said(
      ask('now', 'planned', [
        ['A plan', 'no', '2026-07-10'],
        ['A talk', 'no'],
      ]),
    );
    expect(two).to.include('None of them is done yet. “A plan” is due by 10 July. “A talk” has no date yet. I ask now');
  });

  it('names one duty, two, or two of many', () => {
    const duty = (name: string) => ({
      [`responsibilities/${name.toLowerCase()}`]: `type: responsibility\ntitle: Host of the ${name}\nrecognised: no\nvisibility: public\nsince: 2025-10-01`,
    });
    const guild = duty('Guild');
    expect(said(guild)).to.include(
      'I already have one duty on top of my job: host of the Guild, since October 2025. Which of my duties',
    );
    expect(said({ ...guild, ...duty('Club') })).to.match(
      /I already have two duties on top of my job: host of the \w+, since October 2025, and host of the \w+, since October 2025\. Which/,
    );
    expect(said({ ...guild, ...duty('Club'), ...duty('Choir') })).to.match(
      /I already have three duties on top of my job\. Two of them: host of the \w+, since October 2025, and host of the \w+, since October 2025\. Which/,
    );
  });

  it('pictures the first year that is written, and goes on from there', () => {
    const vision = (...lines: string[]) =>
      said({ profile: `type: profile\nvisibility: public\nvision:\n${lines.join('\n')}` });
    expect(vision('  three-years: I lead it', '  five-years: We sell it')).to.include(
      'In three years: I lead it.\nIn five years: we sell it.',
    );
    expect(vision('  one-year: The team leads it')).to.include('In a year: the team leads it.');
  });

  it('counts the wins off, however many a template asks for', () => {
    const wins = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((day) => [
        `wins/w${day}`,
        `type: win\ntitle: Led number ${day}\ndate: 2026-05-0${day}\nvisibility: public\nrole: led`,
      ]),
    );
    const lines = said(wins, 6);
    for (const ordinal of ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Next'])
      expect(lines).to.include(`\n${ordinal}, I led number `);
    expect(lines).to.include("\nI've brought six things.\n");
    expect(said({ 'wins/w1': wins['wins/w1']! })).to.include("\nI've brought one thing.\nI led number 1. I led it.");
  });

  it('keeps a first word that may be a name as it is written', () => {
    const win = (name: string, more: string) => ({
      [`wins/${name}`]: `type: win\ndate: 2026-05-01\nvisibility: public\n${more}`,
    });
    const lines = said({
      ...win('a', 'title: Fare Hold raised bookings\nimpact: Fare Hold raised bookings by 4%'),
      ...win('b', 'title: Cut latency\nimpact: Cut latency from 9 ms to 4 ms\nproject: Fast Checkout'),
    });
    expect(lines).to.match(/\n(?:First|Second): Fare Hold raised bookings by 4%\.\n/);
    expect(lines).to.match(/\n(?:First|Second), Fast Checkout: I cut latency from 9 ms to 4 ms\.\n/);
  });
});

describe('a goal at risk', () => {
  const { entries, texts } = readExample('staff-engineer');
  const script = (day: string, to: string, changed: Partial<Entries['goals'][number]> = {}) => {
    const person = entries.people.find(({ id }) => id === to)!;
    const goals = entries.goals.map((goal) => (goal.id === '2026-group-holds' ? { ...goal, ...changed } : goal));
    const request = { person, minutes: 30, date: day as CalendarDate, documentUri, role: entries.roles[0]! };
    return compileScript({ ...entries, goals }, texts, request).markdown;
  };
  const asked = 'Where are you with “Groups that can book together”?';

  it('is asked about by whom it was agreed with, from two months before its day until it is closed', () => {
    expect(script('2026-09-01', 'ingrid-halvorsen')).to.include(asked);
    expect(script('2026-11-15', 'ingrid-halvorsen')).to.include('It was due on 30 October and is still open');
    expect(script('2026-08-01', 'ingrid-halvorsen')).not.to.include(asked);
    expect(script('2026-09-01', 'leila-haddad')).not.to.include(asked);
    for (const changed of [{ status: 'dropped' }, { visibility: 'private' }] as const)
      expect(script('2026-09-01', 'ingrid-halvorsen', changed)).not.to.include('Groups that can book together');
  });
});
