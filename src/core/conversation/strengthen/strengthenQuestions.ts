import { mainAsk } from '../../documents/case/mainAsk';
import { monthOf } from '../../documents/kit/dates';
import { sayFigure, bestFigure } from '../../documents/kit/figure';
import { inFirstPerson } from '../../documents/kit/speech';
import { writeTitle } from '../../documents/kit/title';
import type { Ask } from '../../entries/ask';
import { hasFigure, readMetric } from '../../entries/metric';
import { newEntry, type NewEntry } from '../../entries/newEntry';
import type { Role } from '../../entries/role';
import { winRoles, type Win } from '../../entries/win';
import { isResultAhead } from '../../evidence/awaitedResult';
import { isEvidence } from '../../evidence/expectationStatus';
import { rankWins } from '../../evidence/ranking';
import { voicesIn, wordsOfOthers } from '../../evidence/voices';
import { isBackedByOthers, isMeasured } from '../../evidence/strength';
import type { FrontMatterChange } from '../../frontMatter/editFrontMatter';
import type { Entries } from '../../library/entries';
import { isMe } from '../../library/isMe';
import { findNamed } from '../../library/references';
import { SkillNames } from '../../library/skillNames';
import { sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { CalendarDate } from '../../time/calendarDate';
import { typedDate } from '../../time/typedDate';
import { joinWords } from '../../documents/kit/joinWords';

/** What is asked: each kind has its own words, and its own place in a file. */
export type QuestionKind =
  | ('did' | 'changed' | 'figure' | 'quote' | 'part')
  | ('deciders' | 'cycle' | 'needs' | 'risks')
  | ('answered' | 'criteria')
  | ('points' | 'again' | 'offer' | 'to');

/** One thing that a document lacks, as a question to the one who knows it. */
export interface StrengthenQuestion {
  /** The same for the same gap, so that it can be skipped for good. */
  readonly key: string;
  readonly kind: QuestionKind;
  /** The file that the answer goes into; undefined where the role, or the ask, has no file yet. */
  readonly uri: string | undefined;
  /** What that file is about. */
  readonly type: 'win' | 'role' | 'ask';
  /** What it is about, with what is written so far. */
  readonly beside: Sentence;
  readonly question: Sentence;
  /** What an answer does for the document. */
  readonly gain: Sentence;
  /** The answers to choose from; free text where this is left out. */
  readonly choices?: readonly { readonly value: string; readonly label: Sentence }[];
  /** A second question that belongs to the answer. */
  readonly then?: Sentence;
  /** The change of the front matter that an answer means. */
  change(answer: string, more: string): FrontMatterChange;
}

export interface StrengthenRequest {
  /** The role that the document is for: its file, or a title alone. */
  readonly role?: Role | { readonly title: string } | undefined;
  /** Ask about this win alone. */
  readonly win?: Win | undefined;
  readonly date: CalendarDate;
  /** The keys of questions that are not to be asked again. */
  readonly skipped: ReadonlySet<string>;
}

const maxQuestions = 10;
/** What a document of one page cites at most: beyond these an answer changes nothing that is read. */
const maxWins = 10;
const maxForOneWin = 3;

/** The questions whose answers lift the next document most, the first one first: at most ten. */
export function strengthenQuestions(entries: Entries, request: StrengthenRequest): StrengthenQuestion[] {
  const { role, win, date, skipped } = request;
  const known = role !== undefined && 'type' in role ? role : undefined;
  const wins = win === undefined ? leadingWins(entries, known, date) : [win];
  const aboutWins = wins.flatMap((each, place) =>
    questionsAbout(each, entries, date)
      .filter(({ question }) => !skipped.has(question.key))
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, maxForOneWin)
      .map(({ question, worth }, index) => ({ question, worth: worth - place * 0.2 - index * 0.3 })),
  );
  const others =
    win === undefined
      ? [...questionsOfRole(role), ...questionsOfAsks(entries, known), ...questionsOfNextAsk(entries, role, date)]
      : [];
  return inOrder([...aboutWins, ...others.filter(({ question }) => !skipped.has(question.key))]);
}

/** What a second answer of a kind lifts less than the first: a page gains most by what it lacks altogether. */
const repeated = 0.4;

