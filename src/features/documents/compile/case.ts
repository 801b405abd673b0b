import * as v from 'valibot';
import * as vscode from 'vscode';
import { caseFileName, findAim, trueCaseFileName } from '../../../core/documents/case/caseAim';
import {
  caseForms,
  caseTracks,
  type CaseForm,
  type CaseRequest,
  type CaseTrack,
} from '../../../core/documents/case/caseRequest';
import { compileCase as compile } from '../../../core/documents/case/compileCase';
import { date, oneOf } from '../../../core/entries/fields';
import { clashOf } from '../../../core/documents/edition/portable';
import { audiences, type Audience } from '../../../core/entries/visibility';
import { entryName } from '../../../editor/ask/commandArguments';
import { askChoice, runSteps } from '../../../editor/ask/quickSteps';
import type { Brag } from '../../../editor/index/brag';
import { showWarning } from '../../../editor/show/messages';
import { aimedRole, askRole, type AimedRole } from '../shared/askRole';
import { compilerOf } from './documentCompiler';

const command = 'brag.compileCase';

/** Whom a case can be for: the audiences, and a new employer, who reads what everyone may see in other words. */
const caseReaders = [...audiences, 'portable'] as const;
type CaseReader = (typeof caseReaders)[number];

const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  form: v.optional(oneOf(caseForms)),
  audience: v.optional(oneOf(caseReaders)),
  track: v.optional(oneOf(caseTracks)),
  date: v.optional(date),
});

type Choices = Pick<CaseRequest, 'role' | 'form' | 'audience' | 'isPortable' | 'track'>;

/** `brag.compileCase`: the promotion case for a role. */
export const caseCompiler = compilerOf(command, argumentsSchema, {
  progress: () => vscode.l10n.t('Compiling the case'),
  choose(brag, options) {
    const preset = {
      role: options?.role === undefined ? undefined : aimedRole(brag, command, options.role),
      form: options?.form ?? 'full',
      reader: options?.audience ?? ('self' as const),
      track: options?.track,
    };
    return choose(brag, preset, options !== undefined);
  },
  audienceOf: ({ audience }) => audience,
  near: ({ role }) => ('type' in role ? role.uri : undefined),
  prepare(entries, choices) {
    const aim = findAim(entries, choices);
    const trueName = trueCaseFileName(aim, choices);
    const others = entries.roles.map((role) => trueCaseFileName(aim, { ...choices, role }));
    return {
      name: { name: caseFileName(aim, choices), trueName, others: others.filter((name) => name !== trueName) },
      compile: (request, templates) => compile(aim, request, templates.caseLayout),
    };
  },
  async afterwards(brag, written, { audience, isPortable, role, date }, isAsked) {
    if (audience === 'public') {
      const { resumeBeside, writeResume } = await import('../shared/resumeFile');
      await writeResume(brag, resumeBeside(written), date, 'keep', isPortable);
    }
    if (isAsked) {
      const { offerToStrengthen } = await import('../shared/offerToStrengthen');
      offerToStrengthen(brag, role);
    }
  },
});

/** Asks for what is missing; with arguments given, for the role alone. Undefined where the user left. */
async function choose(
  brag: Brag,
  preset: {
    role: AimedRole | undefined;
    form: CaseForm;
    reader: CaseReader;
    track: CaseTrack | undefined;
  },
  given: boolean,
): Promise<Choices | undefined> {
  let { role, form, reader, track } = preset;
  const title = vscode.l10n.t('Compile Promotion Case');
  const roleStep = async (place: { step: number; totalSteps: number }) => {
    const answer = await askRole(brag, title, place, role);
    role = answer.value;
    return answer.outcome;
  };
  if (given) {
    if (role === undefined && (await runSteps([roleStep])) !== undefined) return undefined;
    return role && canReplace(brag, reader) ? { role, form, ...audienceOf(reader), track } : undefined;
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
            detail: vscode.l10n.t('What readers can take in within three minutes'),
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
        value: reader,
        choices: caseReaders.map((value) => ({ value, ...readers[value] })),
      });
      reader = answer.value ?? reader;
      return answer.outcome;
    },
    async (place) => {
      if (role === undefined) return 'left';
      const own = 'type' in role ? role.track : 'promotion';
      const { other: beside } = findAim(brag.library.entries, { role, ...audienceOf(reader), track: 'both' });
      const offered = caseTracks.filter((value) => value !== 'both' || beside !== undefined);
      const answer = await askChoice({
        title,
        place,
        placeholder: vscode.l10n.t('What does it argue?'),
        value: track ?? own,
        choices: offered.map((value) => ({ value, ...describeTrack(value, beside?.title ?? '') })),
      });
      track = answer.value ?? track;
      return answer.outcome;
    },
    async (place) => {
      const { previewLeftOut } = await import('../shared/leftOutPreview');
      const replaced = reader === 'portable' ? (brag.library.entries.profile?.replace ?? []) : [];
      return previewLeftOut(brag, title, place, audienceOf(reader).audience, replaced);
    },
  ]);
  return left === undefined && role !== undefined && canReplace(brag, reader)
    ? { role, form, ...audienceOf(reader), track }
    : undefined;
}

function audienceOf(reader: CaseReader): { audience: Audience; isPortable?: boolean } {
  return reader === 'portable' ? { audience: 'public', isPortable: true } : { audience: reader };
}

/** Whether what is written for a new employer holds nothing that is to be replaced; where not, says which words do. */
function canReplace(brag: Brag, reader: CaseReader): boolean {
  const clash = reader === 'portable' ? clashOf(brag.library.entries.profile?.replace ?? []) : undefined;
  if (clash === undefined) return true;
  void showWarning(
    vscode.l10n.t('"{0}" contains text that your profile replaces. Change it under "replace", then compile.', clash.as),
  );
  return false;
}

function describeTrack(track: CaseTrack, beside: string): { label: string; detail: string } {
  switch (track) {
    case 'promotion':
      return { label: vscode.l10n.t('Promotion'), detail: vscode.l10n.t('Up: results in figures come first') };
    case 'lateral':
      return {
        label: vscode.l10n.t('A move to another team'),
        detail: vscode.l10n.t('Across: success stories and the skills that carry over come first'),
      };
    case 'scope':
      return {
        label: vscode.l10n.t('A redefined role'),
        detail: vscode.l10n.t('The duties you carry without recognition come first'),
      };
    case 'both':
      return {
        label: vscode.l10n.t('Two paths side by side'),
        detail: vscode.l10n.t('This role next to {0}, with a table of both', beside),
      };
  }
}

const readers: Readonly<Record<CaseReader, { label: string; detail: string }>> = {
  self: {
    label: vscode.l10n.t('Myself'),
    detail: vscode.l10n.t('Everything, with links to the line of each claim'),
  },
  manager: { label: vscode.l10n.t('My manager'), detail: vscode.l10n.t('Nothing that is marked private') },
  committee: {
    label: vscode.l10n.t('A committee'),
    detail: vscode.l10n.t('Nothing that is marked private or manager'),
  },
  public: { label: vscode.l10n.t('Everyone'), detail: vscode.l10n.t('Only what is marked public') },
  portable: {
    label: vscode.l10n.t('A new employer'),
    detail: vscode.l10n.t('Only what is marked public, without links, with the replacements in your profile'),
  },
};
