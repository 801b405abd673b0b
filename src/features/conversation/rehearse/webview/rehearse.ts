import * as v from 'valibot';
import {
  agendaTime,
  clockTime,
  overTime,
  seconds,
  timeMark,
  type AgendaTime,
} from '../../../../core/conversation/rehearsal/agendaTime';
import { branchKeys } from '../../../../core/conversation/rehearsal/branchKeys';
import { extensionMessageSchema, type PageMessage } from '../../../../core/conversation/rehearsal/messages';
import type { Place, Rehearsal } from '../../../../core/conversation/rehearsal/rehearsal';
import {
  carriedOver,
  newRehearsal,
  paused,
  rehearsalStateSchema,
  spentAt,
  take,
  type RehearsalState,
  type RehearsalStep,
} from '../../../../core/conversation/rehearsal/rehearsalState';
import { plural, sentence, type Sentence } from '../../../../core/text/sentence';
import { cardView } from './cardView';
import { element, keyedButton } from '../../../../webview/element';
import { keyList, type KeyHelp } from '../../../../webview/keyList';
import { spoken, translateBy } from '../../../../webview/spoken';
import { summaryView } from './summaryView';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: v.InferOutput<typeof savedSchema>): void;
};

const savedSchema = v.object({
  script: v.string(),
  state: rehearsalStateSchema,
  /** The clock's reading when this was saved. */
  seen: v.number(),
  /** The id of what had the focus. */
  focus: v.string(),
  letters: v.boolean(),
});

const vscode = acquireVsCodeApi();
const headingId = 'card-title';
const notesId = 'notes';

let script = '';
let rehearsal: Rehearsal = { title: '', parts: [], branches: [] };
let state: RehearsalState = newRehearsal(rehearsal);
let keys: (string | undefined)[] = [];
/** Whether digits and letters open branches; those who speak to their computer may turn that off. */
let letters = true;
let focus = headingId;
let lastTime: AgendaTime | undefined;
/** The notes that were to be put into a file last. */
let notesPut = '';
/** Whether the user went from here to a file, and has not come back yet. */
let isAway = false;

const pageTitle = element('h1', {});
const timer = keyedButton({ id: 'timer', label: '', key: '', shortcut: 'Space' }, () => step({ kind: 'startOrPause' }));
const partClock = element('p', { class: 'time' });
const wholeClock = element('p', { class: 'time' });
const over = element('p', { class: 'over-time', hidden: true });
const parts = element('nav', {});
const card = element('main', {});
const branches = element('aside', {});
const notes = element('textarea', { id: notesId, rows: '3', maxlength: '100000', 'aria-describedby': 'notes-kept' });
const kept = element('p', { id: 'notes-kept', class: 'quiet' });
const put = element('button', { id: 'put', type: 'button' });
const notesSection = element('section', { 'aria-labelledby': 'notes-title' });
const help = element('footer', {});
const status = element('div', { class: 'aloud', role: 'status', 'aria-live': 'polite' });

function build(): void {
  const clock = element('div', { class: 'clock', role: 'group', 'aria-label': spoken(sentence('Time')) });
  const readings = element('div', { role: 'timer', 'aria-live': 'off' }, partClock, wholeClock);
  clock.append(timer, readings, over);
  parts.setAttribute('aria-label', spoken(sentence('Parts of the meeting')));
  branches.setAttribute('aria-label', spoken(sentence('What they may say')));
  put.textContent = spoken(sentence('Put the Notes into the Meeting'));
  const notesTitle = element('h2', { id: 'notes-title' });
  notesTitle.append(
    element('label', { for: notesId }, spoken(sentence('My notes'))),
    ' ',
    element('kbd', { 'aria-hidden': 'true' }, 'N'),
  );
  notesSection.replaceChildren(notesTitle, notes, element('div', { class: 'below' }, kept, put));
  help.replaceChildren(helpView());
  document.title = spoken(sentence('Rehearsal: {0}', rehearsal.title));
  document.body.replaceChildren(
    element('header', {}, pageTitle, clock),
    parts,
    card,
    branches,
    notesSection,
    help,
    status,
  );
}

