import { applyEdits } from '../text/textEdits';
import type { Problem } from '../text/problem';
import { editFrontMatter } from '../frontMatter/editFrontMatter';
import type { TextEdit } from '../text/textEdits';
import { readFrontMatter } from '../frontMatter/frontMatter';

const draftLine = /^status:[ \t]*(?:draft|"draft"|'draft')[ \t]*(?:\r\n|\r|\n)/im;

/**
 * The edit that makes a draft a win: its `status: draft` line goes, as a win without a status is done. Where the line
 * holds more, such as a comment, only the word changes, to `done`. No other line changes. A problem where that can't be
 * done safely: then nothing is to be changed.
 *
 * @param text the whole file
 */
export function acceptDraft(text: string): readonly TextEdit[] | Problem {
  const before = readFrontMatter(text);
  if (before.kind === 'read') {
    const { yamlStart, yamlEnd } = before.block;
    const line = draftLine.exec(text.slice(yamlStart, yamlEnd));
    if (line !== null) {
      const start = yamlStart + line.index;
      const edits = [{ range: { start, end: start + line[0].length }, text: '' }];
      const after = readFrontMatter(applyEdits(text, edits));
      const { status: _status, ...others } = before.data;
      // Read back, as the line may be part of a longer text.
      if (after.kind === 'read' && JSON.stringify(after.data) === JSON.stringify(others)) return edits;
    }
  }
  return editFrontMatter(text, [{ set: 'status', value: 'done' }]);
}
