import type { KeyedLines, LineKey } from './documentLines';
import { lineDifferences } from './lineDifferences';
import { isConflict, type MergedDocument, type MergedPart } from './mergedDocument';

/**
 * Merges what stands in a document with what compiles today, line by line. A change on one side is taken; where both
 * added lines at one place both stay; what both changed in the same way is settled; what was deleted by hand stays
 * deleted, whatever it compiles to today; any other change on both sides is a conflict.
 *
 * @param base the keys of the lines that were compiled last
 */
export function mergeDocument(base: readonly LineKey[], mine: KeyedLines, compiled: KeyedLines): MergedDocument {
  const parts: MergedPart[] = [];
  const keptDeleted: string[][] = [];
  const settle = (lines: readonly string[]) => {
    if (lines.length > 0) parts.push({ lines });
  };
  const [own, today] = [new Reader(mine), new Reader(compiled)];
  let next = 0;
  for (const group of groupsOf(hunksOf(base, mine.keys), hunksOf(base, compiled.keys))) {
    settle(own.take(group.start - next).lines);
    today.take(group.start - next);
    next = group.end;
    const was = group.end - group.start;
    const mineIs = own.take(was + group.mineGrowth);
    const compiledIs = today.take(was + group.compiledGrowth);
    if (!group.compiledChanges) settle(mineIs.lines);
    else if (!group.mineChanges) settle(compiledIs.lines);
    else if (was === 0 && !same(mineIs, compiledIs)) {
      const compiledFirst = isBlank(mineIs.lines.slice(0, 1)) || !isBlank(compiledIs.lines.slice(0, 1));
      for (const { lines } of compiledFirst ? [compiledIs, mineIs] : [mineIs, compiledIs]) settle(lines);
    } else if (was > 0 && isBlank(mineIs.lines)) {
      settle(mineIs.lines);
      if (!isBlank(compiledIs.lines)) keptDeleted.push([...compiledIs.lines]);
    } else parts.push(...differencesOf(mineIs, compiledIs));
  }
  settle(own.take(mine.lines.length).lines);
  return { parts, conflicts: parts.filter(isConflict).length, keptDeleted, removed: missingFrom(parts, mine.lines) };
}

/** The lines that are in none of the parts, as often as they are missing there; blank ones aside. */
function missingFrom(parts: readonly MergedPart[], lines: readonly string[]): string[] {
  const there = new Map<string, number>();
  for (const part of parts)
    for (const line of isConflict(part) ? [...part.mine, ...part.compiled] : part.lines)
      there.set(line, (there.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = there.get(line) ?? 0;
    there.set(line, count - 1);
    return count <= 0 && line.trim() !== '';
  });
}

/** What two sides share within a conflict is settled, so that a conflict holds nothing but differences. */
function differencesOf(mine: KeyedLines, compiled: KeyedLines): MergedPart[] {
  const parts: MergedPart[] = [];
  let shared = 0;
  for (const { from, to } of lineDifferences(mine.keys, compiled.keys)) {
    parts.push({ lines: mine.lines.slice(shared, from.start) });
    shared = from.start + from.length;
    parts.push({
      mine: mine.lines.slice(from.start, shared),
      compiled: compiled.lines.slice(to.start, to.start + to.length),
    });
  }
  return [...parts, { lines: mine.lines.slice(shared) }];
}

/** Lines of the base that a side replaced, none of them where it only added, and by how many lines it grew. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly growth: number;
}

/** Changes that overlap in the base. */
interface Group {
  readonly start: number;
  end: number;
  mineChanges: boolean;
  mineGrowth: number;
  compiledChanges: boolean;
  compiledGrowth: number;
}

function hunksOf(from: readonly LineKey[], to: readonly LineKey[]): Hunk[] {
  return lineDifferences(from, to).map((difference) => ({
    start: difference.from.start,
    end: difference.from.start + difference.from.length,
    growth: difference.to.length - difference.from.length,
  }));
}

/** Changes that merely touch are no conflict: a line added after one that compiles differently stays where it was put. */
function groupsOf(mine: readonly Hunk[], compiled: readonly Hunk[]): Group[] {
  const groups: Group[] = [];
  const hunks = [
    ...mine.map((hunk) => ({ ...hunk, side: 'mine' as const })),
    ...compiled.map((hunk) => ({ ...hunk, side: 'compiled' as const })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, growth, side } of hunks) {
    let group = groups.at(-1);
    const bothAddHere = group?.start === start && group.end === start && start === end;
    if (group === undefined || !(start < group.end || bothAddHere)) {
      group = { start, end, mineChanges: false, mineGrowth: 0, compiledChanges: false, compiledGrowth: 0 };
      groups.push(group);
    }
    group.end = Math.max(group.end, end);
    group[`${side}Changes`] = true;
    group[`${side}Growth`] += growth;
  }
  return groups;
}

/** Takes the lines of a side in turn. */
class Reader {
  #next = 0;

  constructor(private readonly side: KeyedLines) {}

  take(count: number): KeyedLines {
    const from = this.#next;
    this.#next += count;
    return { lines: this.side.lines.slice(from, this.#next), keys: this.side.keys.slice(from, this.#next) };
  }
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

function same(some: KeyedLines, others: KeyedLines): boolean {
  return some.keys.length === others.keys.length && some.keys.every((key, index) => key === others.keys[index]);
}
