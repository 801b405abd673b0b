import * as vscode from 'vscode';
import { lineCompletions, namesInUse } from '../../../core/capture/lineCompletions';
import { knownNames, type KnownNames } from '../../../core/capture/knownNames';
import {
  isEmptyDraft,
  lastWin,
  likeWin,
  readDraft,
  type ReadDraft,
  type WinDraft,
} from '../../../core/capture/winDraft';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { addToLine, replaceIn } from '../../../core/capture/winLine';
import type { NewWin } from '../../../core/entries/newWin';
import { lastWeekday } from '../../../core/time/typedDate';
import type { Brag } from '../../../editor/index/brag';
import { askDay } from './corrections';
import { previewRows, type PreviewRow } from './previewRows';
import { onDidPressShortcut, type Shortcut } from './shortcuts';
import { plainWords } from '../../../editor/show/plainWords';
import { recordName } from '../../../editor/show/recordName';
import { rows } from '../../../editor/show/messages';
import type { Change } from './change';

/** How the typing ended: with a win to write and the draft behind it, or left with the draft as it stood. */
export type Previewed =
  | { readonly win: NewWin & { readonly date: CalendarDate }; readonly draft: WinDraft; readonly begun: WinDraft }
  | { readonly left: WinDraft; readonly begun: WinDraft };

/**
 * One line to type, and below it the win as it will be written. Enter writes it; every other row corrects or adds one
 * thing, and its button takes it out.
 *
 * @param kept drafts that were left, offered while nothing is typed
 */
export async function previewWin(
  brag: Brag,
  begun: WinDraft,
  kept: readonly WinDraft[],
  today: CalendarDate,
): Promise<Previewed> {
  const names = knownNames(brag.library.entries, brag.library.skillNames);
  let draft = begun;
  let origin = begun;
  for (;;) {
    const step = await show(brag, draft, kept, today, names);
    draft = step.draft;
    if (step.next === 'left') return { left: draft, begun: origin };
    if (step.next === 'write') {
      const { win } = readDraft(draft, today, names);
      return { win: { ...win, title: win.title! }, draft, begun: origin };
    }
    draft = (await step.next(draft)) ?? draft;
    if (kept.includes(draft)) origin = draft;
  }
}

interface Ended {
  readonly draft: WinDraft;
  readonly next: 'write' | 'left' | Change;
}

interface ShortcutButton extends vscode.QuickInputButton {
  readonly shortcut: Shortcut;
}

function show(
  brag: Brag,
  begun: WinDraft,
  kept: readonly WinDraft[],
  today: CalendarDate,
  names: KnownNames,
): Promise<Ended> {
  const pick = vscode.window.createQuickPick<PreviewRow>();
  const last = lastWin(brag.library.entries.wins, today);
  const inUse = namesInUse(brag.library.entries, brag.library.skillNames);
  let draft = begun;
  let read: ReadDraft;
  const record = recordName(brag);
  pick.title = plainWords(record === undefined ? vscode.l10n.t('Log Win') : vscode.l10n.t('Log Win: {0}', record));
  pick.placeholder = vscode.l10n.t(
    'What happened? Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday',
  );
  pick.ignoreFocusOut = true;
  pick.buttons = buttons(last !== undefined);

  const refresh = (): void => {
    read = readDraft(draft, today, names);
    const offered = isEmptyDraft(draft) ? kept : [];
    const completions = lineCompletions(draft.line, inUse, today);
    setContext('brag.canCompleteWin', completions.length > 0);
    pick.items = rows(previewRows({ brag, draft, read, last, kept: offered, completions, names, today }));
    // The win itself stays the row that Enter takes, wherever VS Code sorts the rows that hold what is typed.
    pick.activeItems = pick.items.slice(0, 1);
  };
  const take = (changed: WinDraft): void => {
    draft = changed;
    if (pick.value !== draft.line) pick.value = draft.line;
    refresh();
  };
  refresh();

  return new Promise((resolve) => {
    const end = (next: Ended['next']): void => {
      resolve({ draft, next });
      disposables.dispose();
    };
    const press = (shortcut: Shortcut): void => {
      if (shortcut === 'pickDay') end((now) => askDay(now, read, today));
      else if (shortcut === 'likeLast') {
        if (last) take(likeWin(draft, last, read));
      } else if (shortcut === 'complete') {
        const line = pick.activeItems[0]?.completed ?? pick.items.find(({ completed }) => completed)?.completed;
        if (line !== undefined) take({ ...draft, line });
      } else take(dated(draft, read, shortcut === 'yesterday' ? 'yesterday' : lastWeekday('friday', today)));
    };
    const disposables = vscode.Disposable.from(
      pick,
      pick.onDidChangeValue((line) => {
        if (line !== draft.line) take({ ...draft, line });
      }),
      pick.onDidTriggerButton((button) => press((button as ShortcutButton).shortcut)),
      pick.onDidTriggerItemButton(({ item }) => item.takeOut && take(item.takeOut(draft))),
      onDidPressShortcut(press),
      pick.onDidAccept(() => {
        const [row] = pick.activeItems;
        if (pick.value !== draft.line) take({ ...draft, line: pick.value });
        if (row === undefined || row.change === 'write') {
          if (read.win.title !== undefined) end('write');
        } else end(row.change);
      }),
      pick.onDidHide(() => end('left')),
      {
        dispose: () => {
          setContext('brag.loggingWin', false);
          setContext('brag.canCompleteWin', false);
        },
      },
    );
    setContext('brag.loggingWin', true);
    pick.show();
    // Before it is shown VS Code would select the whole line, and the next key would replace it; an empty one, sent after
    // the list is there, would take away what is typed by then.
    if (draft.line !== '') pick.value = draft.line;
  });
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

/** The draft with another day in its line, in the place of the one that stands there. */
export function dated(draft: WinDraft, { line }: ReadDraft, day: string): WinDraft {
  const before = line.parts.find(({ kind }) => kind === 'date')?.range ?? line.unsure?.range;
  return { ...draft, line: before ? replaceIn(draft.line, before, day) : addToLine(draft.line, day) };
}

function buttons(hasLast: boolean): ShortcutButton[] {
  const button = (shortcut: Shortcut, icon: string, tooltip: string): ShortcutButton => ({
    shortcut,
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
  });
  return [
    button('yesterday', 'history', vscode.l10n.t('Yesterday (Alt+Y)')),
    button('lastFriday', 'coffee', vscode.l10n.t('Last Friday (Alt+W)')),
    button('pickDay', 'calendar', vscode.l10n.t('Another Day (Alt+P)')),
    ...(hasLast ? [button('likeLast', 'copy', vscode.l10n.t('Like My Last One (Alt+L)'))] : []),
  ];
}
