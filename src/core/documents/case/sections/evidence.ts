import { capitalize, addFullStop, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Link, Win } from '../../../entries/win';
import { isEvidence } from '../../../evidence/expectationStatus';
import { voicesIn } from '../../../evidence/voices';
import { strengthOf } from '../../../evidence/strength';
import { emphasis, heading, joinInline, link, numbered, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { sayFigure, saysSomething, tellsFigure, withoutArrows } from '../../kit/figure';
import { evidenceHeading } from '../../kit/layout';
import { outcomeOf } from '../../kit/result';
import { shortTitle } from '../../kit/title';
import { type CaseContext } from '../caseContext';
import { emptySection } from '../selfHint';
import { closed, daysOf, factsOf, monthsOf } from '../wording';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sayInDocument } from '../../kit/sayInDocument';

/** How many wins a case of others' lists at least, where there are so many. */
const fewest = 8;
/** How many of the latest wins my own edition lists beside those it uses. */
const latest = 10;

/** Every win used, in the order of its number: dated, with its figures and its links; then what is on record beside. */
export function evidence(context: CaseContext): RootContent[] {
  const used = [...context.cited];
  const others = context.form === 'full' ? notUsed(context) : [];
  if (used.length + others.length === 0)
    return emptySection(
      context,
      phrased(evidenceHeading),
      phrased('Log your first win: a title and a date are enough to begin.'),
    );
  for (const win of others) context.cite(win);
  const entries = (wins: readonly Win[]) =>
    wins.map((win) => (context.form === 'full' ? entry(context, win) : short(context, win)));
  return [
    heading(2, phrased(evidenceHeading)),
    ...(used.length === 0 ? [] : [numbered(entries(used))]),
    ...(others.length === 0 ? [] : [paragraph(phrased('Also on record:')), numbered(entries(others), used.length + 1)]),
  ];
}

function notUsed({ audience, date, entries, cited }: CaseContext): Win[] {
  const most = audience === 'self' ? latest : Math.max(0, fewest - cited.length);
  const used = new Set(cited);
  const others: Win[] = [];
  for (const win of entries.wins) {
    if (others.length >= most) break;
    if (isEvidence(win, date) && !win.omit && !used.has(win)) others.push(win);
  }
  return others;
}

/** How many words of a title one page says again. */
const maxWordsAgain = 8;

function short(context: CaseContext, win: Win): Inline {
  const { toFile, limits } = context;
  const told = context.isTold(win);
  const figure = told ? '' : outcomeOf(win, undefined);
  const title = context.titleOf(win) ?? phrased('Win');
  return [
    toFile(win.uri, told ? shortTitle(title, maxWordsAgain) : title),
    `, ${limits.facts ? factsOf(win) : monthsOf(win)}${figure === '' ? '.' : `: ${addFullStop(figure)}`}`,
  ];
}

function entry(context: CaseContext, win: Win): Inline {
  const { audience, toFile } = context;
  const project = win.project === undefined || win.title.includes(win.project) ? '' : `, ${stripFullStop(win.project)}`;
  const impact =
    win.impact !== undefined && !context.isTold(win)
      ? ` ${addFullStop(capitalize(context.toReader(withoutArrows(win.impact))))}`
      : '';
  const figures = win.metrics
    .filter((metric) => saysSomething(metric) && (metric.source !== undefined || !tellsFigure(win.title, metric)))
    .map((metric) =>
      metric.source === undefined
        ? stripFullStop(sayFigure(metric))
        : `${stripFullStop(sayFigure(metric))} (${stripFullStop(metric.source)})`,
    );
  const measured = figures.length === 0 ? '' : ` ${phrased('Figures: {0}', addFullStop(figures.join('; ')))}`;
  const links = win.links.map(linked).filter((item) => item !== undefined);
  const lift = audience === 'self' ? strengthOf(win, voicesIn(context.entries)).lift : undefined;
  return [
    strong(toFile(win.uri, context.titleOf(win)!)),
    `${addFullStop(`, ${factsOf(win, daysOf)}${project}`)}${impact}${measured}`,
    ...(links.length === 0
      ? []
      : closed(' ', phrasedInline(links.length === 1 ? 'Link: {0}' : 'Links: {0}', joinInline(links, ', ')))),
    ...(lift === undefined ? [] : [' ', emphasis(sayInDocument(lift))]),
  ];
}

/** Only web and mail addresses become links; anything else could do more than open a page. */
function linked({ url, label }: Link): Inline | undefined {
  const name = label ?? url.replace(/^https?:\/\//i, '');
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(url) ? link(url, name) : name;
}
