import { skillLabel } from '../../../library/skillLabel';
import { addFullStop, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { CalendarDate } from '../../../time/calendarDate';
import type { Ask } from '../../../entries/ask';
import { askReadiness } from '../../../evidence/askReadiness';
import { longDate } from '../../kit/dates';
import {
  bullets,
  heading,
  joinInline,
  numbered,
  paragraph,
  strong,
  tasks,
  type Inline,
  type Item,
} from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sourceLink, toAdd, typed } from '../../kit/notes';
import { findNamed } from '../../../library/references';
import { isJump } from '../asksInOrder';
import type { PlanContext } from '../planContext';
import { byWhen } from '../wording';
import { sayInDocument } from '../../kit/sayInDocument';
import { joinWords } from '../../kit/joinWords';

/** The asks in their order, each with what unlocks it, what it unlocks, and how it helps the job I have. */
export function asks(context: PlanContext): RootContent[] {
  const title = heading(2, phrased('Asks, in their order'));
  if (context.asks.length === 0) return [title, smallStep()];
  return [
    title,
    ...(context.asks.every(({ kind }) => isJump(kind))
      ? []
      : [
          paragraph(
            phrased(
              'The small ones come first: each risks little, and is asked for what it does for the work I hold today.',
            ),
          ),
        ]),
    numbered(context.asks.map((ask) => askItem(context, ask))),
    ...stillToSplit(context),
    // The big step alone is no way there.
    ...(context.gaps.length === 0 && context.asks.every(({ kind, status }) => isJump(kind) && status !== 'asked')
      ? [smallStep()]
      : []),
  ];
}

function smallStep(): RootContent {
  return toAdd(...phrasedInline('a small step that risks little, as a file in {0}.', typed('asks/')));
}

function askItem(context: PlanContext, ask: Ask): Item {
  const { entries, date, sourceOf } = context;
  const { ready, unlocks } = askReadiness(ask, entries, date);
  const isSettled = ask.status === 'agreed' || ask.status === 'asked';
  const next = context.asks.filter((other) => other.after.some((name) => findNamed(entries.asks, name) === ask));
  const open = ask.status === 'agreed' ? ask.criteria.filter(({ met }) => !met) : [];
  const notes: Inline[] = [
    ...open.map(({ text, by }): Inline => [
      strong(phrased('Still to do:')),
      ` ${addFullStop(by === undefined ? text : `${stripFullStop(text)}, ${byWhen(by, date)}`)}`,
    ]),
    ...frame(context, ask),
    ...(ask.tradeOffs.length === 0
      ? []
      : [[strong(phrased('What I give for it:')), ' ', ask.tradeOffs.map(addFullStop).join(' ')]]),
    ...(next.length === 0
      ? []
      : [
          [
            strong(phrased('It unlocks:')),
            ` ${joinWords(next.map(({ title }) => phrased('“{0}”', stripFullStop(title))))}.`,
          ],
        ]),
  ];
  return {
    blocks: [
      paragraph(
        strong(sourceLink(sourceOf(ask, 'title'))),
        ` – ${standing(context, ask)}`,
        ready ? [' ', strong(phrased('It is ready to be asked.'))] : '',
      ),
      ...(notes.length > 0 ? [bullets(notes)] : []),
      ...(isSettled || unlocks.length === 0
        ? []
        : [
            paragraph(strong(phrased('What unlocks it:'))),
            tasks(unlocks.map(({ met, reason }) => ({ item: sayInDocument(reason), done: met }))),
          ]),
    ],
  };
}

function standing({ date, nameOf }: PlanContext, ask: Ask): string {
  const of = ask.to === undefined ? '' : phrased(' of {0}', nameOf(ask.to));
  const from = ask.to === undefined ? '' : phrased(' by {0}|a person', nameOf(ask.to));
  const on = (day: CalendarDate | undefined) => (day === undefined ? '' : phrased(' on {0}', longDate(day)));
  switch (ask.status) {
    case 'agreed':
      return phrased('agreed{0}, and not yet done.', from);
    case 'asked':
      return phrased(
        ask.followUp !== undefined && ask.followUp < date
          ? 'asked{0}{1}; the answer is open, and the follow-up is overdue.'
          : 'asked{0}{1}; the answer is open.',
        of,
        on(ask.asked),
      );
    case 'deferred':
      return ask.followUp !== undefined && ask.followUp < date
        ? phrased('deferred{0}; it was to be asked again{1}.', from, on(ask.followUp))
        : phrased('deferred{0}; to be asked again{1}.', from, on(ask.followUp));
    default:
      if (ask.due === undefined) return phrased('to be asked{0}.', of);
      return ask.due < date
        ? phrased('to be asked{0}; it was due on {1}.', of, longDate(ask.due))
        : phrased('to be asked{0} by {1}.', of, longDate(ask.due));
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
      ? phrased(
          '“It makes me better at the job I have, above all at {0}.”',
          joinWords(skills.map((skill) => names.labelOf(skill)).map(skillLabel)),
        )
      : undefined;
  return [
    [
      strong(phrased('How it helps my job today:')),
      ' ',
      said ?? phrased('to be put into one sentence: what does the team get from it now?'),
      ...(duties.length === 0
        ? []
        : phrasedInline(
            ' It takes what I need as {0}.',
            joinInline(
              duties.map((duty) => sourceLink(sourceOf(duty))),
              phrased(' and '),
            ),
          )),
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
    gap.kind === 'criterion' ? stripFullStop(gap.criterion.text) : skillLabel(gap.judged.expectation.skill),
  );
  return [
    toAdd(
      ...phrasedInline(
        'a small ask for {0}, as a file in {1}, named in {2} of the ask it leads to.',
        joinWords(titles),
        typed('asks/'),
        typed('after'),
      ),
    ),
  ];
}
