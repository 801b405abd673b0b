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
/** What came to nothing or was taken back again, behind what it was; `rolled back in 3 minutes` is a rescue. */
const undone =
  /[,;:(–—-] ?(?:(?:later|since|then|but|and|now) )*(?:(?:was|were|is|got|has been) )?(?:(?:reverted|withdrawn|scrapped|undone|shelved|abandoned|rolled back|backed out|taken back)(?: again| later)?|(?:no|without(?: any)?) (?:effect|result|impact|uplift|improvement|difference)|(?:turned|switched) off again|(?:removed|dropped|cancell?ed) again)(?=$|[\s,;.)])(?! (?:in|within|after) (?:less than |under |about )?\d)/iu;
/** What only programs write: merges, reverts, versions, and work that its own title calls unfinished. */
const written =
  /^(?:merge (?:branch|pull request|remote-tracking branch|tag|commit)\s|revert ["“]|(?:fixup|squash|amend)! |(?:chore|build|fix)(?:\([^()]*\))?: bump \S+ (?:from|to) |bump \S+ (?:from \S+ )?to v?\d|initial commit$|\[?wip\]?(?:$|[:\]]))/i;

/**
 * Whether a win by its own title is none, for certain: a setback ("Lost the tender for the ministry"), what was taken
 * back again ("Dark mode, reverted"), or a commit that only keeps the history ("Merge branch main"). What I pinned is one all the same.
 */
export function isNotAWin(win: Pick<Win, 'title' | 'pin'>): boolean {
  let known = judged.get(win);
  if (known === undefined) judged.set(win, (known = judge(win)));
  return known;
}

// A win never changes, and each of its skills asks again.
const judged = new WeakMap<object, boolean>();

function judge({ title, pin }: Pick<Win, 'title' | 'pin'>): boolean {
  return !pin && (written.test(title) || undone.test(title) || (lost.test(title) && !turned.test(title)));
}
