import type { DraftGroup } from '../../../../core/inbox/arrangeDrafts';
import type { InboxDraft } from '../../../../core/inbox/inboxDraft';
import { plural, sentence, type Sentence } from '../../../../core/text/sentence';
import { element } from '../../../../webview/element';
import { spoken } from '../../../../webview/spoken';

/** A row of the table: a group, or a draft of the group before it. */
export type Row =
  | { readonly kind: 'group'; readonly id: string; readonly group: DraftGroup }
  | { readonly kind: 'draft'; readonly id: string; readonly group: DraftGroup; readonly draft: InboxDraft };

/** What the table is told, and tells. */
export interface TableState {
  readonly groups: readonly DraftGroup[];
  readonly collapsed: ReadonlySet<string>;
  isSelected(draft: InboxDraft): boolean;
  press(row: Row, event: MouseEvent): void;
  toggle(row: Row, event: MouseEvent): void;
  openDraft(row: Row): void;
}

/** The id of a draft's row. */
export function rowId(uri: string): string {
  return `draft-${uri}`;
}

/** The rows that can be reached, from top to bottom. */
export function rowsOf({ groups, collapsed }: Pick<TableState, 'groups' | 'collapsed'>): Row[] {
  return groups.flatMap((group): Row[] => [
    { kind: 'group', id: `group-${group.key}`, group },
    ...(collapsed.has(group.key)
      ? []
      : group.drafts.map((draft): Row => ({ kind: 'draft', id: rowId(draft.uri), group, draft }))),
  ]);
}

/** The drafts as a table that works like a tree: a row has the focus, groups open and close. */
export function draftTable(rows: readonly Row[], state: TableState): HTMLTableElement {
  const heads: Sentence[] = [
    sentence('Selected'),
    sentence('Title'),
    sentence('Date'),
    sentence('Project'),
    sentence('Skills'),
    sentence('From'),
    sentence('Possible duplicate of'),
  ];
  const head = element(
    'tr',
    { role: 'row' },
    ...heads.map((each, index) =>
      element(
        'th',
        { role: 'columnheader', scope: 'col', class: index === 0 ? 'mark' : undefined },
        element('span', { class: index === 0 ? 'aloud' : undefined }, spoken(each)),
      ),
    ),
  );
  const table = element(
    'table',
    {
      id: 'table',
      role: 'treegrid',
      'aria-multiselectable': 'true',
      'aria-label': spoken(sentence('Drafts to review')),
      'aria-rowcount': String(rows.length + 1),
      'aria-describedby': 'keys-title',
    },
    element('thead', { role: 'rowgroup' }, head),
    element(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row, index) => (row.kind === 'group' ? groupRow(row, index, state) : draftRow(row, index, state))),
    ),
  );
  return table;
}

/** Marks which rows are selected, and which one has the focus. */
export function markRows(rows: readonly Row[], current: string, state: TableState): void {
  for (const row of rows) {
    const place = document.getElementById(row.id);
    if (!place) continue;
    place.setAttribute('tabindex', row.id === current ? '0' : '-1');
    place.classList.toggle('current', row.id === current);
    const box = place.querySelector<HTMLInputElement>('input');
    const selected = row.kind === 'draft' ? [row.draft] : row.group.drafts;
    const count = selected.filter((draft) => state.isSelected(draft)).length;
    const whole = count === selected.length;
    place.setAttribute('aria-selected', String(whole));
    if (box) {
      box.checked = whole;
      box.indeterminate = count > 0 && !whole;
    }
  }
}

function groupRow(row: Extract<Row, { kind: 'group' }>, index: number, state: TableState): HTMLTableRowElement {
  const { label, key, drafts } = row.group;
  const name = typeof label === 'string' ? label : spoken(label);
  const isOpen = !state.collapsed.has(key);
  const count = spoken(plural(drafts.length, '{0} draft', '{0} drafts'));
  const title = element(
    'th',
    { role: 'gridcell', colspan: '6', class: 'group' },
    element('span', { class: 'twisty', 'aria-hidden': 'true' }, isOpen ? '▾' : '▸'),
    ' ',
    name,
    ' ',
    element('span', { class: 'quiet' }, count),
  );
  const made = element(
    'tr',
    {
      id: row.id,
      role: 'row',
      class: 'group-row',
      tabindex: '-1',
      'aria-level': '1',
      'aria-expanded': String(isOpen),
      'aria-rowindex': String(index + 2),
    },
    markCell(row, state),
    title,
  );
  made.addEventListener('click', (event) => state.press(row, event));
  return made;
}

function draftRow(row: Extract<Row, { kind: 'draft' }>, index: number, state: TableState): HTMLTableRowElement {
  const { draft } = row;
  const [same] = draft.duplicates;
  const cell = (text: string, name?: string) => element('td', { role: 'gridcell', class: name }, text);
  const made = element(
    'tr',
    { id: row.id, role: 'row', tabindex: '-1', 'aria-level': '2', 'aria-rowindex': String(index + 2) },
    markCell(row, state),
    cell(draft.title, 'title'),
    cell(draft.date, 'date'),
    cell(draft.project ?? ''),
    cell(draft.skills.join(', ')),
    cell(draft.source ?? ''),
    cell(same === undefined ? '' : same.title, 'same'),
  );
  made.addEventListener('click', (event) => state.press(row, event));
  made.addEventListener('dblclick', () => state.openDraft(row));
  return made;
}

/** A box for the mouse; the keyboard has the row itself, which says whether it is selected. */
function markCell(row: Row, state: TableState): HTMLTableCellElement {
  const box = element('input', { type: 'checkbox', tabindex: '-1', 'aria-hidden': 'true' });
  box.addEventListener('click', (event) => {
    event.stopPropagation();
    state.toggle(row, event);
  });
  return element('td', { role: 'gridcell', class: 'mark' }, box);
}
