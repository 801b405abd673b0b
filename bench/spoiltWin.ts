import { winText } from './generateWins';

/** A person whose name the spoilt wins give away. */
export const privatePerson = '---\ntype: person\nname: Ingrid Solheim\nvisibility: private\n---\n';

const prose =
  'Nobody had measured it from end to end. We moved one index at a time, and the on-call rota heard of each before it was built; two teams wrote down what they expected, and in the week after we held the figures against it. ';

/**
 * A win of at least so many bytes, as it may stand in the editor halfway: keys misspelt, words that are none of a closed
 * list, an unknown skill, a duty, a name that is private, and in every passage links of which half are broken.
 */
export function spoiltWin(number: number, bytes: number): string {
  const front = winText(number)
    .replace('project:', 'porject:')
    .replace('scope: cross-team', 'scope: cros-team')
    .replace('skills: [', 'skills: [Reliabilty, ')
    .replace('impact: ', 'impact: Responsible for various things. We ');
  let text = front;
  for (let passage = 1; text.length < bytes; passage++)
    text += `\nWe went through \`query ${passage}\` with Ingrid Solheim, as [the notes](../wins/win-${String(passage).padStart(6, '0')}.md) and [the plan](../plans/${number}-${passage}.md) say. ${prose}\n`;
  return text;
}
