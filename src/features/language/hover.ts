import * as vscode from 'vscode';
import { say } from '../../core/sentence';
import type { Brag } from '../../editor/brag';
import { plainMarkdown } from '../../editor/plainMarkdown';
import { entryDocument } from './entryDocument';
import { rangeOf } from './rangeOf';

/** What there is to say of a skill, a person, a metric or a date. */
export async function provideHover(
  brag: Brag,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const open = await entryDocument(brag, document);
  if (open === undefined) return undefined;
  const { hoverAt } = await import('../../core/language/hovers');
  const { entries, skillNames: names } = brag.library;
  const hover = hoverAt({ ...open, offset: document.offsetAt(position), entries, names, today: brag.today() });
  if (hover === undefined) return undefined;
  const title = typeof hover.title === 'string' ? hover.title : say(hover.title, vscode.l10n.t);
  const lines = hover.lines.map((line) => plainMarkdown(say(line, vscode.l10n.t)));
  const markdown = new vscode.MarkdownString([`**${plainMarkdown(title)}**`, ...lines].join('\n\n'));
  return new vscode.Hover(markdown, rangeOf(document, hover.range));
}
