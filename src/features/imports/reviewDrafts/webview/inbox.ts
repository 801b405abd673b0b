import * as v from 'valibot';
import { draftGroupings } from '../../../../core/inbox/arrangeDrafts';
import { extensionMessageSchema, type ExtensionMessage, type PageMessage } from '../../../../core/inbox/messages';
import { plural, sentence, type Sentence } from '../../../../core/text/sentence';
import { element, keyedButton } from '../../../../webview/element';
import { keyList, type KeyHelp } from '../../../../webview/keyList';
import { spoken, translateBy } from '../../../../webview/spoken';
import { cardTitleId, draftCard } from './draftCard';
import { draftTable, markRows, rowId, type Row, type TableState } from './draftTable';
import { InboxList, savedSchema, type Saved } from './inboxList';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: Saved): void;
};

const vscode = acquireVsCodeApi();

const list = new InboxList();
/** How many drafts are snoozed, and what an undo would take back. */
let later = 0;
let undo = '';
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
    return list.groups;
  },
  get collapsed() {
    return list.collapsed;
  },
  isSelected: (draft) => list.isSelected(draft),
  press(row, event) {
    if (row.kind === 'group' && event.target instanceof Element && event.target.closest('.twisty'))
      show(list.collapse(row));
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
    if (row.kind === 'draft') show(list.showMode('card', row.id));
  },
};

function build(): void {
  document.title = spoken(sentence('Drafts to review'));
  filter.value = list.saved.filter;
  grouping.replaceChildren(...draftGroupings.map((by) => element('option', { value: by }, spoken(groupingWords[by]))));
  grouping.value = list.saved.grouping;
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
  source: sentence('Source'),
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

function helpView(): HTMLElement {
  const inTable: readonly KeyHelp[] = [
    [['↑', '↓'], sentence('previous, next')],
    [[spoken(sentence('Space'))], sentence('select, a whole group on its line')],
    [['Shift+↑', 'Shift+↓'], sentence('extend the selection')],
    [['Ctrl+A'], sentence('select all that are shown')],
    [['←', '→'], sentence('close, open a group')],
    [[spoken(sentence('Enter'))], sentence('one draft at a time')],
    [['Escape'], sentence('clear the selection; leave the filter')],
  ];
  const onCard: readonly KeyHelp[] = [
    [['←', '→'], sentence('previous, next')],
    [['1–3'], sentence('merge with the possible duplicate')],
    [['Escape'], sentence('back to the table')],
  ];
  return keyList(list.saved.mode === 'table' ? inTable : onCard, list.saved.letters, (on) => {
    list.change({ letters: on });
    save();
  });
}

/** Draws what the drafts, the filter and the groups are now; the focus stays on its draft, or on the one in its place. */
function render(): void {
  const held = document.activeElement;
  const hadFocus = main.contains(held);
  const heldId = held instanceof HTMLElement ? held.id : '';
  const shown = list.arrange();
  title.textContent = spoken(
    list.drafts.length === 0
      ? sentence('No drafts to review')
      : plural(list.drafts.length, '{0} draft to review', '{0} drafts to review'),
  );
  finding.hidden = help.hidden = list.drafts.length === 0;
  main.replaceChildren(...view(shown));
  if (helpFor !== list.saved.mode) help.replaceChildren(helpView());
  helpFor = list.saved.mode;
  markRows(list.rows, list.saved.current, tableState);
  renderTools();
  const again = heldId === '' ? null : document.getElementById(heldId);
  if (hadFocus && again && main.contains(again)) again.focus({ preventScroll: true });
  else if (hadFocus) focusHere();
  save();
}

function view(shown: number): (HTMLElement | string)[] {
  if (list.drafts.length === 0 || shown === 0) return [emptyView()];
  const draft = list.currentDraft();
  if (list.saved.mode === 'card' && draft) {
    const order = list.draftRows();
    const at = order.findIndex(({ id }) => id === list.saved.current);
    const place = sentence('{0} of {1}', at + 1, order.length);
    const body = bodies.get(draft.uri);
    if (body === undefined) vscode.postMessage({ type: 'body', uri: draft.uri });
    return [
      draftCard(draft, body, place, {
        previous: at > 0 ? () => stepByButton(-1) : undefined,
        next: at < order.length - 1 ? () => stepByButton(1) : undefined,
        merge: (into) => ask({ type: 'merge', drafts: [draft.uri], into }),
        takeQuote: (quote) => ask({ type: 'takeQuote', draft: draft.uri, quote }),
        open: (uri) => vscode.postMessage({ type: 'open', uri }),
        openLink: (url) => vscode.postMessage({ type: 'openLink', url }),
      }),
    ];
  }
  return [draftTable(list.rows, tableState), ...(later > 0 ? [laterView()] : [])];
}

/** Who goes through the drafts by a button presses it again; at an end there is only the card left to read. */
function stepByButton(by: 1 | -1): void {
  if (!list.step(by)) return;
  render();
  if (document.activeElement === document.body) focusHere();
}

function emptyView(): HTMLElement {
  const made = element('section', { id: 'empty', tabindex: '-1', class: 'empty' });
  if (list.drafts.length > 0) {
    const clear = element('button', { type: 'button', id: 'clear' }, spoken(sentence('Clear Filter')));
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
          "Imported wins, and every win with “status: draft”, wait here until you accept them. They aren't evidence until then.",
        ),
      ),
    ),
  );
  const importing = element('button', { type: 'button', id: 'import' }, spoken(sentence('Import Wins…')));
  importing.addEventListener('click', () => vscode.postMessage({ type: 'import' }));
  made.append(importing);
  if (later > 0) made.append(laterView());
  return made;
}

