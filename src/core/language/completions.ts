import { compareText } from '../text/compareText';
import * as v from 'valibot';
import { addDays, addMonths, type CalendarDate } from '../time/calendarDate';
import { entryTypes, nameOf, type Entry, type EntryType } from '../entries/entry';
import type { TextRange } from '../text/textRange';
import { skillsInUse } from '../library/skillsInUse';
import type { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import { scalarText, scalarLike } from '../frontMatter/frontMatterText';
import type { Path } from '../frontMatter/frontMatterSource';
import { meaningAt, nameKindOfKey, shapeAt, type FieldShape } from '../entries/fieldShape';
import { plural, sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { cursorAt, type Cursor } from './cursorAt';
import { allEntries, namesIn } from './meaning';

/** Something that can be written at a place. */
export interface Completion {
  readonly kind: 'key' | 'word' | 'skill' | 'person' | 'entry' | 'text' | 'date' | 'heading';
  readonly label: string | Sentence;
  readonly detail?: string | Sentence;
  /** Markdown. */
  readonly documentation?: string;
  /** What is put in the place of `range`; the cursor goes to `cursor` in it, else behind it. */
  readonly insert: string;
  readonly cursor?: number;
  readonly range: TextRange;
  /** What the typed text is held against, where that is not the label. */
  readonly filter?: string;
  /** Whether something can be chosen right where the cursor ends up. */
  readonly suggestsNext?: boolean;
}

export interface CompletionInput {
  readonly text: string;
  readonly offset: number;
  readonly type: EntryType;
  readonly entries: Entries;
  readonly names: SkillNames;
  readonly today: CalendarDate;
}

/** What can be written at an offset, the likeliest first; also while the front matter is momentarily broken. */
export function completionsAt(input: CompletionInput): Completion[] {
  const cursor = cursorAt(input.text, input.offset);
  switch (cursor.kind) {
    case 'outside':
      return [];
    case 'body':
      return headings(input);
    case 'key':
      return keys(input, cursor);
    default:
      return values(input, cursor);
  }
}

type KeyCursor = Extract<Cursor, { kind: 'key' }>;
type ValueCursor = Extract<Cursor, { kind: 'value' | 'item' }>;

function keys(input: CompletionInput, cursor: KeyCursor): Completion[] {
  const { type, text } = input;
  const shape = shapeAt(type, cursor.path);
  if (shape === undefined) return [];
  if (shape.item !== undefined) return startedItems(input, cursor, shape);
  if (nameKindOfKey(type, [...cursor.path, '']) === 'skill')
    return skills(input, cursor.siblings).map(({ name, detail }) => ({
      kind: 'skill',
      label: name,
      detail,
      insert: cursor.hasValue ? scalarText(name, true) : `${scalarText(name, true)}: `,
      range: cursor.range,
    }));
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(columnOf(text, cursor.range.start));
  const offered: [string, v.GenericSchema | undefined][] = Object.entries(shape.keys ?? {});
  if (cursor.path.length === 0) offered.push(['type', undefined], ['id', undefined]);
  return offered
    .filter(([key]) => !cursor.siblings.includes(key))
    .map(([key, schema]) => {
      const started = cursor.hasValue
        ? { insert: key }
        : start(
            key,
            shapeAt(type, [...cursor.path, key]) ?? {},
            shapeAt(type, [...cursor.path, key, 0])?.keys !== undefined,
            cursor.inFlow,
            `${lineBreak}${indent}`,
          );
      const documentation = schema === undefined ? ownKeys[key] : describe(schema);
      return {
        kind: 'key',
        label: key,
        ...started,
        ...(documentation !== undefined && { documentation }),
        range: cursor.range,
        suggestsNext: !cursor.hasValue && isChosen(type, [...cursor.path, key], schema),
      };
    });
}

function describe(schema: v.GenericSchema): string | undefined {
  return v.getDescription('wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema);
}

const ownKeys: Readonly<Record<string, string>> = {
  type: 'What this file is.',
  id: 'By which other entries name it; without it, that is the file name.',
};

/** A key with what its kind of value starts with. */
function start(
  key: string,
  shape: FieldShape,
  holdsMaps: boolean,
  inFlow: boolean,
  newLine: string,
): { insert: string; cursor?: number } {
  const withCursor = (before: string, after = '') => ({ insert: before + after, cursor: before.length });
  if (inFlow) return withCursor(`${key}: `);
  if (holdsMaps) return withCursor(`${key}:${newLine}  - `);
  if (shape.item !== undefined) return withCursor(`${key}: [`, ']');
  if (shape.keys !== undefined) return withCursor(`${key}:${newLine}  `);
  return withCursor(`${key}: `);
}

/** Below a key whose value is a list, a line starts with a dash. */
function startedItems(input: CompletionInput, cursor: KeyCursor, shape: FieldShape): Completion[] {
  const path = [...cursor.path, 0];
  const keysOfItem = shapeAt(input.type, path)?.keys;
  if (keysOfItem !== undefined && meaningAt(input.type, path).names === undefined)
    return Object.entries(keysOfItem).map(([key]) => ({
      kind: 'key',
      label: `- ${key}`,
      insert: `- ${key}: `,
      range: cursor.range,
    }));
  if (shape.item === undefined) return [];
  return named(input, path, cursor.siblings).map((choice) => ({
    ...choice,
    label: typeof choice.label === 'string' ? `- ${choice.label}` : choice.label,
    insert: `- ${scalarText(choice.insert, false)}`,
    range: cursor.range,
  }));
}

function values(input: CompletionInput, cursor: ValueCursor): Completion[] {
  const { type } = input;
  const { path, range } = cursor;
  const shape = shapeAt(type, path);
  const inBrackets = cursor.kind === 'value' && shape?.item !== undefined;
  const choices = inBrackets ? named(input, [...path, 0], []) : choicesAt(input, path, cursor.siblings);
  return choices.map((choice) => {
    const written = inBrackets
      ? `[${scalarText(choice.insert, true)}]`
      : scalarLike(cursor.quote, choice.insert, cursor.inFlow);
    const filter = cursor.quote + (choice.filter ?? (typeof choice.label === 'string' ? choice.label : choice.insert));
    const needsBlank = range.start === range.end && input.text[range.start - 1] === ':';
    return { ...choice, insert: (needsBlank ? ' ' : '') + written, range, filter };
  });
}

/** A choice without its place: `insert` is the bare text. */
type Choice = Omit<Completion, 'range'>;

function choicesAt(input: CompletionInput, path: Path, siblings: readonly string[]): Choice[] {
  const { type, today, entries } = input;
  if (path.length === 1 && path[0] === 'type') return entryTypes.map((word) => wordChoice(word));
  const words = shapeAt(type, path)?.words;
  if (words !== undefined) return words.map(wordChoice);
  const schema = schemaAt(type, path);
  const issue = schema && codeOf(schema, '2026-02-30');
  if (issue === 'invalid-date') return dates(path, today);
  if (issue === 'yes-or-no-expected') return ['yes', 'no'].map(wordChoice);
  const names = named(input, path, siblings);
  if (names.length > 0) return names;
  if (path[0] === 'links' && path.at(-1) === 'label')
    return texts(entries.wins.flatMap(({ links }) => links.map(({ label }) => label)));
  return [];
}

function wordChoice(word: string): Choice {
  return { kind: 'word', label: word, insert: word };
}

/** The names that may stand at a path, without those that stand beside it already. */
function named(input: CompletionInput, path: Path, siblings: readonly string[]): Choice[] {
  const { names: kind, alias } = meaningAt(input.type, path);
  if (kind === undefined || alias) return [];
  const { entries } = input;
  switch (kind) {
    case 'skill':
      return skills(input, siblings).map(({ name, detail }) => ({ kind: 'skill', label: name, detail, insert: name }));
    case 'person':
      return people(entries, siblings);
    case 'role':
      return entries.roles.map((role) => entryChoice(role, role.level));
    case 'ask':
      return entries.asks.filter(({ id }) => !siblings.includes(id)).map((ask) => entryChoice(ask, ask.status));
    case 'goal':
      return entries.goals.filter(({ id }) => !siblings.includes(id)).map((goal) => entryChoice(goal, goal.status));
    case 'project':
      return texts(entries.wins.map(({ project }) => project));
    case 'tag':
      return texts(
        entries.wins.flatMap(({ tags }) => tags),
        siblings,
      );
  }
}

function entryChoice(entry: Entry, detail: string | undefined): Choice {
  const label = nameOf(entry);
  return { kind: 'entry', label, insert: entry.id, filter: `${label} ${entry.id}`, detail: detail ?? entry.id };
}

function skills(
  { entries, names }: CompletionInput,
  siblings: readonly string[],
): { name: string; detail: Sentence }[] {
  const there = new Set(siblings.map((name) => names.keyOf(name)));
  return skillsInUse(entries, names)
    .filter(({ label }) => !there.has(names.keyOf(label)))
    .map(({ label, wins }) => ({
      name: label,
      detail: wins === 0 ? sentence('no win yet') : plural(wins, '{0} win', '{0} wins'),
    }));
}

function people(entries: Entries, siblings: readonly string[]): Choice[] {
  const { people: onFile } = entries;
  const there = new Set(siblings.map(slug));
  const known = new Set(onFile.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map(slug)));
  const own = slug(entries.profile?.name ?? '');
  const others = allEntries(entries)
    .flatMap(namesIn)
    .filter(({ kind }) => kind === 'person');
  return [
    ...onFile
      .filter(({ id, name }) => !there.has(slug(id)) && !there.has(slug(name)))
      .map((person): Choice => {
        const detail = [person.title, person.relation].filter((part) => part !== undefined).join(', ');
        const choice = entryChoice(person, detail === '' ? undefined : detail);
        return { ...choice, kind: 'person', filter: [choice.filter, ...person.aliases].join(' ') };
      }),
    ...texts(
      others
        .map(({ name }) => name)
        .filter((name) => !known.has(slug(name)) && slug(name) !== own && !/^(?:i|me|myself)$/i.test(name)),
      siblings,
    ).map((choice): Choice => ({ ...choice, kind: 'person' })),
  ];
}

/** Texts used elsewhere, each once, the most used first. */
function texts(used: readonly (string | undefined)[], siblings: readonly string[] = []): Choice[] {
  const counts = new Map<string, number>();
  for (const text of used)
    if (text !== undefined && !siblings.includes(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || compareText(a, b))
    .map(([text]) => ({ kind: 'text', label: text, insert: text }));
}

const aheadKeys: ReadonlySet<unknown> = new Set(['due', 'follow-up', 'by', 'until', 'cycle']);

function dates(path: Path, today: CalendarDate): Choice[] {
  const day = weekday(today);
  const sinceFriday = (day + 2) % 7 || 7;
  const sinceMonday = (day + 6) % 7 || 7;
  const choices: [Sentence, string, CalendarDate][] = aheadKeys.has(path.at(-1))
    ? [
        [sentence('today'), 'today', today],
        [sentence('tomorrow'), 'tomorrow', addDays(today, 1)],
        [sentence('next Friday'), 'next Friday', addDays(today, 7 - (sinceFriday % 7))],
        [sentence('in two weeks'), 'in two weeks', addDays(today, 14)],
        [sentence('in a month'), 'in a month', addMonths(today, 1)],
        [sentence('in three months'), 'in three months', addMonths(today, 3)],
      ]
    : [
        [sentence('today'), 'today', today],
        [sentence('yesterday'), 'yesterday', addDays(today, -1)],
        [sentence('last Friday'), 'last Friday', addDays(today, -sinceFriday)],
        [sentence('last Monday'), 'last Monday', addDays(today, -sinceMonday)],
        [sentence('a month ago'), 'a month ago', addMonths(today, -1)],
      ];
  return choices.map(([label, english, date]) => ({
    kind: 'date',
    label,
    detail: date,
    insert: date,
    filter: `${date} ${english}`,
  }));
}

/** The day of the week, Sunday being 0. */
function weekday(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function schemaAt(type: EntryType, path: Path): v.GenericSchema | undefined {
  const last = path.at(-1);
  const holder = shapeAt(type, path.slice(0, -1));
  if (typeof last === 'number') return holder?.item;
  return last !== undefined && holder?.keys && Object.hasOwn(holder.keys, last) ? holder.keys[last] : undefined;
}

/** With which code a value is refused; undefined where it is taken. */
function codeOf(schema: v.GenericSchema, value: string): string | undefined {
  const read = v.safeParse(schema, value);
  return read.success ? undefined : read.issues[0].message;
}

function isChosen(type: EntryType, path: Path, schema: v.GenericSchema | undefined): boolean {
  if (path.length === 1 && path[0] === 'type') return true;
  const shape = shapeAt(type, path);
  const { names: kind } = meaningAt(type, path);
  const code = schema && codeOf(schema, '2026-02-30');
  return shape?.words !== undefined || kind !== undefined || code === 'invalid-date' || code === 'yes-or-no-expected';
}

const sections: Readonly<Partial<Record<EntryType, readonly string[]>>> = {
  win: ['Situation', 'Task', 'Action', 'Result'],
  profile: [
    'Self-assessment',
    'Career path research',
    'Skills and network',
    'Negotiating responsibilities',
    'Progress and review',
    'Lifestyle',
    'Next steps',
  ],
};

function headings({ text, offset, type }: CompletionInput): Completion[] {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const typed = text.slice(lineStart, offset);
  if (!/^(?:#{1,6}[ \t]*)?[\p{L}-]*$/u.test(typed)) return [];
  const marks = /^#+/.exec(typed)?.[0] ?? '##';
  const there = new Set(
    [...text.matchAll(/^#{1,6}[ \t]+(\S.*)/gm)]
      .filter(({ index }) => index !== lineStart)
      .map(([, heading]) => slug(heading!.replace(/(?<![\s#])[\s#]+$/, ''))),
  );
  return (sections[type] ?? [])
    .filter((section) => !there.has(slug(section)))
    .map((section) => ({
      kind: 'heading',
      label: section,
      insert: `${marks} ${section}`,
      range: { start: lineStart, end: offset },
      filter: typed.startsWith('#') ? `${marks} ${section}` : section,
    }));
}

function columnOf(text: string, offset: number): number {
  return offset - (Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1);
}
