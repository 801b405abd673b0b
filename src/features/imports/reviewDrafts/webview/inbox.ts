import * as v from 'valibot';
import { arrangeDrafts, draftFilter, draftGroupings, type DraftGroup } from '../../../../core/inbox/arrangeDrafts';
import type { InboxDraft } from '../../../../core/inbox/inboxDraft';
import { extensionMessageSchema, type ExtensionMessage, type PageMessage } from '../../../../core/inbox/messages';
import { plural, sentence, type Sentence } from '../../../../core/text/sentence';
import { element, keyedButton } from '../../../../webview/element';
import { keyList, type KeyHelp } from '../../../../webview/keyList';
import { spoken, translateBy } from '../../../../webview/spoken';
import { cardTitleId, draftCard } from './draftCard';
import { draftTable, markRows, rowId, rowsOf, type Row, type TableState } from './draftTable';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: Saved): void;
};

const savedSchema = v.object({
  mode: v.picklist(['table', 'card']),
  grouping: v.picklist(draftGroupings),
  filter: v.string(),
  /** The row that has the focus. */
  current: v.string(),
  collapsed: v.array(v.string()),
  letters: v.boolean(),
});
type Saved = v.InferOutput<typeof savedSchema>;

const vscode = acquireVsCodeApi();

let state: Saved = { mode: 'table', grouping: 'month', filter: '', current: '', collapsed: [], letters: true };
let drafts: readonly InboxDraft[] = [];
let later = 0;
let undo = '';
let groups: readonly DraftGroup[] = [];
let rows: readonly Row[] = [];
const selected = new Set<string>();
/** Where a range that is selected with the Shift key began. */
let anchor = '';
const bodies = new Map<string, string>();
let isLoaded = false;
/** Whether the extension is still at what was asked last. */
let isBusy = false;
let isTakingBack = false;
/** For which view the keys are listed. */
let helpFor = '';

const title = element('h1', {});
const filter = element('input', { id: 'filter', type: 'search' });
const grouping = element('select', { id: 'grouping' });
const tools = element('div', { class: 'tools', role: 'group' });
/** What came of an action. */
const said = element('p', { id: 'said', role: 'status', 'aria-live': 'polite' });
/** What the eye sees elsewhere. */
const aloud = element('div', { class: 'aloud', role: 'status', 'aria-live': 'polite' });
const finding = element('div', { class: 'finding' });
const main = element('main', {});
const help = element('footer', {});

const tableState: TableState = {
  get groups() {
    return groups;
  },
  get collapsed() {
    return new Set(state.collapsed);
  },
  isSelected: ({ uri }) => selected.has(uri),
  press(row, event) {
    if (row.kind === 'group' && event.target instanceof Element && event.target.closest('.twisty')) collapse(row);
    if (event.shiftKey) selectTo(row);
    else if (event.ctrlKey || event.metaKey) toggle(row);
    focusRow(row.id, false);
  },
  toggle(row, event) {
    if (event.shiftKey) selectTo(row);
    else toggle(row);
    focusRow(row.id, false);
  },
  openDraft: (row) => {
    if (row.kind === 'draft') showMode('card', row.id);
  },
};

function build(): void {
  document.title = spoken(sentence('Drafts to review'));
  filter.value = state.filter;
  grouping.replaceChildren(...draftGroupings.map((by) => element('option', { value: by }, spoken(groupingWords[by]))));
  grouping.value = state.grouping;
  tools.setAttribute('aria-label', spoken(sentence('What to do with drafts')));
  finding.replaceChildren(
    labelled('filter', sentence('Filter'), '/', filter),
    labelled('grouping', sentence('Group by'), 'G', grouping),
  );
  document.body.replaceChildren(element('header', {}, title, finding, tools, said), main, help, aloud);
}

const groupingWords: Readonly<Record<(typeof draftGroupings)[number], Sentence>> = {
  month: sentence('Month'),
  project: sentence('Project'),
  source: sentence('Where it is from'),
};

function labelled(id: string, name: Sentence, key: string, control: HTMLElement): HTMLElement {
  control.setAttribute('aria-keyshortcuts', key);
  return element(
    'span',
    { class: 'labelled' },
    element('label', { for: id }, spoken(name)),
    control,
    element('kbd', { 'aria-hidden': 'true' }, key),
  );
}

