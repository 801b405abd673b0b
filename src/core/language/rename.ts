import { lastSegment } from '../text/lastSegment';
import { aliasesOf, entriesNamedAs, findNamed } from '../library/references';
import { nameOf, type Entry } from '../entries/entry';
import type { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import type { TextEdit } from '../text/textEdits';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { scalarLike } from '../frontMatter/frontMatterText';
import { applyEdits } from '../text/textEdits';
import { sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { allEntries, meaningOf, meansSame, namesIn, type Meaning } from './meaning';
import { mentionsIn, type NameMention } from './mentions';
import type { NameKind } from '../entries/fields';

/** What is renamed, by how it is written where the user asked. */
export interface RenameTarget {
  readonly kind: NameKind | 'win';
  readonly meaning: Meaning;
  readonly written: string;
}

export interface Renaming {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Where an entry's id is its file name, the file takes the new one. */
  readonly file?: { readonly from: string; readonly to: string };
}

/** Whether it is the id that is renamed: a name that is written as the id alone. */
export function renamesId({ meaning, written }: RenameTarget): boolean {
  return meaning.kind === 'entry' && isIdOf(meaning.entry, written);
}

/**
 * The edits that give something a new name wherever it is written, in its own quotes, and nothing else; or in a
 * sentence why that can't be. An entry's title and its id are two names: that one is changed by which it was asked for.
 *
 * @param texts of all files that may name it, by address
 * @param broken the addresses of files that can't be read as they stand
 */
export function rename(
  target: RenameTarget,
  newName: string,
  entries: Entries,
  names: SkillNames,
  texts: ReadonlyMap<string, string>,
  broken: ReadonlySet<string> = new Set(),
): Renaming | Sentence {
  const name = newName.replace(/\s+/g, ' ').trim();
  const refusal = refusalOf(target, name, entries, names) ?? unreadable(target, entries, names, broken);
  if (refusal !== undefined) return refusal;
  const byId = renamesId(target);
  const entry = target.meaning.kind === 'entry' ? target.meaning.entry : undefined;
  let hasIdKey = false;
  const edits = new Map<string, readonly TextEdit[]>();
  for (const [uri, text] of texts) {
    const mentions = mentionsIn(uri, text);
    const changed: TextEdit[] = [];
    for (const mention of mentions.names)
      if (isMeant(mention, target, entries, names))
        changed.push({
          range: mention.range,
          text: scalarLike(mention.quote, spellName(mention, target, name), mention.inFlow),
        });
    if (entry?.uri === uri && !nameUsed(entry, target.written).startsWith('alias'))
      for (const own of mentions.own) {
        if ((own.key === 'id') !== byId) continue;
        if (own.key === 'id') hasIdKey = true;
        changed.push({ range: own.range, text: own.key === 'heading' ? name : scalarLike(own.quote, name, true) });
      }
    if (changed.length > 0) edits.set(uri, changed);
  }
  if (byId && entry !== undefined && !hasIdKey) {
    const moved = withFileName(entry.uri, encodeURIComponent(`${name}.md`));
    if (allEntries(entries).some(({ uri }) => uri === moved))
      return sentence('A file named {0} already exists. Choose another name.', `${name}.md`);
    for (const [uri, text] of texts) {
      const links = mentionsIn(uri, text).links.filter(({ to }) => to === entry.uri);
      const changed = links.map(({ range, written }) => ({ range, text: relinked(written, `${name}.md`) }));
      if (changed.length > 0) edits.set(uri, [...(edits.get(uri) ?? []), ...changed]);
    }
    return checked({ edits, file: { from: entry.uri, to: moved } }, texts);
  }
  return checked({ edits }, texts);
}

/** Why something can't have a name; undefined where it can. */
export function refusalOf(
  target: RenameTarget,
  name: string,
  entries: Entries,
  names: SkillNames,
): Sentence | undefined {
  if (name === '') return sentence('A name can’t be empty.');
  const { meaning, written } = target;
  if (meaning.kind === 'entry') {
    if (renamesId(target) && /[\\/:*?"<>|#]|^\.|\.$/.test(name))
      return sentence('“{0}” isn’t a valid file name. Use letters, digits and dashes.', name);
    const taken = sameType(meaning.entry, entries).find(
      (other) =>
        other.uri !== meaning.entry.uri && (slug(other.id) === slug(name) || slug(nameOf(other)) === slug(name)),
    );
    return taken && sentence('“{0}” is already taken. Two entries can’t share a name.', nameOf(taken));
  }
  if (slug(name) === slug(written)) return undefined;
  if (meaning.kind === 'word' && findNamed(entriesNamedAs(meaning.of, entries), name) !== undefined)
    return sentence('“{0}” already has an entry of its own. Two entries can’t share a name.', name);
  const isTaken = allEntries(entries).some((entry) =>
    namesIn(entry).some((other) => other.kind === target.kind && slug(other.name) === slug(name)),
  );
  if (!isTaken) return undefined;
  const key = meaning.kind === 'skill' ? names.keyOf(name) : undefined;
  if (meaning.kind === 'skill' && key === meaning.key)
    return sentence('“{0}” is already another spelling of this skill.', name);
  return sentence('“{0}” is already in use. The two would become one and couldn’t be told apart again.', name);
}

function unreadable(
  { meaning }: RenameTarget,
  entries: Entries,
  names: SkillNames,
  broken: ReadonlySet<string>,
): Sentence | undefined {
  const held = allEntries(entries).find(
    (entry) =>
      broken.has(entry.uri) &&
      ((meaning.kind === 'entry' && meaning.entry.uri === entry.uri) ||
        namesIn(entry).some(({ kind, name, orWin }) =>
          meansSame(meaningOf(kind, name, entries, names, orWin), meaning),
        )),
  );
  return held && sentence('{0} mentions it too and can’t be read. Fix that file first.', fileNameOf(held.uri));
}

function isMeant(mention: NameMention, { kind, meaning, written }: RenameTarget, entries: Entries, names: SkillNames) {
  if (!meansSame(meaningOf(mention.kind, mention.written, entries, names, mention.orWin), meaning)) return false;
  if (meaning.kind === 'entry') return nameUsed(meaning.entry, mention.written) === nameUsed(meaning.entry, written);
  return mention.kind === kind && slug(mention.written) === slug(written);
}

/** Which of an entry's names is written: its id, its title, or one of its aliases. */
function nameUsed(entry: Entry, written: string): string {
  if (isIdOf(entry, written)) return 'id';
  const isAlias =
    slug(written) !== slug(nameOf(entry)) && aliasesOf(entry).some((alias) => slug(alias) === slug(written));
  return isAlias ? `alias ${slug(written)}` : 'name';
}

function isIdOf(entry: Entry, written: string): boolean {
  return written === entry.id || (slug(written) === slug(entry.id) && slug(entry.id) !== slug(nameOf(entry)));
}

/** Where a name stands as a slug and the user renamed it in words, it stays a slug. */
function spellName(mention: NameMention, target: RenameTarget, name: string): string {
  if (target.meaning.kind === 'entry' || mention.written === target.written) return name;
  const isSlug = mention.written === slug(mention.written) && target.written !== slug(target.written);
  return isSlug ? slug(name) : name;
}

function sameType(entry: Entry, entries: Entries): Entry[] {
  return allEntries(entries).filter(({ type }) => type === entry.type);
}

/** What the edits make of each file is read back, so that no layout nobody thought of can do harm. */
function checked(renaming: Renaming, texts: ReadonlyMap<string, string>): Renaming | Sentence {
  for (const [uri, edits] of renaming.edits)
    if (readFrontMatter(applyEdits(texts.get(uri)!, edits)).kind !== 'read')
      return sentence('{0} writes it in a way that can only be edited by hand. Nothing was renamed.', fileNameOf(uri));
  return renaming;
}

function withFileName(uri: string, name: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1) + name;
}

function relinked(written: string, name: string): string {
  const rest = /[#?].*/s.exec(written)?.[0] ?? '';
  const path = written.slice(0, written.length - rest.length);
  return path.slice(0, path.lastIndexOf('/') + 1) + encodeURIComponent(name) + rest;
}

function fileNameOf(uri: string): string {
  return decodeURIComponent(lastSegment(uri));
}