function laterView(): HTMLElement {
  const wake = element('button', { type: 'button', id: 'wake', class: 'link' }, spoken(sentence('Unsnooze')));
  if (later > 1) wake.textContent = spoken(sentence('Unsnooze All'));
  wake.addEventListener('click', () => ask({ type: 'wake' }));
  const words = plural(
    later,
    '{0} draft is snoozed and comes back by itself.',
    '{0} drafts are snoozed and come back by themselves.',
  );
  return element('p', { class: 'quiet' }, spoken(words), ' ', wake);
}

function renderTools(): void {
  const held = document.activeElement?.id ?? '';
  const count = list.meant().length;
  const off = count === 0 || isBusy;
  const tool = (id: string, label: Sentence, key: string, press: () => void, disabled = off) =>
    keyedButton({ id, label: spoken(label), key, attributes: { disabled } }, press);
  const chosen = list.selectedShown().length;
  const undoing = tool(
    'undo',
    undo === '' ? sentence('Undo') : sentence('Undo {0}', undo),
    'U',
    actions['u']!,
    undo === '' || isBusy,
  );
  tools.hidden = list.drafts.length === 0 && undo === '';
  if (list.drafts.length === 0) tools.replaceChildren(undoing);
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
        list.saved.mode === 'table' ? sentence('One at a time') : sentence('As a table'),
        'T',
        actions['t']!,
        list.groups.length === 0,
      ),
      element(
        'span',
        { class: 'quiet', id: 'chosen' },
        list.saved.mode === 'table' && chosen > 0 ? spoken(plural(chosen, '{0} selected', '{0} selected')) : '',
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
    const [uri, ...others] = list.meant();
    if (uri !== undefined && others.length === 0) vscode.postMessage({ type: 'open', uri });
  },
  u: () => {
    if (undo !== '') ask({ type: 'undo' });
  },
  t: () => show(list.showMode(list.saved.mode === 'table' ? 'card' : 'table')),
  g: () => {
    const next = draftGroupings[(draftGroupings.indexOf(list.saved.grouping) + 1) % draftGroupings.length]!;
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
  const uris = list.meant();
  if (uris.length > 0) ask({ type, drafts: uris });
  else if (list.drafts.length > 0)
    said.textContent = spoken(sentence('Select drafts first: press Space to select the whole group.'));
}

function ask(message: PageMessage): void {
  if (isBusy) return;
  isBusy = true;
  isTakingBack = message.type === 'undo' || message.type === 'wake';
  main.setAttribute('aria-busy', 'true');
  vscode.postMessage(message);
  renderTools();
}

function focusRow(id: string, extend: boolean): void {
  const row = list.rows.find((each) => each.id === id);
  if (!row) return;
  if (extend) selectTo(row);
  list.moveTo(row, extend);
  markRows(list.rows, id, tableState);
  renderTools();
  const place = document.getElementById(id);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'nearest' });
  save();
}

