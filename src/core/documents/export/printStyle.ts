/** How an exported document looks, on a screen and on paper of either size: the page size is the printer's. */
export const printStyle = `:root {
  color-scheme: light;
  --ink: #1c1f23;
  --soft: #5a6069;
  --line: #c9cdd3;
}
* { box-sizing: border-box; }
html { font: 11pt/1.5 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: var(--ink); background: #fff; }
body { margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.5em; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.3rem; padding-bottom: 0.2em; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; }
p, ul, ol, table, blockquote, pre { margin: 0 0 0.8em; }
ul, ol { padding-left: 1.6em; }
li { margin-bottom: 0.25em; }
li > p { margin-bottom: 0.3em; }
.contains-task-list { list-style: none; padding-left: 0.2em; }
.task-list-item input { margin: 0 0.5em 0 0; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--line); }
blockquote > p:last-child:not(:first-child) { color: var(--soft); }
a { color: #0b5394; text-underline-offset: 0.15em; }
table { width: 100%; border-collapse: collapse; font-size: 0.9em; line-height: 1.4; }
th, td { padding: 0.4em 0.6em; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: #f1f3f5; }
code, pre { font-family: Consolas, Menlo, "Liberation Mono", monospace; font-size: 0.92em; }
pre { padding: 0.7em; border: 1px solid var(--line); white-space: pre-wrap; }
img { max-width: 100%; }
.one-page ol { columns: 2; column-gap: 2em; font-size: 0.9em; line-height: 1.3; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
@page one-page { margin: 13mm 16mm; @bottom-right { content: none; } }
@page { margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, sans-serif; color: #5a6069; } }
@media print {
  html { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  html:has(.one-page) { font-size: 9pt; line-height: 1.3; }
  .one-page { page: one-page; }
  .one-page :is(h1, h2, h3) { margin: 0.5em 0 0.2em; padding-bottom: 0.1em; }
  .one-page h1 { font-size: 1.4rem; margin-top: 0; }
  .one-page h2 { font-size: 1.1rem; }
  .one-page :is(p, ul, ol, table) { margin-bottom: 0.35em; }
  .one-page li { margin-bottom: 0.1em; }
  .one-page table { line-height: 1.25; }
  .one-page :is(th, td) { padding: 0.1em 0.5em; }
  a { color: inherit; text-decoration-color: var(--line); }
  th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1, h2, h3, h4 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  li, tr, blockquote, pre, img { break-inside: avoid; }
  p:has(+ ul), p:has(+ ol), p:has(+ table), :is(h2, h3, h4) + p:has(+ p, + blockquote) { break-after: avoid; }
  thead { display: table-header-group; }
}
`;
