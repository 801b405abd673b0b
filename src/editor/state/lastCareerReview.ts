import type * as vscode from 'vscode';
import type { CalendarDate } from '../../core/time/calendarDate';
import type { Brag } from '../index/brag';

/** The day of the last review of the career plan, which stands in the body of the profile, kept up to date. */
export class LastCareerReview implements vscode.Disposable {
  readonly #brag: Brag;
  readonly #stopListening: () => void;
  readonly #indexing: vscode.Disposable;
  readonly #changed: () => void;
  #date: CalendarDate | undefined;

  /** @param changed called when the day is another one than it was */
  constructor(brag: Brag, changed: () => void) {
    this.#brag = brag;
    this.#changed = changed;
    this.#stopListening = brag.library.onDidChange(({ files }) => {
      if (files.some(({ before, after }) => (after ?? before)?.entry?.type === 'profile')) void this.#read();
    });
    this.#indexing = brag.onDidChangeIndexing(() => void this.#read());
    void this.#read();
  }

  /** Undefined where there was none, or the profile is not read yet. */
  get date(): CalendarDate | undefined {
    return this.#date;
  }

  async #read(): Promise<void> {
    if (this.#brag.indexing) return;
    const { profile } = this.#brag.library.entries;
    const text = profile && (await this.#brag.readText(profile.uri));
    const date =
      text === undefined
        ? undefined
        : (await import('../../core/career/careerReview')).lastReview(text, this.#brag.today())?.date;
    if (date === this.#date) return;
    this.#date = date;
    this.#changed();
  }

  dispose(): void {
    this.#stopListening();
    this.#indexing.dispose();
  }
}
