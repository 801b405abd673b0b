const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060\ufeff\ufff0-\ufffb\ufffe\uffff]|\p{Surrogate}/gu; // eslint-disable-line no-control-regex
const longestPassage = 8_000;

/** A passage on one line, without control characters and invisible spaces. */
export function onOneLine(text: string): string {
  return text
    .replace(unprintable, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])(?= |$)/g, '$1')
    .trim();
}

/** A passage without the marks of inline Markdown: emphasis, code, links, HTML tags. */
export function withoutMarkup(text: string): string {
  return text
    .slice(0, longestPassage)
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/__([^_\n]+)__/g, '$1')
    .replace(/(?<![\w*])\*([^*\s][^*\n]*)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_([^_\s][^_\n]*)_(?![\w_])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/<\/?[a-z][^<>\n]*>/gi, ' ');
}

/** A name as a reader would write it: on one line, without markup, leading pictures or a colon behind it. */
export function plainName(text: string): string {
  return onOneLine(withoutMarkup(text))
    .replace(/^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f)\s*)+/u, '')
    .replace(/^(?:\d+\.)+\s+(?=\p{L})/u, '')
    .replace(/(?<![\s:*])[\s:*]+$/u, '')
    .trim();
}

/** The first letter as a capital, where the whole is written without any. */
export function capitalizeName(name: string): string {
  return name === name.toLowerCase() ? name.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : name;
}

const itemMark = /^\s*(?:[-*+•‣◦▪·–—]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/u;

/**
 * The single criteria of a passage: its list items where it has a list, else its paragraphs, or its lines where
 * `breaks` says that a line break ends one.
 */
export function criteriaIn(passage: string, breaks: 'lines' | 'paragraphs'): string[] {
  const text = withoutMarkup(
    passage.replace(/(?:(?<!\s)\s+)?<br\s*\/?>\s*/gi, '\n').replace(/(?<!\s)\s+[•‣▪]\s+/gu, '\n• '),
  );
  const lines = text.split('\n');
  const listed = lines.some((line) => itemMark.test(line));
  const startsUpper = /^\s*\p{Lu}/u.test(text);
  const criteria: string[] = [];
  let open = false;
  for (const line of lines) {
    const marked = itemMark.test(line);
    const said = onOneLine(line.replace(itemMark, ''));
    if (said === '') {
      if (!listed) open = false;
      continue;
    }
    // In a cell that begins with a capital, a line that does not is the rest of the one before.
    const goesOn = listed || breaks === 'paragraphs' || (startsUpper && /^\p{Ll}/u.test(said));
    if (open && !marked && goesOn) criteria[criteria.length - 1] += ` ${said}`;
    else criteria.push(said);
    open = true;
  }
  return criteria.filter((criterion) => !saysNothing(criterion));
}

/** The criteria in a cell of a table, where marks stand beside texts. */
export function criteriaInCell(cell: string): string[] {
  return criteriaIn(cell, 'lines').filter((text) => !isMark(text));
}

/** Whether a cell or an item only marks that nothing stands there: a dash, `N/A`, `TBD`. */
export function saysNothing(text: string): boolean {
  return /^(?:[^\p{L}\p{N}]*|n\/?a|tb[acd]|todo|none|nil|null|same|same as above|not applicable)\.?$/iu.test(
    text.trim(),
  );
}

/** Whether a cell is a mark, a code or a number, which says nothing that could be expected: `Yes`, `x`, `L4`, `3–5`. */
function isMark(text: string): boolean {
  return /^(?:yes|no|y|n|true|false|x|optional|required|[^\p{L}]*|[A-Z]{1,4}-?\d{1,2}[a-e+]?)\.?$/iu.test(text.trim());
}

const fullStop = /[.!?…。！？][)\]"'”’»]*$/u;

/** Several criteria as one text, a line each, so that it also reads well as a paragraph; one alone stays as it is. */
export function joinCriteria(criteria: readonly string[]): string {
  if (criteria.length === 1) return criteria[0]!;
  return criteria.map((text) => (fullStop.test(text) ? text : `${text.replace(/[,;:]$/, '')}.`)).join('\n');
}

/** Names as part of a sentence, at most five of them. */
export function someNames(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => (name.length > 60 ? `${name.slice(0, 57)}…` : name));
  return names.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ');
}