function helpView(): HTMLElement[] {
  const inTable: readonly KeyHelp[] = [
    [['↑', '↓'], sentence('previous, next')],
    [[spoken(sentence('Space'))], sentence('select, a whole group on its line')],
    [['Shift+↑', 'Shift+↓'], sentence('select on')],
    [['Ctrl+A'], sentence('select all that are shown')],
    [['←', '→'], sentence('close, open a group')],
    [[spoken(sentence('Enter'))], sentence('one draft at a time')],
    [['Escape'], sentence('select nothing; out of the filter')],
  ];
  const onCard: readonly KeyHelp[] = [
    [['←', '→'], sentence('previous, next')],
    [['1–3'], sentence('merge with what it may be the same as')],
    [['Escape'], sentence('back to the table')],
  ];
  return keyList(state.mode === 'table' ? inTable : onCard, state.letters, (on) => {
    state = { ...state, letters: on };
    save();
  });
}

/** Draws what the drafts, the filter and the groups are now; the focus stays on its draft, or on the one in its place. */
function render(): void {
  const before = rows;
  const held = document.activeElement;
  const hadFocus = main.contains(held);
  const heldId = held instanceof HTMLElement ? held.id : '';
  const shown = drafts.filter(draftFilter(state.filter));
  groups = arrangeDrafts(shown, state.grouping);
  const known = new Set(drafts.map(({ uri }) => uri));
  for (const uri of [...selected]) if (!known.has(uri)) selected.delete(uri);
  rows = rowsOf(tableState);
  if (!rows.some(({ id }) => id === state.current)) state = { ...state, current: inPlaceOf(state.current, before) };
  if (state.mode === 'card' && currentDraft() === undefined) {
    const first = rows.find(({ kind }) => kind === 'draft');
    if (first) state = { ...state, current: first.id };
    else state = { ...state, mode: 'table' };
  }
  title.textContent = spoken(
    drafts.length === 0
      ? sentence('No draft waits for review')
      : plural(drafts.length, '{0} draft to review', '{0} drafts to review'),
  );
  finding.hidden = help.hidden = drafts.length === 0;
  main.replaceChildren(...view(shown.length));
  if (helpFor !== state.mode) help.replaceChildren(...helpView());
  helpFor = state.mode;
  markRows(rows, state.current, tableState);
  renderTools();
  const again = heldId === '' ? null : document.getElementById(heldId);
  if (hadFocus && again && main.contains(again)) again.focus({ preventScroll: true });
  else if (hadFocus) focusHere();
  save();
}

function view(shown: number): (HTMLElement | string)[] {
  if (drafts.length === 0 || shown === 0) return [emptyView()];
  const draft = currentDraft();
  if (state.mode === 'card' && draft) {
    const order = draftRows();
    const place = sentence('{0} of {1}', order.findIndex(({ id }) => id === state.current) + 1, order.length);
    const body = bodies.get(draft.uri);
    if (body === undefined) vscode.postMessage({ type: 'body', uri: draft.uri });
    return [
      draftCard(draft, body, place, {
        merge: (into) => ask({ type: 'merge', drafts: [draft.uri], into }),
        takeQuote: (quote) => ask({ type: 'takeQuote', draft: draft.uri, quote }),
        open: (uri) => vscode.postMessage({ type: 'open', uri }),
        openLink: (url) => vscode.postMessage({ type: 'openLink', url }),
      }),
    ];
  }
  return [draftTable(rows, tableState), ...(later > 0 ? [laterView()] : [])];
}

function emptyView(): HTMLElement {
  const made = element('section', { id: 'empty', tabindex: '-1', class: 'empty' });
  if (drafts.length > 0) {
    const clear = element('button', { type: 'button', id: 'clear' }, spoken(sentence('Clear the filter')));
    clear.addEventListener('click', () => {
      filter.value = '';
      setFilter('');
      focusHere();
    });
    made.append(element('p', {}, spoken(sentence('No draft matches the filter.'))), clear);
    return made;
  }
  made.append(
    element(
      'p',
      {},
      spoken(
        sentence(
          'What you import, and every win with “status: draft”, waits here until you accept it. Nothing counts as evidence before.',
        ),
      ),
    ),
  );
  const importing = element('button', { type: 'button', id: 'import' }, spoken(sentence('Import wins…')));
  importing.addEventListener('click', () => vscode.postMessage({ type: 'import' }));
  made.append(importing);
  if (later > 0) made.append(laterView());
  return made;
}

