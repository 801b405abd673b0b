import * as vscode from 'vscode';

/**
 * Opens a document to edit it, with what stands in its file now: an editor notices a moment late what another program
 * has written, and edits meant for the one text would land in the other. Waits for that two seconds at most; the editor
 * itself refuses to save over a file that is newer still.
 *
 * @param show how to show the document, which makes the editor look at its file again
 */
export async function currentDocument(
  uri: vscode.Uri,
  show: (document: vscode.TextDocument) => Thenable<unknown> = showQuietly,
): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isDirty || (await holdsItsFile(document))) return document;
  let heard: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noticed = new Promise<void>((resolve) => {
    heard = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) resolve();
    });
    timer = setTimeout(resolve, 2_000);
  });
  await show(document);
  if (!(await holdsItsFile(document))) await noticed;
  heard?.dispose();
  clearTimeout(timer);
  return document;
}

/** Whether an editor's text is that of its file; where the file can't be read, there is nothing to wait for. */
async function holdsItsFile(document: vscode.TextDocument): Promise<boolean> {
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    return withLineFeeds(new TextDecoder().decode(bytes)) === withLineFeeds(document.getText());
  } catch {
    return true;
  }
}

function showQuietly(document: vscode.TextDocument): Thenable<unknown> {
  return vscode.window.showTextDocument(document, { preserveFocus: true });
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
