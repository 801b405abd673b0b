import { sentence } from '../../../text/sentence';
import { roleWords } from '../../../documents/case/wording';
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
        !block.isNeed &&
        team.test(withoutFacts(block.text)) &&
        !saysMine(block.text) &&
        !(block.kind === 'item' && saysPart(block.text, document)) &&
        !(block.part !== undefined && mine.has(block.part)),
    )
    .map(({ lines }) => ({
      message: sentence(
        "Did you lead it, or take part? This says what the team did. Say what your part was, as distinct from the team's.",
      ),
      lines,
    }));
}

/** Projects of which neither the text nor the record tells my part. */
function ofNobody({ document, stories }: ReviewContext) {
  return stories
    .filter(
      ({ win, text }) =>
        win?.role === undefined &&
        win?.attribution === undefined &&
        !saysMine(text) &&
        !saysPart(text, document) &&
        !team.test(text),
    )
    .map(({ heading }) => ({
      message: sentence('Did you lead it, or take part? Neither the text nor the record says what your part was.'),
      lines: heading.lines,
    }));
}

/** Whether a text names my role in it, in English or as documents do today. */
function saysPart(text: string, { phrases }: ReviewContext['document']): boolean {
  const words = Object.values(roleWords).map((word) => phrases.of(word));
  return part.test(text) || words.some((word) => word !== undefined && word !== '' && text.includes(word));
}

/** A capital I may also count; `me` is matched as it is written. */
function saysMine(text: string): boolean {
  return me.test(text) || /(?:^|\n|[.!?] )My\b/.test(text);
}

/** Without what stands in brackets, such as "(owned, in the team, March 2026)". */
function withoutFacts(text: string): string {
  return text.replace(/\([^()]*\)/g, ' ').replace(/\b(?:in|across) the team\b/gi, ' ');
}
