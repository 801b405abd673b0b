import type * as vscode from 'vscode';
import type { CalendarDate } from '../../../core/time/calendarDate';
import type { DateOrder } from '../../../core/imports/answers';
import type { Findings } from '../../../core/imports/candidate';
import type { Brag } from '../../../editor/index/brag';

/** What a source of wins is given to look with. */
export interface FindContext {
  readonly brag: Brag;
  /** The brag folder that the drafts will be written to. */
  readonly folder: vscode.Uri;
  /** What to read, where the caller named it. */
  readonly uri: vscode.Uri | undefined;
  /** Earlier work is left out. */
  readonly since: CalendarDate | undefined;
  /** Whether an earlier import brought, or was told never to bring, what has this name (`Candidate.source` or `covers`). */
  readonly known: (source: string) => boolean;
  /** Whether the user may be asked; else what is missing is an error that names the argument. */
  readonly ask: boolean;
  /** Answers the caller gave beforehand. */
  readonly given: {
    readonly me: readonly string[] | undefined;
    readonly dateOrder: DateOrder | undefined;
    readonly columns: Readonly<Record<string, string>> | undefined;
    /** When the parts of an older document were that say no time: `2024`, `Q3 2024`. */
    readonly when: string | undefined;
  };
  /** Runs work that may take long under a progress with cancel; undefined once cancelled. */
  readonly withProgress: <Result>(
    title: string,
    work: (progress: WorkInProgress) => Promise<Result>,
  ) => Promise<Result | undefined>;
}

export interface WorkInProgress {
  readonly token: vscode.CancellationToken;
  /** Says in a few words how far it is. */
  report(message: string): void;
}

/** Where wins are looked for. Adding one is a file that exports it and a line in `winSources.ts`. */
export interface WinSource {
  /** What was found; undefined where the user left or where nothing could be read, which it says. */
  find(context: FindContext): Promise<Findings | undefined>;
}
