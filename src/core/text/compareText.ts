/** Orders two texts, or two dates, by their characters, the same in every language: for `sort`. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
