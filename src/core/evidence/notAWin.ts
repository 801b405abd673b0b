import type { Win } from '../entries/win';

const thing =
  'target|goal|deadline|quota|appeal|case|tender|bid|pitch|client|customer|account|contract|deal|hearing|claim|grievance|election|vote|ballot|exam|audit|inspection';
/** What was lost or missed, and nothing about how it was turned round. */
const lost = new RegExp(
  String.raw`^(?:(?:I|we)\s+)?(?:(?:missed|lost|failed)\s+(?:the|a|an|my|our|this|that|\d\S*)\s+(?:\p{L}+[\s-]){0,3}(?:${thing})s?|failed\s+to)(?!\p{L})|^(?:[\p{L}’'-]+\s+){0,5}(?:${thing})\s+(?:(?:was|is|got)\s+)?(?:lost|missed|not\s+met|rejected|refused|dismissed|turned\s+down)(?=$|[\s,;:.(–-])`,
  'iu',
);
const turned =
  /(?<!\p{L})(?:but|then|yet|still|though|although|back|won|recovered|reopened|overturned|until|less|fewer|down|halved|cut|from|never|no longer)(?!\p{L})/iu;
/** What only programs write: merges, reverts, versions, and work that its own title calls unfinished. */
const written =
  /^(?:merge (?:branch|pull request|remote-tracking branch|tag|commit)\s|revert ["“]|(?:fixup|squash|amend)! |(?:chore|build|fix)(?:\([^()]*\))?: bump \S+ (?:from|to) |bump \S+ (?:from \S+ )?to v?\d|initial commit$|\[?wip\]?(?:$|[:\]]))/i;

/**
 * Whether a win by its own title is none, for certain: a setback ("Lost the tender for the ministry"), or a commit that
 * only keeps the history ("Merge branch main"). What I pinned is one all the same.
 */
export function isNotAWin({ title, pin }: Pick<Win, 'title' | 'pin'>): boolean {
  return !pin && (written.test(title) || (lost.test(title) && !turned.test(title)));
}
