/** Text as a sentence: the user's words with a full stop where none closes them. */
export function ended(text: string): string {
  const words = text.trim();
  return words === '' || /[.!?…:;。！？؟۔]["'”’»)\]]*$/u.test(words) ? words : `${words}.`;
}

/** Text without the full stop at its end, to stand inside a sentence. */
export function unended(text: string): string {
  return text.trim().replace(/(?<![.…])[.;:,]$/u, '');
}

/** Text with a capital first letter. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
