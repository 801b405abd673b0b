import assert from 'node:assert/strict';
import { commitUrl, requestUrl, webRepository } from '../../../../../src/core/imports/git/gitRemote';

describe('webRepository', () => {
  const known: readonly [remote: string, url: string][] = [
    ['https://github.com/acme/shop.git', 'https://github.com/acme/shop'],
    ['https://ines:secret@github.com/acme/shop', 'https://github.com/acme/shop'],
    ['https://token@gitlab.example.com:8443/a/b/shop.git/', 'https://gitlab.example.com:8443/a/b/shop'],
    ['https://github.com/acme/shop.git?token=secret#x', 'https://github.com/acme/shop'],
    ['git@github.com:acme/shop.git', 'https://github.com/acme/shop'],
    ['ssh://git@gitlab.com:22/acme/shop.git', 'https://gitlab.com/acme/shop'],
    ['git@bitbucket.org:acme/shop.git', 'https://bitbucket.org/acme/shop'],
    ['https://dev.azure.com/acme/My%20Shop/_git/shop', 'https://dev.azure.com/acme/My%20Shop/_git/shop'],
  ];
  for (const [remote, url] of known) it(`knows ${remote}`, () => assert.equal(webRepository(remote)?.url, url));

  const unknown = [
    'http://github.com/acme/shop.git',
    'git@git.internal:acme/shop.git',
    '/srv/git/shop.git',
    '../shop',
    'file:///srv/git/shop.git',
    'https://github.com/../../x',
    'https://github.com/a](command:x)',
    'ext::sh -c touch% /tmp/x',
    '',
  ];
  for (const remote of unknown)
    it(`gives no page for “${remote}”`, () => assert.equal(webRepository(remote), undefined));

  it('knows where each host shows commits and requests', () => {
    const pages = (remote: string): (string | undefined)[] => {
      const web = webRepository(remote)!;
      return [commitUrl(web, 'abc'), requestUrl(web, '7')].map((url) => url?.slice(web.url.length));
    };
    assert.deepEqual(pages('https://github.com/a/b'), ['/commit/abc', '/pull/7']);
    assert.deepEqual(pages('https://gitlab.com/a/b'), ['/-/commit/abc', '/-/merge_requests/7']);
    assert.deepEqual(pages('https://bitbucket.org/a/b'), ['/commits/abc', '/pull-requests/7']);
    assert.deepEqual(pages('https://codeberg.org/a/b'), ['/commit/abc', '/pulls/7']);
    assert.deepEqual(pages('https://dev.azure.com/a/b/_git/c'), ['/commit/abc', '/pullrequest/7']);
    assert.deepEqual(pages('https://git.example.com/a/b'), [undefined, undefined]);
  });
});
