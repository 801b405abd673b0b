import type { Win } from './win';

/** The names of the people of a win as it writes them: who worked on it, and who said something about it. */
export function peopleOf({ collaborators, feedback }: Win): string[] {
  return [...collaborators, ...feedback.flatMap(({ from }) => from ?? [])];
}
