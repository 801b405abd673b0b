import { relationName } from '../../documents/edition/edition';
import { nameOf, type Entry } from '../../entries/entry';
import type { TextRange } from '../../text/textRange';
import { visibilities, type Visibility } from '../../entries/visibility';
import type { Path } from '../../frontMatter/frontMatterSource';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { ProblemContext } from '../problemContext';
import { isRestricted } from '../referenceIndex';
import { relativeLinks } from '../relativeLinks';
import type { Finding, Rule } from '../rule';
import { writtenTexts } from '../writtenTexts';

/** A long text full of one name is fixed by restricting the entry, not name by name. */
const maxShown = 50;

/** A person, ask or win that only I or my manager may see, named where more people may look. */
export const privateName: Rule = {
  code: 'private-name',
  severity: 'warning',
  find(context) {
    const shown = visibilityOf(context);
    if (shown === undefined || shown === 'private') return [];
    const found = [...inText(context), ...byReference(context), ...byLink(context)]
      .filter(({ owner }) => owner.uri !== context.uri && isMorePrivate(owner, shown))
      .map((leak) => ({ ...leak, range: leak.range() }))
      .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
    let end = -1;
    return found
      .flatMap((leak) => {
        if (leak.range.start < end) return [];
        end = leak.range.end;
        return [finding(context, leak, shown)];
      })
      .slice(0, maxShown);
  },
};

interface Leak {
  readonly owner: Entry;
  /** Found out only for what is a leak, because most references are none. */
  readonly range: () => TextRange;
  /** Where it is a reference of its own. */
  readonly path?: Path;
  readonly isName: boolean;
}

function isMorePrivate(owner: Entry, shown: Visibility): boolean {
  return isRestricted(owner) && visibilities.indexOf(owner.visibility) < visibilities.indexOf(shown);
}

/** Who may see the file; undefined for files that are neither entries nor compiled for others. */
function visibilityOf({ entry, audience }: ProblemContext): Visibility | undefined {
  if (entry) return entry.visibility;
  return audience === undefined || audience === 'self' ? undefined : audience;
}

function* inText({ index, text }: ProblemContext): Generator<Leak> {
  for (const { owner, range } of index.restrictedIn(text)) yield { owner, range: () => range, isName: true };
}

/** Ids and short names, which only count where a person, an ask or a win is meant. */
function* byReference(context: ProblemContext): Generator<Leak> {
  const { index } = context;
  for (const { path, text, meaning } of writtenTexts(context)) {
    const { names, orWin, alias } = meaning;
    if (alias) continue;
    const owners: readonly Entry[] = [
      ...(names === 'person' || names === 'ask' ? index.named(names, text) : []),
      ...(orWin ? index.named('win', text) : []),
    ];
    for (const owner of owners) yield { owner, range: () => context.rangeOf(path), path, isName: false };
  }
}

function* byLink(context: ProblemContext): Generator<Leak> {
  for (const link of relativeLinks(context)) {
    const owner = context.index.restrictedAt(link.uri);
    if (owner) yield { owner, range: () => link.range(), isName: false };
  }
}

function finding(
  context: ProblemContext,
  { owner, range, path, isName }: Omit<Leak, 'range'> & { readonly range: TextRange },
  shown: Visibility,
): Finding {
  const isEntry = context.entry !== undefined;
  return {
    message:
      owner.visibility === 'private'
        ? sentence('"{0}" is private, and {1} may read this.', nameOf(owner), readers(shown))
        : sentence('"{0}" is for your manager alone, and {1} may read this.', nameOf(owner), readers(shown)),
    range,
    fixes: () => [
      path === undefined || typeof path.at(-1) !== 'number'
        ? undefined
        : editFix(sentence('Remove it'), context.source?.removeItem(path)),
      owner.type === 'person' && isName
        ? editFix(sentence('Write "{0}" instead', relationName(owner)), { range, text: relationName(owner) })
        : undefined,
      isEntry
        ? editFix(
            owner.visibility === 'private'
              ? sentence('Make this entry private too')
              : sentence('Show this entry to your manager alone'),
            context.source?.setKeys({ visibility: owner.visibility }),
          )
        : undefined,
    ],
  };
}

function readers(shown: Visibility) {
  if (shown === 'public') return sentence('everyone');
  return shown === 'committee' ? sentence('the committee') : sentence('my manager');
}
