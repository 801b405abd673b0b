import { capitalize } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { heading, paragraph } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { aimOf, leadTo, pathsIn } from '../pathName';
import { thesis } from './ask';
import { expectationTable, explanation } from './expectations';
import { criteria, missing } from './gaps';
import { needs } from './summary';
import { phrased } from '../../kit/phrased';

/** Each path by itself: why it is needed, how far my record goes, and what is missing. */
export function paths(context: CaseContext): RootContent[] {
  return pathsIn(context).flatMap((path, index) => {
    const told = context.form === 'full' ? inFull(path, index > 0) : thesis(path, 'in the table');
    return told.length === 0 ? [] : [heading(2, capitalize(`${phrased(leadTo[path.track])} ${aimOf(path)}`)), ...told];
  });
}

function inFull(path: CaseContext, second: boolean): RootContent[] {
  // Without expectations both tables would run over the same skills.
  const rows = second && path.rowsAreSkills ? [] : expectationTable(path);
  const held = rows.length === 0 ? [] : [...explanation(path, second && !path.rowsAreSkills), ...rows];
  const open = path.rowsAreSkills ? [] : missing(path);
  const gaps = [...open, ...criteria(path)];
  return [
    ...needs(path),
    ...thesis(path),
    ...held,
    ...(gaps.length === 0 ? [] : [paragraph(phrased('What is open, and what closes it:')), ...gaps]),
  ];
}
