import * as vscode from 'vscode';
import { documentTypes } from '../../../core/entries/entry';
import type { Problem } from '../../../core/text/problem';
import type { TextRange } from '../../../core/text/textRange';
import { scanFrontMatter } from '../../../core/frontMatter/scanFrontMatter';
import type { LibraryChange, LibraryFile } from '../../../core/library/library';
import { locateProblem } from '../../../core/frontMatter/locateProblem';
import { findProblems, linkedFiles } from '../../../core/problems/findProblems';
import type { FoundProblem } from '../../../core/problems/foundProblem';
import { ProblemContext, type ProblemInput } from '../../../core/problems/problemContext';
import { ReferenceIndex } from '../../../core/problems/referenceIndex';
import { severityOf, type ProblemSettings } from '../../../core/problems/severityOf';
import { isInRecord } from '../../../editor/files/isInRecord';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { rangeIn } from '../../../editor/files/rangeIn';
import { inTimeSlices } from '../../../editor/index/timeSlices';
import { GitReminder } from './gitReminder';
import { LatestWork } from './latestWork';

/** How long to wait, in milliseconds, after a keystroke and after a change elsewhere. */
const delays = { typed: 80, elsewhere: 400 } as const;

/** Keeps the diagnostics of all entries: everything the rules find in open files, what can't be read in the others. */
export class LiveProblems implements vscode.Disposable {
  readonly #brag: Brag;
  readonly #collection: vscode.DiagnosticCollection;
  readonly #index = new ReferenceIndex();
  readonly #work = new LatestWork();
  readonly #reminder: GitReminder;
  readonly #found = new Map<string, { readonly version: number; readonly problems: readonly FoundProblem[] }>();
  readonly #existing = new Map<string, boolean>();
  readonly #parts: vscode.Disposable[] = [];
  /** What changed while the index was filled; undefined once it is. */
  #missed: LibraryChange[] | undefined = [];

