import type * as v from 'valibot';
import { sentence, type Sentence } from '../text/sentence';
import { isMap } from './fields';
import { nearDate } from '../time/nearDate';
import type { Problem, ProblemCode } from '../text/problem';
import { visibilities } from './visibility';

/** What can't be read, and so is left out: an item of a list, the value of a key, or the whole file. */
export type LeftOut = 'item' | 'field' | 'file';

type Path = readonly (string | number)[];
type Issue = v.BaseIssue<unknown>;

const leftOut: Readonly<Record<LeftOut, Sentence>> = {
  item: sentence('This item was ignored.'),
  field: sentence('It was ignored.'),
  file: sentence('This file is ignored until you fix it.'),
};

/**
 * What is wrong with a value, in a sentence with the fix, and what was left out for it.
 *
 * @param issue whose message is the problem's code
 * @param position of the item in the list as it is written, where the issue counts without items left out before
 */
export function fieldProblem(key: string, issue: Issue, what: LeftOut, position?: number): Problem {
  const path = [key, ...(issue.path ?? []).map((step) => step.key as string | number)];
  if (position !== undefined) path[1] = position;
  const code = issue.message as ProblemCode;
  return problem(code, explain(code, path, issue), leftOut[what], path, what === 'file');
}

/** A visibility that is none of the four. */
export function unknownVisibility(value: unknown): Problem {
  const options = visibilities.join(', ');
  const message =
    typeof value === 'string'
      ? sentence('"{1}" isn\'t a valid `visibility`. Use {0}.', options, shortened(value))
      : sentence('`visibility` takes a single value: {0}.', options);
  return problem('unknown-value', message, sentence('This entry is treated as private until you fix it.'), [
    'visibility',
  ]);
}

/** A visibility without a value. */
export function emptyVisibility(): Problem {
  const message = sentence('`visibility` is empty. Use {0}.', visibilities.join(', '));
  return problem('unknown-value', message, sentence('This entry is treated as private until you fix it.'), [
    'visibility',
  ]);
}

/** A key that was meant for `visibility`. */
export function misspeltVisibility(key: string): Problem {
  const message = sentence("`{0}` isn't a supported key. Use `visibility`.", shortened(key));
  return problem('unknown-value', message, sentence('This entry is treated as private until you fix it.'), [key]);
}

/** A value that YAML aliases blow up. */
export function tooLarge(key: string, what: LeftOut): Problem {
  const message = sentence('`{0}` is too large once its YAML aliases are expanded.', key);
  return problem('too-many-items', message, leftOut[what], [key], what === 'file');
}

/** A last day before the first. */
export function endsTooEarly(first: string, last: string, start: string): Problem {
  return problem('invalid-date', sentence('`{0}` is before `{1}`, {2}.', last, first, start), leftOut.field, [last]);
}

