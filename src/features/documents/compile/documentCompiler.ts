import type * as v from 'valibot';
import * as vscode from 'vscode';
import type { Compilation, CompiledDocument } from '../../../core/documents/kit/document';
import type { MergeBase } from '../../../core/documents/merge/mergeBase';
import type { Entries } from '../../../core/library/entries';
import type { Audience } from '../../../core/entries/visibility';
import { sameFileKey } from '../../../core/text/freeFileName';
import { lastSegment } from '../../../core/text/lastSegment';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { canHideNames } from '../../../editor/ask/canHideNames';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { readArguments } from '../../../editor/ask/commandArguments';
import type { Brag } from '../../../editor/index/brag';
import { showInformation, withProgress } from '../../../editor/show/messages';
import { compiledDocumentsOf } from '../shared/compiledDocuments';
import { hashedName } from '../../../files/keptBases';
import { openTemplates, type Templates } from '../shared/openTemplates';

/** The name of a document's file, or the one its audience may see whole beside the true one and those of its siblings. */
export type DocumentName =
  string | { readonly name: string; readonly trueName: string; readonly others: readonly string[] };

/** What a document is made from once everything is chosen. */
export type CompileRequest<Choices> = Choices & {
  readonly date: CalendarDate;
  /** Where the document will stand, for its links. */
  readonly documentUri: string;
};

/** One kind of document, as its command declares it. */
export interface DocumentKind<Options, Choices> {
  /** What is under way, in the user's language. */
  readonly progress: () => string;
  /** What the arguments name, or what the user chooses where there are none; undefined where they left. */
  choose(
    brag: Brag,
    options: Options | undefined,
    date: CalendarDate,
  ): Choices | undefined | Promise<Choices | undefined>;
  /** Who reads it; hidden names are kept from them. */
  audienceOf?(choices: Choices): Audience;
  /** The address of an entry in whose brag folder the document belongs. */
  near?(choices: Choices): string | undefined;
  /** Why there is nothing to compile, in the user's language; undefined where there is something. */
  lacks?(entries: Entries, choices: Choices): string | undefined;
  /** Looks at the entries: what the document's file is called, and what compiles it. */
  prepare(
    entries: Entries,
    choices: Choices,
  ): {
    readonly name: DocumentName;
    compile(request: CompileRequest<Choices>, templates: Templates): CompiledDocument | Compilation;
  };
  /** What follows once the document is written. */
  afterwards?(brag: Brag, written: vscode.Uri, request: CompileRequest<Choices>, isAsked: boolean): Promise<void>;
}

/** What compiles a kind of document. */
export interface DocumentCompiler {
  /**
   * The command: reads the arguments or asks, writes to `documents/`, opens beside. Returns where; undefined if not.
   *
   * @param before the document that is compiled again, in whose brag folder it stays
   */
  run(brag: Brag, given: unknown, before?: vscode.Uri): Promise<vscode.Uri | undefined>;
  /**
   * What a document would hold if it were compiled with these arguments; undefined where they make another document, or
   * none. Shows nothing and writes nothing.
   */
  textOf(brag: Brag, given: unknown, document: vscode.Uri, base: MergeBase): Promise<string | undefined>;
}

/** Makes the compiler of a kind of document. */
export function compilerOf<Options extends { readonly date?: CalendarDate | undefined }, Choices>(
  command: string,
  argumentsSchema: v.GenericSchema<unknown, Options>,
  kind: DocumentKind<Options, Choices>,
): DocumentCompiler {
  return {
    async run(brag, given, before) {
      const options = readArguments(command, argumentsSchema, given);
      const documents = compiledDocumentsOf(brag);
      await brag.ready;
      const date = options?.date ?? brag.today();
      const choices = await kind.choose(brag, options, date);
      if (choices === undefined || !canHideNames(brag, kind.audienceOf?.(choices) ?? 'self')) return undefined;
      const lack = kind.lacks?.(brag.library.entries, choices);
      if (lack !== undefined) {
        void showInformation(lack);
        return undefined;
      }
      const isAsked = options === undefined;
      const folder = await chooseBragFolder(brag, { ask: isAsked, near: before?.toString() ?? kind.near?.(choices) });
      if (folder === undefined) return undefined;
      return withProgress({ location: vscode.ProgressLocation.Window, title: kind.progress() }, async () => {
        const templates = await openTemplates(folder);
        const prepared = templates.write(() => kind.prepare(brag.library.entries, choices));
        if (prepared === undefined) return undefined;
        const { name, compile } = prepared;
        const isPlain = typeof name === 'string';
        const uri = await (isPlain
          ? documents.placeOf(folder, name)
          : documents.placeUnderNeutralName(folder, name, name.others));
        if (uri === undefined) return undefined;
        const request = { ...choices, date, documentUri: uri.toString() };
        const compiled = await templates.compile(brag, () => compile(request, templates));
        if (compiled === undefined) return undefined;
        const written = await documents.write(uri, compiled.markdown, isPlain ? undefined : name.trueName);
        if (written !== undefined) await kind.afterwards?.(brag, written, request, isAsked);
        return written;
      });
    },
    async textOf(brag, given, document, base) {
      const options = readArguments(command, argumentsSchema, given);
      const date = options?.date ?? brag.today();
      const choices = await kind.choose(brag, options, date);
      if (choices === undefined || kind.lacks?.(brag.library.entries, choices) !== undefined) return undefined;
      const templates = await openTemplates(vscode.Uri.joinPath(document, '..', '..'), () => undefined);
      const prepared = templates.write(() => kind.prepare(brag.library.entries, choices));
      if (prepared === undefined || !(await isNameOf(prepared.name, document, base))) return undefined;
      const request = { ...choices, date, documentUri: document.toString() };
      return (await templates.compile(brag, () => prepared.compile(request, templates)))?.markdown;
    },
  };
}

async function isNameOf(name: DocumentName, document: vscode.Uri, { trueName, salt }: MergeBase): Promise<boolean> {
  if (typeof name === 'object' && trueName !== undefined) return trueName === (await hashedName(name.trueName, salt));
  return sameFileKey(lastSegment(document.path)) === sameFileKey(typeof name === 'string' ? name : name.name);
}