function toggle(row: Row): void {
  list.toggle(row);
  changedSelection();
}

function selectTo(row: Row): void {
  if (list.selectTo(row)) changedSelection();
}

function changedSelection(): void {
  markRows(list.rows, list.saved.current, tableState);
  renderTools();
  say(plural(list.selectedShown().length, '{0} selected.', '{0} selected.'));
}

/** Draws what a change has changed, and puts the focus there. */
function show(hasChanged: boolean): void {
  if (!hasChanged) return;
  render();
  focusHere();
}

/** Puts the focus on the card, on the current row, or on what says why there is none. */
function focusHere(): void {
  const place =
    document.getElementById('empty') ??
    document.getElementById(list.saved.mode === 'card' ? cardTitleId : list.saved.current) ??
    filter;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

function setFilter(text: string): void {
  list.change({ filter: text });
  render();
}

function setGrouping(by: Saved['grouping']): void {
  list.change({ grouping: by, collapsed: [] });
  render();
}

/** Takes over what waits now; a draft that an undo brought back gets the focus. */
function takeDrafts(contents: Pick<Extract<ExtensionMessage, { type: 'drafts' }>, 'drafts' | 'later' | 'undo'>): void {
  const before = new Set(list.drafts.map(({ uri }) => uri));
  list.drafts = contents.drafts;
  ({ later, undo } = contents);
  const back = isTakingBack ? list.drafts.find(({ uri }) => !before.has(uri)) : undefined;
  if (back) list.change({ current: rowId(back.uri) });
  const current = list.currentDraft()?.uri;
  for (const uri of [...bodies.keys()]) if (uri !== current) bodies.delete(uri);
  // What the file says may have changed too; until it is read anew, the old stays in sight.
  if (list.saved.mode === 'card' && current !== undefined && bodies.has(current))
    vscode.postMessage({ type: 'body', uri: current });
  if (back) list.change({ collapsed: [] });
  render();
  // Who presses the button may press it again.
  if (back && document.hasFocus() && !tools.contains(document.activeElement)) focusHere();
}

function say(words: Sentence): void {
  aloud.textContent = spoken(words);
}

function save(): void {
  if (isLoaded) vscode.setState(list.saved);
}

filter.addEventListener('input', () => {
  setFilter(filter.value);
  const count = list.draftRows().length;
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
    else if (key.toLowerCase() === 'a' && list.saved.mode === 'table') {
      list.selectAll();
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
  if (list.saved.mode === 'card') {
    if (key === 'Escape') show(list.showMode('table'));
    else if (onControl && (key === 'Enter' || key === ' ')) return false;
    else if (key === 'ArrowRight' || key === 'PageDown') show(list.step(1));
    else if (key === 'ArrowLeft' || key === 'PageUp') show(list.step(-1));
    else return false;
    return true;
  }
  if (onControl && (key === 'Enter' || key === ' ')) return false;
  const at = list.rows.findIndex(({ id }) => id === list.saved.current);
  const row = list.rows[at];
  if (row === undefined) return false;
  const go = (place: number): true => {
    focusRow(list.rows[Math.max(0, Math.min(list.rows.length - 1, place))]!.id, shiftKey);
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
      return go(list.rows.length - 1);
    case 'ArrowLeft':
      show(list.collapse(row, true));
      return true;
    case 'ArrowRight':
      show(list.collapse(row, false));
      return true;
    case ' ':
      toggle(row);
      return true;
    case 'Enter':
      show(list.showMode('card', row.id));
      return true;
    case 'Delete':
      actions['d']!();
      return true;
    case 'Escape':
      if (!list.hasSelection) return false;
      list.selectNone();
      changedSelection();
      return true;
    default:
      return false;
  }
}

function lettered(key: string): boolean {
  if (!list.saved.letters || key.length !== 1) return false;
  const same = list.saved.mode === 'card' ? document.getElementById(`merge-${key}`) : null;
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
      if (saved.success) list.saved = saved.output;
      list.drafts = message.drafts;
      ({ later, undo } = message);
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
      if (list.saved.mode === 'card' && list.currentDraft()?.uri === message.uri) render();
      return;
    case 'said':
      isBusy = isTakingBack = false;
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
