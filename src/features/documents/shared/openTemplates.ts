import * as vscode from 'vscode';
import type { CaseLayout } from '../../../core/documents/case/compileCase';
import type { Compilation, CompiledDocument } from '../../../core/documents/kit/document';
import type { Layout } from '../../../core/documents/kit/layout';
import type { CaseTemplateName, TemplateName } from '../../../core/templates/templateKinds';
import { say } from '../../../core/text/sentence';
import { rangeIn } from '../../../editor/files/rangeIn';
import type { Brag } from '../../../editor/index/brag';
import { readTexts } from '../../../editor/index/readTexts';
import { readTemplateFiles } from '../../../editor/files/readTemplateFiles';
import { templatesIn } from '../../../editor/files/templateFiles';
import { showError } from '../../../editor/show/messages';

/** How the documents of a brag folder are put together and worded; without templates as the program does it. */
export interface Templates {
  readonly caseLayout: CaseLayout | undefined;
  layout(name: Exclude<TemplateName, CaseTemplateName>): Layout | undefined;
  /** Takes one step on the way to a document; undefined where a mistake in a template is in the way, which it says. */
  write<Result>(step: () => Result): Result | undefined;
  /** Makes a document, handing over the texts it asks for; undefined as with `write`. */
  compile(brag: Brag, start: () => CompiledDocument | Compilation): Promise<CompiledDocument | undefined>;
}

function templatesOf(source: Omit<Templates, 'compile'>): Templates {
  return {
    ...source,
    async compile(brag, start) {
      const made = source.write(start);
      if (made === undefined || 'markdown' in made) return made;
      let texts: ReadonlyMap<string, string> = new Map();
      for (;;) {
        const given = texts;
        const step = source.write(() => made.next(given));
        if (step === undefined || step.done === true) return step?.value;
        texts = await readTexts(brag, step.value);
      }
    },
  };
}

const none = templatesOf({ caseLayout: undefined, layout: () => undefined, write: (step) => step() });

/** The templates of a brag folder. Loads what reads them only where there are some. @param tell says what is wrong in one */
export async function openTemplates(folder: vscode.Uri, tell = sayBroken): Promise<Templates> {
  const files = await readTemplateFiles(folder);
  if (files === undefined) return none;
  const [{ userTemplates }, { BrokenTemplate }] = await Promise.all([
    import('../../../core/templates/userTemplates'),
    import('../../../core/templates/brokenTemplate'),
  ]);
  const templates = userTemplates(files);
  return templatesOf({
    caseLayout: (track) => templates.caseLayout(track),
    layout: (name) => templates.layout(name),
    write(step) {
      const written = templates.write(step);
      if (!(written instanceof BrokenTemplate)) return written;
      const { file, problem } = written;
      const text = [...files].find(([name]) => name.toLowerCase() === file.toLowerCase())?.[1] ?? '';
      tell(vscode.Uri.joinPath(templatesIn(folder), file), rangeIn(text, problem.range), say(problem.message, vscode.l10n.t)); // prettier-ignore
      return undefined;
    },
  });
}

function sayBroken(uri: vscode.Uri, selection: vscode.Range, mistake: string): void {
  const open = vscode.l10n.t('Open Template');
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
