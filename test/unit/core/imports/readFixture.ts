import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import type { Answers } from '../../../../src/core/imports/answers';
import type { Findings } from '../../../../src/core/imports/candidate';
import { finish, type Question, type ReadExport } from '../../../../src/core/imports/reading';
import { say } from '../../../../src/core/text/sentence';
import { decodeForeignText } from '../../../../src/files/decodeForeignText';

export const answers: Answers = {
  today: '2026-06-15' as CalendarDate,
  known: () => false,
  skillOf: (label) => (label.toLowerCase() === 'performance' ? 'Performance' : undefined),
};

/** The text of an export that lies in the fixtures. */
export function fixture(name: string): string {
  return decodeForeignText(readFileSync(new URL(`../../../fixtures/imports/${name}`, import.meta.url)))!;
}

/** What is found in the text of an export; fails where a question is open. */
export function findingsIn(read: ReadExport, text: string, given: Partial<Answers> = {}): Findings {
  const reading = finish(read(text, { ...answers, ...given }));
  assert.strictEqual(reading.kind, 'found', JSON.stringify(reading));
  return (reading as Extract<typeof reading, { kind: 'found' }>).findings;
}

/** What is asked about an export. */
export function questionIn(read: ReadExport, text: string, given: Partial<Answers> = {}): Question {
  const reading = finish(read(text, { ...answers, ...given }));
  assert.strictEqual(reading.kind, 'asks', JSON.stringify(reading));
  return (reading as Extract<typeof reading, { kind: 'asks' }>).question;
}

/** Titles with their days, as a quick look at what was found. */
export function titles({ candidates }: Findings): string[] {
  return candidates.map(({ win }) => `${win.date}${win.end === undefined ? '' : `/${win.end}`} ${win.title}`);
}

export function unread(findings: Findings): string[] {
  return findings.unread.map(
    ({ at, message }) => `${'line' in at ? `line ${at.line}` : `record ${at.record}`}: ${say(message)}`,
  );
}

export function leftOut(findings: Findings): string[] {
  return findings.leftOut.map((said) => say(said));
}
