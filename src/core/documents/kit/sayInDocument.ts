import { say, type Sentence } from '../../text/sentence';
import { calendarDate } from '../../time/calendarDate';
import { longDate } from './dates';
import { phrased } from './phrased';

/** A sentence of the core in the words of the document, its dates as the document writes them. */
export function sayInDocument(sentence: Sentence): string {
  return say(sentence, phrased, ({ date, english }) => {
    const day = calendarDate(date);
    return day === undefined ? english : longDate(day);
  });
}
