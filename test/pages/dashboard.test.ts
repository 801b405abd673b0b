import { assert } from 'chai';
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { DashboardChoice } from '../../src/core/dashboard/dashboard';
import { extensionMessageSchema, pageMessageSchema, type ExtensionMessage, type PageMessage } from '../../src/core/dashboard/messages'; // prettier-ignore
import type { CalendarDate } from '../../src/core/time/calendarDate';
import { readExample } from '../unit/core/documents/readExample';
import { dashboardMessage, nothing } from './dashboardMessage';
import { openPage } from './openPage';
import { applyTheme, readThemes } from './pageThemes';
import type { OpenPage } from './openPageIn';

describe('the page of the dashboard, by keyboard alone', () => {
  const { entries } = readExample('staff-engineer');
  const choice: DashboardChoice = { role: entries.roles[0]!.uri, period: '12-months', audience: 'self' };
  let opened: OpenPage<PageMessage, ExtensionMessage>;
  let page: Page;
  const messages = { fromPage: pageMessageSchema, fromExtension: extensionMessageSchema };

  before(async () => {
    opened = await openPage('dashboard', messages, () => dashboardMessage(entries, choice));
    ({ page } = opened);
    await page.getByRole('heading', { name: 'Where is the hole?' }).waitFor();
  });
  after(() => opened.close());

  it('answers six questions, each with a picture that says what it shows', async () => {
    assert.deepStrictEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), [
      'Where is the hole?',
      'What am I drifting towards?',
      'How much of my work is invisible?',
      'Is my evidence improving?',
      'What fades next?',
      'Who can vouch for what?',
    ]);
    for (const picture of await page.getByRole('img').all())
      assert.isNotEmpty(await picture.getAttribute('aria-label'));
    assert.strictEqual(await page.getByRole('img').count(), 6);
    await mkdir('out/screenshots', { recursive: true });
    await page.screenshot({ path: 'out/screenshots/dashboard-page.png', fullPage: true });
  });

  it('goes through the cells by arrow keys, says each, and opens the wins of one', async () => {
    const board = page.locator('#invisible-board');
    await board.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    const current = board.locator('.current');
    assert.strictEqual(await current.getAttribute('data-row'), '1');
    const words = await page.locator('section', { has: board }).locator('.aloud').innerText();
    assert.match(words, /^Glue work, 2026 Q2, (?:no win|\d+ wins?)$/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await page.locator('#holes-board').focus();
    const full = page.locator('#holes-board .cell.full').first();
    const [row, column] = [await full.getAttribute('data-row'), await full.getAttribute('data-column')];
    for (let at = 0; at < Number(row); at++) await page.keyboard.press('ArrowDown');
    for (let at = 0; at < Number(column); at++) await page.keyboard.press('ArrowRight');
    const told = opened.next();
    await page.keyboard.press('Enter');
    assert.deepStrictEqual(await told, { type: 'open', picture: 'holes', row: Number(row), column: Number(column) });
  });

  it('shows the same as a table, and comes back to it after the window was reloaded', async () => {
    await page.locator('#proof-table').press('Enter');
    const table = page.getByRole('table', { name: 'Is my evidence improving?' });
    await table.getByRole('rowheader', { name: 'corroborated' }).waitFor();
    assert.strictEqual(await page.locator(':focus').getAttribute('id'), 'proof-table');
    await page.reload();
    await table.waitFor();
    const told = opened.next();
    await page.locator('#proof-copy').press('Enter');
    assert.deepStrictEqual(await told, { type: 'copy', picture: 'proof' });
    const saved = opened.next();
    await page.locator('#proof-save').press('Enter');
    assert.deepStrictEqual(await saved, { type: 'save', picture: 'proof' });
  });

  it('keeps what was chosen, and how far it was scrolled, across a reload', async () => {
    await page.locator('#vouching-board .cell').first().waitFor();
    // The page hears of a scroll with the next frame, and keeps it.
    await page.evaluate(`scrollTo(0, 400)`);
    await page.waitForFunction(`JSON.parse(sessionStorage.getItem('state')).top === 400`);
    await page.reload();
    await page.locator('#vouching-board .cell').first().waitFor();
    await page.waitForFunction(`scrollY === 400`);
    assert.deepStrictEqual(
      opened.told.findLast(({ type }) => type === 'ready'),
      { type: 'ready', choice },
    );
    await page.evaluate(`scrollTo(0, 0)`);
  });

  it('asks for another audience, and shows what that one may see without losing the focus', async () => {
    const select = page.getByLabel('As seen by');
    await select.focus();
    const told = opened.next();
    await select.selectOption('A committee');
    const message = await told;
    assert.deepStrictEqual(message, { type: 'choose', choice: { ...choice, audience: 'committee' } });
    await opened.tell(dashboardMessage(entries, { ...choice, audience: 'committee' }));
    await page.locator('.figures').getByText('drafts to review').waitFor({ state: 'detached' });
    assert.strictEqual(await page.locator(':focus').getAttribute('id'), 'audience');
  });

  it('leaves a picture alone that stays as it is', async () => {
    await page.locator('#holes-board svg').evaluate((drawing) => drawing.setAttribute('data-kept', ''));
    await opened.tell(dashboardMessage({ ...entries, asks: [] }, { ...choice, audience: 'committee' }));
    assert.strictEqual(await page.locator('#holes-board svg[data-kept]').count(), 1);
  });

  it('offers what is missing', async () => {
    await opened.tell(dashboardMessage(nothing, { ...choice, role: undefined }));
    const told = opened.next();
    await page.locator('#holes-provide').press('Enter');
    assert.deepStrictEqual(await told, { type: 'provide', picture: 'holes' });
    await page.screenshot({ path: 'out/screenshots/dashboard-empty.png', fullPage: true });
  });
});

