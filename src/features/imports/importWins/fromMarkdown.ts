import { lastSegment } from '../../../core/text/lastSegment';
import { compareText } from '../../../core/text/compareText';
import * as vscode from 'vscode';
import { calendarDate } from '../../../core/time/calendarDate';
import { readBragDocuments } from '../../../core/imports/bragDocument/markdownBrag';
import type { BragAnswers, BragFile } from '../../../core/imports/bragDocument/bragFile';
import { onlyPeriod, type Period } from '../../../core/imports/dates/period';
import { isSkippedFolder } from '../../../core/library/entryFileNames';
import { skillFinder } from '../../../core/library/skillFinder';
import { finishInTimeSlices } from '../../../editor/index/timeSlices';
import { askDateOrder } from './askExport';
import { importTitle } from './importWords';
import { textOf } from './foreignFile';
import { refuse } from './foreignFile';
import type { FindContext, WinSource, WorkInProgress } from './winSource';
import { showInputBox, showQuickPick } from '../../../editor/show/messages';

/** Nobody's notes have more files; a home folder chosen by mistake has. */
const maxFiles = 5_000;

/** One long brag document, or a folder of notes with their weeks or days in the names. */
export const fromMarkdown: WinSource = {
  async find(context) {
    const uri = context.uri ?? (await askPlace());
    if (uri === undefined) return undefined;
    const answers: { -readonly [Key in keyof BragAnswers]: BragAnswers[Key] } = {
      today: context.brag.today(),
      since: context.since,
      dateOrder: context.given.dateOrder,
      skillOf: skillFinder(context.brag.library),
      when: whenGiven(context),
    };
    let held: Read | undefined;
    for (;;) {
      const reading = await context.withProgress(
        vscode.l10n.t('Reading {0}', lastSegment(uri.path)),
        async (progress) => {
          held ??= await filesAt(uri, context, progress);
          if (held === undefined || 'problem' in held) return held;
          return finishInTimeSlices(
            readBragDocuments(held.files, answers),
            () => progress.token.isCancellationRequested,
          );
        },
      );
      if (reading === undefined) return undefined;
      if ('problem' in reading) return refuse(context, reading.problem);
      switch (reading.kind) {
        case 'found':
          return reading.findings;
        case 'unreadable':
          return refuse(
            context,
            vscode.l10n.t(
              '{0} is too long to read at once, so nothing was imported. Split it into files of at most 500 KB, one for each year.',
              reading.path,
            ),
          );
        case 'asks': {
          const { question } = reading;
          if (question.kind === 'when') {
            answers.when = context.ask ? await askWhen(question) : 'unknown';
            if (answers.when === undefined) return undefined;
          } else {
            if (!context.ask)
              throw new Error(
                vscode.l10n.t(
                  'Dates such as {0} in {1} can be read two ways, so "dateOrder" should be day-first or month-first.',
                  question.sample,
                  lastSegment(uri.path),
                ),
              );
            answers.dateOrder = await askDateOrder(question);
            if (answers.dateOrder === undefined) return undefined;
          }
        }
      }
    }
  },
};

async function askPlace(): Promise<vscode.Uri | undefined> {
  // A dialog for both shows folders alone on Windows and Linux.
  const chosen = await showQuickPick(
    [
      { label: vscode.l10n.t('One file'), detail: vscode.l10n.t('A long brag document in Markdown'), folder: false },
      {
        label: vscode.l10n.t('A folder'),
        detail: vscode.l10n.t('Notes with a week, a day or a month in their names'),
        folder: true,
      },
    ],
    { title: importTitle(), placeHolder: vscode.l10n.t('What is your older brag document?'), ignoreFocusOut: true },
  );
  if (chosen === undefined) return undefined;
  const uris = await vscode.window.showOpenDialog({
    title: importTitle(),
    openLabel: vscode.l10n.t('Import'),
    canSelectFiles: !chosen.folder,
    canSelectFolders: chosen.folder,
    ...(chosen.folder
      ? {}
      : { filters: { Markdown: ['md', 'markdown', 'txt', 'org'], [vscode.l10n.t('All files')]: ['*'] } }),
  });
  return uris?.[0];
}

