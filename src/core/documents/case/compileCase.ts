import { nameAtStart, writeName } from '../../library/givenName';
import type { RootContent } from 'mdast';
import { longDate } from '../kit/dates';
import { slug } from '../../text/slug';
import type { Compilation } from '../kit/document';
import { withLines } from '../kit/fileLines';
import { ownLayout, type DocumentParts, type Layout, type Passage } from '../kit/layout';
import { emphasis, heading, paragraph, toMarkdown, wordsOf } from '../../markdown/nodes';
import { pathsOf, type CaseAim } from './caseAim';
import { contextFor, gatherMaterial, storiesOf, withStories, type CaseContext, type CaseMaterial } from './caseContext';
import type { CaseRequest, CaseTrack } from './caseRequest';
import { limitsFor, onePageLines, onePageWords } from './limits';
import { isOpen } from './remedies';
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
import { linesOf } from '../kit/linesOf';
import { phrased } from '../kit/phrased';
import { managerOf } from '../../library/managerOf';

/** One thing a case says; a new one is a file, and a line here and in the orders below. */
interface Section {
  readonly write: (context: CaseContext) => readonly RootContent[];
  readonly onOnePage?: boolean;
  /** What strangers read is a record of what was done; what I ask for and what I lack is not theirs. */
  readonly forThePublic?: boolean;
  readonly isLast?: boolean;
  readonly hasManyHeadings?: boolean;
}

const sections = {
  ask: { write: ask, onOnePage: true },
  summary: { write: summary, onOnePage: true, forThePublic: true },
  scope: { write: scope },
  expectations: { write: expectations, onOnePage: true, forThePublic: true },
  highlights: { write: highlights, forThePublic: true },
  leverage: { write: leverage, forThePublic: true },
  voices: { write: voices, forThePublic: true },
  gaps: { write: gaps, onOnePage: true },
  stepsBetween: { write: stepsBetween },
  business: { write: business, onOnePage: true },
  twoPaths: { write: twoPaths, onOnePage: true },
  paths: { write: paths, onOnePage: true, hasManyHeadings: true },
  sharedPlan: { write: sharedPlan, onOnePage: true },
  sideBySide: { write: sideBySide, onOnePage: true },
  evidence: { write: evidence, onOnePage: true, forThePublic: true, isLast: true },
} satisfies Readonly<Record<string, Section>>;

/** The sections by the names that templates use. */
export type CaseSectionName = keyof typeof sections;

const upwards = [
  ...['ask', 'summary', 'scope', 'expectations', 'highlights', 'leverage', 'voices'],
  ...['gaps', 'stepsBetween', 'business', 'evidence'],
] as CaseSectionName[];

/** The sections of each path in their order; the evidence comes last, because the others number it. */
export const caseOrders: Readonly<Record<CaseTrack, readonly CaseSectionName[]>> = {
  promotion: upwards,
  lateral: [
    ...(['ask', 'summary', 'highlights', 'expectations', 'leverage', 'scope', 'voices'] as const),
    ...(['gaps', 'stepsBetween', 'business', 'evidence'] as const),
  ],
  scope: upwards,
  both: ['twoPaths', 'paths', 'highlights', 'leverage', 'voices', 'sharedPlan', 'sideBySide', 'evidence'],
};

/** A section as a template needs to know it. */
export function caseSection(name: CaseSectionName): Omit<Section, 'write'> {
  const section: Section = sections[name];
  return section;
}

/** How a case of some path is put together, and how much it may hold. */
export type CaseLayout = (track: CaseTrack) => Layout;

/**
 * Compiles the promotion case for a role: gathers the material, drafts the sections from it and the stories it tells,
 * and puts in the lines that its references lead to. A story that can't be read is told without its body, a reference
 * to a file that can't be read has no line.
 */
export function* compileCase(aim: CaseAim, request: CaseRequest, layoutFor: CaseLayout = () => ownLayout): Compilation {
  const track = pathsOf(aim);
  const layout = layoutFor(track);
  const material = gatherMaterial(aim, request, layout.limits['highlights']);
  const { nodes, context } = draft(withStories(material, yield storiesOf(material)), request, layout);
  const { role, title, audience, form, date } = material;
  const about = role?.id ?? title;
  const { replacements } = aim;
  const reader = replacements === undefined ? audience : 'portable';
  const frontMatter = {
    type: 'case',
    ...(about !== undefined && { role: about }),
    audience: reader,
    form,
    track,
    date,
  };
  const texts = audience === 'self' ? yield context.cited.map(({ uri }) => uri) : new Map<string, string>();
  const written =
    replacements === undefined ? withLines(nodes, texts, request.documentUri) : replacements.inNodes(nodes);
  return {
    markdown: toMarkdown(frontMatter, written),
    wins: context.cited.map(({ uri }) => uri),
  };
}

function draft(
  material: CaseMaterial,
  request: CaseRequest,
  layout: Layout,
): { nodes: RootContent[]; context: CaseContext } {
  const attempts = limitsFor(material.form, layout.limits);
  const maxWords = layout.limits['one-page-words'] ?? onePageWords;
  for (const limits of attempts) {
    const context = contextFor(material, limits, request.documentUri);
    const nodes = layout.arrange(partsOf(context, request));
    if (material.form === 'full' || limits === attempts.at(-1)) return { nodes, context };
    const maxLines = (onePageLines * maxWords) / onePageWords;
    if (wordsOf(nodes).length <= maxWords && linesOf(nodes) <= maxLines) return { nodes, context };
  }
  throw new Error('A case has at least one attempt.');
}

function partsOf(context: CaseContext, request: CaseRequest): DocumentParts {
  const { form, audience, date, entries, title, fit, rows, ranked } = context;
  const track = pathsOf(context);
  const { about, byline } = opening(context);
  const own = caseOrders[track].map((name): Passage & Section => {
    const section: Section = sections[name];
    return {
      ...section,
      name,
      isUsual: form === 'full' || section.onOnePage === true,
      write: () => section.write(context),
    };
  });
  return {
    opening: [heading(1, about), paragraph(emphasis(byline))],
    values: {
      title: about,
      byline,
      ...{ name: fit(entries.profile?.name), role: fit(title), date: longDate(date), audience, form, track },
    },
    counts: { wins: ranked.length, expectations: rows.length, open: rows.filter(isOpen).length },
    passages: [
      // A page with nothing on it says why.
      ...(audience !== 'self' && ranked.length === 0
        ? [
            {
              name: 'nothing',
              isUsual: true,
              hasManyHeadings: true,
              write: () => [
                paragraph(
                  audience === 'public'
                    ? phrased('Nothing in this record is marked as public.')
                    : phrased('This edition holds no results.'),
                ),
              ],
            },
          ]
        : []),
      { name: 'hint', isUsual: true, hasManyHeadings: true, write: () => aloneHint(context, request) },
      ...own.filter(({ forThePublic }) => audience !== 'public' || forThePublic === true),
    ],
    anchorOf: slug,
  };
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

function opening({ audience, date, entries, title, other, personNamed, fit }: CaseContext): {
  readonly about: string;
  readonly byline: string;
} {
  const own = fit(entries.profile?.name);
  const name = own === undefined ? undefined : nameAtStart(own);
  const aim = fit(title);
  const manager = fit(managerOf(entries));
  const readers = {
    self: phrased('For myself'),
    manager:
      manager === undefined
        ? phrased('For my manager')
        : phrased('For {0}', writeName(personNamed(manager)?.name ?? manager)),
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
  return { about, byline: readers === '' ? phrased('As of {0}', dated) : `${readers}, ${dated}` };
}
