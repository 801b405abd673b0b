import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { codeLines } from './codeLines';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** What a page holds beside its words. */
const unread = /^(?:head|script|style|template|noscript|svg|nav|footer|iframe|form|button|select|textarea|title)$/;
const blocks =
  /^(?:p|div|section|article|main|header|aside|figure|figcaption|body|html|dl|dt|dd|blockquote|details|summary|ul|ol|table|h[1-6]|hr|pre)$/;
const deepest = 200;

/** HTML as Markdown with its headings, lists, tables, bold and plain words; nothing of it is live. */
export function markdownOfHtml(html: string): string {
  return blockText(parser.parse(html), 0)
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Markdown whose HTML tables are Markdown tables, which hold lists in their cells as lines. Code stays as it is, and what
 * follows a table on its line where the table is long enough.
 */
export function withMarkdownTables(markdown: string): string {
  if (!/<table\b/i.test(markdown)) return markdown;
  const lines = markdown.split('\n');
  const inCode = codeLines(lines);
  const hidden = lines.map((line, index) => (inCode[index] ? line.replace(/<(?=\/?table\b)/gi, hiddenSign) : line));
  return hidden
    .join('\n')
    .replace(/(?:\n{1,2})?<table\b[^<>]*>(?:(?!<table\b)[^])*?<\/table\s*>/gi, (table) => {
      const written = `\n\n${markdownOfHtml(table)}\n\n`;
      return written + '\n'.repeat(Math.max(0, table.split('\n').length - written.split('\n').length));
    })
    .replaceAll(hiddenSign, '<');
}

/** In place of the signs that begin tags in code. */
const hiddenSign = '\uE0FF';

function blockText(node: Nodes, depth: number): string {
  if (depth > deepest) return '';
  if (node.type === 'text') return escaped(node.value.replace(/\s+/g, ' '));
  if (node.type === 'root') return childrenText(node, depth);
  if (node.type !== 'element' || unread.test(node.tagName)) return '';
  const { tagName } = node;
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading !== undefined) return `\n\n${'#'.repeat(Number(heading))} ${oneLine(childrenText(node, depth))}\n\n`;
  if (tagName === 'table') return `\n\n${tableText(node, depth)}\n\n`;
  if (tagName === 'ul' || tagName === 'ol') return `\n\n${listText(node, depth)}\n\n`;
  if (tagName === 'br') return '\n';
  const text = childrenText(node, depth);
  if (tagName === 'strong' || tagName === 'b') {
    const words = oneLine(text);
    return words === '' || words.includes('**') ? text : `**${words}**${/\s$/.test(text) ? ' ' : ''}`;
  }
  const { href } = node.properties;
  if (tagName === 'a' && typeof href === 'string' && /^https?:\/\/[^\s<>()]+$/i.test(href) && oneLine(text) !== '')
    return `[${oneLine(text)}](${href})`;
  if (tagName === 'img' && typeof node.properties.src === 'string' && /^[^\s<>()]+$/.test(node.properties.src))
    return `![${escaped(oneLine(String(node.properties.alt ?? '')))}](${node.properties.src})`;
  return blocks.test(tagName) ? `\n\n${text}\n\n` : text;
}

function childrenText(node: Root | Element, depth: number): string {
  return node.children.map((child) => blockText(child as Nodes, depth + 1)).join('');
}

function listText(list: Element, depth: number): string {
  return elementsOf(list)
    .map((item) => {
      const text = childrenText(item, depth + 1)
        .replace(/\n{2,}/g, '\n')
        .trim();
      return text === '' ? '' : `- ${text.replace(/\n/g, '\n  ')}`;
    })
    .filter((item) => item !== '')
    .join('\n');
}

/** A table as GFM writes it; a cell that spans several rows or columns is said in each, so that columns stay in line. */
function tableText(table: Element, depth: number): string {
  const rows = elementsNamed(table, /^tr$/);
  const grid: string[][] = [];
  for (const [index, row] of rows.entries()) {
    const cells = (grid[index] ??= []);
    let column = 0;
    for (const cell of elementsOf(row)) {
      if (!/^t[dh]$/.test(cell.tagName)) continue;
      while (cells[column] !== undefined) column++;
      const text = cellText(cell, depth);
      for (let below = 0; below < spanOf(cell, 'rowSpan') && index + below < rows.length; below++)
        for (let beside = 0; beside < spanOf(cell, 'colSpan'); beside++)
          (grid[index + below] ??= [])[column + beside] = below === 0 && beside === 0 ? text : below > 0 ? text : '';
    }
  }
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  if (width === 0) return '';
  const lines = grid.map(
    (cells) => `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`,
  );
  return [lines[0]!, `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

const widestSpan = 50;

function spanOf(cell: Element, name: 'rowSpan' | 'colSpan'): number {
  const span = Number(cell.properties[name] ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, widestSpan) : 1;
}

function cellText(cell: Element, depth: number): string {
  return childrenText(cell, depth)
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('<br>')
    .replace(/\|/g, '\\|');
}

function elementsOf(node: Element): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element');
}

/** The elements of a name in a table, not in a table within it. */
function elementsNamed(node: Element, name: RegExp): Element[] {
  return elementsOf(node).flatMap((child) =>
    name.test(child.tagName) ? [child] : child.tagName === 'table' ? [] : elementsNamed(child, name),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words in which Markdown finds nothing but words. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2');
}
