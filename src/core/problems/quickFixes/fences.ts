import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { QuickFix } from './quickFix';

/** Closes front matter that never closes: below its last line that looks like a key, an item or a comment. */
export const closeFence: QuickFix = ({ text }, { range }) => {
  if (range === undefined) return [];
  if (range.start > 3) {
    const written = text.slice(range.start, range.end);
    return /^-{3,}$/.test(written) ? [editFix(sentence('Use three dashes'), { range, text: '---' })] : [];
  }
  const opening = /^\uFEFF?---[ \t]*(\r\n|\r|\n)/.exec(text);
  if (!opening) return [];
  let end = opening[0].length;
  const lines = /([^\r\n]*)(\r\n|\r|\n|$)/gy;
  lines.lastIndex = end;
  for (let line = lines.exec(text); line && line[0] !== ''; line = lines.exec(text)) {
    if (!/^(?:[\w"'-][^:]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#[ \t]*\w+:)/.test(line[1]!)) break;
    end = lines.lastIndex;
  }
  const lineBreak = opening[1]!;
  const closing = /[\r\n]$/.test(text.slice(0, end)) ? `---${lineBreak}` : `${lineBreak}---${lineBreak}`;
  return [editFix(sentence('Close it with three dashes'), { range: { start: end, end }, text: closing })];
};

/** Takes the word `yaml` from the opening fence. */
export const plainFence: QuickFix = ({ text }, { range }) => {
  const fence = range && /^(---)([ \t]*ya?ml[ \t]*)$/i.exec(text.slice(range.start, range.end));
  if (!range || !fence) return [];
  const start = range.start + 3;
  return [editFix(sentence('Remove `{0}`', fence[2]!.trim()), { range: { start, end: range.end }, text: '' })];
};
