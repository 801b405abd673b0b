import fc from 'fast-check';
import { askStatuses } from '../../../../../src/core/entries/ask';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { relations } from '../../../../../src/core/entries/person';
import { maySee, visibilities, type Audience } from '../../../../../src/core/entries/visibility';
import type { Entries } from '../../../../../src/core/library/entries';
import { Library } from '../../../../../src/core/library/library';

/** One of two records that differ in what an audience may not see, and in nothing else. */
export type Which = 0 | 1;

export interface Record {
  readonly entries: Entries;
  /** Every file, by address. */
  readonly texts: ReadonlyMap<string, string>;
  /** The addresses of what is in both records and may be seen, in an order that both share. */
  readonly seen: readonly string[];
  /** A title to aim at that has no file. */
  readonly aim: string;
}

const root = 'file:///home/ana/brag/';

/** Someone hidden, as each of the two records calls them. */
interface Called {
  readonly name: readonly [string, string];
  readonly alias: readonly [string, string];
  readonly handle: readonly [string, string];
  readonly id: readonly [string, string];
}

const called: readonly Called[] = [
  { name: ['Ruth Abara', 'Oksana Melnyk'], alias: ['Ruthie', 'Ksenia'], handle: ['rabz', 'oxy7'], id: ['ruth-abara', 'oksana-melnyk'] },
  { name: ['Leila Haddad', 'Wojtek Szymczak'], alias: ['the Leopard', 'the Wolverine'], handle: ['lh', 'ws'], id: ['p-lh', 'p-wsz'] },
  { name: ['Zoë Strauß', 'Märta Größl'], alias: ['Zozo', 'Martuschka'], handle: ['zst', 'mgr'], id: ['strauß', 'größl'] },
  { name: ['José Núñez Ibarra', 'Łukasz Wójcik Nowak'], alias: ['Pepe', 'Lucek'], handle: ['jni', 'lwn'], id: ['José Núñez Ibarra', 'Łukasz Wójcik Nowak'] },
  { name: ['Оксана Мельник', 'Дмитрий Соколов'], alias: ['Ксюша', 'Димон'], handle: ['om', 'ds'], id: ['мельник', 'соколов'] },
  { name: ['דנה כהן', 'יעל לוי'], alias: ['דנדן', 'יעלי'], handle: ['dco', 'yle'], id: ['דנה', 'יעל'] },
  { name: ['ليلى حداد', 'منى صباغ'], alias: ['لولو', 'منمن'], handle: ['lhd', 'msb'], id: ['ليلى-حداد', 'منى-صباغ'] },
  { name: ['王小明', '佐藤美咲'], alias: ['小王子', '美咲ちゃん'], handle: ['xm', 'mis'], id: ['王小明', '佐藤美咲'] },
]; // prettier-ignore

/** The ways in which people write of someone in running text. */
const ways: readonly ((called: Called, which: Which) => string)[] = [
  ({ name }, at) => name[at],
  ({ name }, at) => name[at].split(' ')[0]!,
  ({ name }, at) => name[at].toLowerCase(),
  ({ name }, at) => name[at].toUpperCase(),
  ({ name }, at) => name[at].normalize('NFD'),
  ({ name }, at) => name[at].split(' ').toReversed().join(', '),
  ({ name }, at) => `${name[at].split(' ').at(-1)!}'s`,
  ({ name }, at) => `Dr. ${name[at].split(' ').at(-1)!}`,
  ({ name }, at) => `@${name[at].toLowerCase().replaceAll(' ', '')}`,
  ({ name }, at) => `https://wiki.example/${encodeURIComponent(name[at].toLowerCase().replaceAll(' ', '-'))}/notes`,
  ({ name }, at) => `<${name[at].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.')}@example.com>`,
  ({ name }, at) => `**${name[at].split(' ')[0]!}**`,
  ({ name }, at) => `_${name[at]}_`,
  ({ name }, at) => name[at].replaceAll(' ', '&nbsp;'),
  ({ name }, at) => `${name[at].split(' ')[0]!}\n${name[at].split(' ').slice(1).join(' ')}`,
  ({ name }, at) => `&#${String(name[at].codePointAt(0))};${name[at].slice(1)}`,
  ({ name }, at) => `${name[at].slice(0, 2)}**${name[at].slice(2)}**`,
  ({ name }, at) => `${name[at].slice(0, 2)}\u00AD<b>${name[at].slice(2)}</b>`,
  ({ name }, at) => `${name[at].slice(0, 1)}\\${name[at].slice(1)}`,
  ({ name }, at) => `#${name[at].replaceAll(' ', '')}`,
  ({ name }, at) => name[at].replace(/^[A-Za-z]+/, (word) => [...word].map((letter) => String.fromCodePoint(letter.charCodeAt(0) + (letter < 'a' ? 0xff21 - 65 : 0xff41 - 97))).join('')),
  ({ alias }, at) => alias[at],
  ({ handle }, at) => `@${handle[at]}`,
  ({ handle }, at) => `${handle[at]}@example.com`,
  ({ id }, at) => id[at],
  ({ id }, at) => `[[${id[at]}]]`,
  ({ id }, at) => `[them](../people/${encodeURIComponent(id[at])}.md)`,
]; // prettier-ignore

