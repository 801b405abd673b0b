import { assert } from 'chai';
import type { ProblemCode } from '../../../../src/core/text/problem';
import { problemCodes } from '../../../../src/core/text/problem';
import { applyEdits } from '../../../../src/core/text/textEdits';
import type { Severity } from '../../../../src/core/problems/foundProblem';
import type { ProblemInput } from '../../../../src/core/problems/problemContext';
import { rules } from '../../../../src/core/problems/rules';
import { say } from '../../../../src/core/text/sentence';
import { lookFor, uriOf, type Files } from './lookFor';

interface Case {
  readonly code: ProblemCode;
  readonly path?: string;
  /** Texts that have the problem; what it covers stands between `«` and `»`. */
  readonly has: string;
  readonly severity?: Severity;
  /** What the first edit makes of it. */
  readonly fixed?: string;
  /** What the fixes are called. */
  readonly fixes?: readonly string[];
  /** What the user writes where a fix leaves it to them. */
  readonly filled?: string;
  readonly hasNot: readonly string[];
  readonly files?: Files;
  readonly more?: Partial<ProblemInput>;
}

const win = (...lines: string[]): string =>
  `---\ntitle: Cut the wait\ndate: 2026-03-14\n${lines.map((line) => `${line}\n`).join('')}---\n`;
const strong = ['impact: From 9 h to 4 h.', 'links: [https://example.com/a]'];
const role =
  '---\ntype: role\ntitle: Staff Engineer\nexpectations:\n  - skill: System Design\n    aliases: [architecture]\n---\n';
const ana = '---\ntype: person\nname: Ana Reyes\nrelation: skip-level\n---\n';
const ask = (...lines: string[]): string =>
  `---\ntype: ask\ntitle: More scope\n${lines.map((line) => `${line}\n`).join('')}---\n`;
const other = '---\ntype: ask\ntitle: The budget round\n---\n';
const goal = (...lines: string[]): string =>
  `---\ntype: goal\ntitle: A faster checkout\n${lines.map((line) => `${line}\n`).join('')}---\n`;
const form = (...lines: string[]): string =>
  `---\ntype: form\ntitle: Year end\n${lines.map((line) => `${line}\n`).join('')}---\n`;
const secret = '---\ntype: person\nname: Kim Doe\nrelation: skip-level\nvisibility: private\n---\n';
const document = (audience: string, body: string): string => `---\ntype: case\naudience: ${audience}\n---\n\n${body}\n`;

