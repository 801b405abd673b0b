import type { RecordState } from '../../../editor/index/brag';

const stateKey = 'brag.rehearsalNotes';
/** How long, in milliseconds, typing may go on before it is written. */
const delay = 300;

/** The notes taken while rehearsing one script, kept with the record until they stand in a file. */
export class KeptNotes {
  #text: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onDidWrite hears of each text that was written */
  constructor(
    private readonly state: RecordState,
    private readonly script: string,
    private readonly onDidWrite: (text: string) => void,
  ) {
    this.#text = this.#all()[script] ?? '';
  }

  get text(): string {
    return this.#text;
  }

  /** Takes what was typed, and writes it soon. */
  type(text: string): void {
    this.#text = text;
    this.#timer ??= setTimeout(() => void this.write(), delay);
  }

  /** Writes what was typed last, now. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#text;
    if ((this.#all()[this.script] ?? '') !== text) {
      const { [this.script]: _, ...others } = this.#all();
      const all = text === '' ? others : { ...others, [this.script]: text };
      await this.state.update(stateKey, Object.keys(all).length === 0 ? undefined : all);
    }
    this.onDidWrite(text);
  }

  #all(): Readonly<Record<string, string>> {
    return this.state.get<Readonly<Record<string, string>>>(stateKey, {});
  }
}
