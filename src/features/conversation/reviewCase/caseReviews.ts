import { lastSegment } from '../../../core/text/lastSegment';
import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Finding } from '../../../core/conversation/review/finding';
import { readCase } from '../../../core/conversation/review/readCase';
import { reviewCase } from '../../../core/conversation/review/reviewCase';
import { readerName, reviewReport } from '../../../core/conversation/review/reviewReport';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { readPhrasesFor } from '../../../editor/files/readTemplateFiles';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { plainWords } from '../../../editor/show/plainWords';
import { chooseCase } from './chooseCase';

const command = 'brag.reviewCase';
const argumentsSchema = v.strictObject({ uri: v.optional(entryName) });

/** How long after the last keystroke a case is read again, in milliseconds. */
const pause = 800;

/** The cases under review: their Problems follow each edit and each recompile, until the document is closed. */
export class CaseReviews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  static readonly scheme = 'brag-review';
  readonly #problems = vscode.languages.createDiagnosticCollection('brag-review');
  readonly #reports = new Map<string, string>();
  /** The documents under review, each with the reading that is due. */
  readonly #due = new Map<string, NodeJS.Timeout | undefined>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #disposable: vscode.Disposable;

  constructor(private readonly brag: Brag) {
    this.#disposable = vscode.Disposable.from(
      this.#problems,
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(CaseReviews.scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#due.has(document.uri.toString())) this.#readLater(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#end(uri)),
      // The editor keeps a document for minutes after its last tab is gone.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed)
          if (input instanceof vscode.TabInputText && !isShown(input.uri)) this.#end(input.uri);
      }),
    );
  }

  dispose(): void {
    for (const due of this.#due.values()) clearTimeout(due);
    this.#disposable.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#reports.get(uri.toString());
  }

  /** Reviews the case that is named, open or chosen. Returns the report's address; undefined where the user left. */
  async review(given: unknown): Promise<vscode.Uri | undefined> {
    const options = readArguments(command, argumentsSchema, given);
    await this.brag.ready;
    const uri = await chooseCase(this.brag, options?.uri);
    if (uri === undefined) return undefined;
    const document = await open(uri);
    const findings = await this.#read(document);
    if (findings === undefined)
      throw new Error(
        vscode.l10n.t("{0} failed: {1} isn't a compiled case.", command, vscode.workspace.asRelativePath(uri)),
      );
    this.#due.set(uri.toString(), undefined);
    await vscode.window.showTextDocument(document, { preview: false });
    const report = reportOf(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(report), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
    return report;
  }

  #readLater(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#due.get(key));
    // Problems on lines that have moved would lie; what is found again comes back in a moment.
    this.#problems.delete(document.uri);
    this.#due.set(
      key,
      setTimeout(() => {
        if (!document.isClosed && this.#due.has(key)) void this.#read(document);
      }, pause),
    );
  }

  /** Reads a case, and shows what was found in its Problems and in its report. */
  async #read(document: vscode.TextDocument): Promise<readonly Finding[] | undefined> {
    const { uri } = document;
    const phrases = await readPhrasesFor(this.brag, uri);
    if (document.isClosed) return undefined;
    const text = document.getText();
    const findings = reviewCase(text, this.brag.library.entries, this.brag.today(), phrases);
    if (findings === undefined) {
      this.#problems.delete(uri);
      return undefined;
    }
    this.#problems.set(
      uri,
      findings.map((finding) => this.#diagnostic(document, finding)),
    );
    const title = readCase(text)?.title.text ?? '';
    const report = reportOf(uri);
    this.#reports.set(report.toString(), reviewReport({ title, uri: uri.toString(), findings }, vscode.l10n.t));
    this.#changed.fire(report);
    return findings;
  }

  #diagnostic(document: vscode.TextDocument, { reader, code, severity, message, lines }: Finding): vscode.Diagnostic {
    const last = document.lineAt(Math.min(lines.last, document.lineCount) - 1);
    const first = document.lineAt(Math.min(lines.first, document.lineCount) - 1);
    const range = new vscode.Range(first.range.start, last.range.end);
    const shown = new vscode.Diagnostic(
      range,
      plainWords(vscode.l10n.t('{0}: {1}', say(readerName(reader), vscode.l10n.t), say(message, vscode.l10n.t))),
      severity === 'warning' ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information,
    );
    shown.source = 'Brag';
    const { homepage } = this.brag.context.extension.packageJSON as { homepage?: string };
    shown.code = homepage
      ? { value: code, target: vscode.Uri.parse(`${homepage}/blob/main/docs/review.md#${code}`) }
      : code;
    return shown;
  }

  #end(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#reports.delete(key);
    if (!this.#due.has(key)) return;
    clearTimeout(this.#due.get(key));
    this.#due.delete(key);
    this.#problems.delete(uri);
  }
}

/** The report of a case, by the case's own name. */
function reportOf(uri: vscode.Uri): vscode.Uri {
  const name = lastSegment(uri.path).replace(/\.md$/i, '');
  return vscode.Uri.from({
    scheme: CaseReviews.scheme,
    path: `/${vscode.l10n.t('Review of {0}', name)}.md`,
    query: uri.toString(),
  });
}

function isShown(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw new Error(vscode.l10n.t("{0} failed: {1} can't be opened.", command, vscode.workspace.asRelativePath(uri)));
  }
}
