import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/calendarDate';
import type * as reminderCore from '../../core/nudges/reminder';
import type { Moment, ReminderPlan } from '../../core/nudges/reminder';
import type * as sinceCore from '../../core/nudges/sinceLastWin';
import type { Brag } from '../../editor/brag';

const stateKey = 'brag.reminder';
/** A timer can't wait longer, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

type Core = typeof reminderCore & typeof sinceCore;

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
  readonly #configuration = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('brag.reminder')) void this.#start(true);
  });

  constructor(private readonly brag: Brag) {
    void this.#start(false);
  }

  dispose(): void {
    this.#stop();
    this.#configuration.dispose();
  }

  /** Puts the reminder off to the next day. */
  async snooze(): Promise<void> {
    const core = await loadCore();
    await this.#remember(core, { snoozedUntil: core.snoozedTo(this.brag.today(), planOf()?.hour ?? 9) });
    await this.#look();
  }

  /** Turns it off for good. */
  async turnOff(): Promise<void> {
    await vscode.workspace.getConfiguration('brag').update('reminder.day', 'off', vscode.ConfigurationTarget.Global);
  }

  async #start(isAnew: boolean): Promise<void> {
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
    const core = await loadCore();
    // Who has just chosen a day is not reminded of the one that has passed.
    if (isAnew || this.#settled(core) === undefined) await this.#remember(core, {});
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
    const core = await loadCore();
    const settled = this.#settled(core);
    if (settled === undefined || this.#isAsking) return;
    const snoozedUntil = core.moment(this.#memory()['snoozedUntil']);
    const lastWin = core.lastWinDay(this.brag.library.entries.wins, this.brag.today());
    const due = core.nextReminder(plan, { settled, snoozedUntil }, lastWin);
    const minutes = core.minutesBetween(now(core, this.brag.today()), due);
    clearTimeout(this.#timer);
    if (minutes > 0) {
      this.#timer = setTimeout(() => void this.#look(), Math.min(minutes * 60_000, longestTimer));
      return;
    }
    this.#isHeldBack = isBusy();
    if (this.#isHeldBack) return;
    this.#isAsking = true;
    try {
      await this.#remember(core, {});
      const { remind } = await import('./remind');
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

  #settled(core: Core): Moment | undefined {
    return core.moment(this.#memory()['settled']);
  }

  async #remember(core: Core, more: { readonly snoozedUntil?: Moment }): Promise<void> {
    await this.brag.context.globalState.update(stateKey, { settled: now(core, this.brag.today()), ...more });
  }
}

function planOf(): ReminderPlan | undefined {
  const configuration = vscode.workspace.getConfiguration('brag.reminder');
  const day = configuration.get<ReminderPlan['day'] | 'off'>('day', 'off');
  return day === 'off' ? undefined : { day, hour: configuration.get<number>('hour', 16) };
}

function now(core: Core, today: CalendarDate): Moment {
  const clock = new Date();
  return core.momentAt(today, clock.getHours(), clock.getMinutes());
}

/** Whether somebody may be looking on, or must not be interrupted, as far as an extension can tell. */
function isBusy(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const rehearses = input instanceof vscode.TabInputWebview && input.viewType.endsWith('brag.rehearsal');
  return !vscode.window.state.focused || vscode.debug.activeDebugSession !== undefined || rehearses;
}

async function loadCore(): Promise<Core> {
  const [reminder, since] = await Promise.all([
    import('../../core/nudges/reminder'),
    import('../../core/nudges/sinceLastWin'),
  ]);
  return { ...reminder, ...since };
}
