import * as v from 'valibot';
import * as vscode from 'vscode';
import * as handover from '../../../core/documents/handover/compileHandover';
import { handoverFileName } from '../../../core/documents/handover/handoverRequest';
import { date } from '../../../core/entries/fields';
import { findEntry } from '../../../core/library/references';
import { entryName } from '../../../editor/ask/commandArguments';
import { compilerOf } from './documentCompiler';

const argumentsSchema = v.strictObject({ to: v.optional(entryName), date: v.optional(date) });

/** `brag.compileHandover`: what was agreed, with whom and when, and what has been met since, for a new manager to read. */
export const handoverCompiler = compilerOf('brag.compileHandover', argumentsSchema, {
  progress: () => vscode.l10n.t('Compiling the handover'),
  choose({ library }, options) {
    const to = options?.to;
    return { to: to === undefined ? undefined : (findEntry(library.entries.people, to)?.name ?? to) };
  },
  audienceOf: () => 'manager',
  prepare: (entries) => ({
    name: handoverFileName,
    compile: (request, templates) => handover.compileHandover(entries, request, templates.layout('handover')),
  }),
});
