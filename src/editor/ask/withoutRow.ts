import * as vscode from 'vscode';
import type { ViewNode } from '../../core/views/viewNode';

/**
 * The argument a command was given; undefined where it is a row of a tree. VS Code hands the focused row to the
 * commands in a view's title, which do not ask for one.
 */
export function withoutRow<Given>(given: Given): Given | undefined {
  return isRow(given) ? undefined : given;
}

/** Whether a command was called on a row of a tree. */
export function isRow(given: unknown): given is ViewNode {
  return typeof given === 'object' && given !== null && 'row' in given && typeof given.row === 'function';
}

/** What names a compiled document: the argument a command was given, or the row or the editor that it was called on. */
export function documentOf<Given>(given: Given): Exclude<Given, ViewNode> | { readonly uri: string } | undefined {
  if (given instanceof vscode.Uri) return { uri: given.toString() };
  if (!isRow(given)) return given as Exclude<Given, ViewNode>;
  const { opens, kind } = given.row();
  return opens !== undefined && kind.startsWith('document') ? { uri: opens.uri } : undefined;
}
