import { addFullStop, stripFullStop } from '../../text/punctuation';
import { calendarDate, longDate, type CalendarDate } from '../../time/calendarDate';
import { findNamed } from '../../library/references';
import { relationName } from '../../documents/edition/edition';
import { spokenTitle } from '../../documents/kit/speech';
import type { Ask, AskStatus } from '../../entries/ask';
import type { Person } from '../../entries/person';
import type { Entries } from '../../library/entries';
import type { Outcome } from './outcome';
import { callByName, signatureOf } from '../../library/givenName';

const answers: Readonly<Record<AskStatus, string>> = {
  planned: 'Where we left it',
  asked: 'Where we left it',
  agreed: 'What we agreed',
  deferred: 'The answer for now is “not yet”',
  declined: 'The answer was no',
  withdrawn: 'I have withdrawn it',
};

/**
 * The email to send the same day, as plain text with its subject on the first line. It holds only what was said in the
 * talk: nothing from my files beside the title of the ask and the names of those who do something, or what they are to
 * me where they are private.
 *
 * @param date the day of the talk
 */
export function followUpEmail(
  said: Outcome,
  about: { readonly ask: Ask | undefined; readonly person: Person | undefined },
  entries: Pick<Entries, 'people' | 'profile'>,
  date: CalendarDate,
): string {
  const subject = about.ask === undefined ? 'our meeting' : spokenTitle(about.ask.title);
  const lines = (items: readonly string[]) => items.map((item) => `- ${item}`);
  const nameOf = (owner: string) => {
    const meant = findNamed(entries.people, owner);
    if (meant === undefined) return owner;
    return meant.visibility === 'private' && meant.uri !== about.person?.uri ? relationName(meant) : meant.name;
  };
  const section = (title: string, items: readonly string[]) => (items.length === 0 ? [] : [title, ...lines(items), '']);
  return [
    about.ask === undefined
      ? `Subject: Our meeting on ${longDate(date)}`
      : `Subject: Our meeting on ${longDate(date)}: ${subject}`,
    '',
    `Hello ${about.person === undefined ? '‹name›' : callByName(about.person.name)},`,
    '',
    `Thank you for the meeting on ${longDate(date)}. This is what I took from it; please correct me where I got it wrong.`,
    '',
    `${answers[said.status]}: ${addFullStop(said.outcome)}`,
    '',
    ...(said.feedback === undefined ? [] : [`What I heard: “${said.feedback.trim()}”`, '']),
    ...section(
      'What will count as done:',
      (said.criteria ?? []).map(
        ({ text, by, met }) =>
          `${stripFullStop(text)}${by === undefined ? '' : `, by ${shown(by)}`}${met ? ' (done)' : ''}`,
      ),
    ),
    ...section(
      'Next steps:',
      (said.nextSteps ?? []).map(
        ({ text, owner, due }) =>
          `${stripFullStop(text)}${owner === undefined ? '' : `: ${nameOf(owner)}`}${due === undefined ? '' : `, by ${longDate(due)}`}`,
      ),
    ),
    ...(said.followUp === undefined ? [] : [`We speak again on ${longDate(said.followUp)}.`, '']),
    'Thank you again,',
    entries.profile?.name === undefined ? '‹my name›' : signatureOf(entries.profile.name),
    '',
  ].join('\n');
}

function shown(by: string): string {
  const day = calendarDate(by);
  return day === undefined ? by : longDate(day);
}
