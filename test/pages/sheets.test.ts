import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { documentHtml } from '../../src/core/documents/export/documentHtml';
import { readDocument } from '../../src/core/documents/kit/readDocument';
import type { CalendarDate } from '../../src/core/time/calendarDate';
import { launchChromium } from '../host/chromium';
import { crowdedRecord, shortRecords } from '../unit/core/documents/shortRecords';
import { compileCase, compileScript } from '../unit/core/documents/compileNow';

let browser: Browser;
let page: Page;

before(async () => {
  browser = await launchChromium(console.log);
  page = await browser.newPage();
});
after(() => browser.close());

/** How many sheets of paper a document takes as it is exported for print. */
async function sheetsOf(markdown: string, format: 'A4' | 'Letter'): Promise<number> {
  const document = readDocument(markdown);
  if (document === undefined || typeof document === 'string') throw new Error('This is no document.');
  await page.setContent(documentHtml(document));
  const pdf = await page.pdf({ format, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)!.length;
}

describe('documents on paper', () => {
  for (const { name, entries, texts, role, date } of [...shortRecords(), crowdedRecord()]) {
    const request = { role, date: date as CalendarDate, documentUri: `file:///${name}/brag/documents/document.md` };

    it(`one page is one sheet, A4 and Letter: ${name}`, async () => {
      for (const audience of ['self', 'manager', 'committee'] as const) {
        const { markdown } = compileCase(entries, texts, { ...request, audience, form: 'one-page' });
        for (const format of ['A4', 'Letter'] as const)
          expect(await sheetsOf(markdown, format), `${audience}, ${format}`).to.equal(1);
      }
    });

    it(`a script for a quarter of an hour is two sheets at most: ${name}`, async () => {
      const { markdown } = compileScript(entries, texts, { ...request, minutes: 15 });
      for (const format of ['A4', 'Letter'] as const) expect(await sheetsOf(markdown, format)).to.be.at.most(2);
    });
  }
});
