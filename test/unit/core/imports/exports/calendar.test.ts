import { assert } from 'chai';
import fc from 'fast-check';
import { calendar } from '../../../../../src/core/imports/exports/calendar';
import { tries } from '../../../tries';
import { findingsIn, fixture, leftOut, questionIn, titles, unread } from '../readFixture';

describe('a calendar', () => {
  const me = ['sam@acme.test'];

  it('gives what was held, a series as one, on the days that it names', () => {
    const found = findingsIn(calendar, fixture('calendar.ics'), { me });
    assert.deepStrictEqual(titles(found), [
      '2026-01-05/2026-02-02 Interview panel',
      '2026-03-02/2026-03-03 Workshop on incident review',
      '2026-03-14 Talk: queues, and why [not](command:x)',
      '2026-06-01/2026-06-15 Standup',
    ]);
    const [interviews, workshop, talk, standup] = found.candidates;
    assert.deepStrictEqual(
      [interviews?.group, workshop?.group, talk?.group, standup?.group],
      ['Interviews', 'Talks and workshops', 'Talks and workshops', 'Other events'],
    );
    assert.strictEqual(standup?.unlikely, 'other-event');
    assert.isUndefined(talk?.unlikely);
    assert.strictEqual(interviews?.win.visibility, 'private');
    assert.include(interviews?.body, 'Held: 3 times: 2026-01-05, 2026-01-26, 2026-02-02');
    assert.deepStrictEqual(talk?.win.collaborators, ['Ana Lima']);
    assert.include(talk?.body, 'A long line that is folded over two lines.');
    assert.deepStrictEqual(leftOut(found), [
      '2 events have not been held yet.',
      '1 event was cancelled.',
      'You declined 1 event.',
    ]);
    assert.deepStrictEqual(unread(found), [
      'line 68: The event that begins here has no day.',
      'line 72: The event that begins here has no end.',
    ]);
  });

  const calendarOf = (...events: string[][]) =>
    [
      'BEGIN:VCALENDAR',
      'X-WR-TIMEZONE:America/Los_Angeles',
      ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
      'END:VCALENDAR',
    ].join('\r\n');

  it('knows what was called off by its title, in the languages of calendars', () => {
    const event = (title: string) => ['DTSTART:20260504T090000Z', `UID:${title}`, `SUMMARY:${title}`];
    const titled = [
      'Canceled: Talk',
      'Abgesagt: Vortrag',
      'Annulé: Présentation',
      'Cancelado: Charla',
      'Talk: cancelled',
    ];
    const found = findingsIn(calendar, calendarOf(...titled.map(event)));
    assert.deepStrictEqual(titles(found), ['2026-05-04 Talk: cancelled']);
    assert.deepStrictEqual(leftOut(found), ['4 events were cancelled.']);
  });

  it('tells a series by what it says itself, in the order of its days', () => {
    const text = calendarOf(
      [
        'UID:a',
        'SUMMARY:Interview',
        'DESCRIPTION:Backend',
        'DTSTART;TZID=Europe/Berlin:20260105T100000',
        'RRULE:FREQ=WEEKLY;COUNT=3',
      ],
      [
        'UID:a',
        'SUMMARY:Interview (moved)',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260112T100000',
        'DTSTART;TZID=Europe/Berlin:20260113T100000',
      ],
    );
    const [series] = findingsIn(calendar, text, { me }).candidates;
    assert.strictEqual(series?.win.title, 'Interview');
    assert.strictEqual(
      series?.body,
      'Backend\n\n## From the calendar\n\n- Held: 3 times: 2026-01-05, 2026-01-13, 2026-01-19\n- Also called: Interview (moved)\n',
    );
  });

  it('dates what is written in UTC by the zone of its owner, and an evening by the day it began', () => {
    const text = calendarOf(
      ['UID:a', 'SUMMARY:Talk at five', 'DTSTART:20260315T000000Z', 'DTEND:20260315T010000Z'],
      [
        'UID:b',
        'SUMMARY:Late talk',
        'DTSTART;TZID=America/Los_Angeles:20260320T220000',
        'DTEND;TZID=America/Los_Angeles:20260321T010000',
      ],
      ['UID:c', 'SUMMARY:Workshop', 'DTSTART;VALUE=DATE:20260401', 'DTEND;VALUE=DATE:20260403'],
    );
    const expected = ['2026-03-14 Talk at five', '2026-03-20 Late talk', '2026-04-01/2026-04-02 Workshop'];
    assert.deepStrictEqual(titles(findingsIn(calendar, text, { me })), expected);
    const unknown = text.replace('America/Los_Angeles', 'Nowhere/At-all');
    assert.include(titles(findingsIn(calendar, unknown, { me })), '2026-03-15 Talk at five');
  });

  it('reads the words of a description that is HTML, and none of it is live', () => {
    const text = calendarOf([
      'UID:a',
      'SUMMARY:Talk',
      'DTSTART:20260315T000000Z',
      'DESCRIPTION:<p>On <b>queues</b>&nbsp;&amp; &lt;img src=x&gt; <a href="command:quit">slides</a></p><ul><li>one</li></ul>\\n__________________\\nJoin',
    ]);
    assert.strictEqual(
      findingsIn(calendar, text, { me }).candidates[0]?.body,
      'On queues & \\<img src=x> slides (command:quit)\n\n- one\n\nJoin\n',
    );
  });

  it('asks who I am, and brings of a series only what is new', () => {
    const question = questionIn(calendar, fixture('calendar.ics'));
    assert.deepStrictEqual(question.kind === 'me' && question.people[0], { name: 'sam@acme.test', records: 5 });
    const known = (name: string): boolean => name < 'ical:interviews@2026-02' && name.startsWith('ical:interviews');
    const later = findingsIn(calendar, fixture('calendar.ics'), { me, known });
    assert.include(titles(later), '2026-02-02 Interview panel');
  });

  it('ends where a rule repeats without end', () => {
    const rule =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nSUMMARY:Talk\nDTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR';
    assert.deepStrictEqual(unread(findingsIn(calendar, rule)), [
      'line 2: It repeats more often than an import can read.',
    ]);
  }).timeout(0);

  const plainCalendar = (...events: string[][]) =>
    calendarOf(...events).replace('X-WR-TIMEZONE:America/Los_Angeles\r\n', '');

  it('reads a series around an exception or a rule that is no time, and names the line', () => {
    const monday = ['UID:a', 'SUMMARY:Demo day', 'DTSTART:20260504T080000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    const talk = ['UID:b', 'SUMMARY:Talk on caches', 'DTSTART:20260602T080000Z'];
    const read = (...lines: string[]) => findingsIn(calendar, plainCalendar([...monday, ...lines], talk));
    const isExcluded = read('EXDATE:20260511');
    assert.deepStrictEqual(titles(isExcluded), ['2026-05-04/2026-05-18 Demo day', '2026-06-02 Talk on caches']);
    assert.include(isExcluded.candidates[0]?.body, '2 times: 2026-05-04, 2026-05-18');
    for (const empty of ['EXDATE:', 'RDATE:', 'EXDATE;VALUE=DATE:', 'DURATION:', 'RECURRENCE-ID:'])
      assert.include(read(empty).candidates[0]?.body, '3 times: 2026-05-04, 2026-05-11, 2026-05-18', empty);
    const odd = read('EXDATE:soon,20260511T080000Z');
    assert.include(odd.candidates[0]?.body, '2 times: 2026-05-04, 2026-05-18');
    assert.deepStrictEqual(unread(odd), ["line 7: Its date couldn't be read: soon. Write dates as 2026-03-14."]);
  });

  it('takes the first day of a series whose rule is nonsense, and names its line', () => {
    for (const rule of ['FREQ=OFTEN', 'COUNT=2', 'FREQ=WEEKLY;UNTIL=spring', 'FREQ=WEEKLY;BYDAY=XX']) {
      const text = plainCalendar(
        ['UID:a', 'SUMMARY:Demo day', 'DTSTART:20260504T080000Z', `RRULE:${rule}`],
        ['UID:b', 'SUMMARY:Talk on caches', 'DTSTART:20260602T080000Z'],
      );
      const found = findingsIn(calendar, text);
      assert.deepStrictEqual(titles(found), ['2026-05-04 Demo day', '2026-06-02 Talk on caches'], rule);
      assert.deepStrictEqual(unread(found), [
        `line 6: It repeats by a rule that couldn't be read, so only its first day counts: ${rule}`,
      ]);
    }
    const empty = plainCalendar(['UID:a', 'SUMMARY:Demo day', 'DTSTART:20260504', 'RRULE:', 'COMMENT']);
    assert.deepStrictEqual(titles(findingsIn(calendar, empty)), ['2026-05-04 Demo day']);
    assert.deepStrictEqual(unread(findingsIn(calendar, empty)), []);
  });

  it('gives up on a rule that never occurs, and reads the rest', () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=WEEKLY;BYMONTH=13',
      'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;INTERVAL=48;BYDAY=5MO;BYMONTH=2',
      'FREQ=HOURLY;BYHOUR=25',
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    ]) {
      const text = plainCalendar(
        ['UID:a', 'SUMMARY:Demo day', 'DTSTART:20270201T080000Z', `RRULE:${rule}`],
        ['UID:b', 'SUMMARY:Talk on caches', 'DTSTART:20260602T080000Z'],
      );
      const found = findingsIn(calendar, text);
      assert.deepStrictEqual(titles(found), ['2026-06-02 Talk on caches'], rule);
    }
    const leap = ['UID:a', 'SUMMARY:Leap day', 'DTSTART:20200229T080000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29'];
    assert.include(findingsIn(calendar, plainCalendar(leap)).candidates[0]?.body, '2020-02-29, 2024-02-29');
  });

  it('knows the last day of a rule in any form', () => {
    const until = (day: string, start = 'DTSTART:20260504T080000Z') => {
      const text = plainCalendar(['UID:a', 'SUMMARY:Demo', start, `RRULE:FREQ=DAILY;UNTIL=${day}`]);
      return titles(findingsIn(calendar, text))[0];
    };
    for (const day of ['20260506', '2026-05-06', '20260506T080000Z', '20260506T235959', '2026-05-06T10:00:00Z'])
      assert.strictEqual(until(day), '2026-05-04/2026-05-06 Demo', day);
    assert.strictEqual(until('20260506T070000Z'), '2026-05-04/2026-05-05 Demo');
    assert.strictEqual(until('20260506T235959Z', 'DTSTART;VALUE=DATE:20260504'), '2026-05-04/2026-05-06 Demo');
    // An evening in Chicago: the last is on the 6th there, on the 7th in UTC.
    const evening = 'DTSTART;TZID=America/Chicago:20260504T200000';
    assert.strictEqual(until('20260507T010000Z', evening), '2026-05-04/2026-05-06 Demo');
    const windows = 'DTSTART;TZID="W. Europe Standard Time":20260504T200000';
    assert.strictEqual(until('20260506T180000Z', windows), '2026-05-04/2026-05-06 Demo');
  });

  it('knows an end by its duration or by a day alone', () => {
    const spans: readonly [lines: string[], expected: string][] = [
      [['DTSTART:20260504', 'DTEND:20260506'], '2026-05-04/2026-05-05'],
      [['DTSTART:2026-05-04', 'DTEND:2026-05-06'], '2026-05-04/2026-05-05'],
      [['DTSTART;VALUE=DATE:20260504', 'DURATION:P2D'], '2026-05-04/2026-05-05'],
      [['DTSTART;VALUE=DATE:20260504', 'DURATION:P1W'], '2026-05-04/2026-05-10'],
      [['DTSTART:20260504T080000Z', 'DURATION:P1DT6H'], '2026-05-04/2026-05-05'],
      [['DTSTART:20260504T080000Z', 'DURATION:PT90M'], '2026-05-04'],
      [['DTSTART:20260504T080000Z', 'DURATION:-P3D'], '2026-05-04'],
      [['DTSTART:20260504T080000Z', 'DURATION:two days'], '2026-05-04'],
      [['DTSTART:20260504T080000Z', 'DTEND:20260501T080000Z'], '2026-05-04'],
    ];
    for (const [lines, expected] of spans)
      assert.deepStrictEqual(
        titles(findingsIn(calendar, plainCalendar(['UID:a', 'SUMMARY:Fair', ...lines]))),
        [`${expected} Fair`],
        lines.join(' '),
      );
  });

  it('counts days that are added, each once', () => {
    const text = plainCalendar([
      'UID:a',
      'SUMMARY:Workshop',
      'DTSTART:20260504T080000Z',
      'RDATE;VALUE=DATE:20260506,20260504',
      'RDATE;VALUE=PERIOD:20260508T080000Z/20260508T100000Z',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ]);
    const found = findingsIn(calendar, text);
    assert.include(found.candidates[0]?.body, '4 times: 2026-05-04, 2026-05-06, 2026-05-08, 2026-05-11');
    assert.deepStrictEqual(unread(found), []);
  });

  it('counts what was moved once: the later version, and an occurrence that is named in UTC', () => {
    const version = (number: string, day: string) => [
      'UID:a',
      'SUMMARY:Fireside chat',
      `DTSTART:${day}T160000Z`,
      `SEQUENCE:${number}`,
    ];
    for (const versions of [
      [version('1', '20260504'), version('4', '20260507')],
      [version('4', '20260507'), version('1', '20260504')],
    ])
      assert.deepStrictEqual(titles(findingsIn(calendar, plainCalendar(...versions))), ['2026-05-07 Fireside chat']);
    const series = [
      'UID:b',
      'SUMMARY:Training',
      'DTSTART;TZID=America/New_York:20260504T190000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ];
    const moved = (number: string, day: string) => [
      'UID:b',
      'SUMMARY:Training',
      'RECURRENCE-ID:20260511T230000Z',
      `DTSTART;TZID=America/New_York:${day}T190000`,
      `SEQUENCE:${number}`,
    ];
    const found = findingsIn(calendar, plainCalendar(series, moved('1', '20260512'), moved('2', '20260513')));
    assert.include(found.candidates[0]?.body, '3 times: 2026-05-04, 2026-05-13, 2026-05-18');
    const late = findingsIn(
      calendar,
      plainCalendar(series, [
        'UID:b',
        'SUMMARY:Training',
        'RECURRENCE-ID:20260519T010000Z',
        'DTSTART:20260520T010000Z',
      ]),
    );
    assert.include(late.candidates[0]?.body, '3 times: 2026-05-04, 2026-05-11, 2026-05-19');
  });

  it('knows zones as Windows calls them, at the end of a path, and as the file explains them', () => {
    // The second evening moved by a day; in UTC both are on the day after.
    const held = (zone: string, before: readonly string[] = []) => {
      const text = plainCalendar(
        ['UID:a', 'SUMMARY:Training', `DTSTART;TZID=${zone}:20260504T190000`, 'RRULE:FREQ=WEEKLY;COUNT=3'],
        ['UID:a', 'SUMMARY:Training', 'RECURRENCE-ID:20260512T020000Z', `DTSTART;TZID=${zone}:20260512T190000`],
      );
      const found = findingsIn(calendar, text.replace('BEGIN:VEVENT', [...before, 'BEGIN:VEVENT'].join('\r\n')));
      assert.deepStrictEqual(unread(found), []);
      return /times: (.*)/.exec(found.candidates[0]!.body)?.[1];
    };
    const explained = (name: string, start: string) => [
      'BEGIN:VTIMEZONE',
      `TZID:${name}`,
      ...['BEGIN:STANDARD', `DTSTART:${start}`, 'TZOFFSETFROM:-0700', 'TZOFFSETTO:-0800'],
      ...['RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', `DTSTART:${start}`, 'TZOFFSETFROM:-0800', 'TZOFFSETTO:-0700'],
      ...['RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3', 'END:DAYLIGHT'],
      'END:VTIMEZONE',
    ];
    const expected = '2026-05-04, 2026-05-12, 2026-05-18';
    assert.strictEqual(held('America/Los_Angeles'), expected);
    assert.strictEqual(held('Pacific Standard Time'), expected);
    assert.strictEqual(held('/example.org/20260101_1/America/Los_Angeles'), expected);
    assert.strictEqual(held('Customized', explained('Customized', '16010101T020000')), expected);
    assert.strictEqual(held('"(UTC-08:00) Pacific"', explained('(UTC-08:00) Pacific', '20070311T020000')), expected);
    const hanging = explained('Odd', '16010101T020000').map((line) => line.replace('BYDAY=1SU', 'BYMONTHDAY=31'));
    assert.isString(held('Odd', hanging));
    const owner = plainCalendar(['UID:b', 'SUMMARY:Talk', 'DTSTART:20260315T000000Z']).replace(
      'BEGIN:VEVENT',
      'X-WR-TIMEZONE:Eastern Standard Time\r\nBEGIN:VEVENT',
    );
    assert.deepStrictEqual(titles(findingsIn(calendar, owner)), ['2026-03-14 Talk']);
  });

  it('moves, renames and cancels an occurrence with all that follow it', () => {
    const series = ['UID:a', 'SUMMARY:Training', 'DTSTART:20260504T100000', 'RRULE:FREQ=WEEKLY;COUNT=5'];
    const later = [
      'UID:a',
      'SUMMARY:Training in the new room',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260518T100000',
      'DTSTART:20260520T150000',
    ];
    const [found] = findingsIn(calendar, plainCalendar(series, later)).candidates;
    assert.include(found?.body, '5 times: 2026-05-04, 2026-05-11, 2026-05-20, 2026-05-27, 2026-06-03');
    assert.include(found?.body, 'Training in the new room');
    const alone = ['UID:a', 'SUMMARY:Training', 'RECURRENCE-ID:20260525T100000', 'DTSTART:20260526T100000'];
    const [moved] = findingsIn(calendar, plainCalendar(series, later, alone)).candidates;
    assert.include(moved?.body, '5 times: 2026-05-04, 2026-05-11, 2026-05-20, 2026-05-26, 2026-06-03');
    const cancelled = findingsIn(calendar, plainCalendar(series, [...later, 'STATUS:CANCELLED']));
    assert.include(cancelled.candidates[0]?.body, '2 times: 2026-05-04, 2026-05-11');
    assert.deepStrictEqual(leftOut(cancelled), ['3 events were cancelled.']);
  });

  it('knows talks and interviews by their names in several languages', () => {
    const group = (title: string) =>
      findingsIn(calendar, plainCalendar(['UID:a', `SUMMARY:${title}`, 'DTSTART:20260504T080000Z'])).candidates[0]
        ?.group;
    for (const title of [
      'Seminar for new leads',
      'Produktpräsentation Q2',
      'Fachvortrag: Caches',
      'Présentation des résultats',
      'Pre\u0301sentation des résultats',
      'Ponencia sobre colas',
      'Apresentação do time',
      'Presentazione dati',
      'Presentatie voor het bestuur',
    ])
      assert.strictEqual(group(title), 'Talks and workshops', title);
    assert.strictEqual(group('Entrevista de código'), 'Interviews');
    for (const title of ['Lunch', 'Represented the team', 'Panelling the hall'])
      assert.strictEqual(group(title), 'Other events', title);
  });

  it('skips alarms, and keeps the words that a line break tore out of a description', () => {
    const text = plainCalendar([
      'UID:a',
      'SUMMARY:Talk',
      'DTSTART:20260504T080000Z',
      'DESCRIPTION:First line',
      'second line without a fold',
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'DESCRIPTION:Reminder',
      'END:VALARM',
    ]);
    const found = findingsIn(calendar, text);
    assert.strictEqual(found.candidates[0]?.body, 'First line\\\nsecond line without a fold\n');
  });

  it('never fails, and names or reads every event, whatever its lines hold', () => {
    const value = fc.oneof(
      fc.constantFrom('', '20260504', '20260504T080000Z', '2026-05-04', '20261399', 'P3D', 'FREQ=DAILY;COUNT=2'),
      fc.string({ maxLength: 12 }),
    );
    const line = fc
      .tuple(
        fc.constantFrom(
          'DTSTART',
          'DTSTART;VALUE=DATE',
          'DTSTART;TZID=Europe/Berlin',
          'DTEND',
          'DURATION',
          'EXDATE',
          'RDATE',
          'RECURRENCE-ID',
          'SEQUENCE',
          'ATTENDEE;CN="A',
          'CATEGORIES',
          'RRULE',
        ),
        value,
      )
      .map(([name, text]) => `${name}:${text.replace(/[\r\n]/g, ' ')}`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = plainCalendar(['UID:a', 'SUMMARY:Odd', ...lines], ['UID:b', 'SUMMARY:Whole', 'DTSTART:20260601']);
        const found = findingsIn(calendar, text);
        assert.include(titles(found), '2026-06-01 Whole');
      }),
      { numRuns: tries(150) },
    );
  });
});