/** A text on one line, cut to 60 characters. */
export function shortened(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function problem(code: ProblemCode, message: Sentence, consequence: Sentence, path: Path, broken = false): Problem {
  return { code, severity: broken ? 'error' : 'warning', message: sentence('{0} {1}', message, consequence), path };
}

function explain(code: ProblemCode, path: Path, issue: Issue): Sentence {
  const place = path.filter((step) => typeof step === 'string').join('.');
  const written = typeof issue.input === 'string' || typeof issue.input === 'number' ? String(issue.input) : '';
  const shown = shortened(written);
  switch (code) {
    case 'invalid-date':
      return explainDate(place, written.trim());
    case 'unknown-value':
      return sentence('"{2}" isn\'t a valid `{0}`. Use {1}.', place, options(issue), shown);
    case 'list-expected':
      return explainList(place, written, issue);
    case 'map-expected':
      return typeof path.at(-1) === 'number'
        ? sentence('An item of `{0}` should be text, or keys with values.', place)
        : sentence('`{0}` should have keys with values.', place);
    case 'number-expected':
      return explainNumber(place, path, shown, issue);
    case 'yes-or-no-expected':
      if (shown === '') return sentence('`{0}` should be yes or no.', place);
      return issue.type === 'regex'
        ? sentence('`{0}` should be yes or no; "{1}" isn\'t.', place, shown)
        : sentence('`{0}` should be yes, no, or the day it started; "{1}" isn\'t.', place, shown);
    case 'incomplete-item':
      return explainIncomplete(path, issue);
    case 'too-many-items':
      return sentence('`{0}` has more than {1} items.', place, requirementOf(issue));
    default:
      return explainText(place, path, issue);
  }
}

function explainDate(place: string, written: string): Sentence {
  if (written === '') return sentence('`{0}` should be a date, written as YYYY-MM-DD.', place);
  const near = nearDate(written);
  if (near !== undefined)
    return /^\d{4}-\d\d-\d\d./.test(written)
      ? sentence('`{0}` takes a day, without a time or time zone: write {1}.', place, near)
      : sentence('`{0}` is written year first, as YYYY-MM-DD: write {1}.', place, near);
  return /^\d{4}-\d\d-\d\d$/.test(written)
    ? sentence("`{0}` is {1}, which isn't a valid date.", place, written)
    : sentence('`{0}` should be a date, written as YYYY-MM-DD; "{1}" isn\'t.', place, shortened(written));
}

function explainList(place: string, written: string, issue: Issue): Sentence {
  if (isMap(issue.input)) return sentence('`{0}` should be a list. Put a dash before its first key.', place);
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,+-]{0,59}$/u.test(written)
    ? sentence('`{0}` should be a list: [{1}].', place, shortened(written))
    : sentence('`{0}` should be a list. Put the text on the next line, after a dash.', place);
}

function explainNumber(place: string, path: Path, shown: string, issue: Issue): Sentence {
  if (path[0] === 'self-ratings') return sentence('`{0}` should be a whole number from 1 to 5.', place);
  if (issue.type === 'min_value') return sentence('`{0}` should be at least {1}.', place, requirementOf(issue));
  if (issue.type === 'max_value') return sentence('`{0}` should be at most {1}.', place, requirementOf(issue));
  if (shown === '') return sentence('`{0}` should be a whole number.', place);
  if (path.at(-1) === 'within')
    return sentence('`{0}` should be a number of months, such as 12, or 2 years; "{1}" isn\'t.', place, shown);
  return sentence('`{0}` should be a whole number; "{1}" isn\'t.', place, shown);
}

function explainIncomplete(path: Path, issue: Issue): Sentence {
  const needed = path.at(-1);
  if (typeof needed !== 'string' || path.length < 2)
    return sentence(
      "An item of `{0}` doesn't say what was measured. Write it as text, or give it a `name`, a `before` or an `after`.",
      path[0]!,
    );
  const item = issue.path?.at(-2)?.value;
  const keys = isMap(item) ? Object.keys(item) : [];
  return keys.length === 1 && /[^a-z-]/.test(keys[0]!)
    ? sentence(
        'An item of `{0}` needs a `{1}`. If the colon is part of the text, put quotes around the whole item.',
        path[0]!,
        needed,
      )
    : sentence('An item of `{0}` needs a `{1}`.', path[0]!, needed);
}

function explainText(place: string, path: Path, issue: Issue): Sentence {
  const isItem = typeof path.at(-1) === 'number';
  if (isMap(issue.input))
    return isItem
      ? sentence(
          'An item of `{0}` should be text, not keys with values. If the colon is part of the text, put quotes around the whole item.',
          place,
        )
      : sentence('`{0}` should be text, not keys with values.', place);
  return isItem
    ? sentence('An item of `{0}` should be text, not a list.', place)
    : sentence('`{0}` should be text, not a list.', place);
}

function options(issue: Issue): string {
  return (issue.expected ?? '').replace(/[()"]/g, '').replace(/ \| /g, ', ');
}

function requirementOf(issue: Issue): number {
  return Number((issue as Issue & { readonly requirement?: unknown }).requirement);
}
