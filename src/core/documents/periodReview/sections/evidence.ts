import { stripFullStop } from '../../../text/punctuation';
import { skillLabel } from '../../../library/skillLabel';
import type { RootContent } from 'mdast';
import { statusWords } from '../../case/wording';
import { bullets, heading, joinInline, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { isProposed } from '../../../entries/role';
import type { Win } from '../../../entries/win';
import type { ExpectationStatus } from '../../../evidence/expectationStatus';
import { evidenceChanges, type EvidenceChange } from '../evidenceChanges';
import { say } from '../../../text/sentence';
import { voicesIn } from '../../../evidence/voices';
import type { ReviewContext } from '../reviewContext';
import { joinWords } from '../../kit/joinWords';
import { skillsOf } from '../skillsOf';

/** Which expectations gained evidence, and which lost some; without a role, which skills the new wins show. */
export function evidence(context: ReviewContext): RootContent[] {
  const { role, entries, names, before, until, period } = context;
  const title = heading(2, 'What it did for my evidence');
  if (role === undefined || role.expectations.length === 0) {
    const shown = skillsShown(context);
    return shown === undefined ? [] : [title, shown];
  }
  const changes = evidenceChanges(role, entries.wins, names, before, until, voicesIn(entries));
  const isGain = ({ gained, before: was, after }: EvidenceChange) => gained.length > 0 && order(after) <= order(was);
  const groups: [string, EvidenceChange[]][] = [
    ['Gained', changes.filter(isGain)],
    ['Lost', changes.filter((change) => !isGain(change))],
  ];
  const aim = stripFullStop(role.title);
  const wanted = isProposed(role) ? `what I propose for ${aim}` : `what ${aim} asks for`;
  if (changes.length === 0)
    return [title, paragraph(`Nothing recorded this ${period.kind} changes the evidence for ${wanted}.`)];
  return [
    title,
    paragraph(
      context.isOver
        ? `Measured against ${wanted}, at the end of the ${period.kind} and before it began.`
        : `Measured against ${wanted}, now and before the ${period.kind} began.`,
    ),
    ...groups.flatMap(([name, held]) =>
      held.length === 0 ? [] : [heading(3, name), bullets(held.map((change) => changeItem(change, context)))],
    ),
  ];
}

function changeItem(change: EvidenceChange, context: ReviewContext): Inline {
  const { expectation, before, after, gained, faded, gaps } = change;
  const status = before === after ? `still ${words(after)}` : `${words(after)} now, ${words(before)} before`;
  return [
    strong(skillLabel(expectation.skill)),
    `: ${status}.`,
    ...(gained.length === 0 ? [] : [' New: ', ...links(gained, context), '.']),
    ...(faded.length === 0
      ? []
      : [
          ` No longer within ${expectation.within === 1 ? 'the month' : `the ${expectation.within} months`} that count: `,
          ...links(faded, context),
          '.',
        ]),
    ...(gaps.length === 0
      ? []
      : [`${after === 'covered' ? ' What would make it strong:' : ''} ${gaps.map((gap) => say(gap)).join(' ')}`]),
  ];
}

function links(wins: readonly Win[], { linkTo }: ReviewContext): Inline[] {
  return joinInline(
    wins.map((win) => linkTo(win)),
    ', ',
  );
}

function words(status: ExpectationStatus): string {
  return statusWords[status].toLowerCase();
}

const statuses: readonly ExpectationStatus[] = ['strong', 'covered', 'thin', 'stale', 'missing'];

/** Lower is better; what is stale has more behind it than what was never shown, and less than what is thin and fresh. */
function order(status: ExpectationStatus): number {
  return statuses.indexOf(status);
}

function skillsShown({ logged, names }: ReviewContext): RootContent | undefined {
  const skills = skillsOf(logged, names).map(({ label, wins }) =>
    wins.length === 1 ? label : `${label} (${wins.length} wins)`,
  );
  if (skills.length === 0) return undefined;
  return paragraph(`New evidence for ${joinWords(skills)}.`);
}
