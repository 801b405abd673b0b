import { findFrontMatter } from '../frontMatter/frontMatter';

export interface ChecklistPart {
  /** The heading above its boxes; undefined where there is none. */
  readonly title: string | undefined;
  readonly boxes: readonly { readonly text: string; readonly ticked: boolean }[];
}

/** The task list in the body of a file, by the headings it stands below; parts without boxes are left out. */
export function readChecklist(text: string): ChecklistPart[] {
  const block = findFrontMatter(text);
  const body = block !== undefined && 'bodyStart' in block ? text.slice(block.bodyStart) : text;
  const parts: { title: string | undefined; boxes: { text: string; ticked: boolean }[] }[] = [];
  let title: string | undefined;
  for (const line of body.split(/\r\n|\r|\n/)) {
    const heading = /^#{1,6}\s+(\S.*)$/.exec(line.replace(/(?<![\s#])[\s#]+$/, ''));
    if (heading) title = heading[1]!;
    const box = /^\s*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(\S.*)$/.exec(line.trimEnd());
    if (!box) continue;
    if (parts.length === 0 || parts.at(-1)!.title !== title) parts.push({ title, boxes: [] });
    parts.at(-1)!.boxes.push({ text: box[2]!, ticked: box[1] !== ' ' });
  }
  return parts;
}
