import { caseForms, caseTracks } from '../core/documents/case/caseRequest';
import { audienceOfUpdate } from '../core/documents/update/updateContext';
import type { Entry } from '../core/entries/entry';
import type { Form } from '../core/entries/form';
import type { Audience } from '../core/entries/visibility';
import { findManager } from '../core/library/managerOf';
import { findNamed } from '../core/library/references';
import { targetRole } from '../core/library/targetRole';
import type { Entries } from '../core/library/entries';
import type { CalendarDate } from '../core/time/calendarDate';
import { Failure } from '../core/assistant/failure';
import { done, type Answer } from './answer';
import { servedRecord } from './servedRecord';
import { textOf, type Command, type Given, type Option } from './command';
import type { DocumentRequest } from '../core/assistant/compileDocument';
import { audienceGiven, audienceOption, choiceIn, dayIn, folderOption, recordGiven } from './options';
import { Reader } from '../core/assistant/reader';
import type { Record } from './record';
import { plain, plainLines } from './terminal';

const defaultMinutes = 30;

const writeOptions: Readonly<{ [option: string]: Option }> = {
  write: { type: 'boolean', help: 'Write it to documents/ in the brag folder, merged with your edits.' },
  conflicts: { type: 'boolean', help: 'With --write: write both versions of what both changed, between marks.' },
  ...folderOption,
};
const roleOption: Option = { type: 'string', value: '<role>', help: 'The role, by id or title. Otherwise the one you aim at.' }; // prettier-ignore
const askOption: Option = { type: 'string', value: '<ask>', help: 'The ask, by id or title.' };
const written = 'It is printed as Markdown; with `--write` it is written to a file as the extension does, and your edits are kept.'; // prettier-ignore

export const promotionCase: Command = {
  usage: '',
  summary: 'Compile a promotion case.',
  details: written,
  options: {
    role: roleOption,
    audience: audienceOption('committee'),
    form: { type: 'string', value: '<form>', help: `How long: ${caseForms.join(', ')}. Otherwise full.` },
    track: { type: 'string', value: '<track>', help: `What it argues: ${caseTracks.join(', ')}. Otherwise as the role says.` }, // prettier-ignore
    ...writeOptions,
  },
  examples: ['brag case --form one-page > case.md', 'brag case --role staff-engineer --audience manager --write'],
  words: [0, 0],
  run: (given) =>
    compileGiven(given, (record, date) => {
      const audience = audienceGiven(given, 'committee');
      if (audience instanceof Failure) return audience;
      const form = choiceIn(given, 'form', caseForms, 'full');
      if (form instanceof Failure) return form;
      const track = given.values['track'] === undefined ? undefined : choiceIn(given, 'track', caseTracks, 'both');
      if (track instanceof Failure) return track;
      const unhidden = Reader.of(record.library.entries, audience, date);
      if (unhidden instanceof Failure) return unhidden;
      const role = roleMeant(record.library.entries, textOf(given, 'role'));
      if (role === undefined) return new Failure('usage', 'There is no role yet. Name a title to aim at with --role.');
      return { type: 'case', role, audience, form, track };
    }),
};

export const script: Command = {
  usage: '',
  summary: 'Compile the script for a meeting.',
  details: written,
  options: {
    role: roleOption,
    ask: askOption,
    person: { type: 'string', value: '<person>', help: 'Whom you meet, by id or name.' },
    minutes: { type: 'string', value: '<minutes>', help: `How long it lasts, 5 to 240. Otherwise ${defaultMinutes}.` },
    ...writeOptions,
  },
  examples: ['brag script --ask principal-2026h2 --person ingrid-halvorsen --minutes 45 --write'],
  words: [0, 0],
  run: (given) =>
    compileGiven(given, (record, date) => {
      const subject = subjectGiven(given, record.library.entries);
      if (subject instanceof Failure) return subject;
      const person = named(record.library.entries.people, textOf(given, 'person'), 'person');
      if (person instanceof Failure) return person;
      const minutes = Number(textOf(given, 'minutes') ?? defaultMinutes);
      if (!Number.isInteger(minutes) || minutes < 5 || minutes > 240)
        return new Failure('usage', '--minutes can be a whole number from 5 to 240.');
      // Its lines are said to others.
      const unhidden = Reader.of(record.library.entries, 'committee' satisfies Audience, date);
      if (unhidden instanceof Failure) return unhidden;
      return { type: 'script', ...subject, ...(person && { person }), minutes };
    }),
};

export const plan: Command = {
  usage: '',
  summary: 'Compile the development plan for a role, or after an ask that was declined or deferred.',
  details: written,
  options: { role: roleOption, ask: askOption, ...writeOptions },
  examples: ['brag plan', 'brag plan --ask principal-2025h2 --write'],
  words: [0, 0],
  run: (given) =>
    compileGiven(given, ({ library }) => {
      const subject = subjectGiven(given, library.entries);
      return subject instanceof Failure ? subject : { type: 'plan', ...subject };
    }),
};

