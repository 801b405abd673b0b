import type { RootContent } from 'mdast';
import { bullets, heading, paragraph } from '../../../markdown/nodes';
import { phrased } from '../../kit/phrased';
import type { CareerCheckContext } from '../careerCheckContext';
import { sayInDocument } from '../../kit/sayInDocument';

/** The share of invisible work, and how much rests on the last three months. */
export function restsOn({ calibration: { invisible, lastQuarter } }: CareerCheckContext): RootContent[] {
  const sentences = [...(invisible ? [invisible] : []), ...lastQuarter].map((each) => sayInDocument(each));
  return [
    heading(2, phrased('What the case rests on')),
    sentences.length === 0 ? paragraph(phrased('No wins recorded yet.')) : bullets(sentences),
  ];
}
