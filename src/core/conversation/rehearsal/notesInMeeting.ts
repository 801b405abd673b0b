import { longDate, type CalendarDate } from '../../time/calendarDate';
import type { TextEdit } from '../../text/textEdits';

/**
 * The insertion that puts notes at the end of a meeting's file, below `## Notes from the rehearsal, 15 June 2026`; notes
 * of a rehearsal earlier that day stay above them, below one heading. No other character changes.
 *
 * @param text the whole file
 * @param notes Markdown that says something
 */
export function notesInMeeting(text: string, notes: string, date: CalendarDate): TextEdit {
  const heading = `## Notes from the rehearsal, ${longDate(date)}`;
  const found = new RegExp(`^${heading}[ \\t]*$`, 'm').exec(text);
  const next = found === null ? null : /^#{1,2}[ \t]/m.exec(text.slice(found.index + found[0].length));
  const end = found === null || next === null ? text.length : found.index + found[0].length + next.index;
  const before = text.slice(0, end);
  const gap = before.trim() === '' || /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const written = notes.replace(/\r\n?/g, '\n').trim();
  return {
    range: { start: end, end },
    text: `${gap}${found === null ? `${heading}\n\n` : ''}${written}\n${next === null ? '' : '\n'}`,
  };
}
