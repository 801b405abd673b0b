import ICAL from 'ical.js';

/** A rule such as 29 February looks through this many days, weeks or months at most before it finds the next. */
const maxSteps = 10_000;

/** Looks for occurrences as the library does, but gives up where a rule never has another. */
class BoundedIterator extends ICAL.RecurIterator {
  // Counted before the fields of this class would be set: the library looks for the first occurrence as it constructs.
  declare steps: number | undefined;

  step(): void {
    this.steps = (this.steps ?? 0) + 1;
    if (this.steps > maxSteps) throw new Error('The rule does not occur.');
  }

  override next(again?: boolean): ICAL.Time {
    this.steps = 0;
    return super.next(again);
  }

  override check_contracting_rules(): boolean {
    this.step();
    return super.check_contracting_rules();
  }

  override increment_month(): void {
    this.step();
    super.increment_month();
  }

  override increment_year(years: number): void {
    this.step();
    super.increment_year(years);
  }
}

/** The times of a rule, in order. Throws where it is no rule, or where it does not occur, or not again for too long. */
export function* occurrencesBy(rule: string, start: ICAL.Time): Generator<ICAL.Time> {
  const iterator = new BoundedIterator({ rule: ICAL.Recur.fromString(rule), dtstart: start });
  for (let time: ICAL.Time | null = iterator.next(); time; time = iterator.next()) yield time;
}
