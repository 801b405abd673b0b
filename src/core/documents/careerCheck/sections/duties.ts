import type { RootContent } from 'mdast';
import { say } from '../../../sentence';
import { bullets, heading, joined, paragraph, strong, type Inline } from '../../nodes';
import { sourceLink, toAdd, typed } from '../../script/notes';
import type { CareerCheckContext } from '../careerCheckContext';

const mostWins = 3;

/** The scope ledger: what I carry, since when, agreed or not, recognised or not, and what it is worth. */
export function duties({ ledger, sourceOf }: CareerCheckContext): RootContent[] {
  const title = heading(2, 'What I carry');
  if (ledger.carried.length === 0)
    return [title, toAdd('each duty I took on beside my tasks, as a file in ', typed('responsibilities/'), '.')];
  return [
    title,
    paragraph(ledger.summary.map((each) => say(each)).join(' ')),
    bullets(
      ledger.carried.map(({ duty, standing, worth, wins }): Inline => [
        strong(sourceLink(sourceOf(duty, 'title'))),
        `. ${[...standing, worth].map((each) => say(each)).join(' ')}`,
        ...(wins.length === 0
          ? []
          : [
              ' The latest: ',
              joined(
                wins.slice(0, mostWins).map((win) => sourceLink(sourceOf(win))),
                ', ',
              ),
              '.',
            ]),
      ]),
    ),
  ];
}