function laterView(): HTMLElement {
  const wake = element('button', { type: 'button', id: 'wake', class: 'link' }, spoken(sentence('Bring it back now')));
  if (later > 1) wake.textContent = spoken(sentence('Bring them back now'));
  wake.addEventListener('click', () => ask({ type: 'wake' }));
  const words = plural(
    later,
    '{0} draft is put off and comes back by itself.',
    '{0} drafts are put off and come back by themselves.',
  );
  return element('p', { class: 'quiet' }, spoken(words), ' ', wake);
}

function renderTools(): void {
  const held = document.activeElement?.id ?? '';
  const count = meant().length;
  const off = count === 0 || isBusy;
  const tool = (id: string, label: Sentence, key: string, press: () => void, disabled = off) =>
    keyedButton({ id, label: spoken(label), key, attributes: { disabled } }, press);
  const chosen = selectedShown().length;
  const undoing = tool(
    'undo',
    undo === '' ? sentence('Undo') : sentence('Undo {0}', undo),
    'U',
    actions['u']!,
    undo === '' || isBusy,
  );
  tools.hidden = drafts.length === 0 && undo === '';
  if (drafts.length === 0) tools.replaceChildren(undoing);
  else
    tools.replaceChildren(
      tool('accept', sentence('Accept'), 'A', actions['a']!),
      tool('merge', sentence('Merge…'), 'M', actions['m']!),
      tool('edit', sentence('Edit'), 'E', actions['e']!, off || count !== 1),
      tool('snooze', sentence('Snooze…'), 'S', actions['s']!),
      tool('drop', sentence('Drop'), 'D', actions['d']!),
      undoing,
      tool(
        'mode',
        state.mode === 'table' ? sentence('One at a time') : sentence('As a table'),
        'T',
        actions['t']!,
        groups.length === 0,
      ),
      element(
        'span',
        { class: 'quiet', id: 'chosen' },
        state.mode === 'table' && chosen > 0 ? spoken(plural(chosen, '{0} selected', '{0} selected')) : '',
      ),
    );
  if (held !== '' && document.activeElement?.id !== held) {
    const again = document.getElementById(held);
    if (again && tools.contains(again)) again.focus();
  }
}

const actions: Readonly<Record<string, () => void>> = {
  a: () => act('accept'),
  m: () => act('merge'),
  s: () => act('snooze'),
  d: () => act('drop'),
  e: () => {
    const [uri, ...others] = meant();
    if (uri !== undefined && others.length === 0) vscode.postMessage({ type: 'open', uri });
  },
  u: () => {
    if (undo !== '') ask({ type: 'undo' });
  },
  t: () => showMode(state.mode === 'table' ? 'card' : 'table'),
  g: () => {
    const next = draftGroupings[(draftGroupings.indexOf(state.grouping) + 1) % draftGroupings.length]!;
    grouping.value = next;
    setGrouping(next);
    say(sentence('Grouped by: {0}', spoken(groupingWords[next])));
  },
  '/': () => {
    filter.focus();
    filter.select();
  },
};

function act(type: 'accept' | 'merge' | 'snooze' | 'drop'): void {
  const uris = meant();
  if (uris.length > 0) ask({ type, drafts: uris });
  else if (drafts.length > 0)
    said.textContent = spoken(sentence('Select drafts first: Space selects the whole group.'));
}

function ask(message: PageMessage): void {
  if (isBusy) return;
  isBusy = true;
  isTakingBack = message.type === 'undo' || message.type === 'wake';
  main.setAttribute('aria-busy', 'true');
  vscode.postMessage(message);
  renderTools();
}

/** The drafts that an action is for: the one on the card; in the table those selected, else the one with the focus. */
function meant(): string[] {
  const current = currentDraft();
  if (state.mode === 'card') return current ? [current.uri] : [];
  const chosen = selectedShown();
  return chosen.length > 0 ? chosen : current ? [current.uri] : [];
}

function selectedShown(): string[] {
  return groups.flatMap((group) => group.drafts.map(({ uri }) => uri).filter((uri) => selected.has(uri)));
}

function draftRows(): Row[] {
  return rowsOf({ groups, collapsed: new Set() }).filter(({ kind }) => kind === 'draft');
}

function currentDraft(): InboxDraft | undefined {
  return drafts.find(({ uri }) => rowId(uri) === state.current);
}