/** A piece of a text. */
type Piece =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'person'; readonly person: number; readonly way: number }
  | { readonly kind: 'hidden'; readonly form: number }
  | { readonly kind: 'comment' };

const said = ['Cut the wait from 900 ms to 540 ms', 'with the team', 'Saved *everything* in _one_ day', 'for the customers', 'as agreed:', 'in the morning.', '| a | b |', '`code`', '3 of 4', '“quoted”', 'wow!', '\\', '🎉', '日本語の文']; // prettier-ignore

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('said' as const), text: fc.constantFrom(...said) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('person' as const), person: fc.nat(2), way: fc.nat(ways.length - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hidden' as const), form: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'comment' as const }) },
);
const text = fc.array(piece, { minLength: 1, maxLength: 4 });
type Text = readonly Piece[];

/** How a file is kept from an audience, other than by the word itself. */
const oddMarks = ['private: true', 'visibility:', 'visibility: ~', 'visibility: privat', 'visibility: [public]', 'Visibility: public', 'visiblity: public', '<<: {visibility: public}', 'confidential: yes\nvisibility: public', 'visibility: {public: true}']; // prettier-ignore

const types = [
  'win',
  'win',
  'win',
  'win',
  'win',
  'win',
  'role',
  'ask',
  'ask',
  'responsibility',
  'meeting',
  'goal',
  'goal',
] as const;
const folders = {
  ...{
    win: 'wins',
    role: 'roles',
    ask: 'asks',
    responsibility: 'responsibilities',
    meeting: 'meetings',
    goal: 'goals',
  },
};

interface File {
  readonly type: (typeof types)[number];
  readonly isHidden: boolean;
  readonly mark: number;
  readonly isInBoth: boolean;
  readonly named: number | undefined;
  readonly texts: readonly Text[];
  readonly people: readonly number[];
  readonly forms: readonly number[];
  readonly day: number;
  readonly body: readonly { readonly form: number; readonly text: Text }[];
}

const file = (type: File['type']): fc.Arbitrary<File> =>
  fc.record({
    type: fc.constant(type),
    isHidden: fc.boolean(),
    mark: fc.nat(oddMarks.length + 1),
    isInBoth: fc.boolean(),
    named: fc.option(fc.nat(2), { nil: undefined }),
    texts: fc.array(text, { minLength: 6, maxLength: 6 }),
    people: fc.array(fc.nat(4), { maxLength: 3 }),
    forms: fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
    day: fc.nat(4),
    body: fc.array(fc.record({ form: fc.nat(12), text }), { maxLength: 4 }),
  });

/** What two records are made from. */
interface Plan {
  readonly audience: Audience;
  readonly people: readonly { readonly called: Called; readonly relation: string; readonly mark: number }[];
  readonly files: readonly File[];
  readonly isBroken: boolean;
  readonly hasTwins: boolean;
}

