import type * as vscode from 'vscode';
import type { CalendarDate } from '../../core/time/calendarDate';
import type { Library } from '../../core/library/library';
import type { RunGit } from '../git/gitRunner';
import type { RecordFiles } from '../files/recordFiles';

/** What every feature is given: the entries, and the little they need from the editor around them. */
export interface Brag {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  /** The entries of all workspace folders, kept up to date with disk and unsaved editors. */
  readonly library: Library;
  /** Settles once the first index stands; never rejects. */
  readonly ready: Promise<void>;
  /** Whether files are being read for the first time or anew as a whole. */
  readonly indexing: boolean;
  readonly onDidChangeIndexing: vscode.Event<boolean>;
  /** The brag folder of each workspace folder: by `brag.folder`, or the workspace folder itself where it holds `wins/`. */
  readonly folders: readonly vscode.Uri[];
  readonly onDidChangeFolders: vscode.Event<void>;
  /** The text of an entry's file as the user sees it: the open editor's, else the disk's; undefined where there is none. */
  readText(uri: string): Promise<string | undefined>;
  /** All that is written goes through this. */
  readonly files: RecordFiles;
  /** Undefined where no other program can be started: in the web. */
  readonly runGit: RunGit | undefined;
  /** The user's own day, by the clock and zone of the machine the editor runs on. */
  today(): CalendarDate;
}
