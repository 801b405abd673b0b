import type { CalendarDate } from '../calendarDate';
import { typedDate } from '../typedDate';
import { readMetric } from './metric';
import type { NewWin } from './newWin';
import { visibilities } from './visibility';

const skillMark = /^#(?=[^\d\s])([^\s#]*[\p{L}\p{N}+#])$/u;
const personMark = /^@([\p{L}\p{N}][^\s@]*)$/u;
const arrow = /\s(?:->|→|=>)\s/u;

/**
 * A win written as one line: `Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday !private`.
 * `#` marks a skill, `@` a person, `!` who may see it; a day alone (`2026-03-14`, `today`, `yesterday`) at the end of
 * the words is its date; a before and an after at their end are a metric. All other words are the title.
 * What is marked otherwise (`#12`, `!important`) stays in the title.
 */
export function readWinLine(line: string, today: CalendarDate): Partial<NewWin> {
  const skills: string[] = [];
  const collaborators: string[] = [];
  const words: string[] = [];
  let visibility: NewWin['visibility'];
  for (const word of line.split(/\s+/).filter(Boolean)) {
    const skill = skillMark.exec(word)?.[1];
    const person = personMark.exec(word)?.[1];
    const seenBy = word.startsWith('!')
      ? visibilities.find((known) => known === word.slice(1).toLowerCase())
      : undefined;
    if (skill !== undefined) skills.push(skill);
    else if (person !== undefined) collaborators.push(person);
    else if (seenBy !== undefined) visibility = seenBy;
    else words.push(word);
  }
  const date = words.length > 1 ? typedDate(words.at(-1)!, today) : undefined;
  const said = (date === undefined ? words : words.slice(0, -1)).join(' ');
  const metric = arrow.test(said) ? readMetric(said) : undefined;
  const figures = metric?.name === undefined ? '' : said.slice(said.indexOf(metric.name) + metric.name.length).trim();
  // Only a metric that ends the words can be taken out of them and leave a title.
  const isLast = figures !== '' && metric?.after !== undefined && figures.endsWith(metric.after);
  return {
    ...(said === '' ? {} : { title: isLast ? metric!.name! : said }),
    date: date ?? today,
    ...(isLast ? { metrics: [figures] } : {}),
    ...(skills.length > 0 ? { skills } : {}),
    ...(collaborators.length > 0 ? { collaborators } : {}),
    ...(visibility === undefined ? {} : { visibility }),
  };
}
