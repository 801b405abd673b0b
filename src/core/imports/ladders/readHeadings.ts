import type { List, PhrasingContent, Root, RootContent } from 'mdast';
import { plural, sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { FoundCriterion, FoundLadder, FoundName, Miss } from './ladder';
import { criteriaIn, onOneLine, plainName, saysNothing, someNames } from './ladderWords';
import { levelsAmong, looksLikeLevel } from './levelNames';
import { markdownTree, readableText } from '../../markdown/markdownTree';

const lookedFor = sentence(
  'Expected headings that name levels, with competencies and bullets below them, or competencies with levels below them.',
);

export const tooHardToRead = sentence('Found Markdown that is too long, or has too many marks, to be read.');

/** A paragraph that is bold as a whole is a heading below all others. */
const boldDepth = 7;
/** So is one that leads to what is expected at a level: `A **Senior Nurse** is able to:`. */
const leadDepth = 6.5;

interface Section {
  readonly name: string;
  readonly depth: number;
  readonly parent: Section | undefined;
  readonly items: Item[];
  readonly children: Section[];
}

/** What is known of a page beside its text. */
export interface Page {
  /** What it may be called as a whole: its title, its file. */
  readonly names: readonly string[];
  /** Whether it says that it is a ladder, so that headings need not read like levels. */
  readonly isLadder: boolean;
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
export function readHeadings(markdown: string, page: Page = { names: [], isLadder: false }): FoundLadder | Miss {
  const tree = markdownTree(markdown);
  if (tree === undefined) return { kind: 'miss', lookedFor, found: tooHardToRead };
  const root = sectionsOf(tree);
  let all = descendants(root);
  let levels = findLevels(all, page.isLadder);
  const named = page.names.find(looksLikeLevel);
  if (levels.length === 0 && named !== undefined) {
    const level = pageAsLevel(root, plainName(named));
    all = [level, ...descendants(level)];
    levels = [level];
  }
  if (levels.length === 0) return { kind: 'miss', lookedFor, found: foundInstead(all) };
  const levelDepth = levels[0]!.depth;
  const outer = all.filter(({ depth, children }) => depth < levelDepth && children.length > 0);
  const competenciesOutside =
    outer.filter((section) => section.children.some((child) => levels.includes(child))).length > 1 && repeats(levels);
  const title = all.find((section) => section.depth === 1 && !levels.includes(section) && levelDepth > 1)?.name;
  const found = competenciesOutside ? competenciesFirst(all, withRepeated(all, levels)) : levelsFirst(all, levels);
  if (found.criteria.length === 0) return { kind: 'miss', lookedFor, found: foundInstead(all) };
  const tables = tree.children.filter(({ type }) => type === 'table').length;
  const leftOut = tables === 0 ? found.leftOut : [...found.leftOut, plural(tables, '{0} table.', '{0} tables.')];
  return { kind: 'found', title, ...found, leftOut };
}

type Found = Pick<FoundLadder, 'criteria' | 'leftOut'> & { readonly levels: readonly FoundName[] };

function levelsFirst(all: readonly Section[], recognised: readonly Section[]): Found {
  const topics = new Set(recognised.flatMap(topicsOf));
  const levels = all.filter(
    (peer) =>
      recognised.includes(peer) ||
      (topics.size > 0 ? sharesShape(peer, recognised, topics) : isAmong(peer, recognised, all)),
  );
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
      const [, topic = '', said] = /^(\p{Lu}[\p{L} &/-]{1,30}): (\S.*)$/u.exec(item.text) ?? [];
      if (label) add(label, item.text);
      else if (said !== undefined && topics.has(slug(topic))) add(topic, said);
      else if (general && (item.bullet || !level.items.some(({ bullet }) => bullet))) add('General', item.text);
      else if (item.bullet) homeless++;
      else introductions++;
    }
    for (const competency of level.children) addItems(competency, (text) => add(competency.name, text));
  }
  const leftOut = sectionsLeftOut(all, withBelow(levels));
  const ownLevels = levels.filter(({ name }) => !ofEveryLevel.test(name));
  const own = criteria.flatMap((criterion) =>
    ofEveryLevel.test(criterion.level) ? ownLevels.map(({ name }) => ({ ...criterion, level: name })) : [criterion],
  );
  if (introductions > 0)
    leftOut.push(
      plural(introductions, '{0} paragraph that introduces a level.', '{0} paragraphs that introduce levels.'),
    );
  if (homeless > 0)
    leftOut.push(
      plural(
        homeless,
        '{0} bullet directly below a level, without a competency.',
        '{0} bullets directly below a level, without a competency.',
      ),
    );
  return { levels: ownLevels.map(({ name }) => ({ key: name, name })), criteria: own, leftOut };
}

/** A section of what is expected at each of the levels. */
const ofEveryLevel = /^(?:all|any|every|each) (?:levels?|grades?|bands?|roles?)$/i;

