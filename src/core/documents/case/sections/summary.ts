import { capitalize, addFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { hasFigure } from '../../../entries/metric';
import type { RankedWin } from '../../../evidence/ranking';
import { isAtLeast } from '../../../evidence/strength';
import { wordsOfOthers } from '../../../evidence/voices';
import { bullets, emphasis, heading, paragraph, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { emptySection, roleFile } from '../selfHint';
import { lastTime } from '../lastTime';
import { tellResult } from '../tellResult';
import { voiceBeside } from './voices';
import { phrased } from '../../kit/phrased';
import { leadingItems } from '../../kit/withRest';
import { withRestOfCase } from '../withRestOfCase';

/** Why now, and the results that speak most for it. */
export function summary(context: CaseContext): RootContent[] {
  const title = context.audience === 'public' ? phrased('Selected results') : phrased('Summary');
  const before = lastTime(context);
  const blocks = [...needs(context), ...before, ...results(context, before.length > 0)];
  if (blocks.length === 0)
    return emptySection(
      context,
      title,
      phrased('Log a win, and add needs to {0}: why the business needs this now.', roleFile(context)),
    );
  return [heading(2, title), ...blocks, ...hint(context)];
}

/** What the business, or the other team, needs from the role now. */
export function needs(context: CaseContext): RootContent[] {
  const { role, audience, track, limits, fit } = context;
  if (audience === 'public') return [];
  const all = (role?.needs ?? []).map((need) => fit(need)).filter((need) => need !== undefined);
  const said = leadingItems(all, limits.needs);
  if (said.length === 0) return [];
  const whose = track === 'lateral' ? (role?.department ?? phrased('the team')) : phrased('the business');
  return [
    paragraph(phrased('What {0} needs now:', whose)),
    bullets(
      withRestOfCase(
        context,
        said.map((need) => addFullStop(capitalize(need))),
        role!.needs.length,
      ),
    ),
  ];
}

/** Whether a result is worth a third place: it has a number, in its title too where someone speaks for it. */
function isStrong({ win, strength }: RankedWin, { voiceOf }: CaseContext): boolean {
  return (
    win.pin || isAtLeast(strength.rung, 'measured') || (hasFigure(win.title) && wordsOfOthers(win, voiceOf).length > 0)
  );
}

/** The results that speak most; `isMore` where others are told above them. */
export function results(context: CaseContext, isMore = false): RootContent[] {
  // Without expectations the page tells them by skill.
  if (context.rowsAreSkills && context.form === 'one-page' && context.audience !== 'public') return [];
  const items: Inline[] = [];
  // What has happened since I asked last is told above, and counts among the results.
  const before = context.cited.length;
  const most = before === 0 ? context.limits.results : Math.max(1, context.limits.results - before);
  for (const { ranked } of context.highlights) {
    if (items.length >= Math.min(most, context.limits.results)) break;
    if (context.isTold(ranked.win)) continue;
    // Two strong results are better than three of which one only fills a place.
    if (items.length >= 2 && !isStrong(ranked, context)) break;
    const said = tellResult(context, ranked.win);
    if (said !== undefined) items.push([...said, ...voiceBeside(context, ranked.win)]);
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
        : isMore
          ? phrased('What else speaks for it most:')
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