const skills = ['System Design', 'Writing', 'Hiring'];
const visible = ['Mara Visible', 'Jo Öpen'];

/** Files that are hidden, and named by nothing that is shown. */
const unseen: readonly (readonly [path: string, keys: readonly string[]])[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => [`wins/vexed-${at}.md`, ['type: win', `title: Vexed quorum ${at}`, `date: 2026-0${(at % 5) + 1}-2${at}`, 'impact: Saved 900000 EUR a year', 'skills: [Writing, System Design, Zymology]', 'collaborators: [Mara Visible, Jo Öpen, Quill Vexley]', 'feedback: [{quote: The best so far, from: Jo Öpen}, {quote: Superb, from: Mara Visible}]', `kind: ${['mentoring', 'glue', 'delivery'][at % 3]!}`, 'role: led', 'metrics: [9 h -> 1 h]', 'measure-on: 2026-06-10', 'feedback-asked: [{from: Mara Visible, on: 2026-05-01}]', 'pin: true']] as const),
  ['people/quill.md', ['type: person', 'name: Quill Vexley', 'relation: manager', 'influence: high', 'stance: champion', 'values: [Writing]']],
  ['roles/vexer.md', ['type: role', 'title: Vexer', 'track: promotion', 'needs: [Writing]', 'deciders: [Mara Visible]', 'expectations: [{skill: Writing, aliases: [System Design, Docs], evidence: 9}, {skill: Hiring, aliases: [Recruiting]}]']],
  ['asks/vexer.md', ['type: ask', 'title: Vexer next', 'kind: promotion', 'role: vexer', 'to: visible-0', 'status: deferred', 'asked: 2026-05-01', 'due: 2026-07-01', 'criteria: [{text: Writing, met: true}]', 'follow-up: 2026-06-20']],
  ['asks/pay.md', ['type: ask', 'title: Pay', 'kind: pay', 'to: visible-0', 'status: asked', 'asked: 2026-05-02', 'criteria: [{text: Hiring, by: 2026-09-01}]', 'follow-up: 2026-06-21']],
  ['meetings/quill.md', ['type: meeting', 'title: With Quill', 'date: 2026-06-01', 'with: [quill]', 'asks: [vexer]', 'status: held', 'outcome: Vexed', 'next-steps: [{text: Vexed, owner: Mara Visible, due: 2026-06-10}, {text: Mine, owner: Ana Reyes}]', 'follow-up: 2026-06-18']],
  ['goals/vexed.md', ['type: goal', 'title: Vexed goal', 'start: 2026-01-01', 'due: 2026-06-20', 'status: open', 'agreed-with: [Mara Visible]', 'role: vexer', 'why: Vexing', 'key-results: [{text: quorum, from: 9, target: 1, now: 8}]']],
  ['goals/vexed-met.md', ['type: goal', 'title: Vexed and met', 'start: 2026-01-01', 'due: 2026-05-20', 'status: met', 'agreed-with: [Mara Visible]', 'key-results: [quorum 9 -> 1]']],
  ['forms/vexed.md', ['type: form', 'title: Vexed form', 'due: 2026-06-20', 'questions: [{ask: What vexes?, about: goals}]']],
  ['responsibilities/vexed.md', ['type: responsibility', 'title: Vexed duty', 'since: 2025-01-01', 'level: next', 'recognised: no', 'skills: [Writing]']],
]; // prettier-ignore

/** Two records for an audience. */
export function twoRecords(): fc.Arbitrary<{
  readonly audience: Audience;
  readonly records: readonly [Record, Record];
}> {
  const person = fc.record({
    called: fc.constantFrom(...called),
    relation: fc.constantFrom(...relations),
    mark: fc.nat(oddMarks.length + 1),
  });
  const plan: fc.Arbitrary<Plan> = fc.record({
    audience: fc.constantFrom<Audience>('manager', 'committee', 'public'),
    people: fc.uniqueArray(person, { minLength: 3, maxLength: 3, selector: (each) => each.called }),
    files: fc.tuple(...types.map((type) => fc.option(file(type), { nil: undefined }))).map((all) => all.filter((each) => each !== undefined)), // prettier-ignore
    isBroken: fc.boolean(),
    hasTwins: fc.boolean(),
  });
  return plan.map((made) => ({ audience: made.audience, records: [recordOf(made, 0), recordOf(made, 1)] as const }));
}

