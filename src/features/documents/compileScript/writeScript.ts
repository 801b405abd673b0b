import * as v from 'valibot';
import * as vscode from 'vscode';
import { scriptFileName } from '../../../core/documents/script/scriptFileName';
import type { ScriptRequest } from '../../../core/documents/script/scriptRequest';
import { nameOf, type Entry } from '../../../core/entries/entry';
import { date } from '../../../core/entries/fields';
import { findEntry } from '../../../core/library/references';
import { aimedRole, askRole } from '../shared/askRole';
import type { Brag } from '../../../editor/index/brag';
import { canHideNames } from '../../../editor/ask/canHideNames';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { compiledDocumentsOf } from '../shared/compiledDocuments';
import { askChoice, runSteps, type Place, type Step } from '../../../editor/ask/quickSteps';
import { readTexts } from '../../../editor/index/readTexts';
import { openTemplates } from '../shared/withTemplates';
import { currentRole } from '../../../editor/state/targetRole';
import { withProgress } from '../../../editor/show/messages';

const command = 'brag.compileScript';
const usualMinutes = 30;

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

/** `brag.compileScript`: the script for a talk about an ask or a role, written to `documents/` and opened beside the editor. */
export async function writeScript(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  const documents = compiledDocumentsOf(brag);
  await brag.ready;
  const chosen = options === undefined ? await choose(brag) : named(brag, options);
  // Its lines are said to others.
  if (chosen === undefined || !canHideNames(brag, 'committee')) return undefined;
  const near = chosen.ask?.uri ?? (chosen.role && 'type' in chosen.role ? chosen.role.uri : chosen.person?.uri);
  const folder = await chooseBragFolder(brag, { ask: options === undefined, near });
  if (folder === undefined) return undefined;

  const title = vscode.l10n.t('Compiling the meeting script');
  return withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    const { compileScript, textsForScript } = await import('../../../core/documents/script/compileScript');
    const wanted = { ...chosen, date: options?.date ?? brag.today() };
    const uri = await documents.placeOf(folder, scriptFileName(wanted));
    const request = { ...wanted, documentUri: uri.toString() };
    const { entries } = brag.library;
    const templates = await openTemplates(folder);
    const texts = await readTexts(brag, textsForScript(entries, request));
    const compiled = templates.write(() => compileScript(entries, texts, request, templates.layout('script')));
    return compiled && documents.write(uri, compiled.markdown);
  });
}

/** What the arguments name; without an ask and a role it is about the role that the user aims at. */
function named(brag: Brag, options: v.InferOutput<typeof argumentsSchema>): Choices {
  const { asks, people } = brag.library.entries;
  const ask = options.ask === undefined ? undefined : found(asks, options.ask, 'ask');
  const person = options.person === undefined ? undefined : found(people, options.person, 'person');
  const role =
    options.role !== undefined ? aimedRole(brag, command, options.role) : ask ? undefined : currentRole(brag);
  return {
    ...(role && { role }),
    ...(ask && { ask }),
    ...(person && { person }),
    minutes: options.minutes ?? usualMinutes,
  };
}

function found<Kind extends Entry>(entries: readonly Kind[], name: string, argument: string): Kind {
  const entry = findEntry(entries, name);
  if (entry !== undefined) return entry;
  throw new Error(
    vscode.l10n.t('{0} did nothing: "{1}" names {2}, which no entry of that type is called.', command, argument, name),
  );
}

/** Asks what the talk is about, with whom, and how long; undefined where the user left. */
async function choose(brag: Brag): Promise<Choices | undefined> {
  const { asks, people } = brag.library.entries;
  const open = asks.filter(({ status }) => status === 'planned' || status === 'asked' || status === 'deferred');
  const title = vscode.l10n.t('Compile a meeting script');
  let subject: Subject = {};
  let person: ScriptRequest['person'];
  let minutes = usualMinutes;

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
      placeholder: vscode.l10n.t('Whom do you talk with?'),
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
