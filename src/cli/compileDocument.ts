import { caseFileName, findAim, trueCaseFileName } from '../core/documents/case/caseAim';
import type { CaseRequest } from '../core/documents/case/caseRequest';
import { compileCase } from '../core/documents/case/compileCase';
import { compileHandover } from '../core/documents/handover/compileHandover';
import { handoverFileName } from '../core/documents/handover/handoverRequest';
import type { Compilation, CompiledDocument } from '../core/documents/kit/document';
import { compilePlan } from '../core/documents/plan/compilePlan';
import { planFileName, type PlanRequest } from '../core/documents/plan/planRequest';
import { compileScript } from '../core/documents/script/compileScript';
import { scriptFileName, type ScriptRequest } from '../core/documents/script/scriptRequest';
import type { CalendarDate } from '../core/time/calendarDate';
import { BrokenTemplate } from '../core/templates/brokenTemplate';
import { userTemplates, type UserTemplates } from '../core/templates/userTemplates';
import { say } from '../core/text/sentence';
import { Failure } from './answer';
import { textsAt, type Record } from './record';
import { RecordDisk } from './recordDisk';

/** What to compile. */
export type DocumentRequest =
  | ({ readonly type: 'case' } & Pick<CaseRequest, 'role' | 'form' | 'audience' | 'track'>)
  | ({ readonly type: 'script' } & Pick<ScriptRequest, 'role' | 'ask' | 'person' | 'minutes'>)
  | ({ readonly type: 'plan' } & Pick<PlanRequest, 'role' | 'ask'>)
  | { readonly type: 'handover' };

/** A document that was compiled, with the name of its file. */
export interface NamedDocument {
  readonly markdown: string;
  readonly name: string;
  /** Where its name may hide someone: the one it would have otherwise, and those of the documents of other roles. */
  readonly hidden?: { readonly trueName: string; readonly others: readonly string[] };
}

/** Compiles a document with the templates of its brag folder. Writes nothing. */
export async function compileDocument(
  record: Record,
  date: CalendarDate,
  request: DocumentRequest,
): Promise<NamedDocument | Failure> {
  const templates = userTemplates(await templateFiles(new RecordDisk(record.folder)));
  const written = templates.write(() => compileWith(templates, record, date, request));
  if (!(written instanceof BrokenTemplate)) return written;
  return new Failure('unreadable', `templates/${written.file} has a mistake: ${say(written.problem.message)}`);
}

function compileWith(
  templates: UserTemplates,
  { uri, library: { entries } }: Record,
  date: CalendarDate,
  request: DocumentRequest,
): NamedDocument {
  const at = (name: string) => ({ date, documentUri: `${uri}/documents/${encodeURIComponent(name)}` });
  switch (request.type) {
    case 'case': {
      const aim = findAim(entries, request);
      const name = caseFileName(aim, request);
      const trueName = trueCaseFileName(aim, request);
      const others = entries.roles.map((role) => trueCaseFileName(aim, { ...request, role }));
      const markdown = finish(compileCase(aim, { ...request, ...at(name) }, templates.caseLayout));
      return { markdown, name, hidden: { trueName, others: others.filter((other) => other !== trueName) } };
    }
    case 'script': {
      const name = scriptFileName(request);
      return {
        markdown: finish(compileScript(entries, { ...request, ...at(name) }, templates.layout('script'))),
        name,
      };
    }
    case 'plan': {
      const name = planFileName(request);
      return { markdown: finish(compilePlan(entries, { ...request, ...at(name) }, templates.layout('plan'))), name };
    }
    case 'handover':
      return {
        markdown: compileHandover(entries, { date }, templates.layout('handover')).markdown,
        name: handoverFileName,
      };
  }
}

/** Runs a compilation to its end, with the texts that it asks for. */
function finish(made: CompiledDocument | Compilation): string {
  if ('markdown' in made) return made.markdown;
  let step = made.next(new Map());
  while (!step.done) step = made.next(textsAt(step.value));
  return step.value.markdown;
}

/** The texts of the templates of a brag folder, by name; a link that leads out of it counts as none. */
async function templateFiles(disk: RecordDisk): Promise<ReadonlyMap<string, string>> {
  const folder = disk.join(disk.folder, 'templates');
  const texts = new Map<string, string>();
  for (const name of await disk.namesIn(folder)) {
    const bytes = /\.(?:md|yml)$/i.test(name) ? await disk.read(disk.join(folder, name)) : undefined;
    if (bytes) texts.set(name, new TextDecoder().decode(bytes));
  }
  return texts;
}
