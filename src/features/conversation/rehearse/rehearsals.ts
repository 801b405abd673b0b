import * as v from 'valibot';
import * as vscode from 'vscode';
import {
  extensionMessageSchema,
  pageMessageSchema,
  type ExtensionMessage,
} from '../../../core/conversation/rehearsal/messages';
import { readScript } from '../../../core/conversation/rehearsal/readScript';
import type { Rehearsal } from '../../../core/conversation/rehearsal/rehearsal';
import type { Brag } from '../../../editor/index/brag';
import { shippedPage, shippedPageOptions } from '../../../editor/show/shippedPage';
import { KeptNotes } from './keptNotes';
import { openLink } from './openLink';
import { putNotes } from './putNotes';
import { showWarning } from '../../../editor/show/messages';

/** How long, in milliseconds, the script's text may rest before its cards follow. */
const rest = 300;

const savedStateSchema = v.object({ script: v.string() });

/** The open rehearsals, one for each script. */
export class Rehearsals implements vscode.Disposable {
  readonly #panels = new Map<string, vscode.WebviewPanel>();

  constructor(
    private readonly brag: Brag,
    private readonly viewType: string,
  ) {}

  dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose();
  }

  /** Opens the rehearsal of a script, or brings it to the front. Returns the script's address; undefined where it can't be rehearsed, which it says. */
  async show(script: vscode.Uri): Promise<vscode.Uri | undefined> {
    const open = this.#panels.get(script.toString());
    if (open) {
      open.reveal();
      return script;
    }
    const rehearsal = await this.#read(script);
    if (rehearsal === undefined) {
      void showWarning(
        vscode.l10n.t(
          '{0} has no lines to say, so there is nothing to rehearse. Lines to say are in block quotes; compile the script to get them.',
          vscode.workspace.asRelativePath(script),
        ),
      );
      return undefined;
    }
    const title = vscode.l10n.t('Rehearsal');
    const panel = vscode.window.createWebviewPanel(
      this.viewType,
      title,
      vscode.ViewColumn.Active,
      shippedPageOptions(this.brag.context.extensionUri),
    );
    this.#fill(panel, script, rehearsal, false);
    return script;
  }

  /** Fills a panel that VS Code brings back after its window was closed or reloaded. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    // The notes are kept with the record.
    await this.brag.ready;
    const saved = v.safeParse(savedStateSchema, state);
    const script = saved.success ? vscode.Uri.parse(saved.output.script) : undefined;
    const rehearsal = script && (await this.#read(script));
    if (script === undefined || rehearsal === undefined || this.#panels.has(script.toString())) return panel.dispose();
    panel.webview.options = shippedPageOptions(this.brag.context.extensionUri);
    this.#fill(panel, script, rehearsal, true);
  }

  async #read(script: vscode.Uri): Promise<Rehearsal | undefined> {
    const text = await this.brag.readText(script.toString());
    const rehearsal = text === undefined ? undefined : readScript(text);
    return rehearsal && rehearsal.parts.length > 0 ? rehearsal : undefined;
  }

  #fill(panel: vscode.WebviewPanel, script: vscode.Uri, first: Rehearsal, restored: boolean): void {
    const address = script.toString();
    const { webview } = panel;
    this.#panels.set(address, panel);
    let rehearsal = first;
    let isRestored = restored;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const tell = (message: ExtensionMessage): void => {
      void webview.postMessage(v.parse(extensionMessageSchema, message));
    };
    let isOpen = true;
    const notes = new KeptNotes(this.brag.state, address, (text) => {
      if (isOpen) tell({ type: 'saved', text });
    });

    const readAgain = async (): Promise<void> => {
      const read = await this.#read(script);
      if (read === undefined || !isOpen) return;
      rehearsal = read;
      tell({ type: 'script', rehearsal });
    };
    const hear = async (given: unknown): Promise<void> => {
      const read = v.safeParse(pageMessageSchema, given);
      if (!read.success) return this.brag.log.warn('The rehearsal sent a message that nobody understands.');
      const message = read.output;
      switch (message.type) {
        case 'ready':
          tell({
            type: 'show',
            script: address,
            rehearsal,
            notes: notes.text,
            translations: translations(),
            restored: isRestored,
          });
          isRestored = false;
          return;
        case 'notes':
          return notes.type(message.text);
        case 'open':
          return hasLink(rehearsal, message.url) ? openLink(script, message.url) : undefined;
        case 'openScript':
          return openLink(script, `#L${message.line}`);
        case 'putNotes': {
          notes.type(message.text);
          await notes.write();
          const meeting = await putNotes(this.brag, script, message.text);
          if (meeting === undefined) return tell({ type: 'notPut' });
          // What was typed since is not in the file.
          if (notes.text === message.text) notes.type('');
          await notes.write();
          return tell({ type: 'put', meeting });
        }
      }
    };

    const disposables = [
      webview.onDidReceiveMessage((message) => void hear(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) void notes.write();
        if (panel.active) tell({ type: 'active' });
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() !== address) return;
        clearTimeout(resting);
        resting = setTimeout(() => void readAgain(), rest);
      }),
    ];
    panel.onDidDispose(() => {
      isOpen = false;
      clearTimeout(resting);
      void notes.write();
      this.#panels.delete(address);
      vscode.Disposable.from(...disposables).dispose();
    });
    webview.html = shippedPage(webview, this.brag.context.extensionUri, 'rehearse', vscode.l10n.t('Rehearsal'));
  }
}

/** The page says what its rehearsal holds, so only a link of the script may be opened. */
function hasLink({ parts, branches }: Rehearsal, url: string): boolean {
  return [...parts, ...branches].some(({ blocks }) =>
    blocks.some(
      (block) => block.kind === 'note' && block.points.some(({ words }) => words.some((word) => word.url === url)),
    ),
  );
}

/** Texts of the user's language by the English; those with comments for translators are none of the page's. */
function translations(): Record<string, string> {
  return { ...vscode.l10n.bundle };
}