const cases: readonly Case[] = [
  {
    code: 'misspelt-key',
    has: win('«skils»: [Writing] # mine'),
    severity: 'warning',
    fixed: win('skills: [Writing] # mine'),
    hasNot: [win('skills: [Writing]'), win('score: 3'), win('skills: [a]', 'skill: b'), win('deadline: 3', 'level: x')],
  },
  {
    code: 'misspelt-key',
    has: win('metrics:', '  - name: latency', '    «befor»: 9 s', '    after: 4 s'),
    fixed: win('metrics:', '  - name: latency', '    before: 9 s', '    after: 4 s'),
    hasNot: [win('metrics:', '  - name: latency', '    before: 9 s', '    owner: Kim')],
  },
  {
    code: 'misspelt-key',
    has: win('«Follow_Up»: 1').replace('title', 'type: meeting\ntitle'),
    hasNot: [win('Follow_Up: 1')],
  },
  {
    code: 'misspelt-key',
    has: win('metrics: [{name: wait, «on Mondays, and Fridays», after: 4 s}]'),
    fixed: win('metrics: [{name: "wait, on Mondays, and Fridays", after: 4 s}]'),
    fixes: ['Put the text in quotes'],
    hasNot: [
      win('metrics: [{name: "wait, on Mondays", after: 4 s}]'),
      win('metrics: [{name: wait, before:, after: 4 s}]'),
      win('metrics: [{name: wait, note: mine, after: 4 s}]'),
      win('metrics:', '  - name: wait', '    note:', '    after: 4 s'),
    ],
  },
  {
    code: 'duplicate-key',
    has: win('project: a', '«project»: b'),
    severity: 'error',
    fixed: win('project: a'),
    fixes: ['Remove this `project` and keep the first', 'Keep this `project` and remove the first'],
    hasNot: [win('project: a'), win('feedback:', '  - quote: a', '  - quote: b')],
  },
  {
    code: 'comment-in-text',
    has: win('impact: Saved 3 h a week «#estimate»'),
    severity: 'warning',
    fixed: win('impact: "Saved 3 h a week #estimate"'),
    fixes: ['Put the text in quotes'],
    hasNot: [
      win('impact: "Saved 3 h a week #estimate"'),
      win('kind: delivery # mine', 'pin: yes # x', 'end: 2026-03-15 # sic'),
      win('skills: # all of them', '  - Writing'),
      win('skills: [Writing] # mine', 'project: C#', 'mood: good # own key'),
      win('# impact: later'),
    ],
  },
  {
    code: 'comment-in-text',
    has: win('metrics:', '  - name: Builds of «#12»', '    after: 4 s'),
    fixed: win('metrics:', '  - name: "Builds of #12"', '    after: 4 s'),
    hasNot: [win('metrics:', '  - name: Builds # of all', '    after: 4 s').replace(' # of all', '')],
  },
  {
    code: 'comment-in-text',
    has: win('tags: «#work»'),
    fixed: win('tags: "#work"'),
    hasNot: [win('tags: [work]')],
  },
  {
    code: 'future-date',
    has: win().replace('2026-03-14', '«2026-09-14» # sic'),
    severity: 'warning',
    fixed: '---\ntitle: Cut the wait\ndate: 2026-09-14 # sic\nstatus: in-progress\n---\n',
    fixes: ['Mark it as in progress', 'Write 2025-09-14'],
    hasNot: [
      win(),
      win('status: in-progress').replace('2026-03-14', '2026-09-14'),
      win().replace('2026-03-14', '2026-06-15'),
    ],
  },
  { code: 'future-date', has: win('end: «2026-09-14»'), hasNot: [win('end: 2026-06-14')] },
  {
    code: 'unknown-skill',
    has: win('skills: [Writing, «Sistem Design»] # x'),
    severity: 'warning',
    fixed: win('skills: [Writing, System Design] # x'),
    hasNot: [win('skills: [system-design, Architecture]')],
    files: { 'roles/staff.md': role, 'wins/w.md': win('skills: [Writing]') },
  },
  {
    code: 'unknown-skill',
    has: win('skills:', '  - «Juggling»'),
    severity: 'hint',
    fixes: ['Add "Juggling" to what Staff Engineer expects'],
    hasNot: [win('skills: [Writing]')],
    files: { 'roles/staff.md': role, 'wins/w.md': win('skills: [Writing]') },
  },
  {
    code: 'unknown-skill',
    path: 'asks/a.md',
    has: ask('needs: [«System Desing», a quiet week]'),
    fixed: ask('needs: [System Design, a quiet week]'),
    hasNot: [ask('needs: [System Design]')],
    files: { 'roles/staff.md': role },
  },
  {
    code: 'unknown-person',
    has: win("collaborators: ['«ana-reye»']").replace("'«ana-reye»'", "«'ana-reye'»"),
    severity: 'warning',
    fixed: win("collaborators: ['ana-reyes']"),
    fixes: ['Change it to "ana-reyes"', 'Create ana-reye'],
    hasNot: [win('collaborators: [ana-reyes, Ana Reyes, me]')],
    files: { 'people/ana-reyes.md': ana },
  },
  {
    code: 'unknown-person',
    has: win('feedback:', '  - quote: Good', '    from: «Ana»'),
    severity: 'hint',
    fixed: win('feedback:', '  - quote: Good', '    from: Ana Reyes'),
    hasNot: [win('feedback: [Good]')],
    files: { 'people/ana-reyes.md': ana },
  },
  {
    code: 'unknown-person',
    path: 'asks/a.md',
    has: ask('to: «Zoe»'),
    severity: 'information',
    fixes: ['Create Zoe'],
    hasNot: [ask('to: ana-reyes')],
    files: { 'people/ana-reyes.md': ana },
  },
  {
    code: 'unknown-role',
    path: 'asks/a.md',
    has: ask('role: «staf»'),
    severity: 'warning',
    fixed: ask('role: staff'),
    hasNot: [ask('role: staff'), ask('role: Staff Engineer'), ask()],
    files: { 'roles/staff.md': role },
  },
  {
    code: 'unknown-ask',
    path: 'asks/a.md',
    has: ask('after: [«budgte»]'),
    severity: 'warning',
    fixed: ask('after: [budget]'),
    hasNot: [ask('after: [budget]'), ask('after: The budget round')],
    files: { 'asks/budget.md': other },
  },
  {
    code: 'unknown-ask',
    path: 'meetings/m.md',
    has: '---\ntype: meeting\ntitle: Talk\ndate: 2026-03-01\nasks:\n  - budget\n  - «raise»\n---\n',
    fixed: '---\ntype: meeting\ntitle: Talk\ndate: 2026-03-01\nasks:\n  - budget\n---\n',
    hasNot: ['---\ntype: meeting\ntitle: Talk\ndate: 2026-03-01\nasks: budget\n---\n'],
    files: { 'asks/budget.md': other },
  },
  {
    code: 'unknown-goal',
    has: win('goals: [«latncy»]', 'measure: x'),
    severity: 'warning',
    fixed: win('goals: [latency]', 'measure: x'),
    fixes: ['Change it to "latency"', 'Create the goal latncy', 'Remove it'],
    hasNot: [win('goals: latency'), win('goals: [A faster checkout, ../goals/latency.md]')],
    files: { 'goals/latency.md': goal() },
  },
  {
    code: 'broken-link',
    has: `${win()}See [the plan](<«../plans/the plan.md»>) and [this](../plans/a.md#b).\n`,
    severity: 'warning',
    fixed: `${win()}See the plan and [this](../plans/a.md#b).\n`,
    fixes: ['Remove the link and keep its text'],
    hasNot: [
      `${win()}See [it](../plans/a.md), \`[x](gone.md)\`, [a](https://example.com/x.md), [b](#c) and [d](/e.md).\n`,
    ],
    more: { fileExists: (uri) => uri === uriOf('plans/a.md') },
  },
  {
    code: 'broken-link',
    has: win('links: [«./gone.md», https://example.com]'),
    fixed: win('links: [https://example.com]'),
    fixes: ['Remove the link'],
    hasNot: [],
    more: { fileExists: () => false },
  },
  {
    code: 'broken-link',
    has: win('feedback:', '  - quote: Good', '    link: «./gone.md»'),
    fixed: win('feedback:', '  - quote: Good'),
    fixes: ['Remove the link'],
    hasNot: [],
    more: { fileExists: () => false },
  },
  {
    code: 'broken-link',
    has: win('links:', '  - label: Plan', '    url: «../w.md#x»'),
    fixed: win('links:', '  - label: Plan', '    url: w.md#x'),
    hasNot: [win('links: [https://example.com/a.md, PCI-4.2, example.com/a.md]')],
    files: { 'wins/w.md': win() },
    more: { fileExists: () => false },
  },
  {
    code: 'body-not-read',
    has: `${win()}\n«${'> '.repeat(40)}»${'> '.repeat(5_960)}\n`,
    severity: 'warning',
    hasNot: [`${win()}\n${'> '.repeat(40)}\n`],
  },
  {
    code: 'body-not-read',
    has: `${win()}«One line.»\n${'Another.\n'.repeat(5_000)}`,
    hasNot: [`${win()}One line.\n${'Another.\n'.repeat(4_000)}`],
  },
  {
    code: 'duplicate-entry',
    has: win('project: x').replace('Cut the wait', '«Cut the wait»'),
    severity: 'warning',
    fixes: ['Open the other "Cut the wait"'],
    hasNot: [win().replace('Cut', 'Halved'), win().replace('2026-03-14', '2026-03-15')],
    files: { 'wins/w.md': win() },
  },
  {
    code: 'duplicate-entry',
    path: 'goals/b.md',
    has: goal('due: 2027-01-01').replace('A faster checkout', '«A faster checkout»'),
    severity: 'warning',
    fixes: ['Open the other "A faster checkout"'],
    hasNot: [goal().replace('faster', 'fast')],
    files: { 'goals/a.md': goal() },
  },
  {
    code: 'second-profile',
    path: 'team/profile.md',
    has: '---\ntype: «profile»\nname: Ana\n---\n',
    severity: 'warning',
    fixes: ['Open the profile that is read'],
    hasNot: [win(), '---\ntype: person\nname: Ana\n---\n'],
    files: { 'profile.md': '---\ntype: profile\nname: Ana Reyes\n---\n' },
  },
  {
    code: 'ask-cycle',
    path: 'asks/a.md',
    has: ask('after: [c, «b»]'),
    severity: 'warning',
    fixed: ask('after: [c]'),
    hasNot: [ask('after: [c]')],
    files: { 'asks/b.md': other.replace('---\n', '---\nafter: [c, a]\n'), 'asks/c.md': other },
  },
  { code: 'ask-cycle', path: 'asks/a.md', has: ask('after: «a»'), fixed: ask(), hasNot: [ask()] },
  {
    code: 'no-impact',
    has: win().replace('Cut the wait', '«Cut the wait»'),
    severity: 'hint',
    fixes: ['Add an impact'],
    hasNot: [win('impact: x'), win('status: draft'), win('omit: true')],
  },
  {
    code: 'no-impact',
    has: win('impact:   # later').replace('Cut the wait', '«Cut the wait»'),
    fixes: ['Add an impact'],
    hasNot: [win('impact: Shorter')],
  },
  {
    code: 'impact-without-number',
    has: win('impact: «The wait is shorter.»'),
    severity: 'hint',
    fixed: win('impact: The wait is shorter.', 'measure-on: 2026-07-15'),
    fixes: [
      'Add a metric',
      'Remind me to measure in 1 month',
      'Remind me to measure in 3 months',
      'Remind me to measure in 6 months',
    ],
    hasNot: [
      win('impact: The wait is 4 h.'),
      win('impact: Shorter', 'metrics: [4 h]'),
      win('impact: Shorter', 'measure-on: 2026-06-16'),
      win(),
    ],
  },
  {
    code: 'impact-without-number',
    has: win('impact: «Shorter»', 'measure-on: 2026-06-15'),
    hasNot: [],
  },
  {
    code: 'number-without-baseline',
    has: win('metrics:', '  - «name: wait', '    after: 4 h»'),
    severity: 'hint',
    fixes: ['Add what it was before'],
    hasNot: [win('metrics: [wait 9 h -> 4 h]'), win('metrics: [40 % fewer tickets]'), win('impact: Shorter.')],
  },
  {
    code: 'number-without-baseline',
    has: win('impact: «The wait is 4 h.»'),
    hasNot: [win('impact: From 9 h to 4 h.')],
  },
  {
    code: 'number-without-baseline',
    has: win('metrics: [«{ name: wait, after: 4 h }»]'),
    fixes: ['Add what it was before'],
    filled: '9 h',
    hasNot: [win('metrics: [{ name: wait, before: 9 h, after: 4 h }]')],
  },
  {
    code: 'number-without-baseline',
    has: win('metrics: ["a", «p95 latency 540 ms»]'),
    fixes: ['Add what it was before'],
    filled: '900 ms',
    hasNot: [win('metrics: ["a", p95 latency 900 ms -> 540 ms]')],
  },
  {
    code: 'team-credit',
    has: `${win('impact: Shorter')}\nThen «we» cut it.\n`,
    severity: 'hint',
    fixed: `${win('impact: Shorter', 'role: led')}\nThen we cut it.\n`,
    fixes: [
      'I led it: add `role: led`',
      'I owned it: add `role: owned`',
      'I contributed: add `role: contributed`',
      'I supported it: add `role: supported`',
      'Say what was yours',
    ],
    hasNot: [
      `${win('role: led')}Then we cut it.\n`,
      `${win('attribution: The idea.')}Then we cut it.\n`,
      `${win()}The owl, and\n> we like it\n\n\`we\`\n`,
    ],
  },
  { code: 'team-credit', has: win('impact: Now «we» wait less.'), hasNot: [win('impact: West and welcome.')] },
  {
    code: 'uncorroborated',
    has: win('impact: From 9 h to 4 h.').replace('Cut the wait', '«Cut the wait»'),
    severity: 'hint',
    fixes: ['Add a link', 'Add what someone said'],
    hasNot: [win(...strong), win('impact: 4 h', 'feedback: [Good]'), win('impact: Shorter')],
  },
  {
    code: 'vague-wording',
    has: win('impact: I «helped   with» it.'),
    severity: 'hint',
    hasNot: [win('impact: Helped Ana ship.'), win('impact: Responsible for it.'), win('impact: Variously.')],
  },
  {
    code: 'vague-wording',
    has: win('impact: «Synergy» (C++)'),
    hasNot: [win('impact: Synergyland')],
    more: { vagueWords: ['synergy', ' ', 'c++'] },
  },
  {
    code: 'duty-not-outcome',
    has: win('impact: «Responsible for» the wait.'),
    severity: 'hint',
    hasNot: [win('impact: The team responsible for it waits less.')],
  },
  {
    code: 'superlative-without-figure',
    has: win('impact: A «massive» gain.'),
    severity: 'hint',
    fixed: win('impact: A gain.'),
    fixes: ['Add a metric', 'Remove “massive”'],
    hasNot: [win('impact: A massive gain of 4 h.'), win('impact: A bestiary.')],
  },
  {
    code: 'metric-without-unit',
    has: win('metrics:', '  - «name: error rate', '    before: 9', '    after: 4»', 'tags: [a]'),
    severity: 'hint',
    fixed: win('metrics:', '  - name: error rate', '    before: 9', '    after: 4', "    unit: '%'", 'tags: [a]'),
    fixes: ['Add the unit %', 'Add the unit'],
    hasNot: [
      win('metrics:', '  - name: wait', '    before: 9', '    after: 4', '    unit: h'),
      win('metrics:', '  - name: tickets', '    before: 9', '    after: 4'),
      win('metrics: [wait 9 h -> 4 h]'),
    ],
  },
  {
    code: 'superlative-without-figure',
    has: win('impact: "«Dramatically» shorter waits."'),
    fixed: win('impact: "Shorter waits."'),
    hasNot: [],
  },
  ...['The gain was «massive».', 'An «enormous» gain.', 'The «best» team.', 'A «massive» hour.'].map(
    (impact): Case => ({
      code: 'superlative-without-figure',
      has: win(`impact: ${impact}`),
      fixes: ['Add a metric'],
      hasNot: [],
    }),
  ),
  {
    code: 'metric-without-unit',
    has: win('metrics: [«{ name: error rate, before: 9, after: 4 }»]'),
    fixed: win("metrics: [{ name: error rate, before: 9, after: 4, unit: '%' }]"),
    fixes: ['Add the unit %', 'Add the unit'],
    hasNot: [],
  },
  {
    code: 'metric-without-unit',
    has: win('metrics:', '  - «Error rate 9 -> 4» # x'),
    fixed: win('metrics:', '  - Error rate 9% -> 4% # x'),
    filled: 'points',
    hasNot: [],
  },
  {
    code: 'metric-without-unit',
    has: win('metrics: [«p95 latency 900 -> 540»]'),
    fixes: ['Add the unit'],
    filled: 'ms',
    hasNot: [win('metrics: [tickets 9 -> 4]')],
  },
  {
    code: 'key-result-without-figure',
    path: 'goals/g.md',
    has: goal('key-results:', '  - p95 900 ms -> 600 ms', '  -', '  - «The design is agreed»'),
    severity: 'hint',
    fixed: goal('key-results:', '  - p95 900 ms -> 600 ms', '  -', '  - text: The design is agreed', '    met: no'),
    hasNot: [
      goal('key-results: [{ text: Pilot agencies, target: 2 }, { text: The design, met: no }]'),
      goal('key-results: [The design]', 'status: met'),
    ],
  },
  {
    code: 'fading-evidence',
    has: win(...strong, 'skills: [Writing, «Architecture»]').replace('2026-03-14', '2025-07-01'),
    severity: 'information',
    fixes: ['Log a newer win for System Design'],
    hasNot: [
      win(...strong, 'skills: [Architecture]').replace('2026-03-14', '2025-09-01'),
      win(...strong, 'skills: [Architecture]').replace('2026-03-14', '2025-06-14'),
      win('skills: [Architecture]').replace('2026-03-14', '2025-07-01'),
    ],
    files: { 'roles/staff.md': role, 'wins/w.md': win('skills: [Architecture]') },
  },
  {
    code: 'goal-without-win',
    path: 'goals/g.md',
    has: goal('due: «2026-07-15»'),
    severity: 'information',
    fixes: ['Log a win for this goal'],
    hasNot: [goal('due: 2026-07-16'), goal('due: 2026-06-14'), goal('due: 2026-07-15', 'status: dropped'), goal()],
    files: { 'wins/w.md': win('goals: [h]') },
  },
  {
    code: 'goal-without-win',
    path: 'goals/g.md',
    has: goal('due: «2026-06-15»').replace('A faster', 'Another'),
    hasNot: [goal('due: 2026-06-15')],
    files: { 'wins/w.md': win('goals: [A faster checkout]') },
  },
  {
    code: 'goal-status',
    path: 'goals/g.md',
    has: goal('status: «met»', 'key-results: [{ text: p95, from: 9, target: 6, now: 7 }, { text: x, met: yes }]'),
    severity: 'information',
    fixed: goal('status: partly', 'key-results: [{ text: p95, from: 9, target: 6, now: 7 }, { text: x, met: yes }]'),
    hasNot: [goal('status: met', 'key-results: [p95 9 ms -> 6 ms]'), goal('status: met'), goal('status: missed')],
  },
  {
    code: 'goal-status',
    path: 'goals/g.md',
    has: goal('status: «open»', 'key-results: [{ text: p95, from: 9, target: 6, now: 6 }]'),
    fixed: goal('status: met', 'key-results: [{ text: p95, from: 9, target: 6, now: 6 }]'),
    hasNot: [goal('key-results: [{ text: p95, from: 9, target: 6, now: 6 }, x]'), goal('key-results: []')],
  },
  {
    code: 'form-questions',
    path: 'forms/f.md',
    has: form().replace('Year end', '«Year end»'),
    severity: 'warning',
    hasNot: [form('questions: [What did you achieve?]')],
  },
  {
    code: 'form-questions',
    path: 'forms/f.md',
    has: form('questions: [{ id: one, ask: What did you achieve? }, «{ id: One, ask: What did you learn? }»]'),
    hasNot: [form('questions: [{ id: one, ask: What did you achieve? }, { id: two, ask: What did you learn? }]')],
  },
  {
    code: 'form-questions',
    path: 'forms/f.md',
    has: form('questions: [What did you achieve?, «what did you achieve?»]'),
    hasNot: [form('questions: [What did you achieve?, What did you learn?]')],
  },
  {
    code: 'unread-period',
    path: 'forms/f.md',
    has: form('period: «last season»', 'questions: [What did you achieve?]'),
    severity: 'warning',
    hasNot: ['2026', '2026-H1', '2026-Q3', '2026-01-01/2026-06-30', 'January to June 2026'].map((period) =>
      form(`period: ${period}`, 'questions: [What did you achieve?]'),
    ),
  },
  {
    code: 'overdue',
    path: 'goals/g.md',
    has: goal('due: «2026-06-01»'),
    fixed: goal('due: 2026-06-01', 'status: met'),
    fixes: [
      'Set the status to met',
      'Set the status to partly',
      'Set the status to missed',
      'Set the status to dropped',
      'Move it to 29 June 2026',
    ],
    hasNot: [goal('due: 2026-06-15'), goal('due: 2026-06-01', 'status: partly')],
  },
  {
    code: 'overdue',
    path: 'asks/a.md',
    has: ask('due: «2026-06-01» # week 23'),
    severity: 'information',
    fixed:
      '---\ntype: ask\ntitle: More scope\ndue: 2026-06-01 # week 23\nstatus: asked\nasked: 2026-06-01\nfollow-up: 2026-06-29\n---\n',
    hasNot: [
      ask('due: 2026-06-15'),
      ask('due: 2026-06-01', 'status: agreed'),
      ask('status: withdrawn', 'follow-up: 2026-06-01'),
    ],
  },
  {
    code: 'overdue',
    path: 'asks/a.md',
    has: ask('status: deferred', 'follow-up: «2026-06-01»'),
    fixed: ask('status: deferred', 'follow-up: 2026-06-29'),
    fixes: ['Record the outcome', 'Move it to 29 June 2026'],
    hasNot: [ask('status: deferred', 'follow-up: 2026-07-01')],
  },
  {
    code: 'overdue',
    path: 'meetings/m.md',
    has: '---\ntype: meeting\ntitle: Talk\ndate: 2026-03-01\nwith: Kim\nfollow-up: «2026-06-01»\n---\n',
    hasNot: ['---\ntype: meeting\ntitle: Talk\ndate: 2026-03-01\nwith: Ana\nfollow-up: 2026-06-01\n---\n'],
    files: { 'meetings/n.md': '---\ntype: meeting\ntitle: Next\ndate: 2026-06-02\nwith: ana\n---\n' },
  },
  {
    code: 'result-date',
    has: win('measure-on: «2025-09-01» # mine'),
    severity: 'warning',
    fixed: win('measure-on: 2026-09-01 # mine'),
    hasNot: [win('measure-on: 2026-03-14'), win('measure-on: 2027-01-01', 'impact: Calmer.')],
  },
  {
    code: 'result-date',
    has: win('impact: From 9 h to 4 h.', 'measure-on: «2026-09-01»'),
    severity: 'hint',
    fixed: win('impact: From 9 h to 4 h.'),
    fixes: ['Remove `measure-on`', 'Say what to measure'],
    filled: 'cost',
    hasNot: [win('impact: From 9 h to 4 h.', 'measure-on: 2026-09-01', 'measure: cost')],
  },
  {
    code: 'old-draft',
    has: win('status: «draft»'),
    severity: 'information',
    fixed: win('status: done'),
    hasNot: [win('status: draft').replace('2026-03-14', '2026-06-01'), win(), win('status: in-progress')],
  },
  {
    code: 'private-name',
    has: `${win()}With «Kim   Doe».\n`,
    severity: 'warning',
    fixed: `${win()}With my skip-level.\n`,
    fixes: ['Write "my skip-level" instead', 'Make this entry private too'],
    hasNot: [`${win('visibility: private')}With Kim Doe.\n`, `${win()}With Kim Doering.\n`],
    files: { 'people/k.md': secret },
  },
  {
    code: 'private-name',
    has: win('collaborators: [Ana, «k»]'),
    fixed: win('collaborators: [Ana]'),
    hasNot: [win('collaborators: [Ana]')],
    files: { 'people/k.md': secret },
  },
  {
    code: 'private-name',
    has: `${win()}See [it](«../people/k.md»).\n`,
    fixes: ['Make this entry private too'],
    hasNot: [`${win()}See [it](../people/l.md).\n`],
    files: { 'people/k.md': secret },
  },
  {
    code: 'private-name',
    path: 'documents/case.md',
    has: document('committee', 'From «Kim Doe».'),
    hasNot: [document('self', 'From Kim Doe.')],
    files: { 'people/k.md': secret },
  },
  {
    code: 'shared-fallback',
    path: 'documents/case.md',
    has: document('manager', 'I would take «a title\nwithout the pay.» Soon.'),
    severity: 'error',
    fixed: document('manager', 'I would take  Soon.'),
    hasNot: [document('self', 'A title without the pay.'), document('manager', 'A title with the pay.')],
    files: { 'asks/a.md': ask('fallback: A title, without the pay') },
  },
  {
    code: 'private-in-remote',
    has: win('visibility: «private»'),
    fixes: ['Keep all 2 private entries out of Git', 'Keep this file out of Git'],
    hasNot: [],
    files: { 'people/k.md': secret, 'people/m.md': secret.replace('private', 'manager') },
    more: { sharedByGit: true },
  },
  {
    code: 'private-in-remote',
    has: win('visibility: «private»'),
    severity: 'information',
    fixes: ['Keep this file out of Git'],
    hasNot: [win('visibility: manager'), win()],
    more: { sharedByGit: true },
  },
];

