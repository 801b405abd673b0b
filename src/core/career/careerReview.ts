import { calendarDate, type CalendarDate } from '../time/calendarDate';
import { findFrontMatter } from '../frontMatter/frontMatter';
import type { TextEdit } from '../text/textEdits';

/** A review of the career plan that stands in the profile. */
export interface PastReview {
  readonly date: CalendarDate;
  /** How many boxes were ticked then; undefined where it does not say. */
  readonly ticked: number | undefined;
  /** What was to be done next; undefined where it does not say. */
  readonly nextStep: string | undefined;
}

/** What is written into the profile: what the record shows, and what I say about it. */
export interface CareerReview {
  readonly date: CalendarDate;
  /** The day of the review before it, if there is one. */
  readonly since: CalendarDate | undefined;
  readonly facts: readonly string[];
  readonly changed: string;
  readonly inTheWay?: string | undefined;
  readonly nextStep?: string | undefined;
}

const heading = /^##\s+Review of my career plan,\s*(\d{4}-\d{2}-\d{2})[\s#]*$/;
const otherHeading = /^#{1,2}\s/;
const nextStepLabel = '**Next step:**';

/** The latest review that a profile's text holds, up to a day; undefined where it holds none. */
export function lastReview(text: string, today: CalendarDate): PastReview | undefined {
  const lines = bodyOf(text).split(/\r\n|\r|\n/);
  let latest: { date: CalendarDate; from: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const date = calendarDate(heading.exec(line)?.[1] ?? '');
    if (date !== undefined && date <= today && (latest === undefined || date >= latest.date))
      latest = { date, from: index + 1 };
  }
  if (latest === undefined) return undefined;
  const rest = lines.slice(latest.from);
  const end = rest.findIndex((line) => otherHeading.test(line));
  const section = end === -1 ? rest : rest.slice(0, end);
  const ticked = section.map((line) => /(?<!\d)(\d+) of \d+ box(?:es)? ticked/.exec(line)?.[1]).find((count) => count);
  const next = section
    .find((line) => line.startsWith(nextStepLabel))
    ?.slice(nextStepLabel.length)
    .trim();
  return {
    date: latest.date,
    ticked: ticked === undefined ? undefined : Number(ticked),
    nextStep: next === '' ? undefined : next,
  };
}

/** The edit that puts a review at the end of a profile, and leaves all that stands there as it is. */
export function reviewEdit(text: string, review: CareerReview): TextEdit {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const said = (label: string, words: string | undefined) => {
    const line = oneLine(words ?? '');
    return line === '' ? [] : ['', `${label} ${line}`];
  };
  const facts = review.facts.map(oneLine).filter((fact) => fact !== '');
  const lines = [
    `## Review of my career plan, ${review.date}`,
    ...(facts.length === 0
      ? []
      : [
          '',
          review.since === undefined ? 'What the record shows:' : `What the record shows since ${review.since}:`,
          '',
          ...facts.map((fact) => `- ${fact}`),
        ]),
    ...said('**What changed:**', review.changed),
    ...said('**What stands in the way:**', review.inTheWay),
    ...said(nextStepLabel, review.nextStep),
    '',
  ];
  const before =
    text === '' || /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text)
      ? ''
      : /[\r\n][ \t]*$/.test(text)
        ? lineBreak
        : lineBreak + lineBreak;
  return { range: { start: text.length, end: text.length }, text: before + lines.join(lineBreak) };
}

function bodyOf(text: string): string {
  const block = findFrontMatter(text);
  return block !== undefined && 'bodyStart' in block ? text.slice(block.bodyStart) : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
