import * as v from 'valibot';
import * as vscode from 'vscode';
import { newEntry } from '../../../core/entries/newEntry';
import { readGoals, type FoundGoal } from '../../../core/imports/goals/readGoals';
import { findNamed } from '../../../core/library/references';
import { freeFileName } from '../../../core/text/freeFileName';
import { plural, say } from '../../../core/text/sentence';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { askSource, readSource } from '../../../editor/ask/askSource';
import { arrange, awaitInput } from '../../../editor/ask/quickSteps';
import { namesIn, placeIn } from '../../../editor/files/placeIn';
import type { NewFile } from '../../../editor/files/recordFiles';
import type { Brag } from '../../../editor/index/brag';
import { rows, showError, showInformation } from '../../../editor/show/messages';

const importGoalsArguments = v.strictObject({
  text: v.optional(v.string('text-expected')),
  uri: v.optional(entryName),
});

/** `brag.importGoals`: a file for each goal of a text; shows which were found before it writes. */
export async function writeGoals(brag: Brag, given: unknown): Promise<vscode.Uri[] | undefined> {
  const options = readArguments('brag.importGoals', importGoalsArguments, given);
  const text = options?.text ?? (await sourceText(options?.uri));
  if (text === undefined) return undefined;
  await brag.ready;
  const found = readGoals(text);
  if (found.length === 0) {
    void showError(
      vscode.l10n.t(
        'Found no goals. Write each goal as a list item or a heading, with its key results as items below.',
      ),
    );
    return undefined;
  }
  const isNew = ({ title }: FoundGoal) => findNamed(brag.library.entries.goals, title) === undefined;
  const chosen = options === undefined ? await choose(found, isNew) : found.filter(isNew);
  if (chosen === undefined || chosen.length === 0) return chosen && [];
  const folder = await chooseBragFolder(brag, { ask: options === undefined });
  return folder && create(brag, folder, chosen);
}

async function sourceText(uri: string | undefined): Promise<string | undefined> {
  if (uri !== undefined) return readSource(vscode.Uri.parse(uri));
  const source = await askSource({
    title: vscode.l10n.t('Import Goals'),
    placeHolder: vscode.l10n.t('Each list item or heading becomes a goal, with the items below as key results'),
  });
  return source?.text;
}

interface GoalItem extends vscode.QuickPickItem {
  readonly goal: FoundGoal;
}

/** Shows what was understood of each goal; those that exist already aren't ticked. */
async function choose(
  found: readonly FoundGoal[],
  isNew: (goal: FoundGoal) => boolean,
): Promise<FoundGoal[] | undefined> {
  const pick = vscode.window.createQuickPick<GoalItem>();
  arrange(pick, vscode.l10n.t('Import Goals'), { step: 1, totalSteps: 1 });
  pick.placeholder = vscode.l10n.t('Choose the goals to create a file for');
  pick.canSelectMany = true;
  pick.items = rows(
    found.map((goal) => ({
      label: goal.title,
      description: [
        ...(goal.due === undefined ? [] : [vscode.l10n.t('due {0}', goal.due)]),
        ...(isNew(goal) ? [] : [vscode.l10n.t('exists already')]),
      ].join(' · '),
      detail: [
        ...(goal['key-results'] ?? []).map((result) => (typeof result === 'string' ? result : result.text)),
        ...(goal.why === undefined ? [] : [goal.why]),
      ].join(' · '),
      goal,
    })),
  );
  pick.selectedItems = pick.items.filter(({ goal }) => isNew(goal));
  const outcome = await awaitInput(pick, () => true);
  return outcome === 'next' ? pick.selectedItems.map(({ goal }) => goal) : undefined;
}

const maxTries = 5;

/** Writes the goals as one edit, so that one undo takes them all back, and opens the first. */
async function create(brag: Brag, folder: vscode.Uri, goals: readonly FoundGoal[]): Promise<vscode.Uri[] | undefined> {
  const { uri: place } = await placeIn(folder, 'goals');
  for (let tries = 0; tries < maxTries; tries++) {
    const names = await namesIn(place);
    const files = goals.map((goal): NewFile => {
      const { stem, text } = newEntry('goal', { ...goal });
      const name = freeFileName(stem, names);
      names.push(name);
      return { uri: vscode.Uri.joinPath(place, name), contents: text };
    });
    const created = await brag.files.create(files);
    if (created === 'told') return undefined;
    if (created === 'refused') break;
    if (created === 'exists') continue;
    const uris = files.map(({ uri }) => uri);
    await vscode.window.showTextDocument(uris[0]!, { preview: true });
    void showInformation(say(plural(uris.length, 'Imported {0} goal.', 'Imported {0} goals.'), vscode.l10n.t));
    return uris;
  }
  void showError(
    vscode.l10n.t(
      "Nothing was imported, because {0} can't be written to. Allow writing there, or set another folder in brag.folder, then import again.",
      vscode.workspace.asRelativePath(place),
    ),
  );
  return undefined;
}
