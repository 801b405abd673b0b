import { isScalar, isMap, isSeq, parseDocument } from 'yaml';
import { documentTypes, entryTypes, type EntryType } from '../entries/entry';
import { folderTypeOf } from '../entries/folderType';
import type { TextRange } from '../text/textRange';
import { findFrontMatter } from '../frontMatter/frontMatter';
import type { Path } from '../frontMatter/frontMatterSource';
import { resolved } from '../problems/relativeLinks';
import type { NameKind } from '../entries/fields';
import { meaningAt, nameKindOfKey } from '../entries/fieldShape';

/** A place where a name is written. */
export interface NameMention {
  readonly kind: NameKind;
  readonly uri: string;
  /** What it says, without quotes. */
  readonly written: string;
  /** Exactly the scalar, with its quotes. */
  readonly range: TextRange;
  readonly quote: '' | '"' | "'";
  readonly inFlow: boolean;
  readonly path: Path;
  /** Whether it may be the name of a win as well. */
  readonly orWin: boolean;
}

/** Where an entry says what it is called. */
export interface OwnName {
  readonly key: 'id' | 'title' | 'name' | 'heading';
  readonly uri: string;
  readonly written: string;
  readonly range: TextRange;
  readonly quote: '' | '"' | "'";
}

/** A relative link to another file. */
export interface FileLink {
  readonly uri: string;
  /** The address it means. */
  readonly to: string;
  /** As it is written, with what follows `#`. */
  readonly written: string;
  readonly range: TextRange;
}

/** All names and links in one file, in exact places. */
export interface FileMentions {
  readonly names: readonly NameMention[];
  readonly own: readonly OwnName[];
  readonly links: readonly FileLink[];
}

const nothing: FileMentions = { names: [], own: [], links: [] };

/** The names and links in a file; none where its front matter can't be read. Loads a second YAML parser. */
export function mentionsIn(uri: string, text: string): FileMentions {
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block) return nothing;
  const document = parseDocument(text.slice(block.yamlStart, block.yamlEnd), {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (document.errors.length > 0 || !isMap(document.contents)) return nothing;
  const type = typeIn(uri, document.get('type'));
  if (type === undefined) return nothing;

  const nameKey = type === 'person' || type === 'profile' ? 'name' : 'title';
  const names: NameMention[] = [];
  const own: OwnName[] = [];
  const links: FileLink[] = [];
  const placeOf = (node: { range?: readonly number[] | null | undefined; type?: string | undefined }) => {
    const start = block.yamlStart + node.range![0]!;
    const source = text.slice(start, block.yamlStart + node.range![1]!).trimEnd();
    const quote = node.type === 'QUOTE_DOUBLE' ? ('"' as const) : node.type === 'QUOTE_SINGLE' ? ("'" as const) : '';
    return { range: { start, end: start + source.length }, quote } as const;
  };
  const visit = (node: unknown, path: Path, inFlow: boolean): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isScalar(pair.key)) continue;
        const key = String(pair.key.value);
        const inner = [...path, key];
        const kind = nameKindOfKey(type, inner);
        if (kind !== undefined && pair.key.range)
          names.push({ kind, uri, written: key, ...placeOf(pair.key), inFlow: true, path: inner, orWin: false });
        visit(pair.value, inner, inFlow || node.flow === true);
      }
    } else if (isSeq(node)) {
      for (const [position, item] of node.items.entries())
        visit(item, [...path, position], inFlow || node.flow === true);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range && node.range[1] > node.range[0]) {
      const place = placeOf(node);
      const written = node.value.replace(/\s+/g, ' ').trim();
      if (written === '') return;
      const { names: kind, orWin = false, link } = meaningAt(type, path);
      if (kind !== undefined) names.push({ kind, uri, written, ...place, inFlow, path, orWin });
      const key = path.length === 1 ? path[0] : undefined;
      if (key === 'id' || key === nameKey) own.push({ key, uri, written, ...place });
      if (link) {
        const to = looksLikeFile(written) ? resolved(uri, written) : undefined;
        const start = text.indexOf(written, place.range.start);
        if (to !== undefined && start !== -1 && start + written.length <= place.range.end)
          links.push({ uri, to, written, range: { start, end: start + written.length } });
      }
    }
  };
  visit(document.contents, [], false);
  const hasName = own.some(({ key }) => key !== 'id');
  const heading = hasName || type === 'profile' ? null : /^#{1,6}[ \t]+(\S[^\r\n]*)/m.exec(text.slice(block.bodyStart));
  if (heading) {
    const start = block.bodyStart + heading.index + heading[0].indexOf(heading[1]!);
    const written = heading[1]!.replace(/(?<![\s#])[\s#]+$/, '');
    own.push({ key: 'heading', uri, written, range: { start, end: start + written.length }, quote: '' });
  }
  links.push(...linksInBody(uri, text, block.bodyStart));
  return { names, own, links };
}

function typeIn(uri: string, written: unknown): EntryType | undefined {
  const name = typeof written === 'string' ? written.trim().toLowerCase() : '';
  if ((documentTypes as readonly string[]).includes(name)) return undefined;
  return entryTypes.find((type) => type === name) ?? (name === '' ? folderTypeOf(uri) : undefined);
}

function looksLikeFile(written: string): boolean {
  return /\.(?:md|markdown)(?:#\S*)?$/i.test(written);
}

const inline = /\]\((?:<([^<>\n]*)>|([^()\s<>]+))/g;
const definition = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?:<([^<>\n]*)>|([^\s<>]+))/gm;

function linksInBody(uri: string, text: string, bodyStart: number): FileLink[] {
  const body = text.slice(bodyStart);
  if (!body.includes(']')) return [];
  const links: FileLink[] = [];
  for (const pattern of [inline, definition])
    for (const match of body.matchAll(pattern)) {
      const written = match[1] ?? match[2]!;
      const to = resolved(uri, written);
      if (to === undefined) continue;
      const end = bodyStart + match.index + match[0].length - (match[1] === undefined ? 0 : 1);
      links.push({ uri, to, written, range: { start: end - written.length, end } });
    }
  return links;
}
