import { audiences, type Audience } from '../core/entries/visibility';
import { dateOf, type CalendarDate } from '../core/time/calendarDate';
import { typedDate } from '../core/time/typedDate';
import { Failure } from '../core/assistant/failure';
import { textOf, type Given, type Option } from './command';
import { findFolder, readRecord, type Record } from './record';
import { Reader } from '../core/assistant/reader';

/** Options of every command that reads a brag folder. */
export const folderOption: Readonly<{ [option: string]: Option }> = {
  folder: {
    type: 'string',
    value: '<folder>',
    help: 'The brag folder. Otherwise BRAG_FOLDER, the nearest brag/ upwards, or ~/brag.',
  },
  date: { type: 'string', value: '<day>', help: 'The day to take for today.' },
};

export const jsonOption: Option = { type: 'boolean', help: 'Print JSON.' };

export function audienceOption(fallback: Audience): Option {
  return {
    type: 'string',
    value: '<reader>',
    help: `Who it is for: ${audiences.join(', ')}. Otherwise ${fallback}.`,
  };
}

/** The day to take for today. */
export function dayGiven(given: Given): CalendarDate | Failure {
  const now = new Date();
  const today = dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return dayIn(given, 'date', today) ?? today;
}

/** The day in an option; undefined where it isn't given. */
export function dayIn(given: Given, option: string, today: CalendarDate): CalendarDate | Failure | undefined {
  const typed = textOf(given, option);
  if (typed === undefined) return undefined;
  return (
    typedDate(typed, today) ?? new Failure('usage', `--${option} isn't a certain day: "${typed}". Use YYYY-MM-DD.`)
  );
}

export function audienceGiven(given: Given, fallback: Audience): Audience | Failure {
  return choiceIn(given, 'audience', audiences, fallback);
}

/** One of the values that an option can have. */
export function choiceIn<Value extends string>(
  given: Given,
  option: string,
  values: readonly Value[],
  fallback: Value,
): Value | Failure {
  const typed = textOf(given, option) ?? fallback;
  const known = values.find((value) => value === typed);
  return known ?? new Failure('usage', `--${option} can be ${values.join(', ')}, not "${typed}".`);
}

/** The record that is meant, as it is on a day. */
export function recordGiven(given: Given): { readonly record: Record; readonly date: CalendarDate } | Failure {
  const date = dayGiven(given);
  if (date instanceof Failure) return date;
  const folder = findFolder(textOf(given, 'folder'));
  return folder instanceof Failure ? folder : { record: readRecord(folder), date };
}

/** The reader whom a command is for. */
export function readerGiven(given: Given, fallback: Audience): Reader | Failure {
  const audience = audienceGiven(given, fallback);
  if (audience instanceof Failure) return audience;
  const read = recordGiven(given);
  return read instanceof Failure ? read : Reader.of(read.record.library.entries, audience, read.date);
}
