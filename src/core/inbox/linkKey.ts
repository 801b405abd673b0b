/** The form under which two ways to write one address are one: no scheme, `www.`, fragment or slash at the end. */
export function linkKey(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#(?![!/]).*/s, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/^[^/?#]+/, (host) => host.toLowerCase());
}