function helpView(): HTMLElement {
  const keys: readonly KeyHelp[] = [
    [['→', 'Page Down'], sentence('next part')],
    [['←', 'Page Up'], sentence('previous part')],
    [[spoken(sentence('Space'))], sentence('start or pause the clock')],
    [['1–9', 'A–Z'], sentence('what they said')],
    [['Escape'], sentence('back')],
    [['N'], sentence('go to my notes; Escape leaves them')],
    [['End'], sentence('end the rehearsal')],
  ];
  return keyList(keys, letters, (on) => {
    letters = on;
    save();
  });
}

/** Draws everything anew; what had the focus keeps it where it is still there. */
function render(): void {
  const held = document.activeElement?.id ?? '';
  pageTitle.textContent = rehearsal.title;
  renderTimer();
  parts.replaceChildren(element('ol', {}, ...rehearsal.parts.map((_, index) => partButton(index))));
  card.replaceChildren(...(state.ended ? endView() : cardNow()));
  branches.replaceChildren(...branchesView());
  if (held !== '') document.getElementById(held)?.focus();
  renderTime();
}

function renderTimer(): void {
  timer.hidden = state.ended;
  const label =
    state.runningSince !== null
      ? sentence('Pause the clock')
      : state.spent.some((spent) => spent > 0)
        ? sentence('Resume the clock')
        : sentence('Start the clock');
  timer.querySelector('.label')!.textContent = spoken(label);
  timer.querySelector('kbd')!.textContent = spoken(sentence('Space'));
}

function partButton(index: number): HTMLLIElement {
  const { title: name } = rehearsal.parts[index]!;
  const current = index === state.part && !state.ended;
  const button = keyedButton(
    {
      id: `part-${index}`,
      label: name,
      attributes: { 'aria-current': current ? 'step' : undefined },
      children: [element('span', { class: 'spent', id: `spent-${index}` })],
    },
    () => step({ kind: 'part', index }),
  );
  return element('li', {}, button);
}

function cardNow(): HTMLElement[] {
  const open = state.branches.at(-1);
  const branch = open === undefined ? undefined : rehearsal.branches[open];
  if (branch) {
    const from = state.branches.at(-2);
    const below = from === undefined ? rehearsal.parts[state.part]?.title : rehearsal.branches[from]?.title;
    return [
      element('p', { class: 'above' }, branch.group),
      heading(branch.title),
      ...cardView(branch.blocks, ways),
      element('div', { class: 'steps' }, backButton(sentence('Back to “{0}”', below ?? '')), editButton(branch.line)),
    ];
  }
  const part = rehearsal.parts[state.part];
  if (!part) return [];
  const last = state.part === rehearsal.parts.length - 1;
  return [
    element('p', { class: 'above' }, spoken(sentence('Part {0} of {1}', state.part + 1, rehearsal.parts.length))),
    heading(part.title),
    element('p', { class: 'quiet' }, spoken(planned(part.minutes)), ' ', spoken(speaking(part.seconds))),
    ...cardView(part.blocks, ways),
    element(
      'div',
      { class: 'steps' },
      state.part > 0 &&
        keyedButton(
          { id: 'previous', label: spoken(sentence('Previous part')), key: '←', shortcut: 'ArrowLeft PageUp' },
          () => step({ kind: 'previous' }),
        ),
      last
        ? keyedButton({ id: 'end', label: spoken(sentence('End Rehearsal')), key: 'End' }, () => step({ kind: 'end' }))
        : keyedButton(
            { id: 'next', label: spoken(sentence('Next part')), key: '→', shortcut: 'ArrowRight PageDown' },
            () => step({ kind: 'next' }),
          ),
      editButton(part.line),
    ),
  ];
}

function planned(minutes: number): Sentence {
  return minutes === 0
    ? sentence('No time is planned for it.')
    : plural(minutes, '{0} minute is planned for it.', '{0} minutes are planned for it.');
}

function speaking(time: number): Sentence {
  return time === 0 ? sentence('Nothing to say here.') : sentence('Saying it takes about {0}.', clockTime(time));
}

function endView(): HTMLElement[] {
  return [
    heading(spoken(sentence('How you used the time'))),
    summaryView(rehearsal, spentAt(state, Date.now())),
    element(
      'div',
      { class: 'steps' },
      backButton(sentence('Back to the Cards')),
      keyedButton({ id: 'start-over', label: spoken(sentence('Rehearse Again')) }, () => step({ kind: 'startOver' })),
    ),
  ];
}

