import type { TemplateProblem } from './templateProblem';

/** A document can't be made, because of a mistake in a file of `templates/`. */
export class BrokenTemplate extends Error {
  override readonly name = 'BrokenTemplate';

  constructor(
    /** The file's name. */
    readonly file: string,
    readonly problem: TemplateProblem,
  ) {
    super(`${file}: ${problem.message.pattern}`);
  }
}