/** The best first, where each further question of a kind counts for less. */
function inOrder(all: readonly Weighed[]): StrengthenQuestion[] {
  const left = [...all];
  const chosen: StrengthenQuestion[] = [];
  const worthNow = ({ question, worth }: Weighed) =>
    worth - repeated * chosen.filter(({ kind }) => kind === question.kind).length;
  while (chosen.length < maxQuestions && left.length > 0) {
    const best = left.reduce((leader, each) => (worthNow(each) > worthNow(leader) ? each : leader));
    left.splice(left.indexOf(best), 1);
    chosen.push(best.question);
  }
  return chosen;
}

interface Weighed {
  readonly question: StrengthenQuestion;
  /** How much an answer lifts the document; it orders questions and is never shown. */
  readonly worth: number;
}

/** The wins that a document leads with. */
function leadingWins(entries: Entries, role: Role | undefined, date: CalendarDate): Win[] {
  const { wins, roles } = entries;
  const names = new SkillNames(roles);
  const expected = new Set((role?.expectations ?? []).map(({ skill }) => names.keyOf(skill)));
  const ranked = rankWins(
    wins.filter((win) => isEvidence(win, date)),
    {
      serves: (win) => [...new Set(win.skills.map((skill) => names.keyOf(skill)))].filter((key) => expected.has(key)),
      needs: role?.needs ?? [],
      voiceOf: voicesIn(entries),
    },
    date,
  );
  return ranked.map(({ win }) => win).slice(0, maxWins);
}

function questionsAbout(win: Win, entries: Entries, date: CalendarDate): Weighed[] {
  const { people } = entries;
  const voiceOf = voicesIn(entries);
  const figure = bestFigure(win);
  const written = figure !== undefined ? sayFigure(figure) : win.impact;
  const beside =
    written === undefined
      ? sentence('{0}, {1}', writeTitle(win.title), monthOf(win.date))
      : sentence('{0}, {1}: you wrote “{2}”', writeTitle(win.title), monthOf(win.date), written);
  const about = (kind: QuestionKind, own: Omit<StrengthenQuestion, 'key' | 'kind' | 'uri' | 'type' | 'beside'>) => ({
    ...{ key: `${win.uri}#${kind}`, kind, uri: win.uri, type: 'win' as const, beside },
    ...own,
  });
  const found: Weighed[] = [];
  const tellsDeed = inFirstPerson(win.title) !== win.title;
  if (win.impact === undefined && figure !== undefined && !tellsDeed)
    found.push({
      worth: 5,
      question: about('did', {
        question: sentence('What did you do?'),
        gain: sentence('A figure counts as your result once it says what you did for it.'),
        change: (value) => ({ set: 'impact', value }),
      }),
    });
  if (win.impact === undefined && figure === undefined && win.kind !== 'recognition')
    found.push({
      worth: hasFigure(win.title) ? 3 : 4.5,
      question: about('changed', {
        question: sentence('What changed, for whom, and by how much? One sentence.'),
        gain: sentence('It becomes a result instead of a title.'),
        change: (value) => ({ set: 'impact', value }),
      }),
    });
  if (win.impact !== undefined && !isMeasured(win) && !isResultAhead(win, date))
    found.push({
      worth: 4,
      question: about('figure', {
        question: sentence('Is there a figure, before and after? For example: waiting time 40 min -> 25 min'),
        gain: sentence('It becomes measured.'),
        change: (value) => ({ addTo: 'metrics', items: [readMetric(value).text] }),
      }),
    });
  if (!isBackedByOthers(win, voiceOf))
    found.push({
      worth: isMeasured(win) || win.kind === 'mentoring' || win.kind === 'glue' ? 4.6 : 3,
      question: about('quote', {
        question:
          win.collaborators.length === 0
            ? sentence('Who noticed? Quote them if you can.')
            : sentence(
                '{0} worked on it with you. What did they, or someone else who noticed, say about it? Quote them if you can.',
                joinWords(win.collaborators.map((name) => findNamed(people, name)?.name ?? name)),
              ),
        then: sentence('Who said it? Enter their name and role.'),
        gain: sentence('Someone else vouches for it.'),
        change: (quote, from) => ({ addTo: 'feedback', items: [{ quote, ...(from !== '' && { from }) }] }),
      }),
    });
  if (win.role === undefined && win.kind !== 'recognition')
    found.push({
      // In an incident, who led it is the first thing asked.
      worth: isMeasured(win) || wordsOfOthers(win, voiceOf).length > 0 ? 4.4 : 3.5,
      question: about('part', {
        question: sentence('What was your part in it?'),
        choices: winRoles.map((value) => ({ value, label: parts[value] })),
        gain: sentence('Readers ask whether you led it or took part.'),
        change: (value) => ({ set: 'role', value }),
      }),
    });
  return found;
}

