import type { RootContent } from 'mdast';
import { emphasis, heading, joined, paragraph, strong, table, type Inline } from '../../nodes';
import type { CaseContext, ExpectationRow } from '../caseContext';
import { briefGapOf, gapOf, isOpen, remediesFor } from '../remedies';
import { emptySection, roleFile } from '../selfHint';
import { counted, ended, leadingSentences, roleWords, statusWords, unended } from '../wording';

/** What the role expects, and for each what stands for it, how well, and what is missing. */
export function expectations(context: CaseContext): RootContent[] {
  const { rows, rowsAreSkills, audience } = context;
  const title = rowsAreSkills || audience === 'public' ? 'Skills and evidence' : titles[context.track];
  if (rows.length === 0)
    return emptySection(context, title, `Add expectations to ${roleFile(context)}, or skills to your wins.`);
  const rowsShown = expectationTable(context);
  if (rowsShown.length === 0) return [];
  return [heading(2, title), ...(audience === 'public' ? [] : explanation(context)), ...rowsShown];
}

/** What the role expects in a table, and what did not fit; nothing where no row fits. */
export function expectationTable(context: CaseContext): RootContent[] {
  const { rows, rowsAreSkills, audience, limits } = context;
  const kept = rows
    .filter(({ judged }) => context.form === 'full' || context.fit(judged.expectation.skill) !== undefined)
    // What is open is what readers look for first; a page that can't hold all rows keeps those.
    .map((row, place) => ({ row, place }))
    .sort(
      (a, b) => (rows.length > limits.rows ? Number(isOpen(b.row)) - Number(isOpen(a.row)) : 0) || a.place - b.place,
    )
    .slice(0, limits.rows)
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
  if (kept.length === 0) return [];
  if (audience === 'public')
    return [
      table(
        ['Skill', 'Evidence'],
        kept.map((row) => [skillCell(context, row), evidenceCell(context, row)]),
      ),
    ];
  const name = rowsAreSkills ? 'Skill' : 'Expectation';
  const body = kept.map((row) => [
    skillCell(context, row),
    evidenceCell(context, row),
    statusWords[row.judged.status],
    gapCell(context, row),
  ]);
  return [
    table([name, 'Evidence', 'Status', 'Gap and plan'], body),
    ...(kept.length < rows.length
      ? [paragraph(counted(rows.length - kept.length, 'more stands in the full case.', 'more stand in the full case.'))]
      : []),
    ...(rowsAreSkills && audience === 'self'
      ? [
          paragraph(
            emphasis(
              `Without expectations the table runs over skills. Add expectations to ${roleFile(context)} to hold the wins against a role.`,
            ),
          ),
        ]
      : []),
  ];
}

const titles = {
  promotion: 'Expectations and evidence',
  lateral: 'What carries over',
  scope: 'Expectations and evidence',
} as const;

/** How to read the table, and where the expectations are from; `again` where the statuses have been explained. */
export function explanation({ form, role, fit, track }: CaseContext, again = false): RootContent[] {
  if (form !== 'full') return [];
  const source = fit(role?.source);
  const subject =
    track === 'lateral'
      ? 'What the role expects, and what I bring to it.'
      : 'What the role expects, and where I have shown it.';
  const from = source === undefined ? [] : [` Source of the expectations: ${ended(source)}`];
  if (again) return [paragraph(subject, ...from)];
  return [
    paragraph(
      ...(role === undefined ? [] : [`${subject} `]),
      emphasis('Strong'),
      " means enough wins, at least one of them recent, with a number and with a link or somebody else's words, and at least one led or owned by me; ",
      emphasis('covered'),
      ' means enough wins and a recent one with a number. ',
      emphasis('Thin'),
      ', ',
      emphasis('stale'),
      ' and ',
      emphasis('missing'),
      ' are open.',
      ...from,
    ),
  ];
}

const mostLadderWords = 32;

function skillCell({ limits }: CaseContext, { judged }: ExpectationRow): Inline {
  const { skill, text } = judged.expectation;
  const asked = limits.ladder && text !== undefined ? leadingSentences(text, mostLadderWords) : undefined;
  return asked === undefined ? strong(skill) : [strong(ended(skill)), ' ', asked];
}

function evidenceCell({ limits, cite, fit }: CaseContext, { shown }: ExpectationRow): Inline {
  const wins = shown.slice(0, limits.references);
  if (!limits.named)
    return joined(
      wins.map((win) => cite(win)),
      ' ',
    );
  return joined(
    wins.map((win): Inline => [
      `${unended(fit(win.title) ?? '')} `,
      win.role === undefined ? '' : `(${roleWords[win.role]}) `,
      cite(win),
    ]),
    '; ',
  );
}

function gapCell(context: CaseContext, row: ExpectationRow): Inline {
  if (row.judged.status === 'strong') return '';
  if (context.form === 'one-page') return row.judged.status === 'covered' ? '' : briefGapOf(row);
  const plan = remediesFor(context, row).find(({ recorded }) => recorded);
  return plan === undefined ? gapOf(row) : `${gapOf(row)} ${plan.sentence}`;
}
