import * as v from 'valibot';
import { caseForms, caseTracks } from '../documents/case/caseRequest';
import { newWin, type NewWin } from '../entries/newWin';
import { draftText } from '../imports/draftText';
import { findManager } from '../library/managerOf';
import { findNamed } from '../library/references';
import type { Role } from '../entries/role';
import { winRoles } from '../entries/win';
import { calendarDate } from '../time/calendarDate';
import { slug } from '../text/slug';
import { Failure } from './failure';
import { compileDocument, type DocumentRequest } from './compileDocument';
import { judgedData, type Reader } from './reader';
import type { ToolName } from './toolNames';
import type { ServedRecord } from './servedRecord';

/** What tools answer from: the record as one reader may know it. */
export interface Session {
  readonly record: ServedRecord;
  readonly reader: Reader;
  /** Who asks, as the client names itself. */
  readonly client: string;
  /** Letters and digits that name a new file, and tell nothing. */
  readonly random: string;
}

/** A tool as it is offered; what it answers is data, text, or why not. */
export interface Tool {
  readonly title: string;
  readonly description: string;
  readonly schema: v.GenericSchema<{ [key: string]: unknown }, object>;
  readonly writes?: boolean;
  answer(session: Session, given: object): unknown;
}

const text = v.pipe(v.string(), v.maxLength(500));
/** A day as it is written; what is no day of a month is found out later. */
const day = v.pipe(v.string(), v.isoDate());
const texts = v.optional(v.pipe(v.array(text), v.maxLength(20)));
const role = v.optional(v.pipe(text, v.description('The role, by id or title. Otherwise the one aimed at.')));
const maxWins = 100;

const documentTypes = [
  'case',
  'update',
  'self-review',
  'handover',
  'script',
  'plan',
] as const satisfies readonly DocumentRequest['type'][];

/** All tools by name. None takes an audience or a path: both are settled when the server starts. */
export const tools = {
  search_wins: tool({
    title: 'Search wins',
    description:
      'Lists wins (dated accomplishments), the latest first, each with its id and the strength of its evidence.',
    schema: v.strictObject({
      text: v.optional(v.pipe(text, v.description('Words that all have to be in the win.'))),
      skill: v.optional(v.pipe(text, v.description('A skill that the win shows, under any of its spellings.'))),
      since: v.optional(v.pipe(day, v.description('The first day, YYYY-MM-DD.'))),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxWins)), 20),
    }),
    answer({ reader }, { limit, since, ...search }) {
      const first = since === undefined ? undefined : calendarDate(since);
      if (since !== undefined && first === undefined) return noDay(since);
      const found = reader.wins({ ...search, since: first });
      return { total: found.length, wins: found.slice(0, limit) };
    },
  }),
  get_entry: tool({
    title: 'Get an entry',
    description: 'All that is recorded of one win, role, person, ask, meeting, responsibility or goal.',
    schema: v.strictObject({ id: v.pipe(text, v.description('Its id, title or name.')) }),
    async answer({ record, reader }, { id }) {
      const entry = reader.entry(id);
      if (entry === undefined) return new Failure('usage', 'There is no such entry.');
      return reader.fieldsOf(entry, (await record.readTexts([entry.uri])).get(entry.uri));
    },
  }),
  list_expectations: tool({
    title: 'List expectations',
    description: 'What a role expects, how well each is evidenced (strong, covered, thin, stale, missing), and why.',
    schema: v.strictObject({ role }),
    answer({ reader }, given) {
      const found = roleOf(reader, given.role);
      if (found instanceof Failure) return found;
      return { role: found.title, expectations: reader.expectations(found).map(judgedData) };
    },
  }),
  list_gaps: tool({
    title: 'List gaps',
    description: 'What is missing for a role: expectations without enough evidence, and unmet criteria of open asks.',
    schema: v.strictObject({ role }),
    answer({ reader }, given) {
      const found = roleOf(reader, given.role);
      if (found instanceof Failure) return found;
      const { expectations, criteria } = reader.gaps(found);
      return { role: found.title, expectations: expectations.map(judgedData), criteria };
    },
  }),
  list_due: tool({
    title: 'List what is due',
    description: 'What is overdue or due within two weeks: follow-ups, next steps, asks, meetings.',
    schema: v.strictObject({}),
    answer: ({ reader }) => reader.due(),
  }),
  compile_document: tool({
    title: 'Compile a document',
    description: 'Returns a document as Markdown, made only from what is recorded. Writes nothing.',
    schema: v.strictObject({
      type: v.pipe(
        v.picklist(documentTypes),
        v.description(
          'case, update, self-review: for every reader; handover: for a manager; script and plan: only for their owner.',
        ),
      ),
      role,
      form: v.optional(v.picklist(caseForms)),
      track: v.optional(v.picklist(caseTracks)),
      questions: v.optional(
        v.pipe(
          text,
          v.description('The review form that a self-review answers, by id or title. Otherwise the only one.'),
        ),
      ),
    }),
    async answer({ record, reader }, given) {
      const request = requestOf(record, reader, given);
      if (request instanceof Failure) return request;
      const document = await compileDocument(record, reader.date, request);
      return document instanceof Failure ? document : document.markdown;
    },
  }),
  add_draft: tool({
    title: 'Add a draft',
    description:
      'Adds a win as a draft for its owner to review; it counts for nothing until they accept it. Use only what they said: never invent or round a number.',
    schema: v.strictObject({
      title: v.pipe(text, v.regex(/\S/), v.maxLength(200), v.description('What happened, in a few words.')),
      date: v.optional(v.pipe(day, v.description('The day, YYYY-MM-DD. Otherwise today.'))),
      impact: v.optional(v.pipe(text, v.description('One sentence: what changed and for whom.'))),
      project: v.optional(text),
      role: v.optional(v.picklist(winRoles)),
      skills: texts,
      metrics: v.optional(v.pipe(v.array(text), v.maxLength(20), v.description('Such as "p95 latency 900 ms -> 540 ms".'))), // prettier-ignore
      collaborators: texts,
      links: texts,
    }),
    writes: true,
    async answer({ record, reader, client, random }, given) {
      if (given.date !== undefined && calendarDate(given.date) === undefined) return noDay(given.date);
      if (given.date !== undefined && given.date > reader.date)
        return new Failure('usage', 'The date is in the future.');
      const win = { date: reader.date, ...given, tags: [`from-${slug(client) || 'assistant'}`], status: 'draft' } as NewWin; // prettier-ignore
      const entry = newWin(win);
      if (draftText({ source: '', group: '', win, body: '' }, `${record.uri}/wins/draft.md`) === undefined)
        return new Failure('usage', "A win couldn't be read back from that. Shorten it, and write links as URLs.");
      // A number in its name would tell of a hidden win of that name.
      const refused = await record.create({ ...entry, stem: `${entry.stem}-${random}` });
      if (refused !== undefined) return new Failure('unreadable', "The draft couldn't be written.");
      return { added: 'As a draft. Its owner finds it in the inbox, and it counts once they accept it.' };
    },
  }),
} satisfies Readonly<Record<ToolName, Tool>>;