type Read = { readonly files: readonly BragFile[] } | { readonly problem: string };

async function filesAt(uri: vscode.Uri, context: FindContext, progress: WorkInProgress): Promise<Read | undefined> {
  const isFolder = await vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
  if (!isFolder) {
    const file = await textOf(uri);
    return 'problem' in file ? file : { files: [{ path: lastSegment(uri.path), text: file.text }] };
  }
  const found: { uri: vscode.Uri; path: string }[] = [];
  await list(uri, '', context.folder, progress, found);
  if (found.length > maxFiles)
    return {
      problem: vscode.l10n.t(
        '{0} has more than {1} Markdown files, so nothing was imported. Choose the folder that has the notes alone.',
        lastSegment(uri.path),
        maxFiles,
      ),
    };
  const files: BragFile[] = [];
  for (const { uri: address, path } of found.sort((a, b) => compareText(a.path, b.path))) {
    if (progress.token.isCancellationRequested) return undefined;
    const file = await textOf(address);
    if ('text' in file) files.push({ path, text: file.text });
    else context.brag.log.warn(file.problem);
  }
  return files.length > 0
    ? { files }
    : { problem: vscode.l10n.t('{0} has no Markdown files, so nothing was imported.', lastSegment(uri.path)) };
}

/** The Markdown files in a folder, but not those of the brag document itself. */
async function list(
  folder: vscode.Uri,
  path: string,
  brag: vscode.Uri,
  progress: WorkInProgress,
  found: { uri: vscode.Uri; path: string }[],
): Promise<void> {
  if (path !== '' && folder.toString() === brag.toString()) return;
  if (progress.token.isCancellationRequested || found.length > maxFiles) return;
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const child = { uri: vscode.Uri.joinPath(folder, name), path: path === '' ? name : `${path}/${name}` };
    // A linked folder may lead back to where we are.
    if (type === vscode.FileType.Directory) {
      if (!isSkippedFolder(name) && !name.startsWith('.')) await list(child.uri, child.path, brag, progress, found);
    } else if ((type & vscode.FileType.File) !== 0 && /\.(?:md|markdown|org)$/i.test(name)) found.push(child);
  }
}

/** When the caller says that the parts were which say no time. */
function whenGiven({ given }: FindContext): Period | undefined {
  if (given.when === undefined) return undefined;
  const period = periodOf(given.when);
  if (period === undefined)
    throw new Error(
      vscode.l10n.t(
        '{0} failed: {1}',
        'brag.importWins',
        vscode.l10n.t(
          '"when" should be a day, a month, a quarter or a year, such as {0}.',
          '2024, Q3 2024, 2024-03-14',
        ),
      ),
    );
  return period;
}

function periodOf(text: string): Period | undefined {
  return onlyPeriod(text.trim(), { days: (day) => calendarDate(day) });
}

/** Asks when undated parts were; `unknown` where the user can't say. */
async function askWhen(question: {
  readonly count: number;
  readonly sample: string;
}): Promise<Period | 'unknown' | undefined> {
  const typed = await showInputBox({
    title: importTitle(),
    prompt:
      question.count === 1
        ? vscode.l10n.t('“{0}” has no date. When was it? Leave this empty to skip it.', question.sample)
        : vscode.l10n.t(
            '{0} items have no date, such as “{1}”. When were they? Leave this empty to skip them.',
            question.count,
            question.sample,
          ),
    placeHolder: '2024, Q3 2024, March 2024, 2024-03-14',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || periodOf(text)
        ? undefined
        : vscode.l10n.t('Enter a day, a month, a quarter or a year, such as {0}.', 'Q3 2024'),
  });
  if (typed === undefined) return undefined;
  return typed.trim() === '' ? 'unknown' : periodOf(typed);
}
