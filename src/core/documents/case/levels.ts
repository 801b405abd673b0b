import type { Profile } from '../../entries/profile';
import type { Role } from '../../entries/role';
import { levelNumber } from '../../imports/ladders/levelNames';

/** Where a level stands among those of its kind; levels of different kinds can't be compared. */
export interface LevelRank {
  readonly kind: string;
  readonly rank: number;
}

// What companies most often call their levels, from the first to the last.
const words: readonly RegExp[] = [
  /\b(?:intern|trainee|apprentice)\b/i,
  /\b(?:junior|jr|graduate|entry|associate)\b/i,
  /\b(?:mid|middle|intermediate)\b/i,
  /\b(?:senior|sr)\b/i,
  /\bstaff\b/i,
  /\bprincipal\b/i,
  /\bdistinguished\b/i,
  /\bfellow\b/i,
];

/** Reads a level or a title: `L4`, `Level 3`, `senior-2-ic`, `Staff Engineer`; undefined where it tells none. */
function levelRank(name: string): LevelRank | undefined {
  const plain = name.replace(/[-_/]+/g, ' ').trim();
  const code = /^([a-z]{0,6})\s*(\d{1,2})$/i.exec(plain);
  if (code) return { kind: code[1]!.toLowerCase(), rank: Number(code[2]) };
  const place = words.findLastIndex((word) => word.test(plain));
  if (place === -1) return undefined;
  const above = /\b(?:senior|sr) (?:staff|principal)\b/i.test(plain) ? 0.5 : 0;
  const step = levelNumber(plain) ?? Number(/\b(\d{1,2})\b/.exec(plain)?.[1] ?? 0);
  const people = /\b(?:manager|director|head)\b/i.test(plain);
  return { kind: people ? 'words for managers' : 'words', rank: place + above + Math.min(step, 40) / 100 };
}

/** A role between today's level and the one aimed at. */
export interface Between {
  /** The role files that lie between, the nearest first. */
  readonly roles: readonly Role[];
  /** How many levels lie between, where levels are numbered. */
  readonly levels: number | undefined;
}

/** What lies between the level I hold and the role I aim at; nothing where levels don't tell. */
export function betweenLevels(profile: Profile | undefined, aim: Role, roles: readonly Role[]): Between {
  const pairs = [
    { from: profile?.level, to: aim.level, of: (role: Role) => role.level },
    { from: profile?.currentRole, to: aim.title, of: (role: Role) => role.title as string | undefined },
  ];
  for (const { from, to, of } of pairs) {
    const [mine, next] = [from, to].map((name) => (name === undefined ? undefined : levelRank(name)));
    if (mine === undefined || next === undefined || mine.kind !== next.kind || next.rank <= mine.rank) continue;
    const between = roles
      .filter((role) => role.uri !== aim.uri && role.track === aim.track && sameDepartment(role, aim))
      .map((role) => ({ role, level: levelRank(of(role) ?? '') }))
      .filter(({ level }) => level?.kind === mine.kind && level.rank > mine.rank && level.rank < next.rank)
      .sort((a, b) => a.level!.rank - b.level!.rank)
      .map(({ role }) => role);
    const numbered = !mine.kind.startsWith('words');
    return { roles: between, levels: numbered ? next.rank - mine.rank - 1 : undefined };
  }
  return { roles: [], levels: undefined };
}

function sameDepartment(one: Role, other: Role): boolean {
  return one.department === undefined || other.department === undefined || one.department === other.department;
}
