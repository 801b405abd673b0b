import * as v from 'valibot';
import * as vscode from 'vscode';
import { compileSelfReview } from '../../../core/documents/selfReview/compileSelfReview';
import { selfReviewFileName, type SelfReviewRequest } from '../../../core/documents/selfReview/selfReviewContext';
import { date, line } from '../../../core/entries/fields';
import type { Form } from '../../../core/entries/form';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { entryName, namedEntry } from '../../../editor/ask/commandArguments';
import type { Brag } from '../../../editor/index/brag';
import { showQuickPick } from '../../../editor/show/messages';
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

/** Asks which form to answer, or for one where there is none; undefined where the user left. */
async function choose(brag: Brag, day: CalendarDate): Promise<SelfReviewRequest | undefined> {
  const { forms } = brag.library.entries;
  const rows = forms.map((form) => ({ label: form.title, description: form.period ?? '', form }));
  const add = { label: vscode.l10n.t('Import Review Form…'), description: '', form: undefined };
  const chosen =
    forms.length === 0 ? add : await showQuickPick([...rows, add], { title: vscode.l10n.t('Compile Self-Review') });
  if (chosen === undefined) return undefined;
  const form = chosen.form ?? (await importedForm(brag));
  return form && { form, date: day };
}

async function importedForm(brag: Brag): Promise<Form | undefined> {
  const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('brag.importForm');
  if (uri === undefined) return undefined;
  await brag.takeIn([uri]);
  return brag.library.entries.forms.find((form) => form.uri === uri.toString());
}