function heading(text: string): HTMLElement {
  return element('h2', { id: headingId, tabindex: '-1' }, text);
}

function backButton(label: Sentence): HTMLElement {
  return keyedButton({ id: 'back', label: spoken(label), key: 'Escape' }, () => step({ kind: 'back' }));
}

function editButton(line: number): HTMLElement {
  return keyedButton({ id: 'edit', label: spoken(sentence('Edit in the Script')) }, () =>
    goAway({ type: 'openScript', line }),
  );
}

function branchesView(): HTMLElement[] {
  const held = rehearsal.branches.map((branch, index) => ({ ...branch, index }));
  return [...new Set(held.map(({ group }) => group))].flatMap((name) => [
    element('h2', {}, name),
    element(
      'ul',
      {},
      ...held
        .filter(({ group }) => group === name)
        .map(({ title, index }) =>
          element(
            'li',
            {},
            keyedButton(
              {
                id: `branch-${index}`,
                label: title,
                key: keys[index]?.toUpperCase(),
                attributes: { 'aria-current': !state.ended && state.branches.at(-1) === index ? 'true' : undefined },
              },
              () => step({ kind: 'branch', index }),
            ),
          ),
        ),
    ),
  ]);
}

/** Writes the time where it stands, and says aloud what has just come to pass. */
function renderTime(): void {
  const now = Date.now();
  const time = agendaTime(state, now, rehearsal);
  const name = rehearsal.parts[state.part]?.title ?? '';
  setText(partClock, spoken(sentence('This part {0} of {1}', clockTime(time.part), clockTime(time.partPlanned))));
  setText(
    wholeClock,
    spoken(sentence('Whole meeting {0} of {1}', clockTime(time.whole), clockTime(time.wholePlanned))),
  );
  partClock.hidden = state.ended;
  const warning = state.ended ? undefined : overTime(time, name);
  over.hidden = warning === undefined;
  setText(over, warning === undefined ? '' : spoken(warning));
  spentAt(state, now).forEach((held, index) => {
    const place = document.getElementById(`spent-${index}`);
    if (place) setText(place, spentText(seconds(held), (rehearsal.parts[index]?.minutes ?? 0) * 60));
  });
  const mark = state.runningSince !== null && lastTime ? timeMark(lastTime, time, name) : undefined;
  if (mark) status.textContent = spoken(mark);
  lastTime = time;
}

function spentText(time: number, plan: number): string {
  if (plan > 0 && time > plan) return spoken(sentence('{0} over', clockTime(time - plan)));
  return spoken(sentence('{0} of {1}', clockTime(time), clockTime(plan)));
}

function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

const ways = {
  go: ({ kind, index }: Place) => step({ kind, index }),
  open: (url: string) => goAway({ type: 'open', url }),
};

/** Asks for a file to be shown, from which the focus is to come back. */
function goAway(message: PageMessage): void {
  isAway = true;
  vscode.postMessage(message);
}

function step(taken: RehearsalStep): void {
  const before = state;
  state = take(state, taken, Date.now(), rehearsal);
  if (state === before) return;
  lastTime = undefined;
  const pressed = document.activeElement?.id ?? '';
  render();
  if (taken.kind === 'startOrPause') {
    status.textContent = spoken(
      state.runningSince === null ? sentence('The clock is paused.') : sentence('The clock is running.'),
    );
  } else {
    // Who goes through the parts by a button presses it again; all others read on from the top of the card.
    const stays = /^(?:next|previous|part-\d+)$/.test(pressed) && document.activeElement?.id === pressed;
    if (!stays) focusCard();
    status.textContent = spoken(whereNow());
  }
  save();
}

function focusCard(): void {
  const top = document.getElementById(headingId);
  card.scrollTop = 0;
  top?.focus({ preventScroll: true });
  top?.scrollIntoView({ block: 'nearest' });
}

