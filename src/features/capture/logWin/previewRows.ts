import * as vscode from 'vscode';
import type { LineCompletion } from '../../../core/capture/lineCompletions';
import type { KnownNames } from '../../../core/capture/knownNames';
import { likeWin, withoutGiven, type ReadDraft, type WinDraft } from '../../../core/capture/winDraft';
import type { CalendarDate } from '../../../core/time/calendarDate';
import type { NewWin } from '../../../core/entries/newWin';
import type { Win } from '../../../core/entries/win';
import { replaceIn, withoutPart, type LinePart } from '../../../core/capture/winLine';
import type { Brag } from '../../../editor/index/brag';
import { askDay, askForSkills, askGiven, askPart, chooseRole, chooseVisibility, visibilityWords } from './corrections';
import type { Change } from './change';
import type { Row } from '../../../editor/show/messages';

export interface PreviewRow extends Row {
  /** What Enter on the row does. */
  readonly change: 'write' | Change;
  readonly takeOut?: (draft: WinDraft) => WinDraft;
  /** The line that Tab makes. */
  readonly completed?: string;
}

interface Shown {
  readonly brag: Brag;
  readonly draft: WinDraft;
  readonly read: ReadDraft;
  readonly last: Win | undefined;
  readonly kept: readonly WinDraft[];
  readonly completions: readonly LineCompletion[];
  readonly names: KnownNames;
  readonly today: CalendarDate;
}

/** The win as it will be written, row by row, then what can be added. The first row writes it. */
export function previewRows(shown: Shown): PreviewRow[] {
  const { kept } = shown;
  const written = writtenRows(shown);
  return [
    firstRow(shown, written),
    ...completionRows(shown),
    ...kept.map((draft) => ({
      icon: 'discard',
      label: vscode.l10n.t('Resume: {0}', begunWith(draft)),
      description: vscode.l10n.t('not finished'),
      alwaysShow: true,
      change: () => draft,
    })),
    separator(vscode.l10n.t('Preview')),
    ...written,
    separator(vscode.l10n.t('Add')),
    ...offeredRows(shown),
  ];
}

function firstRow({ read }: Shown, written: readonly PreviewRow[]): PreviewRow {
  const { title } = read.win;
  if (title === undefined)
    return {
      icon: 'edit',
      label: vscode.l10n.t('Type what happened, in a few words'),
      detail: vscode.l10n.t('Only a title is required. Add #skill, @person, a date, or before -> after.'),
      alwaysShow: true,
      change: 'write',
    };
  return {
    icon: 'check',
    label: title,
    description: vscode.l10n.t('Press Enter to save it'),
    detail: written
      .filter(({ icon }) => icon !== 'question')
      .map(({ label }) => label)
      .join(' · '),
    alwaysShow: true,
    change: 'write',
  };
}

const completionIcons = {
  skill: 'tag',
  person: 'person',
  goal: 'target',
  visibility: 'eye',
  date: 'calendar',
  measure: 'watch',
} as const;

/** What the last word may be meant as; Tab takes the first of them, or the one that was moved to. */
function completionRows({ completions }: Shown): PreviewRow[] {
  return completions.map(({ kind, text, line, day }, at) => ({
    icon: completionIcons[kind],
    label: text,
    description: [day === undefined ? '' : longDay(day), at === 0 ? vscode.l10n.t('Press Tab to complete it') : '']
      .filter(Boolean)
      .join(' · '),
    alwaysShow: true,
    change: (now) => ({ ...now, line }),
    completed: line,
  }));
}

