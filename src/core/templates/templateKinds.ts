import { caseOrders, caseSection, type CaseSectionName } from '../documents/case/compileCase';
import type { CaseTrack } from '../documents/case/caseRequest';
import { scriptOrder, type ScriptSectionName } from '../documents/script/compileScript';

/** A limit that a template may set in its head. */
export interface TemplateLimit {
  readonly name: string;
  /** What the program takes where the template says nothing. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** What it limits, in a few words. */
  readonly about: string;
}

/** A passage as a template may name it. */
export interface TemplatePassage {
  readonly name: string;
  /** What it says, in a few words. */
  readonly about: string;
  /** Whether the untouched template holds it in the full form alone. */
  readonly inFullAlone: boolean;
  /** Whether `headings` holds a heading for it. */
  readonly hasHeading: boolean;
}

/** A document whose order, headings and limits are the user's to change. */
export interface TemplateKind {
  readonly name: TemplateName;
  /** Which document it is for, in a few words. */
  readonly about: string;
  readonly passages: readonly TemplatePassage[];
  /** The values by their names, each with what it holds. */
  readonly values: Readonly<Record<string, string>>;
  /** What `counts` holds. */
  readonly counts: Readonly<Record<string, string>>;
  readonly limits: readonly TemplateLimit[];
  /** How the line below the title is written. */
  readonly byline: string;
}

export type TemplateName = 'case' | 'case-lateral' | 'case-both' | 'script';

const caseAbout: Readonly<Record<CaseSectionName, string>> = {
  ask: 'what I ask for, who decides, and how far my record goes',
  summary: 'why now, and the results that speak most for it',
  scope: 'what I answer for today and next, and the duties I carry',
  expectations: 'the table of expectations, with evidence, status, gap and plan',
  highlights: 'the projects that lead, each told in full',
  leverage: 'mentoring, glue and knowledge shared',
  voices: 'what others say',
  gaps: 'what is open, what closes it, and the next six months',
  stepsBetween: 'the roles between today and a role several levels away',
  business: 'what the business gets, what could go wrong, and the trade-offs I accept',
  twoPaths: 'the two paths I weigh',
  paths: 'each path by itself, under headings of its own',
  sharedPlan: 'six months that serve both paths',
  sideBySide: 'both paths in one table',
  evidence: 'every win used, numbered; the references lead here',
};

const scriptAbout: Readonly<Record<ScriptSectionName, string>> = {
  before: 'what to settle before the talk',
  agenda: 'the timed agenda',
  talk: 'the talk, part by part, under headings of its own',
  whatTheySay: 'what they may say, and what to answer',
  likelyQuestions: 'the questions that the record leaves open',
  followUpEmail: 'the email to send on the same day',
  afterTheTalk: 'what to do once the talk is over',
};

const limit = (name: string, usual: number, least: number, most: number, about: string): TemplateLimit => ({
  ...{ name, usual, least, most, about },
});

const caseLimits: readonly TemplateLimit[] = [
  limit('one-page-words', 600, 100, 5000, 'words on one page'),
  limit('leading-results', 3, 0, 20, 'results in the summary'),
  limit('highlights', 4, 1, 20, 'projects told in full'),
  limit('quotes', 6, 0, 40, 'quotations of others'),
  limit('wins-per-expectation', 3, 1, 20, 'wins in a row of the table; on one page one fewer'),
  limit('words-per-passage', 120, 8, 1000, 'words that one text from my files may have; on one page half of them'),
];

const scriptLimits: readonly TemplateLimit[] = [
  limit('words-per-minute', 130, 60, 300, 'words I speak in a minute'),
  limit('highlights', 3, 1, 12, 'wins to speak of; the length of the talk decides where nothing is said'),
];

const caseValues = {
  title: 'the title of the document',
  byline: 'whom it is for, and its date',
  name: 'my name',
  role: 'the title I aim at',
  date: 'the day it was compiled',
  audience: 'self, manager, committee or public',
  form: 'full or one-page',
  track: 'promotion, lateral, scope or both',
};

const caseCounts = {
  wins: 'finished wins that this audience may see',
  expectations: 'rows of the table',
  open: 'rows that are neither strong nor covered',
};

const hint: TemplatePassage = {
  name: 'hint',
  about: 'how a second path comes about, in my own edition where there is none',
  inFullAlone: false,
  hasHeading: false,
};

function caseKind(name: TemplateName, track: CaseTrack, about: string): TemplateKind {
  const passages = caseOrders[track].map((passage): TemplatePassage => {
    const { onOnePage, hasManyHeadings } = caseSection(passage);
    return {
      name: passage,
      about: caseAbout[passage],
      inFullAlone: onOnePage !== true,
      hasHeading: hasManyHeadings !== true,
    };
  });
  return {
    name,
    about,
    passages: [hint, ...passages],
    values: caseValues,
    counts: caseCounts,
    limits: caseLimits,
    byline: '_{{ byline }}_',
  };
}

/** The documents that have a template, in the order in which they are offered. */
export const templateKinds: readonly TemplateKind[] = [
  caseKind('case', 'promotion', 'the case for a promotion, and for a role redrawn'),
  caseKind('case-lateral', 'lateral', 'the case for a move to another team'),
  caseKind('case-both', 'both', 'two paths side by side'),
  {
    name: 'script',
    about: 'the meeting script',
    passages: scriptOrder.map((name) => ({
      name,
      about: scriptAbout[name],
      inFullAlone: false,
      hasHeading: name !== 'talk',
    })),
    values: {
      title: 'the title of the document',
      byline: 'how long the talk is, with whom, and how to read the page',
      name: 'my name',
      role: 'the title I aim at, as it is said',
      person: 'whom I speak with',
      date: 'the day of the talk',
      minutes: 'how long the talk is',
    },
    counts: {
      highlights: 'wins to speak of',
      expectations: 'expectations of the role',
      open: 'expectations that are neither strong nor covered',
    },
    limits: scriptLimits,
    byline: '{{ byline }}',
  },
];

/** The template that a case of some path is made with. */
export function caseTemplate(track: CaseTrack): TemplateName {
  return track === 'lateral' ? 'case-lateral' : track === 'both' ? 'case-both' : 'case';
}

/** The file of a template, below `templates/` in a brag folder. */
export function templateFile(name: TemplateName): string {
  return `${name}.md`;
}

/** The file of the wording. */
export const phrasesFile = 'phrases.yml';

/** The template that a file name stands for, in whatever case it is written; undefined where it stands for none. */
export function templateKindOf(file: string): TemplateKind | undefined {
  return templateKinds.find(({ name }) => templateFile(name) === file.toLowerCase());
}
