/** A saying with who said it: `“Thank you!” — Maria, on 3 March`. */
export function quoted(text: string): { quote: string; from?: string } | undefined {
  // `Maria (PM): “…”`
  const [, speaker, words] = /^(\p{Lu}[^"“”„«:]{1,60}):\s*["“„«](.+)["”“»]\.?$/u.exec(text) ?? [];
  if (speaker !== undefined && words !== undefined)
    return { quote: words.trim(), from: speaker.trim().replace(/ (?:said|says|wrote|writes|told me|to me)$/, '') };
  const [, quote, from] =
    /^["“”„«'‘](.+)["“”»'’]([^"“”»'’]*)$/u.exec(text) ?? /^(.+?)\s[–—-]+\s+(\p{Lu}[^–—]{1,60})$/u.exec(text) ?? [];
  if (quote === undefined) return undefined;
  const said = from!
    .trim()
    .replace(/^(?:[–—-]+|(?:by|from)(?!\p{L})|,)\s*/u, '')
    .replace(/(?<![.()])[.()]+$/, '')
    .replace(/^\(/, '')
    .trim();
  return said === '' ? { quote: quote.trim() } : { quote: quote.trim(), from: said };
}

/** What someone said without quotation marks, in a section of such: `Maria: Calm in a storm.`, `Calm. (Maria)`. */
export function attributed(text: string): { quote: string; from: string } | undefined {
  const before =
    /^(?:From|By|Von|De|Da|Van)\s(\p{Lu}[^:"“”„«]{1,60}):\s(.+)$/u.exec(text) ??
    /^(\p{Lu}[\p{L}.'’ -]{1,40}(?:\([^()]{1,40}\))?):\s(.+)$/u.exec(text);
  if (before) return { quote: before[2]!.trim(), from: before[1]!.trim() };
  const after = /^(.+)\((\p{Lu}[^()]{1,60})\)\.?$/u.exec(text);
  return after ? { quote: after[1]!.trim(), from: after[2]! } : undefined;
}
