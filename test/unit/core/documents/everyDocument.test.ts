import { expect } from 'chai';
import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { compileHandover } from '../../../../src/core/documents/handover/compileHandover';
import { bestFigure } from '../../../../src/core/documents/kit/figure';
import { compilePeriodReview } from '../../../../src/core/documents/periodReview/compilePeriodReview';
import { quarterAround, weekAround, yearOf } from '../../../../src/core/documents/periodReview/reviewPeriod';
import type { Entry } from '../../../../src/core/entries/entry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { tries } from '../../tries';
import { byType } from '../arbitraries';
import { parseMarkdown } from './parseMarkdown';
import { shortRecords, type RecordToCompile } from './shortRecords';
import { compileCareerCheck, compileCase, compilePlan, compileScript } from './compileNow';

const date = '2026-10-05';

/** The documents of a record by their kinds, each for everyone who reads that kind. */
function documentsOf({ name, entries, texts, role, date: day }: RecordToCompile): Map<string, string> {
  const request = { role, date: day as CalendarDate, documentUri: `file:///${name}/brag/documents/document.md` };
  const made = new Map<string, string>();
  for (const audience of ['self', 'manager', 'committee', 'public'] as const) {
    made.set(`one page, ${audience}`, compileCase(entries, texts, { ...request, audience, form: 'one-page' }).markdown);
    made.set(`case, ${audience}`, compileCase(entries, texts, { ...request, audience, form: 'full' }).markdown);
  }
  for (const minutes of [15, 30, 60])
    made.set(`script, ${minutes}`, compileScript(entries, texts, { ...request, minutes }).markdown);
  made.set('plan', compilePlan(entries, texts, request).markdown);
  made.set('career check', compileCareerCheck(entries, texts, request).markdown);
  made.set('handover', compileHandover(entries, request).markdown);
  for (const period of [weekAround(request.date), quarterAround(request.date), yearOf(2026)])
    made.set(`${period.kind} review`, compilePeriodReview(entries, { ...request, period }).markdown);
  return made;
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const titles = [
  ...['late vans', 'checks missed 11 -> 1', 'Rota', 'Saved the renewal', 'nightly run 5h10 -> 1h40', 'the new sheet.'],
  ...['Ran the yard while Zora Mill was on leave', 'A card from a family', 'taught two starters', 'HSE, no findings'],
  ...['fix: sessions counted twice', 'feat(rota): swap shifts (#214)'],
];
const impacts = [
  ...[
    'both crews work alone now',
    'They read it to the end',
    'It halved the wait',
    'saves us 18k EUR a year',
    'his RFC went in.',
  ],
  ...['All six came off safely in 20 minutes', 'EUR 210k saved'],
];
const metrics = ['9 -> 4 a month', 'queue 40 min -> 25 min', '71% -> 93%', 'cost EUR 41 -> EUR 17', '€310k kept', '12'];
const win = fc.record({
  title: fc.constantFrom(...titles),
  month: fc.integer({ min: 1, max: 9 }),
  impact: maybe(fc.constantFrom(...impacts)),
  metric: maybe(fc.constantFrom(...metrics)),
  skill: maybe(fc.constantFrom('zqid-yard-care', 'Planning', 'teaching', 'zqid-cost')),
  role: maybe(fc.constantFrom('led', 'owned', 'contributed', 'supported')),
  kind: maybe(fc.constantFrom('mentoring', 'glue', 'recognition')),
  quote: maybe(fc.constantFrom('first one I read to the end', 'You saved my week.')),
  from: fc.constantFrom('ZM', 'Pia Hart', 'Tove'),
  isPrivate: fc.boolean(),
});
const record = fc.record({
  wins: fc.array(win, { maxLength: 8 }),
  hasPeople: fc.boolean(),
  expects: maybe(fc.constantFrom('zqid-yard-care', 'Planning')),
  ask: maybe(fc.constantFrom('planned', 'asked', 'deferred', 'declined')),
  outcome: maybe(fc.constantFrom('says I need the paperwork side', 'He wants to see it run without me.')),
  followUp: maybe(fc.constantFrom('2026-10-05', '2026-10-12', '2026-09-01')),
  step: maybe(fc.constantFrom('Tove', 'ZM')),
  duty: fc.boolean(),
});

type Made = typeof record extends fc.Arbitrary<infer Value> ? Value : never;

function recordOf(held: Made): RecordToCompile {
  const line = (key: string, value: string | undefined) => (value === undefined ? '' : `\n${key}: ${value}`);
  const files: Record<string, string> = {
    profile: `type: profile\nname: Tove Berg\ncurrent-role: dispatcher${line('manager', held.hasPeople ? 'zqid-zora' : undefined)}`,
  };
  if (held.hasPeople) {
    files['people/zqid-zora'] = 'type: person\nname: Zora Mill\naliases: [ZM]\ntitle: Site Manager\nrelation: manager';
    files['people/zqid-uwe'] = 'type: person\nname: Uwe Kahn\nrelation: gatekeeper\nvalues: [cost, calm]';
  }
  if (held.expects !== undefined)
    files['roles/zqid-lead'] =
      `type: role\ntitle: yard lead\ndeciders: [${held.hasPeople ? 'zqid-uwe' : 'Ines Roth'}]\nexpectations: [{skill: ${held.expects}, evidence: 1}, {skill: zqid-budget}]`;
  if (held.ask !== undefined)
    files['asks/zqid-ask'] =
      `type: ask\ntitle: yard lead\nkind: promotion\nto: ${held.hasPeople ? 'ZM' : 'Sal'}\nstatus: ${held.ask}${line('role', held.expects && 'zqid-lead')}${line('asked', held.ask === 'planned' ? undefined : '2026-04-02')}${line('outcome', held.outcome)}${line('follow-up', held.followUp)}`;
  if (held.step !== undefined)
    files['meetings/zqid-may'] =
      `type: meeting\ntitle: 1:1\ndate: 2026-05-12\nstatus: held\nwith: [${held.hasPeople ? 'ZM' : 'Sal'}]\nasks: [zqid-ask]\nnext-steps: [{text: send the figures, owner: ${held.step}}]`;
  if (held.duty)
    files['responsibilities/zqid-walk'] =
      'type: responsibility\ntitle: safety walk\nsince: 2025-10-01\nlevel: next\nagreed: informal\nrecognised: no\nskills: [zqid-yard-care]';
  for (const [at, each] of held.wins.entries())
    files[`wins/zqid-${at}`] =
      `title: "${each.title}"\ndate: 2026-0${each.month}-1${at}${line('impact', each.impact && `"${each.impact}"`)}${line('metrics', each.metric && `["${each.metric}"]`)}${line('skills', each.skill && `[${each.skill}]`)}${line('role', each.role)}${line('kind', each.kind)}${line('feedback', each.quote && `[{quote: "${each.quote}", from: ${each.from}}]`)}${each.isPrivate && at > 2 ? '\nvisibility: private' : ''}`;
  const texts = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [path, front] of Object.entries(files)) {
    const uri = `file:///made/brag/${path}.md`;
    const parsed = parseEntry(uri, `---\n${front}\n---\n`);
    if (parsed.kind !== 'entry') throw new Error(`${path} can't be read: ${front}`);
    texts.set(uri, `---\n${front}\n---\n`);
    entries.push(parsed.entry);
  }
  const sorted = byType(entries);
  return { name: 'made', entries: sorted, texts, role: sorted.roles[0] ?? { title: 'yard lead' }, date };
}

