import type { RootContent } from 'mdast';
import { longDate } from '../../../calendarDate';
import type { Feedback, Win } from '../../../entries/win';
import { slug } from '../../../slug';
import { bullets, heading, joined, paragraph, quote, strong, type Inline } from '../../nodes';
import type { CaseContext } from '../caseContext';
import { emptySection } from '../selfHint';
import { capitalised, factsOf, skillLabel, unended } from '../wording';

interface Voice {
  readonly win: Win;
  readonly said: Feedback;
  readonly from: string;
}

const mostQuotes = 6;
const mostConsidered = 100;

/** What others say, each mapped to a skill, and who has seen the work. */
export function voices(context: CaseContext): RootContent[] {
  const title = 'What others say';
  const all = voicesIn(context);
  const chosen = choose(context, all);
  const quoted = chosen.map(({ voice }) => voice);
  const blocks = [
    ...chosen.map(({ voice, skill }) =>
      quote(`“${unquoted(voice.said.quote)}”`, ...attribution(context, voice, skill)),
    ),
    ...witnesses(context, all, quoted),
    ...recognition(context),
  ];
  const hint = 'Add feedback (quote, from, date) to a win: two to six quotes from different people are read here.';
  return [
    ...(blocks.length === 0 ? emptySection(context, title, hint) : [heading(2, title), ...blocks]),
    ...standing(context),
  ];
}

function unquoted(words: string): string {
  return words.replace(/^["“”]+|["“”]+$/g, '');
}

function voicesIn({ ranked, fit, nameOf }: CaseContext): Voice[] {
  const voices: Voice[] = [];
  for (const { win } of ranked) {
    if (voices.length >= mostConsidered) break;
    for (const said of win.feedback)
      if (fit(said.quote) !== undefined && /[\p{L}\p{N}]/u.test(said.quote))
        voices.push({ win, said, from: said.from === undefined ? '' : nameOf(said.from) });
  }
  return voices;
}

/** From each person once before anybody twice, on each skill once before any twice. */
function choose(context: CaseContext, all: readonly Voice[]): { voice: Voice; skill: string | undefined }[] {
  const chosen: { voice: Voice; skill: string | undefined }[] = [];
  const [people, skills] = [new Map<string, number>(), new Map<string, number>()];
  const quoted = new Set<string>();
  const left = [...all];
  while (chosen.length < mostQuotes && left.length > 0) {
    const cost = (voice: Voice) => {
      const skill = skillOf(context, voice.win, skills);
      const person = slug(voice.from);
      return (
        4 * (people.get(person) ?? 0) +
        2 * (skill === undefined ? 1 : (skills.get(skill) ?? 0)) +
        (voice.from === '' ? 3 : 0)
      );
    };
    const best = left.reduce((leader, voice) => (cost(voice) < cost(leader) ? voice : leader));
    left.splice(left.indexOf(best), 1);
    if ((people.get(slug(best.from)) ?? 0) >= 2 || quoted.has(slug(best.said.quote))) continue;
    const skill = skillOf(context, best.win, skills);
    chosen.push({ voice: best, skill });
    quoted.add(slug(best.said.quote));
    people.set(slug(best.from), (people.get(slug(best.from)) ?? 0) + 1);
    if (skill !== undefined) skills.set(skill, (skills.get(skill) ?? 0) + 1);
  }
  return chosen;
}

/** The skill a quote speaks to: one that the role expects, and the one heard least so far. */
function skillOf({ rows, names }: CaseContext, win: Win, heard: ReadonlyMap<string, number>): string | undefined {
  const keys = new Set(win.skills.map((skill) => names.keyOf(skill)));
  const labels = new Map(rows.map(({ key, judged }) => [key, judged.expectation.skill]));
  const expected = [...keys].map((key) => labels.get(key)).filter((label) => label !== undefined);
  const candidates =
    expected.length > 0 ? expected : win.skills.slice(0, 1).map((skill) => skillLabel(names.labelOf(skill)));
  return candidates.toSorted((a, b) => (heard.get(a) ?? 0) - (heard.get(b) ?? 0))[0];
}

function attribution({ nameOf, cite }: CaseContext, { win, said }: Voice, skill: string | undefined): Inline[] {
  const who = said.from === undefined ? undefined : capitalised(nameOf(said.from, true));
  const source = [who, said.date && longDate(said.date)].filter((part) => part !== undefined).join(', ');
  const on: Inline[] = skill === undefined ? [] : ['on ', strong(skill), ' '];
  return [source === '' ? '— ' : `— ${source}${skill === undefined ? ' ' : ', '}`, ...on, cite(win, 'feedback')];
}

/** Those whose words stand in the record without being quoted here. */
function witnesses({ cite, nameOf }: CaseContext, all: readonly Voice[], quoted: readonly Voice[]): RootContent[] {
  const seen = new Set(quoted.map(({ from }) => slug(from)));
  const others = new Map<string, Voice>();
  for (const voice of all)
    if (voice.from !== '' && !seen.has(slug(voice.from)) && !others.has(slug(voice.from)))
      others.set(slug(voice.from), voice);
  if (others.size === 0) return [];
  const named = [...others.values()].slice(0, 5);
  return [
    paragraph(
      'Others who have seen this work and said so: ',
      joined(
        named.map(({ win, said }): Inline => [capitalised(nameOf(said.from!, true)), ' ', cite(win, 'feedback')]),
        '; ',
      ),
      '.',
    ),
  ];
}

const mostHonours = 3;

/** Awards and the like. */
function recognition({ ranked, highlights, cite, fit }: CaseContext): RootContent[] {
  const leading = new Set(highlights.map((pick) => pick.ranked.win));
  const wins = ranked
    .map(({ win }) => win)
    .filter((win) => win.kind === 'recognition' && !leading.has(win))
    .slice(0, mostHonours);
  if (wins.length === 0) return [];
  return [
    paragraph(strong('Recognition.')),
    bullets(
      wins.map((win): Inline => [`${capitalised(unended(fit(win.title) ?? ''))} (${factsOf(win)}). `, cite(win)]),
    ),
  ];
}

/** How people stand is for my eyes alone. */
function standing({ audience, entries, toFile }: CaseContext): RootContent[] {
  if (audience !== 'self') return [];
  const group = (title: string, stances: readonly string[]): Inline[] => {
    const people = entries.people.filter(({ stance }) => stances.includes(stance));
    return people.length === 0
      ? []
      : [
          [
            strong(title),
            ' ',
            joined(
              people.map((person) => toFile(person.uri, person.name)),
              ', ',
            ),
            '.',
          ],
        ];
  };
  const items = [
    ...group('Champions:', ['champion']),
    ...group('Supportive:', ['supportive']),
    ...group('Still to be convinced:', ['neutral', 'unconvinced']),
  ];
  if (items.length === 0) return [];
  return [paragraph('For my eyes only, how people stand:'), bullets(items)];
}
