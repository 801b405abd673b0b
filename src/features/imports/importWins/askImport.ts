import * as vscode from 'vscode';
import type { Candidate } from '../../../core/imports/candidate';
import { reasonsAgainst } from '../../../core/imports/probablyNoWins';
import { plural, say, type Sentence } from '../../../core/text/sentence';
import { arrange, awaitInput, runSteps, type Outcome, type Place } from '../../../editor/ask/quickSteps';
import { importTitle } from './importWords';
import { sourceNames, type SourceName } from '../../../core/imports/sourceNames';
import { rows, showQuickPick, showWarning } from '../../../editor/show/messages';
import { plainText } from '../../../core/text/plainText';
import { plainWords } from '../../../editor/show/plainWords';

/** What the user makes of the candidates. */
export interface Chosen {
  /** They become drafts. */
  readonly taken: readonly Candidate[];
  /** They are not offered again. */
  readonly refused: readonly Candidate[];
}

/** Asks where to import from. */
export async function askSource(): Promise<SourceName | undefined> {
  const chosen = await showQuickPick(
    sourceNames.map((name) => ({ ...sourceLabels[name], name })),
    {
      title: importTitle(),
      placeHolder: vscode.l10n.t('Where from? Files are read on this machine; nothing is sent anywhere.'),
      matchOnDetail: true,
    },
  );
  return chosen?.name;
}

const sourceLabels: Readonly<Record<SourceName, { label: string; detail: string }>> = {
  git: { label: vscode.l10n.t('Git'), detail: vscode.l10n.t('My commits in the repositories of this workspace') },
  github: {
    label: vscode.l10n.t('GitHub'),
    detail: vscode.l10n.t('Pull requests, issues and reviews as gh writes them with --json'),
  },
  gitlab: { label: vscode.l10n.t('GitLab'), detail: vscode.l10n.t('Merge requests and issues, JSON or CSV') },
  jira: { label: vscode.l10n.t('Jira'), detail: vscode.l10n.t('Issues, JSON of a search or CSV') },
  linear: { label: vscode.l10n.t('Linear'), detail: vscode.l10n.t('Issues, CSV') },
  calendar: {
    label: vscode.l10n.t('Calendar'),
    detail: vscode.l10n.t('Talks given and interviews held, from an .ics file'),
  },
  csv: { label: vscode.l10n.t('CSV'), detail: vscode.l10n.t('Any table; you choose the columns') },
  markdown: {
    label: vscode.l10n.t('Older brag document'),
    detail: vscode.l10n.t('One long Markdown file, or a folder of weekly notes'),
  },
  feedback: {
    label: vscode.l10n.t('Feedback Form'),
    detail: vscode.l10n.t('The Markdown file in which someone answered about a win'),
  },
  bragdoc: { label: vscode.l10n.t('bragdoc.ai'), detail: vscode.l10n.t('The JSON of its export') },
  'json-resume': { label: vscode.l10n.t('JSON Resume'), detail: vscode.l10n.t('Highlights, awards and publications') },
};

const maxListed = 12;

/** Whether what could be read is to be imported without what could not. */
export async function askToSkip(unread: readonly string[], readable: number): Promise<boolean> {
  const more = unread.length - maxListed;
  const detail = [
    ...unread.slice(0, maxListed),
    ...(more > 0 ? [say(plural(more, "{0} more couldn't be read.", "{0} more couldn't be read."), vscode.l10n.t)] : []),
  ].join('\n');
  const message = plural(
    unread.length,
    "Couldn't read {0} record. Nothing has been imported yet.",
    "Couldn't read {0} records. Nothing has been imported yet.",
  );
  const rest = vscode.l10n.t('Import the Rest');
  const actions = readable > 0 ? [rest] : [];
  const answer = await showWarning(say(message, vscode.l10n.t), { modal: true, detail }, ...actions);
  return answer === rest;
}

/** Lets the user choose among the candidates, then shows what will be written; undefined where they left. */
export async function askImport(
  candidates: readonly Candidate[],
  leftOut: readonly string[],
): Promise<Chosen | undefined> {
  let taken: readonly Candidate[] = candidates.filter(({ unlikely }) => !unlikely);
  let chosen: Chosen | undefined;
  const chooseStep = async (place: Place): Promise<Outcome> => {
    const answer = await chooseCandidates(candidates, taken, place);
    taken = answer.taken;
    return answer.outcome;
  };
  const previewStep = async (place: Place): Promise<Outcome> => {
    const answer = await preview(candidates, taken, leftOut, place);
    chosen = answer.chosen;
    return answer.outcome;
  };
  return (await runSteps([chooseStep, previewStep])) === undefined ? chosen : undefined;
}

type CandidateItem = vscode.QuickPickItem & { readonly candidate?: Candidate; readonly wholeGroup?: string };

