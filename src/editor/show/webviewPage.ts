import { escapeHtml } from '../../core/text/escapeHtml';
/** The addresses of what the page loads, and the word that marks it as ours. */
export interface PageParts {
  readonly script: string;
  /** In the order in which they are read. */
  readonly styles: readonly string[];
  /** Letters and digits that nobody can guess, new for every page. */
  readonly nonce: string;
  /** What the page is called. */
  readonly title: string;
  /** The user's language, such as `en` or `pt-br`. */
  readonly language: string;
}

/** A webview's page: one script, and style sheets, that carry the nonce; nothing else is loaded or run. */
export function webviewPage({ script, styles, nonce, title, language }: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${styles.map((style) => `<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(style)}">`).join('\n')}
</head>
<body>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

/** Letters and digits that nobody can guess, as a page carries them. */
export function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