const only = (code: ProblemCode, { path = 'wins/x.md', files, more }: Case, text: string) =>
  lookFor(path, text, files, more).filter((problem) => problem.code === code);

describe('the rules', () => {
  it('find everything in a file whose day or title cannot be read', () => {
    const lines = ['projct: Shop', 'skills: [Jugling]', 'impact: Various improvements.'];
    const expected = ['misspelt-key', 'unknown-skill', 'impact-without-number', 'vague-wording'];
    const files = { 'roles/staff.md': role.replace('System Design', 'Juggling') };
    const codesIn = (text: string) => new Set(lookFor('wins/a.md', text, files).map(({ code }) => code));
    for (const text of [
      win(...lines).replace('2026-03-14', '14/3/26?'),
      win(...lines).replace('date: 2026-03-14\n', ''),
      win(...lines).replace('title: Cut the wait\n', ''),
    ]) {
      const found = codesIn(text);
      for (const code of expected) assert.isTrue(found.has(code as ProblemCode), `${code}: ${[...found].join(', ')}`);
    }
  });

  it('each have a case', () => {
    assert.deepEqual(
      [...new Set(cases.map(({ code }) => code))],
      rules.map(({ code }) => code),
    );
    assert.deepEqual(
      problemCodes.slice(-rules.length),
      rules.map(({ code }) => code),
    );
  });

  for (const tested of cases) {
    const { code, has, severity, fixed, fixes, filled = 'From 9 h to 4 h', hasNot } = tested;
    const text = has.replace(/[«»]/g, '');
    it(`${code}: ${has.split('\n').find((line) => line.includes('«'))!}`, () => {
      const found = only(code, tested, text);
      assert.lengthOf(found, 1);
      const { range, message } = found[0]!;
      assert.equal(`${text.slice(0, range.start)}«${text.slice(range.start, range.end)}»${text.slice(range.end)}`, has);
      assert.match(say(message), /^["A-Z`].*[.?]$/s);
      assert.notMatch(say(message), /\{\d\}|undefined/);
      if (severity) assert.equal(found[0]!.severity, severity);
      const offered = found[0]!.fixes;
      if (fixes)
        assert.deepEqual(
          offered.map(({ title }) => say(title)),
          fixes,
        );
      const edit = offered.find((fix) => fix.kind === 'edit');
      if (fixed !== undefined) assert.equal(edit && applyEdits(text, edit.edits), fixed);
      for (const fix of offered) {
        if (fix.kind === 'edit') assert.lengthOf(only(code, tested, applyEdits(text, fix.edits)), 0);
        if (fix.kind !== 'write') continue;
        const written = `${text.slice(0, fix.at)}${fix.before}${filled}${fix.after}${text.slice(fix.at)}`;
        assert.lengthOf(only(code, tested, written), 0, written);
      }
      for (const none of hasNot) assert.lengthOf(only(code, tested, none), 0, none);
    });
  }

  it('record what was said on the very ask or meeting that is late', () => {
    for (const [path, text] of [
      ['asks/a.md', ask('status: asked', 'due: 2026-06-01')],
      ['asks/a.md', ask('status: deferred', 'follow-up: 2026-06-01')],
      ['meetings/m.md', '---\ntype: meeting\ntitle: Talk\ndate: 2026-03-01\nfollow-up: 2026-06-01\n---\n'],
    ] as const) {
      const late = lookFor(path, text).find(({ code }) => code === 'overdue');
      const intents = late!.fixes.flatMap((fix) => (fix.kind === 'intent' ? [fix.intent] : []));
      assert.deepEqual(intents, [{ kind: 'record-outcome', entry: uriOf(path) }]);
    }
  });

  it('swap the days of a goal that ends before it begins', () => {
    const text = goal('start: 2026-05-01', 'due: 2026-04-01');
    const found = lookFor('goals/g.md', text).find(({ code }) => code === 'invalid-date')!;
    assert.equal(text.slice(found.range.start, found.range.end), '2026-04-01');
    const [swap] = found.fixes;
    assert.equal(swap?.kind === 'edit' && applyEdits(text, swap.edits), goal('start: 2026-04-01', 'due: 2026-05-01'));
  });

  it('say nothing of reference problems to someone with wins alone', () => {
    const text = win('skills: [Juggling]', 'collaborators: [Kim]', 'feedback:', '  - quote: Good', '    from: Zoe');
    const codes = lookFor('wins/x.md', text).map(({ code }) => code);
    assert.deepEqual(codes, ['no-impact']);
  });
});
