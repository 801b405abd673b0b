import { slug } from '../../text/slug';
import { stripFullStop } from '../../text/punctuation';
import { findNamed } from '../../library/references';
import { skillLabel } from '../../library/skillLabel';
import { longDate, type CalendarDate } from '../../time/calendarDate';
import { editionFor, type Edition } from '../../documents/edition/edition';
import type { Person } from '../../entries/person';
import type { Audience } from '../../entries/visibility';
import type { Win } from '../../entries/win';
import { evidenceFor } from '../../evidence/expectationStatus';
import { SkillNames } from '../../library/skillNames';
import type { Entries } from '../../library/entries';
import { callByName, signatureOf } from '../../library/givenName';

/** Whom to ask for two lines, and on what. */
export interface FeedbackRequest {
  /** A person on file, or a name alone. */
  readonly to: Person | { readonly name: string };
  /** A win they saw, or a skill they saw me use. */
  readonly about: { readonly win: Win } | { readonly skill: string };
  readonly date: CalendarDate;
}

const maxWins = 3;

/**
 * The message that asks someone for two lines, as plain text ready to send. It names only wins that they may see, in the
 * words they may read; `hidden` where the win it is about is marked as more private than that.
 */
export function feedbackRequest(entries: Entries, { to, about, date }: FeedbackRequest): string | 'hidden' {
  const audience: Audience = 'type' in to && to.relation === 'manager' ? 'manager' : 'committee';
  // Whoever reads it knows themselves.
  const edition = editionFor(entries, audience, new Set('type' in to ? [to.uri] : []));
  const seen = edition.entries;
  const subject = 'win' in about ? onWin(seen, about.win) : onSkill(edition, about.skill, to, date);
  if (subject === undefined) return 'hidden';
  const me = seen.profile === undefined ? '‹my name›' : signatureOf(seen.profile.name ?? '‹my name›');
  return [
    `Hello ${callByName(to.name)},`.replace(' ,', ','),
    '',
    ...subject,
    '',
    "Two lines are plenty, in your own words, and the plain truth helps me most. I'd like to quote you by name when I speak about my work; if you'd rather not be quoted, just say so.",
    '',
    'Thank you,',
    me,
    '',
  ].join('\n');
}

function onWin({ wins }: Entries, { uri }: Win): string[] | undefined {
  const win = wins.find((each) => each.uri === uri);
  if (win === undefined) return undefined;
  return [
    "I'm writing down what I've done and what came of it, and you saw this one up close:",
    '',
    `${stripFullStop(win.title)} (${longDate(win.date)})`,
    ...(win.impact === undefined ? [] : [win.impact]),
    '',
    'What was it like before, what did you see me do, and what is different now?',
  ];
}

function onSkill(
  { entries: seen, redact }: Edition,
  skill: string,
  to: FeedbackRequest['to'],
  date: CalendarDate,
): string[] {
  const names = new SkillNames(seen.roles);
  const isThem = (name: string) => ('type' in to ? findNamed([to], name) !== undefined : slug(name) === slug(to.name));
  const shared = evidenceFor(skill, seen.wins, names, date).filter(({ collaborators }) => collaborators.some(isThem));
  return [
    "I'm writing down what I've done and what came of it.",
    `Would you tell me where you have seen me show this: ${redact(skillLabel(names.labelOf(skill)))}? One thing that you saw yourself is best.`,
    ...(shared.length === 0
      ? []
      : ['', 'We worked together on:', ...shared.slice(0, maxWins).map(({ title }) => `- ${stripFullStop(title)}`)]),
  ];
}
