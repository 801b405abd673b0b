import assert from 'node:assert/strict';
import fc from 'fast-check';
import { oneLine, receivedFeedback } from '../../../../../src/core/conversation/outcome/receivedFeedback';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { editFrontMatter } from '../../../../../src/core/frontMatter/editFrontMatter';
import { applyEdits } from '../../../../../src/core/text/textEdits';
import { date } from '../../evidence/wins';
import { tries } from '../../../tries';

const lists = [
  '',
  'feedback:\n',
  'feedback: # none yet\n',
  'feedback: []\n',
  'feedback: [{quote: "One, two", from: Ben}] # mine\n',
  'feedback:\n  - quote: One # first\n    from: Ben\n  # later\n',
  'feedback:\n- One\n- {quote: Two}\n',
];
const hostile = fc.constantFrom('---', '- a: b', '#no', '"q" \'', '{a: [b', '| x', '%', '&a *b', '\u0000', '[x](command:y)', 'é 陈 🙂', ': ', '\r\n'); // prettier-ignore
const words = fc
  .array(fc.oneof(hostile, fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\t', ' ')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(' '))
  .filter((text) => oneLine(text) !== '');

describe('words that arrived', () => {
  it('are read back as they were said, on one line, and nothing else of the file changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        fc.constantFrom('\n', '\r\n'),
        words,
        words,
        (list, lineBreak, quote, from) => {
          const front = `---\ntitle: A # b\ndate: 2026-03-14\n${list}tags: [x]\n---\n\nBody: --- [x]\n`;
          const text = front.replaceAll('\n', lineBreak);
          const edits = editFrontMatter(text, [receivedFeedback(quote, from, date('2026-05-01'))]);
          assert.ok(!('code' in edits));
          assert.equal(edits.length, 1);
          const [{ range }] = edits as [(typeof edits)[number]];
          const after = applyEdits(text, edits);
          assert.ok(after.startsWith(text.slice(0, range.start)) && after.endsWith(text.slice(range.end)));
          assert.match(text.slice(range.start, range.end), /^(?:\s*\[?\]?\s*(?:#.*)?)$/);
          const read = parseEntry('file:///b/wins/a.md', after);
          const win = read.kind === 'entry' && read.entry.type === 'win' ? read.entry : assert.fail('no win');
          const { quote: said, from: who, date: day } = win.feedback.at(-1)!;
          assert.deepEqual([said, who, day], [oneLine(quote), oneLine(from), '2026-05-01']);
        },
      ),
      { numRuns: tries(200) },
    );
  });
});
