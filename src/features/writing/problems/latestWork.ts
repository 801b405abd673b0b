/** Does one piece of work for each key after a while; a newer one takes the place of what was asked for before. */
export class LatestWork {
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #latest = new Map<string, symbol>();

  /** Whether work for a key is about to start. */
  isWaiting(key: string): boolean {
    return this.#waiting.has(key);
  }

  /**
   * @param delay in milliseconds; work that waits for the same key is dropped
   * @param work must look at `isOvertaken` after each wait, and stop where it says so
   */
  start(key: string, delay: number, work: (isOvertaken: () => boolean) => Promise<void>): void {
    clearTimeout(this.#waiting.get(key));
    const asked = Symbol(key);
    this.#latest.set(key, asked);
    const isOvertaken = () => this.#latest.get(key) !== asked;
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      void work(isOvertaken).finally(() => {
        if (!isOvertaken()) this.#latest.delete(key);
      });
    }, delay);
    this.#waiting.set(key, timer);
  }

  /** Drops what waits, and tells what runs that it is overtaken. */
  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#latest.clear();
  }
}
