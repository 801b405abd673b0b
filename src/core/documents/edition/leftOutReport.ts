import type { Audience } from '../../entries/visibility';
import { plural, say, sentence, type Localize, type Sentence } from '../../text/sentence';
import type { LeftOut } from './leftOut';
import { bullets, heading, link, paragraph, toMarkdown, type Inline } from '../../markdown/nodes';

const editions: Readonly<Record<Audience, Sentence>> = {
  self: sentence('the edition for yourself'),
  manager: sentence('the edition for your manager'),
  committee: sentence('the edition for a committee'),
  public: sentence('the edition for everyone'),
};

/** An edition by the audience it is for, to stand inside a sentence. */
export function editionName(audience: Audience): Sentence {
  return editions[audience];
}

/** How much an edition leaves out, in a sentence. */
export function leftOutCount(count: number, audience: Audience): Sentence {
  return count === 0
    ? sentence('Nothing is left out of {0}.', editions[audience])
    : plural(count, 'One thing is left out of {1}.', '{0} things are left out of {1}.', editions[audience]);
}

/** What an edition leaves out, as a short document for its owner's eyes. */
export function leftOutReport(items: readonly LeftOut[], audience: Audience, localize?: Localize): string {
  const said = (spoken: Sentence) => say(spoken, localize);
  const list =
    items.length === 0
      ? []
      : [bullets(items.map(({ what, why, uri }): Inline => [link(uri, said(what)), ': ', said(why)]))];
  const nodes = [
    heading(1, said(sentence('Left out of {0}', editions[audience]))),
    paragraph(
      said(leftOutCount(items.length, audience)),
      ' ',
      said(sentence('This page is for you alone and is written nowhere.')),
    ),
    ...list,
  ];
  return toMarkdown({}, nodes).replace(/^---\n---\n\n/, '');
}
