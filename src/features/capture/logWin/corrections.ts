import * as vscode from 'vscode';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { withoutGiven, type ReadDraft, type WinDraft } from '../../../core/capture/winDraft';
import { visibilities, type Visibility } from '../../../core/entries/visibility';
import { winRoles } from '../../../core/entries/win';
import { addToLine, markOf, replaceIn, withoutPart, type LinePart } from '../../../core/capture/winLine';
import { skillsInUse } from '../../../core/library/skillsInUse';
import { slug } from '../../../core/text/slug';
import { typedDate } from '../../../core/time/typedDate';
import type { Brag } from '../../../editor/index/brag';
import { askChoice, askText } from '../../../editor/ask/quickSteps';
import { askSkills } from './askSkills';

// Each asks for one thing and returns the changed draft, or undefined where the user backed out.

type Changed = Promise<WinDraft | undefined>;

const title = (): string => vscode.l10n.t('Log Win');
const place = { step: 1, totalSteps: 1 };

/** Asks for the day, which goes into the line. */
export async function askDay(draft: WinDraft, { win, line }: ReadDraft, today: CalendarDate): Changed {
  const { outcome, value } = await askText({
    title: title(),
    place,
    prompt: vscode.l10n.t('When was it? YYYY-MM-DD, yesterday, last Friday, 3 March, 2 weeks ago'),
    value: win.date,
    problemOf: (text) =>
      typedDate(text, today) ? undefined : vscode.l10n.t('Enter a valid, unambiguous date, as YYYY-MM-DD.'),
  });
  if (outcome !== 'next') return undefined;
  const day = typedDate(value, today)!;
  const before = line.parts.find(({ kind }) => kind === 'date')?.range ?? line.unsure?.range;
  return { ...draft, line: before ? replaceIn(draft.line, before, day) : addToLine(draft.line, day) };
}

/** Asks for a part of the line anew; an empty answer takes it out. */
export async function askPart(draft: WinDraft, part: LinePart): Changed {
  const { outcome, value } = await askText({
    title: title(),
    place,
    prompt: vscode.l10n.t('Change it, or leave it empty to remove it'),
    value: part.value,
  });
  if (outcome !== 'next') return undefined;
  const written = value.replace(/\s+/g, ' ').trim();
  if (written === '') return { ...draft, line: withoutPart(draft.line, part) };
  const text =
    part.kind === 'person' || part.kind === 'skill' || part.kind === 'goal' ? markOf(part.kind, written) : written;
  return { ...draft, line: replaceIn(draft.line, part.range, text) };
}

/** Asks which skills it shows; those of the line and those given are ticked. */
export async function askForSkills(brag: Brag, draft: WinDraft, { win, line }: ReadDraft): Changed {
  const before = win.skills ?? [];
  const { outcome, value } = await askSkills({
    title: title(),
    place,
    inUse: skillsInUse(brag.library.entries, brag.library.skillNames),
    value: before,
  });
  if (outcome !== 'next') return undefined;
  const chosen = new Set(value.map(slug));
  let text = draft.line;
  for (const part of line.parts.filter(({ kind }) => kind === 'skill').toReversed())
    if (!chosen.has(slug(part.value))) text = withoutPart(text, part);
  const given = (draft.given.skills ?? []).filter((skill) => chosen.has(slug(skill)));
  const held = new Set(before.map(slug));
  for (const skill of value) if (!held.has(slug(skill))) text = addToLine(text, markOf('skill', skill));
  const others = withoutGiven(draft, 'skills');
  return { ...others, line: text, given: given.length > 0 ? { ...others.given, skills: given } : others.given };
}

/** Asks for the impact or the project; an empty answer takes it out. */
export async function askGiven(draft: WinDraft, key: 'impact' | 'project'): Changed {
  const { outcome, value } = await askText({
    title: title(),
    place,
    prompt:
      key === 'impact'
        ? vscode.l10n.t('What changed, and for whom? One sentence')
        : vscode.l10n.t('Which project does it belong to?'),
    ...(key === 'impact' ? { placeholder: vscode.l10n.t('Checkout answers in 540 ms, down from 900 ms') } : {}),
    value: draft.given[key] ?? '',
  });
  if (outcome !== 'next') return undefined;
  return value.trim() === '' ? withoutGiven(draft, key) : { ...draft, given: { ...draft.given, [key]: value.trim() } };
}

/** Asks for my part in it. */
export async function chooseRole(draft: WinDraft): Changed {
  const words = {
    led: vscode.l10n.t('I led it'),
    owned: vscode.l10n.t('I owned it'),
    contributed: vscode.l10n.t('I contributed'),
    supported: vscode.l10n.t('I supported it'),
  };
  const { outcome, value } = await askChoice({
    title: title(),
    place,
    placeholder: vscode.l10n.t('What was your part in it?'),
    choices: winRoles.map((role) => ({ label: words[role], description: role, value: role })),
    value: winRoles.find((role) => role === draft.given.role),
  });
  return outcome === 'next' ? { ...draft, given: { ...draft.given, role: value } } : undefined;
}

/** Asks who may see it, which goes into the line. */
export async function chooseVisibility(draft: WinDraft, { win, line }: ReadDraft): Changed {
  const { outcome, value } = await askChoice<Visibility>({
    title: title(),
    place,
    placeholder: vscode.l10n.t('Who may see it?'),
    choices: visibilities.map((seen) => ({ label: visibilityWords(seen), description: seen, value: seen })),
    value: visibilities.find((seen) => seen === (win.visibility ?? 'committee')),
  });
  if (outcome !== 'next' || value === undefined) return undefined;
  let text = draft.line;
  for (const part of line.parts.filter(({ kind }) => kind === 'visibility').toReversed())
    text = withoutPart(text, part);
  return { ...withoutGiven(draft, 'visibility'), line: addToLine(text, `!${value}`) };
}

/** Who sees what is marked so, in words. */
export function visibilityWords(visibility: string): string {
  switch (visibility as Visibility) {
    case 'private':
      return vscode.l10n.t('only me');
    case 'manager':
      return vscode.l10n.t('my manager and me');
    case 'committee':
      return vscode.l10n.t('the committee');
    case 'public':
      return vscode.l10n.t('everyone');
  }
}
