import type { RootContent } from 'mdast';
import { daysBetween, longDate, type CalendarDate } from '../../../calendarDate';
import type { Person, Relation, Stance } from '../../../entries/person';
import { judgeTiming, nextWindows } from '../../../evidence/timing';
import { say, type Sentence } from '../../../sentence';
import { bullets, heading, joined, link, paragraph, strong, table, tasks, type Inline, type Item } from '../../nodes';
import { closestText, closestUnderWay, closestWin } from '../belief';
import { labelled, sourceLink, toAdd, typed } from '../notes';

import { findNamed } from '../references';
import type { ScriptContext } from '../scriptContext';
import { sentencesOf, toPhrase } from '../speech';
import { closed, counted, unended } from '../wording';
import { shortAddress } from './accomplishments';

/** What to settle before the talk. For my eyes alone: here everything on file is used. */
export function before(context: ScriptContext): RootContent[] {
  return [
    heading(2, 'Before'),
    ...goodTime(context),
    ...lastTalk(context),
    ...whatTheyNeed(context),
    ...whoIsBriefed(context),
    ...whatToBring(context),
    ...tradeOffs(context),
    ...fallback(context),
  ];
}

function goodTime(context: ScriptContext): RootContent[] {
  const { all, date, meeting, ask, role } = context;
  const subject = { ask, role: role && all.roles.find(({ uri }) => uri === role.uri) };
  const timing = judgeTiming(all, date, subject);
  const windows = nextWindows(all, date, subject);
  const [first] = windows;
  const now = first !== undefined && first.from === date && first.until > date ? first : undefined;
  const later = windows.filter(({ from }) => from > date);
  return [
    heading(3, 'Is this a good time?'),
    meeting === undefined
      ? paragraph(`No talk is planned in my files, so this looks at today, ${longDate(date)}.`)
      : paragraph('The talk is planned for ', link(context.sourceOf(meeting).url, longDate(date)), '.'),
    ...labelled('For it', timing.reasonsFor.map(sentenceNote)),
    ...labelled('Against it', timing.reasonsAgainst.map(sentenceNote)),
    ...labelled('To bear in mind', timing.bearInMind.map(sentenceNote)),
    ...(now === undefined && later.length === 0
      ? []
      : [
          paragraph(
            'If it has to wait: ',
            ...(now === undefined
              ? []
              : [`these weeks last until ${longDate(now.until)}${later.length === 0 ? '' : '; after that, '}`]),
            ...joined(
              later.map(({ from, until }) =>
                from === until ? longDate(from) : `${longDate(from)} to ${longDate(until)}`,
              ),
              '; ',
            ),
            '.',
          ),
        ]),
    ...((all.profile?.calendar.length ?? 0) === 0
      ? [
          toAdd(
            "how the company's year runs, as ",
            typed('calendar'),
            ' in ',
            typed('profile.md'),
            ': reviews, budget, planning, freezes',
          ),
        ]
      : []),
  ];
}

function sentenceNote(note: Sentence): string {
  const text = say(note);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lastTalk(context: ScriptContext): RootContent[] {
  const { earlierTalks, all, date } = context;
  const [talk] = earlierTalks;
  if (talk === undefined) return [];
  const note = context.noteIn(talk);
  const open = talk.nextSteps.filter(({ done }) => !done);
  return [
    heading(3, 'From the last talk'),
    paragraph(
      link(context.sourceOf(talk).url, toPhrase(talk.title)),
      `, ${longDate(talk.date)}.`,
      talk.outcome === undefined ? '' : ` ${closed(talk.outcome)}`,
    ),
    ...(note === undefined ? [] : [paragraph(strong('My note then:'), ` ${sentencesOf(note).slice(0, 3).join(' ')}`)]),
    ...labelled(
      'Still open',
      open.map(({ text, owner, due }) => {
        const name = owner === undefined ? undefined : (findNamed(all.people, owner)?.name ?? owner);
        const facts = [name, due && (due < date ? `was due on ${longDate(due)}` : `due on ${longDate(due)}`)];
        return closed([toPhrase(text), ...facts.filter((fact) => fact !== undefined)].join(', '));
      }),
    ),
  ];
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
    const parts: Inline[] = [strong(closed(value))];
    if (win !== undefined) parts.push(' Closest in my record: ', sourceLink(context.sourceOf(win, 'impact')), '.');
    if (underWay !== undefined) parts.push(' Under way: ', sourceLink(context.sourceOf(underWay, 'title')), '.');
    if (criterion !== undefined && !criterion.met)
      parts.push(` Agreed and not met yet: ${closed(toPhrase(criterion.text))}`);
    if (parts.length === 1)
      parts.push(' Nothing in my record speaks to this. Ask what would show it, and write the answer down.');
    return parts;
  });
  return [
    heading(
      3,
      `What ${listener.firstName ?? 'they'} ${listener.firstName === undefined ? 'need' : 'needs'} to believe`,
    ),
    ...(person.stance === 'unconvinced'
      ? [
          paragraph(
            `${unended(person.name)} is unconvinced. Don't argue with the doubt: show the evidence, and ask what is still missing.`,
          ),
        ]
      : []),
    bullets(answers),
  ];
}

const relationWords: Readonly<Record<Relation, string>> = {
  manager: 'my manager',
  'skip-level': "my manager's manager",
  sponsor: 'sponsor',
  mentor: 'mentor',
  peer: 'peer',
  stakeholder: 'stakeholder',
  gatekeeper: 'gatekeeper',
  hr: 'HR',
};

const stanceWords: Readonly<Record<Stance, string>> = {
  champion: 'champions me',
  supportive: 'supportive',
  neutral: 'neutral',
  unconvinced: 'unconvinced',
  unknown: 'stance unknown',
};

