import { isProposed, starterSource } from '../../../entries/role';
import { longerName } from '../../../evidence/voices';
import { isMe } from '../../../library/isMe';
import { nameAtStart } from '../../../library/givenName';
import { slug } from '../../../text/slug';
import { addFullStop, capitalize, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { emphasis, heading, joinInline, paragraph, strong, table, type Inline } from '../../../markdown/nodes';
import type { CaseContext, ExpectationRow } from '../caseContext';
import { briefGapOf, gapOf, isOpen, remediesFor } from '../remedies';
import { emptySection, roleFile } from '../selfHint';
import { strengths } from '../strengths';
import { leadingSentences, lowered, roleWords, statusWords } from '../wording';
import { leadingItems } from '../../kit/withRest';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { longDate } from '../../kit/dates';
import { managerOf } from '../../../library/managerOf';
import { counted } from '../../kit/spokenCount';
import { joinWords } from '../../kit/joinWords';

/** What the role expects, and for each what stands for it, how well, and what is missing. */
export function expectations(context: CaseContext): RootContent[] {
  return [...expected(context), ...witnesses(context)];
}

const maxWitnesses = 5;

/** On one page, who saw what it tells: whom a reader may ask. */
function witnesses({ form, audience, cited, entries, nameOf, limits }: CaseContext): RootContent[] {
  if (form === 'full' || audience === 'public' || limits.quotes === 0) return [];
  const manager = managerOf(entries);
  const known = new Set(
    [manager, entries.profile?.name].filter((name) => name !== undefined).map((each) => nameOf(each)),
  );
  const seen = new Map<string, string>();
  for (const name of cited.flatMap(({ collaborators }) => collaborators).map((each) => nameOf(each)))
    if (!known.has(name) && !isMe(entries, name) && !seen.has(slug(name))) seen.set(slug(name), nameAtStart(name));
  if (seen.size === 0) return [];
  const all = [...seen.values()];
  // "Bea" beside "Bea Lindqvist" is no second one to ask.
  const names = all.filter((name) => longerName(name, all) === undefined);
  const rest = names.length > maxWitnesses + 1 ? names.length - maxWitnesses : 0;
  return [
    paragraph(
      addFullStop(
        rest > 0
          ? phrased(
              'Who worked on it with me and can say more: {0} and {1} more',
              names.slice(0, maxWitnesses).join(', '),
              rest,
            )
          : phrased('Who worked on it with me and can say more: {0}', stripFullStop(joinWords(names))),
      ),
    ),
  ];
}

function expected(context: CaseContext): RootContent[] {
  const { rows, rowsAreSkills, audience } = context;
  const title =
    rowsAreSkills || audience === 'public'
      ? phrased('Skills and evidence')
      : isMine(context)
        ? phrased('What I propose, and the evidence')
        : phrased(titles[context.track]);
  if (rowsAreSkills && audience !== 'public' && context.ranked.length > 0)
    return headed(context.form === 'full' ? title : phrased('What speaks for it'), strengths(context));
  if (rows.length === 0)
    return emptySection(context, title, phrased('Add expectations to {0}, or skills to your wins.', roleFile(context)));
  const rowsShown = expectationTable(context);
  if (rowsShown.length === 0) return [];
  return [heading(2, title), ...(audience === 'public' ? [] : explanation(context)), ...rowsShown];
}

/** What the role expects in a table, and what did not fit; nothing where no row fits. */
export function expectationTable(context: CaseContext): RootContent[] {
  const { rows, audience, limits } = context;
  const byNeed = rows
    .filter(({ judged }) => context.form === 'full' || context.fit(judged.expectation.skill) !== undefined)
    // What is open is what readers look for first; a page that can't hold all rows keeps those.
    .map((row, place) => ({ row, place }))
    .sort(
      (a, b) => (rows.length > limits.rows ? Number(isOpen(b.row)) - Number(isOpen(a.row)) : 0) || a.place - b.place,
    );
  const kept = leadingItems(byNeed, limits.rows)
    .toSorted((a, b) => a.place - b.place)
    .map(({ row }) => row);
  if (kept.length === 0) return [];
  if (audience === 'public')
    return [
      table(
        [phrased('Skill'), phrased('Evidence')],
        kept.map((row) => [skillCell(context, row), evidenceCell(context, row)]),
      ),
    ];
  const body = kept.map((row) => [
    skillCell(context, row),
    evidenceCell(context, row),
    phrased(statusWords[row.judged.status]),
    gapCell(context, row),
  ]);
  return [
    table(
      [
        isMine(context) ? phrased('What I propose') : phrased('Expectation'),
        phrased('Evidence'),
        phrased('Status'),
        phrased('Gap and plan'),
      ],
      body,
    ),
    ...(kept.length < rows.length
      ? [paragraph(counted(rows.length - kept.length, 'more is in the full case.', 'more are in the full case.'))]
      : []),
  ];
}

const titles = {
  promotion: unphrased('Expectations and evidence'),
  lateral: unphrased('What carries over'),
  scope: unphrased('Expectations and evidence'),
} as const;

/** How to read the table, and where the expectations are from; `again` where the statuses have been explained. */
export function explanation(context: CaseContext, again = false): RootContent[] {
  const { form, role, track } = context;
  if (form !== 'full') return [];
  const subject = isMine(context)
    ? phrased('What I propose that the role takes, and where I have shown it.')
    : track === 'lateral'
      ? phrased('What the role expects, and what I bring to it.')
      : phrased('What the role expects, and where I have shown it.');
  const from = origin(context).map((said) => ` ${said}`);
  if (again) return [paragraph(subject, ...from)];
  return [
    paragraph(
      ...(role === undefined ? [] : [`${subject} `]),
      ...phrasedInline(
        "{0} means enough wins, at least one of them recent, with a number and with a link or someone else's words, and at least one led or owned by me; {1} means enough wins and a recent one with a number. {2}, {3} and {4} are open.",
        emphasis(phrased('Strong')),
        emphasis(lowered(phrased('Covered'))),
        emphasis(phrased('Thin')),
        emphasis(lowered(phrased('Stale'))),
        emphasis(lowered(phrased('Missing'))),
      ),
      ...from,
    ),
  ];
}

/** Whether the expectations are only what I propose. */
function isMine({ role }: CaseContext): boolean {
  return role !== undefined && isProposed(role);
}

/** Where the expectations are from, and who agreed to them. */
function origin({ role, fit, nameOf }: CaseContext): string[] {
  const source = role?.source?.toLowerCase() === starterSource ? undefined : fit(role?.source);
  const people = (role?.agreedWith ?? []).map((name) => nameOf(name));
  const day = role?.agreedOn && longDate(role.agreedOn);
  return [
    ...(source === undefined ? [] : [phrased('Source of the expectations: {0}', addFullStop(source))]),
    ...(people.length === 0
      ? []
      : [
          day === undefined
            ? phrased('Agreed with {0}.|expectations', joinWords(people))
            : phrased('Agreed with {0} on {1}.|expectations', joinWords(people), day),
        ]),
  ];
}

const maxLadderWords = 32;

function skillCell({ limits }: CaseContext, { judged }: ExpectationRow): Inline {
  const { skill, text } = judged.expectation;
  const asked = limits.ladder && text !== undefined ? leadingSentences(text, maxLadderWords) : undefined;
  const name = capitalize(skill);
  return asked === undefined ? strong(name) : [strong(addFullStop(name)), ' ', asked];
}

function evidenceCell(context: CaseContext, { shown }: ExpectationRow): Inline {
  const { limits, cite } = context;
  const wins = shown.slice(0, limits.references);
  if (!limits.named)
    return joinInline(
      wins.map((win) => cite(win)),
      ' ',
    );
  return joinInline(
    wins.map((win): Inline => [
      `${context.titleOf(win) ?? ''} `,
      win.role === undefined ? '' : `(${phrased(roleWords[win.role])}) `,
      cite(win),
    ]),
    '; ',
  );
}

function gapCell(context: CaseContext, row: ExpectationRow): Inline {
  if (!isOpen(row)) return '';
  if (context.form === 'one-page') return briefGapOf(row);
  const plan = remediesFor(context, row).find(({ recorded }) => recorded);
  const lacks = gapOf(row, context.audience);
  return plan === undefined ? lacks : `${lacks} ${plan.sentence}`;
}

/** Blocks below their heading; nothing where there are none. */
function headed(title: string, blocks: readonly RootContent[]): RootContent[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}
