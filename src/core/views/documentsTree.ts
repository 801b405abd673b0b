import type { RecompileArguments } from '../documents/kit/recompileArguments';
import type { DocumentType } from '../documents/kit/documentType';
import { nameOf } from '../entries/entry';
import type { Audience } from '../entries/visibility';
import type { Entries } from '../library/entries';
import { findEntry } from '../library/references';
import { compareText } from '../text/compareText';
import { sentence, type Sentence } from '../text/sentence';
import { leaf, type Text, type ViewNode } from './viewNode';
import { warningIcon } from './winRow';

/** A compiled document, as its file stands. */
export interface ListedDocument extends RecompileArguments {
  readonly uri: string;
  /** Its first heading. */
  readonly title: string;
  /** Whether it holds places that are still to be decided. */
  readonly isUndecided: boolean;
  /** Whether it would compile differently now; undefined where that is not known. */
  readonly isOutOfDate: boolean | undefined;
}

/** The Documents view: what was compiled, for whom and when, the latest first. */
export function documentsTree(
  documents: readonly ListedDocument[],
  entries: Entries,
  folderOf: (uri: string) => string | undefined,
): readonly ViewNode[] {
  return documents
    .toSorted((one, other) => compareText(other.date ?? '', one.date ?? '') || compareText(one.uri, other.uri))
    .map((document) => leaf(document.uri, undefined, () => rowOf(document, entries, folderOf(document.uri))));
}

function rowOf(document: ListedDocument, entries: Entries, folder: string | undefined) {
  const { type, options, audience, date, isUndecided, isOutOfDate } = document;
  const kind = type === 'case' && options['form'] === 'one-page' ? sentence('One-page case') : kinds[type];
  const subject = subjectOf(document, entries);
  const state = isUndecided ? sentence('to decide') : isOutOfDate ? sentence('out of date') : undefined;
  const details: readonly (Text | undefined)[] = [state, audience && readers[audience], date, folder];
  return {
    label: subject === undefined ? kind : sentence('{0}: {1}', kind, subject),
    details: details.filter((detail) => detail !== undefined),
    icon: isUndecided ? warningIcon : { id: icons[type] },
    kind: type === 'script' ? 'document script' : 'document',
    fold: 'none' as const,
    opens: { uri: document.uri, at: 'title' as const },
    tooltip: () =>
      [
        document.title,
        isUndecided
          ? sentence('It has conflicts to resolve, between the marks <<<<<<< and >>>>>>>.')
          : isOutOfDate === undefined
            ? undefined
            : isOutOfDate
              ? sentence('It would read differently if you recompiled it.')
              : sentence('It shows your record as of the day it was compiled.'),
      ].filter((part) => part !== undefined),
  };
}

/** Who or what a document is about, by its title where a file has one. */
function subjectOf({ options }: ListedDocument, { asks, roles, people }: Entries): Text | undefined {
  const named = (key: string): string | undefined => (typeof options[key] === 'string' ? options[key] : undefined);
  const [ask, role, person] = [named('ask'), named('role'), named('person')];
  const about =
    ask !== undefined
      ? (findEntry(asks, ask)?.title ?? ask)
      : role !== undefined
        ? (findEntry(roles, role)?.title ?? role)
        : (named('week') ?? named('quarter') ?? named('year') ?? named('to'));
  if (person === undefined) return about;
  const found = findEntry(people, person);
  const listener = found === undefined ? person : nameOf(found);
  return about === undefined ? listener : sentence('{0}, with {1}', about, listener);
}

const kinds: Readonly<Record<DocumentType, Sentence>> = {
  case: sentence('Case'),
  script: sentence('Script'),
  plan: sentence('Plan'),
  'career-check': sentence('Career check'),
  handover: sentence('Handover'),
  'week-review': sentence('Weekly review'),
  'quarter-review': sentence('Quarterly review'),
  'year-review': sentence('Year in review'),
  update: sentence('Update'),
  'self-review': sentence('Self-review'),
};

const icons: Readonly<Record<DocumentType, string>> = {
  case: 'briefcase',
  script: 'comment-discussion',
  plan: 'checklist',
  'career-check': 'pulse',
  handover: 'references',
  'week-review': 'history',
  'quarter-review': 'history',
  'year-review': 'history',
  update: 'mail',
  'self-review': 'feedback',
};

const readers: Readonly<Record<Audience, Sentence>> = {
  self: sentence('for myself'),
  manager: sentence('for my manager'),
  committee: sentence('for a committee'),
  public: sentence('for everyone'),
};
