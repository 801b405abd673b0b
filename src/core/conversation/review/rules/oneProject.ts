import { projectOf } from '../../../evidence/ranking';
import { sentence, type Sentence } from '../../../text/sentence';
import type { Lines } from '../finding';
import type { ReviewContext } from '../reviewContext';
import type { ReviewRule } from '../rule';

/** Three or four projects carry a case; where one carries everything, it was that project's year and not a level. */
export const oneProject: ReviewRule = {
  code: 'one-project',
  reader: 'comparer',
  severity: 'warning',
  find(context) {
    return [...oneStory(context), ...oneInTheTable(context)];
  },
};

function oneStory({ document, stories }: ReviewContext): { message: Sentence; lines: Lines }[] {
  const projects = new Set(stories.map(({ win, heading }) => (win ? projectOf(win) : heading.text)));
  const [project] = projects;
  const named = stories[0]?.win?.project;
  const heading = document.sections.get('highlights');
  if (stories.length < 2 || projects.size > 1 || project === undefined || named === undefined || !heading) return [];
  return [
    {
      message: sentence('All projects described in full belong to {0}. What else is there?', named),
      lines: heading.lines,
    },
  ];
}

const fewestRows = 4;

/** One win, or one project, in more than half of the rows that have evidence. */
function oneInTheTable(context: ReviewContext): { message: Sentence; lines: Lines }[] {
  const { document } = context;
  const rows = document.expectations.map((line) => context.winsOf(line)).filter((wins) => wins.length > 0);
  if (rows.length < fewestRows) return [];
  const inRows = new Map<string, { title: string; rows: number }>();
  const alone = new Map<string, number>();
  for (const wins of rows) {
    for (const { uri, title } of wins) inRows.set(uri, { title, rows: (inRows.get(uri)?.rows ?? 0) + 1 });
    const projects = new Set(wins.map(projectOf));
    const [project] = projects;
    if (projects.size === 1 && wins[0]!.project !== undefined) alone.set(project!, (alone.get(project!) ?? 0) + 1);
  }
  const first = document.expectations[0]!.lines.first;
  // The header of the table, two lines above its first row.
  const header = Math.max(1, first - 2);
  const lines = (document.sections.get('expectations') ?? { lines: { first: header, last: header } }).lines;
  const win = [...inRows.values()].find((one) => one.rows * 2 > rows.length);
  if (win)
    return [
      {
        message: sentence(
          "“{0}” is in {1} of {2} rows. One win can't be the evidence for everything.",
          win.title,
          win.rows,
          rows.length,
        ),
        lines,
      },
    ];
  const project = [...alone].find(([, count]) => count * 2 > rows.length);
  if (project)
    return [
      {
        message: sentence(
          '{0} is all the evidence in {1} of {2} rows. What else is there?',
          project[0],
          project[1],
          rows.length,
        ),
        lines,
      },
    ];
  return [];
}
