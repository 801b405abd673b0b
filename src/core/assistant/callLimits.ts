import type { Tool } from './tools';

const maxCallsAMinute = 60;
const maxDrafts = 20;

/** How often tools may be called, and how many drafts may be added, from one start to the next. */
export class CallLimits {
  #calls: readonly number[] = [];
  #drafts = 0;

  /**
   * Counts a call. Why it is refused; undefined where it may be answered.
   *
   * @param now the time in milliseconds, by a clock that never goes back
   */
  refusal({ writes = false }: Pick<Tool, 'writes'>, now: number): string | undefined {
    this.#calls = this.#calls.filter((time) => now - time < 60_000);
    if (this.#calls.length >= maxCallsAMinute) return 'Too many calls. Wait a minute.';
    this.#calls = [...this.#calls, now];
    if (writes && ++this.#drafts > maxDrafts)
      return `No more than ${maxDrafts} drafts at a time. Ask their owner to review them.`;
    return undefined;
  }
}
