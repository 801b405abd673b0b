import * as v from 'valibot';
import * as vscode from 'vscode';
import { openAgenda } from '../../../core/conversation/openAgenda';
import { entryFolders } from '../../../core/entries/folderType';
import { meetingSchema } from '../../../core/entries/meeting';
import { newEntry, newEntrySchema, type EntryKeys, type NewEntry } from '../../../core/entries/newEntry';
import { starterSource } from '../../../core/entries/role';
import { roleStarters, starterKeys } from '../../../core/entries/roleStarters';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { asWritten, readArguments } from '../../../editor/ask/commandArguments';
import { createEntry, openNewEntry } from '../../../editor/files/createEntry';
import type { Brag } from '../../../editor/index/brag';
import { showQuickPick } from '../../../editor/show/messages';
import { plainWords } from '../../../editor/show/plainWords';
import { askEntry, type AskedType } from './askEntry';

const commands: Readonly<Record<AskedType, string>> = {
  role: 'brag.newRole',
  person: 'brag.newPerson',
  ask: 'brag.newAsk',
  meeting: 'brag.newMeeting',
  responsibility: 'brag.newResponsibility',
  goal: 'brag.newGoal',
};

const starterSchema = v.object({
  starter: v.picklist(
    roleStarters.map(({ id }) => id),
    'unknown-value',
  ),
});

/** `brag.newRole`, `brag.newPerson` and so on: a new file of a type, opened where the next thing goes. */
export async function writeEntry(brag: Brag, type: AskedType, given: unknown): Promise<vscode.Uri | undefined> {
  const isAsked = given === undefined || given === null;
  const keys = isAsked ? undefined : givenKeys(brag, type, given);
  const folder = await chooseBragFolder(brag, { ask: isAsked });
  if (folder === undefined) return undefined;
  await brag.ready;
  const asked = keys ?? (await askEntry(brag, type));
  if (asked === undefined) return undefined;
  if (asked === 'ladder') return vscode.commands.executeCommand<vscode.Uri | undefined>('brag.importLadder');
  const entry = entryOf(type, asked, brag, folder);
  const uri = await createEntry(brag, folder, entry);
  if (uri !== undefined) await openNewEntry(uri, entry);
  return uri;
}

/** `brag.newEntry`: asks what the new file is about, then what that takes. */
export async function writeEntryOfChosenType(brag: Brag): Promise<vscode.Uri | undefined> {
  const types = [
    { type: 'win', label: vscode.l10n.t('Win'), detail: vscode.l10n.t('Something that went well') },
    { type: 'ask', label: vscode.l10n.t('Ask'), detail: vscode.l10n.t('What you ask for, and who decides') },
    { type: 'meeting', label: vscode.l10n.t('Meeting'), detail: vscode.l10n.t('A 1:1 or another conversation') },
    { type: 'role', label: vscode.l10n.t('Role'), detail: vscode.l10n.t('A role you aim for, and what it takes') },
    { type: 'person', label: vscode.l10n.t('Person'), detail: vscode.l10n.t('Someone who decides, vouches, or helps') },
    { type: 'goal', label: vscode.l10n.t('Goal'), detail: vscode.l10n.t('What you want to achieve, and by when') },
    {
      type: 'goals',
      label: vscode.l10n.t('Goals from a List'),
      detail: vscode.l10n.t('From the selection, the clipboard, or a file'),
    },
    {
      type: 'form',
      label: vscode.l10n.t('Review Form'),
      detail: vscode.l10n.t('The questions of a self-review, pasted or to begin with'),
    },
    {
      type: 'responsibility',
      label: vscode.l10n.t('Responsibility'),
      detail: vscode.l10n.t('A duty you have taken on, recognized or not'),
    },
  ] as const;
  const chosen = await showQuickPick([...types], { title: vscode.l10n.t('New'), matchOnDetail: true });
  if (chosen === undefined) return undefined;
  if (chosen.type === 'goals')
    return (await vscode.commands.executeCommand<vscode.Uri[] | undefined>('brag.importGoals'))?.[0];
  if (chosen.type === 'form') return vscode.commands.executeCommand<vscode.Uri | undefined>('brag.importForm');
  return chosen.type === 'win'
    ? vscode.commands.executeCommand<vscode.Uri | undefined>('brag.logWin')
    : writeEntry(brag, chosen.type, undefined);
}

/**
 * The keys that a caller gave, and those of the starter it named. `title` names a person too where there is no `name`,
 * and a meeting without a day is today's.
 */
function givenKeys(brag: Brag, type: AskedType, given: unknown): EntryKeys {
  const command = commands[type];
  if (typeof given !== 'object') readArguments(command, newEntrySchema(type), given);
  const { starter, ...keys } = asWritten(given) as Record<string, unknown>;
  if (type === 'person' && keys['name'] === undefined) {
    keys['name'] = keys['title'];
    delete keys['title'];
  }
  if (type === 'meeting') keys['date'] ??= brag.today();
  if (type !== 'role' || starter === undefined) {
    readArguments(command, newEntrySchema(type), starter === undefined ? keys : { ...keys, starter });
    return keys;
  }
  readArguments(command, newEntrySchema(type), keys);
  return { ...starterKeys(readArguments(command, starterSchema, { starter })!.starter, plainWords), ...keys };
}

/** What comes next in the file of each type. */
const waiting = {
  role: 'expectations',
  person: 'values',
  ask: 'kind',
  meeting: 'asks',
  responsibility: 'agreed',
  goal: 'key-results',
} as const;

function entryOf(type: AskedType, keys: EntryKeys, brag: Brag, folder: vscode.Uri): NewEntry {
  if (type === 'role' && keys['source'] === starterSource) return newEntry(type, keys, 'agreed-with');
  if (type !== 'meeting') return newEntry(type, keys, waiting[type]);
  if (String(keys['date']) < brag.today()) return newEntry(type, { status: 'held', ...keys }, 'outcome');
  const { with: names, visibility } = v.parse(agendaKeys, keys);
  const place = vscode.Uri.joinPath(folder, entryFolders.meeting).toString();
  const { asks, steps } = openAgenda(brag.library.entries, names, visibility, place);
  return newEntry(type, { status: 'planned', asks, ...keys }, 'asks', steps);
}

const agendaKeys = v.pick(meetingSchema, ['with', 'visibility']);
