/** Whether a text speaks of someone by a pronoun, who may be the one it names. */
export function hasThirdPerson(text: string): boolean {
  return /(?<!\p{L})(?:s?he|him|her|hers|his|they|them|their|(?:him|her|them)sel(?:f|ves))(?!\p{L})/iu.test(text);
}
