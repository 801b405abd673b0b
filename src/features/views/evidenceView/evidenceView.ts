import * as vscode from 'vscode';
import type { Win } from '../../../core/entries/win';
import type { Role } from '../../../core/entries/role';
import { groupings, type Grouping } from '../../../core/library/winGroups';
import { EvidenceTree, WinNode } from '../../../core/views/evidenceTree';
import { skillOf, type Target, type ViewNode } from '../../../core/views/viewNode';
import type { Brag } from '../../../editor/index/brag';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { openEntry } from '../../../editor/files/openEntry';
import { recordName } from '../../../editor/show/recordName';
import { RowTree } from '../../../editor/show/rowTree';
import { currentRole, onDidChooseRole } from '../../../editor/state/targetRole';
import { finishInTimeSlices } from '../../../editor/index/timeSlices';
import { workspaceFolderName } from '../../../editor/files/workspaceFolderName';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerViewState } from './viewState';
import { WinDragAndDrop } from './winDragAndDrop';
import { withProgress } from '../../../editor/show/messages';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { plainWords } from '../../../editor/show/plainWords';

const groupingKey = 'brag.evidence.grouping';

/** The Evidence view: wins by skill, expectation, project, quarter, person, kind or goal, or the latest first, with a text filter. */
export function register(brag: Brag): vscode.Disposable {
  const view = new EvidenceView(brag);
  /** The file of an editor or of a row of any view, else of the win that is selected. */
  const fileOf = (given?: ViewNode | vscode.Uri): vscode.Uri | undefined => {
    if (given instanceof vscode.Uri) return given;
    const address = given?.row().opens?.uri ?? view.winsOf()[0]?.uri;
    return address === undefined ? undefined : vscode.Uri.parse(address);
  };
  return vscode.Disposable.from(
    registerViewState(brag),
    view,
    registerCommand('brag.groupBy', async (given?: unknown) => {
      const { chooseGrouping } = await import('./picks');
      const by = await chooseGrouping(withoutRow(given), view.grouping);
      if (by !== undefined) await view.groupBy(by);
    }),
    registerCommand('brag.filter', async (given?: unknown) => {
      const { filterEvidence } = await import('./picks');
      await filterEvidence(brag, view, withoutRow(given));
    }),
    registerCommand('brag.clearFilter', () => view.filterBy('')),
    registerCommand('brag.showMore', (node: ViewNode) => view.showMore(node)),
    registerCommand('brag.openEntry', (target: Target | ViewNode) => {
      const opened = 'uri' in target ? target : target.row().opens;
      return opened && openEntry(brag, opened);
    }),
    registerCommand('brag.logWinForSkill', (node?: ViewNode) => {
      const skill = node && skillOf(node);
      return vscode.commands.executeCommand('brag.logWin', ...(skill === undefined ? [] : [{ skills: [skill] }]));
    }),
    registerCommand('brag.openToSide', async (node?: ViewNode) => {
      const uri = fileOf(node);
      if (uri) await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
    }),
    registerCommand('brag.openPreview', async (given?: ViewNode | vscode.Uri) => {
      const uri = fileOf(given);
      if (uri) await vscode.commands.executeCommand('markdown.showPreview', uri);
    }),
    registerCommand('brag.revealInExplorer', async (node?: ViewNode) => {
      const uri = fileOf(node);
      if (uri) await vscode.commands.executeCommand('revealInExplorer', uri);
    }),
    registerCommand('brag.copyGroup', async (node: ViewNode) => {
      const { copyGroup } = await import('./copyGroup');
      await copyGroup(node.row().label, view.winsIn(node));
    }),
    registerCommand('brag.deleteWin', async (clicked?: ViewNode, selected?: readonly ViewNode[]) => {
      const { deleteWins } = await import('./winMenu');
      await deleteWins(brag, view.winsOf(clicked, selected));
    }),
    registerCommand('brag.addMetric', async (node?: ViewNode) => {
      const { addMetric } = await import('./winMenu');
      const [win] = view.winsOf(node);
      return win && addMetric(brag, win);
    }),
    registerCommand('brag.addSkill', async (clicked?: ViewNode, selected?: readonly ViewNode[]) => {
      const wins = view.winsOf(clicked, selected);
      if (wins.length === 0) return;
      const [{ pickSkill }, { tagWins }] = await Promise.all([import('./picks'), import('./tagWins')]);
      const skill = await pickSkill(brag, wins);
      if (skill !== undefined) await tagWins(brag, wins, skill);
    }),
  );
}

class EvidenceView implements vscode.Disposable {
  readonly #brag: Brag;
  readonly #tree: EvidenceTree;
  readonly #rows: RowTree;
  readonly #view: vscode.TreeView<ViewNode>;
  readonly #disposables: vscode.Disposable[];
  #filter = '';
  /** The addresses of the only wins to show, named by the filter. */
  #only: ReadonlySet<string> | undefined;
  /** The role whose expectations are shown. */
  #role: Role | undefined;
  #grouping: Promise<void> | undefined;

