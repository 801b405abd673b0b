import { assert } from 'chai';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { newMeetingFileName, newMeetingText } from '../../../../../src/core/conversation/rehearsal/newMeeting';
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

describe('newMeetingText', () => {
  it('is read back as what was given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /^\S[\x21-\x7e]*$/.test(text)),
        (name) => {
          const text = newMeetingText({ title: `Talk: ${name}`, date: day, minutes: 30, person: name, ask: name });
          const read = parseEntry('file:///brag/meetings/x.md', text);
          assert.strictEqual(read.kind, 'entry', text);
          if (read.kind !== 'entry' || read.entry.type !== 'meeting') return;
          assert.deepInclude(read.entry, { title: `Talk: ${name}`, date: day, minutes: 30, status: 'planned' });
          assert.deepEqual([read.entry.with, read.entry.asks], [[name], [name]]);
        },
      ),
    );
    assert.strictEqual(
      newMeetingText({ title: 'My next step', date: day }),
      '---\ntype: meeting\ntitle: My next step\ndate: 2026-06-15\nstatus: planned\n---\n\n',
    );
  });

  it('gets a file name of its own, its day first', () => {
    const meeting = { title: 'My next step', date: day };
    assert.strictEqual(newMeetingFileName({ ...meeting, person: 'ingrid' }, []), '2026-06-15-ingrid.md');
    assert.strictEqual(newMeetingFileName(meeting, ['2026-06-15-MY-next-step.md']), '2026-06-15-my-next-step-2.md');
  });
});
