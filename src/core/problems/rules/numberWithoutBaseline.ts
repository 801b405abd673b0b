import { hasFigure, readMetric } from '../../entries/metric';
import { isMap } from '../../entries/fields';
import { isResultAhead } from '../../evidence/awaitedResult';
import { isCompared, isMeasured } from '../../evidence/strength';
import { sentence } from '../../text/sentence';
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
    if (win === undefined || !isMeasured(win) || isCompared(win) || isResultAhead(win, context.date)) return [];
    if (win.metrics.some(({ change }) => change !== undefined)) return [];
    if (win.impact !== undefined && readMetric(win.impact).change !== undefined) return [];
    const metric = (context.data?.['metrics'] as readonly unknown[] | undefined)?.findIndex(isMeasuredItem) ?? -1;
    return [
      {
        message: sentence('This number has nothing to compare it with. Add what it was before, or what was usual.'),
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

/** The value before: a key above or beside `after`, or in a text with one number what stands before an arrow. */
function addBefore({ source, text, data }: ProblemContext, metric: number): Fix | undefined {
  const write = (at: number, before: string, after: string): Fix => ({
    kind: 'write',
    title: sentence('Add what it was before'),
    at,
    before,
    after,
    hint: sentence('the value before'),
  });
  const written = (data?.['metrics'] as readonly unknown[])[metric];
  if (typeof written === 'string') {
    const numbers = [...written.matchAll(/(?<![\p{L}\p{N}.,])[$€£¥]?\d[\d.,]*/gu)];
    const range = source?.rangeWithin(['metrics', metric], /(?<![\p{L}\p{N}.,])[$€£¥]?\d/u);
    return numbers.length === 1 && range ? write(range.start, '', ' -> ') : undefined;
  }
  const after = source?.keyRangeOf(['metrics', metric, 'after']);
  if (source === undefined || after === undefined || source.keyRangeOf(['metrics', metric, 'before'])) return undefined;
  const before = text.slice(text.lastIndexOf('\n', after.start - 1) + 1, after.start);
  if (/[{,][ \t]*$/.test(before)) return write(after.start, 'before: ', ', ');
  if (!/^[ -]*$/.test(before)) return undefined;
  return write(after.start, 'before: ', source.lineBreak + ' '.repeat(before.length));
}
