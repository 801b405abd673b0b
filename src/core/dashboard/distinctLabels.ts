/** About how wide a letter is drawn, in pixels, at 12 pixels and in bold. */
function widthOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u.test(letter))
    return /\d/.test(letter) ? 7 : 12.5;
  if (/[mwMW@%—]/.test(letter)) return 11;
  if (/[ijlftr.,:;'’|! ()[\]-]/.test(letter)) return 4.3;
  return /\p{Lu}/u.test(letter) ? 8.6 : 7;
}

/** As many of the first letters as fit, without a space at the end. */
function firstOf(letters: readonly string[], most: number): string[] {
  let [left, count] = [most, 0];
  while (count < letters.length && (left -= widthOf(letters[count]!)) >= 0) count++;
  return letters.slice(0, count);
}

function shortened(letters: readonly string[], most: number, end = ''): string {
  return `${firstOf(letters, most - 10)
    .join('')
    .trimEnd()}…${end}`;
}

/** The beginning and the end of a text. */
function shortenedInside(letters: readonly string[], most: number): string {
  const last = firstOf(letters.toReversed(), (most - 10) / 2).toReversed();
  return shortened(letters, most - (most - 10) / 2, last.join('').trimStart());
}

/**
 * Labels that fit into so many pixels: the long ones cut at their end; where two would look alike then, inside; and
 * where that does not help, numbered. Two labels come out alike only where they are the same.
 */
export function distinctLabels(labels: readonly string[], most: number): string[] {
  const texts = [...new Set(labels)].map((label) => {
    const letters = [...label];
    const fits = firstOf(letters, most).length === letters.length;
    return { label, letters, cut: fits ? label : shortened(letters, most) };
  });
  const shown = new Map(texts.flatMap(({ label, cut }) => (cut === label ? [[label, label] as const] : [])));
  const taken = new Set(shown.values());
  const isAlike = (cut: string) => texts.filter((each) => each.cut === cut).length > 1;
  for (const { label, letters, cut } of texts) {
    if (shown.has(label)) continue;
    let text = isAlike(cut) ? shortenedInside(letters, most) : cut;
    for (let number = 2; taken.has(text); number++) text = shortened(letters, most - 30, ` (${number})`);
    taken.add(text);
    shown.set(label, text);
  }
  return labels.map((label) => shown.get(label)!);
}
