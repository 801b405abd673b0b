import { capitalised, ended, unended } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, paragraph, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { emptySection, roleFile } from '../selfHint';
import { factsOf } from '../wording';
import { phrased } from '../../kit/phrased';

/** Why now, and the results that speak most for it. */
export function summary(context: CaseContext): RootContent[] {
  const title = context.audience === 'public' ? phrased('Selected results') : phrased('Summary');
  const blocks = [...needs(context), ...results(context)];
  if (blocks.length === 0)
    return emptySection(
      context,
      title,
      phrased('Log a win, and add needs to {0}: why the business needs this now.', roleFile(context)),
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
  const whose = track === 'lateral' ? (role?.department ?? phrased('the team')) : phrased('the business');
  return [paragraph(phrased('What {0} needs now:', whose)), bullets(said.map((need) => ended(capitalised(need))))];
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
      ? phrased(
          items.length === 1
            ? 'What speaks for me on either path, in my strongest result:'
            : 'What speaks for me on either path, in my strongest results:',
        )
      : context.track === 'lateral'
        ? phrased(
            items.length === 1 ? 'What I bring, in my strongest result:' : 'What I bring, in my strongest results:',
          )
        : phrased('What speaks for it most:');
  return [paragraph(first), bullets(items)];
}

function hint(context: CaseContext): RootContent[] {
  if (context.audience !== 'self' || context.role?.needs.length) return [];
  return [
    paragraph(
      emphasis(phrased('Why now? Add needs to {0}: what the business needs from this role.', roleFile(context))),
    ),
  ];
}
