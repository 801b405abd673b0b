import type { List, Root, RootContent } from 'mdast';
import { plural, sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { FoundCriterion, FoundLadder, FoundName, Miss } from './ladder';
import { criteriaIn, onOneLine, plainName, saysNothing, someNames } from './ladderWords';
import { looksLikeLevel } from './levelNames';
import { markdownTree, readableText } from '../../markdown/markdownTree';

const lookedFor = sentence(
  'Looked for headings that name levels, with competencies and bullets below them, or competencies with levels below them.',
);

export const tooHardToRead = sentence('Found Markdown that is too long, or too dense with marks, to be read.');

/** A paragraph that is bold as a whole is a heading below all others. */
const boldDepth = 7;

interface Section {
  readonly name: string;
  readonly depth: number;
  readonly parent: Section | undefined;
  readonly items: Item[];
  readonly children: Section[];
}

/** A bullet, or a paragraph that stands for one. */
interface Item {
  /** The bold words it opens with: `**Communication:** asks questions`. */
  readonly label?: string | undefined;
  readonly text: string;
  readonly bullet: boolean;
}

/**
 * Reads a ladder from the headings of a Markdown text: levels outermost with competencies below them, or the other way
 * round; bullets, or paragraphs where there are none, are the criteria. Deeper headings open their first criterion.
 */
export function readHeadings(markdown: string): FoundLadder | Miss {
  const tree = markdownTree(markdown);
  if (tree === undefined) return { kind: 'miss', lookedFor, found: tooHardToRead };
  const root = sectionsOf(tree);
  const all = descendants(root);
  const levelDepth = depthOfLevels(all);
  if (levelDepth === undefined) return { kind: 'miss', lookedFor, found: foundInstead(all) };
  const outer = all.filter(({ depth, children }) => depth < levelDepth && children.length > 0);
  const competenciesOutside =
    outer.filter((section) => section.children.filter(isLevel(levelDepth)).length > 0).length > 1 &&
    repeats(all, levelDepth);
  const title = all.find(({ depth }) => depth === 1 && levelDepth > 1)?.name;
  const found = competenciesOutside ? competenciesFirst(all, levelDepth) : levelsFirst(all, levelDepth);
  if (found.criteria.length === 0) return { kind: 'miss', lookedFor, found: foundInstead(all) };
  return { kind: 'found', title, ...found };
}

type Found = Pick<FoundLadder, 'criteria' | 'leftOut'> & { readonly levels: readonly FoundName[] };

function levelsFirst(all: readonly Section[], levelDepth: number): Found {
  const peers = all.filter(({ depth }) => depth === levelDepth);
  const recognised = peers.filter(({ name }) => looksLikeLevel(name));
  const topics = new Set(recognised.flatMap((level) => topicsOf(level)));
  const levels = peers.filter((peer) => recognised.includes(peer) || sharesMost(topicsOf(peer), topics));
  const criteria: FoundCriterion[] = [];
  let introductions = 0;
  let homeless = 0;
  const general = topics.size === 0;
  for (const level of levels) {
    const add = (competency: string, text: string): void => {
      criteria.push({ level: level.name, competency, text });
    };
    for (const item of level.items) {
      const label = item.label === undefined ? undefined : plainName(item.label);
      if (label) add(label, item.text);
      else if (general && (item.bullet || !level.items.some(({ bullet }) => bullet))) add('General', item.text);
      else if (item.bullet) homeless++;
      else introductions++;
    }
    for (const competency of level.children) addItems(competency, (text) => add(competency.name, text));
  }
  const leftOut = sectionsLeftOut(all, (section) => isBelowAny(section, levels));
  if (introductions > 0)
    leftOut.push(
      plural(introductions, '{0} paragraph that introduces a level.', '{0} paragraphs that introduce levels.'),
    );
  if (homeless > 0)
    leftOut.push(
      plural(
        homeless,
        '{0} bullet directly below a level, under no competency.',
        '{0} bullets directly below a level, under no competency.',
      ),
    );
  return { levels: levels.map(({ name }) => ({ key: name, name })), criteria, leftOut };
}

function competenciesFirst(all: readonly Section[], levelDepth: number): Found {
  const levels = all.filter(isLevel(levelDepth));
  const criteria: FoundCriterion[] = [];
  const names: FoundName[] = [];
  let introductions = 0;
  const competencies = new Set<Section>();
  for (const level of levels) {
    const competency = level.parent;
    if (competency === undefined || competency.depth === 0) continue;
    if (!competencies.has(competency)) introductions += competency.items.length;
    competencies.add(competency);
    names.push({ key: level.name, name: level.name });
    addItems(level, (text) => criteria.push({ level: level.name, competency: competency.name, text }));
  }
  const leftOut = sectionsLeftOut(all, (section) => isBelowAny(section, levels) || competencies.has(section));
  if (introductions > 0)
    leftOut.push(
      plural(
        introductions,
        '{0} paragraph that introduces a competency.',
        '{0} paragraphs that introduce competencies.',
      ),
    );
  return { levels: names, criteria, leftOut };
}

/** The criteria of a section, and of the deeper ones, each of which names itself in its first. */
function addItems(section: Section, add: (text: string) => void): void {
  const bullets = section.items.some(({ bullet }) => bullet);
  for (const { label, text, bullet } of section.items) {
    if (bullets && !bullet && /:$/.test(text)) continue;
    add(label === undefined ? text : `${plainName(label)}: ${text}`);
  }
  for (const child of section.children) {
    let first = true;
    addItems(child, (text) => {
      add(first && child.depth === boldDepth ? `${child.name}: ${text}` : text);
      first = false;
    });
  }
}

function sectionsOf(tree: Root): Section {
  const root: Section = { name: '', depth: 0, parent: undefined, items: [], children: [] };
  let open = root;
  const enter = (name: string, depth: number): void => {
    let parent = open;
    while (parent.depth >= depth && parent.parent) parent = parent.parent;
    open = { name, depth, parent, items: [], children: [] };
    parent.children.push(open);
  };
  for (const node of tree.children) {
    const bold = boldAlone(node);
    if (node.type === 'heading') enter(plainName(readableText(node)), node.depth);
    else if (bold !== undefined) enter(bold, boldDepth);
    else if (node.type === 'list') open.items.push(...listItems(node));
    else if (node.type === 'paragraph' || node.type === 'blockquote') open.items.push(...paragraphItems(node));
  }
  return root;
}

function boldAlone(node: RootContent): string | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...rest] = node.children.filter((child) => child.type !== 'text' || !/^[\s:*]*$/.test(child.value));
  if (only?.type !== 'strong' || rest.length > 0) return undefined;
  return plainName(readableText(only)) || undefined;
}

