import type { WinKind } from '../../entries/win';

/** What a heading of a brag document stands for, its period aside. */
export type SectionMeaning =
  /** Says nothing of what is below it but that it is work: Projects, Accomplishments, This week. */
  | { readonly kind: 'work'; readonly winKind?: WinKind }
  /** What others said. */
  | { readonly kind: 'voices' }
  /** What is still to come, or is about the document itself. */
  | { readonly kind: 'other' }
  /** A part of one achievement: Situation, Action, Result. */
  | { readonly kind: 'part' }
  /** A project or a subject, by its name. */
  | { readonly kind: 'topic' };

const other =
  /^(?:(?:my|our|the) )?(?:goals?|objectives?|okrs?|plans?|planned|next(?: (?:week|month|quarter|year|steps?|up|sprint|half)\b.*)?|to-?dos?|to do|upcoming|coming up|looking ahead|future|ideas?|backlog|blockers?|blocked|open questions|questions?|agenda|risks?|priorities|intentions|template|how to\b.*|instructions|about this\b.*|why (?:this|keep)\b.*|table of contents|contents|toc|someday|(?:areas?|things) (?:to|for|of) (?:improve(?:ment)?|grow(?:th)?|development)|(?:development|growth|improvement) areas?|what i (?:want|would|should|wish)\b.*|in progress|wip|challenges|difficulties|struggles|setbacks|what (?:did ?n['’]t|went (?!well|right|great)|could)\b.*|for each one\b.*|(?:some )?examples of\b.*|some things that\b.*)(?: (?:for|of|in|this|next)\b.*)?$|\b(?:goals|plans|todos?|next steps)$/i;
const part =
  /^(?:situation|context|background|task|problem|challenge|action|actions|approach|solution|what i did|my (?:part|role|action)|result|results|outcome|outcomes|impact|details|numbers|metrics|key results|artefacts|artifacts|timeline|links|evidence|learnings|lessons learned)$/i;
const voices =
  /^(?:(?:positive |peer |manager |customer |client |written )*feedback(?: (?:received|from\b.*))?|reviews? (?:i got|received)|kudos|praise|testimonials?|quotes?|what (?:others|people) (?:say|said)\b.*|thank(?:s| ?yous?)\b.*|shout-?outs?|compliments|(?:nice )?things (?:people|others|they)\b.*|nice things\b.*)$/i;
const kinds: readonly (readonly [RegExp, WinKind])[] = [
  [
    /^(?:collaboration (?:and|&|\+|\/) )?mentor(?:ing|ship)\b.*$|^(?:coaching|teaching)(?: (?:and|&) .*)?$/i,
    'mentoring',
  ],
  [
    /^(?:glue(?: work)?|invisible work|company building|citizenship|culture|community|hiring(?: (?:and|&) .*)?|interview(?:s|ing))$/i,
    'glue',
  ],
  [
    /^(?:what (?:i|you|i['’]ve|you['’]ve|we) (?:have )?learn(?:ed|t)|learning|learned|training|courses?|certifications?|education|skills learned)$/i,
    'learning',
  ],
  [/^(?:recognition|awards?|honou?rs?|promotions?)(?: (?:and|&) .*)?$/i, 'recognition'],
  [/^(?:leadership|leading|management)$/i, 'leadership'],
];
const workWords = new Set(
  'brag document doc docs sheet book file list log journal diary notes note hype my the a an of for in on at and & + to by i we what did done do doing this that last past previous week weekly month monthly quarter quarterly year yearly annual daily day sprint half work worked accomplishment accomplishments achievement achievements win wins highlight highlights success successes contribution contributions deliverable deliverables delivered delivery shipped released completed finished results summary overview review reviews self assessment evaluation performance update updates report recap retro retrospective progress project projects product technical engineering design documentation writing talks speaking presentations publications other others misc miscellaneous general stuff things more outside collaboration teamwork responsibilities ongoing proud key main major minor big bigger small smaller spring summer autumn fall winter little various bits pieces quick side extra further additional top notable end mid start status standup well right went monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun appendix archive'.split(
    ' ',
  ),
);

/** What a heading means, without its period, its emoji and its marks. */
export function sectionMeaning(name: string): SectionMeaning {
  const words = plainName(name);
  if (words === '') return { kind: 'work' };
  if (other.test(words)) return { kind: 'other' };
  if (voices.test(words)) return { kind: 'voices' };
  for (const [pattern, winKind] of kinds) if (pattern.test(words)) return { kind: 'work', winKind };
  if (part.test(words)) return { kind: 'part' };
  // The question of a form, `What did you achieve?`, names no project.
  if (words.endsWith('?')) return { kind: 'work' };
  return words
    .toLowerCase()
    .split(/[\s/,]+/)
    .every((word) => workWords.has(word.replace(/['’]s$/, '')))
    ? { kind: 'work' }
    : { kind: 'topic' };
}

/** A heading's words without emoji, numbering and the marks around them. */
export function plainName(name: string): string {
  return name
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/^[\s\d.)(:–—|*_#-]+(?=\p{L})/u, '')
    .replace(/^[\s.)(:–—|,;-]+|[\s(:–—|,;-]+$/g, '')
    .trim();
}
