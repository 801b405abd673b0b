import { calendarDate } from '../../time/calendarDate';
import type { Sentence, SentencePart } from '../../text/sentence';
import { longDate } from './dates';

/** A sentence with its days written for readers of documents. */
export function withLongDates({ pattern, args }: Sentence): Sentence {
  return { pattern, args: args.map(dated) };
}

function dated(part: SentencePart): SentencePart {
  if (typeof part === 'object') return withLongDates(part);
  const day = typeof part === 'string' ? calendarDate(part) : undefined;
  return day === undefined ? part : longDate(day);
}