interface Compiled {
  readonly kind: string;
  readonly held: RecordToCompile;
  readonly markdown: string;
  readonly tree: Root;
}

/** Every document of the short records, and of generated ones; compiled once for all checks. */
let all: Compiled[] = [];

before(function () {
  this.timeout(0);
  const { seed } = fc.readConfigureGlobal() ?? {};
  const made = fc.sample(record, { numRuns: tries(25), ...(seed !== undefined && { seed }) }).map(recordOf);
  all = [...shortRecords(), ...made].flatMap((held) =>
    [...documentsOf(held)].map(([kind, markdown]) => ({ kind, held, markdown, tree: parseMarkdown(markdown) })),
  );
});

/** Tries a check on each document; a failure shows the document. */
function everyDocument(check: (tree: Root, kind: string, held: RecordToCompile, markdown: string) => void): void {
  for (const { kind, held, markdown, tree } of all) {
    try {
      check(tree, kind, held, markdown);
    } catch (error) {
      throw new Error(`${held.name}, ${kind}: ${String(error)}\n${markdown}`, { cause: error });
    }
  }
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesIn(child as Nodes)) : [])];
}

/** The words of each paragraph, heading and cell, as a reader sees them. */
function wordsOf(tree: Nodes, types: readonly string[] = ['paragraph', 'heading', 'tableCell']): string[] {
  return nodesIn(tree)
    .filter(({ type }) => types.includes(type))
    .map((node) => toString(node))
    .filter((words) => words !== '');
}

