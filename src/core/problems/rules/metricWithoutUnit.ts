import { isMap } from '../../entries/fields';
import { readMetric } from '../../entries/metric';
import { sentence } from '../../sentence';
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
          fixes: () => (isMap(written) ? unitFixes(context, position, isShare.test(name)) : []),
        },
      ];
    });
  },
};

function textAt(map: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A line `unit:` below the last value of a metric that is written in lines. */
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
  if (!/^ *$/.test(indent) || lineEnd === -1) return [];
  const at = lineEnd + 1;
  return [
    share
      ? editFix(sentence('Add the unit %'), {
          range: { start: at, end: at },
          text: `${indent}unit: '%'${source.lineBreak}`,
        })
      : undefined,
    {
      kind: 'write',
      title: sentence('Add the unit'),
      at,
      before: `${indent}unit: `,
      after: source.lineBreak,
      hint: sentence('the unit, such as ms'),
    },
  ];
}
