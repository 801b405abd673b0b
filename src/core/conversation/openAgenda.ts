import { compareText } from '../text/compareText';
import { maySee, type Visibility } from '../entries/visibility';
import type { Entries } from '../library/entries';
import { findNamed } from '../library/references';
import { blocksToMarkdown, link, tasks, type Inline } from '../markdown/nodes';

/** What is open between me and people, to begin the notes of the next meeting with. */
export interface OpenAgenda {
  /** The asks that they decide and have not answered, by id. */
  readonly asks: readonly string[];
  /** The next steps of both sides as a list of tasks, those due first in front; empty where there are none. */
  readonly steps: string;
}

/**
 * What is open with people: nothing that fewer may see than the meeting that it is for.
 *
 * @param names who the meeting is with, as its file names them
 * @param folder the address of the folder that the meeting's file goes into
 */
export function openAgenda(
  { people, meetings, asks }: Entries,
  names: readonly string[],
  visibility: Visibility,
  folder: string,
): OpenAgenda {
  const keyOf = (name: string) => findNamed(people, name)?.uri ?? name.toLowerCase();
  const keys = new Set(names.map(keyOf));
  const isWith = (name: string) => keys.has(keyOf(name));
  const mayStand = (marked: Visibility) => maySee(visibility === 'private' ? 'self' : visibility, marked);
  const steps = meetings
    .filter((meeting) => meeting.with.some(isWith) && mayStand(meeting.visibility))
    .flatMap((meeting) => meeting.nextSteps.filter(({ done }) => !done).map((step) => ({ ...step, meeting })))
    .toSorted((one, other) => compareText(one.due ?? '9', other.due ?? '9') || compareText(one.text, other.text));
  return {
    asks: asks
      .filter(
        ({ to, status, visibility: marked }) => to !== undefined && isWith(to) && isOpen(status) && mayStand(marked),
      )
      .map(({ id }) => id),
    steps:
      steps.length === 0
        ? ''
        : blocksToMarkdown([
            tasks(
              steps.map(({ text, owner, due, meeting }) => ({
                item: [
                  [text, ...[owner, due].filter((part) => part !== undefined)].join(', '),
                  ...fromMeeting(meeting, folder),
                ],
                done: false,
              })),
            ),
          ]),
  };
}

function isOpen(status: Entries['asks'][number]['status']): boolean {
  return status === 'planned' || status === 'asked';
}

/** A link to the meeting that a step is from, where its file is beside the new one. */
function fromMeeting({ uri, date }: Entries['meetings'][number], folder: string): Inline[] {
  const name = uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : '/';
  return name.includes('/') ? [] : [' (', link(name, date), ')'];
}