describe('every document of every short record', function () {
  this.timeout(0);

  it('begins its sentences with a capital', () =>
    everyDocument((tree) => {
      for (const words of wordsOf(tree, ['paragraph', 'heading'])) {
        expect(words).to.match(/^(?:["'“‘(✓·–—_‹]|\p{Lu}|\p{N}|\p{Sc}|and \d+ more|\p{Ll}+\p{Lu})/u);
        // A full stop behind a number, an abbreviation or a name is no end of a sentence.
        for (const [, next] of words.matchAll(/(?<!mill)(?<=\p{Ll}{3})[.!?]["”’)]* (\p{Ll}+)/gu))
          expect(next, words).to.equal('and');
      }
    }));

  it('leaves no word without what it is about', () =>
    everyDocument((tree, kind) => {
      if (kind.startsWith('script')) return;
      const items = nodesIn(tree).filter(({ type }) => type === 'listItem');
      for (const item of items)
        expect(toString(item)).to.not.match(/^(?:both|they|it(?! unlocks:)|his|he|she|all of them)\b/iu);
    }));

  it('prints no arrow, no doubled stop, no id and nothing that is not a word', () =>
    everyDocument((tree, kind, _, markdown) => {
      const words = wordsOf(tree).join('\n');
      expect(words).to.not.match(/->|=>|→|(?<!\.)\.\.(?!\.)|[:;,]\.|\.:|undefined|\[object|NaN/);
      const shown = kind.startsWith('script')
        ? words
        : markdown.replaceAll(/\]\([^)]*\)|`[^`]*`|^---\n[\s\S]*?\n---\n/g, '');
      if (!kind.endsWith('self')) expect(shown).to.not.match(/zqid-(?!\w+\.md)/);
    }));

  it('says no sign that can not be said, and calls no one by a form of address alone', () =>
    everyDocument((_, kind, __, markdown) => {
      if (!kind.startsWith('script')) return;
      expect(markdown).to.not.match(/\b(?:Mr|Mrs|Ms|Dr|Revd)(?:,|: | in | before )/);
      for (const line of markdown.split('\n').filter((each) => each.startsWith('> ')))
        expect(line).to.not.match(/\p{Emoji_Presentation}/u);
    }));

  it('speaks of what it lists, where a reader may not see everything', () =>
    everyDocument((_, kind, __, markdown) => {
      if (kind.endsWith('self') || !/^(?:one page|case)/.test(kind)) return;
      expect(markdown).to.not.match(/No win shows it|record does not/);
    }));

  it('proposes nothing that a decision needs for a day after it', () =>
    everyDocument((_, kind, { date: today, role }, markdown) => {
      const decided = 'cycle' in role && role.cycle !== undefined && role.cycle > today ? role.cycle : undefined;
      if (!kind.startsWith('script') || decided === undefined) return;
      const [, day] = /\| Put in writing what has to be done[^|]*\| Me \| (\d+ \w+ \d{4})/.exec(markdown) ?? [];
      if (day !== undefined) expect(new Date(`${day} UTC`).toISOString().slice(0, 10) <= decided, day).to.equal(true);
    }));

  it('has something below each heading', () =>
    everyDocument(({ children }, kind) => {
      for (const [at, node] of children.entries()) {
        if (node.type !== 'heading') continue;
        const next = children[at + 1];
        // What the user writes for themselves begins empty.
        if (kind.endsWith('review') && node.depth === 3 && /\?$/.test(toString(node))) continue;
        const holds = next !== undefined && (next.type !== 'heading' || next.depth > node.depth);
        expect(holds, toString(node)).to.equal(true);
      }
    }));

  it('tells something below each story, and more only where something was told', () =>
    everyDocument(({ children }, kind, _, markdown) => {
      if (!/^(?:one page|case)/.test(kind)) return;
      if (markdown.includes('What else speaks')) expect(markdown).to.include('was asked of me last time');
      if (kind.endsWith('self')) return;
      for (const [at, node] of children.entries())
        if (node.type === 'heading' && node.depth === 3 && /\[1?\d\]/.test(toString(children[at + 1])))
          expect(children[at + 2]?.type, toString(node)).to.not.equal('heading');
    }));

  it('lists nothing twice', () =>
    everyDocument((tree, kind, { entries }) => {
      for (const list of nodesIn(tree).filter(({ type }) => type === 'list')) {
        const items = (list as { children: Nodes[] }).children.map((item) => toString(item));
        if (new Set(entries.wins.map(({ title }) => title)).size === entries.wins.length)
          expect(new Set(items).size, items.join('\n')).to.equal(items.length);
      }
      if (kind.startsWith('one page'))
        expect(wordsOf(tree).filter((words) => /^and \d+ more$/.test(words)).length).to.be.at.most(4);
    }));

  it('shows what is left of a list where it is one thing, in place of a line that says so', () =>
    everyDocument((tree) => {
      for (const words of wordsOf(tree)) expect(words).to.not.match(/^and 1 more$/);
    }));

  it('tells a long title once in a case, and from then on its first words', () =>
    everyDocument((_, kind, { entries }, markdown) => {
      if (!/^(?:one page|case)/.test(kind)) return;
      for (const { title } of entries.wins.filter((each) => each.title.split(' ').length > 14))
        expect(markdown.toLowerCase().split(title.toLowerCase()).length - 1, title).to.be.at.most(1);
    }));

  it('tells who decides whole or not at all, and prints names as names', () =>
    everyDocument((_, kind, { entries }, markdown) => {
      expect(markdown).to.not.match(
        /The decision lies with [^.]*\b(?:my|an?) (?:skip-level|manager|sponsor|mentor|peer|stakeholder|colleague)/,
      );
      if (!/review|^script/.test(kind))
        for (const { name } of entries.people.filter((person) => /^\p{Ll}+$/u.test(person.name)))
          expect(markdown.replaceAll(/\([^)]*\)/g, '')).to.not.match(new RegExp(`\\b${name}\\b`));
    }));

  it('prints what I propose once on one page', () =>
    everyDocument((_, kind, { entries }, markdown) => {
      if (!kind.startsWith('one page')) return;
      for (const { status, criteria } of entries.asks)
        if (status === 'planned' || status === 'asked')
          for (const { text } of criteria) expect(markdown.split(text).length - 1, text).to.be.at.most(1);
    }));

  it('takes the answer to a raise for no answer to a role', () =>
    everyDocument((_, kind, { entries }, markdown) => {
      if (/^(?:one page|case)/.test(kind) && markdown.includes('asked of me last time'))
        expect(entries.asks.some((ask) => ask.kind !== 'pay' || ask.role !== undefined)).to.equal(true);
    }));

  it('leads with what the role is needed for', () =>
    everyDocument((_, kind, { name }, markdown) => {
      if (name === 'half of it the team' && kind === 'one page, committee')
        expect(markdown.indexOf('**Planning.**')).to.be.lessThan(markdown.indexOf('**Hiring.**'));
    }));

  it('tells nothing from silence', () =>
    everyDocument((_, __, ___, markdown) =>
      expect(markdown).to.not.match(
        /Nobody (?:but|is|ever|has been)|No asks recorded|on file|not marked as public|never in writing|Nothing in my record|No win of mine|still to be agreed\. .* still to be agreed|haven't kept track/,
      ),
    ));

  it('proposes no day before the one it is compiled for, and none before what comes first', () =>
    everyDocument((_, kind, { date: today }, markdown) => {
      const dayOf = (words: string) => new Date(`${words} UTC`).toISOString().slice(0, 10);
      for (const [, day] of markdown.matchAll(/\(I propose (\d+ \w+ \d{4})\)/g))
        expect(dayOf(day!) > today).to.equal(true);
      if (kind !== 'plan') return;
      const back = dayOf(/I come back on \*\*(.*?)\*\*/.exec(markdown)![1]!);
      expect(back >= today, back).to.equal(true);
      const steps = [...markdown.matchAll(/^- By (\d+ \w+ \d{4}):/gm)].map(([, day]) => dayOf(day!));
      expect(steps).to.deep.equal(steps.toSorted());
      for (const step of steps) expect(step >= today && step <= back, step).to.equal(true);
    }));

  it('brings the figure of every win that one page cites', () =>
    everyDocument((tree, kind, { entries }) => {
      if (!kind.startsWith('one page')) return;
      const words = wordsOf(tree).join('\n');
      const cited = wordsOf({
        type: 'root',
        children: nodesIn(tree).filter((node) => node.type === 'list' && node.ordered === true) as RootContent[],
      });
      for (const { title, metrics: all } of entries.wins) {
        const figure = bestFigure({ metrics: all });
        if (
          figure === undefined ||
          /->/.test(title) ||
          !cited.some((line) => line.toLowerCase().startsWith(title.toLowerCase().replace(/\.$/, '')))
        )
          continue;
        // Of two wins of one title one may have gone.
        if (entries.wins.filter((other) => other.title === title).length > 1) continue;
        for (const [number] of figure.text.matchAll(/\d+/g))
          expect(words, `${title}: ${figure.text}`).to.include(number);
      }
    }));
});
