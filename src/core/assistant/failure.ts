/** Why there is no answer, as a value. */
export class Failure {
  /** @param outcome what was asked can't be, what is recorded has problems, or files can't be read or written */
  constructor(
    readonly outcome: 'usage' | 'problems' | 'unreadable',
    readonly note: string,
  ) {}
}
