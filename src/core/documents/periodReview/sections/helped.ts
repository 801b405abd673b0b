import type { RootContent } from 'mdast';
import type { Win } from '../../../entries/win';
import { isInvisibleWork } from '../../../evidence/strength';
import { isMe } from '../../../library/isMe';
import { personName } from '../../../library/personName';
import { bullets, heading, joinInline, strong, type Inline } from '../../../markdown/nodes';
import { leadingItems, withRest } from '../../kit/withRest';
import { capitalize } from '../../../text/punctuation';
import type { ReviewContext } from '../reviewContext';

const maxPeople = 10;
const maxWins = 3;

/** Mentoring and glue by whom it was with; whoever is named may have been helped, or have helped along. */
export function helped({ logged, entries, linkTo }: ReviewContext): RootContent[] {
  const people = new Map<string, Win[]>();
  const unnamed: Win[] = [];
  for (const win of logged.filter(isInvisibleWork)) {
    const names = new Set(
      win.collaborators.filter((name) => !isMe(entries, name)).map((name) => personName(entries.people, name)),
    );
    if (names.size === 0) unnamed.push(win);
    for (const name of names) people.set(name, [...(people.get(name) ?? []), win]);
  }
  if (people.size + unnamed.length === 0) return [];
  const linked = (wins: readonly Win[]) => {
    const shown = leadingItems(wins, maxWins);
    return joinInline(withRest(shown.map(linkTo), wins.length - shown.length), ', ');
  };
  const named = [...people].toSorted(([, one], [, other]) => other.length - one.length);
  const shown = leadingItems(named, maxPeople);
  return [
    heading(2, 'Mentoring and glue, and with whom'),
    bullets([
      ...withRest(
        shown.map(([name, wins]): Inline => [strong(capitalize(name)), ': ', ...linked(wins), '.']),
        named.length - shown.length,
      ),
      ...(unnamed.length === 0 ? [] : [['With no one named: ', ...linked(unnamed), '.']]),
    ]),
  ];
}