  constructor(brag: Brag, collection: vscode.DiagnosticCollection) {
    this.#brag = brag;
    this.#collection = collection;
    this.#reminder = new GitReminder(brag);
    const forgetFiles = () => {
      this.#existing.clear();
      this.#reminder.forget();
    };
    this.#parts.push(
      {
        dispose: brag.library.onDidChange((change) => {
          if (this.#missed) this.#missed.push(change);
          else this.#index.update(change);
          for (const { before, after } of change.files) {
            const uri = (after ?? before)!.uri;
            if (after === undefined) this.#forget(uri);
            else if (openDocument(uri) === undefined) void this.#showUnread(after);
          }
          this.#lookAtAll(delays.elsewhere);
        }),
      },
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#lookAt(document, delays.typed)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#lookAt(document, delays.typed)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri.toString())),
      vscode.workspace.onDidSaveTextDocument(forgetFiles),
      vscode.workspace.onDidCreateFiles(forgetFiles),
      vscode.workspace.onDidDeleteFiles(forgetFiles),
      vscode.workspace.onDidRenameFiles(forgetFiles),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('brag.problems') || change.affectsConfiguration('brag.vagueWords'))
          this.#showAll();
      }),
      this.#reminder.onDidSettle(() => this.#lookAtAll(0)),
      onDidChangeDay(brag, () => this.#lookAtAll(delays.elsewhere)),
    );
    void this.#fillIndex();
  }

  /** What is wrong in a document as it stands now. */
  problemsIn(document: vscode.TextDocument): readonly FoundProblem[] {
    const uri = document.uri.toString();
    const known = this.#found.get(uri);
    if (known?.version === document.version) return known.problems;
    return !this.#missed && this.#isLookedAt(document) ? findProblems(this.#inputFor(document, false)) : [];
  }

  dispose(): void {
    this.#work.dispose();
    vscode.Disposable.from(...this.#parts).dispose();
  }

  /** Takes in all entries; what changes meanwhile is taken in afterwards. */
  async #fillIndex(): Promise<void> {
    const entries = [...this.#brag.library.files.values()].flatMap(({ entry }) => entry ?? []);
    await inTimeSlices(entries, (entry) => this.#index.add(entry));
    for (const change of this.#missed ?? []) this.#index.update(change);
    this.#missed = undefined;
    this.#showAll();
  }

  #showAll(): void {
    for (const file of this.#brag.library.files.values())
      if (file.problems.length > 0 && openDocument(file.uri) === undefined) void this.#showUnread(file);
    this.#lookAtAll(0);
  }

  /** Looks at every open document that is not about to be looked at anyway. */
  #lookAtAll(delay: number): void {
    for (const document of vscode.workspace.textDocuments)
      if (!this.#work.isWaiting(document.uri.toString())) this.#lookAt(document, delay);
  }

  /** Looks at a document after a while; a later call for it takes the place of an earlier one. */
  #lookAt(document: vscode.TextDocument, delay: number): void {
    if (document.languageId !== 'markdown') return;
    const uri = document.uri.toString();
    this.#work.start(uri, delay, (isOvertaken) =>
      this.#look(document, isOvertaken).catch((error: unknown) =>
        this.#brag.log.error(`No problems shown for ${uri}: ${String(error)}`),
      ),
    );
  }

  async #look(document: vscode.TextDocument, isOvertaken: () => boolean): Promise<void> {
    const uri = document.uri.toString();
    if (this.#missed) return;
    if (document.isClosed || !this.#isLookedAt(document)) {
      if (!this.#brag.library.files.has(uri)) this.#forget(uri);
      return;
    }
    const { version } = document;
    const sharedByGit = /private/i.test(document.getText()) && (await this.#reminder.isShared(uri));
    const file = new ProblemContext(this.#inputFor(document, sharedByGit));
    await this.#findOut(linkedFiles(file));
    if (document.isClosed || document.version !== version || isOvertaken()) return;
    const problems = findProblems(file).filter(
      ({ code }) => code !== 'private-in-remote' || this.#reminder.mayPointOut(uri),
    );
    this.#found.set(uri, { version, problems });
    const settings = settingsFor(document.uri);
    const shown = problems.flatMap((problem) => this.#diagnostic(problem, rangeOf(document, problem.range), settings));
    this.#collection.set(document.uri, shown);
    if (shown.some((diagnostic) => codeOf(diagnostic) === 'private-in-remote')) this.#reminder.pointedOut(uri);
  }

  /** Entries, and compiled documents in a brag folder. */
  #isLookedAt(document: vscode.TextDocument): boolean {
    const uri = document.uri.toString();
    if (this.#brag.library.files.has(uri)) return true;
    if (!isInRecord(this.#brag, uri)) return false;
    const type = scanFrontMatter(document.getText())?.scalars.find(
      ({ kind, path }) => kind === 'value' && path.length === 1 && path[0] === 'type',
    );
    return (documentTypes as readonly (string | undefined)[]).includes(type?.written);
  }

  #inputFor(document: vscode.TextDocument, sharedByGit: boolean): ProblemInput {
    return {
      uri: document.uri.toString(),
      text: document.getText(),
      date: this.#brag.today(),
      index: this.#index,
      fileExists: (uri) => this.#brag.library.files.has(uri) || this.#existing.get(uri),
      vagueWords: vscode.workspace.getConfiguration('brag', document.uri).get<string[]>('vagueWords', []),
      sharedByGit,
    };
  }

  async #findOut(uris: readonly string[]): Promise<void> {
    const unknown = uris.filter((uri) => !this.#existing.has(uri) && !this.#brag.library.files.has(uri));
    await Promise.all(
      unknown.map(async (uri) => {
        try {
          await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
          this.#existing.set(uri, true);
        } catch (error) {
          // Only what is certainly not there is a problem.
          if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') this.#existing.set(uri, false);
        }
      }),
    );
  }

  /** What keeps a file that nobody looks at from being read as it is meant. */
  async #showUnread(file: LibraryFile): Promise<void> {
    const uri = vscode.Uri.parse(file.uri);
    if (file.problems.length === 0) return this.#collection.delete(uri);
    const text = (await this.#brag.readText(file.uri)) ?? '';
    // A later change of the same file reports for itself.
    if (this.#brag.library.files.get(file.uri) !== file || openDocument(file.uri) !== undefined) return;
    const settings = settingsFor(uri);
    this.#collection.set(
      uri,
      file.problems.flatMap((problem) =>
        this.#diagnostic(problem, rangeIn(text, locateProblem(text, problem)), settings),
      ),
    );
  }

  #diagnostic(problem: Problem | FoundProblem, range: vscode.Range, settings: ProblemSettings): vscode.Diagnostic[] {
    const severity = severityOf(problem, settings);
    if (severity === 'off') return [];
    const shown = new vscode.Diagnostic(range, plainWords(problem.message), severities[severity]);
    shown.source = 'Brag';
    const { homepage } = this.#brag.context.extension.packageJSON as { homepage?: string };
    shown.code = homepage
      ? { value: problem.code, target: vscode.Uri.parse(`${homepage}/blob/main/docs/problems.md#${problem.code}`) }
      : problem.code;
    return [shown];
  }

  #closed(uri: string): void {
    this.#found.delete(uri);
    const file = this.#brag.library.files.get(uri);
    if (file === undefined) this.#forget(uri);
    else void this.#showUnread(file);
  }

  #forget(uri: string): void {
    this.#found.delete(uri);
    this.#collection.delete(vscode.Uri.parse(uri));
  }
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const;

function rangeOf(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function settingsFor(uri: vscode.Uri): ProblemSettings {
  return vscode.workspace.getConfiguration('brag', uri).get<ProblemSettings>('problems', {});
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => document.languageId === 'markdown' && document.uri.toString() === uri,
  );
}
