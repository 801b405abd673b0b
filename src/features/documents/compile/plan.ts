import * as v from 'valibot';
import * as vscode from 'vscode';
import * as plan from '../../../core/documents/plan/compilePlan';
import { planFileName, type PlanRequest } from '../../../core/documents/plan/planRequest';
import { date } from '../../../core/entries/fields';
import { entryName, namedEntry } from '../../../editor/ask/commandArguments';
import { askChoice, runSteps, type Step } from '../../../editor/ask/quickSteps';
import type { Brag } from '../../../editor/index/brag';
import { currentRole } from '../../../editor/state/targetRole';
import { aimedRole, askRole } from '../shared/askRole';
import { compilerOf } from './documentCompiler';

const command = 'brag.compilePlan';

const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  ask: v.optional(entryName),
  date: v.optional(date),
});

type Subject = Pick<PlanRequest, 'role' | 'ask'>;

/** `brag.compilePlan`: what to do about the gaps of a role, or about an ask that was declined or put off. */
export const planCompiler = compilerOf(command, argumentsSchema, {
  progress: () => vscode.l10n.t('Compiling the development plan'),
  choose: (brag, options) => (options === undefined ? choose(brag) : subjectOf(brag, options)),
  near: ({ ask, role }) => ask?.uri ?? (role && 'type' in role ? role.uri : undefined),
  prepare: (entries, subject) => ({
    name: planFileName(subject),
    compile: (request, templates) => plan.compilePlan(entries, request, templates.layout('plan')),
  }),
});

/** What the arguments name; without an ask and a role it is about the role that the user aims at. */
function subjectOf(brag: Brag, options: v.InferOutput<typeof argumentsSchema>): Subject {
  const ask = namedEntry(brag.library.entries.asks, options.ask, command, 'ask');
  const role =
    options.role !== undefined ? aimedRole(brag, command, options.role) : ask ? undefined : currentRole(brag);
  return { ...(role && { role }), ...(ask && { ask }) };
}

/** Asks what the plan is for: an ask that was declined or put off, or a role; undefined where the user left. */
async function choose(brag: Brag): Promise<Subject | undefined> {
  const refused = brag.library.entries.asks
    .filter(({ status }) => status === 'declined' || status === 'deferred')
    .toSorted((a, b) => ((a.asked ?? '') < (b.asked ?? '') ? 1 : -1));
  const title = vscode.l10n.t('Compile Development Plan');
  let subject: Subject = {};
  const askWhich: Step = async (place) => {
    if (refused.length > 0) {
      const answer = await askChoice({
        title,
        place,
        placeholder: vscode.l10n.t('What was declined or deferred?'),
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
