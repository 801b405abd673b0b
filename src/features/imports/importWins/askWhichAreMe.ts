import * as vscode from 'vscode';
import { arrange, awaitInput } from '../../../editor/ask/quickSteps';
import { rows } from '../../../editor/show/messages';
import { plainWords } from '../../../editor/show/plainWords';

export interface PersonItem<Person> extends vscode.QuickPickItem {
  readonly person: Person;
}

/**
 * Asks which of some people the user is, who may go by several names; undefined where they leave. Those that are
 * `picked` are ticked at first.
 */
export async function askWhichAreMe<Person>(
  title: string,
  placeholder: string,
  items: readonly PersonItem<Person>[],
): Promise<Person[] | undefined> {
  const pick = vscode.window.createQuickPick<PersonItem<Person>>();
  arrange(pick, title, { step: 1, totalSteps: 1 });
  pick.placeholder = plainWords(placeholder);
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = rows(items);
  pick.selectedItems = pick.items.filter(({ picked }) => picked);
  const outcome = await awaitInput(pick, () => {
    if (pick.selectedItems.length > 0) return true;
    pick.placeholder = vscode.l10n.t(
      'Select yourself first: go to a name with the arrow keys, and press Space to select it.',
    );
    return false;
  });
  return outcome === 'next' ? pick.selectedItems.map(({ person }) => person) : undefined;
}
