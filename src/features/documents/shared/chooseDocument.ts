import * as vscode from 'vscode';
import { documentTypeOf } from '../../../core/documents/kit/documentType';
import { readDocument, type ReadDocument } from '../../../core/documents/kit/readDocument';
import type { Brag } from '../../../editor/index/brag';
import { namesIn } from '../../../editor/files/placeIn';
import { showInformation, showQuickPick, showWarning } from '../../../editor/show/messages';

export interface ChosenDocument {
  readonly uri: vscode.Uri;
  readonly document: ReadDocument;
}

/**
 * The compiled document at an address; without one the document in the active editor, else one that the user chooses.
 * Undefined where there is none, or it still holds places to decide, which it says.
 */
export async function chooseDocument(brag: Brag, given: string | undefined): Promise<ChosenDocument | undefined> {
  const uri = await documentUri(brag, given);
  if (uri === undefined) return undefined;
  const name = vscode.workspace.asRelativePath(uri);
  const text = await brag.readText(uri.toString());
  const document = text === undefined ? undefined : readDocument(text);
  if (typeof document === 'object') return { uri, document };
  void showWarning(
    document === 'undecided'
      ? vscode.l10n.t(
          '{0} still has conflicts, between the marks <<<<<<< and >>>>>>>. Choose which to keep, then export it again.',
          name,
        )
      : document === 'too-dense'
        ? vscode.l10n.t(
            "Couldn't export {0}: it is too long, too deeply nested, or has too many marks to be read. Nothing was changed.",
            name,
          )
        : vscode.l10n.t(
            "{0} isn't a compiled document, so nothing was exported. Compile a case, a script or a plan first.",
            name,
          ),
  );
  return undefined;
}

/** The address that is given, else of the document in the active editor, else of one that the user chooses. */
export async function documentUri(brag: Brag, given: string | undefined): Promise<vscode.Uri | undefined> {
  return given !== undefined ? vscode.Uri.parse(given) : (activeDocument() ?? (await askDocument(brag)));
}

function activeDocument(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined && documentTypeOf(document.getText()) !== undefined) return document.uri;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  // The preview of a document is a tab of another kind and names no file; its editor may still be beside it.
  const shown = vscode.window.visibleTextEditors.filter(
    (editor) => documentTypeOf(editor.document.getText()) !== undefined,
  );
  return input instanceof vscode.TabInputText || shown.length !== 1 ? undefined : shown[0]!.document.uri;
}

async function askDocument(brag: Brag): Promise<vscode.Uri | undefined> {
  const found: (vscode.QuickPickItem & { uri: vscode.Uri })[] = [];
  for (const folder of brag.folders) {
    const documents = vscode.Uri.joinPath(folder, 'documents');
    for (const name of (await namesIn(documents)).filter((each) => each.endsWith('.md')).sort()) {
      const uri = vscode.Uri.joinPath(documents, name);
      found.push({ label: name, description: vscode.workspace.asRelativePath(documents), uri });
    }
  }
  if (found.length === 0) {
    void showInformation(vscode.l10n.t('No documents yet. Compile a case, a script or a plan first.'));
    return undefined;
  }
  if (found.length === 1) return found[0]!.uri;
  return (await showQuickPick(found, { placeHolder: vscode.l10n.t('Which document?') }))?.uri;
}
