import * as v from 'valibot';
import * as vscode from 'vscode';

/**
 * A file as the caller of a command names it: a `Uri`, the text of one, an absolute path, or a path from the first
 * workspace folder on. Read, it is a `Uri`.
 */
export const fileArgument = v.pipe(
  v.union(
    [v.pipe(v.string(), v.trim(), v.nonEmpty()), v.custom<vscode.Uri>((given) => given instanceof vscode.Uri)],
    'text-expected',
  ),
  v.transform(addressOf),
);

function addressOf(given: string | vscode.Uri): vscode.Uri {
  if (given instanceof vscode.Uri) return given;
  if (/^[a-z][\w+.-]+:/i.test(given)) return vscode.Uri.parse(given);
  const first = vscode.workspace.workspaceFolders?.[0];
  return first === undefined || /^[\\/]|^[a-z]:/i.test(given)
    ? vscode.Uri.file(given)
    : vscode.Uri.joinPath(first.uri, given);
}
