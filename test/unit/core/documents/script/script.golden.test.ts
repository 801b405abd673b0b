import { expect } from 'chai';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { addDays, calendarDate, daysBetween } from '../../../../../src/core/time/calendarDate';
import { scriptFileName, type ScriptRequest } from '../../../../../src/core/documents/script/scriptRequest';
import { countWords, longestSpoken, sentencesOf } from '../../../../../src/core/documents/kit/speech';
import { expectGolden } from '../../../expectGolden';
import { readExample } from '../readExample';
import { parseMarkdown } from '../parseMarkdown';
import { linesToSay } from './scriptLines';
import { compileScript } from '../compileNow';

const date = '2026-06-15' as CalendarDate;

interface Talk {
  readonly example: string;
  readonly ask?: string;
  readonly role?: string;
  readonly person?: string;
  readonly minutes: number;
}

const talks: readonly Talk[] = [
  { example: 'staff-engineer', ask: 'principal-2026h2', person: 'ingrid-halvorsen', minutes: 30 },
  { example: 'staff-engineer', ask: 'principal-2026h2', person: 'tomas-reyes', minutes: 15 },
  { example: 'staff-engineer', role: 'platform-engineering-manager', person: 'leila-haddad', minutes: 45 },
  { example: 'staff-engineer', role: 'principal-engineer', person: 'ruth-abara', minutes: 20 },
  { example: 'three-wins', minutes: 30 },
];

function compile({ example, ask, role, person, minutes }: Talk) {
  const { entries, texts, documents } = readExample(example);
  const found = <Kind extends { id: string }>(list: readonly Kind[], id: string | undefined) =>
    list.find((entry) => entry.id === id);
  const [asked, aimed, listener] = [
    found(entries.asks, ask),
    found(entries.roles, role),
    found(entries.people, person),
  ];
  const chosen = { ...(asked && { ask: asked }), ...(aimed && { role: aimed }), ...(listener && { person: listener }) };
  const name = scriptFileName(chosen);
  const request: ScriptRequest = { ...chosen, minutes, date, documentUri: `${documents}/${name}` };
  const compiled = compileScript(entries, texts, request);
  return { ...compiled, name, texts, entries };
}

describe('the script of the examples', function () {
  this.timeout(0);

  for (const talk of talks) {
    describe(
      [talk.example, talk.ask ?? talk.role, talk.person, `${talk.minutes} minutes`].filter(Boolean).join(', '),
      () => {
        it('is the one that was read and accepted', () => {
          const { markdown, name } = compile(talk);
          expectGolden(`golden/script/${talk.example}/${name}`, markdown);
        });

        it('says nothing in a longer breath than one can follow', () => {
          for (const line of linesToSay(parseMarkdown(compile(talk).markdown)))
            for (const sentence of sentencesOf(line.replace(/[“”]/g, '')))
              expect(countWords(sentence), sentence).to.be.at.most(longestSpoken);
        });

        it('says nothing in brackets, arrows or Markdown', () => {
          for (const line of linesToSay(parseMarkdown(compile(talk).markdown)))
            expect(line).not.to.match(/[()[\]{}*_`|]|->|→/);
        });

        it('holds no number that is neither in a file nor a count, a date or a time that can be computed', () => {
          const { markdown, texts } = compile(talk);
          const sources = [...texts.values()].join('\n');
          for (const number of numbersLeft(markdown, talk.minutes))
            expect(sources.includes(number), `${number} is in no file`).to.equal(true);
        });
      },
    );
  }

  it('gives for every span of days the distance between two dates of the calendar', () => {
    const { markdown } = compile(talks[0]!);
    const talk = '2026-06-23' as CalendarDate;
    const spans = [...markdown.matchAll(/on (\d{1,2} \w+ \d{4}), (\d+) days later/g)];
    expect(spans).to.have.lengthOf.at.least(4);
    for (const [, written, days] of spans)
      expect(daysBetween(talk, readDate(written!)), written).to.equal(Number(days));
  });
});

/** The numbers of a script without links, dates, counts and times. */
function numbersLeft(markdown: string, minutes: number): string[] {
  const text = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\| .* \|$/gm, (row) => (/^\| (?:\d+ to \d+|–) \|/.test(row) ? '' : row))
    .replace(/Minutes \d+ to \d+, \d+ minutes?; I speak for \d+:\d\d/g, '')
    .replace(/takes \d+:\d\d to say and has \d+ minutes?/g, '')
    .replace(new RegExp(`^${minutes} minutes`, 'm'), '')
    .replace(/at 130 words a minute/, '')
    .replace(/\d{1,2} [A-Z][a-z]+ \d{4}/g, (written) => (isNear(readDate(written)) ? '' : written))
    .replace(/\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g, '')
    .replace(/\d+ days? (?:later|earlier|are left|is left|before the meeting)/g, '')
    .replace(/\d+ of (?:the )?\d+ (?:is|are)/g, '')
    .replace(/\d+ (?:more )?wins? (?:is|are|shows?) /g, '')
    .replace(/the last \d+ months/g, '');
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function isNear(day: CalendarDate): boolean {
  return day >= addDays(date, -900) && day <= addDays(date, 400);
}

function readDate(written: string): CalendarDate {
  const [day, month, year] = written.split(' ');
  const months = 'January February March April May June July August September October November December'.split(' ');
  const number = String(months.indexOf(month!) + 1).padStart(2, '0');
  return calendarDate(`${year}-${number}-${day!.padStart(2, '0')}`)!;
}
