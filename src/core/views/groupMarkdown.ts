import type { Win } from '../entries/win';
import { blocksToMarkdown, bullets, heading } from '../markdown/nodes';

/** A group of wins as a heading and a list; private wins say so, as what is copied may be meant for others. */
export function groupMarkdown(label: string, wins: readonly Win[]): string {
  const items = wins.map(({ title, date, impact, visibility }) =>
    [`${date}: ${title}`, impact && ` (${impact})`, visibility === 'private' && ' [private]'].filter(Boolean).join(''),
  );
  return blocksToMarkdown([heading(2, label), ...(items.length > 0 ? [bullets(items)] : [])]);
}
