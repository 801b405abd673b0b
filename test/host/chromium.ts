import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { repository } from './repository';

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
  // An intercepted page counts as public, and may not reach 127.0.0.1 otherwise.
  '--disable-features=LocalNetworkAccessChecks',
  // A window lives for minutes: compiling at first call took 52 s where the interpreter took 57 s.
  '--js-flags=--always-sparkplug',
];

/** Finds a Chromium that is installed already; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  const bundled = chromium.executablePath();
  return existsSync(bundled) ? bundled : undefined;
}

/**
 * Finds a Chromium, installing one when there is none: from the distribution on Debian and Ubuntu when run as root,
 * from Playwright's own builds elsewhere.
 * @param log gets a line for each install
 * @throws a sentence saying what is missing, when none can be had
 */
export async function installChromium(log: (line: string) => void): Promise<string> {
  const present = findChromium();
  if (present !== undefined) return present;
  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    log('Installing Chromium with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore', env });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  log('Installing Chromium with Playwright …');
  const cli = path.join(repository, 'node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore' });
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'No Chromium was found, and none could be installed. Install Chromium or Chrome, ' +
      'or set CHROMIUM_PATH to its executable, and run this again.',
  );
}

/** Starts a headless Chromium that opens workbench pages. */
export async function launchChromium(log: (line: string) => void): Promise<Browser> {
  return chromium.launch({ executablePath: await installChromium(log), args: quiet });
}

function onPath(command: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, command + ending);
      if (folder !== '' && existsSync(file)) return file;
    }
  }
  return undefined;
}
