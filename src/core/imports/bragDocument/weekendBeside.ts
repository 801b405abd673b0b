import { addDays, daysBetween } from '../../time/calendarDate';
import type { Period } from '../dates/period';
import type { KnownTime, MarkdownDates } from './markdownDates';
import { headingWords, type Section } from './markdownOutline';
import { cleanLine, signless } from './markdownText';

/** A Thursday and a Tuesday have a long weekend between them. */
const mostDaysBetween = 5;

/**
 * The days of a heading such as `The weekend`: those between the days that the headings before and after it name, in
 * either order. Undefined for another heading, and where no weekend lies between two days.
 */
export function weekendBeside(
  dates: MarkdownDates,
  sections: readonly Pick<Section, 'heading'>[],
  index: number,
  known: KnownTime,
): Period | undefined {
  const wordsOf = ({ heading }: Pick<Section, 'heading'>): string => cleanLine(headingWords(heading!)).words;
  if (
    !/^(?:the |over the |das )?(?:week-?end|wochenende|fin de semana)s?:?$/i.test(signless(wordsOf(sections[index]!)))
  )
    return undefined;
  const [one, other] = [sections[index - 1], sections[index + 1]].map((beside) =>
    beside === undefined ? undefined : dates.inHeading(wordsOf(beside), known).found,
  );
  if (one === undefined || other === undefined) return undefined;
  const [before, after] = one.start < other.start ? [one, other] : [other, one];
  const days = daysBetween(before.end, after.start);
  if (days < 2 || days > mostDaysBetween) return undefined;
  return { start: addDays(before.end, 1), end: addDays(after.start, -1) };
}
