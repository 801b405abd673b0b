import { capitalize, addFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Win } from '../../../entries/win';
import { isAtLeast } from '../../../evidence/strength';
import { emphasis, heading, joinInline, paragraph, strong, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { metGoals } from '../metGoals';
import { outcomeOf } from '../../kit/result';
import { emptySection } from '../selfHint';
import { factsOf } from '../wording';
import { isInEnglish, phrased } from '../../kit/phrased';
import { sayInDocument } from '../../kit/sayInDocument';

/** The projects that lead, each told in full: situation, my action, result. */
export function highlights(context: CaseContext): RootContent[] {
  const title = context.track === 'lateral' ? phrased('Success stories') : phrased('Highlights');
  if (context.highlights.length === 0)
    return emptySection(
      context,
      title,
      phrased('Log a win with an impact and a number in wins/; the strongest are told here.'),
    );
  // What has no story is told whole in the summary or by its title; my own edition says how it gets one.
  const withStory = context.highlights.filter(
    ({ ranked: { win } }) =>
      context.audience === 'self' ||
      hasStory(context, win) ||
      (!context.isTold(win) && outcomeOf(win, win.impact) !== ''),
  );
  if (withStory.length === 0) return [];
  return [
    heading(2, title),
    ...withStory.flatMap(({ ranked, reason }) => told(context, ranked.win, sayInDocument(reason))),
  ];
}

/** Whether more can be told of a win than its title and what came of it; without its text at hand it may be so. */
function hasStory(context: CaseContext, win: Win): boolean {
  const story = context.storyOf(win);
  if (story === undefined || win.attribution !== undefined) return true;
  return Object.values(story).some((part) => part !== undefined && part.trim() !== '');
}

function told(context: CaseContext, win: Win, reason: string): RootContent[] {
  const { audience, cite, fit } = context;
  const { situation, task, action, result, free } = context.storyOf(win) ?? {};
  const title = titleOf(context, win);
  const parts: RootContent[] = [];
  const add = (label: string, said: string | undefined) => {
    const kept = fit(said);
    if (kept !== undefined) parts.push(paragraph(strong(label), ' ', addFullStop(capitalize(kept))));
  };
  // A story without a result of its own, or without its figure, begins with what came of it.
  const outcome = outcomeOf(
    win,
    result === undefined ? fit(win.impact) : undefined,
    `${win.title} ${result ?? free ?? ''}`,
  );
  context.outcomeOnce(win);
  if (outcome !== '' && (result === undefined || win.metrics.length > 0))
    parts.push(paragraph(addFullStop(capitalize(outcome))));
  parts.push(...metGoals(context, win));
  if (situation === undefined && action === undefined) {
    const kept = fit(free);
    if (kept !== undefined) parts.push(paragraph(addFullStop(kept)));
  }
  add(phrased('Situation.'), situation);
  add(phrased('Task.'), task);
  add(phrased('What I did.'), action);
  add(phrased('Result.'), result);
  add(phrased("My part and the team's."), win.attribution);
  const also = sameProject(context, win);
  if (also.length > 0)
    parts.push(
      paragraph(
        strong(phrased('Also in this project:')),
        ' ',
        joinInline(
          also.map((other): Inline => [context.titleOf(other) ?? '', ' ', cite(other)]),
          '; ',
        ),
        '.',
      ),
    );
  if (audience === 'self' && parts.length === 0)
    parts.push(
      paragraph(
        emphasis(
          phrased('Add the headings Situation, Action and Result to this win, so that its story can be told here.'),
        ),
      ),
    );
  return [
    heading(3, title),
    paragraph(emphasis(capitalize(factsOf(win))), ' ', cite(win)),
    ...(audience === 'self' ? [paragraph(emphasis(reason))] : []),
    ...parts,
  ];
}

function titleOf(context: CaseContext, win: Win): string {
  const title = context.titleOf(win)!;
  if (win.project === undefined || title.toLowerCase().includes(win.project.toLowerCase())) return title;
  return `${capitalize(win.project)}: ${isInEnglish() ? title.replace(/^\p{Lu}(?=\p{Ll}+\s)/u, (letter) => letter.toLowerCase()) : title}`;
}

const maxAlso = 3;

function sameProject({ ranked, highlights }: CaseContext, win: Win): Win[] {
  if (win.project === undefined) return [];
  const leading = new Set(highlights.map((pick) => pick.ranked.win));
  const also: Win[] = [];
  for (const { win: other, strength } of ranked) {
    if (also.length === maxAlso) break;
    if (
      other.project === win.project &&
      !leading.has(other) &&
      isAtLeast(strength.rung, 'described') &&
      other.kind !== 'recognition'
    )
      also.push(other);
  }
  return also;
}
