import { onOneLine, withoutMarkup } from './ladderWords';

const states =
  /\b(?:licen[cs]ed under|released under|creative commons|cc[ -](?:by|0)\b|all rights reserved)|\blicen[cs]e\s*:|\bcopyright\s+(?:\(c\)|©|\d{4})|©\s*(?:\d{4}|[A-Z])/i;
const names =
  /^(?:the )?(?:mit|apache|bsd|mozilla|gnu|isc|creative commons)\b.{0,60}\b(?:licen[cs]e|international|unported|universal)\b/i;

/** The first line of a file that says under which licence it stands or who holds the rights; undefined where none does. */
export function licenceLine(text: string): string | undefined {
  for (const line of text.slice(0, 300_000).split('\n')) {
    if (line.length > 400) continue;
    const said = onOneLine(withoutMarkup(line.replace(/^[\s#>*/;,-]+/, '').replace(/<!--|-->/g, ' ')));
    const stated = said
      .split(/(?<=[.!?])\s+/)
      .find((one) => one.length <= 200 && (states.test(one) || names.test(one)));
    if (stated !== undefined) return stated.replace(/^[",]+|(?<![",.])[",.]+$/g, '');
  }
  return undefined;
}

/** What the text of a licence file says in short: its name and the holder of the rights; undefined where it says neither. */
export function licenceInShort(text: string): string | undefined {
  const lines = text.slice(0, 5_000).split('\n').map(onOneLine);
  const name = lines.find((line) => line !== '' && line.length <= 100 && /licen[cs]e|creative commons/i.test(line));
  const holder = lines.find((line) => line.length <= 200 && /^copyright\b|^©/i.test(line));
  const said = [name, holder === name ? undefined : holder].filter((part) => part !== undefined);
  return said.length > 0 ? said.join(', ') : undefined;
}
