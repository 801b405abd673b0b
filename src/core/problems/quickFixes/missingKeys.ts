import { entryTypes, nameKeyOf, type EntryType } from '../../entries/entry';
import { frontMatterText } from '../../frontMatter/frontMatterText';
import { sentence } from '../../text/sentence';
import { editFix, writeKey } from '../fixes';
import { nearest } from '../nearest';
import type { ProblemContext } from '../problemContext';
import { readFileName } from './fileName';
import type { QuickFix } from './quickFix';

/** Adds the date that the file's name begins with, else today's. */
export const addDate: QuickFix = (context) => {
  const named = readFileName(context.uri).date;
  const dates = named === undefined || named === context.date ? [context.date] : [named, context.date];
  return dates.map((date) => editFix(sentence('Add `date: {0}`', date), context.source?.setKeys({ date })));
};

/** Adds the title that the file's name makes. */
export const addTitle: QuickFix = (context) => {
  const key = nameKeyOf(context.type);
  const { title } = readFileName(context.uri);
  return [
    title === undefined
      ? undefined
      : editFix(sentence('Add `{0}: {1}`', key, title), context.source?.setKeys({ [key]: title })),
    writeKey(context, key, sentence('Add a `{0}`', key), sentence('what happened, in a few words')),
  ];
};

/** Says what the file is, by its folder. */
export const addType: QuickFix = ({ folderType: type, source, data }) => {
  if (type === undefined) return [];
  const edit = data && Object.hasOwn(data, 'type') ? source?.setKeys({ type }) : source?.addFirst('type', type);
  return [editFix(sentence('Add `type: {0}`', type), edit)];
};

/** The nearest type there is, and the one of the folder. */
export const changeType: QuickFix = ({ folderType, source, data }) => {
  const written = data?.['type'];
  const near = typeof written === 'string' ? nearest(written, entryTypes) : undefined;
  const types = [near, folderType].filter((type) => type !== undefined);
  return [...new Set(types)].map((type) => editFix(sentence('Change it to `{0}`', type), source?.setKeys({ type })));
};

/** Puts front matter before a text that has none. */
export const addFrontMatter: QuickFix = (context) => {
  const type = context.folderType;
  if (type === undefined) return [];
  const start = context.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const isApart = /^[\r\n]/.test(context.text.slice(start));
  const text = frontMatterText(firstValues(type, context)) + (isApart ? '' : '\n');
  const lineBreak = context.text.includes('\r\n') ? '\r\n' : '\n';
  return [
    editFix(sentence('Add front matter'), { range: { start, end: start }, text: text.replaceAll('\n', lineBreak) }),
  ];
};

function firstValues(type: EntryType, context: ProblemContext): Record<string, string> {
  const { title, date } = readFileName(context.uri);
  const hasHeading = /^ {0,3}#{1,6}[ \t]+\S/m.test(context.prose.slice(0, 4096));
  return {
    type,
    ...(!hasHeading && type !== 'profile' && { [nameKeyOf(type)]: title ?? type }),
    ...((type === 'win' || type === 'meeting') && { date: date ?? context.date }),
  };
}