const parts = {
  led: sentence('Led: I decided what was done'),
  owned: sentence('Owned: I was responsible for it'),
  contributed: sentence('Contributed: I did part of it'),
  supported: sentence('Supported: I helped others do it'),
} as const;

function questionsOfRole(role: StrengthenRequest['role']): Weighed[] {
  if (role === undefined) return [];
  const known = 'type' in role ? role : undefined;
  const about = (kind: QuestionKind, own: Pick<StrengthenQuestion, 'question' | 'gain' | 'change'>) => ({
    ...{ key: `${known?.uri ?? `role:${role.title}`}#${kind}`, kind, uri: known?.uri, type: 'role' as const },
    beside: sentence('{0}, your target role', role.title),
    ...own,
  });
  const found: Weighed[] = [];
  if ((known?.deciders.length ?? 0) === 0)
    found.push({
      worth: 4.8,
      question: about('deciders', {
        question: sentence('Who decides?'),
        gain: sentence('The document can say who it asks.'),
        change: (name) => ({ addTo: 'deciders', items: [name] }),
      }),
    });
  if (known?.cycle === undefined)
    found.push({
      worth: 4.9,
      question: about('cycle', {
        question: sentence('When is it decided? Enter a date such as 2026-12-01, or the name of the cycle.'),
        gain: sentence('An ask without a date is easy to put off.'),
        change: (value) => ({ set: 'cycle', value }),
      }),
    });
  if ((known?.needs.length ?? 0) === 0)
    found.push({
      worth: 4.7,
      question: about('needs', {
        question: sentence('What does the team need most from someone in this role? One sentence.'),
        gain: sentence('Readers see why it is needed now, and your results answer it.'),
        change: (need) => ({ addTo: 'needs', items: [need] }),
      }),
    });
  if ((known?.risks.length ?? 0) === 0)
    found.push({
      worth: 4.4,
      question: about('risks', {
        question: sentence(
          'What could go wrong if you take it, and what have you done about it? For example, who covers?',
        ),
        gain: sentence('Readers find the doubt and its answer side by side.'),
        change: (risk) => ({ addTo: 'risks', items: [risk] }),
      }),
    });
  return found;
}

function questionsOfAsks({ asks, roles, people }: Entries, role: Role | undefined): Weighed[] {
  return asks
    .filter(
      ({ status, role: named }) =>
        status !== 'withdrawn' &&
        status !== 'agreed' &&
        (role === undefined || named === undefined || findNamed(roles, named)?.uri === role.uri),
    )
    .slice(0, 2)
    .flatMap((ask) => questionsOfAsk(ask, findNamed(people, ask.to)?.name ?? ask.to));
}

function questionsOfAsk(ask: Ask, to: string | undefined): Weighed[] {
  const title = writeTitle(ask.title);
  const named = to === undefined ? sentence('{0}', title) : sentence('{0}, to {1}', title, to);
  const beside = ask.outcome === undefined ? named : sentence('{0}: you noted “{1}”', named, ask.outcome);
  const about = (kind: QuestionKind, own: Pick<StrengthenQuestion, 'question' | 'gain' | 'change'>) => ({
    ...{ key: `${ask.uri}#${kind}`, kind, uri: ask.uri, type: 'ask' as const, beside },
    ...own,
  });
  const isAnswered = ask.status === 'deferred' || ask.status === 'declined';
  return [
    ...(isAnswered && ask.outcome === undefined
      ? [
          {
            worth: 4.6,
            question: about('answered', {
              question: sentence('What was the answer last time, and why?'),
              gain: sentence('What you did since can answer it.'),
              change: (value) => ({ set: 'outcome', value }),
            }),
          },
        ]
      : []),
    ...(isAnswered && ask.criteria.length === 0
      ? [
          {
            worth: 4.5,
            question: about('criteria', {
              question: sentence('What did they ask you to do last time? One point is enough.'),
              gain: sentence('What was asked next to what you did is the strongest argument.'),
              change: (text) => ({ addTo: 'criteria', items: [{ text, met: 'no' }] }),
            }),
          },
        ]
      : []),
  ];
}

