import type { Feedback, Win } from '../entries/win';
import { holdsMoney } from '../text/money';
import { slug } from '../text/slug';
import { isMeasured } from './strength';

const unspecific = new Set(
  `that this with from they them their there then than when what which while about have has had been being more most
  some such into onto over under only also very much many every each other before after because through would could
  should shall will can may might must need want like make made work well good better best goes going keep team win does show shown shows
  without across everyone everybody someone somebody people result results outcome outcomes lower higher fewer less first`.split(
    /\s+/,
  ),
);

/** The win whose words come closest to what somebody needs to believe; undefined where none comes close. */
export function closestWin(value: string, wins: readonly Win[]): Win | undefined {
  const index = closestText(value, wins.map(wordsOf), (at) => {
    const win = wins[at]!;
    const wide = win.scope !== undefined && !['self', 'team', 'customer'].includes(win.scope);
    return (
      (/\b(?:beyond|across|between|reach\w*|teams|company)\b/i.test(value) && wide ? 1.5 : 0) +
      (/\b(?:figures?|numbers?|measur\w*|data)\b/i.test(value) && isMeasured(win) ? 1.5 : 0) +
      (aboutMoney.test(value) && speaksOfMoney(win) ? (stemsOf(value).size <= 2 ? 2 : 1) : 0) +
      (/\b(?:stronger|grow\w*|coach\w*|mentor\w*|develop\w*|learn from)\b/i.test(value) && win.kind === 'mentoring'
        ? 1.5
        : 0)
    );
  });
  return index === undefined ? undefined : wins[index];
}

/** Whether a win shows a skill that a text names: "needs the paperwork side" names paperwork. */
export function showsSkillIn({ skills }: Win, text: string): boolean {
  const words = `-${slug(text)}-`;
  return skills.some((skill) => words.includes(`-${slug(skill)}-`));
}

const aboutMoney =
  /\b(?:money|costs?|revenue|budgets?|profits?|margins?|savings?|sales|income|cash|spend(?:ing)?|financ\w*)\b/i;

/** Whether a win's title, impact or metrics hold an amount of money. */
export function speaksOfMoney({ title, impact, metrics }: Win): boolean {
  return [title, impact ?? '', ...metrics.map(({ text }) => text)].some(holdsMoney);
}

/** The win under way that is about something: by its words alone, since it has nothing to show yet. */
export function closestUnderWay(phrase: string, wins: readonly Win[]): Win | undefined {
  const underWay = wins.filter(({ status }) => status === 'in-progress');
  const index = closestText(phrase, underWay.map(wordsOf));
  return index === undefined ? undefined : underWay[index];
}

/**
 * Which of the texts comes closest to a phrase: the most words in common, seldom ones first. Two in common are the
 * least, and the one where the phrase has but one; with fewer, saying that nothing is there serves the user better.
 *
 * @param bonus what a text has to its credit beside its words, in words
 * @param leastShare how much of the phrase a text must hold at least, where a wrong match would be told as a proof
 */
export function closestText(
  phrase: string,
  texts: readonly string[],
  bonus: (index: number) => number = () => 0,
  leastShare = 0,
): number | undefined {
  const stems = texts.map(stemsOf);
  const frequency = new Map<string, number>();
  for (const set of stems) for (const stem of set) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const sought = [...stemsOf(phrase)];
  // An amount is most of what a short phrase says: of "two deals over 500k", any deal would be no proof.
  const least = sought.length === 1 && !(leastShare > 0 && /\d/.test(phrase)) ? 1 : 2;
  let best: { index: number; weight: number } | undefined;
  for (const [index, set] of stems.entries()) {
    const shared = sought.filter((stem) => set.has(stem));
    const credit = bonus(index);
    if (shared.length + credit < least || shared.length < leastShare * sought.length) continue;
    const weight = shared.reduce((sum, stem) => sum + 1 / frequency.get(stem)!, 0) + shared.length + credit;
    if (best === undefined || weight > best.weight + 1e-9) best = { index, weight };
  }
  return best?.index;
}

/** All words of a win by which it can be found, names that quotes mention left out. */
export function wordsOf({ title, impact, attribution, project, skills, metrics, feedback }: Win): string {
  return [title, impact, attribution, project, ...skills, ...metrics.map(({ text }) => text), ...feedback.map(unnamed)]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A quote without words that may be names: what it says counts, not whom it mentions. */
function unnamed({ quote }: Feedback): string {
  return quote.replace(/(?<=[\p{L}\p{N},;]['’]?\s)\p{Lu}[\p{L}\p{M}'’-]*/gu, ' ');
}

function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? []) {
    if (unspecific.has(word)) continue;
    stems.add(
      word
        .replace(/(?:ings?|ed|es|s|ly)$/, '')
        .replace(/e$/, '')
        .replace(/([bdgmnpt])\1$/, '$1'),
    );
  }
  return stems;
}
