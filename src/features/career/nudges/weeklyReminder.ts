import * as vscode from 'vscode';
import type { CalendarDate } from '../../../core/time/calendarDate';
import {
  minutesBetween,
  moment,
  momentAt,
  nextReminder,
  snoozedTo,
  type Moment,
  type ReminderPlan,
} from '../../../core/career/reminder';
import { lastWinDay } from '../../../core/career/sinceLastWin';
import type { Brag } from '../../../editor/index/brag';
import { remind } from './remind';

const stateKey = 'brag.reminder';
/** A timer can't wait longer, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/**
 * Comes once a week, where the user has chosen a day. It waits for one moment with one timer, and looks again when the
 * window gets the focus, as timers stand still while a computer sleeps.
 */
export class WeeklyReminder implements vscode.Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening: vscode.Disposable | undefined;
  #isAsking = false;
  /** Whether it is time, and something speaks against it. */
  #isHeldBack = false;

  constructor(private readonly brag: Brag) {}

  dispose(): void {
    this.#stop();
  }

  /** Puts the reminder off to the next day. */
  async snooze(): Promise<void> {
    await this.#remember({ snoozedUntil: snoozedTo(this.brag.today(), planOf()?.hour ?? 9) });
    await this.#look();
  }

  /** Turns it off for good. */
  async turnOff(): Promise<void> {
    await vscode.workspace.getConfiguration('brag').update('reminder.day', 'off', vscode.ConfigurationTarget.Global);
  }

  /** Begins to wait, by what is set now. @param isAnew whether the user has just changed that */
  async start(isAnew: boolean): Promise<void> {
    this.#stop();
    if (planOf() === undefined) return;
    const lookIfHeldBack = (): void => {
      if (this.#isHeldBack) void this.#look();
    };
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeWindowState(() => void this.#look()),
      vscode.debug.onDidTerminateDebugSession(lookIfHeldBack),
      vscode.window.tabGroups.onDidChangeTabs(lookIfHeldBack),
    );
    // Who has just chosen a day is not reminded of the one that has passed.
    if (isAnew || this.#settled() === undefined) await this.#remember({});
    await this.brag.ready;
    await this.#look();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#listening?.dispose();
    this.#timer = this.#listening = undefined;
  }

  /** Reminds where it is time and nothing speaks against it, else waits for the time. */
  async #look(): Promise<void> {
    const plan = planOf();
    if (plan === undefined || this.#isAsking || this.brag.indexing || this.brag.folders.length === 0) return;
    const settled = this.#settled();
    if (settled === undefined) return;
    const snoozedUntil = moment(this.#memory()['snoozedUntil']);
    const lastWin = lastWinDay(this.brag.library.entries.wins, this.brag.today());
    const due = nextReminder(plan, { settled, snoozedUntil }, lastWin);
    const minutes = minutesBetween(now(this.brag.today()), due);
    clearTimeout(this.#timer);
    if (minutes > 0) {
      this.#timer = setTimeout(() => void this.#look(), Math.min(minutes * 60_000, longestTimer));
      return;
    }
    this.#isHeldBack = isBusy();
    if (this.#isHeldBack) return;
    this.#isAsking = true;
    try {
      await this.#remember({});
      await remind(this.brag, this);
    } catch (error) {
      this.brag.log.error(`The reminder failed: ${String(error)}`);
    } finally {
      this.#isAsking = false;
    }
    await this.#look();
  }

  #memory(): Readonly<Record<string, unknown>> {
    return this.brag.context.globalState.get<Readonly<Record<string, unknown>>>(stateKey, {});
  }

  #settled(): Moment | undefined {
    return moment(this.#memory()['settled']);
  }

  async #remember(more: { readonly snoozedUntil?: Moment }): Promise<void> {
    await this.brag.context.globalState.update(stateKey, { settled: now(this.brag.today()), ...more });
  }
}

function planOf(): ReminderPlan | undefined {
  const day = vscode.workspace.getConfiguration('brag').get<ReminderPlan['day'] | 'off'>('reminder.day', 'off');
  const hour = vscode.workspace.getConfiguration('brag').get<number>('reminder.hour', 16);
  return day === 'off' ? undefined : { day, hour };
}

function now(today: CalendarDate): Moment {
  const clock = new Date();
  return momentAt(today, clock.getHours(), clock.getMinutes());
}

/** Whether somebody may be looking on, or must not be interrupted, as far as an extension can tell. */
function isBusy(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const rehearses = input instanceof vscode.TabInputWebview && input.viewType.endsWith('brag.rehearsal');
  return !vscode.window.state.focused || vscode.debug.activeDebugSession !== undefined || rehearses;
}
