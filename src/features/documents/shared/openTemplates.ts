import * as vscode from 'vscode';
import type { CaseLayout } from '../../../core/documents/case/compileCase';
import type { Compilation, CompiledDocument } from '../../../core/documents/kit/document';
import type { Layout } from '../../../core/documents/kit/layout';
import type { CaseTemplateName, TemplateName } from '../../../core/templates/templateKinds';
import { say } from '../../../core/text/sentence';
import { rangeIn } from '../../../editor/files/rangeIn';
import type { Brag } from '../../../editor/index/brag';
import { readTexts } from '../../../editor/index/readTexts';
import { readTemplateFiles, templatesIn } from './templateFiles';
import { showError } from '../../../editor/show/messages';

/** How the documents of a brag folder are put together and worded; without templates as the program does it. */
export interface Templates {
  readonly caseLayout: CaseLayout | undefined;
  layout(name: Exclude<TemplateName, CaseTemplateName>): Layout | undefined;
  /** Makes a document, handing over the texts it asks for; undefined where a mistake in a template is in the way, which it says. */
  compile(brag: Brag, start: () => CompiledDocument | Compilation): Promise<CompiledDocument | undefined>;
}

/** Takes one step of the way to a document; undefined where a mistake in a template is in the way. */
type TakeStep = <Result>(step: () => Result) => Result | undefined;

async function compileWith(
  takeStep: TakeStep,
  brag: Brag,
  start: () => CompiledDocument | Compilation,
): Promise<CompiledDocument | undefined> {
  const made = takeStep(start);
  if (made === undefined || 'markdown' in made) return made;
  let texts: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const given = texts;
    const step = takeStep(() => made.next(given));
    if (step === undefined || step.done === true) return step?.value;
    texts = await readTexts(brag, step.value);
  }
}

const none: Templates = {
  caseLayout: undefined,
  layout: () => undefined,
  compile: (brag, start) => compileWith((step) => step(), brag, start),
};

/** The templates of a brag folder. Loads what reads them only where there are some. */
export async function openTemplates(folder: vscode.Uri): Promise<Templates> {
  const files = await readTemplateFiles(folder);
  if (files === undefined) return none;
  const [{ userTemplates }, { BrokenTemplate }] = await Promise.all([
    import('../../../core/templates/userTemplates'),
    import('../../../core/templates/brokenTemplate'),
  ]);
  const templates = userTemplates(files);
  return {
    caseLayout: (track) => templates.caseLayout(track),
    layout: (name) => templates.layout(name),
    compile: (brag, start) =>
      compileWith(
        (step) => {
          const made = templates.write(step);
          if (!(made instanceof BrokenTemplate)) return made;
          const { file, problem } = made;
          const text = [...files].find(([name]) => name.toLowerCase() === file.toLowerCase())?.[1] ?? '';
          sayBroken(vscode.Uri.joinPath(templatesIn(folder), file), rangeIn(text, problem.range), say(problem.message, vscode.l10n.t)); // prettier-ignore
          return undefined;
        },
        brag,
        start,
      ),
  };
}

function sayBroken(uri: vscode.Uri, selection: vscode.Range, mistake: string): void {
  const open = vscode.l10n.t('Open the template');
  const message = vscode.l10n.t(
    'Nothing was compiled or changed, because {0} has a mistake in line {1}: {2}',
    vscode.workspace.asRelativePath(uri),
    selection.start.line + 1,
    mistake,
  );
  void showError(message, open).then((answer) => {
    if (answer === open) void vscode.window.showTextDocument(uri, { selection });
  });
}
