import type { Rule } from './rule';
import { askCycle } from './rules/askCycle';
import { bodyNotRead } from './rules/bodyNotRead';
import { brokenLink } from './rules/brokenLink';
import { commentInText } from './rules/commentInText';
import { duplicateEntry } from './rules/duplicateEntry';
import { duplicateKey } from './rules/duplicateKey';
import { dutyNotOutcome } from './rules/dutyNotOutcome';
import { fadingEvidence } from './rules/fadingEvidence';
import { formQuestions } from './rules/formQuestions';
import { futureDate } from './rules/futureDate';
import { goalStatus } from './rules/goalStatus';
import { goalWithoutWin } from './rules/goalWithoutWin';
import { impactWithoutNumber } from './rules/impactWithoutNumber';
import { keyResultWithoutFigure } from './rules/keyResultWithoutFigure';
import { metricWithoutUnit } from './rules/metricWithoutUnit';
import { misspeltKey } from './rules/misspeltKey';
import { noImpact } from './rules/noImpact';
import { numberWithoutBaseline } from './rules/numberWithoutBaseline';
import { oldDraft } from './rules/oldDraft';
import { overdue } from './rules/overdue';
import { privateInRemote } from './rules/privateInRemote';
import { privateName } from './rules/privateName';
import { resultDate } from './rules/resultDate';
import { secondProfile } from './rules/secondProfile';
import { sharedFallback } from './rules/sharedFallback';
import { superlativeWithoutFigure } from './rules/superlativeWithoutFigure';
import { teamCredit } from './rules/teamCredit';
import { uncorroborated } from './rules/uncorroborated';
import { unknownAsk } from './rules/unknownAsk';
import { unknownGoal } from './rules/unknownGoal';
import { unknownPerson } from './rules/unknownPerson';
import { unknownRole } from './rules/unknownRole';
import { unknownSkill } from './rules/unknownSkill';
import { unreadPeriod } from './rules/unreadPeriod';
import { vagueWording } from './rules/vagueWording';

/** Every rule beside what reading a file finds, in the order in which problems at one place are shown. */
export const rules: readonly Rule[] = [
  misspeltKey,
  duplicateKey,
  commentInText,
  futureDate,
  unknownSkill,
  unknownPerson,
  unknownRole,
  unknownAsk,
  unknownGoal,
  brokenLink,
  bodyNotRead,
  duplicateEntry,
  secondProfile,
  askCycle,
  noImpact,
  impactWithoutNumber,
  numberWithoutBaseline,
  teamCredit,
  uncorroborated,
  vagueWording,
  dutyNotOutcome,
  superlativeWithoutFigure,
  metricWithoutUnit,
  keyResultWithoutFigure,
  fadingEvidence,
  goalWithoutWin,
  goalStatus,
  formQuestions,
  unreadPeriod,
  overdue,
  resultDate,
  oldDraft,
  privateName,
  sharedFallback,
  privateInRemote,
];
