import { isAlias, isMap, isScalar, isSeq, parseDocument, type CST, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextRange } from '../../text/textRange';
import { readFrontMatter } from '../../frontMatter/frontMatter';
import { sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { Ladder } from './ladder';
import { levelExpectations, type LevelExpectation } from './levelExpectations';
import { onOneLine } from './ladderWords';
import { expectationItem } from './roleFromLadder';
import { quotedText, yamlText } from './yamlText';

export interface RoleEdit {
  readonly range: TextRange;
  readonly newText: string;
}

export type RoleUpdate =
  | {
      readonly kind: 'update';
      /** In the order of their ranges, none overlapping another. */
      readonly edits: readonly RoleEdit[];
      /** Skills that the ladder expects and the role did not. */
      readonly added: readonly string[];
      /** Skills whose text the ladder words differently. */
      readonly changed: readonly string[];
      /** Skills of the role that the ladder does not have; they stay as they are. */
      readonly gone: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: Sentence };

/**
 * What importing a ladder again changes in a role file: the texts of its expectations, and expectations it lacks. Every
 * other character stays as it is, so evidence, within, aliases, comments and the body are the user's still. Refused where
 * the front matter can't be read or is laid out in a way that can't be edited safely; then nothing is to be changed.
 */
export function updateRole(existingText: string, ladder: Ladder, levelId: string): RoleUpdate {
  const front = readFrontMatter(existingText);
  if (front.kind === 'unreadable') return { kind: 'refused', reason: front.problem.message };
  if (front.kind === 'none') return { kind: 'refused', reason: sentence('The file has no front matter.') };
  const { yamlStart, yamlEnd } = front.block;
  const yaml = existingText.slice(yamlStart, yamlEnd);
  const editor = RoleYaml.of(yaml);
  if (editor === undefined) return { kind: 'refused', reason: notEditable };

  const edits: RoleEdit[] = [];
  const added: LevelExpectation[] = [];
  const changed: string[] = [];
  const wantedTexts = new Map<number, string>();
  const wanted = levelExpectations(ladder, levelId).expectations;
  const pairs = paired(wanted, editor.expectations);
  for (const expectation of wanted) {
    const existing = pairs.get(expectation);
    if (existing === undefined) {
      added.push(expectation);
      continue;
    }
    if (onOneLine(existing.text ?? '') === onOneLine(expectation.text)) continue;
    const edit = editor.withText(existing, expectation.text);
    if (edit === undefined) return { kind: 'refused', reason: notEditable };
    edits.push(edit);
    changed.push(existing.skill);
    wantedTexts.set(existing.index, expectation.text);
  }
  if (added.length > 0) {
    const edit = editor.withItems(added);
    if (edit === undefined) return { kind: 'refused', reason: notEditable };
    edits.push(edit);
  }
  const moved = edits
    .map(({ range, newText }) => ({ range: { start: range.start + yamlStart, end: range.end + yamlStart }, newText }))
    .sort((a, b) => a.range.start - b.range.start);
  const lineBreak = existingText.slice(0, yamlStart).endsWith('\r\n') ? '\r\n' : '\n';
  const written = moved.map(({ range, newText }) => ({ range, newText: newText.replaceAll('\n', lineBreak) }));
  if (!isAsMeant(existingText, written, front.data, wantedTexts, added))
    return { kind: 'refused', reason: notEditable };
  const met = new Set(pairs.values());
  const gone = editor.expectations.filter((existing) => !met.has(existing)).map(({ skill }) => skill);
  return { kind: 'update', edits: written, added: added.map(({ skill }) => skill), changed, gone };
}

/** Which expectation of a role is which of the ladder: by the name first, then by an alias of either. */
function paired(
  wanted: readonly LevelExpectation[],
  existing: readonly ExistingExpectation[],
): Map<LevelExpectation, ExistingExpectation> {
  const pairs = new Map<LevelExpectation, ExistingExpectation>();
  const free = new Set(existing);
  const pair = (isSame: (one: LevelExpectation, other: ExistingExpectation) => boolean): void => {
    for (const one of wanted) {
      const other = pairs.has(one) ? undefined : [...free].find((candidate) => isSame(one, candidate));
      if (other === undefined) continue;
      pairs.set(one, other);
      free.delete(other);
    }
  };
  pair((one, other) => slug(one.skill) === slug(other.skill));
  pair((one, other) => {
    const names = new Set([one.skill, ...one.aliases].map(slug));
    return [other.skill, ...other.aliases].some((name) => names.has(slug(name)));
  });
  return pairs;
}

/** The text with all edits made. */
export function withEdits(text: string, edits: readonly RoleEdit[]): string {
  let result = '';
  let end = 0;
  for (const { range, newText } of edits) {
    result += text.slice(end, range.start) + newText;
    end = range.end;
  }
  return result + text.slice(end);
}

const notEditable = sentence(
  'The expectations are written in a way that can only be edited by hand, or the file would become longer than front matter may be.',
);

interface ExistingExpectation {
  readonly index: number;
  readonly skill: string;
  readonly aliases: readonly string[];
  readonly text: string | undefined;
  readonly node: Node;
}

/** The front matter of a role as nodes with their places. Edits are in offsets of the YAML. */
class RoleYaml {
  private constructor(
    private readonly yaml: string,
    private readonly root: YAMLMap | undefined,
    private readonly list: YAMLSeq | undefined,
    readonly expectations: readonly ExistingExpectation[],
  ) {}

  static of(yaml: string): RoleYaml | undefined {
    const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, keepSourceTokens: true });
    if (document.errors.length > 0) return undefined;
    const root = document.contents;
    if (root === null) return new RoleYaml(yaml, undefined, undefined, []);
    if (!isMap(root) || root.flow === true) return undefined;
    const list = root.get('expectations', true) as unknown;
    if (list !== undefined && !isSeq(list) && !(isScalar(list) && isNothing(list.source ?? ''))) return undefined;
    const items = isSeq(list) ? list.items : [];
    const expectations = items.flatMap((node, index): ExistingExpectation[] => {
      if (isScalar(node)) return [{ index, skill: String(node.value ?? ''), aliases: [], text: undefined, node }];
      if (!isMap(node)) return [];
      const aliases = node.get('aliases', true) as unknown;
      const text = node.get('text', true) as unknown;
      const value = isAlias(text) ? text.resolve(document) : text;
      return [
        {
          index,
          skill: String(node.get('skill') ?? ''),
          aliases: isSeq(aliases) ? aliases.items.map((alias) => (isScalar(alias) ? String(alias.value) : '')) : [],
          text: isScalar(value) ? String(value.value ?? '') : undefined,
          node,
        },
      ];
    });
    return new RoleYaml(yaml, root, isSeq(list) ? list : undefined, expectations);
  }

  /** Gives an expectation another text. */
  withText({ node, skill }: ExistingExpectation, text: string): RoleEdit | undefined {
    if (isScalar(node)) return this.#mapFromSkill(node, skill, text);
    if (!isMap(node)) return undefined;
    const held = node.get('text', true) as unknown;
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === 'text');
    const start = node.range?.[0];
    if (start === undefined) return undefined;
    const column = start - this.#lineStart(start);
    if (pair && isScalar(held) && held.range && held.source !== undefined && held.source !== '') {
      const [from, to] = held.range;
      const isBlock = held.type === 'BLOCK_LITERAL' || held.type === 'BLOCK_FOLDED';
      const comment = isBlock ? /^[|>][^\s#]*([ \t]+#[^\r\n]*)/.exec(this.yaml.slice(from, to))?.[1] : undefined;
      const followed = !isBlock && /^[ \t]*#/.test(this.yaml.slice(to));
      const value =
        node.flow === true || followed || comment !== undefined || this.#anchored(pair.value)
          ? quotedText(text)
          : yamlText(text, ' '.repeat(column + 2));
      const end = isBlock ? this.#withoutLineBreaks(from, to) : to;
      return edit(from, end, comment === undefined ? value : `${value}${comment}`);
    }
    if (pair && isAlias(held) && held.range) return edit(held.range[0], held.range[1], quotedText(text));
    if (pair) {
      const colon = (pair.srcToken as CST.CollectionItem | undefined)?.sep?.find(
        ({ type }) => type === 'map-value-ind',
      );
      const written = isScalar(held) && held.range ? held.range : undefined;
      if (colon === undefined) return undefined;
      const end = written && written[1] > written[0] ? written[1] : colon.offset + 1;
      return edit(colon.offset + 1, end, ` ${quotedText(text)}`);
    }
    const skillNode = node.items.find(({ key }) => isScalar(key) && key.value === 'skill')?.value;
    const skillEnd = isScalar(skillNode) ? skillNode.range?.[1] : undefined;
    if (skillEnd === undefined) return undefined;
    if (node.flow === true) return edit(skillEnd, skillEnd, `, text: ${quotedText(text)}`);
    const lineEnd = this.#lineEnd(skillEnd);
    const indent = ' '.repeat(column);
    return edit(lineEnd, lineEnd, `\n${indent}text: ${yamlText(text, `${indent}  `)}`);
  }

  /** Adds expectations behind those there are. */
  withItems(added: readonly LevelExpectation[]): RoleEdit | undefined {
    const block = (indent: string): string => added.map((one) => expectationItem(one, indent)).join('\n');
    if (this.list === undefined) {
      const pair = this.root?.items.find(({ key }) => isScalar(key) && key.value === 'expectations');
      if (pair === undefined) {
        const indent = ' '.repeat(this.root?.range ? this.root.range[0] - this.#lineStart(this.root.range[0]) : 0);
        const gap = this.yaml === '' || this.yaml.endsWith('\n') ? '' : '\n';
        return edit(this.yaml.length, this.yaml.length, `${gap}${indent}expectations:\n${block(`${indent}  `)}\n`);
      }
      const colon = (pair.srcToken as CST.CollectionItem | undefined)?.sep?.find(
        ({ type }) => type === 'map-value-ind',
      );
      if (colon === undefined) return undefined;
      const written = isScalar(pair.value) && pair.value.range ? pair.value.range : undefined;
      if (written && written[1] > written[0]) return this.#asBlock(written[0], written[1], block('  '));
      const lineEnd = this.#lineEnd(colon.offset);
      return edit(lineEnd, lineEnd, `\n${block('  ')}`);
    }
    const range = this.list.range;
    if (!range) return undefined;
    if (this.list.flow === true) {
      if (this.list.items.length === 0) return this.#asBlock(range[0], range[1], block('  '));
      const items = added
        .map(({ skill, text }) => `{skill: ${quotedText(skill)}, text: ${quotedText(text)}}`)
        .join(', ');
      const last = this.list.items.at(-1) as Node;
      return last.range ? edit(last.range[1], last.range[1], `, ${items}`) : undefined;
    }
    const token = this.list.srcToken;
    if (token?.type !== 'block-seq') return undefined;
    const dash = token.items[0]?.start.find(({ type }) => type === 'seq-item-ind');
    const end = this.#contentEnd(this.list);
    if (dash === undefined || end === undefined) return undefined;
    const lineEnd = this.#lineEnd(end);
    return edit(lineEnd, lineEnd, `\n${block(' '.repeat(dash.offset - this.#lineStart(dash.offset)))}`);
  }

  /** A block in the place of a value on its key's line, below what stands behind the value. */
  #asBlock(start: number, end: number, block: string): RoleEdit {
    const lineEnd = this.#lineEnd(end);
    const comment = this.yaml.slice(end, lineEnd).trim();
    const from = comment === '' ? this.#withoutLineBreaks(0, start) : start;
    return edit(from, lineEnd, `${comment}\n${block}`);
  }

  /** `- Communication` becomes a map with a text. */
  #mapFromSkill(node: Node, skill: string, text: string): RoleEdit | undefined {
    if (!isScalar(node) || !node.range) return undefined;
    const [start, end] = node.range;
    const written = this.yaml.slice(start, end);
    if (this.list?.flow === true) return edit(start, end, `{skill: ${quotedText(skill)}, text: ${quotedText(text)}}`);
    if (/[\n|>]/.test(written)) return undefined;
    const column = start - this.#lineStart(start);
    if (!/^[ \t]*- +$/.test(this.yaml.slice(start - column, start))) return undefined;
    const lineEnd = this.#lineEnd(end);
    const indent = ' '.repeat(column);
    const behind = this.yaml.slice(end, lineEnd);
    return edit(start, lineEnd, `skill: ${written}${behind}\n${indent}text: ${yamlText(text, `${indent}  `)}`);
  }

  #anchored(node: unknown): boolean {
    return isScalar(node) && node.anchor !== undefined;
  }

  /** Where the last value inside a node ends, without the comments and empty lines behind it. */
  #contentEnd(node: unknown): number | undefined {
    if (isSeq(node) && node.flow !== true && node.items.length > 0) return this.#contentEnd(node.items.at(-1));
    if (isMap(node) && node.flow !== true && node.items.length > 0) {
      const { key, value } = node.items.at(-1)!;
      return this.#contentEnd(value) ?? this.#contentEnd(key);
    }
    if ((isScalar(node) || isAlias(node) || isSeq(node) || isMap(node)) && node.range)
      return this.#withoutLineBreaks(node.range[0], node.range[1]);
    return undefined;
  }

  #withoutLineBreaks(start: number, end: number): number {
    let last = end;
    while (last > start && /\s/.test(this.yaml[last - 1]!)) last--;
    return last;
  }

  #lineStart(offset: number): number {
    return this.yaml.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of an offset's line, before its line break. */
  #lineEnd(offset: number): number {
    const next = this.yaml.indexOf('\n', offset);
    const end = next === -1 ? this.yaml.length : next;
    return this.yaml[end - 1] === '\r' ? end - 1 : end;
  }
}

