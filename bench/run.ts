import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { runTests } from '@vscode/test-electron';
import { launchChromium } from '../test/host/chromium';
import { repository } from '../test/host/repository';
import { listInTerminal } from './commandLine';
import { dashboardPaint } from './dashboardPaint';
import type { Figure } from './measure';

// npm run bench: figures of the index, the compiler and the dashboard, measured inside the Node extension host of a real
// VS Code, and of what the dashboard draws, in a plain page.
const scratch = mkdtempSync(path.join(os.tmpdir(), 'brag-bench-'));
const result = path.join(scratch, 'result.json');
const bundle = path.join(repository, 'out/bench.cjs');
try {
  await build({
    entryPoints: [path.join(repository, 'bench/extensionHost.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    alias: { 'js-yaml': path.join(repository, 'node_modules/js-yaml/dist/js-yaml.mjs') },
    minify: true,
    logLevel: 'error',
  });
  console.log('Measuring in the extension host; this takes about a minute.');
  await runTests({
    vscodeExecutablePath: path.join(repository, 'test/host/launchCodeServer.mjs'),
    extensionDevelopmentPath: repository,
    extensionTestsPath: bundle,
    extensionTestsEnv: { BENCH_RESULT: result },
    launchArgs: [scratch],
  });
  const figures = JSON.parse(readFileSync(result, 'utf8')) as Figure[];
  const browser = await launchChromium(console.log);
  figures.push(await dashboardPaint(browser));
  await browser.close();
  figures.push(await listInTerminal(scratch));
  for (const { name, value, unit, floor, target, met } of figures) {
    const ratio = floor === undefined ? '' : ` = ${(value / floor).toFixed(2)} × the floor of ${floor.toFixed(0)} ms`;
    console.log(
      `${met ? 'met   ' : 'MISSED'} ${name}: ${value.toFixed(value < 10 ? 2 : 0)} ${unit}${ratio} (${target})`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
