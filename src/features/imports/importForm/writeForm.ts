import * as v from 'valibot';
import * as vscode from 'vscode';
import { line } from '../../../core/entries/fields';
import { formStarters, type FormStarter } from '../../../core/entries/formStarters';
import { newEntry } from '../../../core/entries/newEntry';
import { readForm, type FoundForm, type FoundQuestion } from '../../../core/imports/forms/readForm';
import { plural, say } from '../../../core/text/sentence';
import { askSource, readSource } from '../../../editor/ask/askSource';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { arrange, askText, awaitInput, runSteps } from '../../../editor/ask/quickSteps';
import { createEntry, openNewEntry } from '../../../editor/files/createEntry';
import type { Brag } from '../../../editor/index/brag';
import { rows, showError } from '../../../editor/show/messages';
import { plainWords } from '../../../editor/show/plainWords';

const importFormArguments = v.strictObject({
  text: v.optional(v.string('text-expected')),
  uri: v.optional(entryName),
  starter: v.optional(
    v.picklist(
      formStarters.map(({ id }) => id),
      'unknown-value',
    ),
  ),
  title: v.optional(line),
});

/** A form and the text it was read from. */
interface Read extends FoundForm {
  readonly text: string;
}

/** `brag.importForm`: a file with the questions of a form; shows which were found before it writes. */
export async function writeForm(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments('brag.importForm', importFormArguments, given);
  const read = options === undefined ? await askForm() : await formOf(options);
  if (read === undefined) return undefined;
  if (read.questions.length === 0) {
    void showError(
      vscode.l10n.t(
        'Found no questions, so nothing was imported. Write one question per line, as a list, or as headings.',
      ),
    );
    return undefined;
  }
  const isAsked = options === undefined;
  const title = options?.title ?? read.title ?? vscode.l10n.t('Review');
  const form = isAsked ? await confirm(title, read) : { ...read, title };
  if (form === undefined || form.questions.length === 0) return undefined;
  const folder = await chooseBragFolder(brag, { ask: isAsked });
  if (folder === undefined) return undefined;
  const { text, ...keys } = form;
  // What explains the questions stays readable beside them.
  const entry = newEntry('form', { ...keys }, undefined, text);
  const uri = await createEntry(brag, folder, entry);
  if (uri !== undefined) await openNewEntry(uri, entry);
  return uri;
}

async function askForm(): Promise<Read | undefined> {
  const source = await askSource(
    {
      title: vscode.l10n.t('Import Review Form'),
      placeHolder: vscode.l10n.t('Each line, list item, or heading becomes a question, with its limit'),
    },
    formStarters.map((starter) => ({
      label: plainWords(starter.name),
      description: vscode.l10n.t('sample form'),
      detail: starter.questions.map(({ ask }) => plainWords(ask)).join(' · '),
      other: starter,
    })),
  );
  if (source === undefined) return undefined;
  return source.text === undefined ? starterForm(source.other) : { ...readForm(source.text), text: source.text };
}

async function formOf(options: v.InferOutput<typeof importFormArguments>): Promise<Read | undefined> {
  const starter = formStarters.find(({ id }) => id === options.starter);
  if (starter !== undefined) return starterForm(starter);
  const text = options.text ?? (options.uri === undefined ? '' : await readSource(vscode.Uri.parse(options.uri)));
  return text === undefined ? undefined : { ...readForm(text), text };
}

function starterForm({ name, questions }: FormStarter): Read {
  return {
    title: plainWords(name),
    questions: questions.map(({ ask, words, about }) => ({ ask: plainWords(ask), limit: { words }, about })),
    text: '',
  };
}

/** Asks what the form is called, and shows what was understood of each question. */
async function confirm(title: string, read: Read): Promise<(Read & { title: string }) | undefined> {
  let named = title;
  let questions = read.questions;
  const left = await runSteps([
    async (place) => {
      const answer = await askText({
        title: vscode.l10n.t('Import Review Form'),
        place,
        prompt: vscode.l10n.t('What is the form called?'),
        value: named,
        problemOf: (typed) => (typed.trim() === '' ? vscode.l10n.t('Enter a name.') : undefined),
      });
      named = answer.value.trim();
      return answer.outcome;
    },
    async (place) => {
      const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { question: FoundQuestion }>();
      arrange(pick, vscode.l10n.t('Import Review Form'), place);
      pick.placeholder = vscode.l10n.t('Choose the questions to answer');
      pick.canSelectMany = true;
      pick.items = rows(
        read.questions.map((question) => ({ label: question.ask, description: understood(question), question })),
      );
      pick.selectedItems = pick.items;
      const outcome = await awaitInput(pick, () => true);
      questions = pick.selectedItems.map(({ question }) => question);
      return outcome;
    },
  ]);
  return left === undefined ? { ...read, title: named, questions } : undefined;
}

/** What was understood of a question: its limit, and what it is about. */
function understood({ limit, about }: FoundQuestion): string {
  const topics = {
    wins: vscode.l10n.t('about wins'),
    goals: vscode.l10n.t('about goals'),
    growth: vscode.l10n.t('about growth'),
    feedback: vscode.l10n.t('about feedback'),
    values: vscode.l10n.t('about values'),
    next: vscode.l10n.t('about what is next'),
  };
  const { words, characters } = limit ?? {};
  const most =
    words !== undefined
      ? plural(words, 'up to {0} word', 'up to {0} words')
      : characters !== undefined
        ? plural(characters, 'up to {0} character', 'up to {0} characters')
        : undefined;
  return [...(most === undefined ? [] : [say(most, vscode.l10n.t)]), topics[about ?? 'wins']].join(' · ');
}
