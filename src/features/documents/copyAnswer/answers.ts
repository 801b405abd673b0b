import * as v from 'valibot';
import * as vscode from 'vscode';
import { writtenAnswers, type WrittenAnswer } from '../../../core/documents/selfReview/writtenAnswers';
import { line } from '../../../core/entries/fields';
import { say } from '../../../core/text/sentence';
import { answerSize } from '../../../core/views/answerSize';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { isInRecord } from '../../../editor/files/isInRecord';
import { readPhrasesFor } from '../../../editor/files/readTemplateFiles';
import type { Brag } from '../../../editor/index/brag';
import { rows, showInformation, showQuickPick, showWarning } from '../../../editor/show/messages';
import { plainWords } from '../../../editor/show/plainWords';
import { documentUri } from '../shared/chooseDocument';

const copyAnswerArguments = v.strictObject({ uri: v.optional(entryName), question: v.optional(line) });

/** How long each answer of a self-review is, and what copies it, above its question. */
export async function answerLenses(brag: Brag, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const uri = document.uri.toString();
  if (!isInRecord(brag, uri)) return [];
  return (await answersIn(brag, document.uri, document.getText())).flatMap((answer) => {
    const range = new vscode.Range(answer.from, 0, answer.from, 0);
    const title = answer.text === '' ? vscode.l10n.t('No answer yet') : plainWords(answerSize(answer));
    const copy = {
      title: vscode.l10n.t('Copy Answer'),
      command: 'brag.copyAnswer',
      arguments: [{ uri, question: answer.question }],
    };
    return [
      new vscode.CodeLens(range, { title, command: '' }),
      ...(answer.text === '' ? [] : [new vscode.CodeLens(range, copy)]),
    ];
  });
}

/**
 * `brag.copyAnswer`: an answer of a self-review to the clipboard, as plain text. Without arguments the answer at the
 * cursor, else one that the user chooses. Returns the text.
 */
export async function copyAnswer(brag: Brag, given: unknown): Promise<string | undefined> {
  const options = readArguments('brag.copyAnswer', copyAnswerArguments, given);
  await brag.ready;
  const uri = await documentUri(brag, options?.uri);
  if (uri === undefined) return undefined;
  const text = (await brag.readText(uri.toString())) ?? '';
  const written = (await answersIn(brag, uri, text)).filter((answer) => answer.text !== '');
  const asked = written.filter(({ question }) => options?.question === undefined || question === options.question);
  if (asked.length === 0) {
    void showWarning(
      vscode.l10n.t('{0} has no answers to copy. Compile a self-review first.', vscode.workspace.asRelativePath(uri)),
    );
    return undefined;
  }
  const answer = options?.question === undefined ? (atCursor(uri, asked) ?? (await choose(asked))) : asked[0];
  if (answer === undefined) return undefined;
  await vscode.env.clipboard.writeText(answer.text);
  void showInformation(vscode.l10n.t('Copied the answer: {0}.', say(answerSize(answer), vscode.l10n.t)));
  return answer.text;
}

async function answersIn(brag: Brag, uri: vscode.Uri, text: string): Promise<WrittenAnswer[]> {
  return writtenAnswers(text, brag.library.entries, await readPhrasesFor(brag, uri));
}

function atCursor(uri: vscode.Uri, answers: readonly WrittenAnswer[]): WrittenAnswer | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return undefined;
  const { line: at } = editor.selection.active;
  return answers.find(({ from, to }) => from <= at && at <= to);
}

async function choose(answers: readonly WrittenAnswer[]): Promise<WrittenAnswer | undefined> {
  const items = rows(
    answers.map((answer) => ({ label: answer.question, description: plainWords(answerSize(answer)), answer })),
  );
  return (await showQuickPick([...items], { title: vscode.l10n.t('Copy Answer') }))?.answer;
}
