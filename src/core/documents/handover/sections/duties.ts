import type { RootContent } from 'mdast';
import { scopeLedger } from '../../../evidence/scopeLedger';
import { bullets, heading, strong, type Inline } from '../../../markdown/nodes';
import { writeTitle } from '../../kit/title';
import { phrased } from '../../kit/phrased';
import type { HandoverContext } from '../handoverContext';
import { sayInDocument } from '../../kit/sayInDocument';

/** The duties I carry beside my tasks, agreed or not, recognised or not. */
export function duties({ entries, date }: HandoverContext): RootContent[] {
  const { carried } = scopeLedger(entries, undefined, date);
  if (carried.length === 0) return [];
  return [
    heading(2, phrased('What I carry beside my tasks')),
    bullets(
      carried.map(({ duty, standing }): Inline => [
        strong(writeTitle(duty.title)),
        `. ${standing.map((each) => sayInDocument(each)).join(' ')}`,
      ]),
    ),
  ];
}