function recordOf(plan: Plan, which: Which): Record {
  const texts = new Map<string, string>();
  const write = (path: string, written: string) =>
    texts.set(root + path.split('/').map(encodeURIComponent).join('/'), written);
  for (const { called, relation, mark } of plan.people) {
    const [isKeyed, name] = [called.id[0] === 'p-lh', called.name[which]];
    write(
      `people/${isKeyed ? slugOf(name) : called.id[which]}.md`,
      frontMatter([
        'type: person',
        ...(isKeyed ? [`id: ${called.id[which]}`] : []),
        `name: ${name}`,
        `aliases: [${quoted(called.alias[which])}, "@${called.handle[which]}"]`,
        `relation: ${relation}`,
        ...(which === 0 ? ['stance: champion', 'influence: high'] : ['stance: unconvinced', 'values: [money]']),
        markOf(plan.audience, mark),
        ...(which === 0 ? ['unknown: a'] : []),
      ]) + `\nWhat I know of ${name}.\n`,
    );
  }
  visible.forEach(
    (name, at) =>
    write(`people/visible-${at}.md`, frontMatter(['type: person', `name: ${name}`, `relation: ${at === 0 ? 'manager' : 'peer'}`, `values: [${which}]`, 'visibility: public'])), // prettier-ignore
  );
  write('profile.md', frontMatter(['type: profile', 'name: Ana Reyes', 'manager: visible-0', `self-ratings: {Writing: ${which + 1}}`, ...(plan.files.length % 2 === 0 ? ['visibility: public'] : [markOf(plan.audience, plan.people[1]!.mark), ...(which === 0 ? [] : ['level: L9', 'values: [Money]'])]), `current-role: Aide to ${plan.people[0]!.called.name[which]}`, `vision: {one-year: ${quoted(`Sit beside ${plan.people[1]!.called.alias[which]}`)}}`, `calendar: [{name: ${quoted(`Review with ${plan.people[2]!.called.name[which]}`)}, kind: review, date: 2026-09-01}]`, `trade-offs: [${quoted(`Less of ${slugOf(plan.people[0]!.called.name[which])}`)}]`, `strengths: [Working with ${plan.people[1]!.called.name[which]}]`, `mine: ${plan.people[0]!.called.name[which]}`])); // prettier-ignore
  const seen: string[] = [];
  plan.files.forEach((file, at) => {
    if (file.isHidden && !file.isInBoth && which === 1) return;
    const writer = new Writer(plan, file, which);
    write(writer.pathOf(at), writer.write());
    if (!file.isHidden) seen.push(root + writer.pathOf(at).split('/').map(encodeURIComponent).join('/'));
  });
  // Two that nobody can tell apart but by their bodies, and by how their files are called.
  if (plan.hasTwins)
    [0, 1].forEach((at) => {
      const path = `wins/2026-03-02-${slugOf(plan.people[at]!.called.name[which])}-${at}.md`;
      const body = `## Action\n\n${['I asked first.', 'I rebuilt it then.'][at]!}\n`;
      write(path, frontMatter(['type: win', 'title: Halved the wait', 'date: 2026-03-02', 'pin: true', 'role: led', 'metrics: [900 ms -> 450 ms]', 'visibility: public']) + body); // prettier-ignore
      seen.push(root + path.split('/').map(encodeURIComponent).join('/'));
    });
  // Much that is hidden, in one of the two alone: strong, fresh, and beside what is shown.
  if (which === 1 && plan.hasTwins)
    for (const [path, keys] of unseen) write(path, frontMatter([...keys, markOf(plan.audience, plan.people[0]!.mark)]));
  if (which === 1) {
    write('people/lunch.md', 'Where we go for lunch.\n');
    if (plan.isBroken) write(`wins/${slugOf(plan.people[0]!.called.name[1])}.md`, '---\ntitle: [\n---\n');
  }
  const library = new Library((uri, written) => parseEntry(uri, written, root));
  library.apply([...texts].map(([uri, written]) => ({ uri, text: written })));
  return { entries: library.entries, texts, seen, aim: `Lead of ${plan.people[0]!.called.name[which]}` };
}

