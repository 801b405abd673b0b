import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, paragraph } from '../../nodes';
import type { CaseContext } from '../caseContext';
import { mainAsk } from '../mainAsk';
import { emptySection, roleFile } from '../selfHint';
import { capitalised, ended } from '../wording';

/** What the business gets next, what could go wrong, and the trade-offs I accept. */
export function business(context: CaseContext): RootContent[] {
  const { role, track, limits, audience, entries } = context;
  const asked = mainAsk(context);
  const own = asked && asked.tradeOffs.length > 0 ? asked.tradeOffs : (entries.profile?.tradeOffs ?? []);
  const list = (title: string, said: readonly string[], most: number): RootContent[] => {
    const kept = said
      .map((item) => context.fit(item))
      .filter((item) => item !== undefined)
      .slice(0, most);
    return kept.length === 0
      ? []
      : [...(title === '' ? [] : [paragraph(title)]), bullets(kept.map((item) => ended(capitalised(item))))];
  };
  const gets = list('', role?.benefits ?? [], limits.benefits);
  const risks =
    context.form === 'full'
      ? list('What could go wrong, and what I do about it:', role?.risks ?? [], limits.benefits)
      : [];
  const tradeOffs = list('Trade-offs I accept:', own, limits.tradeOffs);
  const fallback =
    audience === 'self' && asked?.fallback !== undefined
      ? list('For my eyes only, what I fall back on:', [asked.fallback], 1)
      : [];
  const title =
    gets.length > 0 ? (track === 'lateral' ? 'What both teams get' : 'What the business gets next') : 'Trade-offs';
  const blocks = [...gets, ...risks, ...tradeOffs, ...fallback];
  const full = 'What the business gets next';
  if (blocks.length === 0)
    return emptySection(
      context,
      full,
      `Add benefits and risks to ${roleFile(context)}, and trade-offs to profile.md or to the ask.`,
    );
  const missing =
    audience === 'self' && gets.length === 0
      ? [paragraph(emphasis(`Add benefits to ${roleFile(context)}: what the business gets.`))]
      : [];
  return [heading(2, title), ...blocks, ...missing];
}
