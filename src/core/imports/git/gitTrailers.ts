/** Someone a commit names. */
export interface NamedPerson {
  readonly name: string;
  /** Empty where none is given. */
  readonly email: string;
}

/** Whom the trailers of a commit name. */
export interface Trailers {
  /** `Co-authored-by`, `Pair-programmed-with`. */
  readonly authors: readonly NamedPerson[];
  /** `Reviewed-by`, `Acked-by`, `Approved-by`, `Tested-by` and the `Reviewers` of Phabricator. */
  readonly reviewers: readonly NamedPerson[];
  /** The message without these lines and the other trailers at its end. */
  readonly text: string;
}

const authorKeys = /^(?:co-authored-by|co-developed-by|pair-programmed-with|paired-with)$/i;
const reviewerKeys = /^(?:reviewed-by|acked-by|approved-by|tested-by|reviewers?|lgtm-by)$/i;
const trailer = /^([A-Za-z][A-Za-z0-9-]*(?: By)?):\s+(\S.*)$/;
/** Lines that tools put into messages and that say nothing about the work. */
const machineLine =
  /^(?:signed-off-by|co-authored-by|co-developed-by|change-id|reviewed-on|reviewed-by|acked-by|approved-by|tested-by|cc|git-svn-id|differential revision|see merge request|pull request resolved|\(cherry picked from commit|cherry-picked-from)\b/i;

/** Reads the people whom the body of a commit message names at its end. Machines, `[bot]`, are nobody. */
export function readTrailers(body: string): Trailers {
  const authors: NamedPerson[] = [];
  const reviewers: NamedPerson[] = [];
  const kept: string[] = [];
  for (const line of body.split('\n')) {
    const [, key = '', value = ''] = trailer.exec(line.trim()) ?? [];
    const named = key.replace(' ', '-');
    if (authorKeys.test(named)) authors.push(...people(value));
    else if (reviewerKeys.test(named)) reviewers.push(...people(value));
    else if (!machineLine.test(line.trim())) kept.push(line);
  }
  // A line of dashes is what stands between the message of a squashed request and its trailers.
  return {
    authors,
    reviewers,
    text: kept
      .join('\n')
      .replace(/\n-{4,}\s*$/, '')
      .trim(),
  };
}

function people(value: string): NamedPerson[] {
  const parts = value.includes('<') ? [value] : value.split(/,\s*/);
  return parts.map(person).filter((named) => named !== undefined);
}

function person(text: string): NamedPerson | undefined {
  const [, name = text, email = ''] = /^(.*?)<([^<>]*)>/.exec(text) ?? [];
  const words = name
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/^#/, '');
  if (words === '' && email === '') return undefined;
  return isMachine(words, email) ? undefined : { name: words || email.split('@', 1)[0]!, email };
}

const machineNames =
  /\[bot\]|^app\/|-bot$|^(?:dependabot|renovate|github-actions|web-flow|greenkeeper|copilot|coderabbit(?:ai)?|codecov|sonarcloud|sonarqubecloud|snyk|mergify|gemini-code-assist|gitlab-bot|netlify|vercel)\b/i;

/** Whether a name or an address is a program's. */
export function isMachine(name: string, email: string): boolean {
  return machineNames.test(name) || /\[bot\]@|^noreply@anthropic\.com$|^cursoragent@cursor\.com$/i.test(email);
}
