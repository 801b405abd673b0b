import * as vscode from 'vscode';
import type { Ask } from '../../../core/entries/ask';
import {
  agreementDay,
  criteriaChange,
  fingerprintChange,
  versionsSince,
  type Agreement,
  type CriteriaChange,
} from '../../../core/conversation/outcome/agreedCriteria';
import type { Brag } from '../../../editor/index/brag';
import { onDidChangeVersions, versionsOf, type FileVersion } from '../../../editor/git/fileVersions';
import { keptAgreement, markOf, onDidKeepAgreement, type KeptAgreement } from '../../../editor/state/keptAgreements';

/** Several changes within so many milliseconds, such as keys typed in a file, are looked at once. */
const pause = 200;

/** Which asks have criteria that are no longer what was agreed, kept up to date with the files and with git. */
export class CriteriaChanges implements vscode.Disposable {
  readonly #brag: Brag;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly onDidChange = this.#changed.event;
  #changes: ReadonlyMap<string, CriteriaChange> = new Map();
  /** What git holds of an agreement, by ask and what it was looked for by. */
  readonly #agreements = new Map<string, Promise<Agreement | undefined>>();
  #watchesGit = false;
  #isDisposed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(brag: Brag) {
    this.#brag = brag;
    this.#disposables.push(onDidKeepAgreement(() => this.look()));
  }

  /** By the address of the ask. */
  get changes(): ReadonlyMap<string, CriteriaChange> {
    return this.#changes;
  }

  /** Looks anew, soon. */
  look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.lookNow(), pause);
  }

  /** Looks anew and settles once it is done. */
  lookNow(): Promise<void> {
    this.#running = this.#running.then(() => this.#look());
    return this.#running;
  }

  async #look(): Promise<void> {
    const found = new Map<string, CriteriaChange>();
    for (const ask of this.#brag.library.entries.asks) {
      const change = await this.#changeOf(ask).catch((error: unknown) => {
        this.#brag.log.info(`What was agreed on ${ask.uri} could not be looked up: ${String(error)}`);
        return undefined;
      });
      if (change) found.set(ask.uri, change);
    }
    if (this.#isDisposed || JSON.stringify([...found]) === JSON.stringify([...this.#changes])) return;
    this.#changes = found;
    this.#changed.fire();
  }

  async #changeOf(ask: Ask): Promise<CriteriaChange | undefined> {
    const since = agreementDay(ask, this.#brag.library.entries.meetings, this.#brag.today());
    // Nobody has spoken about it yet; what was kept belongs to an earlier file of that name.
    if (since === undefined) return undefined;
    const kept = keptAgreement(this.#brag, ask.uri);
    if (kept !== undefined) {
      const now = await Promise.all(
        ask.criteria.map(async (criterion) => ({ criterion, mark: await markOf(criterion) })),
      );
      const byMark = fingerprintChange(kept.since, kept.marks, now);
      if (byMark === undefined) return undefined;
      const agreed = await this.#agreement(ask, `${kept.since} ${kept.marks.join(' ')}`, (versions) =>
        this.#versionWith(ask, kept, versions),
      );
      return (agreed && criteriaChange(agreed, ask.criteria)) ?? byMark;
    }
    const agreed = await this.#agreement(ask, since, async (versions) => {
      for (const version of versionsSince(versions, since)) {
        const criteria = await this.#criteriaIn(ask, version);
        if (criteria !== undefined && criteria.length > 0) return { since, criteria, ref: version.ref };
      }
      return undefined;
    });
    return agreed && criteriaChange(agreed, ask.criteria);
  }

  /** The newest version that says what was agreed. */
  async #versionWith(ask: Ask, { since, marks }: KeptAgreement, versions: readonly FileVersion[]) {
    for (const version of versions) {
      const criteria = await this.#criteriaIn(ask, version);
      if (criteria?.length !== marks.length) continue;
      const held = await Promise.all(criteria.map(markOf));
      if (held.toSorted().join() === marks.toSorted().join()) return { since, criteria, ref: version.ref };
    }
    return undefined;
  }

  async #criteriaIn(ask: Ask, version: FileVersion): Promise<Ask['criteria'] | undefined> {
    const text = await version.text();
    const entry = text === undefined ? undefined : this.#brag.library.parse(ask.uri, text)?.entry;
    return entry?.type === 'ask' ? entry.criteria : undefined;
  }

  async #agreement(
    ask: Ask,
    by: string,
    find: (versions: readonly FileVersion[]) => Promise<Agreement | undefined>,
  ): Promise<Agreement | undefined> {
    await this.#watchGit();
    const key = `${ask.uri} ${by}`;
    let agreement = this.#agreements.get(key);
    if (agreement === undefined) {
      agreement = versionsOf(vscode.Uri.parse(ask.uri)).then(find);
      this.#agreements.set(key, agreement);
    }
    return agreement;
  }

  async #watchGit(): Promise<void> {
    if (this.#watchesGit) return;
    this.#watchesGit = true;
    const watching = await onDidChangeVersions(() => {
      this.#agreements.clear();
      this.look();
    });
    if (this.#isDisposed) watching.dispose();
    else this.#disposables.push(watching);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#disposables.forEach((disposable) => disposable.dispose());
  }
}
