import { statusWords } from '../../../documents/case/wording';
import { evidenceFor, expectationStatuses, judgeExpectation } from '../../../evidence/expectationStatus';
import { voicesIn } from '../../../evidence/voices';
import { sentence } from '../../../text/sentence';
import type { ReviewRule } from '../rule';

/** Scope inflated and caught taints the true claims, and so does a status (those who decide on promotions). */
export const statusBeyondRecord: ReviewRule = {
  code: 'status-beyond-record',
  reader: 'doubter',
  severity: 'warning',
  find(context) {
    const { entries, names, date } = context;
    const voiceOf = voicesIn(entries);
    return context.document.expectations.flatMap((line) => {
      const expectation = context.expectationOf(line);
      const written = expectationStatuses.find((status) => status === line.status.trim().toLowerCase());
      if (expectation === undefined || written === undefined) return [];
      const shown = evidenceFor(expectation.skill, entries.wins, names, date);
      const judged = judgeExpectation(expectation, shown, date, voiceOf);
      if (expectationStatuses.indexOf(written) >= expectationStatuses.indexOf(judged.status)) return [];
      return [
        {
          message: sentence(
            'The table says {0}, the record says {1}. {2}',
            statusWords[written].toLowerCase(),
            statusWords[judged.status].toLowerCase(),
            judged.reasons[0]!,
          ),
          lines: line.lines,
        },
      ];
    });
  },
};
