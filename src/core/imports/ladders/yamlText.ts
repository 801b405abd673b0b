import { Document, Scalar } from 'yaml';

/**
 * A text as the value of a key in block style: on the key's line, quoted where YAML would read something else, or, with
 * several lines, as a block with every line at `indent`.
 *
 * @param text without control characters but `\n`
 */
export function yamlText(text: string, indent: string): string {
  if (!text.includes('\n')) return yamlLine(text);
  const lines = text.split('\n');
  const asBlock = lines.every((line) => line !== '' && line === line.trim());
  return asBlock ? `|-\n${lines.map((line) => `${indent}${line}`).join('\n')}` : quotedText(text);
}

/** A text on one line, plain where that is safe in block style, else quoted. */
export function yamlLine(text: string): string {
  const document = new Document(text, { schema: 'core' });
  const written = document.toString({ lineWidth: 0, blockQuote: false, singleQuote: false }).replace(/\n$/, '');
  return /^(?:=|<<|---|\.\.\.)/.test(written) || /^[^"']*(?:: | #)/.test(written) ? quotedText(text) : written;
}

/** A text in double quotes, on one line whatever it holds; it can stand in a flow map too. */
export function quotedText(text: string): string {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return new Document(scalar).toString({ lineWidth: 0, doubleQuotedAsJSON: true }).replace(/\n$/, '');
}