function writtenRows({ draft, read, names, today, brag }: Shown): PreviewRow[] {
  const { win, line } = read;
  const rows: PreviewRow[] = [];
  const row = (icon: string, label: string, description: string, change: Change, takeOut?: PreviewRow['takeOut']) =>
    rows.push({
      icon,
      label,
      description,
      alwaysShow: true,
      change,
      ...(takeOut ? { takeOut, buttons: [takeOutButton()] } : {}),
    });
  const fromLine = (part: LinePart, icon: string, label: string, description: string, change: Change) =>
    row(icon, label, described(part, description), change, (now) => ({ ...now, line: withoutPart(now.line, part) }));

  const day = line.parts.find(({ kind }) => kind === 'date');
  const dayLabel =
    day?.last === undefined
      ? vscode.l10n.t('Day: {0}', longDay(win.date))
      : vscode.l10n.t('From {0} to {1}', longDay(win.date), longDay(day.last));
  if (day) fromLine(day, 'calendar', dayLabel, '', (now) => askDay(now, read, today));
  else {
    const why = line.unsure ? whyUnsure(line.unsure) : win.date === today ? vscode.l10n.t('today') : '';
    row('calendar', dayLabel, why, (now) => askDay(now, read, today));
  }
  for (const possible of line.unsure?.days ?? [])
    row('question', vscode.l10n.t('It was on {0}', longDay(possible)), '', (now) => ({
      ...now,
      line: replaceIn(now.line, line.unsure!.range, possible),
    }));
  const of = (kind: LinePart['kind']) => line.parts.filter((part) => part.kind === kind);
  const given = <Key extends keyof WinDraft['given']>(key: Key) => (draft.given[key] ?? []) as readonly unknown[];
  const out = (key: keyof WinDraft['given'], position: number) => (now: WinDraft) => withoutGiven(now, key, position);

  given('metrics').forEach((metric, at) =>
    row('graph', vscode.l10n.t('Metric: {0}', textOf(metric)), '', out('metrics', at), out('metrics', at)),
  );
  for (const part of of('metric'))
    fromLine(part, 'graph', vscode.l10n.t('Metric: {0}', part.value), '', (now) => askPart(now, part));
  given('skills').forEach(
    (skill, at) =>
    row('tag', vscode.l10n.t('Skill: {0}', textOf(skill)), knownSkill(names.skill(textOf(skill)).known), (now) => askForSkills(brag, now, read), out('skills', at)), // prettier-ignore
  );
  for (const part of of('skill'))
    fromLine(part, 'tag', vscode.l10n.t('Skill: {0}', part.value), knownSkill(part.known === true), (now) =>
      askForSkills(brag, now, read),
    );
  given('collaborators').forEach((person, at) =>
    row('person', vscode.l10n.t('With: {0}', textOf(person)), '', out('collaborators', at), out('collaborators', at)),
  );
  for (const part of of('person'))
    fromLine(
      part,
      'person',
      vscode.l10n.t('With: {0}', part.value),
      part.known === true ? '' : vscode.l10n.t('as typed'),
      (now) => askPart(now, part),
    );
  for (const part of of('goal'))
    fromLine(part, 'target', vscode.l10n.t('Goal: {0}', part.value), '', (now) => askPart(now, part));
  given('links').forEach((link, at) =>
    row('link', vscode.l10n.t('Link: {0}', textOf(link)), '', out('links', at), out('links', at)),
  );
  for (const part of of('link'))
    fromLine(part, 'link', vscode.l10n.t('Link: {0}', part.value), '', (now) => askPart(now, part));

  for (const part of of('measure'))
    fromLine(
      part,
      'watch',
      vscode.l10n.t('Measure the result on {0}', longDay(part.value as CalendarDate)),
      '',
      (now) => askPart(now, { ...part, value: part.typed }),
    );

  const [seen] = of('visibility');
  const visibility = vscode.l10n.t('Visibility: {0}', visibilityWords(win.visibility ?? 'committee'));
  if (seen) fromLine(seen, 'eye', visibility, '', (now) => chooseVisibility(now, read));
  else if (draft.given.visibility !== undefined)
    row(
      'eye',
      visibility,
      '',
      (now) => chooseVisibility(now, read),
      (now) => withoutGiven(now, 'visibility'),
    );

  for (const [key, value] of Object.entries(draft.given) as [keyof NewWin, unknown][]) {
    if (shownAbove.has(key)) continue;
    const change: Change =
      key === 'impact' || key === 'project'
        ? (now) => askGiven(now, key)
        : key === 'role'
          ? (now) => chooseRole(now)
          : (now) => now;
    row('list-flat', `${nameOf(key)}: ${textOf(value)}`, '', change, (now) =>
      withoutGiven(now, key as keyof WinDraft['given']),
    );
  }
  if (draft.body.trim() !== '')
    row('note', vscode.l10n.t('Text below: {0}', draft.body.trim().replace(/\s+/g, ' ').slice(0, 100)), '', (now) => now, (now) => ({ ...now, body: '' })); // prettier-ignore
  return rows;
}

