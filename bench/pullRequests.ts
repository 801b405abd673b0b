import type { CalendarDate } from '../src/core/time/calendarDate';
import { github } from '../src/core/imports/exports/github';
import { ImportLedger, ledgerText, newCandidates } from '../src/core/imports/importLedger';
import { finish } from '../src/core/imports/reading';
import type { Figure } from './measure';
import { medianTime } from './measure';

const count = 5000;
const most = 1000;
const body = [
  'Moves the call behind the queue, so that `checkout_total` no longer waits for it (fixes #12).',
  '- [x] measured on staging, see https://example.com/d/1?from=now-7d\n- [ ] **follow-up**: the second call\n- asked @maria',
  '```ts\nconst total = await queue.add({ kind: "total" });\n```',
  'The p95 went from 900 ms to 540 ms. '.repeat(12),
].join('\n\n');

/** From the text of an export to candidates that no earlier import brought, in the time that an import of it may take. */
export async function readingPullRequests(): Promise<Figure> {
  const text = JSON.stringify(Array.from({ length: count }, (_, index) => pullRequest(index + 1)));
  const read = (known: (source: string) => boolean) => {
    const answers = { today: '2026-06-15' as CalendarDate, me: ['sam'], known, skillOf: () => undefined };
    const reading = finish(github(text, answers));
    return reading.kind === 'found' ? reading.findings.candidates : [];
  };
  const brought = read(() => false);
  if (brought.length < count / 2) throw new Error(`Only ${brought.length} candidates were found.`);
  const kept = ledgerText(brought.slice(0, count / 4));
  const value = await medianTime(5, () => {
    const ledger = new ImportLedger([kept]);
    newCandidates(
      read((source) => ledger.has(source)),
      ledger,
    );
  });
  return {
    name: `${count} exported pull requests to candidates`,
    value,
    unit: 'ms',
    target: `at most ${most} ms`,
    met: value <= most,
  };
}

function pullRequest(number: number) {
  const day = `2026-0${(number % 6) + 1}-${String((number % 28) + 1).padStart(2, '0')}T10:00:00Z`;
  return {
    number,
    title: `Take step ${number} of the checkout out of the critical path`,
    url: `https://github.com/acme/service-${number % 9}/pull/${number}`,
    body,
    state: 'MERGED',
    createdAt: day,
    mergedAt: day,
    closedAt: day,
    author: { login: number % 5 === 0 ? 'joe' : 'sam' },
    labels: [{ name: 'backend' }, { name: 'performance' }],
    additions: number,
    deletions: number % 7,
    changedFiles: number % 12,
    reviews: [
      { author: { login: 'sam' }, state: 'COMMENTED', body: '', submittedAt: day },
      { author: { login: 'maria' }, state: 'APPROVED', body: 'Clear, and the numbers convince.', submittedAt: day },
    ],
    mergeCommit: { oid: number.toString(16).padStart(40, '0') },
  };
}
