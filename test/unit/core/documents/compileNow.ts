import { findAim } from '../../../../src/core/documents/case/caseAim';
import type { CaseRequest } from '../../../../src/core/documents/case/caseRequest';
import * as careerCheck from '../../../../src/core/documents/careerCheck/compileCareerCheck';
import * as promotionCase from '../../../../src/core/documents/case/compileCase';
import type { CaseLayout } from '../../../../src/core/documents/case/compileCase';
import type { Compilation, CompiledDocument } from '../../../../src/core/documents/kit/document';
import type { Layout } from '../../../../src/core/documents/kit/layout';
import * as plan from '../../../../src/core/documents/plan/compilePlan';
import type { PlanRequest } from '../../../../src/core/documents/plan/planRequest';
import * as script from '../../../../src/core/documents/script/compileScript';
import type { ScriptRequest } from '../../../../src/core/documents/script/scriptRequest';
import type { CareerCheckRequest } from '../../../../src/core/documents/careerCheck/careerCheckRequest';
import type { Entries } from '../../../../src/core/library/entries';

type Texts = ReadonlyMap<string, string>;

/** Finishes a document from texts that are at hand, of which it gets those it asks for and no other. */
function finish(compilation: Compilation, texts: Texts): CompiledDocument {
  let step = compilation.next(new Map());
  while (!step.done) {
    const asked = step.value.flatMap((uri) => (texts.has(uri) ? [[uri, texts.get(uri)!] as const] : []));
    step = compilation.next(new Map(asked));
  }
  return step.value;
}

export function compileCase(entries: Entries, texts: Texts, request: CaseRequest, layout?: CaseLayout) {
  return finish(promotionCase.compileCase(findAim(entries, request), request, layout), texts);
}

export function compileScript(entries: Entries, texts: Texts, request: ScriptRequest, layout?: Layout) {
  return finish(script.compileScript(entries, request, layout), texts);
}

export function compilePlan(entries: Entries, texts: Texts, request: PlanRequest, layout?: Layout) {
  return finish(plan.compilePlan(entries, request, layout), texts);
}

export function compileCareerCheck(entries: Entries, texts: Texts, request: CareerCheckRequest, layout?: Layout) {
  return finish(careerCheck.compileCareerCheck(entries, request, layout), texts);
}
