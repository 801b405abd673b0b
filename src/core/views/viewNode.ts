import type { FrontMatterChange } from '../frontMatter/editFrontMatter';
import type { Sentence } from '../text/sentence';

/** What the user wrote, or a sentence of the product's. */
export type Text = string | Sentence;

/** An icon of the editor's own set, by its name, in the colour of a theme. */
export interface Icon {
  readonly id: string;
  readonly color?: string;
}

/** Where a click on a row leads: a file, at its title, its metrics, or the problem that keeps it from being read. */
export interface Target {
  readonly uri: string;
  readonly at: 'title' | 'metrics' | 'problem';
}

/** Something that is due, which can be snoozed, and marked as done where edits of front matter say so. */
export interface Due {
  /** What it is called among what is snoozed: another day makes it another thing. */
  readonly key: string;
  readonly done?: readonly DoneChange[];
  /** The key of the file that another day is written to, where snoozing moves it. */
  readonly moves?: string;
  /** Whose words were asked for. */
  readonly from?: string;
}

/** What a file says once something is done. */
export interface DoneChange {
  readonly uri: string;
  readonly changes: readonly FrontMatterChange[];
}

/** How a row of a tree looks now. */
export interface ViewRow {
  readonly label: Text;
  /** Shown behind the label, in this order. */
  readonly details: readonly Text[];
  readonly icon: Icon;
  /** What can be done with it, for menus: `win`, `skill`, `expectation`, … */
  readonly kind: string;
  readonly fold: 'none' | 'closed' | 'open';
  readonly opens?: Target;
  /** The command that a click runs with the row, in place of opening a file. */
  readonly runs?: string;
  /** What is due here. */
  readonly due?: Due;
  /** The skill that a win dropped on the row gets. */
  readonly skill?: string;
  /** Paragraphs, of which the first is the heading; asked for only when the pointer rests on the row. */
  tooltip(): readonly Text[];
}

/** A place in a tree. It stays the same object while what it shows changes. */
export interface ViewNode {
  /** Unique in its tree, and the same after a change and a restart. */
  readonly id: string;
  readonly parent: ViewNode | undefined;
  row(): ViewRow;
  children(): readonly ViewNode[];
}

/** The skill a row stands for or stands below; undefined where there is none. */
export function skillOf(node: ViewNode): string | undefined {
  return node.row().skill ?? (node.parent && skillOf(node.parent));
}

/** A row that makes a new entry, where there is none yet. */
export function newRow(id: string, parent: ViewNode | undefined, label: Sentence, command: string): ViewNode {
  return leaf(id, parent, () => ({
    label,
    details: [],
    icon: { id: 'add' },
    kind: 'new',
    fold: 'none',
    runs: command,
    tooltip: () => [label],
  }));
}

/** A row without children. */
export function leaf(id: string, parent: ViewNode | undefined, row: () => ViewRow): ViewNode {
  return { id, parent, row, children: () => [] };
}