/** Writes a file of one of the two records. */
class Writer {
  constructor(
    private readonly plan: Plan,
    private readonly file: File,
    private readonly which: Which,
  ) {}

  pathOf(at: number): string {
    const { type, named, isHidden, day, forms } = this.file;
    // Folders are called after people, too.
    const folder =
      forms[4]! % 3 === 0
        ? `${folders[type]}/${slugOf(this.plan.people[forms[4]! % 3]!.called.name[this.which])}`
        : folders[type];
    const who = named === undefined ? undefined : slugOf(this.plan.people[named]!.called.name[this.which]);
    const what = isHidden ? ['the-plan', 'another-thing'][this.which]! : type;
    return `${folder}/${[`2026-0${day + 1}-01`, what, who, String(at)].filter((part) => part !== undefined).join('-')}.md`;
  }

  write(): string {
    const { type, isHidden, mark, texts, forms, day, body } = this.file;
    const { audience } = this.plan;
    const [title, one, two, three, four, five] = texts.map((each) => this.#line(each)) as [string, string, string, string, string, string]; // prettier-ignore
    const pick = <Value>(values: readonly Value[], at: number): Value => values[forms[at]! % values.length]!;
    const date = `2026-0${day + 1}-1${forms[0]! % 2}`;
    const keys: readonly string[] = {
      win: () => [
        `date: ${date}`,
        `impact: ${one}`,
        `attribution: ${two}`,
        `project: ${forms[5]! % 2 === 0 ? three : quoted(`${slugOf(this.plan.people[forms[5]! % 3]!.called.name[this.which])}-migration`)}`,
        `skills: [${[...skills.slice(0, forms[1]! % 4), ...(forms[1]! % 2 === 0 ? [three] : [])].join(', ')}]`,
        `collaborators: [${this.#people().join(', ')}]`,
        `feedback: [{quote: ${four}, from: ${this.#people()[0] ?? 'Someone'}}]`,
        `links: [${this.#links().join(', ')}]`,
        `tags: [${five}]`,
        `goals: [${this.#goals().join(', ')}]`,
        `metrics: [{name: ${five}, before: 14, after: 3, unit: "%"}]`,
        `feedback-asked: [${this.#people()
          .map((name) => `{from: ${name}, on: 2026-04-0${day + 1}}`)
          .join(', ')}]`,
        ...(forms[4]! % 2 === 0 ? [`measure-on: 2026-0${day + 3}-01`, `measure: ${two}`] : []),
        `kind: ${pick(['delivery', 'mentoring', 'glue', 'leadership'], 2)}`,
        `role: ${pick(['led', 'owned', 'supported'], 3)}`,
      ],
      role: () => [
        ...(forms[5]! % 3 === 0
          ? [`id: ${quoted(`lead-of-${slugOf(this.plan.people[1]!.called.name[this.which])}`)}`]
          : []),
        `track: ${pick(['promotion', 'lateral', 'scope'], 1)}`,
        `department: ${five}`,
        `level: ${three}`,
        `cycle: ${four}`,
        `deciders: [${this.#people().join(', ')}]`,
        `needs: [${one}]`,
        `benefits: [${two}]`,
        `risks: [${three}]`,
        `scope: {today: ${four}, next: ${five}}`,
        `source: ${quoted(this.#hiddenLink(forms[2]!))}`,
        `expectations: [{skill: Writing, text: ${one}}, {skill: System Design, text: ${two}}, {skill: ${three}, aliases: [${four}]}]`,
      ],
      ask: () => [
        `kind: ${this.#isPersonal ? 'mentoring' : 'promotion'}`,
        ...this.#roleOfAsk(),
        `to: ${this.#people()[0] ?? 'visible-0'}`,
        `status: ${pick(askStatuses, 1)}`,
        `asked: ${date}`,
        `fallback: ${['Less.', 'Nothing at all.'][this.which]!}`,
        `trade-offs: [${one}]`,
        `criteria: [{text: ${two}, by: ${three}}]`,
        `outcome: ${three}`,
        `needs: [Writing, ${five}]`,
      ],
      goal: () => [
        'start: 2026-01-05',
        `due: 2026-06-${['01', '20', '30'][day % 3]!}`,
        `status: ${pick(['open', 'met', 'partly', 'missed', 'dropped'], 1)}`,
        `agreed-with: [${this.#people().join(', ')}]`,
        ...this.#roleOfAsk(),
        `why: ${one}`,
        `key-results: [{text: ${two}, from: 9, target: 1, now: 4}, {text: ${three}, met: yes}]`,
      ],
      responsibility: () => [`since: ${date}`, `skills: [Writing, ${one}]`, `level: ${pick(['current', 'next'], 1)}`],
      meeting: () => [
        `date: ${date}`,
        `with: [${this.#people().join(', ')}]`,
        `status: ${pick(['planned', 'held'], 1)}`,
        `outcome: ${one}`,
        `feedback: ${two}`,
        `next-steps: [{text: ${three}, owner: ${this.#people()[0] ?? 'Ana Reyes'}}]`,
      ],
    }[type]();
    const seen = isHidden && !this.#isPersonal ? markOf(audience, mark) : 'visibility: public';
    return `${frontMatter([
      `type: ${type}`,
      `title: ${title}`,
      ...keys,
      seen,
      ...(isHidden ? [`x-${this.which}: a`] : []),
      `unknown-to-us: {a: [${this.plan.people[0]!.called.name[this.which]}]}`,
    ])}\n${body.map(({ form, text: block }) => this.#block(form, block)).join('\n\n')}\n`;
  }

  /** Whether it is hidden by what it asks for alone. */
  get #isPersonal(): boolean {
    const { type, isHidden, mark } = this.file;
    return type === 'ask' && isHidden && mark > oddMarks.length && this.plan.audience === 'committee';
  }

