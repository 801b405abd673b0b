import * as v from 'valibot';
import * as vscode from 'vscode';
import { compilePlan, textsForPlan } from '../../../core/documents/plan/compilePlan';
import { planFileName, type PlanRequest } from '../../../core/documents/plan/planRequest';
import { date } from '../../../core/entries/fields';
import { findEntry } from '../../../core/library/references';
import { aimedRole, askRole } from '../shared/askRole';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { compiledDocumentsOf } from '../shared/compiledDocuments';
import { askChoice, runSteps, type Step } from '../../../editor/ask/quickSteps';
import { readTexts } from '../../../editor/index/readTexts';
import { openTemplates } from '../shared/withTemplates';
import { currentRole } from '../../../editor/state/targetRole';
import { withProgress } from '../../../editor/show/messages';

const command = 'brag.compilePlan';

const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  ask: v.optional(entryName),
  date: v.optional(date),
});

type Subject = Pick<PlanRequest, 'role' | 'ask'>;

/** Writes the plan that the arguments name, or asks what it is for. Returns its address; undefined where nothing was written. */
export async function writePlan(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  const documents = compiledDocumentsOf(brag);
  await brag.ready;
  const subject = options === undefined ? await choose(brag) : named(brag, options);
  if (subject === undefined) return undefined;
  const near = subject.ask?.uri ?? (subject.role && 'type' in subject.role ? subject.role.uri : undefined);
  const folder = await chooseBragFolder(brag, { ask: options === undefined, near });
  if (folder === undefined) return undefined;
  const title = vscode.l10n.t('Compiling the development plan');
  return withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    const uri = await documents.placeOf(folder, planFileName(subject));
    const request = { ...subject, date: options?.date ?? brag.today(), documentUri: uri.toString() };
    const { entries } = brag.library;
    const templates = await openTemplates(folder);
    const texts = await readTexts(brag, textsForPlan(entries, request));
    const compiled = templates.write(() => compilePlan(entries, texts, request, templates.layout('plan')));
    return compiled && documents.write(uri, compiled.markdown);
  });
}

/** What the arguments name; without an ask and a role it is about the role that the user aims at. */
function named(brag: Brag, options: v.InferOutput<typeof argumentsSchema>): Subject {
  const ask = options.ask === undefined ? undefined : findEntry(brag.library.entries.asks, options.ask);
  if (options.ask !== undefined && ask === undefined)
    throw new Error(
      vscode.l10n.t(
        '{0} did nothing: "{1}" names {2}, which no entry of that type is called.',
        command,
        'ask',
        options.ask,
      ),
    );
  const role =
    options.role !== undefined ? aimedRole(brag, command, options.role) : ask ? undefined : currentRole(brag);
  return { ...(role && { role }), ...(ask && { ask }) };
}

/** Asks what the plan is for: an ask that was declined or put off, or a role; undefined where the user left. */
async function choose(brag: Brag): Promise<Subject | undefined> {
  const refused = brag.library.entries.asks
    .filter(({ status }) => status === 'declined' || status === 'deferred')
    .toSorted((a, b) => ((a.asked ?? '') < (b.asked ?? '') ? 1 : -1));
  const title = vscode.l10n.t('Compile a development plan');
  let subject: Subject = {};
  const askWhich: Step = async (place) => {
    if (refused.length > 0) {
      const answer = await askChoice({
        title,
        place,
        placeholder: vscode.l10n.t('What was declined or put off?'),
        value: subject.ask,
        choices: [
          ...refused.map((ask) => ({
            label: ask.title,
            description: ask.asked ?? '',
            detail: ask.outcome ?? '',
            value: ask as PlanRequest['ask'],
          })),
          { label: vscode.l10n.t('The gaps of a role…'), value: undefined },
        ],
      });
      if (answer.outcome !== 'next') return answer.outcome;
      if (answer.value !== undefined) {
        subject = { ask: answer.value };
        return 'next';
      }
    }
    const answer = await askRole(brag, title, place, subject.role);
    if (answer.value) subject = { role: answer.value };
    return answer.outcome;
  };
  return (await runSteps([askWhich])) === undefined ? subject : undefined;
}