describe('the page of the dashboard, whatever it shows and however it is looked at', () => {
  const { entries } = readExample('staff-engineer');
  const choice: DashboardChoice = { role: entries.roles[0]!.uri, period: 'all', audience: 'self' };
  const messages = { fromPage: pageMessageSchema, fromExtension: extensionMessageSchema };

  const texts = {
    markup: '<img src=x onerror="window.ran = true"><script>window.ran = true</script><b>bold</b>',
    quotes: `" onmouseover='window.ran = true' &amp; 'x'`,
    long: 'Reliability'.repeat(60),
    rightToLeft: 'نجاح كبير جدا \u202e txet',
    emoji: '👩‍👩‍👧‍👦 made it 🎉',
    lines: 'one line\nand another',
  };

  it('shows any text as that text, without an inline style, a script or a sideways scroll', async () => {
    const wins = Object.values(texts).map((text, at) => ({
      ...entries.wins.find(({ metrics }) => metrics.length > 0)!,
      ...{ uri: `file:///brag/wins/${at}.md`, id: String(at), title: text, skills: [text], collaborators: [text] },
      ...{ feedback: [], status: 'done' as const, date: '2026-05-01' as CalendarDate, end: undefined },
    }));
    const expectations = Object.values(texts).map((skill) => ({
      ...entries.roles[0]!.expectations[0]!,
      ...{ skill, aliases: [], evidence: 1 },
    }));
    const roles = [{ ...entries.roles[0]!, title: texts.markup, expectations, deciders: [texts.quotes] }];
    const message = dashboardMessage({ ...nothing, wins, roles }, choice);
    const { page, close } = await openPage('dashboard', messages, () => message, { width: 400, height: 700 });
    const refused: string[] = [];
    page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
    page.on('pageerror', (error) => refused.push(error.message));
    await page.locator('#vouching-board .cell').first().waitFor();
    const expectPlain = async () => {
      assert.strictEqual(await page.evaluate('typeof window.ran'), 'undefined');
      assert.strictEqual(
        await page.locator('[style], style, [onerror], [onmouseover], img, main script, b').count(),
        0,
      );
      assert.strictEqual(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
    };
    await expectPlain();
    for (const id of await page.locator('[id$=-table]').evaluateAll((buttons) => buttons.map((each) => each.id)))
      await page.locator(`#${id}`).click();
    const labels = await page.locator('#holes-title ~ .board th[scope=row]').allTextContents();
    for (const text of Object.values(texts))
      assert.isTrue(
        labels.some((label) => label.startsWith(text)),
        text,
      );
    await expectPlain();
    assert.deepStrictEqual(refused, []);
    await close();
  });

  it('takes the colours that the reader forces upon it, in each theme', async () => {
    const { page, close } = await openPage('dashboard', messages, () => dashboardMessage(entries, choice));
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('#vouching-board .cell').first().waitFor();
    await page.locator('#proof-board').focus();
    for (const theme of await readThemes()) {
      await applyTheme(page, theme);
      const odd = await page.evaluate<string[]>(`(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.forcedColorAdjust = 'none';
        const colour = (name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const [ink, ground, mark] = ['CanvasText', 'Canvas', 'Highlight'].map(colour);
        const looks = [
          ['svg text:not(.quotation)', 'fill', ink], ['.quotation', 'fill', ground], ['.shade', 'fill', ground],
          ['.bar', 'fill', ink], ['.disc', 'fill', ink], ['.slice', 'fill', ink], ['.segment', 'fill', ground],
          ['.event', 'fill', ground], ['.segment', 'stroke', ink], ['.hatching', 'stroke', ink], ['.ring', 'stroke', ink],
          ['.event', 'stroke', ink], ['.base', 'stroke', ink], ['.track', 'stroke', ink], ['.rule', 'stroke', ink],
          ['.current .place', 'stroke', mark],
        ];
        const odd = looks.flatMap(([selector, property, expected]) => {
          const found = [...document.querySelectorAll(selector)].map((each) => getComputedStyle(each)[property]);
          return found.length === 0 ? [selector + ' is missing'] :
            found.some((each) => each !== expected) ? [selector + ' has a ' + property + ' of its own'] : [];
        });
        probe.remove();
        return odd;
      })()`);
      assert.deepStrictEqual(odd, [], theme.theme);
    }
    await close();
  });

  it('moves nothing by itself, and so nothing for who wants less motion', async () => {
    const { page, close } = await openPage('dashboard', messages, () => dashboardMessage(entries, choice));
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      await page.locator('#vouching-board .cell').first().waitFor();
      const moving = await page.evaluate<number>(`[...document.querySelectorAll('*')].filter((each) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
        return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
      }).length + document.getAnimations().length`);
      assert.strictEqual(moving, 0);
    }
    await close();
  });
});
