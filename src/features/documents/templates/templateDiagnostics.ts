import * as vscode from 'vscode';
import { readPhrases } from '../../../core/templates/readPhrases';
import { readTemplate } from '../../../core/templates/readTemplate';
import { phrasesFile, templateKindOf } from '../../../core/templates/templateKinds';
import type { TemplateProblem } from '../../../core/templates/templateProblem';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';
import { rangeIn } from '../../../editor/files/rangeIn';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
} as const;

/** The mistakes of a file in `templates/`; none in a file that no document is made with. */
export function templateDiagnostics(brag: Brag, document: vscode.TextDocument, name: string): vscode.Diagnostic[] {
  const text = document.getText();
  const { homepage } = brag.context.extension.packageJSON as { homepage?: string };
  return problemsIn(name, text).map(({ code, severity, message, range }) => {
    const shown = new vscode.Diagnostic(rangeIn(text, range), plainWords(message), severities[severity]);
    shown.source = 'Brag';
    shown.code = homepage
      ? { value: code, target: vscode.Uri.parse(`${homepage}/blob/main/docs/templates.md#${code}`) }
      : code;
    return shown;
  });
}

function problemsIn(name: string, text: string): readonly TemplateProblem[] {
  if (name.toLowerCase() === phrasesFile) return readPhrases(text).problems;
  const kind = templateKindOf(name);
  return kind === undefined ? [] : readTemplate(kind, text).problems;
}
