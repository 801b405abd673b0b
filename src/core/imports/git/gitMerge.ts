import type { LoggedCommit } from './gitLog';

/** What the message of a commit says it brought in. */
export interface Brought {
  /** Of the pull or merge request. */
  readonly number?: string;
  /** The branch that was merged, without its owner. */
  readonly branch?: string;
  /** The request's title, in the words of who wrote it. */
  readonly title?: string;
  /** Whether a main branch was merged into another, which brings nobody's work in. */
  readonly sync: boolean;
}

const mainBranch = /^(?:main|master|trunk|develop|development|dev|staging|production|prod|release(?:[/-].*)?|HEAD)$/i;

/** Whether a branch is where everybody's work comes together. */
export function isMainBranch(name: string): boolean {
  return mainBranch.test(name);
}

/**
 * Reads the message of a merge commit, or of a commit that a request was squashed into, as GitHub, GitLab, Bitbucket,
 * Azure DevOps, Gitea, Forgejo and git itself write them; undefined where it says nothing of a request or a branch.
 */
export function readBrought(commit: LoggedCommit): Brought | undefined {
  return commit.parents.length > 1 ? readMerge(commit) : readSquash(commit);
}

function readMerge({ subject, body }: LoggedCommit): Brought {
  const github = /^Merge pull request #(\d+) from (\S+)$/.exec(subject);
  if (github) return brought({ number: github[1], branch: withoutOwner(github[2]!), title: firstLine(body) });
  const server = /^Merge pull request #(\d+) in \S+ from (\S+) to \S+$/.exec(subject);
  if (server) return brought({ number: server[1], branch: server[2], title: titleOfServer(firstLine(body)) });
  const azure = /^Merge pull request (\d+) from (\S+) into \S+$/.exec(subject);
  if (azure) return brought({ number: azure[1], branch: azure[2], title: firstLine(body) });
  const gitea = /^Merge pull request (['"])(.+)\1 \(#(\d+)\) from (\S+) into \S+$/.exec(subject);
  if (gitea) return brought({ number: gitea[3], branch: withoutOwner(gitea[4]!), title: gitea[2] });
  const cloud = /^Merged in (\S+) \(pull request #(\d+)\)$/.exec(subject);
  if (cloud) return brought({ number: cloud[2], branch: cloud[1], title: firstLine(body) });

  const into = / into (['"]?)([^'"]+)\1$/.exec(subject)?.[2];
  const branch = /^Merge (?:remote-tracking )?branch(?:es)? (['"])(.+?)\1/.exec(subject)?.[2];
  const request = gitlabRequest(body);
  if (request !== undefined) return brought({ number: request, branch, title: firstLine(body) });
  const squashed = readSquash({ subject, body });
  if (squashed) return { ...squashed, ...(branch === undefined ? {} : { branch }) };
  if (branch === undefined) return { sync: true };
  const name = branch.replace(/^(?:remotes\/)?(?:origin|upstream)\//, '');
  const fromElsewhere = /' of \S+/.test(subject) && (into === undefined || into === name);
  return { branch: name, sync: isMainBranch(name) || fromElsewhere };
}

function readSquash({ subject, body }: Pick<LoggedCommit, 'subject' | 'body'>): Brought | undefined {
  const azure = /^Merged PR (\d+): (.+)$/.exec(subject);
  if (azure) return brought({ number: azure[1], title: azure[2] });
  const server = /^Pull request #(\d+): (.+)$/.exec(subject);
  if (server) return brought({ number: server[1], title: server[2] });
  const github = /^(.+)\(#(\d+)\)$/.exec(subject);
  if (github) return brought({ number: github[2], title: github[1]!.trimEnd() });
  const bitbucket = /^(.+)\(pull request #(\d+)\)$/.exec(subject);
  if (bitbucket) return brought({ number: bitbucket[2], title: bitbucket[1]!.trimEnd() });
  const gitlab = gitlabRequest(body);
  if (gitlab === undefined) return undefined;
  return brought({ number: gitlab, title: subject.startsWith('Merge branch ') ? firstLine(body) : subject });
}

function brought(parts: {
  readonly number: string | undefined;
  readonly branch?: string | undefined;
  readonly title?: string | undefined;
}): Brought {
  const { number, branch, title } = parts;
  return {
    ...(number === undefined ? {} : { number }),
    ...(branch === undefined ? {} : { branch }),
    ...(title === undefined || title === '' ? {} : { title }),
    sync: branch !== undefined && isMainBranch(branch),
  };
}

function gitlabRequest(body: string): string | undefined {
  return /^See merge request \S*!(\d+)$/m.exec(body)?.[1];
}

function firstLine(body: string): string | undefined {
  const line = body.split('\n').find((text) => text.trim() !== '');
  return line === undefined || /^See merge request /.test(line) ? undefined : line.trim();
}

/** Bitbucket Server repeats the title behind the number, or lists the commits in its place. */
function titleOfServer(line: string | undefined): string | undefined {
  return line?.startsWith('*') ? undefined : line?.replace(/^Pull request #\d+: /, '');
}

function withoutOwner(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
