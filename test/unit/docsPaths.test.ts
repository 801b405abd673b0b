import { assert } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../../scripts/docs/repository';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll(path.sep, '/')}`),
];

/** Paths in code are the repository's own; words with a slash such as `wins/` are a user's. */
const inCode =
  /`((?:\.github|\.vscode|bench|docs|examples|l10n|scripts|snippets|src|syntaxes|test)\/[^`\s]*|[\w.]+\.(?:mjs|json|test\.ts))`/g;

describe('the pages for readers', () => {
  for (const page of pages) {
    const text = readFileSync(path.join(repository, page), 'utf8');

    it(`${page} names paths that exist`, () => {
      const named = [...text.matchAll(inCode)].map(([, written]) => written!.replace(/<[^>]+>.*$/, ''));
      assert.deepStrictEqual(missing(named, '.'), []);
    });

    it(`${page} links to files and headings that exist`, () => {
      const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
      const local = links.filter((link) => !/^[a-z]+:/i.test(link));
      assert.deepStrictEqual(
        missing(
          local.map((link) => link.replace(/#.*$/, '')).filter((link) => link !== ''),
          path.dirname(page),
        ),
        [],
      );
      assert.deepStrictEqual(
        local.filter((link) => link.includes('#') && !hasHeading(link, page)),
        [],
      );
    });
  }
});

function missing(named: readonly string[], folder: string): string[] {
  return named.filter((name) => !existsSync(path.join(repository, folder, name)));
}

function hasHeading(link: string, page: string): boolean {
  const [file, heading] = link.split('#') as [string, string];
  const target = path.join(repository, file === '' ? page : path.join(path.dirname(page), file));
  const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) => anchorOf(title!));
  return headings.includes(heading);
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

describe('the page on security', () => {
  const text = readFileSync(path.join(repository, 'docs/security.md'), 'utf8');
  const [, ...sections] = text.split(/^## /m);
  const promises = sections.filter((section) => !section.startsWith('Against whom'));

  for (const section of promises)
    it(`names the tests of what it promises: ${section.split('\n', 1)[0]!}`, () =>
      assert.match(section, /`test\/[^`]+\.test\.ts`/));
});
