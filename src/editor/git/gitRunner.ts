import type * as vscode from 'vscode';

/** A git command that only reads. */
export interface GitCommand {
  /** The git executable. */
  readonly git: string;
  /** The folder it runs in. */
  readonly folder: vscode.Uri;
  readonly args: readonly string[];
  /** What it reads from its standard input. */
  readonly input?: string;
  /** Gets what it prints, piece by piece. */
  take(text: string): void;
  readonly token?: vscode.CancellationToken | undefined;
}

export type GitOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  /** `detail` is what git said, in its own words. */
  | { readonly kind: 'failed'; readonly detail: string };

/** Runs a git command; never rejects. The web has nothing to run it with. */
export type RunGit = (command: GitCommand) => Promise<GitOutcome>;
