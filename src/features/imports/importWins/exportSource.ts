import { lastSegment } from '../../../core/text/lastSegment';
import * as vscode from 'vscode';
import type { Answers } from '../../../core/imports/answers';
import type { Candidate, Findings, UnreadRecord } from '../../../core/imports/candidate';
import type { Question, ReadExport, Reading } from '../../../core/imports/reading';
import { skillFinder } from '../../../core/library/skillFinder';
import { say, sentence, type Sentence } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { finishInTimeSlices } from '../../../editor/index/timeSlices';
import { askColumns, askDateOrder, askMe } from './askExport';
import { importTitle } from './importWords';
import type { FindContext, WinSource } from './winSource';
import { type ForeignText, refuse, textOf } from './foreignFile';

interface ExportFormat {
  readonly read: ReadExport;
  /** How its files end. */
  readonly extensions: readonly string[];
}

/** A source whose wins lie in files that another program exported. */
export function exportSource(name: string, format: ExportFormat): WinSource {
  return {
    async find(context) {
      const uris = context.uri ? [context.uri] : await askFiles(format.extensions);
      if (uris === undefined) return undefined;
      const answers: Mutable<Answers> = {
        today: context.brag.today(),
        since: context.since,
        me: context.given.me ?? rememberedMe(context.brag, name),
        dateOrder: context.given.dateOrder,
        columns: context.given.columns,
        known: context.known,
        skillOf: skillFinder(context.brag.library),
      };
      const found: Findings[] = [];
      for (const uri of uris) {
        const read = await readFile(uri, format.read, answers, context, name);
        if (read === undefined) return undefined;
        found.push(uris.length > 1 ? withFileName(read, lastSegment(uri.path)) : read);
      }
      return merged(found);
    },
  };
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

async function readFile(
  uri: vscode.Uri,
  read: ReadExport,
  answers: Mutable<Answers>,
  context: FindContext,
  source: string,
): Promise<Findings | undefined> {
  let file: ForeignText | undefined;
  for (;;) {
    const reading = await context.withProgress(
      vscode.l10n.t('Reading {0}', lastSegment(uri.path)),
      async ({ token }) => {
        file ??= await textOf(uri);
        if ('problem' in file) return file;
        return finishInTimeSlices<Reading>(
          read(file.text, answers, lastSegment(uri.path)),
          () => token.isCancellationRequested,
        );
      },
    );
    if (reading === undefined) return undefined;
    if ('problem' in reading) return refuse(context, reading.problem);
    if (reading.kind === 'found') return reading.findings;
    if (reading.kind === 'unreadable')
      return refuse(
        context,
        vscode.l10n.t(
          "Couldn't import {0}. {1} {2}",
          lastSegment(uri.path),
          say(reading.lookedFor, vscode.l10n.t),
          say(reading.found, vscode.l10n.t),
        ),
      );
    if (!(await answer(reading.question, answers, context, source, uri))) return undefined;
  }
}

/** Completes the answers: by the user, or by what speaks for itself. Returns false where the user left. */
async function answer(
  question: Question,
  answers: Mutable<Answers>,
  context: FindContext,
  source: string,
  uri: vscode.Uri,
): Promise<boolean> {
  const name = lastSegment(uri.path);
  switch (question.kind) {
    case 'me': {
      if (!context.ask) {
        const people = question.people.slice(0, 10).map((person) => person.name);
        return missing(
          vscode.l10n.t('{0} has the work of several people, so "me" should name one of {1}.', name, people.join(', ')),
        );
      }
      const me = await askMe(question);
      if (me === undefined) return false;
      answers.me = [...(answers.me ?? []), ...me];
      await context.brag.context.globalState.update(meKey(source), answers.me);
      return true;
    }
    case 'date-order': {
      if (!context.ask)
        return missing(
          vscode.l10n.t(
            'dates such as {0} in {1} can be read two ways, so "dateOrder" should be day-first or month-first.',
            question.sample,
            name,
          ),
        );
      const order = await askDateOrder(question);
      if (order === undefined) return false;
      answers.dateOrder = order;
      return true;
    }
    case 'columns': {
      const { proposed } = question;
      if (!context.ask) {
        const speaksForItself = answers.columns === undefined && 'title' in proposed && 'date' in proposed;
        if (!speaksForItself)
          return missing(
            vscode.l10n.t(
              '"columns" should say which columns of {0} hold the title and the date. It has {1}.',
              name,
              question.columns.map((column) => column.name).join(', '),
            ),
          );
        answers.columns = proposed;
        return true;
      }
      const columns = await askColumns(question);
      if (columns === undefined) return false;
      answers.columns = columns;
      return true;
    }
  }
}

function missing(what: string): never {
  throw new Error(vscode.l10n.t('{0} failed: {1}', 'brag.importWins', what));
}

async function askFiles(extensions: readonly string[]): Promise<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: importTitle(),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    filters: { [vscode.l10n.t('Exports')]: [...extensions], [vscode.l10n.t('All files')]: ['*'] },
  });
}

function meKey(source: string): string {
  return `brag.importWins.me.${source}`;
}

function rememberedMe(brag: Brag, source: string): readonly string[] | undefined {
  return brag.context.globalState.get<string[]>(meKey(source));
}

function withFileName(found: Findings, name: string): Findings {
  const named = (said: Sentence): Sentence => sentence('{0}: {1}', name, said);
  return {
    candidates: found.candidates,
    unread: found.unread.map(({ at, message }): UnreadRecord => ({ at, message: named(message) })),
    leftOut: found.leftOut.map(named),
  };
}

function merged(found: readonly Findings[]): Findings {
  const candidates: Candidate[] = [];
  for (const one of found) for (const candidate of one.candidates) candidates.push(candidate);
  return {
    candidates,
    unread: found.flatMap(({ unread }) => unread),
    leftOut: found.flatMap(({ leftOut }) => leftOut),
  };
}