/** A list of all candidates under their groups; the first row of a group stands for all of it. */
async function chooseCandidates(
  candidates: readonly Candidate[],
  taken: readonly Candidate[],
  place: Place,
): Promise<{ outcome: Outcome; taken: readonly Candidate[] }> {
  const groups = new Map<string, CandidateItem[]>();
  for (const candidate of candidates) {
    const item = itemOf(candidate);
    const group = groups.get(candidate.group);
    if (group) group.push(item);
    else groups.set(candidate.group, [item]);
  }
  const heads = new Map<string, CandidateItem>();
  const items: CandidateItem[] = [];
  for (const [group, members] of groups) {
    items.push({ label: group, kind: vscode.QuickPickItemKind.Separator });
    if (members.length > 1) {
      const head: CandidateItem = {
        label: plainText(vscode.l10n.t('All {0} of {1}', members.length, group)),
        wholeGroup: group,
        alwaysShow: false,
      };
      heads.set(group, head);
      items.push(head);
    }
    items.push(...members);
  }
  const pick = vscode.window.createQuickPick<CandidateItem>();
  arrange(pick, importTitle(), place);
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = rows(items);
  const isTaken = new Set(taken);
  let selected = new Set(items.filter(({ candidate }) => candidate !== undefined && isTaken.has(candidate)));
  /** Ticks the head of each group whose members are all ticked, and shows what is ticked. */
  const show = (): void => {
    for (const [group, head] of heads) {
      if (groups.get(group)!.every((item) => selected.has(item))) selected.add(head);
      else selected.delete(head);
    }
    pick.selectedItems = items.filter((item) => selected.has(item));
    const count = items.filter((item) => item.candidate !== undefined && selected.has(item)).length;
    pick.placeholder = plainWords(vscode.l10n.t('{0} of {1} chosen. Type to filter.', count, candidates.length));
  };
  show();
  pick.onDidChangeSelection((now) => {
    const next = new Set(now);
    let changedGroup = false;
    for (const [group, head] of heads) {
      if (next.has(head) === selected.has(head)) continue;
      // The members of a group whose head the user just changed follow it.
      const members = groups.get(group)!;
      const membersChanged = members.some((item) => next.has(item) !== selected.has(item));
      if (!membersChanged)
        for (const item of members) {
          if (next.has(head)) next.add(item);
          else next.delete(item);
        }
      changedGroup = true;
    }
    const before = [...heads.values()].filter((head) => next.has(head)).length;
    selected = next;
    const complete = [...heads].filter(([group]) => groups.get(group)!.every((item) => selected.has(item))).length;
    if (changedGroup || before !== complete) show();
    else {
      const count = [...selected].filter(({ candidate }) => candidate !== undefined).length;
      pick.placeholder = plainWords(vscode.l10n.t('{0} of {1} chosen. Type to filter.', count, candidates.length));
    }
  });
  const outcome = await awaitInput(pick, () => true);
  return { outcome, taken: items.flatMap((item) => (item.candidate && selected.has(item) ? [item.candidate] : [])) };
}

function itemOf(candidate: Candidate): CandidateItem {
  const { win } = candidate;
  const why = candidate.unlikely === undefined ? [] : [say(reasonsAgainst[candidate.unlikely], vscode.l10n.t)];
  const facts = [win.project, ...(win.skills ?? []), ...(win.collaborators ?? []), ...(win.tags ?? [])];
  return {
    label: plainText(win.title),
    description: win.end === undefined ? win.date : `${win.date} – ${win.end}`,
    detail: plainText([...why, ...facts].filter((fact) => fact !== undefined).join(', ')),
    candidate,
  };
}

type Action = 'take' | 'take-and-refuse' | 'refuse';

/** Shows what will be written and what was left out, with what can be done on top; nothing else can be accepted. */
async function preview(
  candidates: readonly Candidate[],
  taken: readonly Candidate[],
  leftOut: readonly string[],
  place: Place,
): Promise<{ outcome: Outcome; chosen?: Chosen }> {
  type PreviewItem = vscode.QuickPickItem & { readonly action?: Action };
  const isTaken = new Set(taken);
  const others = candidates.filter((candidate) => !isTaken.has(candidate));
  const pick = vscode.window.createQuickPick<PreviewItem>();
  arrange(pick, importTitle(), place);
  pick.placeholder = vscode.l10n.t('Nothing is written yet. This is what would be.');
  pick.matchOnDescription = true;
  const local = (sentence: Sentence): string => say(sentence, vscode.l10n.t);
  const never = local(
    plural(others.length, "The other one won't be offered again", "The other {0} won't be offered again"),
  );
  const actions: PreviewItem[] = [];
  if (taken.length > 0) {
    const label = local(plural(taken.length, 'Write {0} draft', 'Write {0} drafts'));
    actions.push({
      label,
      detail: vscode.l10n.t('For review in the inbox; one undo removes them all.'),
      action: 'take',
    });
    if (others.length > 0) actions.push({ label: `${label}. ${never}`, action: 'take-and-refuse' });
  } else if (others.length > 0) actions.push({ label: never, action: 'refuse' });
  const heading = (label: string): PreviewItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  pick.items = rows<PreviewItem>([
    ...actions,
    ...(taken.length > 0 ? [heading(vscode.l10n.t('Drafts'))] : []),
    ...taken.map(({ win, group }) => ({ label: win.title, description: `${win.date}, ${group}` })),
    ...(leftOut.length > 0 ? [heading(vscode.l10n.t('Left out'))] : []),
    ...leftOut.map((said) => ({ label: said })),
  ]);
  const outcome = await awaitInput(pick, () => pick.activeItems[0]?.action !== undefined);
  const action = outcome === 'next' ? pick.activeItems[0]?.action : undefined;
  if (action === undefined) return { outcome };
  return {
    outcome,
    chosen: { taken: action === 'refuse' ? [] : taken, refused: action === 'take' ? [] : others },
  };
}
