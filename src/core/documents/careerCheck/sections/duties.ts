import type { RootContent } from 'mdast';
import { bullets, heading, joinInline, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sourceLink, toAdd, typed } from '../../kit/notes';
import type { CareerCheckContext } from '../careerCheckContext';
import { sayInDocument } from '../../kit/sayInDocument';

/** The scope ledger: what I carry, since when, agreed or not, recognised or not, and what it is worth. */
export function duties({ ledger, limits, sourceOf }: CareerCheckContext): RootContent[] {
  const title = heading(2, phrased('What I carry'));
  if (ledger.carried.length === 0)
    return [
      title,
      toAdd(...phrasedInline('each duty I took on beyond my job, as a file in {0}.', typed('responsibilities/'))),
    ];
  return [
    title,
    ...(ledger.summary.length === 0 ? [] : [paragraph(ledger.summary.map((each) => sayInDocument(each)).join(' '))]),
    bullets(
      ledger.carried.map(({ duty, standing, worth, wins }): Inline => [
        strong(sourceLink(sourceOf(duty, 'title'))),
        `. ${[...standing, worth].map((each) => sayInDocument(each)).join(' ')}`,
        ...(wins.length === 0
          ? []
          : phrasedInline(
              ' The latest: {0}.',
              joinInline(
                wins.slice(0, limits['wins-per-duty']).map((win) => sourceLink(sourceOf(win))),
                ', ',
              ),
            )),
      ]),
    ),
  ];
}
