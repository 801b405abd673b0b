import type { Brag } from '../index/brag';

const key = 'brag.strengthen.skipped';

/** The questions of Strengthen that are not to be asked again, by their keys. */
export function skippedQuestions({ state }: Pick<Brag, 'state'>): ReadonlySet<string> {
  return new Set(state.get<readonly string[]>(key, []));
}

/** Never asks a question again. */
export async function skipQuestion(brag: Pick<Brag, 'state'>, question: string): Promise<void> {
  await brag.state.update(key, [...skippedQuestions(brag), question]);
}
