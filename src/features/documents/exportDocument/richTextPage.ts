import { escapeHtml } from '../../../core/text/escapeHtml';
/** What the page says; plain text. */
export interface RichTextWords {
  readonly title: string;
  readonly copy: string;
  readonly copied: string;
  readonly refused: string;
}

/**
 * A page that shows a document and copies it, with its tables and links, once its button is pressed.
 *
 * @param fragment HTML that is safe to show
 */
export function richTextPage(fragment: string, words: RichTextWords): string {
  const nonce = crypto.randomUUID();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; script-src 'nonce-${nonce}'">
<title>${escapeHtml(words.title)}</title>
<style nonce="${nonce}">
body { padding: 0 1.5rem 2rem; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font-size: var(--vscode-font-size); line-height: 1.5; }
header { position: sticky; top: 0; display: flex; gap: 1rem; align-items: center; padding: 0.8rem 0; background: var(--vscode-editor-background); border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); }
button { padding: 0.4rem 1rem; font: inherit; cursor: pointer; color: var(--vscode-button-foreground); background: var(--vscode-button-background); border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 2px; }
button:hover { background: var(--vscode-button-hoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
main { max-width: 50rem; overflow-wrap: break-word; }
a { color: var(--vscode-textLink-foreground); }
</style>
</head>
<body>
<header><button type="button" id="copy">${escapeHtml(words.copy)}</button><span id="said" role="status" data-copied="${escapeHtml(words.copied)}" data-refused="${escapeHtml(words.refused)}"></span></header>
<main id="document">
${fragment}
</main>
<script nonce="${nonce}">
const button = document.getElementById('copy');
const said = document.getElementById('said');
const main = document.getElementById('document');
button.addEventListener('click', async () => {
  const type = (kind, text) => ({ [kind]: new Blob([text], { type: kind }) });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ ...type('text/html', main.innerHTML), ...type('text/plain', main.innerText) }),
    ]);
    said.textContent = said.dataset.copied;
  } catch {
    getSelection().selectAllChildren(main);
    said.textContent = document.execCommand('copy') ? said.dataset.copied : said.dataset.refused;
  }
});
const focus = () => button.focus();
focus();
addEventListener('focus', focus, { once: true });
</script>
</body>
</html>
`;
}
