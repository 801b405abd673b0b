import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, paragraph, type Inline } from '../../nodes';
import type { CaseContext } from '../caseContext';
import { emptySection, roleFile } from '../selfHint';
import { capitalised, ended, factsOf, unended } from '../wording';

/** Why now, and the results that speak most for it. */
export function summary(context: CaseContext): RootContent[] {
  const title = context.audience === 'public' ? 'Selected results' : 'Summary';
  const blocks = [...needs(context), ...results(context)];
  if (blocks.length === 0)
    return emptySection(
      context,
      title,
      `Log a win, and add needs to ${roleFile(context)}: why the business needs this now.`,
    );
  return [heading(2, title), ...blocks, ...hint(context)];
}

/** What the business, or the other team, needs from the role now. */
export function needs({ role, audience, track, limits, fit }: CaseContext): RootContent[] {
  if (audience === 'public') return [];
  const said = (role?.needs ?? [])
    .map((need) => fit(need))
    .filter((need) => need !== undefined)
    .slice(0, limits.needs);
  if (said.length === 0) return [];
  const whose = track === 'lateral' ? (role?.department ?? 'the team') : 'the business';
  return [paragraph(`What ${whose} needs now:`), bullets(said.map((need) => ended(capitalised(need))))];
}

/** The results that speak most. */
export function results(context: CaseContext): RootContent[] {
  const items: Inline[] = [];
  for (const { ranked } of context.highlights) {
    if (items.length >= context.limits.results) break;
    const { win } = ranked;
    const said = context.fit(win.impact) === undefined ? context.fit(win.title) : context.fit(context.tell(win));
    if (said === undefined) continue;
    const key = win.impact === undefined ? 'title' : 'impact';
    items.push([`${capitalised(unended(said))} (${factsOf(win)}). `, context.cite(win, key)]);
  }
  if (items.length === 0) return [];
  if (context.audience === 'public') return [bullets(items)];
  const first =
    context.other !== undefined
      ? 'What speaks for me on either path, in my strongest results:'
      : context.track === 'lateral'
        ? 'What I bring, in my strongest results:'
        : 'What speaks for it most:';
  return [paragraph(items.length === 1 ? first.replace('results', 'result') : first), bullets(items)];
}

function hint(context: CaseContext): RootContent[] {
  if (context.audience !== 'self' || context.role?.needs.length) return [];
  return [paragraph(emphasis(`Why now? Add needs to ${roleFile(context)}: what the business needs from this role.`))];
}
