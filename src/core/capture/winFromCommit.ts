import type { CalendarDate } from '../time/calendarDate';
import type { NewWin } from '../entries/newWin';
import { commitUrl, webRepository } from '../imports/git/gitRemote';
import { readTrailers } from '../imports/git/gitTrailers';
import { keptText } from '../imports/keptText';
import type { KnownNames } from './knownNames';

/** A commit as git holds it. */
export interface Commit {
  readonly hash: string;
  /** Subject and body. */
  readonly message: string;
  /** The author's day. */
  readonly date?: CalendarDate;
  /** The address of the remote it may be seen at. */
  readonly remote?: string;
}

/** A win that a commit tells of: its subject, the people its trailers name, and where it is shown on the web. */
export function winFromCommit(
  { hash, message, date, remote }: Commit,
  names: KnownNames,
): Partial<NewWin> & { readonly body: string } {
  const [subject = '', ...lines] = message.split(/\r\n|\r|\n/);
  const { authors, reviewers, text } = readTrailers(lines.join('\n'));
  const people = [...new Set([...authors, ...reviewers].map(({ name }) => names.person(name).name))];
  const repository = remote === undefined ? undefined : webRepository(remote);
  const url = repository && commitUrl(repository, hash);
  return {
    ...(subject.trim() === '' ? {} : { title: subject.trim() }),
    ...(date === undefined ? {} : { date }),
    ...(people.length > 0 ? { collaborators: people } : {}),
    ...(url === undefined ? {} : { links: [{ label: `commit ${hash.slice(0, 10)}`, url }] }),
    body: keptText(text),
  };
}
