import * as vscode from 'vscode';
import { nameOf, type EntryType } from '../../../core/entries/entry';
import type { Brag } from '../../../editor/index/brag';
import { rangeIn } from '../../../editor/files/rangeIn';
import { plainWords } from '../../../editor/show/plainWords';
import { entryDocument } from './entryDocument';
import { rangeOf } from './rangeOf';

const kinds: Readonly<Record<EntryType, vscode.SymbolKind>> = {
  win: vscode.SymbolKind.Event,
  role: vscode.SymbolKind.Class,
  person: vscode.SymbolKind.Object,
  ask: vscode.SymbolKind.Interface,
  responsibility: vscode.SymbolKind.Property,
  meeting: vscode.SymbolKind.Event,
  goal: vscode.SymbolKind.Constant,
  form: vscode.SymbolKind.Struct,
  profile: vscode.SymbolKind.Object,
};

/** The entry with the keys of its front matter, for the outline. */
export async function provideDocumentSymbols(
  brag: Brag,
  document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[] | undefined> {
  const open = await entryDocument(brag, document);
  if (open?.entry === undefined) return undefined;
  const { scanFrontMatter } = await import('../../../core/frontMatter/scanFrontMatter');
  const block = scanFrontMatter(open.text);
  if (block === undefined) return undefined;
  const name = nameOf(open.entry);
  const whole = rangeOf(document, { start: 0, end: block.yamlEnd });
  const symbol = new vscode.DocumentSymbol(
    plainWords(name === '' ? open.type : name),
    open.type,
    kinds[open.type],
    whole,
    whole.with({ end: whole.start }),
  );
  const keys = block.scalars.filter(({ kind, path, written }) => kind === 'key' && path.length === 1 && written !== '');
  symbol.children = keys.map(({ written, range }, index) => {
    const end = keys[index + 1]?.range.start ?? block.yamlEnd;
    const shown = rangeOf(document, range);
    const last = document.positionAt(Math.max(range.end, end - 1));
    return new vscode.DocumentSymbol(
      plainWords(written),
      '',
      vscode.SymbolKind.Key,
      new vscode.Range(shown.start, last),
      shown,
    );
  });
  return [symbol];
}

const maxSymbols = 500;

/** The entries whose name holds the letters of a query in their order. */
export async function provideWorkspaceSymbols(brag: Brag, query: string): Promise<vscode.SymbolInformation[]> {
  const { allEntries } = await import('../../../core/language/meaning');
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== '');
  const found: vscode.SymbolInformation[] = [];
  for (const entry of allEntries(brag.library.entries)) {
    const name = nameOf(entry);
    if (!holds(name.toLowerCase(), letters)) continue;
    const location = new vscode.Location(vscode.Uri.parse(entry.uri), new vscode.Position(0, 0));
    found.push(new vscode.SymbolInformation(plainWords(name), kinds[entry.type], entry.type, location));
    if (found.length === maxSymbols) break;
  }
  return found;
}

/** Leads to the title, which is looked up only for the entry that was chosen. */
export async function resolveWorkspaceSymbol(
  brag: Brag,
  symbol: vscode.SymbolInformation,
): Promise<vscode.SymbolInformation> {
  const text = await brag.readText(symbol.location.uri.toString());
  if (text === undefined) return symbol;
  const { titleOffset } = await import('../../../core/frontMatter/titleOffset');
  const start = titleOffset(text);
  const location = new vscode.Location(symbol.location.uri, rangeIn(text, { start, end: start }));
  return new vscode.SymbolInformation(plainWords(symbol.name), symbol.kind, symbol.containerName, location);
}

function holds(name: string, letters: readonly string[]): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = name.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}
