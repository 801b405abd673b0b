/** Characters that turn the direction of the text around them. */
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text for one line of the editor's interface that shows what it says and does nothing: a link in it is no link
 * (`[text](command:…)`), `$(name)` is no icon, and it neither breaks the line nor turns its direction around.
 */
export function plainText(text: string): string {
  return text
    .replace(bidiControls, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\](?=\()|\$(?=\()/g, '$&\u200B');
}
