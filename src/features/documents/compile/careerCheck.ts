import * as v from 'valibot';
import * as vscode from 'vscode';
import * as careerCheck from '../../../core/documents/careerCheck/compileCareerCheck';
import { careerCheckFileName } from '../../../core/documents/careerCheck/careerCheckRequest';
import { date } from '../../../core/entries/fields';
import { entryName } from '../../../editor/ask/commandArguments';
import { aimOf, withFile } from '../shared/askRole';
import { compilerOf } from './documentCompiler';

const command = 'brag.compileCareerCheck';
const argumentsSchema = v.strictObject({ role: v.optional(entryName), date: v.optional(date) });

/** `brag.compileCareerCheck`: ratings beside evidence, duties, allies and the career plan, for the user alone. */
export const careerCheckCompiler = compilerOf(command, argumentsSchema, {
  progress: () => vscode.l10n.t('Compiling the career check'),
  choose: (brag, options) => ({ role: aimOf(brag, command, options?.role) }),
  near: ({ role }) => withFile(role)?.uri,
  prepare: (entries, choices) => ({
    name: careerCheckFileName(choices),
    compile: (request, templates) => careerCheck.compileCareerCheck(entries, request, templates.layout('career-check')),
  }),
});
