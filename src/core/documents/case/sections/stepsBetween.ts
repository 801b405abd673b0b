import { addFullStop, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Ask } from '../../../entries/ask';
import { isProposed, type Role } from '../../../entries/role';
import { judgeExpectations } from '../../../evidence/expectationStatus';
import { voicesIn } from '../../../evidence/voices';
import { findEntry } from '../../../library/references';
import { emphasis, heading, numbered, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { leadsTo, type CaseContext } from '../caseContext';
import { betweenLevels } from '../levels';
import { mainAsk } from '../mainAsk';
import { sayAsk } from '../remedies';
import { shownLevel } from '../wording';
import { phrased } from '../../kit/phrased';
import { counted } from '../../kit/spokenCount';

/** For a role several levels away: the roles between, how far my record covers each, and the asks on the way. */
export function stepsBetween(context: CaseContext): RootContent[] {
  const { role, entries, audience, fit } = context;
  if (role === undefined || context.form !== 'full') return [];
  const { roles, levels = roles.length } = betweenLevels(entries.profile, role, entries.roles);
  if (levels === 0) return [];
  const offered = new Set<Ask>();
  const rungs = roles.map((between) => rung(context, between, offered));
  const asks = onTheWay(context, offered);
  const title = phrased('The steps in between');
  const far = phrased(
    '{0} between where I stand and {1}.',
    counted(levels, 'level lies', 'levels lie'),
    stripFullStop(fit(role.title) ?? phrased('this role')),
  );
  if (rungs.length + asks.length === 0) {
    if (audience !== 'self') return [];
    const hint = emphasis(
      phrased('A role file in roles/ for each level between, with its expectations, becomes a step here.'),
    );
    return [heading(2, title), paragraph(far), paragraph(hint)];
  }
  return [
    heading(2, title),
    paragraph(rungs.length === 0 ? far : phrased('{0} One at a time, each step risks little:', far)),
    ...(rungs.length === 0 ? [] : [numbered(rungs)]),
    ...(asks.length === 0 ? [] : [paragraph(phrased('What I ask for on the way, in its order:')), numbered(asks)]),
  ];
}

function rung(context: CaseContext, role: Role, offered: Set<Ask>): Inline {
  const { entries, names, date, fit } = context;
  const level = shownLevel(fit(role.level));
  const judged = judgeExpectations(role.expectations, entries.wins, names, date, voicesIn(entries));
  const met = judged.filter(({ status }) => status === 'strong' || status === 'covered').length;
  const open = judged.length - met;
  const covered =
    judged.length === 0
      ? ''
      : isProposed(role)
        ? phrased(' My record covers {0} of the {1} I propose for it.', met, counted(judged.length, 'point', 'points'))
        : open === 0
          ? phrased(' My record covers all it expects ({0}).', judged.length)
          : phrased(' My record covers {0} of its {1}.', met, counted(judged.length, 'expectation', 'expectations'));
  const asks = entries.asks.flatMap((ask) => {
    const said = ask.role !== undefined && leadsTo(ask.role, role) && sayAsk(context, ask);
    if (!said) return [];
    offered.add(ask);
    return [said];
  });
  const name = strong(stripFullStop(fit(role.title) ?? phrased('A role between')));
  return [
    name,
    `${level === undefined ? '' : phrased(', level {0}', stripFullStop(level))}.${covered}`,
    ...asks.map((said) => ` ${addFullStop(said)}`),
  ];
}

/** The asks that come before the one this case is made for, the first of them first. */
function onTheWay(context: CaseContext, offered: ReadonlySet<Ask>): string[] {
  const main = mainAsk(context);
  const inOrder: Ask[] = [];
  const seen = new Set(main && [main]);
  const follow = (ask: Ask): void => {
    for (const name of ask.after) {
      const first = findEntry(context.entries.asks, name);
      if (first === undefined || seen.has(first)) continue;
      seen.add(first);
      follow(first);
      inOrder.push(first);
    }
  };
  if (main) follow(main);
  return inOrder
    .filter((ask) => !offered.has(ask))
    .map((ask) => sayAsk(context, ask))
    .filter((said) => said !== undefined);
}
