import * as vscode from 'vscode';
import type { LibraryFile } from '../../../core/library/library';
import { marksOf } from '../../../core/views/fileMarks';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';

/** Marks the files of drafts and of private entries in the Explorer and in tabs. */
export function register(brag: Brag): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  return vscode.Disposable.from(
    changed,
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => decorationOf(brag.library.files.get(uri.toString())),
    }),
    {
      dispose: brag.library.onDidChange(({ files }) => {
        const differing = files.filter(({ before, after }) => marksOf(before).letters !== marksOf(after).letters);
        const uris = differing.map(({ before, after }) => vscode.Uri.parse((after ?? before)!.uri));
        if (uris.length > 0 && !brag.indexing) changed.fire(uris);
      }),
    },
    brag.onDidChangeIndexing((indexing) => {
      if (!indexing) changed.fire(undefined);
    }),
  );
}

function decorationOf(file: LibraryFile | undefined): vscode.FileDecoration | undefined {
  const { letters, words } = marksOf(file);
  return letters === '' ? undefined : new vscode.FileDecoration(letters, words.map(plainWords).join(', '));
}
