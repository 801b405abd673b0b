import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Win } from '../../../core/entries/win';
import { inboxDrafts } from '../../../core/inbox/inboxDraft';
import { stricterVisibility } from '../../../core/inbox/mergeDraft';
import { extensionMessageSchema, pageMessageSchema, type ExtensionMessage } from '../../../core/inbox/messages';
import { findFrontMatter } from '../../../core/frontMatter/frontMatter';
import { askUntil } from '../../../editor/ask/askUntil';
import type { Brag } from '../../../editor/index/brag';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { draftsNow, onDidSnooze } from '../../../editor/state/snoozedDrafts';
import { shippedPage, shippedPageOptions } from '../../../editor/show/shippedPage';
import { workspaceFolderName } from '../../../editor/files/workspaceFolderName';
import { chooseWin } from './chooseWin';
import type { Done, DraftActions } from './draftActions';
import { showWarning } from '../../../editor/show/messages';

/** How long, in milliseconds, the files may rest before the inbox follows. */
const rest = 60;

const nothing: Done = { said: '', files: [], moved: [] };

/** The inbox in an editor tab; there is one. */
export class InboxPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;

  constructor(
    private readonly brag: Brag,
    private readonly viewType: string,
    private readonly actions: DraftActions,
  ) {}

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Opens the inbox, or brings it to the front. */
  show(): void {
    if (this.#panel) return this.#panel.reveal();
    const title = vscode.l10n.t('Drafts to review');
    const panel = vscode.window.createWebviewPanel(
      this.viewType,
      title,
      vscode.ViewColumn.Active,
      shippedPageOptions(this.brag.context.extensionUri),
    );
    this.#fill(panel);
  }

  /** Fills a panel that VS Code brings back after its window was closed or reloaded. */
  restore(panel: vscode.WebviewPanel): void {
    if (this.#panel) return panel.dispose();
    panel.webview.options = shippedPageOptions(this.brag.context.extensionUri);
    this.#fill(panel);
  }

  #fill(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    const { webview } = panel;
    let isOpen = true;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const tell = (message: ExtensionMessage): void => {
      if (isOpen) void webview.postMessage(v.parse(extensionMessageSchema, message));
    };
    const follow = (): void => {
      // A page that comes into sight again begins anew, and asks by itself.
      if (!panel.visible) return;
      resting ??= setTimeout(() => {
        resting = undefined;
        tell({ type: 'drafts', ...this.#contents() });
      }, rest);
    };
    const disposables = [
      webview.onDidReceiveMessage((message) => void this.#hear(message, tell)),
      panel.onDidChangeViewState(() => {
        if (panel.active) tell({ type: 'active' });
      }),
      { dispose: this.brag.library.onDidChange(follow) },
      onDidSnooze(follow),
      onDidChangeDay(this.brag, follow),
    ];
    panel.onDidDispose(() => {
      isOpen = false;
      clearTimeout(resting);
      this.#panel = undefined;
      vscode.Disposable.from(...disposables).dispose();
    });
    webview.html = shippedPage(webview, this.brag.context.extensionUri, 'inbox', vscode.l10n.t('Drafts to review'));
  }

  #contents() {
    const { waiting, later } = draftsNow(this.brag);
    return {
      drafts: inboxDrafts(waiting, this.brag.library.entries.wins, workspaceFolderName, vscode.l10n.t),
      later: later.length,
      undo: this.actions.undoLabel,
    };
  }

  async #hear(given: unknown, tell: (message: ExtensionMessage) => void): Promise<void> {
    const read = v.safeParse(pageMessageSchema, given);
    if (!read.success) return this.brag.log.warn('The inbox sent a message that nobody understands.');
    const message = read.output;
    switch (message.type) {
      case 'ready':
        await this.brag.ready;
        return tell({ type: 'show', ...this.#contents(), translations: { ...vscode.l10n.bundle } });
      case 'body':
        return tell({ type: 'body', uri: message.uri, body: await this.#bodyOf(message.uri) });
      case 'open':
        return this.#isWin(message.uri) ? openBeside(message.uri) : undefined;
      case 'import':
        return void (await vscode.commands.executeCommand('brag.importWins'));
      case 'openLink':
        return this.#holdsLink(message.url) ? openLink(message.url) : undefined;
      case 'accept':
      case 'drop':
      case 'snooze':
      case 'merge':
      case 'takeQuote':
      case 'undo':
      case 'wake': {
        let said: string;
        try {
          const done = await this.#act(message);
          ({ said } = done);
          await this.brag.takeIn(done.moved);
        } catch (error) {
          this.brag.log.error(`The inbox could not ${message.type}: ${String(error)}`);
          said = vscode.l10n.t('Something went wrong. Check the files before you continue; the log has more.');
        }
        tell({ type: 'drafts', ...this.#contents() });
        return tell({ type: 'said', said });
      }
    }
  }

  async #act(message: v.InferOutput<typeof pageMessageSchema>): Promise<Done> {
    switch (message.type) {
      case 'accept':
        return this.actions.accept(message.drafts);
      case 'drop':
        return this.actions.drop(message.drafts);
      case 'takeQuote':
        return this.actions.takeQuote(message.draft, message.quote);
      case 'undo':
        return this.actions.undo();
      case 'wake':
        return this.actions.wake();
      case 'snooze': {
        const { length } = message.drafts;
        const title = length === 1 ? vscode.l10n.t('Snooze Draft') : vscode.l10n.t('Snooze {0} Drafts', length);
        const until = await askUntil(this.brag.today(), title);
        return until === undefined ? nothing : this.actions.snooze(message.drafts, until);
      }
      case 'merge': {
        const drafts = message.drafts.map((uri) => this.#winAt(uri)).filter((win) => win !== undefined);
        const into = message.into === undefined ? await chooseWin(this.brag, drafts) : this.#winAt(message.into);
        if (into === undefined || !(await mayBeHidden(into, drafts))) return nothing;
        return this.actions.merge(message.drafts, into.uri);
      }
      default:
        return nothing;
    }
  }

  async #bodyOf(uri: string): Promise<string> {
    const text = this.#isWin(uri) ? ((await this.brag.readText(uri)) ?? '') : '';
    const block = findFrontMatter(text);
    const body = block !== undefined && 'bodyStart' in block ? text.slice(block.bodyStart) : text;
    return body.replace(/\r\n?/g, '\n').trim();
  }

  #winAt(uri: string): Win | undefined {
    const entry = this.brag.library.files.get(uri)?.entry;
    return entry?.type === 'win' ? entry : undefined;
  }

  #isWin(uri: string): boolean {
    return this.#winAt(uri) !== undefined;
  }

  /** The page says what its drafts hold, so only a link of a draft may be opened. */
  #holdsLink(url: string): boolean {
    return draftsNow(this.brag).waiting.some(({ links }) => links.some((link) => link.url === url));
  }
}

/** Whether the user takes it that a win is shown to fewer people from now on, because a draft is. */
async function mayBeHidden(into: Win, drafts: readonly Win[]): Promise<boolean> {
  const strictest = drafts
    .map((draft) => stricterVisibility(into, draft))
    .filter((visibility) => visibility !== undefined)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
  if (strictest === undefined) return true;
  const merge = vscode.l10n.t('Merge');
  const answer = await showWarning(
    strictest === 'private'
      ? vscode.l10n.t('Merged, “{0}” is now for you alone, like the draft.', into.title)
      : strictest === 'manager'
        ? vscode.l10n.t('Merged, “{0}” is now for your manager and you alone, like the draft.', into.title)
        : vscode.l10n.t('Merged, “{0}” is now for the committee instead of everyone, like the draft.', into.title),
    { modal: true, detail: vscode.l10n.t("Otherwise others would read what wasn't meant for them.") },
    merge,
  );
  return answer === merge;
}

const order = ['private', 'manager', 'committee', 'public'];

async function openBeside(address: string): Promise<void> {
  const uri = vscode.Uri.parse(address);
  try {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  } catch {
    void showWarning(
      vscode.l10n.t("Couldn't open {0}. It may have been renamed or deleted.", vscode.workspace.asRelativePath(uri)),
    );
  }
}

/** Opens a page in the browser; links of any other kind are left alone. */
async function openLink(url: string): Promise<void> {
  if (/^(?:https?|mailto):/i.test(url)) await vscode.env.openExternal(vscode.Uri.parse(url));
}
