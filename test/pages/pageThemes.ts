import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { repository } from '../host/repository';

const sheets = path.join(repository, 'media/webview');
const fixtures = path.join(repository, 'test/fixtures/themes');

const themeSchema = v.object({
  theme: v.string(),
  bodyClass: v.string(),
  /** By name; empty where the theme sets none. */
  variables: v.record(v.string(), v.string()),
});

/** What VS Code sets on a page of ours in one of its themes. */
export type PageTheme = v.InferOutput<typeof themeSchema>;

/** The names of the variables of VS Code that our style sheets use. */
export async function readPageVariables(): Promise<string[]> {
  const texts = await Promise.all((await readdir(sheets)).map((name) => readFile(path.join(sheets, name), 'utf8')));
  return [...new Set(texts.join('\n').match(/--vscode-[\w-]+/g))].sort();
}

/** The four themes that VS Code ships as its newest, as `scripts/pageThemes.ts` took them. */
export async function readThemes(): Promise<PageTheme[]> {
  return Promise.all(
    (await readdir(fixtures)).map(async (name) =>
      v.parse(themeSchema, JSON.parse(await readFile(path.join(fixtures, name), 'utf8'))),
    ),
  );
}

/** Dresses a page as VS Code does in a theme. */
export async function applyTheme(page: Page, { bodyClass, variables }: PageTheme): Promise<void> {
  await page.evaluate(
    ([classes, values]) => {
      document.body.className = classes;
      document.documentElement.removeAttribute('style');
      for (const [name, value] of Object.entries(values))
        if (value !== '') document.documentElement.style.setProperty(name, value);
    },
    [bodyClass, variables] as const,
  );
}
