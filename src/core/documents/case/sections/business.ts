import { capitalize, addFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, paragraph } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { mainAsk } from '../mainAsk';
import { emptySection, roleFile } from '../selfHint';
import { phrased } from '../../kit/phrased';
import { leadingItems } from '../../kit/withRest';
import { withRestOfCase } from '../withRestOfCase';

/** What the business gets next, what could go wrong, and the trade-offs I accept. */
export function business(context: CaseContext): RootContent[] {
  const { role, track, limits, audience, entries } = context;
  const asked = mainAsk(context);
  const own = asked && asked.tradeOffs.length > 0 ? asked.tradeOffs : (entries.profile?.tradeOffs ?? []);
  const list = (title: string, said: readonly string[], most: number): RootContent[] => {
    const fitting = said.map((item) => context.fit(item)).filter((item) => item !== undefined);
    const kept = leadingItems(fitting, most);
    return kept.length === 0
      ? []
      : [
          ...(title === '' ? [] : [paragraph(title)]),
          bullets(
            withRestOfCase(
              context,
              kept.map((item) => addFullStop(capitalize(item))),
              said.length,
            ),
          ),
        ];
  };
  const gets = list('', role?.benefits ?? [], limits.benefits);
  const riskItems = role?.risks ?? [];
  const alone = gets.length === 0 && (own.length === 0 || limits.tradeOffs === 0);
  const risks = list(alone ? '' : phrased('Risks:'), riskItems, limits.risks);
  const isAlone = gets.length + risks.length === 0;
  const tradeOffs = list(isAlone ? '' : phrased('Trade-offs I accept:'), own, limits.tradeOffs);
  const fallback =
    audience === 'self' && asked?.fallback !== undefined
      ? list(phrased('For my eyes only, what I fall back on:'), [asked.fallback], 1)
      : [];
  const title =
    gets.length > 0
      ? track === 'lateral'
        ? phrased('What both teams get')
        : phrased('What the business gets next')
      : risks.length > 0
        ? alone
          ? phrased('Risks')
          : phrased('Risks and trade-offs')
        : phrased('Trade-offs I accept');
  const blocks = [...gets, ...risks, ...tradeOffs, ...fallback];
  const full = phrased('What the business gets next');
  if (blocks.length === 0)
    return context.form === 'one-page'
      ? []
      : emptySection(
          context,
          full,
          phrased('Add benefits and risks to {0}, and trade-offs to profile.md or to the ask.', roleFile(context)),
        );
  const missing =
    audience === 'self' && context.form === 'full' && (role?.benefits ?? []).length === 0
      ? [paragraph(emphasis(phrased('Add benefits to {0}: what the business gets.', roleFile(context))))]
      : [];
  return [heading(2, title), ...blocks, ...missing];
}
