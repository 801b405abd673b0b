import { isMap } from '../../entries/fields';
import { readMetric } from '../../entries/metric';
import { sentence } from '../../text/sentence';
import type { Fix } from '../foundProblem';
import { editFix } from '../fixes';
import type { ProblemContext } from '../problemContext';
import type { Rule } from '../rule';

/** Quantities that mean nothing without a unit; what is counted (tickets, pages, teams) is its own. */
const needsUnit =
  /(?<![\p{L}\p{N}])(?:latency|time|times|duration|delay|wait|age|size|memory|storage|cost|costs|spend|budget|price|revenue|savings?|income|bill|rate|share|ratio|conversion|adoption|coverage|uptime|downtime|availability|throughput|speed|bandwidth|load|usage|utili[sz]ation|p\d\d)(?![\p{L}\p{N}])/iu;
const isShare =
  /(?<![\p{L}])(?:rate|share|ratio|conversion|adoption|coverage|uptime|availability|utili[sz]ation)(?![\p{L}])/iu;
const bare = /^[+\-−~<>≈]?\s?\d[\d.,' \u00a0\u202f]*$/u;

/** A metric whose values are numbers of nothing. */
export const metricWithoutUnit: Rule = {
  code: 'metric-without-unit',
  severity: 'hint',
  find(context) {
    const metrics = context.evidence && context.data?.['metrics'];
    if (!Array.isArray(metrics)) return [];
    return metrics.flatMap((written: unknown, position) => {
      const metric = typeof written === 'string' ? readMetric(written) : isMap(written) ? written : {};
      const [name, before, after, unit, text] = ['name', 'before', 'after', 'unit', 'text'].map((key) =>
        textAt(metric as Readonly<Record<string, unknown>>, key),
      );
      if (unit !== undefined || name === undefined || !needsUnit.test(name)) return [];
      if (isMap(written) && text !== undefined) return [];
      const values = [before, after].filter((value) => value !== undefined);
      if (values.length === 0 || !values.every((value) => bare.test(value))) return [];
      return [
        {
          message: sentence('The values of "{0}" have no unit. Add one, such as ms, hours, % or $.', name),
          range: context.rangeOf(['metrics', position]),
          fixes: () =>
            isMap(written)
              ? unitFixes(context, position, isShare.test(name))
              : unitFixesInText(context, position, values, isShare.test(name)),
        },
      ];
    });
  },
};

function textAt(map: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `unit:` below the last value of a metric that is written in lines, beside it in braces. */
function unitFixes({ source, text }: ProblemContext, position: number, share: boolean): (Fix | undefined)[] {
  const path = ['metrics', position];
  const keys = ['after', 'before'].map(
    (key) => [source?.keyRangeOf([...path, key]), source?.rangeOf([...path, key])] as const,
  );
  const [key, value] = keys.sort(([a], [b]) => (b?.start ?? 0) - (a?.start ?? 0))[0]!;
  if (source === undefined || key === undefined || value === undefined || source.keyRangeOf([...path, 'unit']))
    return [];
  const lineStart = text.lastIndexOf('\n', key.start - 1) + 1;
  const indent = text.slice(lineStart, key.start).replace('-', ' ');
  const lineEnd = text.indexOf('\n', value.end);
  const isBeside = /[{,][ \t]*$/.test(indent);
  if (!isBeside && (!/^ *$/.test(indent) || lineEnd === -1)) return [];
  const at = isBeside ? value.end : lineEnd + 1;
  const [before, after] = isBeside ? [', unit: ', ''] : [`${indent}unit: `, source.lineBreak];
  return [
    share
      ? editFix(sentence('Add the unit %'), { range: { start: at, end: at }, text: `${before}'%'${after}` })
      : undefined,
    addUnit(at, before, after),
  ];
}

/** The unit behind the last number of a text, or a per cent sign behind both. */
function unitFixesInText(
  { source, text }: ProblemContext,
  position: number,
  values: readonly string[],
  share: boolean,
): (Fix | undefined)[] {
  const range = source?.rangeOf(['metrics', position]);
  if (range === undefined) return [];
  const ends: number[] = [];
  let from = range.start;
  for (const value of values) {
    const at = text.indexOf(value, from);
    if (at === -1 || at + value.length > range.end) return [];
    ends.push((from = at + value.length));
  }
  return [
    share
      ? editFix(
          sentence('Add the unit %'),
          ends.map((end) => ({ range: { start: end, end }, text: '%' })),
        )
      : undefined,
    addUnit(ends.at(-1)!, ' ', ''),
  ];
}

function addUnit(at: number, before: string, after: string): Fix {
  return { kind: 'write', title: sentence('Add the unit'), at, before, after, hint: sentence('the unit, such as ms') };
}
