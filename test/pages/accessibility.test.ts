import axe, { type AxeResults } from 'axe-core';
import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import * as dashboard from '../../src/core/dashboard/messages';
import * as rehearsal from '../../src/core/conversation/rehearsal/messages';
import { readScript } from '../../src/core/conversation/rehearsal/readScript';
import * as inbox from '../../src/core/inbox/messages';
import { repository } from '../host/repository';
import { readExample } from '../unit/core/documents/readExample';
import { dashboardMessage, manyWins, nothing } from './dashboardMessage';
import { draftsOf, fewDrafts, manyDrafts } from './drafts';
import { openPage } from './openPage';
import { applyTheme, readPageVariables, readThemes, type PageTheme } from './pageThemes';

const script = path.join(repository, 'test/golden/script/staff-engineer/principal-2026h2-script-ingrid-halvorsen.md');

/** What a reader with a screen reader, or with weak eyes, would stumble over by all rules, each with where it is. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

describe('each page of ours, in four themes', () => {
  let themes: PageTheme[];
  before(async () => {
    themes = await readThemes();
  });

  it('has the variables that its style sheets use in each theme', async () => {
    const used = await readPageVariables();
    assert.lengthOf(themes, 4);
    for (const { theme, variables } of themes) assert.deepStrictEqual(Object.keys(variables), used, theme);
  });

  async function expectNoViolation(page: Page, name: string): Promise<void> {
    await page.evaluate(axe.source);
    for (const theme of themes) {
      await applyTheme(page, theme);
      assert.deepStrictEqual(await violations(page), [], `${name}, ${theme.theme}`);
    }
  }

  const { entries } = readExample('staff-engineer');
  const chosen = { role: entries.roles[0]!.uri, period: 'cycle', audience: 'self' } as const;
  const records = {
    empty: dashboardMessage(nothing, { ...chosen, role: undefined }),
    small: dashboardMessage(readExample('three-wins').entries, { ...chosen, role: undefined }),
    full: dashboardMessage(entries, chosen),
    large: dashboardMessage(manyWins(readExample('staff-engineer').entries, 1000), { ...chosen, period: 'all' }),
  };
  for (const [size, message] of Object.entries(records))
    it(`the dashboard, ${size}`, async () => {
      const messages = { fromPage: dashboard.pageMessageSchema, fromExtension: dashboard.extensionMessageSchema };
      const { page, close } = await openPage('dashboard', messages, () => message);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      for (const board of await page.locator('.board').all())
        await board.locator('.cell').first().waitFor({ state: 'attached' });
      await expectNoViolation(page, `dashboard, ${size}`);
      for (const id of await page.locator('[id$=-table]').evaluateAll((buttons) => buttons.map((each) => each.id)))
        await page.locator(`#${id}`).click();
      await expectNoViolation(page, `dashboard, ${size}, as tables`);
      await close();
    });

  const inboxes = { empty: [], small: draftsOf(fewDrafts), full: manyDrafts(60) };
  for (const [size, drafts] of Object.entries(inboxes))
    it(`the inbox, ${size}`, async () => {
      const messages = { fromPage: inbox.pageMessageSchema, fromExtension: inbox.extensionMessageSchema };
      const undo = size === 'full' ? 'accepting “Draft number 61”' : '';
      const show = () => ({ type: 'show' as const, drafts, later: drafts.length, undo, translations: {} });
      const { page, close } = await openPage('inbox', messages, show);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (size !== 'empty') await page.keyboard.press('Space');
      await expectNoViolation(page, `inbox, ${size}`);
      if (size !== 'empty') {
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await expectNoViolation(page, `inbox, ${size}, one draft`);
      }
      await close();
    });

  const whole = readFileSync(script, 'utf8');
  const scripts = { empty: '# A talk\n', small: whole.split('\n## ').slice(0, 2).join('\n## '), full: whole };
  for (const [size, markdown] of Object.entries(scripts))
    it(`the rehearsal, ${size}`, async () => {
      const messages = { fromPage: rehearsal.pageMessageSchema, fromExtension: rehearsal.extensionMessageSchema };
      const show = () => ({
        type: 'show' as const,
        script: 'file:///brag/documents/script.md',
        rehearsal: readScript(markdown),
        notes: '',
        translations: {},
        restored: false,
      });
      const { page, close } = await openPage('rehearse', messages, show);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectNoViolation(page, `rehearsal, ${size}`);
      if (size === 'full') {
        await page.keyboard.press('Space');
        await page.evaluate(`{ const now = Date.now.bind(Date); Date.now = () => now() + 245_000; }`);
        await page.locator('.over-time:not([hidden])').waitFor();
        await page.keyboard.press('1');
        await expectNoViolation(page, 'rehearsal, over time');
        await page.keyboard.press('End');
        await expectNoViolation(page, 'rehearsal, ended');
      }
      await close();
    });
});
