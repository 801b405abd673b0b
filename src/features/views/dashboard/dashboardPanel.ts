import * as v from 'valibot';
import * as vscode from 'vscode';
import { periods, type Dashboard, type DashboardChoice, type Picture } from '../../../core/dashboard/dashboard';
import { dashboardFor } from '../../../core/dashboard/dashboardFor';
import { extensionMessageSchema, pageMessageSchema, type PageMessage } from '../../../core/dashboard/messages';
import { pictureMarkdown, pictureSvg } from '../../../core/dashboard/pictureFile';
import { audiences } from '../../../core/entries/visibility';
import { changesEntries } from '../../../core/library/changesEntries';
import { say } from '../../../core/text/sentence';
import { entryName, namedEntry, readArguments } from '../../../editor/ask/commandArguments';
import { openEntry } from '../../../editor/files/openEntry';
import type { Brag } from '../../../editor/index/brag';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { showError } from '../../../editor/show/messages';
import { shippedPage, shippedPageOptions } from '../../../editor/show/shippedPage';
import { currentRole, onDidChooseRole } from '../../../editor/state/targetRole';

const command = 'brag.openDashboard';
const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  period: v.optional(v.picklist(periods, 'unknown-value')),
  audience: v.optional(v.picklist(audiences, 'unknown-value')),
});

/** How long, in milliseconds, the files may rest before the pictures follow. */
const rest = 100;

