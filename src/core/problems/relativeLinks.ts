import type { TextRange } from '../entries/problem';
import type { Path } from '../markdown/frontMatterSource';
import { isMap } from '../entries/fields';
import type { ProblemContext } from './problemContext';

/** A link to another file, relative to the one it stands in. */
export interface RelativeLink {
  /** As it is written. */
  readonly target: string;
  /** The address it means, without what follows `#` or `?`. */
  readonly uri: string;
  /** Where the target stands; found out when asked. */
  readonly range: () => TextRange;
}

const known = new WeakMap<ProblemContext, readonly RelativeLink[]>();

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
  for (const [path, target] of writtenLinks(context.data)) {
    if (!looksLikeFile(target)) continue;
    const uri = resolved(context.uri, target);
    if (uri !== undefined) yield { target, uri, range: () => context.rangeOf(path) };
  }
}

function* writtenLinks(data: Readonly<Record<string, unknown>> | undefined): Generator<readonly [Path, string]> {
  const items = (key: string): unknown[] => {
    const held = data && Object.hasOwn(data, key) ? data[key] : undefined;
    return Array.isArray(held) ? held : [];
  };
  for (const [position, link] of items('links').entries()) {
    if (typeof link === 'string') yield [['links', position], link.trim()];
    else if (isMap(link) && typeof link['url'] === 'string') yield [['links', position, 'url'], link['url'].trim()];
  }
  for (const [position, said] of items('feedback').entries())
    if (isMap(said) && typeof said['link'] === 'string') yield [['feedback', position, 'link'], said['link'].trim()];
}

const inline = /\]\((?:<([^<>\n]*)>|([^()\s<>]+))/g;
const definition = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?:<([^<>\n]*)>|([^\s<>]+))/gm;

function* linksInBody(context: ProblemContext): Generator<RelativeLink> {
  const { prose } = context;
  if (!prose.includes(']')) return;
  const uris = new Map<string, string | undefined>();
  for (const pattern of [inline, definition])
    for (const match of prose.matchAll(pattern)) {
      const target = match[1] ?? match[2]!;
      if (!uris.has(target)) uris.set(target, resolved(context.uri, target));
      const uri = uris.get(target);
      if (uri === undefined) continue;
      const end = context.bodyStart + match.index + match[0].length - (match[1] === undefined ? 0 : 1);
      yield { target, uri, range: () => ({ start: end - target.length, end }) };
    }
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
  const path = target.replace(/[#?].*$/s, '');
  if (path === '' || /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path)) return undefined;
  const schemeEnd = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(base)?.[0].length ?? 0;
  const segments = base.slice(schemeEnd).split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.length <= 1) return undefined;
      segments.pop();
    } else if (segment !== '.' && segment !== '') segments.push(encoded(segment));
  }
  return base.slice(0, schemeEnd) + segments.join('/');
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
