import { lastSpokenTo } from '../../../evidence/allies';
import { hasAgreedCriteria } from '../../../entries/ask';
import { compareText } from '../../../text/compareText';
import { addFullStop, capitalizeSentences, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { daysBetween, type CalendarDate } from '../../../time/calendarDate';
import { longDate } from '../../kit/dates';
import type { Person, Relation, Stance } from '../../../entries/person';
import { judgeTiming, nextWindows } from '../../../evidence/timing';
import { type Sentence } from '../../../text/sentence';
import {
  bullets,
  heading,
  link,
  paragraph,
  strong,
  table,
  tasks,
  type Inline,
  type Item,
} from '../../../markdown/nodes';
import type { Meeting } from '../../../entries/meeting';
import { maySee } from '../../../entries/visibility';
import { isMe } from '../../../library/isMe';
import { capitalize } from '../../../text/punctuation';
import { closestText, closestUnderWay, closestWin } from '../../../evidence/closestWin';
import { labelled, sourceLink, toAdd, typed } from '../../kit/notes';

import { findNamed } from '../../../library/references';
import type { ScriptContext } from '../scriptContext';
import { sentencesOf, toPhrase } from '../../kit/speech';
import { shortAddress } from './accomplishments';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { withoutArrows } from '../../kit/figure';
import { sayInDocument } from '../../kit/sayInDocument';
import { counted } from '../../kit/spokenCount';

/** What to settle before the talk. For my eyes alone: here everything on file is used. */
export function before(context: ScriptContext): RootContent[] {
  if (context.depth === 'short') return inBrief(context);
  return [
    heading(2, phrased('Before')),
    ...goodTime(context),
    ...lastTalk(context),
    ...whatTheyNeed(context),
    ...whoIsBriefed(context),
    ...whatToBring(context),
    ...tradeOffs(context),
    ...fallback(context),
  ];
}

/** What fits on a page for a short meeting: what speaks against the day, what is still open, what to bring. */
function inBrief(context: ScriptContext): RootContent[] {
  const { all, date, listener, ask } = context;
  const { reasonsAgainst } = judgeTiming(all, date, subjectOf(context));
  const [talk] = context.earlierTalks;
  const open = talk === undefined ? [] : stillOpen(context, talk);
  const note = listener.person && context.noteIn(listener.person);
  return [
    heading(2, phrased('Before')),
    bullets([
      ...reasonsAgainst.slice(0, 1).map((reason) => phrased('Against today: {0}', sentenceNote(reason))),
      ...(open.length === 0
        ? []
        : [phrased('Still open from {0}: {1}', longDate(talk!.date), open.slice(0, 2).join(' '))]),
      ...(note === undefined ? [] : [phrased('My note: {0}', sentencesOf(note).slice(0, 2).join(' '))]),
      phrased('Bring: the case on one page, paper and a pen.'),
      ...(ask?.fallback === undefined
        ? []
        : [phrased('What I fall back on, only after a clear no: {0}', addFullStop(capitalize(ask.fallback)))]),
    ]),
  ];
}

function subjectOf({ ask, role, all }: ScriptContext) {
  return { ask, role: role && all.roles.find(({ uri }) => uri === role.uri) };
}

function goodTime(context: ScriptContext): RootContent[] {
  const { all, date, meeting, request } = context;
  const subject = subjectOf(context);
  const timing = judgeTiming(all, date, subject);
  const windows = nextWindows(all, date, subject);
  const [first] = windows;
  const now = first !== undefined && first.from === date && first.until > date ? first : undefined;
  const later = windows.filter(({ from }) => from > date);
  const spans = later
    .map(({ from, until }) =>
      from === until ? longDate(from) : phrased('{0} to {1}|dates', longDate(from), longDate(until)),
    )
    .join('; ');
  return [
    heading(3, phrased('Is this a good time?')),
    meeting !== undefined
      ? paragraph(phrasedInline('The meeting is planned for {0}.', link(context.sourceOf(meeting).url, longDate(date))))
      : date === request.date
        ? paragraph(phrased('No meeting is planned in my files, so this looks at today, {0}.', longDate(date)))
        : paragraph(
            phrased(
              'No meeting is planned in my files. The follow-up is due on {0}, so this looks at that day.',
              longDate(date),
            ),
          ),
    ...labelled(phrased('For it'), timing.reasonsFor.map(sentenceNote)),
    ...labelled(phrased('Against it'), timing.reasonsAgainst.map(sentenceNote)),
    ...labelled(phrased('To bear in mind'), timing.bearInMind.map(sentenceNote)),
    ...(now === undefined && later.length === 0
      ? []
      : [
          paragraph(
            now === undefined
              ? phrased('If it has to wait: {0}.', spans)
              : later.length === 0
                ? phrased('Good until {0}.', longDate(now.until))
                : phrased('Good until {0}; after that, {1}.', longDate(now.until), spans),
          ),
        ]),
    ...((all.profile?.calendar.length ?? 0) === 0
      ? [
          toAdd(
            phrasedInline(
              "how the company's year runs, as {0} in {1}: reviews, budget, planning, freezes",
              typed('calendar'),
              typed('profile.md'),
            ),
          ),
        ]
      : []),
  ];
}

function sentenceNote(note: Sentence): string {
  return capitalize(withoutArrows(sayInDocument(note)));
}

function lastTalk(context: ScriptContext): RootContent[] {
  const [talk] = context.earlierTalks;
  if (talk === undefined) return [];
  const note = context.noteIn(talk);
  return [
    heading(3, phrased('From the last meeting')),
    paragraph(
      link(context.sourceOf(talk).url, toPhrase(talk.title)),
      `, ${longDate(talk.date)}.`,
      talk.outcome === undefined ? '' : ` ${addFullStop(capitalizeSentences(capitalize(talk.outcome)))}`,
    ),
    ...(note === undefined
      ? []
      : [paragraph(strong(phrased('My note then:')), ` ${sentencesOf(note).slice(0, 3).join(' ')}`)]),
    ...labelled(phrased('Still open'), stillOpen(context, talk)),
  ];
}

/** The steps of a meeting that are not done, each with whose turn it is. */
function stillOpen({ all, date }: ScriptContext, { nextSteps }: Meeting): string[] {
  return nextSteps
    .filter(({ done }) => !done)
    .map(({ text, owner, due }) => {
      const name =
        owner === undefined
          ? undefined
          : isMe(all, owner)
            ? phrased('my turn')
            : (findNamed(all.people, owner)?.name ?? owner);
      const facts = [
        name,
        due && (due < date ? phrased('was due on {0}', longDate(due)) : phrased('due on {0}', longDate(due))),
      ];
      return addFullStop([capitalize(toPhrase(text)), ...facts.filter((fact) => fact !== undefined)].join(', '));
    });
}

/** What somebody needs to believe, and what of mine comes closest to it. */
function whatTheyNeed(context: ScriptContext): RootContent[] {
  const { listener, said, ask } = context;
  const person = listener.person;
  if (person === undefined || person.values.length === 0) return [];
  const done = said.wins.filter(({ status }) => status === 'done');
  const criteria = ask?.criteria ?? [];
  const answers = person.values.map((value): Item => {
    const win = closestWin(value, done);
    const pending = closestText(
      value,
      criteria.map(({ text }) => text),
    );
    const criterion = pending === undefined ? undefined : criteria[pending];
    const underWay = closestUnderWay(value, said.wins) ?? (criterion && closestUnderWay(criterion.text, said.wins));
    const parts: Inline[] = [strong(addFullStop(capitalize(value)))];
    if (win !== undefined)
      parts.push(' ', phrasedInline('Closest in my record: {0}.', sourceLink(context.sourceOf(win, 'impact'))));
    if (underWay !== undefined)
      parts.push(' ', phrasedInline('Under way: {0}.', sourceLink(context.sourceOf(underWay, 'title'))));
    if (criterion !== undefined && !criterion.met)
      parts.push(
        ' ',
        phrased(
          ask !== undefined && hasAgreedCriteria(ask) ? 'Agreed and not met yet: {0}' : 'Proposed and not met yet: {0}',
          addFullStop(toPhrase(criterion.text)),
        ),
      );
    if (parts.length === 1) parts.push(' ', phrased('Ask what would show it, and write the answer down.'));
    return parts;
  });
  return [
    heading(
      3,
      listener.firstName === undefined
        ? phrased('What they need to believe')
        : phrased('What {0} needs to believe', listener.firstName),
    ),
    ...(person.stance === 'unconvinced'
      ? [
          paragraph(
            phrased(
              "{0} is unconvinced. Don't argue with the doubt: show the evidence, and ask what is still missing.",
              stripFullStop(person.name),
            ),
          ),
        ]
      : []),
    bullets(answers),
  ];
}

const relationWords: Readonly<Record<Relation, string>> = {
  manager: unphrased('my manager'),
  'skip-level': unphrased("my manager's manager"),
  sponsor: unphrased('sponsor'),
  mentor: unphrased('mentor'),
  peer: unphrased('peer'),
  stakeholder: unphrased('stakeholder'),
  gatekeeper: unphrased('gatekeeper'),
  hr: unphrased('HR'),
};

const stanceWords: Readonly<Record<Stance, string>> = {
  champion: unphrased('champions me'),
  supportive: unphrased('supportive'),
  neutral: unphrased('neutral'),
  unconvinced: unphrased('unconvinced'),
  unknown: unphrased('stance unknown'),
};

const maxPeople = 7;
const longSilence = 60;

function whoIsBriefed(context: ScriptContext): RootContent[] {
  const { all, role, listener, date } = context;
  const full = role && all.roles.find(({ uri }) => uri === role.uri);
  const spokenOn = (person: Person) => lastSpokenTo(person.id, person, all, date);
  const deciders = new Set((full?.deciders ?? []).map((name) => findNamed(all.people, name)?.uri));
  const others = all.people
    .filter((person) => person.uri !== listener.person?.uri && mayBeTold(context, person))
    .toSorted(
      (a, b) =>
        Number(deciders.has(b.uri)) - Number(deciders.has(a.uri)) ||
        compareText(spokenOn(a) ?? '', spokenOn(b) ?? '') ||
        compareText(a.uri, b.uri),
    );
  const title = heading(3, phrased('Who is briefed'));
  if (all.people.length === 0)
    return [
      title,
      paragraph(
        phrased('No one should hear of this from someone else first: tell one or two people who know my work.'),
      ),
      toAdd(phrasedInline('who decides and who vouches, one file each in {0}', typed('people/'))),
    ];
  const own = listener.person;
  return [
    title,
    ...(own === undefined
      ? []
      : [
          paragraph(
            `${capitalize(stripFullStop(own.name))}: ${[own.relation && phrased(relationWords[own.relation]), phrased(stanceWords[own.stance])].filter((part) => part !== undefined).join(', ')}; `,
            spokenOn(own) === undefined
              ? phrased('no last contact recorded.')
              : phrased('last spoken {0}.', contact(spokenOn(own)!, date)),
          ),
          ...noteOn(context, own),
        ]),
    ...(others.length === 0
      ? []
      : [
          table(
            [phrased('Who'), phrased('What they are'), phrased('Last spoken'), phrased('Before the meeting')],
            others
              .slice(0, maxPeople)
              .map((person) => [
                link(context.sourceOf(person).url, person.name),
                [
                  deciders.has(person.uri) ? phrased('decides') : undefined,
                  person.relation && phrased(relationWords[person.relation]),
                  phrased(stanceWords[person.stance]),
                ]
                  .filter((part) => part !== undefined)
                  .join(', '),
                spokenOn(person) === undefined ? phrased('not recorded') : contact(spokenOn(person)!, date),
                [toDo(context, person, deciders.has(person.uri)), ...cellNote(context, person)],
              ]),
          ),
        ]),
  ];
}

/** Whether somebody may be told: they are no secret of mine, and neither the ask nor the role is one for them. */
function mayBeTold({ ask, role, all }: ScriptContext, person: Person): boolean {
  const audience = person.relation === 'manager' ? 'manager' : 'committee';
  const own = all.roles.find(({ uri }) => uri === role?.uri);
  return (
    person.visibility !== 'private' &&
    [ask, own].every((subject) => subject === undefined || maySee(audience, subject.visibility))
  );
}

function noteOn(context: ScriptContext, person: Person): RootContent[] {
  const note = context.noteIn(person);
  return note === undefined
    ? []
    : [paragraph(strong(phrased('My note:')), ` ${sentencesOf(note).slice(0, 3).join(' ')}`)];
}

function cellNote(context: ScriptContext, person: Person): Inline[] {
  const note = context.noteIn(person);
  return note === undefined ? [] : [`. ${phrased('My note: {0}', sentencesOf(note).slice(0, 2).join(' '))}`];
}

function contact(last: CalendarDate, date: CalendarDate): string {
  const days = daysBetween(last, date);
  return days > longSilence
    ? phrased('{0}, {1} before the meeting', longDate(last), counted(days, 'day', 'days'))
    : longDate(last);
}

function toDo({ all, ask, date }: ScriptContext, person: Person, decides: boolean): Inline {
  const waiting = all.asks.find(
    (other) =>
      other.uri !== ask?.uri && other.status === 'asked' && findNamed(all.people, other.to)?.uri === person.uri,
  );
  if (waiting !== undefined) {
    const due = waiting.followUp ?? waiting.due;
    return phrased(
      'Get an answer on “{0}”{1}',
      toPhrase(waiting.title),
      due !== undefined && due < date ? phrased(', due since {0}', longDate(due)) : '',
    );
  }
  if (person.relation === 'manager') return phrased('Tell them first that I have this meeting');
  if (person.relation === 'hr') return phrased('Ask which rules and numbers apply this time');
  if (person.stance === 'unconvinced') return phrased('Ask what they would need to see');
  if (decides || person.relation === 'gatekeeper') return phrased('Ask what they need to see');
  if (person.stance === 'champion' || person.stance === 'supportive')
    return phrased('Ask whether they would say so to those who decide');
  return phrased('Decide whether they should know before the meeting');
}

function whatToBring(context: ScriptContext): RootContent[] {
  const { highlights, ask, listener, date, request } = context;
  const artefacts = highlights
    .map((win) => ({ win, first: win.links[0] }))
    .filter((found) => found.first !== undefined);
  const edition =
    listener.person === undefined
      ? ''
      : phrased(
          ', in the edition for {0}',
          listener.audience === 'manager' ? phrased('the manager') : phrased('a committee'),
        );
  const met = ask?.criteria.filter((criterion) => criterion.met).length ?? 0;
  const items: Item[] = [
    date > request.date
      ? phrased('The case on one page{0}. Send it the day before.', edition)
      : phrased('The case on one page{0}.', edition),
    ...artefacts.map(({ win, first }): Item =>
      phrasedInline(
        'To show: {0}, for “{1}”.',
        link(first!.url, first!.label ?? shortAddress(first!.url)),
        toPhrase(win.title),
      ),
    ),
    ...(ask !== undefined && ask.criteria.length > 0
      ? [
          phrasedInline(
            met === 1
              ? 'The criteria in writing, of which {0} of {1} is met: {2}.'
              : 'The criteria in writing, of which {0} of {1} are met: {2}.',
            String(met),
            String(ask.criteria.length),
            sourceLink(context.sourceOf(ask, 'criteria')),
          ) as Item,
        ]
      : []),
    phrased('Paper and a pen: their words are worth more than my notes.'),
  ];
  return [heading(3, phrased('What to bring')), tasks(items.map((item) => ({ item, done: false })))];
}

function tradeOffs({ tradeOffs: offers }: ScriptContext): RootContent[] {
  return [
    heading(3, phrased('Trade-offs I offer')),
    ...(offers.length === 0
      ? [
          toAdd(
            phrasedInline(
              'what I would give or accept, as {0} of the ask or in {1}',
              typed('trade-offs'),
              typed('profile.md'),
            ),
          ),
        ]
      : [bullets(offers.map(({ text, source }) => link(source.url, addFullStop(capitalize(text)))))]),
  ];
}

function fallback({ ask, sourceOf }: ScriptContext): RootContent[] {
  return [
    heading(3, phrased('What I fall back on')),
    ...(ask?.fallback === undefined
      ? [
          toAdd(
            ask === undefined
              ? phrasedInline(
                  'what I would settle for, as {0} of a file in {1}; it stays with me',
                  typed('fallback'),
                  typed('asks/'),
                )
              : phrasedInline('what I would settle for, as {0} of the ask; it stays with me', typed('fallback')),
          ),
        ]
      : [
          paragraph(
            phrasedInline(
              '{0} From {1}.',
              addFullStop(capitalize(ask.fallback)),
              sourceLink(sourceOf(ask, 'fallback')),
            ),
          ),
          paragraph(phrased("This stays with me: I don't say it first, and not before I have heard a clear no.")),
        ]),
  ];
}