  /** An ask that leads to a hidden role is hidden with it. */
  #roleOfAsk(): string[] {
    const at = this.plan.files.findIndex(({ type, isHidden, isInBoth }) => type === 'role' && (!isHidden || isInBoth));
    if (at === -1 || this.file.forms[5]! % 2 === 0) return [];
    const path = new Writer(this.plan, this.plan.files[at]!, this.which).pathOf(at);
    return [`role: ${quoted(this.file.forms[5]! % 4 === 1 ? `../${path}` : path.slice(6, -3))}`];
  }

  /** The goals that are in both records, each as people may name it. */
  #goals(): string[] {
    return this.plan.files.flatMap(({ type, isHidden, isInBoth }, at) => {
      if (type !== 'goal' || (isHidden && !isInBoth)) return [];
      const path = new Writer(this.plan, this.plan.files[at]!, this.which).pathOf(at);
      return [quoted(this.file.forms[3]! % 2 === 0 ? `../${path}` : path.slice(path.lastIndexOf('/') + 1, -3))];
    });
  }

  /** What is hidden says something else in each of the two. */
  #line(pieces: Text): string {
    const line = this.#said(pieces).replace(/\s+/g, ' ');
    return quoted(this.file.isHidden && this.which === 1 ? 'Something else' : line);
  }

  #said(pieces: Text): string {
    return pieces.map((each) => this.#piece(each)).join(' ');
  }

  #piece(each: Piece): string {
    switch (each.kind) {
      case 'said':
        return each.text;
      case 'person':
        return ways[each.way]!(this.plan.people[each.person]!.called, this.which);
      case 'hidden':
        return this.#hiddenLink(each.form);
      case 'comment':
        return `<!-- not for ${this.plan.people[0]!.called.name[this.which]} -->`;
    }
  }

  /** A link to a file that is hidden, which may be called anything. */
  #hiddenLink(form: number): string {
    const at = this.plan.files.findIndex(({ isHidden, isInBoth }) => isHidden && isInBoth);
    const path =
      at === -1
        ? `../people/${encodeURIComponent(this.plan.people[0]!.called.id[this.which])}.md`
        : `../${new Writer(this.plan, this.plan.files[at]!, this.which).pathOf(at).split('/').map(encodeURIComponent).join('/')}`;
    const name = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''));
    return [path, `[so](${path})`, `[[${name}]]`, `<a href="${path}">so</a>`, `![so](${path})`, `[so](<${decodeURIComponent(path)}#part>)`, `${path.slice(3)}:12`, `[${name}.md](${path} "${name}")`][form % 8]!; // prettier-ignore
  }

  #block(form: number, pieces: Text): string {
    const words = this.file.isHidden && this.which === 1 ? 'Something else' : this.#said(pieces);
    const flat = words.replace(/\n/g, ' ');
    return [
      words,
      `## Result\n\n${words}`,
      `- ${flat}\n  - ${flat}\n    1. ${flat}`,
      `> ${flat}\n>\n> — ${this.plan.people[1]!.called.name[this.which]}`,
      `\`\`\`\n${flat}\n\`\`\``,
      `| Who | What |\n|---|---|\n| ${flat.replaceAll('|', '/')} | x |`,
      `<div title="${this.plan.people[0]!.called.name[this.which]}">${flat}</div>`,
      `![${flat.replace(/[[\]]/g, '')}](../files/${slugOf(this.plan.people[2]!.called.name[this.which])}.png)`,
      `See [so][1].[^2]\n\n[1]: ${this.#hiddenLink(0)} "${this.plan.people[0]!.called.name[this.which]}"\n\n[^2]: ${flat}`,
      `## Situation\n\n${flat}\n\n## Action\n\n- [x] ${flat}`,
      `## ${flat}\n\nDone by ${this.plan.people[0]!.called.name[this.which]}.`,
      `**${this.plan.people[2]!.called.alias[this.which]}:** ${flat}`,
      `### What ${this.plan.people[1]!.called.name[this.which]} said\n\n"${flat}" - @${this.plan.people[1]!.called.handle[this.which]}`,
    ][form]!;
  }

  #people(): string[] {
    const { people, forms } = this.file;
    return people.map((at, place) => {
      if (at >= this.plan.people.length) return quoted(visible[at - this.plan.people.length]!);
      const { called } = this.plan.people[at]!;
      const forms0 = [called.name, called.id, called.alias, called.name.map((name) => name.split(' ').toReversed().join(', ')), called.handle.map((handle) => `@${handle}`), called.handle.map((handle) => `${handle}@example.com`), called.id.map((id) => `../people/${id}.md`), called.name.map((name) => name.split(' ')[0]!), called.name.map((name) => `Dr. ${name.split(' ').at(-1)!}`), called.name.map((name) => `Mx ${name.split(' ').at(-1)!} (Risk)`)]; // prettier-ignore
      return quoted(forms0[forms[place]! % forms0.length]![this.which]!);
    });
  }

  #links(): string[] {
    const { forms } = this.file;
    const who = slugOf(this.plan.people[0]!.called.name[this.which]);
    const all = [
      quoted('https://example.com/report'),
      quoted(this.#hiddenLink(0)),
      `{label: ${quoted(this.plan.people[1]!.called.name[this.which])}, url: "https://example.com/a"}`,
      `{label: Notes, url: ${quoted(`https://example.com/${encodeURIComponent(who)}`)}}`,
      quoted(`../files/${who}.pdf`),
      `{label: ${quoted(`Review of ${this.plan.people[1]!.called.alias[this.which]}`)}, url: "https://example.com/b"}`,
    ];
    return forms.slice(2, 5).map((at) => all[at % all.length]!);
  }
}

function markOf(audience: Audience, mark: number): string {
  if (mark < oddMarks.length) return oddMarks[mark]!;
  const below = visibilities.filter((each) => !maySee(audience, each));
  return `visibility: ${below[mark % below.length]!}`;
}

function frontMatter(lines: readonly string[]): string {
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n`;
}

function quoted(written: string): string {
  return JSON.stringify(written);
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