function edit(start: number, end: number, newText: string): RoleEdit {
  return { range: { start, end }, newText };
}

function isNothing(source: string): boolean {
  return /^(?:~|null)?$/i.test(source.trim());
}

/** Reads back what the edits make, so that no layout nobody thought of can do harm. */
function isAsMeant(
  text: string,
  edits: readonly RoleEdit[],
  before: Readonly<Record<string, unknown>>,
  texts: ReadonlyMap<number, string>,
  added: readonly LevelExpectation[],
): boolean {
  if (edits.length === 0) return true;
  const after = readFrontMatter(withEdits(text, edits));
  if (after.kind !== 'read') return false;
  const held = Array.isArray(before['expectations']) ? (before['expectations'] as unknown[]) : [];
  const expected = {
    ...before,
    expectations: [
      ...held.map((item, index) => {
        const newText = texts.get(index);
        if (newText === undefined) return item;
        return typeof item === 'object' ? { ...item, text: newText } : { skill: item, text: newText };
      }),
      ...added.map(({ skill, aliases, text: added }) =>
        aliases.length > 0 ? { skill, aliases, text: added } : { skill, text: added },
      ),
    ],
  };
  return same(after.data, expected);
}

/** Whether two values of front matter are equal but for the order of keys and the spaces around texts. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same((one as never)[key], (other as never)[key]))
  );
}
