import { caseFileName, findAim, trueCaseFileName } from '../documents/case/caseAim';
import type { CaseRequest } from '../documents/case/caseRequest';
import { compileCase } from '../documents/case/compileCase';
import { compileHandover } from '../documents/handover/compileHandover';
import { handoverFileName } from '../documents/handover/handoverRequest';
import type { Compilation, CompiledDocument } from '../documents/kit/document';
import { compilePlan } from '../documents/plan/compilePlan';
import { planFileName, type PlanRequest } from '../documents/plan/planRequest';
import { compileScript } from '../documents/script/compileScript';
import { scriptFileName, type ScriptRequest } from '../documents/script/scriptRequest';
import { compileSelfReview } from '../documents/selfReview/compileSelfReview';
import { selfReviewFileName, type SelfReviewRequest } from '../documents/selfReview/selfReviewContext';
import { compileUpdate } from '../documents/update/compileUpdate';
import { updateFileName, type UpdateRequest } from '../documents/update/updateContext';
import type { CalendarDate } from '../time/calendarDate';
import { BrokenTemplate } from '../templates/brokenTemplate';
import { userTemplates, type UserTemplates } from '../templates/userTemplates';
import { say } from '../text/sentence';
import { Failure } from './failure';
import type { ServedRecord } from './servedRecord';

/** What to compile. */
export type DocumentRequest =
  | ({ readonly type: 'case' } & Pick<CaseRequest, 'role' | 'form' | 'audience' | 'track'>)
  | ({ readonly type: 'script' } & Pick<ScriptRequest, 'role' | 'ask' | 'person' | 'minutes'>)
  | ({ readonly type: 'plan' } & Pick<PlanRequest, 'role' | 'ask'>)
  | { readonly type: 'handover' }
  | ({ readonly type: 'update' } & Omit<UpdateRequest, 'date'>)
  | ({ readonly type: 'self-review' } & Omit<SelfReviewRequest, 'date'>);

/** A document that was compiled, with the name of its file. */
export interface NamedDocument {
  readonly markdown: string;
  readonly name: string;
  /** Where its name may hide someone: the one it would have otherwise, and those of the documents of other roles. */
  readonly hidden?: { readonly trueName: string; readonly others: readonly string[] };
}

/** Compiles a document with the templates of its brag folder. Writes nothing. */
export async function compileDocument(
  record: ServedRecord,
  date: CalendarDate,
  request: DocumentRequest,
): Promise<NamedDocument | Failure> {
  const templates = userTemplates(await record.readTemplates());
  const written = templates.write(() => startWith(templates, record, date, request));
  if (written instanceof BrokenTemplate) return brokenIn(written);
  if (written instanceof Failure) return written;
  const { made, ...named } = written;
  if ('markdown' in made) return { ...named, markdown: made.markdown };
  let texts: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const given = texts;
    const step = templates.write(() => made.next(given));
    if (step instanceof BrokenTemplate) return brokenIn(step);
    if (step.done) return { ...named, markdown: step.value.markdown };
    texts = await record.readTexts(step.value);
  }
}

function brokenIn({ file, problem }: BrokenTemplate): Failure {
  return new Failure('unreadable', `templates/${file} has a mistake: ${say(problem.message)}`);
}

function startWith(
  templates: UserTemplates,
  { uri, entries }: ServedRecord,
  date: CalendarDate,
  request: DocumentRequest,
): (Omit<NamedDocument, 'markdown'> & { readonly made: CompiledDocument | Compilation }) | Failure {
  const at = (name: string) => ({ date, documentUri: `${uri}/documents/${encodeURIComponent(name)}` });
  switch (request.type) {
    case 'case': {
      const aim = findAim(entries, request);
      const name = caseFileName(aim, request);
      const trueName = trueCaseFileName(aim, request);
      const others = entries.roles.map((role) => trueCaseFileName(aim, { ...request, role }));
      const made = compileCase(aim, { ...request, ...at(name) }, templates.caseLayout);
      return { made, name, hidden: { trueName, others: others.filter((other) => other !== trueName) } };
    }
    case 'script': {
      const name = scriptFileName(request);
      return {
        made: compileScript(entries, { ...request, ...at(name) }, templates.layout('script')),
        name,
      };
    }
    case 'plan': {
      const name = planFileName(request);
      return { made: compilePlan(entries, { ...request, ...at(name) }, templates.layout('plan')), name };
    }
    case 'handover':
      return {
        made: compileHandover(entries, { date }, templates.layout('handover')),
        name: handoverFileName,
      };
    case 'update': {
      const made = compileUpdate(entries, { ...request, date });
      return made === undefined
        ? new Failure(
            'problems',
            'Nothing to report for that time. Log a win, or start from an earlier day with --since.',
          )
        : { made, name: updateFileName(entries, { ...request, date }) };
    }
    case 'self-review':
      return {
        made: compileSelfReview(entries, { ...request, date }),
        name: selfReviewFileName(entries, { ...request, date }),
      };
  }
}
