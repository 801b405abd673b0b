import { distance } from 'fastest-levenshtein';
import { entrySchemas } from '../../entries/entrySchemas';
import { isMap } from '../../entries/fields';
import { shortened } from '../../entries/fieldProblem';
import { scalarText } from '../../frontMatter/frontMatterText';
import type { Path } from '../../frontMatter/frontMatterSource';
import { sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import { shapeAt } from '../../entries/fieldShape';
import { editFix } from '../fixes';
import { isSwapped } from '../nearest';
import type { ProblemContext } from '../problemContext';
import type { Finding, Rule } from '../rule';

/** A key that nothing reads and that differs from one that is read by a slip of the fingers. */
export const misspeltKey: Rule = {
  code: 'misspelt-key',
  severity: 'warning',
  find(context) {
    const { data, type } = context;
    if (data === undefined || type === undefined) return [];
    const known = [...Object.keys(entrySchemas[type].entries), 'type'];
    const findings = inMap(context, [], data, known);
    for (const [key, value] of Object.entries(data)) {
      if (typeof value !== 'object' || value === null) continue;
      const items = Array.isArray(value) ? (value as unknown[]).entries() : [[undefined, value] as const];
      for (const [position, item] of items) {
        if (!isMap(item)) continue;
        const path = position === undefined ? [key] : [key, position];
        const shape = shapeAt(type, path);
        if (shape?.keys) {
          const inner = Object.keys(shape.keys);
          findings.push(...inMap(context, path, item, inner), ...behindComma(context, path, item, inner));
        }
      }
    }
    return findings;
  },
};

function inMap(
  context: ProblemContext,
  path: Path,
  map: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  let missing: readonly string[] | undefined;
  for (const key in map) {
    if (known.includes(key) || ownWords.has(key)) continue;
    missing ??= known.filter((name) => !Object.hasOwn(map, name));
    const meant = missing.find((name) => isSlipFor(key, name));
    // A misspelt visibility is reported when the entry is read, because it hides the entry.
    if (meant === undefined || meant === 'visibility') continue;
    const at = [...path, key];
    findings.push({
      message: sentence("`{0}` isn't a supported key; `{1}` is.", shortened(key), meant),
      range: context.keyRangeOf(at),
      fixes: () => [editFix(sentence('Change it to `{0}`', meant), context.source?.renameKey(at, meant))],
    });
  }
  return findings;
}

/** What stands behind a comma in braces, which YAML takes for a key without a value: `{next: the forum, and events}`. */
function behindComma(
  context: ProblemContext,
  path: Path,
  map: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Finding[] {
  const keys = Object.keys(map);
  const isCut = (key: string | undefined): boolean => {
    if (key === undefined || known.includes(key) || map[key] !== null) return false;
    return /^[ \t]*[,}]/.test(context.text.slice(context.keyRangeOf([...path, key]).end));
  };
  return keys.flatMap((key, at): Finding[] => {
    const before = keys[at - 1];
    if (!isCut(key) || before === undefined || isCut(before) || typeof map[before] !== 'string') return [];
    let last = at;
    while (isCut(keys[last + 1])) last++;
    const start = context.rangeOf([...path, before]).start;
    const end = context.keyRangeOf([...path, keys[last]!]).end;
    const whole = context.text.slice(start, end);
    return [
      {
        message: sentence(
          '"{0}" isn\'t read: a comma in braces ends the text before it. Put the whole text in quotes.',
          shortened(context.text.slice(context.keyRangeOf([...path, key]).start, end)),
        ),
        range: { start: context.keyRangeOf([...path, key]).start, end },
        fixes: () =>
          /["'\r\n]/.test(whole)
            ? []
            : [editFix(sentence('Put the text in quotes'), { range: { start, end }, text: scalarText(whole, true) })],
      },
    ];
  });
}

/** Words that people use as keys of their own, and keys that another type reads. */
const ownWords = new Set([
  'score', 'data', 'dates', 'state', 'rate', 'late', 'file', 'files', 'need', 'pint', 'pins', 'impacted', 'scoped', 'linked', 'id',
  ...Object.values(entrySchemas).flatMap((schema) => Object.keys(schema.entries)),
]); // prettier-ignore

/** Whether a key was meant for another: they differ in case and dashes, or by one slip, in long words by two. */
function isSlipFor(key: string, name: string): boolean {
  const [written, meant] = [slug(key).replaceAll('-', ''), name.replaceAll('-', '')];
  if (written === meant) return true;
  if (meant.length < 3 || written.length < 3 || Math.abs(written.length - meant.length) > 2) return false;
  if (isSwapped(written, meant)) return true;
  // People rarely mistype the first letter, and many keys of their own differ from one of ours by it alone.
  return written[0] === meant[0] && distance(written, meant) <= (meant.length < 9 ? 1 : 2);
}
