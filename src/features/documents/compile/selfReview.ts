import * as v from 'valibot';
import * as vscode from 'vscode';
import { compileSelfReview } from '../../../core/documents/selfReview/compileSelfReview';
import { selfReviewFileName, type SelfReviewRequest } from '../../../core/documents/selfReview/selfReviewContext';
import { date, line } from '../../../core/entries/fields';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { entryName, namedEntry } from '../../../editor/ask/commandArguments';
import type { Brag } from '../../../editor/index/brag';
import { showInformation, showQuickPick } from '../../../editor/show/messages';
import { compilerOf } from './documentCompiler';

const command = 'brag.compileSelfReview';

const argumentsSchema = v.strictObject({
  form: entryName,
  period: v.optional(line),
  date: v.optional(date),
});

/** `brag.compileSelfReview`: an answer to each question of a review form, within its limit. */
export const selfReviewCompiler = compilerOf(command, argumentsSchema, {
  progress: () => vscode.l10n.t('Compiling the self-review'),
  choose: (brag, options, day) => {
    if (options === undefined) return choose(brag, day);
    const form = namedEntry(brag.library.entries.forms, options.form, command, 'form');
    return { form, period: options.period, date: day };
  },
  audienceOf: ({ form }: SelfReviewRequest) => form.audience,
  near: ({ form }) => form.uri,
  lacks: (_, { form }) =>
    form.questions.length === 0
      ? vscode.l10n.t('"{0}" has no questions yet. Add them as `questions`.', form.title)
      : undefined,
  prepare: (entries, choices) => ({
    name: selfReviewFileName(entries, choices),
    compile: (request) => compileSelfReview(entries, request),
  }),
});

/** Asks which form to answer; undefined where the user left, or there is none. */
async function choose({ library }: Brag, day: CalendarDate): Promise<SelfReviewRequest | undefined> {
  const { forms } = library.entries;
  if (forms.length === 0) {
    void showInformation(
      vscode.l10n.t(
        'No review forms yet. Add the questions of your form as a file in forms/, with the snippet brag-form.',
      ),
    );
    return undefined;
  }
  const rows = forms.map((form) => ({ label: form.title, description: form.period ?? '', form }));
  const chosen = await showQuickPick(rows, { title: vscode.l10n.t('Compile Self-Review') });
  return chosen && { form: chosen.form, date: day };
}
