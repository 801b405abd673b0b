import * as vscode from 'vscode';
import { strengthenQuestions } from '../../../core/conversation/strengthen/strengthenQuestions';
import { showInformation } from '../../../editor/show/messages';
import { skippedQuestions } from '../../../editor/state/skippedQuestions';
import type { Brag } from '../../../editor/index/brag';
import type { AimedRole } from './askRole';

const fewest = 5;
const offered = new Set<string>();

/** After a compile whose document lacks much: offers to ask for it, once for each role while the window is open. */
export function offerToStrengthen(brag: Brag, role: AimedRole): void {
  const key = 'type' in role ? role.uri : role.title;
  const questions = strengthenQuestions(brag.library.entries, {
    role,
    date: brag.today(),
    skipped: skippedQuestions(brag),
  });
  if (questions.length < fewest || offered.has(key)) return;
  offered.add(key);
  const answer = vscode.l10n.t('Answer');
  void showInformation(
    vscode.l10n.t(
      '{0} short questions would make this document stronger. They take ten minutes at most.',
      questions.length,
    ),
    answer,
  ).then((chosen) => {
    if (chosen === answer) void vscode.commands.executeCommand('brag.strengthen', { role: key });
  });
}
