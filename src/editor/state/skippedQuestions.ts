import type { Brag } from '../index/brag';

const key = 'brag.strengthen.skipped';

/** The questions of Strengthen that are not to be asked again, by their keys; in this workspace. */
export function skippedQuestions({ context }: Pick<Brag, 'context'>): ReadonlySet<string> {
  return new Set(context.workspaceState.get<readonly string[]>(key, []));
}

/** Never asks a question again. */
export async function skipQuestion(brag: Pick<Brag, 'context'>, question: string): Promise<void> {
  await brag.context.workspaceState.update(key, [...skippedQuestions(brag), question]);
}
