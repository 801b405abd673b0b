import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { entryDocument } from './entryDocument';

/** The front matter as a whole, and each key whose value has lines of its own. */
export async function provideFoldingRanges(brag: Brag, document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
  const open = await entryDocument(brag, document);
  if (open === undefined) return [];
  const { scanFrontMatter } = await import('../../../core/frontMatter/scanFrontMatter');
  const block = scanFrontMatter(open.text);
  if (block === undefined) return [];
  const lineOf = (offset: number) => document.positionAt(offset).line;
  const last = lineOf(block.yamlEnd);
  const keys = block.scalars.filter(({ kind, path }) => kind === 'key' && path.length === 1);
  const starts = keys.map(({ range }) => lineOf(range.start));
  const inner = starts.map((start, index) => ({ start, end: (starts[index + 1] ?? last) - 1 }));
  return [{ start: 0, end: last }, ...inner]
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => new vscode.FoldingRange(start, end));
}
