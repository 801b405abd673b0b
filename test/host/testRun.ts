import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { reportMark } from '../extension/report';
import type { RunningServer } from './codeServer';

const silenceLimit = 180_000;

/**
 * Opens a workbench that runs extension tests, passes on what they report, and waits for them to end. The workbench's
 * own complaints are shown only when the run breaks off.
 * @returns the exit code the tests gave; 1 when the server ends, the page crashes or nothing is heard for three minutes
 */
export async function watchTestRun(page: Page, server: RunningServer, address: string): Promise<number> {
  const complaints: string[] = [];
  let reported = false;
  let finish: (code: number) => void = () => {};
  const finished = new Promise<number>((resolve) => (finish = resolve));
  const fail = (reason: string) => {
    console.error(reason);
    finish(1);
  };
  let silence: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => fail('Nothing was heard from the extension host for three minutes.'), silenceLimit);
  };
  heard();
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const text = format(...args);
    if (text.startsWith(reportMark)) {
      heard();
      reported = true;
      for (const line of text.split('\n')) console.log(line.replace(reportMark, ''));
    } else if (type === 'error' || type === 'warn') {
      complaints.push(text.split('\n', 3).join('\n'));
    }
  });
  await page.exposeFunction('codeAutomationExit', finish);
  page.on('crash', () => fail('The page of the workbench crashed.'));
  let ended = false;
  void server.ended.then(() => ended || fail('The VS Code server ended before the tests did.'));
  try {
    await page.goto(address, { timeout: silenceLimit });
    const code = await finished;
    if (code !== 0 && !reported) console.error(complaints.join('\n'));
    return code;
  } finally {
    ended = true;
    clearTimeout(silence);
  }
}
