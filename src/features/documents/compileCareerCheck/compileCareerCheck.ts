import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';

/** `brag.compileCareerCheck`: ratings beside evidence, duties, allies and the career plan, for the user alone. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.commands.registerCommand('brag.compileCareerCheck', async (given?: unknown) => {
    const { writeCareerCheck } = await import('./writeCareerCheck');
    return writeCareerCheck(brag, withoutRow(given));
  });
}
