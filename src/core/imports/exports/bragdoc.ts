import { sentence, plural } from '../../text/sentence';
import type { Candidate } from '../candidate';
import { candidateFrom } from '../candidateFrom';
import { readExportDate } from '../dates/exportDates';
import { listOf, readJsonRecords, textAt } from './jsonRecords';
import { foundIn, type ReadExport } from '../reading';
import { leftOutEarly, leftOutFuture, noDate } from './workItems';

/** The export of bragdoc.ai: achievements with the projects and companies they belong to. */
export const bragdoc: ReadExport = function* (text, answers) {
  const read = readJsonRecords(text, ['achievements']);
  const fits = read?.records.some(({ record }) => 'eventStart' in record || 'summary' in record || 'title' in record);
  if (read === undefined || (read.records.length > 0 && !fits))
    return {
      kind: 'unreadable',
      lookedFor: sentence('Expected the JSON that bragdoc.ai exports, with a list of achievements.'),
      found: read ? sentence('Found no achievements.') : sentence('Found no JSON.'),
    };
  const projects = namesOf(read.around['projects']);
  const companies = namesOf(read.around['companies']);
  const candidates: Candidate[] = [];
  const unread = [...read.unread];
  let [early, future] = [0, 0];
  for (const { at, record } of read.records) {
    yield;
    const title = textAt(record, 'title') ?? textAt(record, 'summary');
    const event = textAt(record, 'eventStart') ?? textAt(record, 'eventEnd');
    const written = event ?? textAt(record, 'createdAt');
    const start = dayIn(written);
    const last = dayIn(textAt(record, 'eventEnd'));
    if (title === undefined) unread.push({ at, message: sentence('It has no title.') });
    else if (written === undefined) unread.push({ at, message: sentence('It has no date.') });
    else if (start === undefined) unread.push({ at, message: noDate(written) });
    else if (start > answers.today) future++;
    else if (answers.since !== undefined && (last ?? start) < answers.since) early++;
    else {
      const company = companies.get(textAt(record, 'companyId') ?? '');
      const project = projects.get(textAt(record, 'projectId') ?? '');
      candidates.push(
        candidateFrom({
          source: `bragdoc:${textAt(record, 'id') ?? `${start}|${title}`}`,
          group: company ?? project ?? 'bragdoc.ai',
          ...(record['isArchived'] === true && { unlikely: 'archived' as const }),
          title,
          date: start,
          from: 'bragdoc.ai',
          win: {
            ...(last !== undefined && last > start && { end: last }),
            ...(project !== undefined && { project }),
          },
          text: [
            textAt(record, 'title') === undefined ? undefined : textAt(record, 'summary'),
            textAt(record, 'details'),
          ]
            .filter((part) => part !== undefined)
            .join('\n\n'),
          details: [
            ['Date', event === undefined ? 'the day it was written down, as it names no other' : undefined],
            ['Company', company],
            ['Duration', textAt(record, 'eventDuration')],
            ['Impact', textAt(record, 'impact')],
            ['Impact judged by', textAt(record, 'impactSource')],
            ['Archived', record['isArchived'] === true ? 'yes' : undefined],
            ['Written by', textAt(record, 'source')],
          ],
        }),
      );
    }
  }
  const documents = listOf(read.around['documents']).length;
  const leftOut = [
    documents > 0
      ? plural(
          documents,
          '{0} document that was made from the achievements.',
          '{0} documents that were made from the achievements.',
        )
      : undefined,
    leftOutFuture(future),
    leftOutEarly(early, answers),
  ].filter((said) => said !== undefined);
  return foundIn(candidates, unread, leftOut);
};

function namesOf(list: unknown): Map<string, string> {
  return new Map(
    listOf(list).flatMap((one) => {
      const [id, name] = [textAt(one, 'id'), textAt(one, 'name')];
      return id !== undefined && name !== undefined ? [[id, name] as const] : [];
    }),
  );
}

function dayIn(text: string | undefined) {
  const read = text === undefined ? undefined : readExportDate(text);
  return read?.kind === 'date' ? read.date : undefined;
}
