import type { RootContent } from 'mdast';
import { longDate } from '../dates';
import type { Entries } from '../../library/entries';
import type { CompiledDocument } from '../document';
import { emphasis, heading, paragraph, toMarkdown, wordsOf } from '../nodes';
import { contextFor, gatherMaterial, withTexts, type CaseContext, type CaseMaterial } from './caseContext';
import type { CaseRequest, CaseTrack } from './caseRequest';
import { fullLimits, onePageLimits, onePageWords } from './limits';
import { ask } from './sections/ask';
import { business } from './sections/business';
import { evidence } from './sections/evidence';
import { expectations } from './sections/expectations';
import { gaps } from './sections/gaps';
import { highlights } from './sections/highlights';
import { leverage } from './sections/leverage';
import { paths } from './sections/paths';
import { scope } from './sections/scope';
import { sharedPlan } from './sections/sharedPlan';
import { sideBySide } from './sections/sideBySide';
import { stepsBetween } from './sections/stepsBetween';
import { summary } from './sections/summary';
import { twoPaths } from './sections/twoPaths';
import { voices } from './sections/voices';
import { phrased } from '../phrased';

type Section = (context: CaseContext) => RootContent[];

/** The sections in their order; the evidence comes last, because the others number it. */
const sections: Readonly<Record<CaseTrack, readonly Section[]>> = {
  promotion: [ask, summary, scope, expectations, highlights, leverage, voices, gaps, stepsBetween, business, evidence],
  lateral: [ask, summary, highlights, expectations, leverage, scope, voices, gaps, stepsBetween, business, evidence],
  scope: [ask, summary, scope, expectations, highlights, leverage, voices, gaps, stepsBetween, business, evidence],
  both: [twoPaths, paths, highlights, leverage, voices, sharedPlan, sideBySide, evidence],
};
const onOnePage: ReadonlySet<Section> = new Set([
  ...[ask, summary, expectations, gaps, business, evidence],
  ...[twoPaths, paths, sharedPlan, sideBySide],
]);
/** What strangers read is a record of what was done; what I ask for and what I lack is not theirs. */
const forThePublic: ReadonlySet<Section> = new Set([summary, highlights, expectations, leverage, voices, evidence]);

/** A case that is ready but for the texts of the wins it will cite. */
export interface PreparedCase {
  /** The addresses of the wins whose text it needs: those it will cite, never all. */
  readonly texts: readonly string[];
  /** Makes the case, from the texts of those files by address. */
  compile(texts: ReadonlyMap<string, string>): CompiledDocument;
}

/** Looks at all entries once, and chooses what a case will cite. */
export function prepareCase(entries: Entries, request: CaseRequest): PreparedCase {
  const material = gatherMaterial(entries, request);
  return {
    texts: draft(material, request).context.cited.map(({ uri }) => uri),
    compile: (texts) => finish(withTexts(material, texts), request),
  };
}

/** The addresses of the wins whose text `compileCase` needs. */
export function textsForCase(entries: Entries, request: CaseRequest): readonly string[] {
  return prepareCase(entries, request).texts;
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
  return finish(withTexts(gatherMaterial(entries, request), texts), request);
}

function finish(material: CaseMaterial, request: CaseRequest): CompiledDocument {
  const { nodes, context } = draft(material, request);
  const { role, title, audience, form, date } = material;
  const aim = role?.id ?? title;
  const track = pathsOf(material);
  const frontMatter = { type: 'case', ...(aim !== undefined && { role: aim }), audience, form, track, date };
  return { markdown: toMarkdown(frontMatter, nodes), wins: context.cited.map(({ uri }) => uri) };
}

function draft(material: CaseMaterial, request: CaseRequest): { nodes: RootContent[]; context: CaseContext } {
  const attempts = material.form === 'full' ? [fullLimits] : onePageLimits;
  for (const limits of attempts) {
    const context = contextFor(material, limits, request.documentUri);
    const nodes = [
      ...opening(context),
      ...aloneHint(context, request),
      ...sectionsOf(material).flatMap((section) => section(context)),
    ];
    if (material.form === 'full' || limits === attempts.at(-1) || wordsOf(nodes).length <= onePageWords)
      return { nodes, context };
  }
  throw new Error('A case has at least one attempt.');
}

function pathsOf({ track, other }: CaseMaterial): CaseTrack {
  return other === undefined ? track : 'both';
}

function sectionsOf(material: CaseMaterial): readonly Section[] {
  const { form, audience } = material;
  return sections[pathsOf(material)].filter(
    (section) => (form === 'full' || onOnePage.has(section)) && (audience !== 'public' || forThePublic.has(section)),
  );
}

/** Where two paths were asked for and the record holds one, my own edition says how the second comes about. */
function aloneHint({ audience, other }: CaseContext, { track }: CaseRequest): RootContent[] {
  if (audience !== 'self' || track !== 'both' || other !== undefined) return [];
  return [
    paragraph(
      emphasis(
        phrased(
          'There is one path here, because no role file is on another track. Add one to roles/ with track: lateral, and compile again to set the two side by side.',
        ),
      ),
    ),
  ];
}

function opening({ audience, date, entries, title, other, nameOf, fit }: CaseContext): RootContent[] {
  const name = fit(entries.profile?.name);
  const aim = fit(title);
  const manager = fit(entries.profile?.manager);
  const readers = {
    self: phrased('For myself'),
    manager: manager === undefined ? phrased('For my manager') : phrased('For {0}', nameOf(manager)),
    committee: phrased('For the committee'),
    public: '',
  }[audience];
  const about =
    audience === 'public'
      ? name === undefined
        ? phrased('What I have done')
        : phrased('{0}: what I have done', name)
      : other !== undefined
        ? name === undefined
          ? phrased('Two paths from here')
          : phrased('{0}: two paths from here', name)
        : name === undefined
          ? phrased('The case for {0}', aim ?? phrased('my next role'))
          : phrased('{0}: the case for {1}', name, aim ?? phrased('my next role'));
  const dated = longDate(date);
  return [
    heading(1, about),
    paragraph(emphasis(readers === '' ? phrased('As of {0}', dated) : `${readers}, ${dated}`)),
  ];
}
