import { lastSegment } from '../../text/lastSegment';
import { decodeAddress } from '../../text/decodeAddress';
/** A repository on the web. */
export interface WebRepository {
  /** `https://github.com/owner/name`, without credentials, query or `.git`. */
  readonly url: string;
  /** The last part of its path. */
  readonly name: string;
  /** `owner/name`, with as many parts as the host has. */
  readonly path: string;
  readonly host: 'github' | 'gitlab' | 'bitbucket' | 'azure' | 'gitea' | undefined;
}

const sshKnownAsHttps = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)$/;

/**
 * The web address behind the address of a remote: an https address, or the ssh address of a host that is known to
 * answer by https as well. Undefined for all others; credentials never get through.
 */
export function webRepository(remote: string): WebRepository | undefined {
  const ssh = /^(?:ssh:\/\/)?(?:[^@/\s]+@)?([a-z0-9.-]+)(?::(?!\d+\/)|(?::\d+)?\/)([^\s]+)$/i.exec(remote);
  const https = /^https:\/\/(?:[^@/\s]*@)?([a-z0-9.-]+(?::\d+)?)\/([^\s?#]+)/i.exec(remote);
  const host = (https?.[1] ?? ssh?.[1] ?? '').toLowerCase();
  if (!https && !sshKnownAsHttps.test(host)) return undefined;
  const path = (https ?? ssh)![2]!
    .split(/[?#]/, 1)[0]!
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/i, '');
  // Only what stands for itself in an address; anything else is no repository we know how to name.
  if (!/^[\w.~%+-]+(?:\/[\w.~%+-]+)*$/.test(path) || path.split('/').includes('..')) return undefined;
  const name = decodeAddress(lastSegment(path));
  return { url: `https://${host}/${path}`, name, path, host: hostKind(host) };
}

/** Where a commit is shown; undefined for hosts whose pages we do not know. */
export function commitUrl({ url, host }: WebRepository, hash: string): string | undefined {
  switch (host) {
    case undefined:
      return undefined;
    case 'gitlab':
      return `${url}/-/commit/${hash}`;
    case 'bitbucket':
      return `${url}/commits/${hash}`;
    case 'github':
    case 'gitea':
    case 'azure':
      return `${url}/commit/${hash}`;
  }
}

/** Where a pull or merge request is shown; undefined for hosts whose pages we do not know. */
export function requestUrl({ url, host }: WebRepository, number: string): string | undefined {
  switch (host) {
    case undefined:
      return undefined;
    case 'github':
      return `${url}/pull/${number}`;
    case 'gitlab':
      return `${url}/-/merge_requests/${number}`;
    case 'bitbucket':
      return `${url}/pull-requests/${number}`;
    case 'gitea':
      return `${url}/pulls/${number}`;
    case 'azure':
      return `${url}/pullrequest/${number}`;
  }
}

function hostKind(host: string): WebRepository['host'] {
  if (/(?:^|\.)github\b/.test(host)) return 'github';
  if (/(?:^|\.)gitlab\b/.test(host)) return 'gitlab';
  if (/^bitbucket\.org$/.test(host)) return 'bitbucket';
  if (/^dev\.azure\.com$|\.visualstudio\.com$/.test(host)) return 'azure';
  if (/^codeberg\.org$|(?:^|\.)(?:gitea|forgejo)\b/.test(host)) return 'gitea';
  return undefined;
}
