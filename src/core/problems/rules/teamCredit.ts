import type { TextRange } from '../../text/textRange';
import type { Win } from '../../entries/win';
import { sentence } from '../../text/sentence';
import { editFix, writeKey } from '../fixes';
import type { ProblemContext } from '../problemContext';
import type { Rule } from '../rule';

/** "We" in a win that tells neither my role nor what was mine (Google, promotion packets: name your own part). */
export const teamCredit: Rule = {
  code: 'team-credit',
  severity: 'hint',
  find(context) {
    const win = context.evidence;
    if (win === undefined || win.role !== undefined || win.attribution !== undefined) return [];
    const range = firstWe(context, win);
    if (range === undefined) return [];
    return [
      {
        message: sentence(
          '"We" leaves open what was yours. Say which part you had: `role`, or a sentence in `attribution`.',
        ),
        range,
        fixes: () => [
          editFix(sentence('I led it: add `role: led`'), context.source?.setKeys({ role: 'led' })),
          editFix(sentence('I owned it: add `role: owned`'), context.source?.setKeys({ role: 'owned' })),
          editFix(sentence('I contributed: add `role: contributed`'), context.source?.setKeys({ role: 'contributed' })),
          editFix(sentence('I supported it: add `role: supported`'), context.source?.setKeys({ role: 'supported' })),
          writeKey(
            context,
            'attribution',
            sentence('Say what was yours'),
            sentence("what was mine and what was the team's"),
          ),
        ],
      },
    ];
  },
};

const we = /(?<![\p{L}\p{N}])(?:we|we['’](?:ve|re|d|ll)|our team)(?![\p{L}\p{N}])/iu;
const maxBody = 40 * 1024;

function firstWe(context: ProblemContext, win: Win): TextRange | undefined {
  if (we.test(win.title)) return context.rangeWithin(['title'], we);
  if (win.impact !== undefined && we.test(win.impact)) return context.rangeWithin(['impact'], we);
  // What others said is theirs.
  const said = context.prose.slice(0, maxBody).replace(/^ {0,3}>[^\r\n]*/gm, (quote) => ' '.repeat(quote.length));
  const match = we.exec(said);
  const start = context.bodyStart + (match?.index ?? 0);
  return match ? { start, end: start + match[0].length } : undefined;
}
