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

const planAbout: Readonly<Record<PlanSectionName, string>> = {
  feedback: 'what they answered, in their words',
  criteria: 'what was agreed would count, ticked where it is met',
  gaps: 'each gap, the step that closes it, who helps and by when',
  asks: 'the asks on the way, in their order',
  allies: 'who decides, who can vouch, and who has not heard from me for long',
  dates: 'every day that matters to the plan',
  comeBack: 'the day to come back, and what to bring',
};

const careerCheckAbout: Readonly<Record<CareerCheckSectionName, string>> = {
  ratings: 'how I rate myself, beside the evidence',
  restsOn: 'the share of invisible work, and what rests on the last three months',
  duties: 'the duties I carry, agreed and recognised or not',
  vouching: 'who can vouch for what, and what only I can say',
  careerPlan: 'how far the boxes of my career plan are, and its last review',
};

const handoverAbout: Readonly<Record<HandoverSectionName, string>> = {
  agreed: 'what was asked, of whom, the answer, and what counts',
  winsSince: 'what has been done since',
  openSteps: 'the next steps that are not done, and who owes them',
  duties: 'the duties I carry beside my tasks',
  talks: 'the talks it comes from, and what came of each',
  dates: 'the days on which it is looked at again',
};

const limit = (name: string, usual: number, least: number, most: number, about: string): TemplateLimit => ({
  ...{ name, usual, least, most, about },
});

const caseLimits: readonly TemplateLimit[] = [
  limit('one-page-words', 450, 100, 5000, 'words on one page'),
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

const planLimits: readonly TemplateLimit[] = [
  limit('people-per-gap', defaultPlanLimits['people-per-gap'], 0, 20, 'people who can vouch, named with one gap'),
  limit(
    'people-per-expectation',
    defaultPlanLimits['people-per-expectation'],
    1,
    20,
    'people named with one expectation where it says who can vouch',
  ),
  limit('wins-per-person', defaultPlanLimits['wins-per-person'], 1, 20, 'wins named with one who decides'),
  limit('months-ahead', defaultPlanLimits['months-ahead'], 1, 60, 'months that the table of days looks ahead'),
];

const careerCheckLimits: readonly TemplateLimit[] = [
  limit('wins-per-duty', defaultCareerCheckLimits['wins-per-duty'], 1, 20, 'wins named with one duty'),
  limit(
    'people-per-skill',
    defaultCareerCheckLimits['people-per-skill'],
    1,
    20,
    'people named with one skill of which nobody has spoken yet',
  ),
];

const handoverLimits: readonly TemplateLimit[] = [
  limit('wins', defaultHandoverLimits.wins, 0, 40, 'wins since the first of it was agreed'),
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
  caseKind('case', 'promotion', 'the case for a promotion, and for a role redrawn'),
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
  {
    name: 'plan',
    about: 'the development plan',
    passages: [
      { name: 'lead', about: 'whom it is for, and the day to come back', inFullAlone: false, hasHeading: false },
      ...passagesOf(planOrder, planAbout),
    ],
    values: {
      title: 'the title of the document',
      name: 'my name',
      role: 'the title I aim at',
      ask: 'what I asked for',
      date: 'the day it was compiled',
      back: 'the day to come back',
    },
    counts: { gaps: 'gaps that are open', asks: 'asks on the way' },
    limits: planLimits,
    byline: undefined,
  },
  {
    name: 'career-check',
    about: 'the career check',
    passages: passagesOf(careerCheckOrder, careerCheckAbout),
    values: {
      title: 'the title of the document',
      byline: 'whom it is for, its date, and how to read it',
      name: 'my name',
      role: 'the title I aim at',
      date: 'the day it was compiled',
    },
    counts: { ratings: 'skills that I rated', duties: 'duties I carry' },
    limits: careerCheckLimits,
    byline: '{{ byline }}',
  },
  {
    name: 'handover',
    about: 'the handover to a new manager',
    passages: passagesOf(handoverOrder, handoverAbout),
    values: {
      title: 'the title of the document',
      byline: 'whom it is for, its date, and what it is',
      name: 'my name',
      role: 'the role I have',
      person: 'the new manager',
      date: 'the day it was compiled',
    },
    counts: { asks: 'asks that were made', wins: 'wins it tells of' },
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
