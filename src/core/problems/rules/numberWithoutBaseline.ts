import { hasFigure, readMetric } from '../../entries/metric';
import { isMap } from '../../entries/fields';
import { isCompared, isMeasured } from '../../evidence/strength';
import { sentence } from '../../sentence';
import type { Fix } from '../foundProblem';
import { writeKey } from '../fixes';
import type { ProblemContext } from '../problemContext';
import type { Rule } from '../rule';

/** A number that nothing is compared with. A difference (`+65%`, `40 % fewer`) compares by itself. */
export const numberWithoutBaseline: Rule = {
  code: 'number-without-baseline',
  severity: 'hint',
  find(context) {
    const win = context.evidence;
    if (win === undefined || !isMeasured(win) || isCompared(win)) return [];
    if (win.metrics.some(({ change }) => change !== undefined)) return [];
    if (win.impact !== undefined && readMetric(win.impact).change !== undefined) return [];
    const metric = (context.data?.['metrics'] as readonly unknown[] | undefined)?.findIndex(isMeasuredItem) ?? -1;
    return [
      {
        message: sentence(
          'This number stands alone. Add what it was before, or what was usual, so that it can be compared.',
        ),
        range: context.rangeOf(metric === -1 ? ['impact'] : ['metrics', metric]),
        fixes: () => [
          metric === -1
            ? writeKey(
                context,
                'metrics',
                sentence('Add a metric'),
                sentence('what was measured, before -> after'),
                "['",
                "']",
              )
            : addBefore(context, metric),
        ],
      },
    ];
  },
};

function isMeasuredItem(item: unknown): boolean {
  if (typeof item === 'string') return hasFigure(item);
  return isMap(item) && Object.values(item).some((held) => typeof held === 'string' && hasFigure(held));
}

/** A line `before:` above the line `after:` of a metric that is written in lines. */
function addBefore({ source, text }: ProblemContext, metric: number): Fix | undefined {
  const after = source?.keyRangeOf(['metrics', metric, 'after']);
  if (source === undefined || after === undefined || source.keyRangeOf(['metrics', metric, 'before'])) return undefined;
  const lineStart = text.lastIndexOf('\n', after.start - 1) + 1;
  const indent = text.slice(lineStart, after.start);
  if (!/^ *$/.test(indent)) return undefined;
  return {
    kind: 'write',
    title: sentence('Add what it was before'),
    at: after.start,
    before: 'before: ',
    after: `${source.lineBreak}${indent}`,
    hint: sentence('the value before'),
  };
}
