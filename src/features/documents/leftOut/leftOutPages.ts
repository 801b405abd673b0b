import * as v from 'valibot';
import * as vscode from 'vscode';
import { leftOut } from '../../../core/documents/edition/leftOut';
import { editionName, leftOutReport } from '../../../core/documents/edition/leftOutReport';
import { oneOf } from '../../../core/entries/fields';
import { audiences, type Audience } from '../../../core/entries/visibility';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { readArguments } from '../../../editor/ask/commandArguments';
import { showQuickPick } from '../../../editor/show/messages';

const command = 'brag.showLeftOut';
const argumentsSchema = v.strictObject({ audience: v.optional(oneOf(audiences)) });

/** Pages that tell what an edition leaves out. They follow the record and are never files. */
export class LeftOutPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  static readonly scheme = 'brag-left-out';
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #disposable: vscode.Disposable;
  readonly #stop: () => void;

  constructor(private readonly brag: Brag) {
    this.#disposable = vscode.workspace.registerTextDocumentContentProvider(LeftOutPages.scheme, this);
    this.#stop = brag.library.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments)
        if (uri.scheme === LeftOutPages.scheme) this.#changed.fire(uri);
    });
  }

  dispose(): void {
    this.#stop();
    this.#disposable.dispose();
    this.#changed.dispose();
  }

  provideTextDocumentContent({ query }: vscode.Uri): string | undefined {
    const audience = audiences.find((name) => name === query);
    if (audience === undefined) return undefined;
    return leftOutReport(leftOut(this.brag.library.entries, audience), audience, vscode.l10n.t);
  }

  /** Opens the page for the audience that is named or chosen. Returns its address; undefined where the user left. */
  async show(given: unknown): Promise<vscode.Uri | undefined> {
    const options = readArguments(command, argumentsSchema, given);
    await this.brag.ready;
    const audience = options?.audience ?? (await askAudience());
    if (audience === undefined) return undefined;
    const name = vscode.l10n.t('Left out of {0}', say(editionName(audience), vscode.l10n.t));
    const uri = vscode.Uri.from({ scheme: LeftOutPages.scheme, path: `/${name}.md`, query: audience });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
    return uri;
  }
}

async function askAudience(): Promise<Audience | undefined> {
  const choices = audiences
    .filter((audience) => audience !== 'self')
    .map((audience) => ({ label: say(editionName(audience), vscode.l10n.t), audience }));
  const chosen = await showQuickPick(choices, {
    title: vscode.l10n.t("Show What an Audience Won't See"),
    placeHolder: vscode.l10n.t('Which edition?'),
  });
  return chosen?.audience;
}
