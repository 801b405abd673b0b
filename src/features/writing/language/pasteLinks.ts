import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { entryDocument } from './entryDocument';

/** The part of the paste API that is used here; it became part of the stable API in VS Code 1.97. */
interface PasteLanguages {
  registerDocumentPasteEditProvider(
    selector: vscode.DocumentSelector,
    provider: {
      provideDocumentPasteEdits(
        document: vscode.TextDocument,
        ranges: readonly vscode.Range[],
        data: vscode.DataTransfer,
        context: unknown,
        token: vscode.CancellationToken,
      ): Promise<object[] | undefined>;
    },
    metadata: { providedPasteEditKinds: readonly unknown[]; pasteMimeTypes: readonly string[] },
  ): vscode.Disposable;
}

interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: unknown) => object;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: { append(...parts: string[]): unknown } };
}

/** Pages pasted into `links` get a label; files dropped there become relative links. */
export function registerPasteAndDrop(brag: Brag, selector: vscode.DocumentSelector): vscode.Disposable {
  const drop = vscode.languages.registerDocumentDropEditProvider(selector, {
    provideDocumentDropEdits: async (document, position, data) => {
      const link = await linkIn(brag, document, new vscode.Range(position, position), data);
      return link === undefined ? undefined : new vscode.DocumentDropEdit(link);
    },
  });
  return vscode.Disposable.from(drop, registerPaste(brag, selector));
}

function registerPaste(brag: Brag, selector: vscode.DocumentSelector): vscode.Disposable {
  const languages = vscode.languages as unknown as PasteLanguages;
  const api = vscode as unknown as PasteApi;
  try {
    const kind = api.DocumentDropOrPasteEditKind.Empty.append('text', 'brag', 'link');
    return languages.registerDocumentPasteEditProvider(
      selector,
      {
        provideDocumentPasteEdits: async (document, [range], data) => {
          const link = range === undefined ? undefined : await linkIn(brag, document, range, data);
          if (link === undefined) return undefined;
          return [new api.DocumentPasteEdit(link, vscode.l10n.t('Insert a link with a label'), kind)];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain', 'text/uri-list'] },
    );
  } catch (error) {
    // Before 1.97 the editor keeps this to itself; a URL is then pasted as it is.
    brag.log.info(`Pasting links with labels needs a newer VS Code: ${String(error)}`);
    return new vscode.Disposable(() => undefined);
  }
}

/** The link to insert at an empty range, where that is an empty place in `links`. */
async function linkIn(
  brag: Brag,
  document: vscode.TextDocument,
  range: vscode.Range,
  data: vscode.DataTransfer,
): Promise<string | undefined> {
  if (!range.isEmpty) return undefined;
  const open = await entryDocument(brag, document);
  if (open?.type !== 'win') return undefined;
  const [listed, plain] = [await data.get('text/uri-list')?.asString(), await data.get('text/plain')?.asString()];
  const written = (listed ?? plain ?? '').trim().split(/\r?\n/);
  const address = written[0]!;
  if (written.length !== 1 || !/^[a-z][\w+.-]*:\/\/\S+$/i.test(address)) return undefined;
  const { pastedLink } = await import('../../../core/language/pastedLink');
  const { relativePath } = await import('../../../core/problems/relativeLinks');
  const isPage = /^https?:/i.test(address);
  const file = isPage ? undefined : vscode.Uri.parse(address);
  const sameRoot = file?.scheme === document.uri.scheme && file.authority === document.uri.authority;
  if (!isPage && !sameRoot) return undefined;
  const url = file === undefined ? address : relativePath(open.uri, file.toString());
  const edit = pastedLink(open.text, document.offsetAt(range.start), url);
  // What is pasted or dropped goes in exactly here.
  if (edit?.range.start !== document.offsetAt(range.start)) return undefined;
  // The editor gives further lines the indentation of the first, as in a snippet.
  const [indent = ''] = /^[ \t]*/.exec(document.lineAt(range.start.line).text) ?? [];
  return edit.text.replaceAll(`\n${indent}`, '\n');
}
