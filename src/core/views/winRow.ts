import type { CalendarDate } from '../time/calendarDate';
import type { Win } from '../entries/win';
import { isEvidence } from '../evidence/expectationStatus';
import { awaitedLift, strengthOf, type Rung } from '../evidence/strength';
import type { VoiceOf } from '../evidence/voices';
import type { LibraryFile } from '../library/library';
import { sentence, type Sentence } from '../text/sentence';
import type { Icon, Text, ViewRow } from './viewNode';

/** What a row needs to know beside the win itself. */
export interface RowSetting {
  readonly today: CalendarDate;
  /** The name of the workspace folder a file is in, where there are several. */
  folderOf(uri: string): string | undefined;
  fileOf(uri: string): LibraryFile | undefined;
  readonly voiceOf: VoiceOf;
}

/** A rung as a word. */
export const rungNames: Readonly<Record<Rung, Sentence>> = {
  claim: sentence('claim'),
  described: sentence('described'),
  measured: sentence('measured'),
  compared: sentence('compared'),
  corroborated: sentence('corroborated'),
};

export const rungIcons: Readonly<Record<Rung, Icon>> = {
  claim: { id: 'circle-outline' },
  described: { id: 'note' },
  measured: { id: 'graph' },
  compared: { id: 'arrow-swap' },
  corroborated: { id: 'verified', color: 'charts.green' },
};

export const warningIcon: Icon = { id: 'warning', color: 'list.warningForeground' };

/** How a win is shown: its day and rung, or why it is no evidence yet; why its file can't be read, where it can't. */
export function winRow(win: Win, setting: RowSetting): ViewRow {
  const { rung, reason, lift } = strengthOf(win, setting.voiceOf);
  const broken = brokenReason(setting.fileOf(win.uri));
  const pending = isEvidence(win, setting.today) ? undefined : pendingName(win);
  const folder = setting.folderOf(win.uri);
  return {
    label: win.title,
    details: [
      win.date,
      pending ?? rungNames[rung],
      ...(broken ? [sentence("can't be read, this is its last readable version")] : []),
      ...(folder === undefined ? [] : [folder]),
    ],
    icon: broken ? warningIcon : pending ? pendingIcon(win) : rungIcons[rung],
    kind: 'win',
    fold: 'none',
    opens: { uri: win.uri, at: broken ? 'problem' : 'title' },
    tooltip: () =>
      [
        win.title,
        broken && sentence("The file can't be read; this is its last readable version. {0}", broken),
        win.end === undefined || win.end === win.date ? win.date : sentence('{0} to {1}', win.date, win.end),
        win.impact,
        pending && pendingReason(win),
        sentence('Strength: {0}. {1}', rungNames[rung], reason),
        awaitedLift(win) ?? (lift && sentence('What would make it stronger: {0}', lift)),
        folder,
      ].filter((part): part is Text => part !== undefined),
  };
}

/** Why a file can't be read now; undefined where it can. */
export function brokenReason(file: LibraryFile | undefined): Sentence | undefined {
  if (!file?.broken) return undefined;
  return file.problems[0]?.message ?? sentence("It couldn't be read.");
}

function pendingName(win: Win): Sentence {
  if (win.status === 'draft') return sentence('draft, not evidence yet');
  if (win.status === 'in-progress') return sentence('in progress, not evidence yet');
  return sentence('in the future, not evidence yet');
}

function pendingReason(win: Win): Sentence {
  if (win.status === 'draft') return sentence("A draft isn't evidence. Set its status to done once it is confirmed.");
  if (win.status === 'in-progress')
    return sentence("Work in progress isn't evidence. Set its status to done when it is finished.");
  return sentence("Its date is in the future, so it isn't evidence yet.");
}

function pendingIcon(win: Win): Icon {
  if (win.status === 'draft') return { id: 'edit' };
  return win.status === 'in-progress' ? { id: 'tools' } : { id: 'calendar' };
}
