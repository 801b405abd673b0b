import type { TextRange } from '../text/textRange';
import { findFrontMatter } from '../frontMatter/frontMatter';
import { filterNames, tagNames } from './templateEngine';
import { phraseList } from './phraseList';
import { readPhrases } from './readPhrases';
import type { TemplateKind } from './templateKinds';

/** Something that can be written at a place of a template. */
export interface TemplateCompletion {
  readonly kind: 'value' | 'passage' | 'tag' | 'filter' | 'limit' | 'phrase';
  readonly label: string;
  /** What it stands for, in a few words. */
  readonly detail: string;
  readonly insert: string;
  /** What it takes the place of. */
  readonly range: TextRange;
}

/** What can be written at an offset of a template; nothing outside its tags and its head. */
export function completeTemplate(kind: TemplateKind, text: string, offset: number): TemplateCompletion[] {
  const block = findFrontMatter(text);
  if (block !== undefined && !('code' in block) && offset >= block.yamlStart && offset <= block.yamlEnd)
    return limitsAt(kind, text, offset);
  const before = text.slice(Math.max(0, offset - 2000), offset);
  const output = before.lastIndexOf('{{');
  const tag = before.lastIndexOf('{%');
  const open = Math.max(output, tag);
  if (open === -1 || before.lastIndexOf('}}') > open || before.lastIndexOf('%}') > open) return [];
  const inside = before.slice(open + 2).replace(/^-/, '');
  if (tag > output && /^\s*\w*$/.test(inside)) return tagsAt(text, offset);
  if (/\|\s*\w*$/.test(inside)) return filtersAt(text, offset);
  if (/(?:^|[^|])["'][^"']*$/.test(inside.replace(/(["'])[^"']*\1/g, ''))) return [];
  return namesAt(kind, text, offset);
}

function limitsAt(kind: TemplateKind, text: string, offset: number): TemplateCompletion[] {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const range = { start: lineStart, end: offset };
  if (!/^[\w-]*$/.test(text.slice(lineStart, offset))) return [];
  return kind.limits.map(({ name, usual, about }) => ({
    ...{ kind: 'limit' as const, label: name, detail: about, insert: `${name}: ${usual}`, range },
  }));
}

function tagsAt(text: string, offset: number): TemplateCompletion[] {
  const range = wordBefore(text, offset, /(?<!\w)\w*$/);
  const closed = /^[^{}\r\n]*%\}/.test(text.slice(offset));
  return tagNames
    .filter((name) => name !== '#')
    .map((name) => {
      const opening = `${name} ${tagBodies[name]}`;
      const block = name === 'assign' ? '' : `\n\n{% end${name} %}`;
      return {
        ...{ kind: 'tag' as const, label: name, detail: tagWords[name]!, range },
        insert: closed ? opening.trimEnd() : `${opening} %}${block}`,
      };
    });
}

const tagBodies: Readonly<Record<string, string>> = {
  if: "form == 'full'",
  unless: "audience == 'self'",
  case: 'audience',
  assign: "name = ''",
  capture: 'name',
  comment: '',
};

const tagWords: Readonly<Record<string, string>> = {
  if: 'what stands here where a condition holds',
  unless: 'what stands here where a condition does not hold',
  case: 'one thing of several',
  assign: 'a text by a name of its own',
  capture: 'a longer text by a name of its own',
  comment: 'a note to myself that no document holds',
};

function filtersAt(text: string, offset: number): TemplateCompletion[] {
  const range = wordBefore(text, offset, /(?<!\w)\w*$/);
  return filterNames.map((name) => ({ kind: 'filter', label: name, detail: 'filter', insert: name, range }));
}

function namesAt(kind: TemplateKind, text: string, offset: number): TemplateCompletion[] {
  const range = wordBefore(text, offset, /(?<![\w.])[\w.]*$/);
  const passages = kind.passages.map(({ name, about }) => ['passage', `passages.${name}`, about] as const);
  const headings = kind.passages
    .filter(({ hasHeading }) => hasHeading)
    .map(({ name, about }) => ['passage', `headings.${name}`, `the heading above: ${about}`] as const);
  const values = Object.entries(kind.values).map(([name, about]) => ['value', name, about] as const);
  const counts = Object.entries(kind.counts).map(([name, about]) => ['value', `counts.${name}`, about] as const);
  return [...passages, ...headings, ...values, ...counts].map(([of, name, detail]) => ({
    ...{ kind: of, label: name, detail, insert: name, range },
  }));
}

/** The phrases that have no wording yet, at an offset of the wording's file. */
export function completePhrases(text: string, offset: number): TemplateCompletion[] {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const written = text.slice(lineStart, offset);
  if (!/^\s+(?:["'][^"']*|[^\s"'][^"']*)?$/.test(written) || !/^phrases:/m.test(text.slice(0, lineStart))) return [];
  // The line that is being written can't be read yet.
  const lineEnd = /$/m.exec(text.slice(offset))!.index + offset;
  const { worded } = readPhrases(text.slice(0, lineStart) + text.slice(lineEnd));
  const start = lineStart + written.length - written.trimStart().length;
  const closing = /^["']?/.exec(text.slice(offset))![0].length;
  const range = { start, end: offset + closing };
  return phraseList
    .filter((phrase) => !worded.has(phrase))
    .map((phrase) => ({
      ...{ kind: 'phrase' as const, label: phrase, detail: 'phrase', insert: `${JSON.stringify(phrase)}: ""`, range },
    }));
}

function wordBefore(text: string, offset: number, pattern: RegExp): TextRange {
  const written = pattern.exec(text.slice(Math.max(0, offset - 200), offset))![0];
  return { start: offset - written.length, end: offset };
}