/** Whether a section has the competencies of the levels, in the way they have them: as headings or as labels. */
function sharesShape(peer: Section, levels: readonly Section[], topics: ReadonlySet<string>): boolean {
  if (peer.depth !== levels[0]!.depth || explains.test(peer.name)) return false;
  // A section that explains the competencies lists them; a level has them as headings where the others have.
  const hasHeadings = levels.every(({ children }) => children.length > 0);
  return (!hasHeadings || peer.children.length > 0) && sharesMost(topicsOf(peer), topics);
}

/** Whether a section of bullets lies between levels, or right before them, where no competency tells levels from others. */
function isAmong(peer: Section, levels: readonly Section[], all: readonly Section[]): boolean {
  const peers = all.filter(({ depth, parent }) => depth === levels[0]!.depth && parent === levels[0]!.parent);
  const place = peers.indexOf(peer);
  const places = levels.map((level) => peers.indexOf(level));
  return (
    levels.length > 1 &&
    place >= Math.min(...places) - 1 &&
    place >= 0 &&
    place < Math.max(...places) &&
    !explains.test(peer.name) &&
    peer.name.split(' ').length <= 3 &&
    peer.items.length > 0 &&
    peer.items.every(({ bullet }) => bullet)
  );
}

/** Headings of sections that explain a ladder. */
const explains =
  /[?!.]$|^(?:about|an? |background|faq|glossary|how|intro|introduction|notes?|overview|purpose|summary|the |what|when|who|why|your)\b/i;

function competenciesFirst(all: readonly Section[], levels: readonly Section[]): Found {
  const criteria: FoundCriterion[] = [];
  const names: FoundName[] = [];
  let introductions = 0;
  const competencies = new Set<Section>();
  const parents = [...new Set(levels.flatMap(({ parent }) => parent ?? []))];
  // A heading that comes again, `Capabilities`, is no name; that above it is.
  const nameOf = ({ name, parent }: Section): string =>
    parent && parent.depth > 0 && parents.filter((other) => other.name === name).length > 1 ? parent.name : name;
  for (const level of levels) {
    const competency = level.parent;
    if (competency === undefined || competency.depth === 0) continue;
    if (!competencies.has(competency)) introductions += competency.items.length;
    competencies.add(competency);
    names.push({ key: level.name, name: level.name });
    addItems(level, (text) => criteria.push({ level: level.name, competency: nameOf(competency), text }));
  }
  const leftOut = sectionsLeftOut(all, new Set([...withBelow(levels), ...competencies]));
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
  const nodes = tree.children.flatMap(labelsApart);
  for (const [index, node] of nodes.entries()) {
    const bold = boldAlone(node);
    const level = leadToLevel(node, nodes[index + 1]);
    const levels = levelsIn(node);
    if (node.type === 'heading') enter(plainName(readableText(node)), node.depth);
    else if (level !== undefined) enter(level, leadDepth);
    else if (bold !== undefined) enter(bold, boldDepth);
    else if (levels.length > 0)
      for (const { name, items } of levels) {
        enter(name, boldDepth);
        open.items.push(...items);
      }
    else if (node.type === 'list') open.items.push(...(isNavigation(node) ? [] : labelledItems(node)));
    else if (node.type === 'paragraph' || node.type === 'blockquote') open.items.push(...paragraphItems(node));
  }
  takeEmptyBold(root);
  return root;
}

/** The lines of a paragraph that begin with bold labels as paragraphs of their own: `**Scope**: one task` above `**Skills**:`. */
function labelsApart(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const parts: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    const before = parts.at(-1)!.at(-1);
    const ending = before?.type === 'text' ? before.value.slice(before.value.trimEnd().length) : '';
    const isLine = before?.type === 'break' || ending.includes('\n');
    if (child.type === 'strong' && isLine) parts.push([]);
    parts.at(-1)!.push(child);
  }
  const areLabels = parts.every(([first]) => first?.type === 'strong');
  return areLabels && parts.length > 1 ? parts.map((children) => ({ type: 'paragraph', children })) : [node];
}

/** Makes of each bold line with nothing below it, which is no heading, a line of the section that it stands in. */
function takeEmptyBold(section: Section): void {
  const isLine = ({ depth, items, children }: Section): boolean =>
    depth === boldDepth && items.length === 0 && children.length === 0;
  const lines = section.children.filter(isLine);
  const others = section.children.filter((child) => !lines.includes(child));
  section.items.push(...lines.map(({ name }) => ({ text: name, bullet: false })));
  section.children.splice(0, section.children.length, ...others);
  for (const child of others) takeEmptyBold(child);
}

/** The level whose name is the only bold one in the line before a list. */
function leadToLevel(node: RootContent, next: RootContent | undefined): string | undefined {
  if (node.type !== 'paragraph' || next?.type !== 'list' || !/:\s*$/.test(readableText(node))) return undefined;
  const [only, ...others] = node.children.filter(({ type }) => type === 'strong');
  const name = only === undefined || others.length > 0 ? '' : plainName(readableText(only));
  return looksLikeLevel(name) ? name : undefined;
}

