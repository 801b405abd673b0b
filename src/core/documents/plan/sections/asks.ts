import type { RootContent } from 'mdast';
import { longDate } from '../../../calendarDate';
import type { Ask } from '../../../entries/ask';
import { askReadiness } from '../../../outcome/askReadiness';
import { say } from '../../../sentence';
import { ended, listed, skillLabel, unended } from '../../case/wording';
import { bullets, heading, numbered, paragraph, strong, tasks, type Inline, type Item } from '../../nodes';
import { sourceLink, toAdd, typed } from '../../script/notes';
import { findNamed } from '../../script/references';
import { isJump } from '../asksInOrder';
import type { PlanContext } from '../planContext';
import { byWhen } from '../wording';

/** The asks in their order, each with what unlocks it, what it unlocks, and how it helps the job I have. */
export function asks(context: PlanContext): RootContent[] {
  const title = heading(2, 'Asks, in their order');
  if (context.asks.length === 0)
    return [title, toAdd('a small step that risks little, as a file in ', typed('asks/'), '.')];
  return [
    title,
    paragraph('The small ones come first: each risks little, and is asked for what it does for the work I hold today.'),
    numbered(context.asks.map((ask) => askItem(context, ask))),
    ...stillToSplit(context),
  ];
}

function askItem(context: PlanContext, ask: Ask): Item {
  const { entries, date, sourceOf } = context;
  const { ready, unlocks } = askReadiness(ask, entries, date);
  const isSettled = ask.status === 'agreed' || ask.status === 'asked';
  const next = context.asks.filter((other) => other.after.some((name) => findNamed(entries.asks, name) === ask));
  const open = ask.status === 'agreed' ? ask.criteria.filter(({ met }) => !met) : [];
  const notes: Inline[] = [
    ...open.map(({ text, by }): Inline => [
      strong('Still to do:'),
      ` ${ended(by === undefined ? text : `${unended(text)}, ${byWhen(by, date)}`)}`,
    ]),
    ...frame(context, ask),
    ...(ask.tradeOffs.length === 0 ? [] : [[strong('What I give for it:'), ' ', ask.tradeOffs.map(ended).join(' ')]]),
    ...(next.length === 0
      ? []
      : [[strong('It unlocks:'), ` ${listed(next.map(({ title }) => `“${unended(title)}”`))}.`]]),
  ];
  return {
    blocks: [
      paragraph(
        strong(sourceLink(sourceOf(ask, 'title'))),
        ` – ${standing(context, ask)}`,
        ready ? [' ', strong('It is ready to be asked.')] : '',
      ),
      ...(notes.length > 0 ? [bullets(notes)] : []),
      ...(isSettled || unlocks.length === 0
        ? []
        : [
            paragraph(strong('What unlocks it:')),
            tasks(unlocks.map(({ met, reason }) => ({ item: say(reason), done: met }))),
          ]),
    ],
  };
}

function standing({ date, nameOf }: PlanContext, ask: Ask): string {
  const of = ask.to === undefined ? '' : ` of ${nameOf(ask.to)}`;
  const from = ask.to === undefined ? '' : ` by ${nameOf(ask.to)}`;
  const on = (day: string | undefined, lead: string) =>
    day === undefined ? '' : `${lead} ${longDate(day as Parameters<typeof longDate>[0])}`;
  switch (ask.status) {
    case 'agreed':
      return `agreed${from}, and not yet done.`;
    case 'asked':
      return `asked${of}${on(ask.asked, ' on')}; the answer is open${ask.followUp !== undefined && ask.followUp < date ? ', and the follow-up is overdue' : ''}.`;
    case 'deferred':
      return `put off${from}; to be asked again${on(ask.followUp, ' on')}.`;
    default:
      return `to be asked${of}${ask.due !== undefined && ask.due < date ? on(ask.due, '; it was due on') : on(ask.due, ' by')}.`;
  }
}

/** How a step helps the job I hold: success depends on the framing (incremental negotiating). */
function frame(context: PlanContext, ask: Ask): Inline[] {
  if (isJump(ask.kind) || ask.status === 'agreed') return [];
  const { names, entries, role, sourceOf } = context;
  const expected = new Set((role?.expectations ?? []).map(({ skill }) => names.keyOf(skill)));
  const skills = ask.needs.filter((need) => expected.has(names.keyOf(need)));
  const duties = entries.responsibilities.filter(
    (duty) =>
      (duty.until === undefined || duty.until > context.date) &&
      duty.skills.some((skill) => skills.some((need) => names.keyOf(need) === names.keyOf(skill))),
  );
  const said =
    skills.length > 0
      ? `“It makes me better at the job I have, above all at ${listed(skills.map((skill) => names.labelOf(skill)).map(skillLabel))}.”`
      : undefined;
  return [
    [
      strong('How it helps my job today:'),
      ' ',
      said ?? 'to be put into one sentence: what does the team get from it now?',
      ...(duties.length === 0
        ? []
        : [
            ' It takes what I need as ',
            ...duties.flatMap((duty, index) => [index === 0 ? '' : ' and ', sourceLink(sourceOf(duty))]),
            '.',
          ]),
    ],
  ];
}

/** The gaps that no ask and nothing under way would close: where a big step can still be split. */
function stillToSplit({ gaps }: PlanContext): RootContent[] {
  const silent = gaps.filter(
    ({ underWay, asks: small, nextSteps }) => underWay.length + small.length + nextSteps.length === 0,
  );
  if (silent.length === 0) return [];
  const titles = silent.map((gap) =>
    gap.kind === 'criterion' ? unended(gap.criterion.text) : skillLabel(gap.judged.expectation.skill),
  );
  return [
    toAdd(
      `a small ask for ${listed(titles)}, as a file in `,
      typed('asks/'),
      ', named in ',
      typed('after'),
      ' of the ask it leads to.',
    ),
  ];
}