/** What stands where a row stood that is gone: the next row that is still there, else the one before. */
function inPlaceOf(id: string, before: readonly Row[]): string {
  const at = before.findIndex((row) => row.id === id);
  const there = new Set(rows.map((row) => row.id));
  const following = at === -1 ? [] : [...before.slice(at), ...before.slice(0, at).toReversed()];
  const next =
    following.find((row) => row.kind === 'draft' && there.has(row.id)) ?? following.find((row) => there.has(row.id));
  return next?.id ?? (rows.find(({ kind }) => kind === 'draft') ?? rows[0])?.id ?? '';
}

function focusRow(id: string, extend: boolean): void {
  const row = rows.find((each) => each.id === id);
  if (!row) return;
  if (extend) selectTo(row);
  else anchor = id;
  state = { ...state, current: id };
  markRows(rows, id, tableState);
  renderTools();
  const place = document.getElementById(id);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'nearest' });
  save();
}

function toggle(row: Row): void {
  const uris = row.kind === 'draft' ? [row.draft.uri] : row.group.drafts.map(({ uri }) => uri);
  const isWhole = uris.every((uri) => selected.has(uri));
  for (const uri of uris) {
    if (isWhole) selected.delete(uri);
    else selected.add(uri);
  }
  anchor = row.id;
  changedSelection();
}

/** Selects all rows from where the selection began. */
function selectTo(row: Row): void {
  const from = rows.findIndex(({ id }) => id === (anchor === '' ? state.current : anchor));
  const to = rows.findIndex(({ id }) => id === row.id);
  if (from === -1 || to === -1) return;
  for (const each of rows.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (each.kind === 'draft') selected.add(each.draft.uri);
  changedSelection();
}

function changedSelection(): void {
  markRows(rows, state.current, tableState);
  renderTools();
  say(plural(selectedShown().length, '{0} selected.', '{0} selected.'));
}

function collapse(row: Row, close?: boolean): void {
  const { key } = row.group;
  const isClosed = state.collapsed.includes(key);
  if (close === isClosed) return;
  const others = state.collapsed.filter((each) => each !== key);
  state = { ...state, collapsed: isClosed ? others : [...others, key], current: `group-${key}` };
  render();
  focusHere();
}

function showMode(mode: Saved['mode'], current = state.current): void {
  if (rows.length === 0 && draftRows().length === 0) return;
  const group = rows.find(({ id }) => id === current)?.group;
  const isDraft = drafts.some(({ uri }) => rowId(uri) === current);
  const first = group?.drafts[0] ?? groups[0]?.drafts[0];
  state = { ...state, mode, current: isDraft || mode === 'table' || !first ? current : rowId(first.uri) };
  if (mode === 'table') openGroupOf(state.current);
  render();
  focusHere();
}

/** A draft that was gone to on a card has its row in sight again. */
function openGroupOf(id: string): void {
  const group = groups.find((each) => each.drafts.some(({ uri }) => rowId(uri) === id));
  if (group) state = { ...state, collapsed: state.collapsed.filter((key) => key !== group.key) };
}

function step(by: 1 | -1): void {
  const order = draftRows();
  const next = order[order.findIndex(({ id }) => id === state.current) + by];
  if (!next) return;
  state = { ...state, current: next.id };
  render();
  focusHere();
}

/** Puts the focus on the card, on the current row, or on what says why there is none. */
function focusHere(): void {
  const place =
    document.getElementById('empty') ??
    document.getElementById(state.mode === 'card' ? cardTitleId : state.current) ??
    filter;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

function setFilter(text: string): void {
  state = { ...state, filter: text };
  render();
}

function setGrouping(by: Saved['grouping']): void {
  state = { ...state, grouping: by, collapsed: [] };
  render();
}

/** Takes over what waits now; a draft that an undo brought back gets the focus. */
function takeDrafts(contents: Pick<Extract<ExtensionMessage, { type: 'drafts' }>, 'drafts' | 'later' | 'undo'>): void {
  const before = new Set(drafts.map(({ uri }) => uri));
  ({ drafts, later, undo } = contents);
  const back = isTakingBack ? drafts.find(({ uri }) => !before.has(uri)) : undefined;
  if (back) state = { ...state, current: rowId(back.uri) };
  const current = currentDraft()?.uri;
  for (const uri of [...bodies.keys()]) if (uri !== current) bodies.delete(uri);
  // What the file says may have changed too; until it is read anew, the old stays in sight.
  if (state.mode === 'card' && current !== undefined && bodies.has(current))
    vscode.postMessage({ type: 'body', uri: current });
  if (back) state = { ...state, collapsed: [] };
  render();
  // Who presses the button may press it again.
  if (back && document.hasFocus() && !tools.contains(document.activeElement)) focusHere();
}

function say(words: Sentence): void {
  aloud.textContent = spoken(words);
}

function save(): void {
  if (isLoaded) vscode.setState(state);
}

filter.addEventListener('input', () => {
  setFilter(filter.value);
  const count = draftRows().length;
  say(plural(count, '{0} draft is shown.', '{0} drafts are shown.'));
});
grouping.addEventListener('change', () => setGrouping(v.parse(v.picklist(draftGroupings), grouping.value)));

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey) return;
  const { target, key } = event;
  const isTyping = target instanceof HTMLInputElement && target.type === 'search';
  if (isTyping || target instanceof HTMLSelectElement) {
    if (key !== 'Escape' && !(isTyping && (key === 'ArrowDown' || key === 'Enter'))) return;
    event.preventDefault();
    return focusHere();
  }
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === 'z' && !event.shiftKey) actions['u']!();
    else if (key.toLowerCase() === 'a' && state.mode === 'table') {
      for (const { drafts: held } of groups) for (const { uri } of held) selected.add(uri);
      changedSelection();
    } else return;
    // VS Code would select the text of the page as well, and put the focus into the filter.
    event.stopPropagation();
    return event.preventDefault();
  }
  if (steered(event) || lettered(key)) event.preventDefault();
});

