import * as vscode from 'vscode';
import type { DocumentType } from '../../../core/documents/kit/documentType';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { documentOf, withoutRow } from '../../../editor/ask/withoutRow';
import type { Brag } from '../../../editor/index/brag';
import { compilers } from './compilers';
import { watchCompiledEditor } from './compiledEditor';
import { showDocuments } from './documentsView';

/** The commands that compile a document, whose code is loaded when they are first called, the view of documents, and their editor's buttons. */
export function register(brag: Brag): vscode.Disposable {
  const compile = (type: DocumentType) => async (given?: unknown) =>
    (await compilers[type]()).run(brag, withoutRow(given));
  return vscode.Disposable.from(
    showDocuments(brag),
    watchCompiledEditor(brag),
    registerCommand('brag.compileCase', compile('case')),
    registerCommand('brag.compileScript', compile('script')),
    registerCommand('brag.compilePlan', compile('plan')),
    registerCommand('brag.compileHandover', compile('handover')),
    registerCommand('brag.compileUpdate', compile('update')),
    registerCommand('brag.compileSelfReview', compile('self-review')),
    registerCommand('brag.compileCareerCheck', compile('career-check')),
    registerCommand('brag.compileWeekReview', compile('week-review')),
    registerCommand('brag.compileQuarterReview', compile('quarter-review')),
    registerCommand('brag.compileYearReview', compile('year-review')),
    registerCommand('brag.recompile', async (given?: unknown) => {
      const { recompile } = await import('./recompile');
      return recompile(brag, documentOf(given));
    }),
  );
}
