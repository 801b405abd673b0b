import * as v from 'valibot';
import { arrangeDrafts, draftFilter, draftGroupings, type DraftGroup } from '../../../../core/inbox/arrangeDrafts';
import type { InboxDraft } from '../../../../core/inbox/inboxDraft';
import { rowId, rowsOf, type Row } from './draftTable';

/** What the page remembers when it is hidden or reloaded. */
export const savedSchema = v.object({
  mode: v.picklist(['table', 'card']),
  grouping: v.picklist(draftGroupings),
  filter: v.string(),
  /** The row that has the focus. */
  current: v.string(),
  collapsed: v.array(v.string()),
  letters: v.boolean(),
});
export type Saved = v.InferOutput<typeof savedSchema>;

/** The drafts that wait, how they are looked at and which of them are selected; it knows nothing of the page. */
export class InboxList {
  saved: Saved = { mode: 'table', grouping: 'month', filter: '', current: '', collapsed: [], letters: true };
  drafts: readonly InboxDraft[] = [];
  groups: readonly DraftGroup[] = [];
  rows: readonly Row[] = [];
  readonly #selected = new Set<string>();
  /** Where a range that is selected with the Shift key began. */
  #anchor = '';

  change(saved: Partial<Saved>): void {
    this.saved = { ...this.saved, ...saved };
  }

  get collapsed(): ReadonlySet<string> {
    return new Set(this.saved.collapsed);
  }

  /** Arranges what matches the filter; what has the focus keeps it, or what is in its place gets it. Returns how many drafts match. */
  arrange(): number {
    const before = this.rows;
    const shown = this.drafts.filter(draftFilter(this.saved.filter));
    this.groups = arrangeDrafts(shown, this.saved.grouping);
    const known = new Set(this.drafts.map(({ uri }) => uri));
    for (const uri of [...this.#selected]) if (!known.has(uri)) this.#selected.delete(uri);
    this.rows = rowsOf(this);
    if (!this.rows.some(({ id }) => id === this.saved.current))
      this.change({ current: this.#inPlaceOf(this.saved.current, before) });
    if (this.saved.mode === 'card' && this.currentDraft() === undefined) {
      const first = this.rows.find(({ kind }) => kind === 'draft');
      this.change(first ? { current: first.id } : { mode: 'table' });
    }
    return shown.length;
  }

  /** What stands where a row stood that is gone: the next row that is still there, else the one before. */
  #inPlaceOf(id: string, before: readonly Row[]): string {
    const at = before.findIndex((row) => row.id === id);
    const there = new Set(this.rows.map((row) => row.id));
    const following = at === -1 ? [] : [...before.slice(at), ...before.slice(0, at).toReversed()];
    const next =
      following.find((row) => row.kind === 'draft' && there.has(row.id)) ?? following.find((row) => there.has(row.id));
    return next?.id ?? (this.rows.find(({ kind }) => kind === 'draft') ?? this.rows[0])?.id ?? '';
  }

  currentDraft(): InboxDraft | undefined {
    return this.drafts.find(({ uri }) => rowId(uri) === this.saved.current);
  }

  /** The rows of all drafts that are shown, also in closed groups. */
  draftRows(): Row[] {
    return rowsOf({ groups: this.groups, collapsed: new Set() }).filter(({ kind }) => kind === 'draft');
  }

  /** The drafts that an action is for: the one on the card; in the table those selected, else the one with the focus. */
  meant(): string[] {
    const current = this.currentDraft();
    if (this.saved.mode === 'card') return current ? [current.uri] : [];
    const chosen = this.selectedShown();
    return chosen.length > 0 ? chosen : current ? [current.uri] : [];
  }

  get hasSelection(): boolean {
    return this.#selected.size > 0;
  }

  isSelected({ uri }: InboxDraft): boolean {
    return this.#selected.has(uri);
  }

  selectedShown(): string[] {
    return this.groups.flatMap((group) => group.drafts.map(({ uri }) => uri).filter((uri) => this.#selected.has(uri)));
  }

  selectAll(): void {
    for (const { drafts } of this.groups) for (const { uri } of drafts) this.#selected.add(uri);
  }

  selectNone(): void {
    this.#selected.clear();
  }

  /** Selects a draft or a whole group, or no longer. */
  toggle(row: Row): void {
    const uris = row.kind === 'draft' ? [row.draft.uri] : row.group.drafts.map(({ uri }) => uri);
    const isWhole = uris.every((uri) => this.#selected.has(uri));
    for (const uri of uris) {
      if (isWhole) this.#selected.delete(uri);
      else this.#selected.add(uri);
    }
    this.#anchor = row.id;
  }

  /** Selects all rows from where the selection began. Returns whether both ends are shown. */
  selectTo(row: Row): boolean {
    const from = this.rows.findIndex(({ id }) => id === (this.#anchor === '' ? this.saved.current : this.#anchor));
    const to = this.rows.findIndex(({ id }) => id === row.id);
    if (from === -1 || to === -1) return false;
    for (const each of this.rows.slice(Math.min(from, to), Math.max(from, to) + 1))
      if (each.kind === 'draft') this.#selected.add(each.draft.uri);
    return true;
  }

  /** Gives a row the focus; a selection with the Shift key begins there. */
  moveTo({ id }: Row, keepsAnchor: boolean): void {
    if (!keepsAnchor) this.#anchor = id;
    this.change({ current: id });
  }

  /** Opens or closes the group of a row. Returns whether that changed anything. */
  collapse(row: Row, close?: boolean): boolean {
    const { key } = row.group;
    const isClosed = this.saved.collapsed.includes(key);
    if (close === isClosed) return false;
    const others = this.saved.collapsed.filter((each) => each !== key);
    this.change({ collapsed: isClosed ? others : [...others, key], current: `group-${key}` });
    return true;
  }

  /** Shows the table, or a draft on its card. Returns whether there is anything to show. */
  showMode(mode: Saved['mode'], current = this.saved.current): boolean {
    if (this.rows.length === 0 && this.draftRows().length === 0) return false;
    const group = this.rows.find(({ id }) => id === current)?.group;
    const isDraft = this.drafts.some(({ uri }) => rowId(uri) === current);
    const first = group?.drafts[0] ?? this.groups[0]?.drafts[0];
    this.change({ mode, current: isDraft || mode === 'table' || !first ? current : rowId(first.uri) });
    // A draft that was gone to on a card has its row in sight again.
    const held = this.groups.find((each) => each.drafts.some(({ uri }) => rowId(uri) === this.saved.current));
    if (mode === 'table' && held) this.change({ collapsed: this.saved.collapsed.filter((key) => key !== held.key) });
    return true;
  }

  /** Goes to the next draft, or the one before. Returns whether there is one. */
  step(by: 1 | -1): boolean {
    const order = this.draftRows();
    const next = order[order.findIndex(({ id }) => id === this.saved.current) + by];
    if (next) this.change({ current: next.id });
    return next !== undefined;
  }
}
