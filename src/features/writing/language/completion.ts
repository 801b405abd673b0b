import * as vscode from 'vscode';
import type { Completion } from '../../../core/language/completions';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';
import { entryDocument } from './entryDocument';
import { rangeOf } from './rangeOf';

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  skill: vscode.CompletionItemKind.Class,
  person: vscode.CompletionItemKind.User,
  entry: vscode.CompletionItemKind.Reference,
  text: vscode.CompletionItemKind.Text,
  date: vscode.CompletionItemKind.Constant,
  heading: vscode.CompletionItemKind.Struct,
};

/** What can be written at a place of an entry. */
export async function provideCompletions(
  brag: Brag,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionItem[] | undefined> {
  const open = await entryDocument(brag, document);
  if (open === undefined) return undefined;
  const { completionsAt } = await import('../../../core/language/completions');
  if (token.isCancellationRequested) return undefined;
  const { library } = brag;
  const completions = completionsAt({
    text: open.text,
    offset: document.offsetAt(position),
    type: open.type,
    entries: library.entries,
    names: library.skillNames,
    today: brag.today(),
  });
  return completions.map((completion, order) => itemFor(completion, order, document, position));
}

function itemFor(
  completion: Completion,
  order: number,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem {
  const { kind, label, detail, documentation, insert, cursor, range, filter, suggestsNext } = completion;
  const item = new vscode.CompletionItem(plainWords(label), kinds[kind]);
  const replaced = rangeOf(document, range);
  const typed = replaced.with({ end: position.isBefore(replaced.end) ? position : replaced.end });
  item.range = { inserting: typed.contains(position) ? typed : replaced, replacing: replaced };
  item.sortText = String(order).padStart(6, '0');
  const sought = filter ?? (typeof label === 'string' ? label : undefined);
  if (sought !== undefined) item.filterText = sought;
  if (detail !== undefined) item.detail = plainWords(detail);
  // Our own words, which are Markdown.
  // eslint-disable-next-line no-restricted-syntax
  if (documentation !== undefined) item.documentation = new vscode.MarkdownString(documentation);
  item.insertText =
    cursor === undefined
      ? insert
      : new vscode.SnippetString()
          .appendText(insert.slice(0, cursor))
          .appendTabstop(0)
          .appendText(insert.slice(cursor));
  // The lines of a snippet bring their own indentation.
  item.keepWhitespace = true;
  if (suggestsNext) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
