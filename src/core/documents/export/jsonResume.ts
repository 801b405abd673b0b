import { compareText } from '../../text/compareText';
import { skillLabel } from '../../library/skillLabel';
import { capitalize, addFullStop } from '../../text/punctuation';
import type { CalendarDate, PartialDate } from '../../time/calendarDate';
import type { Win } from '../../entries/win';
import { dayOf, isEvidence } from '../../evidence/expectationStatus';
import { voicesIn } from '../../evidence/voices';
import { rankWins, type RankedWin } from '../../evidence/ranking';
import { SkillNames } from '../../library/skillNames';
import type { Entries } from '../../library/entries';
import { entriesFor } from '../edition/edition';
import { portableEntries, Replacements } from '../edition/portable';
import { withoutArrows } from '../kit/figure';

/** The parts of a JSON Resume (jsonresume.org, schema 1.0.0) that a record can fill; a part it can't is left out. */
export interface JsonResume {
  readonly $schema: string;
  readonly basics: { readonly name?: string; readonly label?: string };
  readonly work: readonly ResumeWork[];
  readonly skills: readonly { readonly name: string }[];
  readonly awards: readonly { readonly title: string; readonly date: string; readonly summary?: string }[];
  readonly meta: { readonly version: string; readonly lastModified: string };
}

interface ResumeWork {
  readonly position?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly highlights: readonly string[];
}

const maxHighlights = 20;
const maxSkills = 20;

/**
 * What is public, as JSON Resume: results as the highlights of my work, the skills behind them, and awards. It is made
 * from the edition for everyone alone.
 *
 * @param date the day to judge at, which also stands in it
 */
export function jsonResume(entries: Entries, date: CalendarDate): JsonResume {
  const seen = entriesFor(entries, 'public');
  const { wins, roles, profile } = seen;
  const evidence = wins.filter((win) => isEvidence(win, date) && !win.omit);
  const ranked = rankWins(evidence, { serves: () => [], voiceOf: voicesIn(seen) }, date);
  const awards = evidence.filter(({ kind }) => kind === 'recognition');
  const name = plain(profile?.name);
  const label = plain(profile?.currentRole);
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: { ...(name !== undefined && { name }), ...(label !== undefined && { label }) },
    work: workOf(
      ranked.filter(({ win }) => win.kind !== 'recognition'),
      label,
      profile?.since,
    ),
    skills: skillsOf(evidence, new SkillNames(roles)),
    awards: awards.map((win) => {
      const summary = plain(win.impact);
      return {
        title: plain(win.title) ?? 'Award',
        date: dayOf(win),
        ...(summary !== undefined && { summary: addFullStop(capitalize(withoutArrows(summary))) }),
      };
    }),
    meta: { version: 'v1.0.0', lastModified: `${date}T00:00:00` },
  };
}

/** The same for a new employer, in my own words for what may not leave the company. */
export function portableResume(entries: Entries, date: CalendarDate): JsonResume {
  const replacements = new Replacements(entries.profile?.replace ?? []);
  const { $schema, meta, ...told } = jsonResume(portableEntries(entries, replacements), date);
  // Figures come together only here.
  const replaced = JSON.parse(JSON.stringify(told), (_, value: unknown) =>
    typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/.test(value) ? replacements.replace(value) : value,
  ) as typeof told;
  return { $schema, ...replaced, meta };
}

/** The role of today with what was done in it, and what was done before, of which the record names no role. */
function workOf(
  ranked: readonly RankedWin[],
  position: string | undefined,
  since: PartialDate | undefined,
): ResumeWork[] {
  const today = since === undefined ? ranked : ranked.filter(({ win }) => dayOf(win) >= since);
  const before = since === undefined ? [] : ranked.filter(({ win }) => dayOf(win) < since);
  const work: ResumeWork[] = [];
  if (today.length > 0 || position !== undefined)
    work.push({
      ...(position !== undefined && { position }),
      ...(since !== undefined && { startDate: since }),
      highlights: highlightsOf(today),
    });
  if (before.length > 0) {
    const days = before.map(({ win }) => dayOf(win)).sort();
    const starts = before.map(({ win }) => win.date).sort();
    work.push({ startDate: starts[0]!, endDate: days.at(-1)!, highlights: highlightsOf(before) });
  }
  return work;
}

function highlightsOf(ranked: readonly RankedWin[]): string[] {
  const said = ranked
    .slice(0, maxHighlights)
    .map(({ win }) => plain(win.impact) ?? plain(win.title))
    .filter((text) => text !== undefined)
    .map((text) => addFullStop(capitalize(withoutArrows(text))));
  return [...new Set(said)];
}

/** The skills that most wins show, each once. */
function skillsOf(wins: readonly Win[], names: SkillNames): { name: string }[] {
  const skills = new Map<string, { name: string; wins: number }>();
  for (const win of wins) {
    const own = new Map(win.skills.map((skill) => [names.keyOf(skill), skill]));
    for (const [key, written] of own) {
      const skill = skills.get(key);
      if (skill) skill.wins++;
      else skills.set(key, { name: skillLabel(plain(names.labelOf(written)) ?? written), wins: 1 });
    }
  }
  return [...skills]
    .sort(([a, first], [b, second]) => second.wins - first.wins || compareText(a, b))
    .slice(0, maxSkills)
    .map(([, { name }]) => ({ name }));
}

/** A text on one line; undefined where nothing is left of it. */
function plain(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}