/** Keys that go somewhere, or select. Returns whether it was one. */
function steered({ key, shiftKey, target }: KeyboardEvent): boolean {
  const onControl = target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
  if (state.mode === 'card') {
    if (key === 'Escape') showMode('table');
    else if (onControl && (key === 'Enter' || key === ' ')) return false;
    else if (key === 'ArrowRight' || key === 'PageDown') step(1);
    else if (key === 'ArrowLeft' || key === 'PageUp') step(-1);
    else return false;
    return true;
  }
  if (onControl && (key === 'Enter' || key === ' ')) return false;
  const at = rows.findIndex(({ id }) => id === state.current);
  const row = rows[at];
  if (row === undefined) return false;
  const go = (place: number): true => {
    focusRow(rows[Math.max(0, Math.min(rows.length - 1, place))]!.id, shiftKey);
    return true;
  };
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + 10);
    case 'PageUp':
      return go(at - 10);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowLeft':
      collapse(row, true);
      return true;
    case 'ArrowRight':
      collapse(row, false);
      return true;
    case ' ':
      toggle(row);
      return true;
    case 'Enter':
      showMode('card', row.id);
      return true;
    case 'Delete':
      actions['d']!();
      return true;
    case 'Escape':
      if (selected.size === 0) return false;
      selected.clear();
      changedSelection();
      return true;
    default:
      return false;
  }
}

function lettered(key: string): boolean {
  if (!state.letters || key.length !== 1) return false;
  const same = state.mode === 'card' ? document.getElementById(`merge-${key}`) : null;
  if (same) {
    same.click();
    return true;
  }
  const action = actions[key.toLowerCase()];
  action?.();
  return action !== undefined;
}

window.addEventListener('focus', () => {
  if (document.activeElement === document.body && isLoaded) focusHere();
});

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const read = v.safeParse(extensionMessageSchema, data);
  if (!read.success) return;
  const message = read.output;
  switch (message.type) {
    case 'show': {
      translateBy(message.translations);
      const saved = v.safeParse(savedSchema, vscode.getState());
      if (saved.success) state = saved.output;
      ({ drafts, later, undo } = message);
      isLoaded = true;
      build();
      render();
      if (document.hasFocus()) focusHere();
      return;
    }
    case 'drafts':
      takeDrafts(message);
      return;
    case 'body':
      if (bodies.get(message.uri) === message.body) return;
      bodies.set(message.uri, message.body);
      if (state.mode === 'card' && currentDraft()?.uri === message.uri) render();
      return;
    case 'said':
      isBusy = false;
      main.removeAttribute('aria-busy');
      said.textContent = message.said;
      renderTools();
      return;
    case 'active':
      if (isLoaded && !document.hasFocus()) focusHere();
      return;
  }
});

vscode.postMessage({ type: 'ready' });
