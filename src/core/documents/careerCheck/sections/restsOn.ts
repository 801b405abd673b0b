import type { RootContent } from 'mdast';
import { bullets, heading, paragraph } from '../../../markdown/nodes';
import { isProposed } from '../../../entries/role';
import { stripFullStop } from '../../../text/punctuation';
import { phrased } from '../../kit/phrased';
import type { CareerCheckContext } from '../careerCheckContext';
import { sayInDocument } from '../../kit/sayInDocument';

/** The share of invisible work, and how much rests on the last three months. */
export function restsOn({ role, calibration: { invisible, lastQuarter } }: CareerCheckContext): RootContent[] {
  const sentences = [...(invisible ? [invisible] : []), ...lastQuarter].map((each) => sayInDocument(each));
  return [
    heading(2, phrased('What the case rests on')),
    ...(role === undefined || !isProposed(role)
      ? []
      : [
          paragraph(
            phrased(
              'Measured against what I propose for {0}; an agreement on it is not recorded.',
              stripFullStop(role.title),
            ),
          ),
        ]),
    sentences.length === 0 ? paragraph(phrased('No wins recorded yet.')) : bullets(sentences),
  ];
}
