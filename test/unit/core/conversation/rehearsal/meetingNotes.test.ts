import { assert } from 'chai';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { notesInMeeting } from '../../../../../src/core/conversation/rehearsal/notesInMeeting';

const day = '2026-06-15' as CalendarDate;
const heading = '## Notes from the rehearsal, 15 June 2026';

function withNotes(text: string, notes: string, date = day): string {
  const { range, text: inserted } = notesInMeeting(text, notes, date);
  return text.slice(0, range.start) + inserted + text.slice(range.end);
}

describe('notesInMeeting', () => {
  const file = '---\ntype: meeting\ntitle: Talk\ndate: 2026-06-23\n---\n';

  it('puts them below a heading at the end, a blank line before it', () => {
    const expected = `${file}\nRoom 4.\n\n${heading}\n\nAsk who decides.\n`;
    for (const body of ['\nRoom 4.\n', '\nRoom 4.', '\nRoom 4.\n\n'])
      assert.strictEqual(withNotes(file + body, ' \nAsk who decides.\n\n'), expected);
    assert.strictEqual(withNotes(file, 'Yes.'), `${file}\n${heading}\n\nYes.\n`);
  });

  it('puts those of a second rehearsal that day below the first', () => {
    const once = withNotes(`${file}\n`, 'One.');
    assert.strictEqual(withNotes(once, 'Two.'), `${file}\n${heading}\n\nOne.\n\nTwo.\n`);
    const more = `${once}\n## Afterwards\n\nIt went well.\n`;
    assert.strictEqual(
      withNotes(more, 'Two.'),
      `${file}\n${heading}\n\nOne.\n\nTwo.\n\n## Afterwards\n\nIt went well.\n`,
    );
    assert.include(withNotes(once, 'Later.', '2026-06-16' as CalendarDate), '16 June 2026\n\nLater.\n');
  });

  it('changes no other character, and takes lines of any machine', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, notes) => {
        const { range, text: inserted } = notesInMeeting(text, notes, day);
        assert.strictEqual(range.start, range.end);
        assert.include(inserted, notes.replace(/\r\n?/g, '\n').trim());
      }),
    );
    assert.include(withNotes(file, 'a\r\nb\rc'), 'a\nb\nc\n');
  });
});
