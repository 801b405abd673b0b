import type { RootContent } from 'mdast';
import { longDate } from '../../calendarDate';
import type { Track } from '../../entries/role';
import type { Entries } from '../../library/entries';
import type { CompiledDocument } from '../document';
import { emphasis, heading, paragraph, toMarkdown, wordsOf } from '../nodes';
import { contextFor, gatherMaterial, type CaseContext, type CaseMaterial } from './caseContext';
import type { CaseRequest } from './caseRequest';
import { fullLimits, onePageLimits, onePageWords } from './limits';
import { ask } from './sections/ask';
import { business } from './sections/business';
import { evidence } from './sections/evidence';
import { expectations } from './sections/expectations';
import { gaps } from './sections/gaps';
import { highlights } from './sections/highlights';
import { leverage } from './sections/leverage';
import { scope } from './sections/scope';
import { summary } from './sections/summary';
import { voices } from './sections/voices';

type Section = (context: CaseContext) => RootContent[];

/** The sections in their order; the evidence comes last, because the others number it. */
const sections: Readonly<Record<Track, readonly Section[]>> = {
  promotion: [ask, summary, scope, expectations, highlights, leverage, voices, gaps, business, evidence],
  lateral: [ask, summary, highlights, expectations, leverage, scope, voices, gaps, business, evidence],
  scope: [ask, summary, scope, expectations, highlights, leverage, voices, gaps, business, evidence],
};
const onOnePage: ReadonlySet<Section> = new Set([ask, summary, expectations, gaps, business, evidence]);
/** What strangers read is a record of what was done; what I ask for and what I lack is not theirs. */
const forThePublic: ReadonlySet<Section> = new Set([summary, highlights, expectations, leverage, voices, evidence]);

/** The addresses of the wins whose text `compileCase` needs: those the case will cite, never all. */
export function textsForCase(entries: Entries, request: CaseRequest): string[] {
  return draft(gatherMaterial(entries, new Map(), request), request).context.cited.map(({ uri }) => uri);
}

/**
 * Makes the promotion case for a role.
 *
 * @param texts the text of the files that `textsForCase` names, by address; where one is missing its win is cited
 *   without a line, and told without its body
 */
export function compileCase(
  entries: Entries,
  texts: ReadonlyMap<string, string>,
  request: CaseRequest,
): CompiledDocument {
  const material = gatherMaterial(entries, texts, request);
  const { nodes, context } = draft(material, request);
  const { role, title, audience, form, track, date } = material;
  const aim = role?.id ?? title;
  const frontMatter = { type: 'case', ...(aim !== undefined && { role: aim }), audience, form, track, date };
  return { markdown: toMarkdown(frontMatter, nodes), wins: context.cited.map(({ uri }) => uri) };
}

function draft(material: CaseMaterial, request: CaseRequest): { nodes: RootContent[]; context: CaseContext } {
  const attempts = material.form === 'full' ? [fullLimits] : onePageLimits;
  for (const limits of attempts) {
    const context = contextFor(material, limits, request.documentUri);
    const nodes = [...opening(context), ...sectionsOf(material).flatMap((section) => section(context))];
    if (material.form === 'full' || limits === attempts.at(-1) || wordsOf(nodes).length <= onePageWords)
      return { nodes, context };
  }
  throw new Error('A case has at least one attempt.');
}

function sectionsOf({ track, form, audience }: CaseMaterial): readonly Section[] {
  return sections[track].filter(
    (section) => (form === 'full' || onOnePage.has(section)) && (audience !== 'public' || forThePublic.has(section)),
  );
}

function opening({ audience, date, entries, title, nameOf, fit }: CaseContext): RootContent[] {
  const name = fit(entries.profile?.name);
  const aim = fit(title);
  const manager = fit(entries.profile?.manager);
  const readers = {
    self: 'For myself',
    manager: manager === undefined ? 'For my manager' : `For ${nameOf(manager)}`,
    committee: 'For the committee',
    public: '',
  }[audience];
  const about =
    audience === 'public'
      ? name === undefined
        ? 'What I have done'
        : `${name}: what I have done`
      : `${name === undefined ? 'The' : `${name}: the`} case for ${aim ?? 'my next role'}`;
  const dated = longDate(date);
  return [heading(1, about), paragraph(emphasis(readers === '' ? `As of ${dated}` : `${readers}, ${dated}`))];
}
