import * as v from 'valibot';
import * as vscode from 'vscode';
import { line } from '../../../core/entries/fields';
import { filesNaming, meaningOf } from '../../../core/language/meaning';
import { filesReferring } from '../../../core/language/referencesIn';
import { refusalOf, rename, renamesId, type RenameTarget } from '../../../core/language/rename';
import { subjectAt } from '../../../core/language/subjectAt';
import { say } from '../../../core/text/sentence';
import { readArguments } from '../../../editor/ask/commandArguments';
import { askText } from '../../../editor/ask/quickSteps';
import type { Brag } from '../../../editor/index/brag';
import { rangeIn } from '../../../editor/files/rangeIn';
import { readTexts } from '../../../editor/index/readTexts';
import { showError, showStatus } from '../../../editor/show/messages';
import { entryDocument } from './entryDocument';
import { rangeOf } from './rangeOf';

const renameSkillArguments = v.strictObject({
  skill: v.pipe(line, v.nonEmpty('missing-title')),
  name: v.optional(v.pipe(line, v.nonEmpty('missing-title'))),
});

/**
 * `brag.renameSkill`: gives a skill the name that the arguments or the user say, wherever it is written, as one edit.
 *
 * @throws with the reason where that name can't be taken; nothing is changed then
 */
export async function renameSkill(brag: Brag, given: unknown): Promise<void> {
  const options = readArguments('brag.renameSkill', renameSkillArguments, given);
  if (options === undefined) return;
  await brag.ready;
  const { skill } = options;
  const name = options.name ?? (await askSkillName(brag, skill));
  if (name === undefined || name === skill) return;
  const { renaming, texts } = await renamed(brag, skillNamed(brag, skill), name, []);
  const applied = await brag.files.apply({
    texts: [...renaming.edits].map(([uri, edits]) => ({ uri: vscode.Uri.parse(uri), before: texts.get(uri)!, edits })),
  });
  if (applied.kind === 'told') return;
  if (applied.kind === 'applied' && applied.unsaved.length === 0)
    return showStatus(vscode.l10n.t('Renamed {0} to {1}.', skill, name), 5000);
  void showError(vscode.l10n.t("Couldn't rename {0}: a file that mentions it can't be saved.", skill));
}

function skillNamed({ library: { entries, skillNames } }: Brag, skill: string): RenameTarget {
  return { kind: 'skill', meaning: meaningOf('skill', skill, entries, skillNames), written: skill };
}

async function askSkillName(brag: Brag, skill: string): Promise<string | undefined> {
  const { entries, skillNames } = brag.library;
  const answer = await askText({
    title: vscode.l10n.t('Rename Skill'),
    place: { step: 1, totalSteps: 1 },
    prompt: vscode.l10n.t('Another name for {0}, everywhere', skill),
    value: skill,
    problemOf: (name) => {
      const refusal = refusalOf(skillNamed(brag, skill), name.trim(), entries, skillNames);
      return refusal && say(refusal, vscode.l10n.t);
    },
  });
  return answer.outcome === 'next' ? answer.value.trim() : undefined;
}

/** Where the name under the cursor stands; undefined leaves the place to others. */
export async function prepareRename(
  brag: Brag,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
  const subject = await subjectIn(brag, document, position);
  return subject && { range: rangeOf(document, subject.range), placeholder: subject.written };
}

/**
 * One edit that gives a skill, a person, a role, an ask, a project or a tag another name wherever it is written.
 * @throws with the reason where that name can't be taken; nothing is changed then
 */
export async function provideRename(
  brag: Brag,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const subject = await subjectIn(brag, document, position);
  if (subject === undefined) return undefined;
  const { renaming, texts } = await renamed(brag, subject, newName, [document.uri.toString()]);
  if (token.isCancellationRequested) return undefined;
  const written = [...renaming.edits.keys(), ...(renaming.file ? [renaming.file.from, renaming.file.to] : [])];
  for (const uri of written.map((address) => vscode.Uri.parse(address)))
    if (!(await brag.files.mayWrite(uri)))
      throw new Error(
        vscode.l10n.t(
          "Couldn't rename: a link leads from {0} out of its folder. Nothing was changed.",
          vscode.workspace.asRelativePath(uri),
        ),
      );
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of renaming.edits) {
    const text = texts.get(uri)!;
    edit.set(
      vscode.Uri.parse(uri),
      edits.map(({ range, text: name }) => vscode.TextEdit.replace(rangeIn(text, range), name)),
    );
  }
  if (renaming.file)
    edit.renameFile(vscode.Uri.parse(renaming.file.from), vscode.Uri.parse(renaming.file.to), { overwrite: false });
  return edit;
}

/**
 * The edits that give something another name, and the texts of the files that may name it.
 *
 * @param others addresses of files that are looked into as well
 * @throws with the reason where that name can't be taken
 */
async function renamed(brag: Brag, subject: RenameTarget, newName: string, others: readonly string[]) {
  const { entries, skillNames, files } = brag.library;
  const { meaning } = subject;
  const naming = renamesId(subject)
    ? filesReferring(meaning, entries, skillNames)
    : [...filesNaming(meaning, entries, skillNames), ...(meaning.kind === 'entry' ? [meaning.entry.uri] : [])];
  const texts = await readTexts(brag, [...new Set([...others, ...naming])]);
  const broken = new Set([...files.values()].filter((file) => file.broken).map(({ uri }) => uri));
  const renaming = rename(subject, newName, entries, skillNames, texts, broken);
  if ('pattern' in renaming) throw new Error(say(renaming, vscode.l10n.t));
  return { renaming, texts };
}

async function subjectIn(brag: Brag, document: vscode.TextDocument, position: vscode.Position) {
  const open = await entryDocument(brag, document);
  if (open === undefined) return undefined;
  const { entries, skillNames } = brag.library;
  return subjectAt(open, document.offsetAt(position), entries, skillNames);
}