interface Asked {
  readonly type: (typeof documentTypes)[number];
  readonly role?: string | undefined;
  readonly form?: (typeof caseForms)[number] | undefined;
  readonly track?: (typeof caseTracks)[number] | undefined;
  readonly questions?: string | undefined;
}

const noRole = new Failure('usage', 'There is no such role.');

/** The role that is named or aimed at; one that is hidden is as unknown as one that never was. */
function roleOf(reader: Reader, name: string | undefined): Role | Failure {
  const found = reader.role(name);
  return found instanceof Failure ? noRole : found;
}

/** What to compile for a reader; a role is one that they may see. */
function requestOf(
  { entries }: ServedRecord,
  reader: Reader,
  { type, role: name, form, track, questions }: Asked,
): DocumentRequest | Failure {
  const { audience } = reader;
  if (type === 'update') {
    const manager = findManager(reader.entries);
    return { type, audience, person: entries.people.find(({ uri }) => uri === manager?.uri) };
  }
  if (type === 'self-review') {
    const { forms } = reader.entries;
    const seen = questions === undefined && forms.length === 1 ? forms[0] : findNamed(forms, questions);
    const form = entries.forms.find(({ uri }) => uri === seen?.uri);
    return form === undefined
      ? new Failure('usage', 'There is no such review form.')
      : { type, form: { ...form, audience } };
  }
  if (type === 'handover')
    return audience === 'manager' || audience === 'self'
      ? { type }
      : new Failure('usage', 'A handover is for a manager.');
  if (type !== 'case' && audience !== 'self') return new Failure('usage', `A ${type} is only for its owner.`);
  const seen = roleOf(reader, name);
  if (seen instanceof Failure) return seen;
  const found = entries.roles.find(({ uri }) => uri === seen.uri);
  if (found === undefined) return noRole;
  switch (type) {
    case 'case':
      return { type, role: found, audience, form: form ?? 'full', track };
    case 'script':
      return { type, role: found, minutes: 30 };
    case 'plan':
      return { type, role: found };
  }
}

function noDay(written: string): Failure {
  return new Failure('usage', `${written} isn't a day. Use YYYY-MM-DD.`);
}

/** A tool whose answer takes what its schema reads. */
function tool<Schema extends v.GenericSchema<{ [key: string]: unknown }, object>>(
  made: Omit<Tool, 'schema' | 'answer'> & {
    readonly schema: Schema;
    answer(session: Session, given: v.InferOutput<Schema>): unknown;
  },
): Tool {
  return made as unknown as Tool;
}
