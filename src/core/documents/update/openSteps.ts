import type { NextStep } from '../../entries/meeting';
import { compareText } from '../../text/compareText';
import { addFullStop, capitalize, stripFullStop } from '../../text/punctuation';
import { shortTitle } from '../kit/title';
import { byWhen } from '../plan/wording';
import type { UpdateItem } from './updatePart';
import type { UpdateContext } from './updateContext';

/**
 * The next steps that aren't done, those that are due first in front: from meetings with the reader, and for my manager
 * from all that a manager may see.
 */
export function openSteps({
  entries,
  date,
  audience,
  isReader,
}: Pick<UpdateContext, 'entries' | 'date' | 'audience' | 'isReader'>): readonly NextStep[] {
  return entries.meetings
    .filter((meeting) => meeting.date <= date && (audience === 'manager' || meeting.with.some(isReader)))
    .flatMap(({ nextSteps }) => nextSteps.filter(({ done }) => !done))
    .toSorted((one, other) => compareText(one.due ?? '9', other.due ?? '9') || compareText(one.text, other.text));
}

/** A step as an update tells it, with its day. */
export function sayStep({ text, due }: NextStep, { date, toReader }: UpdateContext): UpdateItem {
  const said = capitalize(stripFullStop(toReader(text)));
  return {
    whole: addFullStop(due === undefined ? said : `${said}, ${byWhen(due, date)}`),
    short: addFullStop(shortTitle(toReader(text))),
  };
}
