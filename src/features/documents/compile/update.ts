import * as v from 'valibot';
import * as vscode from 'vscode';
import { compileUpdate } from '../../../core/documents/update/compileUpdate';
import { audienceOfUpdate, updateFileName, type UpdateRequest } from '../../../core/documents/update/updateContext';
import { nameOf } from '../../../core/entries/entry';
import { date } from '../../../core/entries/fields';
import type { Person } from '../../../core/entries/person';
import { audiences } from '../../../core/entries/visibility';
import { findManager } from '../../../core/library/managerOf';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { entryName, namedEntry } from '../../../editor/ask/commandArguments';
import { askChoice, runSteps, type Step } from '../../../editor/ask/quickSteps';
import type { Brag } from '../../../editor/index/brag';
import { compilerOf } from './documentCompiler';

const command = 'brag.compileUpdate';

const argumentsSchema = v.strictObject({
  person: v.optional(entryName),
  since: v.optional(v.union([v.picklist(['week', 'month']), date], 'invalid-date')),
  audience: v.optional(v.picklist(audiences, 'unknown-value')),
  date: v.optional(date),
});

/** `brag.compileUpdate`: what was done since we last met, what is in progress, what I need, and what is next. */
export const updateCompiler = compilerOf(command, argumentsSchema, {
  progress: () => vscode.l10n.t('Compiling the update'),
  choose: (brag, options, day) =>
    options === undefined
      ? choose(brag, day)
      : {
          date: day,
          person:
            options.person === undefined
              ? findManager(brag.library.entries)
              : namedEntry(brag.library.entries.people, options.person, command, 'person'),
          since: options.since,
          audience: options.audience,
        },
  audienceOf: (choices: UpdateRequest) => audienceOfUpdate(choices),
  near: ({ person }) => person?.uri,
  lacks: (entries, request) =>
    compileUpdate(entries, request) === undefined
      ? vscode.l10n.t('Nothing to report for that time. Log a win, or start from an earlier day.')
      : undefined,
  prepare: (entries, choices) => ({
    name: updateFileName(entries, choices),
    compile: (request) => compileUpdate(entries, request)!,
  }),
});

/** Asks who reads the update, and from when; undefined where the user left. */
async function choose(brag: Brag, day: CalendarDate): Promise<UpdateRequest | undefined> {
  const title = vscode.l10n.t('Compile Update');
  const { people } = brag.library.entries;
  const manager = findManager(brag.library.entries);
  let person = manager;
  let since: UpdateRequest['since'];
  const steps: Step[] = [
    async (place) => {
      const answer = await askChoice({
        title,
        place,
        placeholder: vscode.l10n.t('Who reads it?'),
        value: person,
        choices: people
          .toSorted((one, other) => Number(other === manager) - Number(one === manager))
          .map((value) => ({
            label: nameOf(value),
            description: [value.title, value.department].filter((part) => part !== undefined).join(' · '),
            value: value as Person | undefined,
          })),
      });
      person = answer.value ?? person;
      return answer.outcome;
    },
    async (place) => {
      const answer = await askChoice<UpdateRequest['since']>({
        title,
        place,
        placeholder: vscode.l10n.t('From when?'),
        value: since,
        choices: [
          {
            label: vscode.l10n.t('Since you last met'),
            description: vscode.l10n.t('or the last week, if no meeting is recorded'),
            value: undefined,
          },
          { label: vscode.l10n.t('The last week'), value: 'week' },
          { label: vscode.l10n.t('The last month'), value: 'month' },
        ],
      });
      since = answer.value;
      return answer.outcome;
    },
  ];
  if ((await runSteps(people.length === 0 ? steps.slice(1) : steps)) !== undefined) return undefined;
  return { person, since, date: day };
}
