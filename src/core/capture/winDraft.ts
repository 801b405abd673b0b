import type { CalendarDate } from '../time/calendarDate';
import type { NewWin } from '../entries/newWin';
import type { Win } from '../entries/win';
import { readWinLine, type WinLine } from './winLine';
import { slug } from '../text/slug';
import type { KnownNames } from './knownNames';

/** A win that is not written yet: one line of shorthand, and what was given beside it. */
export interface WinDraft {
  readonly line: string;
  readonly given: Omit<Partial<NewWin>, 'title'>;
  /** Markdown for below the front matter. */
  readonly body: string;
}

/** A draft as it would be written now, and how its line was understood. */
export interface ReadDraft {
  readonly win: Partial<NewWin> & { readonly date: CalendarDate };
  readonly line: WinLine;
}

const lists = ['skills', 'collaborators', 'metrics', 'links', 'goals'] as const;

/** What a draft would write: the line's word goes before what was given, and lists hold both. */
export function readDraft(draft: WinDraft, today: CalendarDate, names: KnownNames): ReadDraft {
  const line = readWinLine(draft.line, today, names);
  const isDated = line.parts.some(({ kind }) => kind === 'date');
  const win: Record<string, unknown> = { ...draft.given, ...line.win };
  if (!isDated && draft.given.date !== undefined) win['date'] = draft.given.date;
  // A last day given beside another first day than the line's may lie before it.
  if (isDated && line.win.end === undefined && draft.given.end !== undefined && draft.given.end < line.win.date)
    delete win['end'];
  for (const key of lists) {
    const both = [draft.given[key] ?? [], line.win[key] ?? []].flat() as unknown[];
    if (both.length > 0) win[key] = withoutDoubles(both);
  }
  return { win: win as ReadDraft['win'], line };
}

/** Whether nothing was typed or given that would be missed. */
export function isEmptyDraft({ line, given, body }: WinDraft): boolean {
  return line.trim() === '' && body.trim() === '' && !(given.impact ?? '').trim() && (given.skills ?? []).length === 0;
}

/** The draft with the project, my role, the skills, the people and the visibility of another win, where it says nothing of them. */
export function likeWin(draft: WinDraft, win: Win, read: ReadDraft): WinDraft {
  const said = read.win;
  const missing = {
    ...(said.project === undefined && win.project !== undefined ? { project: win.project } : {}),
    ...(said.role === undefined && win.role !== undefined ? { role: win.role } : {}),
    ...(said.skills === undefined && win.skills.length > 0 ? { skills: [...win.skills] } : {}),
    ...(said.collaborators === undefined && win.collaborators.length > 0
      ? { collaborators: [...win.collaborators] }
      : {}),
    ...(said.visibility === undefined && win.visibility !== 'committee' ? { visibility: win.visibility } : {}),
  };
  return { ...draft, given: { ...draft.given, ...missing } };
}

/** The win to be like: the last one up to today; undefined in an empty record. */
export function lastWin(wins: readonly Win[], today: CalendarDate): Win | undefined {
  return wins.find(({ date, status }) => date <= today && status !== 'draft') ?? wins[0];
}

/** The draft without one of the things given. */
export function withoutGiven(draft: WinDraft, key: keyof WinDraft['given'], position?: number): WinDraft {
  const { [key]: held, ...others } = draft.given;
  const left = Array.isArray(held) && position !== undefined ? (held as unknown[]).toSpliced(position, 1) : [];
  return { ...draft, given: left.length > 0 ? { ...others, [key]: left } : others };
}

function withoutDoubles(items: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = typeof item === 'string' ? slug(item) : JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
}
