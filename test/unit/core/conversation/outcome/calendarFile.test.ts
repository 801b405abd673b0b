import { assert } from 'chai';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { calendarFile } from '../../../../../src/core/conversation/outcome/calendarFile';
import { tries } from '../../../tries';

const written = '2026-06-23' as CalendarDate;

describe('a calendar file', function () {
  this.timeout(0);

  it('holds one event of a whole day', () => {
    const event = {
      id: 'search-2026-12-31',
      date: '2026-12-31' as CalendarDate,
      title: 'Come back: a, b; c',
      notes: '',
    };
    assert.strictEqual(
      calendarFile(event, written),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Brag Document//Brag Document//EN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:search-2026-12-31@brag-document',
        'DTSTAMP:20260623T000000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Come back: a\\, b\\; c',
        'TRANSP:TRANSPARENT',
        'CLASS:PRIVATE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('has no line longer than 75 octets, and unfolds and unescapes to what was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary' }), (title, notes) => {
        const file = calendarFile({ id: 'a', date: written, title, notes }, written);
        assert.match(file, /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
        for (const line of file.split('\r\n')) assert.isAtMost(new TextEncoder().encode(line).length, 75);
        assert.notMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
        const unfolded = file.replace(/\r\n /g, '').split('\r\n');
        const summary = unfolded.find((line) => line.startsWith('SUMMARY:'))!.slice(8);
        const clean = (text: string) =>
          text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '); // eslint-disable-line no-control-regex -- what must not stand there
        assert.strictEqual(
          summary.replace(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character)),
          clean(title),
        );
      }),
      { numRuns: tries(100) },
    );
  });
});
