import * as vscode from 'vscode';
import { completePhrases, completeTemplate, type TemplateCompletion } from '../../../core/templates/completeTemplate';
import { phrasesFile, templateKindOf } from '../../../core/templates/templateKinds';
import { plainWords } from '../../../editor/show/plainWords';

const kinds: Readonly<Record<TemplateCompletion['kind'], vscode.CompletionItemKind>> = {
  value: vscode.CompletionItemKind.Variable,
  passage: vscode.CompletionItemKind.Struct,
  tag: vscode.CompletionItemKind.Keyword,
  filter: vscode.CompletionItemKind.Function,
  limit: vscode.CompletionItemKind.Property,
  phrase: vscode.CompletionItemKind.Text,
};

/** What can be written at a place of a file in `templates/`. */
export function templateCompletions(
  document: vscode.TextDocument,
  position: vscode.Position,
  name: string,
): vscode.CompletionItem[] {
  const [text, offset] = [document.getText(), document.offsetAt(position)];
  const kind = templateKindOf(name);
  const found =
    name.toLowerCase() === phrasesFile
      ? completePhrases(text, offset)
      : kind === undefined
        ? []
        : completeTemplate(kind, text, offset);
  return found.map(({ kind: of, label, detail, insert, range }, order) => {
    const item = new vscode.CompletionItem({ label: plainWords(label), description: detail }, kinds[of]);
    item.insertText = insert;
    item.filterText = of === 'phrase' ? insert : label;
    item.sortText = String(order).padStart(6, '0');
    item.range = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
    return item;
  });
}
