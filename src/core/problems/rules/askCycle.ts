import type { Ask } from '../../entries/ask';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { ReferenceIndex } from '../referenceIndex';
import type { Rule } from '../rule';

/** An ask that comes after one that comes after itself. */
export const askCycle: Rule = {
  code: 'ask-cycle',
  severity: 'warning',
  find(context) {
    const { entry, index } = context;
    if (entry?.type !== 'ask' || entry.after.length === 0) return [];
    const value = context.data?.['after'];
    const names: unknown[] = Array.isArray(value) ? value : [value];
    return names.flatMap((name, position) => {
      const before = typeof name === 'string' ? index.named('ask', name)[0] : undefined;
      if (before === undefined || !comesAfter(before, entry.uri, index)) return [];
      const path = Array.isArray(value) ? ['after', position] : ['after'];
      return [
        {
          message:
            before.uri === entry.uri
              ? sentence("An ask can't come after itself.")
              : sentence('"{0}" comes after this ask, so this ask can\'t come after it.', before.title),
          range: context.rangeOf(path),
          fixes: () => [
            editFix(
              sentence('Remove it'),
              Array.isArray(value) ? context.source?.removeItem(path) : context.source?.removeKey(path),
            ),
          ],
        },
      ];
    });
  },
};

/** Whether an ask is another one, or comes after it by any way. */
function comesAfter(ask: Ask, uri: string, index: ReferenceIndex): boolean {
  const seen = new Set<string>();
  const pending = [ask];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (next.uri === uri) return true;
    if (seen.has(next.uri)) continue;
    seen.add(next.uri);
    for (const name of next.after) pending.push(...index.named('ask', name).slice(0, 1));
  }
  return false;
}
