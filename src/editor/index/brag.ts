import type * as vscode from 'vscode';
import type { CalendarDate } from '../../core/time/calendarDate';
import type { Library } from '../../core/library/library';
import type { RunGit } from '../git/gitRunner';
import type { RecordFiles } from '../files/recordFiles';
import type { RecordKind } from '../../core/library/activeRecord';

/** The one record that a window works on. */
export interface BragRecord {
  readonly kind: RecordKind;
  /** Its folder, or one in each workspace folder; none where no folder is open and the user's settings name none. */
  readonly folders: readonly vscode.Uri[];
  /** Whether one of its folders exists. */
  readonly exists: boolean;
  /** Whether the user chose it for this window. */
  readonly chosen: boolean;
  /** What names it among all records: the address of its first folder that exists; empty where it has no folder. */
  readonly key: string;
  /** Where what is derived of it may be kept. */
  readonly storage: vscode.Uri | undefined;
  /** The folder that the workspace keeps its record in, or would, in each workspace folder. */
  readonly workspaceFolders: readonly vscode.Uri[];
  /** The folder for all of the user's work; undefined where their settings name none, or it can't be reached. */
  readonly personal: vscode.Uri | undefined;
  /** That folder as the user's settings write it. */
  readonly personalPath: string | undefined;
  /** What has to be watched for it, and for another one to come. */
  readonly watched: readonly vscode.RelativePattern[];
}

/** What is remembered of a record; of the workspace, where there is no record. */
export interface RecordState {
  get<Value>(name: string, fallback: Value): Value;
  update(name: string, value: unknown): Thenable<void>;
}

/** What every feature is given: the entries, and the little they need from the editor around them. */
export interface Brag {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  /** The entries of the record, kept up to date with disk and unsaved editors. */
  readonly library: Library;
  /** Settles once the first index stands; never rejects. */
  readonly ready: Promise<void>;
  /** Whether files are being read for the first time or anew as a whole. */
  readonly indexing: boolean;
  readonly onDidChangeIndexing: vscode.Event<boolean>;
  /** Undefined before it is found, shortly after the start. */
  readonly record: BragRecord | undefined;
  /** The folders of the record; each may not exist yet. */
  readonly folders: readonly vscode.Uri[];
  readonly onDidChangeFolders: vscode.Event<void>;
  /** Looks anew which record is active, and reads it. Settles once it is read; never rejects. */
  findRecord(): Promise<void>;
  /** The home of the machine the files are on; undefined in the browser, where nothing outside the workspace is reached. */
  readonly home: vscode.Uri | undefined;
  /** What is remembered of the record, in whatever window it is. */
  readonly state: RecordState;
  /** Reads files that were just written or deleted, sooner than their watcher tells. Settles once the library has them. */
  takeIn(uris: readonly vscode.Uri[]): Promise<void>;
  /** The text of an entry's file as the user sees it: the open editor's, else the disk's; undefined where there is none. */
  readText(uri: string): Promise<string | undefined>;
  /** All that is written goes through this. */
  readonly files: RecordFiles;
  /** Undefined where no other program can be started: in the web. */
  readonly runGit: RunGit | undefined;
  /** The user's own day, by the clock and zone of the machine the editor runs on. */
  today(): CalendarDate;
}
