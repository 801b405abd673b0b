/** What a key of front matter can be given: text, a list, or keys with values of their own. */
export type FrontMatterValue =
  string | number | boolean | readonly FrontMatterValue[] | { readonly [key: string]: FrontMatterValue };

/**
 * A whole block of front matter, from its first dashes to the line break after its last ones. Read as YAML it holds
 * exactly the given texts; they are quoted only where YAML would read something else.
 */
export function frontMatterText(values: Readonly<Record<string, FrontMatterValue>>): string {
  const lines = Object.entries(values).map(([key, value]) => keyText(key, value, ''));
  return `---\n${lines.join('\n')}\n---\n`;
}

const longestLine = 100;

function keyText(key: string, value: FrontMatterValue, indent: string): string {
  const name = `${indent}${scalarText(String(key), true)}:`;
  if (typeof value !== 'object')
    return value === '' ? `${name} ` : `${name} ${blockScalarText(String(value), `${indent}  `)}`;
  const flow = flowText(value);
  if (isEmpty(value) || (Array.isArray(value) && !value.some(isMap) && name.length + flow.length < longestLine))
    return `${name} ${flow}`;
  return `${name}\n${blockText(value, `${indent}  `)}`;
}

function blockText(value: readonly FrontMatterValue[] | { readonly [key: string]: FrontMatterValue }, indent: string) {
  if (!Array.isArray(value))
    return Object.entries(value)
      .map(([key, held]) => keyText(key, held as FrontMatterValue, indent))
      .join('\n');
  return value.map((item: FrontMatterValue) => `${indent}- ${itemText(item, indent)}`).join('\n');
}

function itemText(item: FrontMatterValue, indent: string): string {
  if (typeof item !== 'object') return scalarText(String(item), false);
  if (!isMap(item) || isEmpty(item)) return flowText(item);
  return blockText(item, `${indent}  `).trimStart();
}

/** A value in brackets or braces, on one line. */
export function flowText(value: FrontMatterValue): string {
  if (typeof value !== 'object') return scalarText(String(value), true);
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, held]) => `${scalarText(key, true)}: ${flowText(held)}`);
  return `{${pairs.join(', ')}}`;
}

function isMap(value: FrontMatterValue): boolean {
  return typeof value === 'object' && !Array.isArray(value);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

const indicator = /^[-?:,[\]{}#&*!|>'"%@`~=<]|^\.\.\.$/;
const endsPlainText = /:(?: |$)| #|^ | $|^$/;
const endsPlainTextInFlow = /[,[\]{}]|:["']/;
const means = /^(?:null|~)$/i;
// Line breaks of any kind, controls, halves of a surrogate pair, the byte order mark: what YAML does not take as it is.
const unprintable = /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** One text as YAML, quoted only where it has to be; more often so in a flow list. */
export function scalarText(text: string, inFlow: boolean): string {
  const plain =
    !indicator.test(text) &&
    !endsPlainText.test(text) &&
    !(inFlow && endsPlainTextInFlow.test(text)) &&
    !means.test(text) &&
    !unprintable.test(text);
  return plain ? text : quoteText(text);
}

/** One text as YAML, in the quotes that another one stands in. */
export function scalarLike(quote: string, text: string, inFlow: boolean): string {
  if (quote === '"') return quoteText(text);
  return quote === "'" && !/[\r\n]/.test(text) ? `'${text.replace(/'/g, "''")}'` : scalarText(text, inFlow);
}

/** One text as YAML outside of brackets; several lines without blanks at their ends become a block at `indent`. */
export function blockScalarText(text: string, indent: string): string {
  const lines = text.split('\n');
  if (lines.length === 1 || lines.some((line) => line === '' || line !== line.trim() || unprintable.test(line)))
    return scalarText(text, false);
  return `|-\n${lines.map((line) => indent + line).join('\n')}`;
}

function quoteText(text: string): string {
  return JSON.stringify(text).replace(new RegExp(unprintable, 'gu'), (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