function whyUnsure({ typed, days }: NonNullable<ReadDraft['line']['unsure']>): string {
  if (days.length === 0) return vscode.l10n.t("“{0}” isn't a single day: choose one here", typed);
  if (days.length === 1) return vscode.l10n.t('unless “{0}” is the day: choose it below', typed);
  return vscode.l10n.t('“{0}” could be two days: choose one here', typed);
}

const shownAbove = new Set(['date', 'metrics', 'skills', 'collaborators', 'links', 'visibility']);

function offeredRows({ brag, draft, read, last }: Shown): PreviewRow[] {
  const row = (icon: string, label: string, description: string, change: Change): PreviewRow => ({
    icon,
    label,
    description,
    alwaysShow: true,
    change,
  });
  const { win } = read;
  const like = last && likeWin(draft, last, read);
  const rows = [
    win.impact === undefined &&
      row(
        'comment',
        vscode.l10n.t('What changed, and for whom…'),
        vscode.l10n.t('the impact, in one sentence'),
        (now) => askGiven(now, 'impact'),
      ),
    row('tag', vscode.l10n.t('Skills…'), '#', (now) => askForSkills(brag, now, read)),
    win.role === undefined && row('account', vscode.l10n.t('My part in it…'), '', (now) => chooseRole(now)),
    win.project === undefined && row('project', vscode.l10n.t('The project…'), '', (now) => askGiven(now, 'project')),
    win.visibility === undefined &&
      row('eye', vscode.l10n.t('Who may see it…'), '!', (now) => chooseVisibility(now, read)),
    like !== undefined &&
      JSON.stringify(like) !== JSON.stringify(draft) &&
      row('copy', vscode.l10n.t('Like my last one'), last!.title, (now) => likeWin(now, last!, read)),
  ];
  return rows.filter((offered) => offered !== false);
}

function begunWith({ line, given, body }: WinDraft): string {
  const words = line.trim() || given.impact || body.trim().split('\n')[0] || (given.skills ?? []).join(', ');
  return words ?? '';
}

function separator(label: string): PreviewRow {
  return { label, kind: vscode.QuickPickItemKind.Separator, change: () => undefined };
}

function takeOutButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('close'), tooltip: vscode.l10n.t('Remove it') };
}

function described(part: LinePart, description: string): string {
  const typed =
    part.typed.replace(/(?<![.,;:!?)\]])[.,;:!?)\]]+$/, '') === part.value
      ? ''
      : vscode.l10n.t('from “{0}”', part.typed);
  return [description, typed].filter((text) => text !== '').join(', ');
}

function knownSkill(known: boolean): string {
  return known ? '' : vscode.l10n.t('new skill');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { label, url, name, before, after, quote } = value as Record<string, string | undefined>;
  if (url !== undefined) return label ?? url;
  const values = [before, after].filter((part) => part !== undefined).join(' → ');
  return [name, values, quote].filter(Boolean).join(' ') || JSON.stringify(value);
}

function nameOf(key: keyof NewWin): string {
  const names: Partial<Record<keyof NewWin, string>> = {
    impact: vscode.l10n.t('What changed'),
    project: vscode.l10n.t('Project'),
    role: vscode.l10n.t('My part'),
    end: vscode.l10n.t('Last day'),
    kind: vscode.l10n.t('Kind'),
    status: vscode.l10n.t('Status'),
  };
  return names[key] ?? key;
}

/** A day for readers, in the language of the editor. */
function longDay(day: CalendarDate): string {
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
