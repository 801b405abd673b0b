import type * as vscode from 'vscode';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { jsonResume, portableResume } from '../../../core/documents/export/jsonResume';
import type { Brag } from '../../../editor/index/brag';
import { writeExport, type WhenChanged } from './exportedFiles';

/** Where the JSON Resume of a public case stands: `case-public.md` → `case-public.resume.json`. */
export function resumeBeside(document: vscode.Uri): vscode.Uri {
  return document.with({ path: document.path.replace(/(?:\.md)?$/i, '.resume.json') });
}

/** Writes what is public as JSON Resume, or what may go along to a new employer. Returns whether it was written; where it was not, says so. */
export function writeResume(
  brag: Brag,
  uri: vscode.Uri,
  date: CalendarDate,
  whenChanged: WhenChanged,
  isPortable = false,
): Promise<boolean> {
  const text = `${JSON.stringify((isPortable ? portableResume : jsonResume)(brag.library.entries, date), undefined, 2)}\n`;
  return writeExport(brag, uri, new TextEncoder().encode(text), whenChanged);
}
