import { dateOf, type CalendarDate } from '../../time/calendarDate';
import { isMap } from '../../entries/fields';
import { plural, sentence } from '../../text/sentence';
import type { Candidate, UnreadRecord } from '../candidate';
import { candidateFrom, eachOnce, webLinks, type FoundWin } from '../candidateFrom';
import { readExportDate } from '../dates/exportDates';
import { listOf, textAt, textOf, type JsonRecord } from './jsonRecords';
import { foundIn, type ReadExport } from '../reading';
import { leftOutEarly, leftOutFuture, noDate, sortLabels } from './workItems';

/**
 * A résumé as JSON Resume (jsonresume.org, schema 1.0.0): the highlights of work, volunteering and projects, awards,
 * publications and certificates. A month or a year, as a résumé often has it, becomes its first and its last day.
 */
export const jsonResume: ReadExport = function* (text, answers) {
  let resume: unknown;
  let broken: string | undefined;
  try {
    resume = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    broken = (error as Error).message;
  }
  if (!isMap(resume) || !sections.some((name) => Array.isArray((resume as JsonRecord)[name])))
    return {
      kind: 'unreadable',
      lookedFor: sentence(
        'Expected a JSON Resume, with work, projects, volunteer, awards, publications or certificates.',
      ),
      found:
        broken === undefined
          ? sentence('None of them was found.')
          : sentence('The JSON is broken: {0}', broken.slice(0, 200)),
    };
  const candidates: Candidate[] = [];
  const unread: UnreadRecord[] = [];
  let [early, future, number] = [0, 0, 0];
  for (const section of sections) {
    for (const [index, record] of listOf(resume[section]).entries()) {
      yield;
      const at = { record: ++number };
      if (!isMap(record)) unread.push({ at, message: sentence("It isn't a record with keys and values.") });
      else {
        const found = winsIn(section, index, record, answers.today);
        if ('message' in found) unread.push({ at, message: found.message });
        else
          for (const win of found) {
            if (win.date > answers.today) future++;
            else if (answers.since !== undefined && (win.win?.end ?? win.date) < answers.since) early++;
            else {
              const { skills, tags } = sortLabels(win.win?.tags ?? [], answers);
              candidates.push(candidateFrom({ ...win, win: { ...win.win, skills, tags } }));
            }
          }
      }
    }
  }
  const others = ['education', 'skills', 'languages', 'interests', 'references'].reduce(
    (sum, name) => sum + listOf(resume[name]).length,
    0,
  );
  const leftOut = [
    others > 0
      ? plural(
          others,
          "{0} record of education, skills, languages, interests or references, which aren't wins.",
          "{0} records of education, skills, languages, interests or references, which aren't wins.",
        )
      : undefined,
    leftOutFuture(future),
    leftOutEarly(early, answers),
  ].filter((said) => said !== undefined);
  return foundIn(candidates, unread, leftOut);
};

const sections = ['work', 'projects', 'volunteer', 'awards', 'publications', 'certificates'] as const;
type Section = (typeof sections)[number];

const labels: Readonly<Record<Section, string>> = {
  work: 'Work',
  projects: 'Projects',
  volunteer: 'Volunteering',
  awards: 'Awards',
  publications: 'Publications',
  certificates: 'Certificates',
};

function winsIn(
  section: Section,
  index: number,
  record: JsonRecord,
  today: CalendarDate,
): FoundWin[] | Pick<UnreadRecord, 'message'> {
  const name = textAt(record, 'title', 'name', 'organization', 'company', 'position') ?? labels[section];
  const written = textAt(record, 'date', 'releaseDate', 'startDate', 'endDate');
  if (written === undefined) return { message: sentence('“{0}” has no date.', name.slice(0, 100)) };
  const start = spanOf(written);
  const ended = textAt(record, 'endDate');
  const until = ended !== undefined && goesOn.test(ended) ? undefined : ended;
  const last = until === undefined ? undefined : spanOf(until);
  if (start === undefined) return { message: noDate(written) };
  if (until !== undefined && last === undefined) return { message: noDate(until) };
  // Without an end, what has a beginning still goes on, and so lasted until today.
  const end = earlier(last?.last ?? ('startDate' in record ? today : start.last), today);
  const position = textAt(record, 'position');
  const url = textAt(record, 'url', 'website');
  const isWork = section === 'work' || section === 'volunteer';
  const base = {
    group: labels[section],
    date: start.first,
    from: 'the résumé',
    win: {
      ...(end > start.first && { end }),
      ...(section === 'awards' && { kind: 'recognition' as const }),
      ...(section === 'certificates' && { kind: 'learning' as const }),
      ...(section === 'projects' && { project: name }),
      links: webLinks([name, url]),
      tags: eachOnce(listOf(record['keywords']).map(textOf)),
    },
  };
  const details: FoundWin['details'] = [
    ['Dated', [written, ended].filter((part) => part !== undefined && part !== '').join(' to ')],
    [section === 'volunteer' ? 'Organization' : 'At', isWork ? name : textAt(record, 'entity')],
    ['Position', isWork ? position : listOf(record['roles']).map(textOf).join(', ')],
    ['Awarded by', textAt(record, 'awarder')],
    ['Published by', textAt(record, 'publisher')],
    ['Issued by', textAt(record, 'issuer')],
    ['Where', textAt(record, 'location')],
    ['Kind', textAt(record, 'type')],
    ['Address', base.win.links.length === 0 ? url : undefined],
  ];
  const source = `json-resume:${section}|${name}|${written}`;
  const text = textAt(record, 'summary', 'description');
  const highlights = listOf(record['highlights']).flatMap((one) => textOf(one) ?? []);
  const whole: FoundWin = {
    ...base,
    source,
    title: isWork
      ? [position, name].filter((part) => part !== undefined && part !== '').join(', ') ||
        `${labels[section]} ${index + 1}`
      : name,
    text,
    details,
  };
  if (highlights.length === 0) return [whole];
  const each = highlights.map((title) => ({ ...base, source: `${source}|${title}`, title, details }));
  // What the record says as a whole stays, though it is rarely a win of its own.
  return text === undefined ? each : [...each, { ...whole, unlikely: 'position' }];
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

/** What stands for an end where there is none. */
const goesOn = /^\s*(?:present|now|current(?:ly)?|ongoing|today|to date)\s*$/i;

/** The first and the last day of a date, a month or a year. */
function spanOf(text: string): { first: CalendarDate; last: CalendarDate } | undefined {
  const part = /^\s*(\d{4})(?:-(\d{1,2}))?\s*$/.exec(text);
  if (part) {
    const [year, month] = [Number(part[1]), part[2] === undefined ? undefined : Number(part[2])];
    if (month !== undefined && (month < 1 || month > 12)) return undefined;
    return { first: dateOf(year, month ?? 1, 1), last: dateOf(year, month ?? 12, 31) };
  }
  const read = readExportDate(text);
  return read.kind === 'date' ? { first: read.date, last: read.date } : undefined;
}
