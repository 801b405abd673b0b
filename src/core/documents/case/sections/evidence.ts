import type { RootContent } from 'mdast';
import type { Link, Win } from '../../../entries/win';
import { heading, joined, link, numbered, strong, type Inline } from '../../nodes';
import { evidenceHeading, type CaseContext } from '../caseContext';
import { emptySection } from '../selfHint';
import { capitalised, daysOf, ended, factsOf, unended } from '../wording';

/** Every win used, in the order of its number: dated, with its figures and its links. */
export function evidence(context: CaseContext): RootContent[] {
  const { cited } = context;
  if (cited.length === 0)
    return emptySection(context, evidenceHeading, 'Log your first win: a title and a date are enough to begin.');
  return [
    heading(2, evidenceHeading),
    numbered(cited.map((win) => (context.form === 'full' ? entry(context, win) : short(context, win)))),
  ];
}

function short({ fit, toFile }: CaseContext, win: Win): Inline {
  return [toFile(win.uri, unended(fit(win.title) ?? 'Win')), `, ${factsOf(win)}.`];
}

function entry(context: CaseContext, win: Win): Inline {
  const { toFile } = context;
  const project = win.project === undefined || win.title.includes(win.project) ? '' : `, ${unended(win.project)}`;
  const impact = win.impact !== undefined && !context.isTold(win) ? ` ${ended(capitalised(context.tell(win)))}` : '';
  const figures = win.metrics.map(({ text, source }) =>
    source === undefined ? unended(text) : `${unended(text)} (${unended(source)})`,
  );
  const measured = figures.length === 0 ? '' : ` Figures: ${ended(figures.join('; '))}`;
  const links = win.links.map(linked).filter((item) => item !== undefined);
  return [
    strong(toFile(win.uri, unended(win.title))),
    `, ${factsOf(win, daysOf)}${project}.${impact}${measured}`,
    ...(links.length === 0 ? [] : [links.length === 1 ? ' Link: ' : ' Links: ', joined(links, ', '), '.']),
  ];
}

/** Only web and mail addresses become links; anything else could do more than open a page. */
function linked({ url, label }: Link): Inline | undefined {
  const name = label ?? url.replace(/^https?:\/\//i, '');
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(url) ? link(url, name) : name;
}
