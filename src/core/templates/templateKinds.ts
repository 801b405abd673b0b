import { defaultCareerCheckLimits } from '../documents/careerCheck/careerCheckRequest';
import { careerCheckOrder, type CareerCheckSectionName } from '../documents/careerCheck/compileCareerCheck';
import { caseOrders, caseSection, type CaseSectionName } from '../documents/case/compileCase';
import type { CaseTrack } from '../documents/case/caseRequest';
import { handoverOrder, type HandoverSectionName } from '../documents/handover/compileHandover';
import { defaultHandoverLimits } from '../documents/handover/handoverRequest';
import { planOrder, type PlanSectionName } from '../documents/plan/compilePlan';
import { defaultPlanLimits } from '../documents/plan/planRequest';
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
  /** How the line below the title is written; undefined where a passage says it. */
  readonly byline: string | undefined;
}

export type TemplateName = CaseTemplateName | 'script' | 'plan' | 'career-check' | 'handover';

/** The templates of the case, one for each order of its sections. */
export type CaseTemplateName = 'case' | 'case-lateral' | 'case-both';

const caseAbout: Readonly<Record<CaseSectionName, string>> = {
  ask: 'what you ask for, who decides, and what your record shows so far',
  summary: 'why now, and the strongest results',
  scope: 'what you are responsible for today and next, and the duties you have taken on',
  expectations: 'the table of expectations, with evidence, status, gap, and plan',
  highlights: 'the leading projects, each in full',
  leverage: 'mentoring, glue work, and shared knowledge',
  voices: 'what others say',
  gaps: 'the gaps, what closes them, and the next six months',
  stepsBetween: 'the roles between today and a role several levels away',
  business: 'what the business gets, what could go wrong, and the trade-offs you accept',
  twoPaths: 'the two paths you are considering',
  paths: 'each path on its own, under its own headings',
  sharedPlan: 'six months that serve both paths',
  sideBySide: 'both paths in one table',
  evidence: 'every win used, numbered; the references lead here',
};

const scriptAbout: Readonly<Record<ScriptSectionName, string>> = {
  before: 'what to settle before the meeting',
  agenda: 'the timed agenda',
  talk: 'the meeting, part by part, under its own headings',
  whatTheySay: 'what they might say, and how to answer',
  likelyQuestions: 'the questions your record leaves open',
  followUpEmail: 'the email to send on the same day',
  afterTheTalk: 'what to do after the meeting',
};

const planAbout: Readonly<Record<PlanSectionName, string>> = {
  feedback: 'their answer, in their own words',
  criteria: 'the agreed criteria, checked off once met',
  gaps: 'each gap, the step that closes it, who helps, and by when',
  asks: 'the asks along the way, in order',
  allies: 'who decides, who can vouch for you, and who you have not talked to for a while',
  dates: 'every date that matters for the plan',
  comeBack: 'the date to follow up, and what to bring',
};

const careerCheckAbout: Readonly<Record<CareerCheckSectionName, string>> = {
  ratings: 'your self-ratings, next to the evidence',
  restsOn: 'the share of invisible work, and what depends on the last three months',
  duties: 'the duties you have taken on, agreed and recognized or not',
  vouching: 'who can vouch for what, and what only you can say',
  careerPlan: 'the progress of your career plan, and its last review',
};

const handoverAbout: Readonly<Record<HandoverSectionName, string>> = {
  agreed: 'what was asked, who was asked, the answer, and what counts',
  winsSince: 'what has been done since',
  openSteps: 'the open next steps, and who owns them',
  duties: 'the duties you have taken on besides your tasks',
  talks: 'the meetings it is based on, and what came of each',
  dates: 'the dates of the follow-ups',
};

const limit = (name: string, usual: number, least: number, most: number, about: string): TemplateLimit => ({
  ...{ name, usual, least, most, about },
});

const caseLimits: readonly TemplateLimit[] = [
  limit('one-page-words', 450, 100, 5000, 'words on one page'),
  limit('leading-results', 3, 0, 20, 'results in the summary'),
  limit('highlights', 4, 1, 20, 'projects told in full'),
  limit('quotes', 6, 0, 40, 'quotes from others'),
  limit('wins-per-expectation', 3, 1, 20, 'wins in a row of the table; one fewer on one page'),
  limit('words-per-passage', 120, 8, 1000, 'words in one text from your files; half as many on one page'),
];

const scriptLimits: readonly TemplateLimit[] = [
  limit('words-per-minute', 130, 60, 300, 'words you speak per minute'),
  limit('highlights', 3, 1, 12, 'wins to talk about; depends on the length of the meeting by default'),
];

