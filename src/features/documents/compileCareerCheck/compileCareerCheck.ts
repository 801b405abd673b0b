import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.compileCareerCheck`: ratings beside evidence, duties, allies and the career plan, for the user alone. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.compileCareerCheck', async (given?: unknown) => {
    const { writeCareerCheck } = await import('./writeCareerCheck');
    return writeCareerCheck(brag, withoutRow(given));
  });
}