function paragraphItems(node: RootContent): Item[] {
  if (node.type === 'paragraph' && node.children[0]?.type === 'strong') {
    const label = readableText(node.children[0]);
    const rest = node.children.slice(1).map(readableText).join('');
    if (/:\s*$/.test(label) || /^\s*[:–—-]/.test(rest)) {
      const text = onOneLine(rest.replace(/^\s*[:–—-]+/, ''));
      return text === '' ? [] : [{ label, text, bullet: false }];
    }
  }
  return criteriaIn(readableText(node), 'paragraphs').map((text) => ({ text, bullet: false }));
}

function listItems(list: List): Item[] {
  return list.children.flatMap((item): Item[] => {
    const nested = item.children.filter((child) => child.type === 'list');
    const own = item.children.filter((child) => child.type !== 'list');
    const labelled = own.length === 1 ? paragraphItems(own[0]!) : [];
    const said = onOneLine(own.map(readableText).join(' '));
    const below = nested.flatMap(listItems);
    if (below.length > 0 && isLabel(said))
      return below.map(({ text, label }) => ({ text, label: label ?? said, bullet: true }));
    if (below.length > 0 && /:$/.test(said))
      return [{ text: `${said} ${below.map(({ text }) => text).join('; ')}`, bullet: true }];
    if (labelled[0]?.label !== undefined) return [{ ...labelled[0], bullet: true }, ...below];
    if (said === '' || saysNothing(said)) return below;
    return [{ text: said, bullet: true }, ...below];
  });
}

/** A bullet of a few words with bullets of its own names what they are about. */
function isLabel(said: string): boolean {
  return !/[.!?]$/.test(said) && said.split(' ').length <= 3;
}

/** The depth whose headings name levels; undefined where no heading does. */
function depthOfLevels(all: readonly Section[]): number | undefined {
  const counts = new Map<number, { levels: number; all: number }>();
  for (const { depth, name } of all) {
    const count = counts.get(depth) ?? { levels: 0, all: 0 };
    counts.set(depth, { levels: count.levels + Number(looksLikeLevel(name)), all: count.all + 1 });
  }
  const ranked = [...counts]
    .filter(([depth, { levels }]) => levels > 0 && (depth > 1 || levels > 1))
    .sort(([, a], [, b]) => b.levels * (b.levels / b.all) - a.levels * (a.levels / a.all));
  const best = ranked[0];
  if (best) return best[0];
  const only = all.find(({ depth, name }) => depth === 1 && looksLikeLevel(name));
  return only && only.children.length > 0 ? 1 : undefined;
}

function isLevel(levelDepth: number): (section: Section) => boolean {
  return ({ depth, name }) => depth === levelDepth && looksLikeLevel(name);
}

/** Whether the same levels come again below another heading. */
function repeats(all: readonly Section[], levelDepth: number): boolean {
  const names = all.filter(isLevel(levelDepth)).map(({ name }) => slug(name));
  return new Set(names).size < names.length;
}

function topicsOf(level: Section): string[] {
  const labels = level.items.flatMap(({ label }) => (label === undefined ? [] : [slug(plainName(label))]));
  return [...level.children.map(({ name }) => slug(name)), ...labels];
}

function sharesMost(own: readonly string[], known: ReadonlySet<string>): boolean {
  return own.length > 0 && own.filter((name) => known.has(name)).length * 2 >= own.length;
}

function descendants(section: Section): Section[] {
  return section.children.flatMap((child) => [child, ...descendants(child)]);
}

function isBelowAny(section: Section, ancestors: readonly Section[]): boolean {
  for (let one: Section | undefined = section; one; one = one.parent) if (ancestors.includes(one)) return true;
  return false;
}

function sectionsLeftOut(all: readonly Section[], used: (section: Section) => boolean): Sentence[] {
  const out = all.filter((section) => section.items.length > 0 && !used(section));
  const introduction = out.find((section) => section === all[0] && section.depth === 1);
  const others = out.filter((section) => section !== introduction);
  const leftOut = introduction ? [sentence('The introduction below the title.')] : [];
  if (others.length > 0)
    leftOut.push(
      plural(others.length, '{0} section: {1}.', '{0} sections: {1}.', someNames(others.map(({ name }) => name))),
    );
  return leftOut;
}

function foundInstead(all: readonly Section[]): Sentence {
  if (all.length === 0) return sentence('Found no headings.');
  return plural(
    all.length,
    'Found {0} heading, which names no level with text below it: {1}.',
    'Found {0} headings, none of which names a level with text below it: {1}.',
    someNames(all.map(({ name }) => name)),
  );
}
