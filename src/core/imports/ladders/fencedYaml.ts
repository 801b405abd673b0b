/** The YAML between the first two lines of three dashes, and what follows; all is body where there is none. */
export function fencedYaml(text: string): { readonly yaml: string; readonly body: string } {
  const opening = /^---[ \t]*\n/.exec(text);
  const closing = opening && /^---[ \t]*$/m.exec(text.slice(opening[0].length));
  if (!opening || !closing) return { yaml: '', body: text };
  const start = opening[0].length;
  return {
    yaml: text.slice(start, start + closing.index),
    body: text.slice(start + closing.index + closing[0].length),
  };
}

/** The title that front matter gives, without quotes. */
export function titleIn(yaml: string): string | undefined {
  const written = /^title:(.*)$/m.exec(yaml)?.[1]!.trim();
  return written?.replace(/^["']|["']$/g, '').trim() || undefined;
}
