import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { Library } from '../../../../src/core/library/library';
import { say } from '../../../../src/core/text/sentence';
import type { Text, ViewNode } from '../../../../src/core/views/viewNode';

export const today = '2026-06-15' as CalendarDate;

/** A library of files by their path below `brag/`, each given as the lines of its front matter. */
export function libraryOf(files: Readonly<Record<string, string>>): Library {
  const library = new Library(parseEntry);
  library.apply(Object.entries(files).map(([path, yaml]) => change(path, yaml)));
  return library;
}

export function uriOf(path: string): string {
  return `file:///brag/${path}.md`;
}

/** A file as it stands now; text that starts with `#` or `---` is the whole file. */
export function change(path: string, yaml: string): { uri: string; text: string } {
  return { uri: uriOf(path), text: /^(?:#|---)/.test(yaml) ? yaml : `---\n${yaml.trim()}\n---\n` };
}

export function words(text: Text): string {
  return typeof text === 'string' ? text : say(text);
}

/** Label and details of each node, as the editor shows them. */
export function shown(nodes: readonly ViewNode[]): string[] {
  return nodes.map((node) => [node.row().label, ...node.row().details].map(words).join(' · '));
}

export function labels(nodes: readonly ViewNode[]): string[] {
  return nodes.map((node) => words(node.row().label));
}

export function nodeOf(nodes: readonly ViewNode[], label: string): ViewNode {
  const found = nodes.find((node) => words(node.row().label) === label);
  if (!found) throw new Error(`No row ${label} among ${labels(nodes).join(', ')}`);
  return found;
}

export function tooltip(node: ViewNode): string {
  return node.row().tooltip().map(words).join('\n');
}

/** All ids of a tree, from top to bottom. */
export function ids(nodes: readonly ViewNode[]): string[] {
  return nodes.flatMap((node) => [node.id, ...ids(node.children())]);
}
