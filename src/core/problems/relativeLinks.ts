import type { TextRange } from '../text/textRange';
import type { Path } from '../frontMatter/frontMatterSource';
import { writtenTexts } from './writtenTexts';
import type { ProblemContext } from './problemContext';

/** A link to another file, relative to the one it stands in. */
export interface RelativeLink {
  /** As it is written. */
  readonly target: string;
  /** The address it means, without what follows `#` or `?`. */
  readonly uri: string;
  /** Where the target stands; found out when asked. */
  range(): TextRange;
  /** Where in the front matter it stands; undefined in the body. */
  readonly path?: Path;
}

const known = new WeakMap<ProblemContext, readonly RelativeLink[]>();

class LinkInBody implements RelativeLink {
  readonly target: string;
  readonly uri: string;
  readonly #end: number;

  constructor(target: string, uri: string, end: number) {
    this.target = target;
    this.uri = uri;
    this.#end = end;
  }

  range(): TextRange {
    return { start: this.#end - this.target.length, end: this.#end };
  }
}

/** The relative links of a file: in its front matter (`links`, and the link of a feedback) and in its body. */
export function relativeLinks(context: ProblemContext): readonly RelativeLink[] {
  let links = known.get(context);
  if (links === undefined) known.set(context, (links = readLinks(context)));
  return links;
}

function readLinks(context: ProblemContext): readonly RelativeLink[] {
  return [...linksInFrontMatter(context), ...linksInBody(context)];
}

function* linksInFrontMatter(context: ProblemContext): Generator<RelativeLink> {
  for (const { path, text: target, meaning } of writtenTexts(context)) {
    if (!meaning.link || !looksLikeFile(target)) continue;
    const uri = resolved(context.uri, target);
    if (uri !== undefined) yield { target, uri, path, range: () => context.rangeOf(path) };
  }
}

const inline = /\]\((?:<([^<>\n]*)>|([^()\s<>]+))/g;
const definition = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?:<([^<>\n]*)>|([^\s<>]+))/gm;

function linksInBody(context: ProblemContext): RelativeLink[] {
  const { prose, bodyStart } = context;
  if (!prose.includes(']')) return [];
  const links: RelativeLink[] = [];
  const meant = resolver(context.uri);
  const uris = new Map<string, string | undefined>();
  for (const pattern of [inline, definition]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(prose); match !== null; match = pattern.exec(prose)) {
      const target = match[1] ?? match[2]!;
      let uri = uris.get(target);
      if (uri === undefined && !uris.has(target)) uris.set(target, (uri = meant(target)));
      if (uri === undefined) continue;
      const end = bodyStart + match.index + match[0].length - (match[1] === undefined ? 0 : 1);
      links.push(new LinkInBody(target, uri, end));
    }
  }
  return links;
}

/** A link in front matter may be any text; a path says so by its dots or its ending. */
function looksLikeFile(target: string): boolean {
  return (
    /^\.{1,2}\//.test(target) ||
    /^[^\s.:/]+(?:\/[^\s:/]+)*\.(?:md|markdown|pdf|png|jpe?g|gif|svg|csv|txt|html?)(?:#\S*)?$/i.test(target)
  );
}

/** The address that a relative target means; undefined where it is no relative path. */
export function resolved(base: string, target: string): string | undefined {
  return resolver(base)(target);
}

const otherAddress = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i;

/** What relative targets mean in one file. */
function resolver(base: string): (target: string) => string | undefined {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(base)?.[0] ?? '';
  const folder = base.slice(root.length).split('/').slice(0, -1);
  const above = folder.map((_, up) => `${root}${folder.slice(0, folder.length - up).join('/')}/`);
  return (target) => {
    const rest = target.search(/[#?]/);
    const path = rest === -1 ? target : target.slice(0, rest);
    if (path === '' || otherAddress.test(path)) return undefined;
    let up = 0;
    const down: string[] = [];
    for (const segment of path.split('/')) {
      if (segment === '..') {
        if (down.pop() === undefined && above[++up] === undefined) return undefined;
      } else if (segment !== '.' && segment !== '') down.push(encoded(segment));
    }
    return down.length === 0 ? above[up]!.slice(0, -1) : above[up]! + down.join('/');
  };
}

/** From the folder of one address to another: `../people/ana.md`; both must share scheme and root. */
export function relativePath(base: string, uri: string): string {
  const from = base.split('/').slice(0, -1);
  const to = uri.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => '..');
  return [...up, ...to.slice(shared)].join('/');
}

function encoded(segment: string): string {
  if (/^[\w.~-]*$/.test(segment)) return segment;
  try {
    return encodeURIComponent(decodeURIComponent(segment)).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    // A lone per cent sign, or half a character, stands for itself.
    return segment;
  }
}
