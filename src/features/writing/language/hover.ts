import * as vscode from 'vscode';
import { say, type Sentence } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { explanation } from '../../../editor/show/explanation';
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
  const { hoverAt } = await import('../../../core/language/hovers');
  const { entries, skillNames: names } = brag.library;
  const hover = hoverAt({ ...open, offset: document.offsetAt(position), entries, names, today: brag.today() });
  if (hover === undefined) return undefined;
  const inWords = (part: string | Sentence) => (typeof part === 'string' ? part : say(part, vscode.l10n.t));
  return new vscode.Hover(explanation(inWords(hover.title), hover.lines.map(inWords)), rangeOf(document, hover.range));
}