const planLimits: readonly TemplateLimit[] = [
  limit('people-per-gap', defaultPlanLimits['people-per-gap'], 0, 20, 'people who can vouch, listed for each gap'),
  limit(
    'people-per-expectation',
    defaultPlanLimits['people-per-expectation'],
    1,
    20,
    'people who can vouch, listed for each expectation',
  ),
  limit('wins-per-person', defaultPlanLimits['wins-per-person'], 1, 20, 'wins listed for each person who decides'),
  limit('months-ahead', defaultPlanLimits['months-ahead'], 1, 60, 'months ahead in the table of dates'),
];

const careerCheckLimits: readonly TemplateLimit[] = [
  limit('wins-per-duty', defaultCareerCheckLimits['wins-per-duty'], 1, 20, 'wins listed for each duty'),
  limit(
    'people-per-skill',
    defaultCareerCheckLimits['people-per-skill'],
    1,
    20,
    'people listed for each skill that no one has vouched for yet',
  ),
];

const handoverLimits: readonly TemplateLimit[] = [
  limit('wins', defaultHandoverLimits.wins, 0, 40, 'wins since the first agreement'),
];

const caseValues = {
  title: 'the title of the document',
  byline: 'who it is for, and its date',
  name: 'your name',
  role: 'your target title',
  date: 'the day it was compiled',
  audience: 'self, manager, committee, or public',
  form: 'full or one-page',
  track: 'promotion, lateral, scope, or both',
};

const caseCounts = {
  wins: 'finished wins that this audience can see',
  expectations: 'rows of the table',
  open: 'rows that are neither strong nor covered',
};

const hint: TemplatePassage = {
  name: 'hint',
  about: 'how to add a second path, in your own edition if there is none',
  inFullAlone: false,
  hasHeading: false,
};

function caseKind(name: CaseTemplateName, track: CaseTrack, about: string): TemplateKind {
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

/** Sections that each have a heading and stand in every form. */
function passagesOf<Name extends string>(
  order: readonly Name[],
  about: Readonly<Record<Name, string>>,
): TemplatePassage[] {
  return order.map((name) => ({ name, about: about[name], inFullAlone: false, hasHeading: true }));
}

/** The documents that have a template, in the order in which they are offered. */
export const templateKinds: readonly TemplateKind[] = [
  caseKind('case', 'promotion', 'the case for a promotion or a redefined role'),
  caseKind('case-lateral', 'lateral', 'the case for a move to another team'),
  caseKind('case-both', 'both', 'two paths side by side'),
  {
    name: 'script',
    about: 'the meeting script',
    passages: passagesOf(scriptOrder, scriptAbout).map((passage) => ({
      ...passage,
      hasHeading: passage.name !== 'talk',
    })),
    values: {
      title: 'the title of the document',
      byline: 'the length of the meeting, who it is with, and how to read the page',
      name: 'your name',
      role: 'your target title, as spoken',
      person: 'who you meet',
      date: 'the day of the meeting',
      minutes: 'the length of the meeting',
    },
    counts: {
      highlights: 'wins to talk about',
      expectations: 'expectations of the role',
      open: 'expectations that are neither strong nor covered',
    },
    limits: scriptLimits,
    byline: '{{ byline }}',
  },
  {
    name: 'plan',
    about: 'the development plan',
    passages: [
      { name: 'lead', about: 'who it is for, and the date to follow up', inFullAlone: false, hasHeading: false },
      ...passagesOf(planOrder, planAbout),
    ],
    values: {
      title: 'the title of the document',
      name: 'your name',
      role: 'your target title',
      ask: 'what you asked for',
      date: 'the day it was compiled',
      back: 'the date to follow up',
    },
    counts: { gaps: 'gaps that are open', asks: 'asks along the way' },
    limits: planLimits,
    byline: undefined,
  },
  {
    name: 'career-check',
    about: 'the career check',
    passages: passagesOf(careerCheckOrder, careerCheckAbout),
    values: {
      title: 'the title of the document',
      byline: 'who it is for, its date, and how to read it',
      name: 'your name',
      role: 'your target title',
      date: 'the day it was compiled',
    },
    counts: { ratings: 'skills you rated', duties: 'duties you have taken on' },
    limits: careerCheckLimits,
    byline: '{{ byline }}',
  },
  {
    name: 'handover',
    about: 'the handover to a new manager',
    passages: passagesOf(handoverOrder, handoverAbout),
    values: {
      title: 'the title of the document',
      byline: 'who it is for, its date, and what it is',
      name: 'your name',
      role: 'your current role',
      person: 'the new manager',
      date: 'the day it was compiled',
    },
    counts: { asks: 'asks you made', wins: 'wins it mentions' },
    limits: handoverLimits,
    byline: '{{ byline }}',
  },
];

/** The template that a case of some path is made with. */
export function caseTemplate(track: CaseTrack): CaseTemplateName {
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