/** The dashboard in an editor tab; there is one. */
export class DashboardPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #choice: Partial<DashboardChoice> = {};
  #shown: Dashboard = { roles: [], figures: [], pictures: [] };
  /** By what it was computed; undefined once the entries have changed. */
  #shownFor: string | undefined;

  constructor(
    private readonly brag: Brag,
    private readonly viewType: string,
  ) {}

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Opens the dashboard for the role, the period and the audience that the arguments of the command name. */
  async open(given: unknown): Promise<void> {
    const options = readArguments(command, argumentsSchema, given);
    await this.brag.ready;
    const role = namedEntry(this.brag.library.entries.roles, options?.role, command, 'role');
    this.#show({ ...options, role: role?.uri });
  }

  /** Opens the dashboard, or brings it to the front; what is chosen is shown from now on. */
  #show(choice: Partial<DashboardChoice>): void {
    const chosen = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
    this.#choice = { ...this.#choice, ...chosen };
    if (this.#panel) {
      this.#panel.reveal();
      return this.#tell(this.#contents());
    }
    const panel = vscode.window.createWebviewPanel(
      this.viewType,
      vscode.l10n.t('Dashboard'),
      vscode.ViewColumn.Active,
      shippedPageOptions(this.brag.context.extensionUri),
    );
    this.#fill(panel, false);
  }

  /** Fills a panel that VS Code brings back after its window was closed or reloaded; the page knows what was chosen. */
  restore(panel: vscode.WebviewPanel): void {
    if (this.#panel) return panel.dispose();
    panel.webview.options = shippedPageOptions(this.brag.context.extensionUri);
    this.#fill(panel, true);
  }

  #fill(panel: vscode.WebviewPanel, isRestored: boolean): void {
    this.#panel = panel;
    let takesChoice = isRestored;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      // A page that comes into sight again begins anew, and asks by itself.
      if (!panel.visible) return;
      resting ??= setTimeout(() => {
        resting = undefined;
        this.#tell(this.#contents());
      }, rest);
    };
    const disposables = [
      panel.webview.onDidReceiveMessage((given) => {
        const read = v.safeParse(pageMessageSchema, given);
        if (!read.success) return this.brag.log.warn('The dashboard sent a message that nobody understands.');
        const message = read.output;
        if (message.type === 'ready') {
          if (takesChoice && message.choice) this.#choose(message.choice);
          takesChoice = false;
          return void this.brag.ready.then(() => this.#tell(this.#contents()));
        }
        if (message.type === 'choose') {
          this.#choose(message.choice);
          return this.#tell(this.#contents());
        }
        return void this.#do(message);
      }),
      {
        dispose: this.brag.library.onDidChange((change) => {
          if (!changesEntries(change)) return;
          this.#shownFor = undefined;
          follow();
        }),
      },
      onDidChooseRole(follow),
      onDidChangeDay(this.brag, follow),
    ];
    panel.onDidDispose(() => {
      clearTimeout(resting);
      this.#panel = undefined;
      vscode.Disposable.from(...disposables).dispose();
    });
    const title = vscode.l10n.t('Dashboard');
    panel.webview.html = shippedPage(panel.webview, this.brag.context.extensionUri, 'dashboard', title);
  }

  #tell(message: object): void {
    // The page learns what the schema names, and so no address of a win.
    void this.#panel?.webview.postMessage(v.parse(extensionMessageSchema, message));
  }

  #choose(choice: Extract<PageMessage, { type: 'choose' }>['choice']): void {
    this.#choice = { ...this.#choice, ...choice };
  }

  #contents(): object {
    const { entries } = this.brag.library;
    const { period = '12-months', audience = 'self' } = this.#choice;
    const isThere = entries.roles.some(({ uri }) => uri === this.#choice.role);
    const role = isThere ? this.#choice.role : currentRole(this.brag)?.uri;
    const choice = { role, period, audience };
    const today = this.brag.today();
    const shownFor = JSON.stringify([choice, today]);
    if (shownFor !== this.#shownFor)
      this.#shown = dashboardFor(entries, choice, today, (spoken) => say(spoken, vscode.l10n.t));
    this.#shownFor = shownFor;
    return {
      type: 'show',
      choice,
      ...this.#shown,
      translations: { ...vscode.l10n.bundle },
    };
  }

  async #do(message: Exclude<PageMessage, { type: 'ready' | 'choose' }>): Promise<void> {
    const picture = this.#shown.pictures.find(({ id }) => id === message.picture);
    if (picture === undefined) return;
    switch (message.type) {
      case 'open':
        return this.#openWins(picture, message);
      case 'provide':
        return void (
          picture.lacks && (await vscode.commands.executeCommand(picture.lacks.command, picture.lacks.arguments))
        );
      case 'copy':
        await vscode.env.clipboard.writeText(pictureMarkdown(picture));
        return this.#tell({ type: 'said', said: vscode.l10n.t('The table is on the clipboard, as Markdown.') });
      case 'save':
        return this.#writeSvg(picture);
    }
  }

  /** Opens the win of a cell; several are what the Evidence view shows from now on. */
  async #openWins({ rows, columns }: Picture, at: { readonly row: number; readonly column: number }): Promise<void> {
    const row = rows[at.row];
    const wins = row?.cells[at.column]?.wins ?? [];
    const [win] = wins;
    if (row === undefined || win === undefined) return;
    if (wins.length === 1) return void (await openEntry(this.brag, { uri: win.uri, at: 'title' }));
    const text = `${row.label}, ${columns[at.column]?.label ?? ''}`;
    await vscode.commands.executeCommand('brag.filter', { text, wins: wins.map(({ uri }) => uri) });
    await vscode.commands.executeCommand('brag.evidence.focus');
  }

  async #writeSvg(picture: Picture): Promise<void> {
    const [folder] = this.brag.folders;
    const uri = await vscode.window.showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'documents', `${picture.id}.svg`) }),
      filters: { SVG: ['svg'] },
      title: picture.title,
    });
    if (uri === undefined) return;
    const name = vscode.workspace.asRelativePath(uri);
    try {
      await this.brag.files.replace(uri, new TextEncoder().encode(pictureSvg(picture)), vscode.Uri.joinPath(uri, '..'));
      this.#tell({ type: 'said', said: vscode.l10n.t('Saved as {0}.', name) });
    } catch (error) {
      this.brag.log.error(`${uri.toString()} could not be written: ${String(error)}`);
      void showError(
        vscode.l10n.t("Couldn't write {0}. Nothing was changed. Check that writing there is allowed.", name),
      );
    }
  }
}