export const handover: Command = {
  usage: '',
  summary: 'Compile what was agreed, for a new manager.',
  details: written,
  options: writeOptions,
  examples: ['brag handover --write'],
  words: [0, 0],
  run: (given) =>
    compileGiven(given, (record, date) => {
      const unhidden = Reader.of(record.library.entries, 'manager', date);
      return unhidden instanceof Failure ? unhidden : { type: 'handover' };
    }),
};

export const update: Command = {
  usage: '',
  summary: 'Compile an update for your manager, or for someone else: at most 200 words.',
  details: written,
  options: {
    person: { type: 'string', value: '<person>', help: 'Who reads it, by id or name. Otherwise your manager.' },
    since: { type: 'string', value: '<day>', help: 'From when: a day, week, or month. Otherwise since you last met.' },
    ...writeOptions,
  },
  examples: ['brag update', 'brag update --person ingrid-halvorsen --since month --write'],
  words: [0, 0],
  run: (given) =>
    compileGiven(given, ({ library: { entries } }, date) => {
      const person = named(entries.people, textOf(given, 'person'), 'person');
      if (person instanceof Failure) return person;
      const typed = textOf(given, 'since');
      const since = typed === 'week' || typed === 'month' ? typed : dayIn(given, 'since', date);
      if (since instanceof Failure) return since;
      const reader = person ?? findManager(entries);
      const unhidden = Reader.of(entries, audienceOfUpdate({ person: reader }), date);
      return unhidden instanceof Failure ? unhidden : { type: 'update', person: reader, since };
    }),
};

export const selfReview: Command = {
  usage: '[form]',
  summary: 'Answer the questions of a review form, each within its limit.',
  details: `The form is named by its id or title; it can be left out if there is only one. ${written}`,
  options: {
    period: { type: 'string', value: '<period>', help: 'The time it is about, such as 2026-H1. Otherwise as the form says.' }, // prettier-ignore
    ...writeOptions,
  },
  examples: ['brag self-review', 'brag self-review year-end --period 2026 --write'],
  words: [0, 1],
  run: (given) =>
    compileGiven(given, ({ library: { entries } }, date) => {
      const form = formGiven(given, entries.forms);
      if (form instanceof Failure) return form;
      const unhidden = Reader.of(entries, form.audience, date);
      return unhidden instanceof Failure ? unhidden : { type: 'self-review', form, period: textOf(given, 'period') };
    }),
};

/** The form that is named, or the only one, where it has questions. */
function formGiven(given: Given, forms: readonly Form[]): Form | Failure {
  const [name] = given.words;
  const form = name === undefined && forms.length === 1 ? forms[0] : named(forms, name, 'form');
  if (form === undefined)
    return new Failure('usage', forms.length === 0 ? 'There is no review form yet. Add one in forms/.' : 'Say which form: name it by its id or title.'); // prettier-ignore
  if (form instanceof Failure || form.questions.length > 0) return form;
  return new Failure('problems', `"${plain(form.title)}" has no questions yet. Add them as questions.`);
}

async function compileGiven(
  given: Given,
  requestOf: (record: Record, date: CalendarDate) => DocumentRequest | Failure,
): Promise<Answer> {
  const read = recordGiven(given);
  if (read instanceof Failure) return read;
  const request = requestOf(read.record, read.date);
  if (request instanceof Failure) return request;
  const { compileDocument } = await import('../core/assistant/compileDocument');
  const document = await compileDocument(servedRecord(read.record), read.date, request);
  if (document instanceof Failure) return document;
  if (!given.values['write']) return done(plainLines(document.markdown));
  const { writeDocument } = await import('./writeDocument');
  return writeDocument(read.record.folder, document, given.values['conflicts'] === true);
}

/** The role that is named or aimed at; a name that no role has is a title alone to aim at. */
function roleMeant(entries: Entries, name: string | undefined) {
  if (name === undefined) return targetRole(entries);
  return findNamed(entries.roles, name) ?? { title: name.replace(/\s+/g, ' ') };
}

/** The ask that is named, and the role that is; without either the role aimed at. */
function subjectGiven(given: Given, entries: Entries) {
  const ask = named(entries.asks, textOf(given, 'ask'), 'ask');
  if (ask instanceof Failure) return ask;
  const role = ask !== undefined && given.values['role'] === undefined ? undefined : roleMeant(entries, textOf(given, 'role')); // prettier-ignore
  return { ...(role && { role }), ...(ask && { ask }) };
}

function named<Kind extends Entry>(entries: readonly Kind[], name: string | undefined, what: string) {
  if (name === undefined) return undefined;
  return findNamed(entries, name) ?? new Failure('usage', `There is no ${what} "${name}".`);
}
