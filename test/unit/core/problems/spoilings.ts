import type { ProblemCode } from '../../../../src/core/text/problem';

/** The win of the example that is spoilt. */
export const spoiltFile = 'wins/2026-03-14-checkout-latency.md';

/** What is spoilt, the text under the squiggle, and what one keypress makes of it: the win as it was, if not said. */
export type Spoiling = readonly [
  code: ProblemCode,
  changes: readonly (readonly [string, string])[],
  at: string,
  fixed?: readonly (readonly [string, string])[],
];
const metrics = /metrics:\n(?: {2}.*\n)+/;
const measured =
  'impact: Cut p95 checkout latency from 900 ms to 540 ms, which recovered about 1,900 abandoned bookings a month.';
const role =
  'role: led\nattribution: I found the cause, designed the change and led three engineers; Inventory sped up the seat map.\n';
const links = /links:\n(?: {2}.*\n)+/;
const feedback = /feedback:\n(?: {2}.*\n)+/;
/** That win, spoilt in every way that one keypress fixes. */
export function spoilings(whole: string): Spoiling[] {
  const body = whole.slice(whole.indexOf('## Situation'));
  const block = (pattern: RegExp) => pattern.exec(whole)![0];
  const bare: [string, string][] = [
    [block(metrics), ''],
    [measured, 'impact: Checkout is faster.'],
  ];
  const alone: [string, string][] = [
    [block(links), ''],
    [block(feedback), ''],
  ];
  // prettier-ignore
  return [
    ['front-matter-missing', [[whole.slice(0, whole.indexOf('\n---\n') + 5), '']], '', [[whole.slice(0, whole.indexOf('\n---\n') + 5), '---\ntype: win\ndate: 2026-03-14\n---\n']]],
    ['front-matter-unclosed', [['public\n---\n', 'public\n']], '---'],
    ['front-matter-language', [['---\ntype', '---yaml\ntype']], '---yaml'],
    ['front-matter-syntax', [['title: Cut', 'title:Cut']], 'title:Cut checkout latency'],
    ['unknown-type', [['type: win', 'type: wni']], 'wni'],
    ['misspelt-key', [['\ntitle:', '\ntiltle:']], 'tiltle'],
    ['missing-title', [['title: Cut checkout latency\n', ''], [body, 'Faster.\n']], '---', [['title: Cut checkout latency\n', ''], [body, 'Faster.\n'], ['visibility: public\n', 'visibility: public\ntitle: Checkout latency\n']]],
    ['comment-in-text', [['title: Cut checkout latency', 'title: Cut checkout #2 latency']], '#2 latency', [['title: Cut checkout latency', 'title: "Cut checkout #2 latency"']]],
    ['duplicate-key', [['kind: delivery\n', 'kind: delivery\nkind: glue\n']], 'kind'],
    ['front-matter-syntax', [['title: Cut checkout', 'title: Fix: checkout']], 'title: Fix: checkout latency', [['title: Cut checkout latency', 'title: "Fix: checkout latency"']]],
    ['front-matter-syntax', [["unit: '%'", 'unit: %']], 'unit: %', [["unit: '%'", 'unit: "%"']]],
    ['missing-date', [['date: 2026-03-14\n', '']], '---', [['date: 2026-03-14\n', ''], ['visibility: public\n', 'visibility: public\ndate: 2026-03-14\n']]],
    ['invalid-date', [['date: 2026-03-14', 'date: 03/14/2026']], '03/14/2026'],
    ['invalid-date', [['    date: 2026-03-24', '    date: 24.03.2026']], '24.03.2026'],
    ['invalid-date', [['kind: delivery', 'end: 2026-03-01\nkind: delivery']], '2026-03-01', [['date: 2026-03-14', 'date: 2026-03-01'], ['kind: delivery', 'end: 2026-03-14\nkind: delivery']]],
    ['future-date', [['date: 2026-03-14', 'date: 2999-03-14']], '2999-03-14', [['date: 2026-03-14', 'date: 2999-03-14'], ['visibility: public\n', 'visibility: public\nstatus: in-progress\n']]],
    ['result-date', [['visibility: public\n', 'visibility: public\nmeasure-on: 2026-09-01\n']], '2026-09-01'],
    ['unknown-value', [['kind: delivery', 'kind: delivry']], 'delivry'],
    ['unknown-value', [['role: led', 'role: leed']], 'leed'],
    ['unknown-value', [['scope: customer', 'scope: custmer']], 'custmer'],
    ['unknown-value', [['visibility: public', 'visibility: pubic']], 'pubic'],
    ['yes-or-no-expected', [['visibility: public', 'visibility: public\npin: yep']], 'yep', [['visibility: public', 'visibility: public\npin: yes']]],
    ['text-expected', [['project: Fast Checkout', 'project: [Fast Checkout]']], '[Fast Checkout]'],
    ['list-expected', [['skills: [Technical, system-design, Business Impact]', 'skills: Technical, system-design, Business Impact']], 'Technical, system-design, Business Impact'],
    ['map-expected', [['feedback:\n', 'feedback:\n  - [a]\n']], '[a]'],
    ['incomplete-item', [['    url: https://docs.larkspur.example/fast-checkout/split-test\n', '']], 'label: Split test', [['  - label: Split test\n    url: https://docs.larkspur.example/fast-checkout/split-test\n', '']]],
    ['misspelt-key', [['attribution:', 'atribution:']], 'atribution'],
    ['misspelt-key', [['impact:', 'imapct:']], 'imapct'],
    ['misspelt-key', [['metrics:', 'metrcs:']], 'metrcs'],
    ['misspelt-key', [['    before: 61.0', '    befor: 61.0']], 'befor'],
    ['misspelt-key', [['links:', 'lnks:']], 'lnks'],
    ['misspelt-key', [['collaborators:', 'colaborators:']], 'colaborators'],
    ['misspelt-key', [['feedback:', 'fedback:']], 'fedback'],
    ['unknown-skill', [['[Technical, ', '[Techncal, ']], 'Techncal'],
    ['unknown-person', [['ben-castellano', 'ben-castelano']], 'ben-castelano'],
    ['broken-link', [['https://dash.larkspur.example/checkout/latency', './gone.md']], './gone.md', [['  - label: Latency dashboard\n    url: https://dash.larkspur.example/checkout/latency\n', '']]],
    ['no-impact', [[`${measured}\n`, '']], 'Cut checkout latency', [[`${measured}\n`, ''], ['visibility: public\n', 'visibility: public\nimpact: what changed, and for whom\n']]],
    ['impact-without-number', bare, 'Checkout is faster.', [...bare, ['visibility: public\n', "visibility: public\nmetrics: ['what was measured, before -> after']\n"]]],
    ['number-without-baseline', [...bare.slice(0, 1), [measured, 'metrics:\n  - {name: p95 latency, after: 540 ms}']], '{name: p95 latency, after: 540 ms}', [...bare.slice(0, 1), [measured, 'metrics:\n  - {name: p95 latency, before: the value before, after: 540 ms}']]],
    ['metric-without-unit', [['  - p95 latency 900 ms -> 540 ms', '  - p95 latency 900 -> 540']], 'p95 latency 900 -> 540', [['  - p95 latency 900 ms -> 540 ms', '  - p95 latency 900 -> 540 the unit, such as ms']]],
    ['team-credit', [[role, '']], 'we', [[role, ''], ['visibility: public\n', 'visibility: public\nrole: led\n']]],
    ['uncorroborated', alone, 'Cut checkout latency', [...alone, ['visibility: public\n', "visibility: public\nlinks: ['the address of the artefact']\n"]]],
    ['superlative-without-figure', [...bare.slice(0, 1), [measured, 'impact: A massive gain for travellers.']], 'massive', [...bare.slice(0, 1), [measured, 'impact: A massive gain for travellers.'], ['visibility: public\n', "visibility: public\nmetrics: ['what was measured, before -> after']\n"]]],
    ['old-draft', [['kind: delivery', 'status: draft\nkind: delivery']], 'draft', [['kind: delivery', 'status: done\nkind: delivery']]],
  ];
}

/** The problems that say what only their author can fix, that take another kind of file, or that another file must be spoilt for. */
export const elsewhere: ProblemCode[] = ['front-matter-too-large', 'unreadable-file', 'body-not-read', 'missing-type', 'number-expected', 'too-many-items', 'unknown-role', 'unknown-ask', 'unknown-goal', 'duplicate-entry', 'second-profile', 'ask-cycle', 'vague-wording', 'duty-not-outcome', 'key-result-without-figure', 'fading-evidence', 'goal-without-win', 'goal-status', 'form-questions', 'unread-period', 'overdue', 'private-name', 'shared-fallback', 'private-in-remote']; // prettier-ignore

/** Where the keypress leaves a figure to the user, without which the problem stays. */
export const leftToTheUser: ReadonlySet<ProblemCode> = new Set([
  'impact-without-number',
  'number-without-baseline',
  'superlative-without-figure',
]);