const mostPeople = 7;
const longSilence = 60;

function whoIsBriefed(context: ScriptContext): RootContent[] {
  const { all, role, listener, date } = context;
  const full = role && all.roles.find(({ uri }) => uri === role.uri);
  const deciders = new Set((full?.deciders ?? []).map((name) => findNamed(all.people, name)?.uri));
  const others = all.people
    .filter(({ uri }) => uri !== listener.person?.uri)
    .toSorted(
      (a, b) =>
        Number(deciders.has(b.uri)) - Number(deciders.has(a.uri)) ||
        (a.lastContact ?? '').localeCompare(b.lastContact ?? '', 'en') ||
        (a.uri < b.uri ? -1 : 1),
    );
  const title = heading(3, 'Who is briefed');
  if (all.people.length === 0)
    return [
      title,
      paragraph(
        'Nobody should hear of this for the first time from somebody else: tell one or two people who know my work.',
      ),
      toAdd('who decides and who vouches, one file each in ', typed('people/')),
    ];
  const own = listener.person;
  return [
    title,
    ...(own === undefined
      ? []
      : [
          paragraph(
            `${unended(own.name)}: ${[own.relation && relationWords[own.relation], stanceWords[own.stance]].filter((part) => part !== undefined).join(', ')}; `,
            own.lastContact === undefined
              ? 'no last contact on file.'
              : `last spoken ${contact(own.lastContact, date)}.`,
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          table(
            ['Who', 'What they are', 'Last spoken', 'Before the talk'],
            others
              .slice(0, mostPeople)
              .map((person) => [
                link(context.sourceOf(person).url, person.name),
                [
                  deciders.has(person.uri) ? 'decides' : undefined,
                  person.relation && relationWords[person.relation],
                  stanceWords[person.stance],
                ]
                  .filter((part) => part !== undefined)
                  .join(', '),
                person.lastContact === undefined ? 'not on file' : contact(person.lastContact, date),
                toDo(context, person, deciders.has(person.uri)),
              ]),
          ),
        ]),
  ];
}

function contact(last: CalendarDate, date: CalendarDate): string {
  const days = daysBetween(last, date);
  return days > longSilence ? `${longDate(last)}, ${counted(days, 'day', 'days')} before the talk` : longDate(last);
}

function toDo({ all, ask, date }: ScriptContext, person: Person, decides: boolean): Inline {
  const waiting = all.asks.find(
    (other) =>
      other.uri !== ask?.uri && other.status === 'asked' && findNamed(all.people, other.to)?.uri === person.uri,
  );
  if (waiting !== undefined) {
    const due = waiting.followUp ?? waiting.due;
    return `Get an answer on “${toPhrase(waiting.title)}”${due !== undefined && due < date ? `, due since ${longDate(due)}` : ''}`;
  }
  if (person.relation === 'manager') return 'Tell them first that I have this talk';
  if (person.relation === 'hr' || person.relation === 'gatekeeper') return 'Ask which rules and numbers hold this time';
  if (person.stance === 'unconvinced') return 'Ask what they would need to see';
  if (decides) return 'Tell them that I mean to ask';
  if (person.stance === 'champion' || person.stance === 'supportive')
    return 'Ask whether they would say so to those who decide';
  return 'Tell them what I am aiming at';
}

function whatToBring(context: ScriptContext): RootContent[] {
  const { highlights, ask, listener } = context;
  const artefacts = highlights
    .map((win) => ({ win, first: win.links[0] }))
    .filter((found) => found.first !== undefined);
  const edition =
    listener.person === undefined
      ? ''
      : `, in the edition for ${listener.audience === 'manager' ? 'the manager' : 'a committee'}`;
  const items: Item[] = [
    `The case on one page${edition}. Send it the day before.`,
    ...artefacts.map(({ win, first }): Item => [
      'To show: ',
      link(first!.url, first!.label ?? shortAddress(first!.url)),
      `, for “${toPhrase(win.title)}”.`,
    ]),
    ...(ask !== undefined && ask.criteria.length > 0
      ? [
          [
            'The criteria in writing, of which ',
            `${ask.criteria.filter(({ met }) => met).length} of ${ask.criteria.length} `,
            `${ask.criteria.filter(({ met }) => met).length === 1 ? 'is' : 'are'} met: `,
            sourceLink(context.sourceOf(ask, 'criteria')),
            '.',
          ] as Item,
        ]
      : []),
    'Paper and a pen: their words are worth more than my notes.',
  ];
  return [heading(3, 'What to bring'), tasks(items.map((item) => ({ item, done: false })))];
}

function tradeOffs({ tradeOffs: offers }: ScriptContext): RootContent[] {
  return [
    heading(3, 'Trade-offs I offer'),
    ...(offers.length === 0
      ? [toAdd('what I would give or accept, as ', typed('trade-offs'), ' of the ask or in ', typed('profile.md'))]
      : [bullets(offers.map(({ text, source }) => link(source.url, closed(text))))]),
  ];
}

function fallback({ ask, sourceOf }: ScriptContext): RootContent[] {
  return [
    heading(3, 'What I fall back on'),
    ...(ask?.fallback === undefined
      ? [
          toAdd(
            'what I would settle for, as ',
            typed('fallback'),
            ask === undefined ? ' of a file in ' : ' of the ask',
            ...(ask === undefined ? [typed('asks/')] : []),
            '; it stays with me',
          ),
        ]
      : [
          paragraph(closed(ask.fallback), ' From ', sourceLink(sourceOf(ask, 'fallback')), '.'),
          paragraph("This stays with me: I don't say it first, and not before I have heard a clear no."),
        ]),
  ];
}
