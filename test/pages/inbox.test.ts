import { assert } from 'chai';
import type { Page } from 'playwright-core';
import type { InboxDraft } from '../../src/core/inbox/inboxDraft';
import { extensionMessageSchema, pageMessageSchema, type ExtensionMessage, type PageMessage } from '../../src/core/inbox/messages'; // prettier-ignore
import { draftsOf, draftUri, fewDrafts, manyDrafts } from './drafts';
import { openPage } from './openPage';
import type { OpenPage } from './openPageIn';

/** The extension, as far as the page is concerned: it says what came of each action. */
function standIn(all: readonly InboxDraft[]) {
  let drafts = all;
  let undo = '';
  let later = 0;
  return {
    show: (): ExtensionMessage => ({ type: 'show', drafts: [...drafts], later, undo, translations: {} }),
    /** What waits once some drafts are gone, and what undo would take back. */
    without(uris: readonly string[], label: string, snoozed = 0): ExtensionMessage {
      drafts = all.filter(({ uri }) => !uris.includes(uri));
      [undo, later] = [label, snoozed];
      return { type: 'drafts', drafts: [...drafts], later, undo };
    },
  };
}

describe('the page of the inbox, by keyboard alone', () => {
  const all = draftsOf(fewDrafts);
  let opened: OpenPage<PageMessage, ExtensionMessage>;
  let extension: ReturnType<typeof standIn>;
  let page: Page;
  const press = (key: string) => page.keyboard.press(key);
  const focused = () => page.locator(':focus');
  const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' }); // prettier-ignore
  const rows = () => page.getByRole('row');
  /** Presses a key, and gives what the page tells the extension then. */
  const asks = async (key: string) => {
    const next = opened.next();
    await press(key);
    return next;
  };
  const answer = async (drafts: ExtensionMessage, words: string) => {
    await opened.tell(drafts);
    await opened.tell({ type: 'said', said: words });
    if (words !== '') await said(words);
  };

  beforeEach(async () => {
    extension = standIn(all);
    opened = await openPage('inbox', { fromPage: pageMessageSchema, fromExtension: extensionMessageSchema }, () =>
      extension.show(),
    );
    page = opened.page;
    await page.getByRole('heading', { name: '4 drafts to review', level: 1 }).waitFor();
  });
  afterEach(() => opened.close());

  it('shows the drafts as a table by month, the focus on a row', async () => {
    await page.getByRole('treegrid', { name: 'Drafts to review' }).waitFor();
    assert.deepEqual(
      (await rows().allInnerTexts()).slice(1).map((text) => text.replaceAll(/\s+/g, ' ').trim()),
      [
        '▾ May 2026 3 drafts',
        'Stopped the retry storm in payments 2026-05-22 Payments reliability github.com/acme/shop',
        'Paired with Priya on the basket 2026-05-20 Basket',
        'Presented Fast Checkout at the all-hands 2026-05-13 communication Presented Fast Checkout at the engineering all-hands',
        '▾ April 2026 1 draft',
        '<img src=x onerror=alert(1)> [x](command:brag.init) 2026-04-02 Payments',
      ],
    );
    await focused().and(page.getByRole('row')).waitFor();
    assert.strictEqual(await page.locator('img, a').count(), 0);
  });

  it('goes through the rows, selects some, and says how many', async () => {
    await press('Home');
    await focused().filter({ hasText: 'May 2026' }).waitFor();
    await press('ArrowDown');
    await focused().filter({ hasText: 'retry storm' }).waitFor();
    await press('Space');
    await said('1 selected.');
    assert.strictEqual(await focused().getAttribute('aria-selected'), 'true');
    await press('Shift+ArrowDown');
    await said('2 selected.');
    await press('Escape');
    await said('0 selected.');
    await press('Home');
    await press('Space');
    await said('3 selected.');
  });

  it('closes and opens a group', async () => {
    await press('Home');
    await press('ArrowLeft');
    await page.getByRole('row', { name: 'May 2026', expanded: false }).waitFor();
    assert.strictEqual(await page.getByRole('row', { name: 'retry storm' }).count(), 0);
    await press('ArrowRight');
    await page.getByRole('row', { name: 'retry storm' }).waitFor();
    await focused().filter({ hasText: 'May 2026' }).waitFor();
  });

  it('groups by project and by where drafts are from', async () => {
    await press('g');
    await said('Grouped by: Project');
    await page.getByRole('row', { name: 'Payments 2 drafts' }).waitFor();
    await page.getByRole('row', { name: 'Without a project 1 draft' }).waitFor();
    await press('g');
    await page.getByRole('row', { name: 'github.com/acme/shop 1 draft' }).waitFor();
    await press('g');
    await page.getByRole('row', { name: 'May 2026 3 drafts' }).waitFor();
  });

  it('filters as one types, and comes back to the rows', async () => {
    await press('/');
    await focused().and(page.getByRole('searchbox', { name: 'Filter' })).waitFor(); // prettier-ignore
    await page.keyboard.type('payments');
    await said('2 drafts are shown.');
    assert.strictEqual(await page.getByRole('row', { name: 'Paired' }).count(), 0);
    await press('Escape');
    await press('ControlOrMeta+a');
    await said('2 selected.');
    await focused().and(page.getByRole('row')).waitFor();
    await press('Escape');
    await said('0 selected.');
    await press('/');
    await press('End');
    await page.keyboard.type(' nothing');
    await page.getByText('No draft matches the filter.').waitFor();
    await press('Escape');
    await press('Tab');
    await focused().and(page.getByRole('button', { name: 'Clear Filter' })).waitFor(); // prettier-ignore
    await press('Enter');
    await page.getByRole('row', { name: 'Paired' }).waitFor();
    await focused().and(page.getByRole('row')).waitFor();
  });

  it('goes on to the next draft once one is accepted, and back to it when that is taken back', async () => {
    await press('Home');
    await press('ArrowDown');
    assert.deepEqual(await asks('a'), { type: 'accept', drafts: [draftUri('retry-storm')] });
    await answer(extension.without([draftUri('retry-storm')], 'accepting “Stopped”'), 'It is a win now.');
    await page.getByRole('heading', { name: '3 drafts to review' }).waitFor();
    await focused().filter({ hasText: 'Paired with Priya' }).waitFor();
    await page.getByRole('button', { name: 'Undo accepting “Stopped”' }).waitFor();
    assert.deepEqual(await asks('u'), { type: 'undo' });
    await answer(extension.without([], ''), 'Undone.');
    await page.getByRole('heading', { name: '4 drafts to review' }).waitFor();
    await focused().filter({ hasText: 'retry storm' }).waitFor();
  });

  it('leaves the focus where it is when a draft comes in after something was taken back', async () => {
    await opened.tell(extension.without([draftUri('danger')], 'dropping it'));
    await page.getByRole('heading', { name: '3 drafts to review' }).waitFor();
    await press('Home');
    await press('ArrowDown');
    await asks('u');
    await answer(extension.without([draftUri('danger')], ''), 'Undone.');
    await press('ArrowDown');
    await focused().filter({ hasText: 'Paired with Priya' }).waitFor();
    await opened.tell(extension.without([], ''));
    await page.getByRole('heading', { name: '4 drafts to review' }).waitFor();
    await focused().filter({ hasText: 'Paired with Priya' }).waitFor();
  });

  it('drops a group only once it is selected', async () => {
    await press('End');
    await press('ArrowUp');
    await focused().filter({ hasText: 'April 2026' }).waitFor();
    await press('d');
    await said('Select drafts first');
    assert.deepEqual(
      opened.told.map(({ type }) => type),
      ['ready'],
    );
    await press('Space');
    assert.deepEqual(await asks('Delete'), { type: 'drop', drafts: [draftUri('danger')] });
    await answer(extension.without([draftUri('danger')], 'dropping it'), 'It was dropped.');
    assert.deepEqual(await asks('ControlOrMeta+z'), { type: 'undo' });
  });

  it('asks nothing more while the extension is at work', async () => {
    await press('Home');
    await press('ArrowDown');
    await asks('a');
    await press('d');
    await press('a');
    await answer(extension.without([draftUri('retry-storm')], 'accepting it'), 'It is a win now.');
    assert.deepEqual(
      opened.told.map(({ type }) => type),
      ['ready', 'accept'],
    );
  });

  it('shows one draft at a time, with what it holds and what it may be the same as', async () => {
    await press('Home');
    for (let row = 0; row < 3; row++) await press('ArrowDown');
    assert.deepEqual(await asks('Enter'), { type: 'body', uri: draftUri('all-hands') });
    await page.getByRole('heading', { name: 'Presented Fast Checkout at the all-hands', level: 2 }).waitFor();
    await focused().filter({ hasText: 'Presented Fast Checkout' }).waitFor();
    await page.getByText('3 of 4').waitFor();
    await page.getByText('Two teams asked for it.').waitFor();
    await opened.tell({ type: 'body', uri: draftUri('all-hands'), body: 'From the import.' });
    await page.getByText('From the import.').waitFor();
    await page.getByText('2026-05-13. Same day, similar title.').waitFor();
    const { into, ...merge } = (await asks('1')) as Extract<PageMessage, { type: 'merge' }>;
    assert.deepEqual(merge, { type: 'merge', drafts: [draftUri('all-hands')] });
    assert.match(into!, /2026-05-13-all-hands-talk\.md$/);
    await answer(extension.without([draftUri('all-hands')], 'merging it'), 'It was merged.');
    await page.getByText('3 of 3').waitFor();
    await page.locator('h2', { hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    await press('ArrowLeft');
    await page.getByText('2 of 3').waitFor();
  });

  it('asks for a win to merge with, for a day to put a draft off to, and for its file', async () => {
    await press('Home');
    await press('ArrowDown');
    const drafts = [draftUri('retry-storm')];
    assert.deepEqual(await asks('m'), { type: 'merge', drafts });
    await answer(extension.without([], ''), '');
    assert.deepEqual(await asks('e'), { type: 'open', uri: draftUri('retry-storm') });
    assert.deepEqual(await asks('s'), { type: 'snooze', drafts });
    await answer(extension.without(drafts, 'putting it off', 1), 'It comes back.');
    await page.getByText('1 draft is snoozed and comes back by itself.').waitFor();
    const next = opened.next();
    await page.getByRole('button', { name: 'Unsnooze' }).press('Enter');
    assert.deepEqual(await next, { type: 'wake' });
  });

  it('says when none is left, and offers to import', async () => {
    await press('ControlOrMeta+a');
    await said('4 selected.');
    const uris = all.map(({ uri }) => uri);
    const asked = (await asks('a')) as Extract<PageMessage, { type: 'accept' }>;
    assert.sameMembers(asked.drafts, uris);
    await answer(extension.without(uris, 'accepting 4 drafts'), '4 drafts are wins now.');
    await page.getByRole('heading', { name: 'No drafts to review' }).waitFor();
    await page.getByText('wait here until you accept them').waitFor();
    const next = opened.next();
    await page.getByRole('button', { name: 'Import Wins…' }).press('Enter');
    assert.deepEqual(await next, { type: 'import' });
    assert.deepEqual(await asks('u'), { type: 'undo' });
  });

  it('comes back as it was after the window was reloaded', async () => {
    await press('g');
    await page.getByRole('row', { name: 'Payments 2 drafts' }).waitFor();
    await page.reload();
    await page.getByRole('row', { name: 'Payments 2 drafts' }).waitFor();
  });
});

describe('the page of the inbox with 500 drafts', () => {
  it('filters them, and accepts a group of them', async () => {
    const { page, next, close } = await openPage(
      'inbox',
      { fromPage: pageMessageSchema, fromExtension: extensionMessageSchema },
      standIn(manyDrafts(500)).show,
    );
    const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text });
    await page.getByRole('heading', { name: '500 drafts to review' }).waitFor();
    await page.getByRole('row').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('dogwood');
    await status('71 drafts are shown.').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await status(/^1[45] selected\.$/).waitFor({ state: 'attached' });
    const asked = next();
    await page.keyboard.press('a');
    const { drafts } = (await asked) as Extract<PageMessage, { type: 'accept' }>;
    assert.isTrue(drafts.length === 14 || drafts.length === 15);
    await close();
  });
});