/** What the ask for the role still lacks, planned or made; one that has no file yet gets it with the first answer. */
function questionsOfNextAsk(
  { asks, roles, people, profile }: Entries,
  role: StrengthenRequest['role'],
  date: CalendarDate,
): Weighed[] {
  if (role === undefined) return [];
  const known = 'type' in role ? role : undefined;
  const leading = asks.filter(
    ({ role: named }) =>
      named === undefined ||
      (known === undefined ? slug(named) === slug(role.title) : findNamed(roles, named)?.uri === known.uri),
  );
  const ask = mainAsk({ asks: leading, track: known?.track ?? 'promotion' });
  // An answer is worked on by what was said in it.
  if (ask !== undefined && ask.status !== 'planned' && ask.status !== 'asked') return [];
  const to = findNamed(people, ask?.to)?.name ?? ask?.to;
  const title = ask === undefined ? role.title : writeTitle(ask.title);
  const about = (kind: QuestionKind, own: Pick<StrengthenQuestion, 'question' | 'gain' | 'change'>) => ({
    ...{ key: `${ask?.uri ?? `ask:${role.title}`}#${kind}`, kind, uri: ask?.uri, type: 'ask' as const },
    beside:
      to === undefined ? sentence('{0}, what you ask for', title) : sentence('{0}, what you ask {1} for', title, to),
    ...own,
  });
  const found: Weighed[] = [];
  if ((ask?.criteria ?? []).length === 0)
    found.push({
      worth: 4.65,
      question: about('points', {
        question: sentence('What could you show to turn it into a yes? One point that others can check.'),
        gain: sentence('They can agree to a point that is in writing.'),
        change: (text) => ({ addTo: 'criteria', items: [{ text, met: 'no' }] }),
      }),
    });
  if (ask?.followUp === undefined || ask.followUp < date)
    found.push({
      worth: 4.62,
      question: about('again', {
        question: sentence('When will you look at it again together? Enter a date such as 2026-12-01.'),
        gain: sentence('The page has a date to answer by.'),
        change: (value) => ({ set: 'follow-up', value: typedDate(value, date) ?? value }),
      }),
    });
  if ((ask?.tradeOffs ?? []).length + (profile?.tradeOffs ?? []).length === 0)
    found.push({
      worth: 3.4,
      question: about('offer', {
        question: sentence('What would you hand over or take on in return?'),
        gain: sentence('Readers see that you have considered the cost.'),
        change: (text) => ({ addTo: 'trade-offs', items: [text] }),
      }),
    });
  if (ask?.to === undefined)
    found.push({
      worth: 3.2,
      question: about('to', {
        question: sentence('Who do you ask for it?'),
        gain: sentence('The meeting script speaks to them.'),
        change: (value) => ({ set: 'to', value }),
      }),
    });
  return found;
}

const askKinds = { promotion: 'promotion', lateral: 'lateral', scope: 'scope' } as const;

/** The entry that an answer needs and that has no file yet: nothing in it but what is known. */
export function entryForAnswer(type: 'role' | 'ask', role: Role | { readonly title: string }): NewEntry {
  const { title } = role;
  const known = 'type' in role ? role : undefined;
  const ask = { kind: askKinds[known?.track ?? 'promotion'], role: known?.id ?? title, status: 'planned' };
  return newEntry(type, type === 'role' ? { title } : { title, ...ask });
}

/**
 * What an answer can't be: its writer can't vouch for themselves, and a day to come is no day gone by. Undefined where
 * it will do.
 */
export function refusalOf(
  { kind }: StrengthenQuestion,
  { text, more }: { readonly text: string; readonly more: string },
  entries: Entries,
  date: CalendarDate,
): Sentence | undefined {
  if (kind === 'quote' && isMe(entries, more))
    return sentence("Your own words don't count as feedback. Enter who said it, or leave the name empty.");
  return kind === 'again' && (typedDate(text, date) ?? '') < date
    ? sentence('Enter a future date, such as 2026-12-01.')
    : undefined;
}
