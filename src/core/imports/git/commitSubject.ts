const conventional =
  /^(?:feat|feature|perf|refactor|docs?|tests?|build|ci|chore|style|deps)(?:\([^()]*\))?!?:\s+(?=\S)/i;

/** That something was repaired is said by nothing else: `fix(ui): crash on empty input`. */
const fixed = /^(?:bug|hot)?fix(?:\([^()]*\))?!?:\s+(?=\S)/i;

/** Pictures that say of what kind a commit is, `✨` or `:sparkles:`, before its words. */
const pictures =
  /^(?=\p{Extended_Pictographic}|:)(?:[\p{Extended_Pictographic}\uFE0F\u200D\s]|:[a-z0-9_+-]+:)+(?=[\p{L}\p{N}])/u;

/**
 * Whether a title is a commit's or a request's: it begins with a type in small letters, or ends with a number behind
 * which one of its links leads to a commit or a request. Without such a link `(#1)` may be a rank.
 */
export function isSubject(title: string, links: readonly { readonly url: string }[]): boolean {
  if (/^[a-z]/.test(title) && (conventional.test(title) || fixed.test(title))) return true;
  return /\(#\d+\)$/.test(title) && links.some(({ url }) => /\/(?:commit|pull|merge_requests|issues)\//.test(url));
}

/** A subject without what programs read in it: the type of a conventional commit, the number of a request, marks of fixups. */
export function cleanSubject(subject: string): string {
  const words = subject
    .replace(/^(?:(?:fixup|squash|amend)! )+/, '')
    .replace(/(?:(?<!\s)\s+)?\((?:pull request )?#\d+\)$/, '')
    .replace(
      /(?<![\s,;–-])[\s,;–-]+\(?(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?)[: ]+#\d+(?:,? (?:(?:and|&|refs|closes|fixes) )*#\d+)*[).]?$/i,
      '',
    )
    .replace(conventional, '')
    .replace(pictures, '')
    .trim()
    .replace(fixed, 'Fix: ');
  if (words === '') return subject.trim() || 'Commit without a message';
  // A name from the code, `useCart` or `npm-run`, keeps its case.
  return words.replace(/^\p{Ll}(?=[\p{Ll}'’]*(?:[ ,:;]|$))/u, (letter) => letter.toUpperCase());
}

const chore =
  /^(?:(?:chore|style|ci|build|deps?|release|version)(?:\([^()]*\))?!?:|(?:fixup|squash|amend)!|bump\b|release\b|prepar(?:e|ing|ation) (?:for )?(?:the )?(?:next )?(?:\d\S* )?(?:release|version)|(?:.* )?release notes\b|changelog\b|v?\d+\.\d\S*$|(?:updated?|regenerated?) (?:the )?(?:changelog|lockfile|package-lock|yarn\.lock|dependencies|deps)\b|wip\b|(?:apply|address|fix|incorporate) (?:(?:the )?(?:pr|code|review|reviewer)s? )?(?:suggestions?|comments?|feedback|review|nits?)(?: (?:from|of) .*)?$|(?:update|create|delete|rename) [^\s/]+\.\w{1,5}$|(?:fix(?:ed)? )?typos?\b|lint(?:ing)?\b|format(?:ting)?\b|(?:run|ran|apply|applied) (?:prettier|black|ruff|eslint|gofmt|rustfmt)\b|merge\b|initial commit$|\.+$|(?:oops|tmp|temp|test|asdf|update|fix|changes|stuff|cleanup|clean up)$)/i;

/** Whether a commit or a request by its own words is upkeep: a release, a version, formatting, a typo, no words at all. */
export function isUpkeep(subject: string): boolean {
  return subject.trim() === '' || chore.test(subject);
}
