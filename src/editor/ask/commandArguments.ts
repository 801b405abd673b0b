import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Entry } from '../../core/entries/entry';
import { findEntry } from '../../core/library/references';
import type { ProblemCode } from '../../core/text/problem';

/** An entry named by its id, its title or name, or the address of its file, which may be a `Uri`. */
export const entryName = v.union(
  [
    v.pipe(v.string(), v.trim(), v.nonEmpty()),
    v.pipe(
      v.custom<vscode.Uri>((given) => given instanceof vscode.Uri),
      v.transform((uri) => uri.toString()),
    ),
  ],
  'text-expected',
);

/**
 * The argument object of a command as its schema reads it, or undefined where none was given.
 * @throws with one sentence that says which argument is wrong, and how it should be
 */
export function readArguments<Schema extends v.GenericSchema>(
  command: string,
  schema: Schema,
  given: unknown,
): v.InferOutput<Schema> | undefined {
  if (given === undefined || given === null) return undefined;
  const read = v.safeParse(schema, given, { abortEarly: true });
  if (read.success) return read.output;
  throw new Error(vscode.l10n.t('{0} failed: {1}', command, explain(read.issues[0])));
}

/**
 * The entry that an argument names; undefined where it was not given.
 * @throws with one sentence where no such entry is called that
 */
export function namedEntry<Kind extends Entry, Name extends string | undefined>(
  entries: readonly Kind[],
  name: Name,
  command: string,
  argument: string,
): Kind | (undefined extends Name ? undefined : never) {
  const entry = name === undefined ? undefined : findEntry(entries, name);
  if (name === undefined || entry !== undefined) return entry as Kind;
  throw new Error(vscode.l10n.t('{0} failed: no {1} named "{2}".', command, argument, name));
}

/** Numbers and booleans as the text they are in front matter; keys without a value left out. */
export function asWritten(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(asWritten);
  if (typeof given === 'number' || typeof given === 'boolean') return String(given);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, held]) => held !== undefined && held !== null)
      .map(([key, held]) => [key, asWritten(held)]),
  );
}

function explain(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const written = typeof issue.input === 'string' ? issue.input : (JSON.stringify(issue.input) ?? 'undefined');
  if (path === '') return vscode.l10n.t('it takes one object of arguments.');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return vscode.l10n.t('it doesn\'t take an argument "{0}".', path);
  switch (issue.message as ProblemCode) {
    case 'missing-title':
      return vscode.l10n.t('"{0}" shouldn\'t be empty.', path);
    case 'invalid-date':
      return vscode.l10n.t('"{0}" should be a date, written as YYYY-MM-DD, not {1}.', path, written);
    case 'unknown-value':
      return vscode.l10n.t('"{0}" can be {1}, not {2}.', path, optionsOf(issue), written);
    case 'list-expected':
      return vscode.l10n.t('"{0}" should be a list, not {1}.', path, written);
    case 'number-expected':
      return vscode.l10n.t('"{0}" should be a whole number in a sensible range, not {1}.', path, written);
    case 'yes-or-no-expected':
      return vscode.l10n.t('"{0}" should be true or false, not {1}.', path, written);
    case 'incomplete-item':
      return vscode.l10n.t('an item of "{0}" is missing a value it needs.', path);
    default:
      return vscode.l10n.t('"{0}" should be text, not {1}.', path, written);
  }
}

function optionsOf(issue: v.BaseIssue<unknown>): string {
  return (issue.expected ?? '').replace(/[()"]/g, '').replace(/ \| /g, ', ');
}
