import { skillLabel } from '../../../library/skillLabel';
import { capitalize, stripQuotes } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { longDate } from '../../kit/dates';
import type { Feedback, Win } from '../../../entries/win';
import { slug } from '../../../text/slug';
import { bullets, heading, joinInline, paragraph, quote, strong, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { emptySection } from '../selfHint';
import { tellResult } from '../tellResult';
import { closed } from '../wording';
import type { Entries } from '../../../library/entries';
import { isMe } from '../../../library/isMe';
import { leadingItems, withRest } from '../../kit/withRest';
import { phrased, phrasedInline } from '../../kit/phrased';
import { countWords } from '../../kit/speech';

interface Voice {
  readonly win: Win;
  readonly said: Feedback & { readonly from: string };
  /** The name of who said it, or nothing. */
  readonly from: string;
  readonly person: string;
  /** The skills it may speak to: those that the role expects, else the win's first. */
  readonly skills: readonly string[];
}

const maxConsidered = 100;

/** What others say, each mapped to a skill, and who has seen the work. */
export function voices(context: CaseContext): RootContent[] {
  const title = phrased('What others say');
  const all = voicesIn(context);
  const chosen = choose(all, context.limits.quotes);
  const quoted = chosen.map(({ voice }) => voice);
  const blocks = [
    ...chosen.map(({ voice, skill }) =>
      quote(`“${stripQuotes(voice.said.quote)}”`, ...attribution(context, voice, skill)),
    ),
    ...witnesses(context, all, quoted),
    ...recognition(context),
  ];
  const hint = phrased(
    'Add feedback (quote, from, date) to a win: two to six quotes from different people are read here.',
  );
  return [
    ...(blocks.length === 0 ? emptySection(context, title, hint) : [heading(2, title), ...blocks]),
    ...standing(context),
  ];
}

/** Words with somebody's name to them: without one, or in my own name, a note is not set as a quotation. */
function isQuotable(said: Feedback, entries: Entries): said is Feedback & { readonly from: string } {
  return said.from !== undefined && !isMe(entries, said.from) && /[\p{L}\p{N}]/u.test(said.quote);
}

/** On one page, what somebody said about a result, beside it. */
export function voiceBeside({ form, entries, nameOf, personNamed, takeQuote }: CaseContext, win: Win): Inline[] {
  if (form === 'full') return [];
  // Whose file says who they are weighs more than a bare name; their own words are no news to the reader.
  const weight = ({ from = '' }: Feedback) =>
    nameOf(from) === phrased('you|the reader') ? 2 : personNamed(from) === undefined ? 1 : 0;
  const [said] = win.feedback
    .filter((each) => countWords(each.quote) <= maxWordsBeside && isQuotable(each, entries))
    .toSorted((a, b) => weight(a) - weight(b));
  if (said?.from === undefined || !takeQuote()) return [];
  return [` “${stripQuotes(said.quote)}” (${nameOf(said.from, true)}).`];
}

const maxWordsBeside = 24;

function voicesIn({ ranked, rows, names, fit, nameOf, entries }: CaseContext): Voice[] {
  const labels = new Map(rows.map(({ key, judged }) => [key, judged.expectation.skill]));
  const voices: Voice[] = [];
  for (const { win, serves } of ranked) {
    if (voices.length >= maxConsidered) break;
    const expected = serves.map((key) => labels.get(key)).filter((label) => label !== undefined);
    const skills =
      expected.length > 0 ? expected : win.skills.slice(0, 1).map((skill) => skillLabel(names.labelOf(skill)));
    for (const said of win.feedback) {
      if (!isQuotable(said, entries) || fit(said.quote) === undefined) continue;
      const from = nameOf(said.from);
      voices.push({ win, said, from, person: slug(from), skills });
    }
  }
  return voices;
}

/** From each person once before anybody twice, on each skill once before any twice. */
function choose(all: readonly Voice[], maxQuotes: number): { voice: Voice; skill: string | undefined }[] {
  const chosen: { voice: Voice; skill: string | undefined }[] = [];
  const [people, skills] = [new Map<string, number>(), new Map<string, number>()];
  const quoted = new Set<string>();
  const timesHeard = (skill: string) => skills.get(skill) ?? 0;
  const leastHeard = (voice: Voice) =>
    voice.skills.reduce<string | undefined>(
      (least, skill) => (least === undefined || timesHeard(skill) < timesHeard(least) ? skill : least),
      undefined,
    );
  const cost = (voice: Voice) => {
    const skill = leastHeard(voice);
    const heard = skill === undefined ? 1 : timesHeard(skill);
    return 4 * (people.get(voice.person) ?? 0) + 2 * heard;
  };
  const left = [...all];
  while (chosen.length < maxQuotes && left.length > 0) {
    const best = left.reduce((leader, voice) => (cost(voice) < cost(leader) ? voice : leader));
    left.splice(left.indexOf(best), 1);
    const words = slug(best.said.quote);
    if ((people.get(best.person) ?? 0) >= 2 || quoted.has(words)) continue;
    const skill = leastHeard(best);
    chosen.push({ voice: best, skill });
    quoted.add(words);
    people.set(best.person, (people.get(best.person) ?? 0) + 1);
    if (skill !== undefined) skills.set(skill, timesHeard(skill) + 1);
  }
  return chosen;
}

function attribution({ nameOf, cite }: CaseContext, { win, said }: Voice, skill: string | undefined): Inline[] {
  const who = capitalize(nameOf(said.from, true));
  const source = [who, said.date && longDate(said.date)].filter((part) => part !== undefined).join(', ');
  const on: Inline[] = skill === undefined ? [] : [...phrasedInline('on {0}', strong(skill)), ' '];
  return [`— ${source}${skill === undefined ? ' ' : ', '}`, ...on, cite(win, 'feedback')];
}

const maxNamed = 5;

/** Those whose words stand in the record without being quoted here. */
function witnesses({ cite, nameOf }: CaseContext, all: readonly Voice[], quoted: readonly Voice[]): RootContent[] {
  const seen = new Set(quoted.map(({ person }) => person));
  const others = new Map<string, Voice>();
  for (const voice of all) if (!seen.has(voice.person) && !others.has(voice.person)) others.set(voice.person, voice);
  if (others.size === 0) return [];
  const named = leadingItems([...others.values()], maxNamed);
  return [
    paragraph(
      ...phrasedInline(
        'Others who have seen this work and said so: {0}.',
        joinInline(
          withRest(
            named.map(({ win, said }): Inline => [capitalize(nameOf(said.from, true)), ' ', cite(win, 'feedback')]),
            others.size - named.length,
          ),
          '; ',
        ),
      ),
    ),
  ];
}

const maxHonours = 3;

/** Awards and the like. */
function recognition(context: CaseContext): RootContent[] {
  const leading = new Set(context.highlights.map((pick) => pick.ranked.win));
  const all = context.ranked.filter(({ win }) => win.kind === 'recognition' && !leading.has(win));
  if (all.length === 0) return [];
  const wins = leadingItems(all, maxHonours).map(({ win }) => win);
  const rest = all.length - wins.length;
  return [
    paragraph(strong(phrased('Recognition.'))),
    bullets(
      withRest(
        wins.map((win) => tellResult(context, win)).filter((said) => said !== undefined),
        rest,
      ),
    ),
  ];
}

/** How people stand is for my eyes alone. */
function standing({ audience, entries, toFile }: CaseContext): RootContent[] {
  if (audience !== 'self') return [];
  const group = (title: string, stances: readonly string[]): Inline[] => {
    const people = entries.people.filter(({ stance }) => stances.includes(stance));
    const names = people.map((person) => toFile(person.uri, person.name));
    return people.length === 0 ? [] : [closed(strong(title), ' ', joinInline(names, ', '))];
  };
  const items = [
    ...group(phrased('Champions:'), ['champion']),
    ...group(phrased('Supportive:'), ['supportive']),
    ...group(phrased('Still to be convinced:'), ['neutral', 'unconvinced']),
  ];
  if (items.length === 0) return [];
  return [paragraph(phrased('For my eyes only, how people stand:')), bullets(items)];
}
