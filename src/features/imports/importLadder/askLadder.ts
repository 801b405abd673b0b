import * as vscode from 'vscode';
import type { Ladder, LadderFormatId, LadderLevel } from '../../../core/imports/ladders/ladder';
import type { LevelExpectation } from '../../../core/imports/ladders/levelExpectations';
import { plural, say, type Sentence } from '../../../core/text/sentence';
import { arrange, askChoice, awaitInput, type Answer, type Place } from '../../../editor/ask/quickSteps';
import { rows } from '../../../editor/show/messages';

/** Asks for the file of a ladder, or for several that are one level each. */
export async function askFiles(): Promise<readonly vscode.Uri[] | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Career Ladder'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    filters: {
      [vscode.l10n.t('Career ladders')]: [
        'md',
        'markdown',
        'mdx',
        'yml',
        'yaml',
        'csv',
        'tsv',
        'json',
        'txt',
        'html',
        'htm',
      ],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return chosen;
}

/** Asks which level of a ladder is aimed at; says of each how much it expects. */
export function askLevel(
  ladder: Ladder,
  format: LadderFormatId,
  place: Place,
  value: LadderLevel | undefined,
): Promise<Answer<LadderLevel | undefined>> {
  return askChoice({
    title: ladder.title ?? vscode.l10n.t('Import Career Ladder'),
    place,
    placeholder: vscode.l10n.t('Which level do you aim for? Read as {0}: {1}.', formatNames[format], sizeOf(ladder)),
    value,
    choices: ladder.levels.map((level) => ({
      value: level,
      label: level.name,
      description: level.id === level.name ? '' : level.id,
      detail: levelSize(ladder, level),
    })),
  });
}

/** What could be done with a ladder's level. */
export interface LadderAction<Value> {
  readonly value: Value;
  readonly label: string;
  readonly detail: string;
}

/** What an import would write, for the user to read before anything is written. */
export interface LadderPreview {
  readonly title: string;
  readonly expectations: readonly LevelExpectation[];
  /** Of an update: what becomes of each expectation, by skill. */
  readonly notes: ReadonlyMap<string, string>;
  /** Skills of the role that stay though the ladder does not have them. */
  readonly gone: readonly string[];
  readonly leftOut: readonly Sentence[];
}

/** Shows what was understood, with the actions on top; only an action can be accepted. */
export async function askAction<Value>(
  preview: LadderPreview,
  actions: readonly LadderAction<Value>[],
  place: Place,
): Promise<Answer<Value | undefined>> {
  type PreviewItem = vscode.QuickPickItem & { readonly action?: LadderAction<Value> };
  const pick = vscode.window.createQuickPick<PreviewItem>();
  arrange(pick, preview.title, place);
  pick.placeholder = vscode.l10n.t('Nothing is written yet. This is what was read.');
  const heading = (label: string): PreviewItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  pick.items = rows<PreviewItem>([
    ...actions.map((action) => ({ label: action.label, detail: action.detail, action })),
    heading(expectationCount(preview.expectations.length)),
    ...preview.expectations.map(({ skill, text }) => ({
      label: skill,
      description: preview.notes.get(skill) ?? '',
      detail: text,
    })),
    ...(preview.gone.length > 0 ? [heading(vscode.l10n.t('Not in this ladder; stays as is'))] : []),
    ...preview.gone.map((skill) => ({ label: skill })),
    ...(preview.leftOut.length > 0 ? [heading(vscode.l10n.t('Left out'))] : []),
    ...preview.leftOut.map((sentence) => ({ label: say(sentence, vscode.l10n.t) })),
  ]);
  const outcome = await awaitInput(pick, () => pick.activeItems[0]?.action !== undefined);
  return { outcome, value: outcome === 'next' ? pick.activeItems[0]?.action?.value : undefined };
}

const formatNames: Readonly<Record<LadderFormatId, string>> = {
  'financial-times': vscode.l10n.t('a Financial Times job family'),
  monzo: vscode.l10n.t('a Monzo framework'),
  'markdown-table': vscode.l10n.t('a Markdown table'),
  'markdown-headings': vscode.l10n.t('Markdown headings'),
  csv: vscode.l10n.t('CSV'),
  json: vscode.l10n.t('JSON or YAML'),
};

function sizeOf({ levels, competencies, criteria }: Ladder): string {
  return [
    plural(levels.length, '{0} level', '{0} levels'),
    plural(competencies.length, '{0} competency', '{0} competencies'),
    plural(criteria.length, '{0} criterion', '{0} criteria'),
  ]
    .map((part) => say(part, vscode.l10n.t))
    .join(', ');
}

function levelSize(ladder: Ladder, level: LadderLevel): string {
  const criteria = ladder.criteria.filter((criterion) => criterion.level === level.id);
  const competencies = new Set(criteria.map(({ competency }) => competency)).size;
  const count = plural(criteria.length, '{0} criterion', '{0} criteria');
  return `${expectationCount(competencies)}, ${say(count, vscode.l10n.t)}`;
}

function expectationCount(count: number): string {
  return say(plural(count, '{0} expectation', '{0} expectations'), vscode.l10n.t);
}
