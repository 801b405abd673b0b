import * as v from 'valibot';
import * as vscode from 'vscode';
import {
  caseFileName,
  caseForms,
  caseTracks,
  otherRole,
  trueCaseFileName,
  type CaseForm,
  type CaseRequest,
  type CaseTrack,
} from '../../../core/documents/case/caseRequest';
import { date, oneOf } from '../../../core/entries/fields';
import { audiences, type Audience } from '../../../core/entries/visibility';
import { aimedRole, askRole, type AimedRole } from '../shared/askRole';
import type { Brag } from '../../../editor/index/brag';
import { canHideNames } from '../../../editor/ask/canHideNames';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { compiledDocumentsOf } from '../shared/compiledDocuments';
import { askChoice, runSteps } from '../../../editor/ask/quickSteps';
import { readTexts } from '../../../editor/index/readTexts';
import { openTemplates } from '../shared/withTemplates';
import { withProgress } from '../../../editor/show/messages';

const command = 'brag.compileCase';

const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  form: v.optional(oneOf(caseForms)),
  audience: v.optional(oneOf(audiences)),
  track: v.optional(oneOf(caseTracks)),
  date: v.optional(date),
});

type Choices = Pick<CaseRequest, 'role' | 'form' | 'audience' | 'track'>;

/** `brag.compileCase`: the promotion case for a role, written to `documents/` and opened beside the editor. */
export async function writeCase(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  const documents = compiledDocumentsOf(brag);
  await brag.ready;
  const preset = {
    role: options?.role === undefined ? undefined : aimedRole(brag, command, options.role),
    form: options?.form ?? 'full',
    audience: options?.audience ?? 'self',
    track: options?.track,
  };
  const chosen = await choose(brag, preset, options !== undefined);
  if (chosen === undefined || !canHideNames(brag, chosen.audience)) return undefined;
  const near = 'type' in chosen.role ? chosen.role.uri : undefined;
  const folder = await chooseBragFolder(brag, { ask: options === undefined, near });
  if (folder === undefined) return undefined;

  const title = vscode.l10n.t('Compiling the case');
  return withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    const { prepareCase } = await import('../../../core/documents/case/compileCase');
    const { entries } = brag.library;
    const other = chosen.track === 'both' ? otherRole(entries.roles, chosen) : undefined;
    const wanted = { ...chosen, other, date: options?.date ?? brag.today() };
    const names = { name: caseFileName(entries, wanted), trueName: trueCaseFileName(wanted) };
    const others = entries.roles.map((role) => trueCaseFileName({ ...wanted, role }));
    const otherNames = others.filter((name) => name !== names.trueName);
    const uri = await documents.placeUnderNeutralName(folder, names, otherNames);
    if (uri === undefined) return undefined;
    const request = { ...wanted, documentUri: uri.toString() };
    const templates = await openTemplates(folder);
    const prepared = templates.write(() => prepareCase(entries, request, templates.caseLayout));
    if (prepared === undefined) return undefined;
    const texts = await readTexts(brag, prepared.texts);
    const compiled = templates.write(() => prepared.compile(texts));
    if (compiled === undefined) return undefined;
    const written = await documents.write(uri, compiled.markdown, names.trueName);
    if (written !== undefined && request.audience === 'public') {
      const { resumeBeside, writeResume } = await import('../shared/resumeFile');
      await writeResume(brag, resumeBeside(written), request.date, 'keep');
    }
    if (written !== undefined && options === undefined) {
      const { offerToStrengthen } = await import('../shared/offerToStrengthen');
      offerToStrengthen(brag, chosen.role);
    }
    return written;
  });
}

/** Asks for what is missing; with arguments given, for the role alone. Undefined where the user left. */
async function choose(
  brag: Brag,
  preset: {
    role: AimedRole | undefined;
    form: CaseForm;
    audience: Audience;
    track: CaseTrack | undefined;
  },
  given: boolean,
): Promise<Choices | undefined> {
  let { role, form, audience, track } = preset;
  const title = vscode.l10n.t('Compile the promotion case');
  const roleStep = async (place: { step: number; totalSteps: number }) => {
    const answer = await askRole(brag, title, place, role);
    role = answer.value;
    return answer.outcome;
  };
  if (given) {
    if (role === undefined && (await runSteps([roleStep])) !== undefined) return undefined;
    return role && { role, form, audience, track };
  }
  const left = await runSteps([
    roleStep,
    async (place) => {
      const answer = await askChoice({
        title,
        place,
        placeholder: vscode.l10n.t('How long may it be?'),
        value: form,
        choices: [
          {
            value: 'full' as const,
            label: vscode.l10n.t('Full'),
            detail: vscode.l10n.t('Every section, with the evidence behind each claim'),
          },
          {
            value: 'one-page' as const,
            label: vscode.l10n.t('One page'),
            detail: vscode.l10n.t('What a reader takes in within three minutes'),
          },
        ],
      });
      form = answer.value ?? form;
      return answer.outcome;
    },
    async (place) => {
      const answer = await askChoice({
        title,
        place,
        placeholder: vscode.l10n.t('Who will read it?'),
        value: audience,
        choices: audiences.map((value) => ({ value, ...spoken(value) })),
      });
      audience = answer.value ?? audience;
      return answer.outcome;
    },
    async (place) => {
      if (role === undefined) return 'left';
      const own = 'type' in role ? role.track : 'promotion';
      const beside = otherRole(brag.library.entries.roles, { role, audience });
      const offered = caseTracks.filter((value) => value !== 'both' || (beside !== undefined && audience !== 'public'));
      const answer = await askChoice({
        title,
        place,
        placeholder: vscode.l10n.t('What does it argue?'),
        value: track ?? own,
        choices: offered.map((value) => ({ value, ...argued(value, beside?.title ?? '') })),
      });
      track = answer.value ?? track;
      return answer.outcome;
    },
    async (place) => {
      const { previewLeftOut } = await import('../shared/leftOutPreview');
      return previewLeftOut(brag, title, place, audience);
    },
  ]);
  return left === undefined && role !== undefined ? { role, form, audience, track } : undefined;
}

function argued(track: CaseTrack, beside: string): { label: string; detail: string } {
  switch (track) {
    case 'promotion':
      return { label: vscode.l10n.t('Promotion'), detail: vscode.l10n.t('Up: results in figures lead') };
    case 'lateral':
      return {
        label: vscode.l10n.t('A move to another team'),
        detail: vscode.l10n.t('Across: success stories and the skills that carry over lead'),
      };
    case 'scope':
      return {
        label: vscode.l10n.t('A redrawn role'),
        detail: vscode.l10n.t('The duties you carry without recognition lead'),
      };
    case 'both':
      return {
        label: vscode.l10n.t('Two paths side by side'),
        detail: vscode.l10n.t('This role beside {0}, with a table of both', beside),
      };
  }
}

function spoken(audience: Audience): { label: string; detail: string } {
  switch (audience) {
    case 'self':
      return {
        label: vscode.l10n.t('Myself'),
        detail: vscode.l10n.t('Everything, with links to the line of each claim'),
      };
    case 'manager':
      return { label: vscode.l10n.t('My manager'), detail: vscode.l10n.t('Nothing that is marked private') };
    case 'committee':
      return {
        label: vscode.l10n.t('A committee'),
        detail: vscode.l10n.t('Nothing that is marked private or manager'),
      };
    case 'public':
      return { label: vscode.l10n.t('Everyone'), detail: vscode.l10n.t('Only what is marked public') };
  }
}
