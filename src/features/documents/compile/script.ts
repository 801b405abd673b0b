import * as v from 'valibot';
import * as vscode from 'vscode';
import * as script from '../../../core/documents/script/compileScript';
import { scriptFileName, type ScriptRequest } from '../../../core/documents/script/scriptRequest';
import { nameOf } from '../../../core/entries/entry';
import { date } from '../../../core/entries/fields';
import { findEntry } from '../../../core/library/references';
import { entryName, namedEntry } from '../../../editor/ask/commandArguments';
import { askChoice, runSteps, type Place, type Step } from '../../../editor/ask/quickSteps';
import type { Brag } from '../../../editor/index/brag';
import { currentRole } from '../../../editor/state/targetRole';
import { aimedRole, askRole } from '../shared/askRole';
import { compilerOf } from './documentCompiler';

const command = 'brag.compileScript';
const defaultMinutes = 30;

const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  ask: v.optional(entryName),
  person: v.optional(entryName),
  minutes: v.optional(
    v.pipe(
      v.number('number-expected'),
      v.integer('number-expected'),
      v.minValue(5, 'number-expected'),
      v.maxValue(240, 'number-expected'),
    ),
  ),
  date: v.optional(date),
});

type Subject = Pick<ScriptRequest, 'role' | 'ask'>;
type Choices = Subject & Pick<ScriptRequest, 'person' | 'minutes'>;

/** `brag.compileScript`: the script for a talk about an ask or a role. */
export const scriptCompiler = compilerOf(command, argumentsSchema, {
  progress: () => vscode.l10n.t('Compiling the meeting script'),
  choose: (brag, options) => (options === undefined ? choose(brag) : choicesOf(brag, options)),
  // Its lines are said to others.
  audienceOf: () => 'committee',
  near: ({ ask, role, person }) => ask?.uri ?? (role && 'type' in role ? role.uri : person?.uri),
  prepare: (entries, choices) => ({
    name: scriptFileName(choices),
    compile: (request, templates) => script.compileScript(entries, request, templates.layout('script')),
  }),
});

/** What the arguments name; without an ask and a role it is about the role that the user aims at. */
function choicesOf(brag: Brag, options: v.InferOutput<typeof argumentsSchema>): Choices {
  const { asks, people } = brag.library.entries;
  const ask = namedEntry(asks, options.ask, command, 'ask');
  const person = namedEntry(people, options.person, command, 'person');
  const role =
    options.role !== undefined ? aimedRole(brag, command, options.role) : ask ? undefined : currentRole(brag);
  return {
    ...(role && { role }),
    ...(ask && { ask }),
    ...(person && { person }),
    minutes: options.minutes ?? defaultMinutes,
  };
}

/** Asks what the talk is about, with whom, and how long; undefined where the user left. */
async function choose(brag: Brag): Promise<Choices | undefined> {
  const { asks, people } = brag.library.entries;
  const open = asks.filter(({ status }) => status === 'planned' || status === 'asked' || status === 'deferred');
  const title = vscode.l10n.t('Compile Meeting Script');
  let subject: Subject = {};
  let person: ScriptRequest['person'];
  let minutes = defaultMinutes;

  const askSubject: Step = async (place) => {
    if (open.length === 0) return askForRole(place);
    const answer = await askChoice({
      title,
      place,
      placeholder: vscode.l10n.t('What do you ask for?'),
      value: subject.ask,
      choices: [
        ...open.map((ask) => ({ label: ask.title, description: ask.due ?? '', value: ask as ScriptRequest['ask'] })),
        { label: vscode.l10n.t('A role…'), value: undefined },
      ],
    });
    if (answer.outcome !== 'next') return answer.outcome;
    if (answer.value === undefined) return askForRole(place);
    subject = { ask: answer.value };
    return 'next';
  };
  const askForRole = async (place: Place) => {
    const answer = await askRole(brag, title, place, subject.role);
    if (answer.value) subject = { role: answer.value };
    return answer.outcome;
  };
  const askPerson: Step = async (place) => {
    const answer = await askChoice({
      title,
      place,
      placeholder: vscode.l10n.t('Who do you meet?'),
      value: person ?? (subject.ask?.to === undefined ? undefined : findEntry(people, subject.ask.to)),
      choices: [
        ...people.map((value) => ({
          label: nameOf(value),
          description: [value.title, value.department].filter((part) => part !== undefined).join(' · '),
          value: value as ScriptRequest['person'],
        })),
        { label: vscode.l10n.t('Someone else'), value: undefined },
      ],
    });
    if (answer.outcome === 'next') person = answer.value;
    return answer.outcome;
  };
  const askMinutes: Step = async (place) => {
    const answer = await askChoice({
      title,
      place,
      placeholder: vscode.l10n.t('How many minutes do you have?'),
      value: minutes,
      choices: [15, 20, 30, 45, 60, 90].map((value) => ({ label: vscode.l10n.t('{0} minutes', value), value })),
    });
    minutes = answer.value ?? minutes;
    return answer.outcome;
  };
  const steps = people.length === 0 ? [askSubject, askMinutes] : [askSubject, askPerson, askMinutes];
  if ((await runSteps(steps)) !== undefined) return undefined;
  return { ...subject, ...(person && { person }), minutes };
}