  constructor(brag: Brag) {
    this.#brag = brag;
    this.#tree = new EvidenceTree(brag.library, this.#choice(), workspaceFolderName);
    // The first index is awaited, so that no group is judged by a part of its wins.
    let indexed = !brag.indexing;
    this.#rows = new RowTree(async () => {
      if (!indexed) return [];
      await this.#grouped();
      return this.#tree.roots();
    });
    this.#view = vscode.window.createTreeView('brag.evidence', {
      treeDataProvider: this.#rows,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController: new WinDragAndDrop(brag),
    });
    this.#disposables = [
      this.#view,
      {
        dispose: brag.library.onDidChange((change) => {
          if (brag.indexing) return;
          const roleMayDiffer = change.files.some(({ before, after }) =>
            [before, after].some((file) => file?.entry?.type === 'role' || file?.entry?.type === 'ask'),
          );
          if (roleMayDiffer && this.grouping === 'expectation' && currentRole(this.#brag) !== this.#role)
            return this.#showAll();
          this.#rows.refresh(this.#tree.apply(change));
          this.#sayWhatIsShown();
        }),
      },
      brag.onDidChangeIndexing((indexing) => {
        if (indexing) return this.#showProgress();
        indexed = true;
        this.#showAll();
      }),
      onDidChooseRole(() => this.#showAll()),
      onDidChangeDay(brag, () => this.#showAll()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#showAll()),
    ];
    if (brag.indexing) this.#showProgress();
    this.#sayWhatIsShown();
  }

  get grouping(): Grouping {
    const kept = this.#brag.state.get<Grouping>(groupingKey, 'skill');
    return groupings.includes(kept) ? kept : 'skill';
  }

  get filter(): string {
    return this.#filter;
  }

  /** The addresses of the only wins that are shown, where the filter is a name for them. */
  get only(): ReadonlySet<string> | undefined {
    return this.#only;
  }

  /** The wins of a group, the latest first. */
  winsIn(group: ViewNode): readonly Win[] {
    return this.#tree.winsIn(group);
  }

  /** The wins that a command is called on: those of the rows of its menu, else those that are selected. */
  winsOf(clicked?: ViewNode, selected?: readonly ViewNode[]): readonly Win[] {
    const nodes = selected ?? (clicked ? [clicked] : this.#view.selection);
    return nodes.flatMap((node) => {
      if (node instanceof WinNode) return node.win;
      const entry = this.#brag.library.files.get(node.row().opens?.uri ?? '')?.entry;
      return entry?.type === 'win' ? entry : [];
    });
  }

  async groupBy(by: Grouping): Promise<void> {
    await this.#brag.state.update(groupingKey, by);
    this.#showAll();
  }

  /** Shows the wins that hold the words; or some wins alone, by their addresses, for which the text is a name. */
  filterBy(text: string, wins?: Iterable<string>): void {
    const filter = text.trim();
    if (filter === this.#filter && wins === this.#only) return;
    this.#filter = filter;
    this.#only = filter === '' || wins === undefined ? undefined : new Set(wins);
    void vscode.commands.executeCommand('setContext', 'brag.filtered', this.#filter !== '');
    this.#showAll();
  }

  showMore(node: ViewNode): void {
    this.#rows.refresh(this.#tree.showMore(node));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #choice() {
    this.#role = currentRole(this.#brag);
    return {
      grouping: this.grouping,
      filter: this.#filter,
      only: this.#only,
      role: this.#role,
      today: this.#brag.today(),
    };
  }

  #showAll(): void {
    this.#tree.choose(this.#choice());
    this.#rows.refresh('all');
    this.#sayWhatIsShown();
  }

  /** Settles once the wins are grouped, without having kept others waiting. */
  #grouped(): Promise<void> {
    this.#grouping ??= finishInTimeSlices(this.#tree.group(), () => false).finally(() => (this.#grouping = undefined));
    return this.#grouping;
  }

  #sayWhatIsShown(): void {
    const by = groupingNames()[this.grouping];
    const role = this.grouping === 'expectation' ? currentRole(this.#brag)?.title : undefined;
    const parts =
      this.#brag.library.entries.wins.length > 0
        ? [role === undefined ? by : `${by}: ${role}`, this.#filter && `“${this.#filter}”`]
        : [];
    this.#view.description = plainWords([...parts, recordName(this.#brag)].filter(Boolean).join(' · '));
    void this.#sayWhatIsHidden();
  }

  async #sayWhatIsHidden(): Promise<void> {
    if (this.#filter !== '' && !this.#brag.indexing) await this.#grouped();
    this.#view.message = plainWords(this.#messageNow() ?? '');
  }

  #messageNow(): string | undefined {
    if (this.#brag.library.entries.wins.length === 0) return undefined;
    if (this.grouping === 'expectation' && currentRole(this.#brag) === undefined)
      return vscode.l10n.t(
        'There is no role yet, so there are no expectations to group by. Group by skill instead, or add a role.',
      );
    if (this.#filter === '' || this.#brag.indexing) return undefined;
    if (this.#only !== undefined) return vscode.l10n.t('Only the wins of “{0}” are shown.', this.#filter);
    return this.#tree.hidesAll
      ? vscode.l10n.t('No wins match “{0}”. Clear the filter to see them all.', this.#filter)
      : vscode.l10n.t('Only wins that match “{0}” are shown.', this.#filter);
  }

  #showProgress(): void {
    void withProgress({ location: { viewId: 'brag.evidence' } }, () => indexEnd(this.#brag));
  }
}

function indexEnd(brag: Brag): Promise<void> {
  return new Promise((resolve) => {
    const waiting = brag.onDidChangeIndexing((indexing) => {
      if (indexing) return;
      waiting.dispose();
      resolve();
    });
  });
}

function groupingNames(): Readonly<Record<Grouping, string>> {
  return {
    skill: vscode.l10n.t('by skill'),
    expectation: vscode.l10n.t('by expectation'),
    project: vscode.l10n.t('by project'),
    quarter: vscode.l10n.t('by quarter'),
    person: vscode.l10n.t('by person'),
    kind: vscode.l10n.t('by kind'),
    goal: vscode.l10n.t('by goal'),
    latest: vscode.l10n.t('latest first'),
  };
}
