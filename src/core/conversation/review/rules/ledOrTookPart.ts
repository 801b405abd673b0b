import { sentence } from '../../../text/sentence';
import type { Block } from '../readCase';
import type { ReviewContext } from '../reviewContext';
import type { ReviewRule } from '../rule';

const team = /(?<![\p{L}\p{N}])(?:we|we['’](?:ve|re|d|ll)|our team|the team)(?![\p{L}\p{N}])/iu;
const me = /(?<![\p{L}\p{N}])(?:I|I['’](?:ve|m|d|ll)|my|me|mine|myself)(?![\p{L}\p{N}])/u;
const part = /\b(?:led|owned|contributed|supported)\b/i;
const claims: readonly (string | undefined)[] = ['summary', 'leverage', 'highlights'];

/** "Led, or took part? The document says the team shipped it." (those who decide on promotions) */
export const ledOrTookPart: ReviewRule = {
  code: 'led-or-took-part',
  reader: 'doubter',
  severity: 'warning',
  find(context) {
    return [...ofTheTeam(context), ...ofNobody(context)];
  },
};

function ofTheTeam({ document, stories }: ReviewContext) {
  const mine = new Set(stories.filter(({ text }) => saysMine(text)).map(({ heading }) => heading));
  return document.blocks
    .filter(
      (block) =>
        claims.includes(block.section) &&
        block.kind !== 'quote' &&
        !isNeed(block) &&
        team.test(withoutFacts(block.text)) &&
        !saysMine(block.text) &&
        !(block.kind === 'item' && part.test(block.text)) &&
        !(block.part !== undefined && mine.has(block.part)),
    )
    .map(({ lines }) => ({
      message: sentence(
        "Led, or took part? This says what the team did. Say what your part was, apart from the team's.",
      ),
      lines,
    }));
}

/** Projects of which neither the text nor the record tells my part. */
function ofNobody({ stories }: ReviewContext) {
  return stories
    .filter(
      ({ win, text }) =>
        win?.role === undefined &&
        win?.attribution === undefined &&
        !saysMine(text) &&
        !part.test(text) &&
        !team.test(text),
    )
    .map(({ heading }) => ({
      message: sentence('Led, or took part? Neither the text nor the record says what your part was.'),
      lines: heading.lines,
    }));
}

/** A capital I may also count; `me` is matched as it is written. */
function saysMine(text: string): boolean {
  return me.test(text) || /(?:^|\n|[.!?] )My\b/.test(text);
}

/** What a need of the business says is not told as mine. */
function isNeed({ intro }: Block): boolean {
  return intro !== undefined && /\bneeds?\b/i.test(intro);
}

/** Without what stands in brackets, such as "(owned, in the team, March 2026)". */
function withoutFacts(text: string): string {
  return text.replace(/\([^()]*\)/g, ' ').replace(/\b(?:in|across) the team\b/gi, ' ');
}