function whereNow(): Sentence {
  if (state.ended) return sentence('The rehearsal has ended. The time spent in each part is shown.');
  const branch = rehearsal.branches[state.branches.at(-1) ?? -1];
  if (branch) return sentence('{0}: {1}', branch.group, branch.title);
  const name = rehearsal.parts[state.part]?.title ?? '';
  return sentence('Part {0} of {1}: {2}.', state.part + 1, rehearsal.parts.length, name);
}

function save(): void {
  // Before the extension has said what is rehearsed, nothing may replace what was saved.
  if (script === '') return;
  vscode.setState({ script, state, seen: Date.now(), focus, letters });
}

function showKept(text: string): void {
  const isKept = text === notes.value;
  kept.textContent = spoken(
    notes.value === '' ? sentence('They are saved as you type.') : isKept ? sentence('Saved.') : sentence('Saving…'),
  );
  put.disabled = notes.value.trim() === '';
}

notes.addEventListener('input', () => {
  vscode.postMessage({ type: 'notes', text: notes.value });
  showKept('');
});

put.addEventListener('click', () => {
  notesPut = notes.value;
  goAway({ type: 'putNotes', text: notesPut });
});

document.addEventListener('focusin', ({ target }) => {
  if (script === '') return;
  focus = target instanceof Element && target.id !== '' ? target.id : headingId;
  save();
});

window.addEventListener('focus', () => {
  if (document.activeElement === document.body) (document.getElementById(focus) ?? card).focus();
});

const steps: Readonly<Record<string, RehearsalStep>> = {
  ArrowRight: { kind: 'next' },
  PageDown: { kind: 'next' },
  ArrowLeft: { kind: 'previous' },
  PageUp: { kind: 'previous' },
  Home: { kind: 'part', index: 0 },
  End: { kind: 'end' },
  Escape: { kind: 'back' },
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { target, key } = event;
  if (target === notes) {
    if (key === 'Escape') focusCard();
    return;
  }
  const isControl = target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
  const known = key === ' ' ? (isControl ? undefined : ({ kind: 'startOrPause' } as const)) : steps[key];
  const branch = letters ? keys.indexOf(key.toLowerCase()) : -1;
  if (known) step(known);
  else if (branch !== -1) step({ kind: 'branch', index: branch });
  else if (letters && key.toLowerCase() === 'n') notes.focus();
  else return;
  event.preventDefault();
});

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const read = v.safeParse(extensionMessageSchema, data);
  if (!read.success) return;
  const message = read.output;
  switch (message.type) {
    case 'show': {
      ({ script, rehearsal } = message);
      translateBy(message.translations);
      keys = branchKeys(rehearsal.branches.length);
      const saved = v.safeParse(savedSchema, vscode.getState());
      state = newRehearsal(rehearsal);
      if (saved.success && saved.output.script === script) {
        const was = saved.output;
        state = carriedOver(message.restored ? paused(was.state, was.seen) : was.state, Date.now(), rehearsal);
        ({ letters, focus } = was);
      }
      notes.value = message.notes;
      build();
      render();
      showKept(notes.value);
      if (document.hasFocus()) (document.getElementById(focus) ?? document.getElementById(headingId))?.focus();
      save();
      return;
    }
    case 'script':
      rehearsal = message.rehearsal;
      keys = branchKeys(rehearsal.branches.length);
      state = carriedOver(state, Date.now(), rehearsal);
      lastTime = undefined;
      render();
      save();
      return;
    case 'saved':
      return showKept(message.text);
    case 'active':
      // VS Code gives the focus to the frame around this page, where no key is heard.
      if (isAway && !document.hasFocus()) (document.getElementById(focus) ?? card).focus();
      isAway = false;
      return;
    case 'put':
      // What was typed since is not in the file.
      if (notes.value === notesPut) notes.value = '';
      showKept(notes.value);
      status.textContent = kept.textContent = spoken(sentence('The notes are in “{0}” now.', message.meeting));
      return;
    case 'notPut':
      status.textContent = kept.textContent = spoken(
        sentence('The notes were not put into a file. They are kept here.'),
      );
      return;
  }
});

setInterval(() => {
  if (state.runningSince === null) return;
  const before = lastTime?.whole;
  renderTime();
  if (lastTime?.whole !== before) save();
}, 250);

vscode.postMessage({ type: 'ready' });