/** The levels that the items of a list or a paragraph stand for: `**Level 1** – takes tasks to done`. */
function levelsIn(node: RootContent): readonly { readonly name: string; readonly items: readonly Item[] }[] {
  const isLevel = ({ name, items }: { name: string; items: readonly Item[] }): boolean =>
    items.length > 0 && looksLikeLevel(name);
  if (node.type === 'paragraph') {
    const [only] = paragraphItems(node);
    if (only?.label === undefined) return [];
    const level = { name: plainName(only.label), items: [{ text: only.text, bullet: false }] };
    return isLevel(level) ? [level] : [];
  }
  if (node.type !== 'list') return [];
  const levels = node.children.map(({ children: [first, ...below] }) => {
    const [only] = first === undefined ? [] : paragraphItems(first);
    if (only?.label !== undefined) return { name: plainName(only.label), items: [{ text: only.text, bullet: true }] };
    const items = below.flatMap((block) => (block.type === 'list' ? labelledItems(block) : []));
    return { name: plainName(first === undefined ? '' : readableText(first)), items };
  });
  return levels.length > 1 && levels.every(isLevel) ? levels : [];
}

/** Whether a list only leads to other pages and headings of the ladder. */
function isNavigation({ children }: List): boolean {
  return children.every(({ children: [first, ...more] }) => {
    const [link, ...rest] = first?.type === 'paragraph' ? first.children : [];
    return more.length + rest.length === 0 && link?.type === 'link' && !/^[a-z][a-z+.-]*:/i.test(link.url);
  });
}

/** The items of a list, each with the competency before its colon where all have one. */
function labelledItems(list: List): Item[] {
  const items = listItems(list);
  const unlabelled = items.filter(({ label }) => label === undefined);
  const split = unlabelled.map(({ text }) => /^(\p{Lu}[\p{L} &/-]{1,30}): (\S.*)$/u.exec(text));
  if (unlabelled.length < 2 || split.includes(null)) return items;
  return items.map((item) => {
    const [, label, text] = split[unlabelled.indexOf(item)] ?? [];
    return label === undefined ? item : { ...item, label, text: text! };
  });
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

/** The sections that are levels: of one depth, by their names or, on a page that says it is a ladder, by what they share. */
function findLevels(all: readonly Section[], isLadder: boolean): Section[] {
  const byDepth = new Map<number, Section[]>();
  for (const section of all) byDepth.set(section.depth, [...(byDepth.get(section.depth) ?? []), section]);
  const ranked = [...byDepth]
    .map(([depth, peers]) => {
      const names = levelsAmong(peers.map(({ name }) => name));
      const levels = peers.filter(({ name }) => names.has(name));
      return { depth, levels, rank: levels.length * (levels.length / peers.length) };
    })
    .filter(({ depth, levels }) => levels.length > 1 || (levels.length > 0 && depth > 1))
    .sort((one, other) => other.rank - one.rank);
  const only = all.find(({ depth, name, children }) => depth === 1 && looksLikeLevel(name) && children.length > 0);
  const several = ranked.find(({ levels }) => levels.length > 1)?.levels;
  const best = several ?? (only ? [only] : (ranked[0]?.levels ?? []));
  return best.length > 0 || !isLadder ? best : alikeInParts([...byDepth.values()]);
}

/** Peers that have the same headings below them; the outermost such, as competencies are inside. */
function alikeInParts(depths: readonly Section[][]): Section[] {
  for (const peers of depths) {
    const counts = new Map<string, number>();
    for (const { children } of peers)
      for (const name of new Set(children.map((child) => slug(child.name))))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    const shared = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
    const alike = peers.filter(({ children }) =>
      sharesMost(
        children.map(({ name }) => slug(name)),
        shared,
      ),
    );
    if (shared.size > 1 && alike.length > 1) return alike;
  }
  return [];
}

/** A page that is one level as a whole: its sections are the competencies, also those below a title of its own. */
function pageAsLevel(root: Section, name: string): Section {
  const [only, ...others] = root.children;
  const isTitled = only?.depth === 1 && others.length === 0;
  const children = isTitled ? only.children : root.children;
  return { name, depth: 0, parent: undefined, items: [...root.items, ...(isTitled ? only.items : [])], children };
}

/** The levels, and what comes again beside them below every other heading. */
function withRepeated(all: readonly Section[], levels: readonly Section[]): Section[] {
  const parents = new Set(levels.map(({ parent }) => parent));
  const beside = all.filter((section) => section.depth === levels[0]!.depth && parents.has(section.parent));
  const counts = new Map<string, number>();
  for (const { name } of beside) counts.set(slug(name), (counts.get(slug(name)) ?? 0) + 1);
  return beside.filter(
    (section) =>
      levels.includes(section) ||
      (counts.get(slug(section.name))! * 2 > parents.size && counts.get(slug(section.name))! > 1),
  );
}

/** Whether the same levels come again below another heading. */
function repeats(levels: readonly Section[]): boolean {
  return new Set(levels.map(({ name }) => slug(name))).size < levels.length;
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

function withBelow(sections: readonly Section[]): Set<Section> {
  return new Set(sections.flatMap((section) => [section, ...descendants(section)]));
}

function sectionsLeftOut(all: readonly Section[], used: ReadonlySet<Section>): Sentence[] {
  const out = all.filter((section) => section.items.length > 0 && !used.has(section));
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
