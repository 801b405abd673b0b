// Usage: npm test [-- STAGE…] [--grep REGEXP] [--repeat TIMES] [--busy]
//   STAGE     check, unit, pages, node, web, ui, vsix; all of them without an argument; or oldest
//   --grep    runs only tests whose titles match
//   --repeat  runs the stages so many times in a row, and ends with the first failure
//   --busy    keeps every core busy beside the tests
import { copyFile, cp, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { Worker } from 'node:worker_threads';
import { installDependencies, repository, run } from './install.mjs';

const allStages = ['check', 'unit', 'pages', 'node', 'web', 'ui', 'vsix'];
const sameExamples = ['--require', './test/unit/sameExamples.ts'];
/** Kept between runs; a clean clone starts without. */
const caches = 'node_modules/.cache/brag-document';
/** Runs by its name alone: it downloads a second VS Code. */
const oldest = 'oldest';
const counts = { passed: 0, failed: 0 };
/** What the stages print of the tests that failed, told again at the end, which is what one sees first. */
const failures = [];
const started = Date.now();
let isBuilt = false;
let isPackaged = false;
let hasVSCode = false;

try {
  const { stages, grep, repeat, busy } = parse(process.argv.slice(2));
  await installDependencies();
  if (busy) for (let core = 0; core < os.availableParallelism(); core++) new Worker('for (;;);', { eval: true });
  for (let run = 1; run <= repeat; run++) {
    if (repeat > 1) console.log(`\nRun ${run} of ${repeat}`);
    await runStages(stages, grep);
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  if (counts.failed === 0) counts.failed = 1;
}
for (const failure of failures) console.log(`\n${failure}`);
console.log(`\nTook ${seconds(Date.now() - started)}.`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);

function parse(args) {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { grep: { type: 'string' }, repeat: { type: 'string', default: '1' }, busy: { type: 'boolean' } },
  });
  const known = [...allStages, oldest];
  const unknown = positionals.find((stage) => !known.includes(stage));
  if (unknown !== undefined) throw new Error(`There is no stage ${unknown}. The stages are ${known.join(', ')}.`);
  const stages = positionals.length === 0 ? allStages : known.filter((stage) => positionals.includes(stage));
  return { ...values, stages, repeat: Number(values.repeat) };
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
}

/** One stage shows its output as it comes; several run side by side, and each shows its own when it has ended. */
async function runStages(stages, grep) {
  if (stages.length === 1) return timed(stages[0], { grep, quiet: false });
  const inHosts = stages.some((stage) => ['pages', 'node', 'web', 'ui', 'vsix', oldest].includes(stage));
  const ready = Promise.all([
    getVSCode(inHosts ? ['--with-chromium'] : []),
    stages.some((stage) => ['pages', 'node', 'web', 'ui'].includes(stage)) && build(),
  ]);
  const messages = [];
  const inTurn = async (...lane) => {
    for (const stage of lane.filter((each) => stages.includes(each))) {
      if (stage !== 'check') await ready;
      await timed(stage, { grep, quiet: true }).catch((error) => messages.push(error.message));
    }
  };
  const computing = async () => {
    await inTurn('check', 'unit', 'pages');
    if (stages.includes('vsix') || stages.includes(oldest))
      await packageExtension().catch((error) => messages.push(error.message));
  };
  // On two processors two windows take more than twice as long; what only computes fills the gaps of one.
  await Promise.all([ready, inTurn('node', 'web', 'ui'), computing()]);
  if (messages.length > 0) throw new Error(messages.join('\n'));
  await inTurn('vsix', oldest);
  if (messages.length > 0) throw new Error(messages.join('\n'));
}

async function timed(stage, options) {
  const began = Date.now();
  try {
    await runStage(stage, options);
  } finally {
    console.log(`Stage ${stage} took ${seconds(Date.now() - began)}.`);
  }
}

async function runStage(stage, { grep, quiet }) {
  const chosen = grep === undefined ? [] : ['--grep', grep];
  switch (stage) {
    case 'check':
      await checkTypes('Checking the types of the extension', '.');
      await checkTypes('Checking the types of the core, with no editor and no Node around it', 'src/core');
      await checkTypes('Checking the types of the tests', 'test');
      await check('Linting', 'node_modules/eslint/bin/eslint.js', [
        ...['.', '--max-warnings', '0'],
        ...['--cache', '--cache-strategy', 'content', '--cache-location', `${caches}/eslint`],
      ]);
      await check('Checking the format', 'node_modules/prettier/bin/prettier.cjs', [
        ...['--check', '.', '--log-level', 'warn'],
        ...['--cache', '--cache-strategy', 'content', '--cache-location', `${caches}/prettier`],
      ]);
      if ('docs' in (await manifest()).scripts) await checkDocs();
      return;
    case 'unit':
      await getVSCode();
      return mocha('Unit tests', await testFiles('test/unit'), [...unitOptions(quiet), ...chosen], quiet);
    case 'pages':
      await build();
      return mocha('Tests of the pages in Chromium', await testFiles('test/pages'), chosen, quiet);
    case 'node':
      await build();
      return hosted('Tests in the Node extension host', 'node', chosen, quiet);
    case 'web':
      await build();
      return hosted('Tests in the web worker extension host', 'web', chosen, quiet);
    case 'ui':
      await build();
      return mocha('Interface tests in Chromium', await testFiles('test/ui'), chosen, quiet);
    case 'vsix':
      await packageExtension();
      return mocha('Tests of the packaged extension', await testFiles('test/vsix'), chosen, quiet);
    case oldest:
      await packageExtension();
      process.env.BRAG_TEST_VSCODE = 'oldest';
      return mocha('The packaged extension in the oldest VS Code', ['test/vsix/package.test.ts'], chosen, quiet);
  }
}

async function checkTypes(title, project) {
  const remembered = ['--incremental', '--tsBuildInfoFile', `${caches}/types-${path.basename(project)}.json`];
  await check(title, 'node_modules/typescript-native/bin/tsc', ['-p', project, ...remembered]);
}

/** Beside a window, which keeps one core busy, unit tests have the others; alone they have all. */
function unitOptions(besideWindows) {
  const jobs = os.availableParallelism() - (besideWindows ? 1 : 0);
  return [...(besideWindows ? sameExamples : []), ...(jobs > 1 ? ['--parallel', '--jobs', String(jobs)] : [])];
}

/** Downloads VS Code, whose grammars the unit tests use too, unless it is there. */
async function getVSCode(options = []) {
  if (hasVSCode) return;
  hasVSCode = true;
  await check('Getting VS Code', '--import', ['tsx', 'test/host/fetchVSCode.ts', ...options]);
}

async function check(title, script, args, background = true) {
  console.log(`${title} …`);
  const { code, output } = await run(process.execPath, [script, ...args], { quiet: true, background });
  if (code !== 0) throw new Error(`${title} found problems:\n${output.trim()}`);
}

async function checkDocs() {
  console.log('Checking that the reference is up to date …');
  const { code, output } = await run('npm', ['run', '--silent', 'docs', '--', '--check'], { quiet: true });
  if (code !== 0) throw new Error(`The reference is not up to date; npm run docs brings it there.\n${output.trim()}`);
}

async function build() {
  if (isBuilt) return;
  // Every window waits for it.
  await check('Building the extension and its tests', 'esbuild.mjs', ['--tests'], false);
  isBuilt = true;
}

/** Packages a copy, as packaging builds anew, and the hosts may still run what is built. */
async function packageExtension() {
  if (isPackaged) return;
  console.log('Packaging the extension …');
  const copy = await mkdtemp(path.join(os.tmpdir(), 'brag-package-'));
  try {
    const left = ['.git', '.vscode-test', 'dist', 'node_modules', 'out'].map((name) => path.join(repository, name));
    await cp(repository, copy, { recursive: true, filter: (source) => !left.includes(source) });
    await symlink(path.join(repository, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    const { code, output } = await run('npm', ['run', '--silent', 'package'], { cwd: copy, quiet: true });
    if (code !== 0) throw new Error(`Packaging failed:\n${output.trim()}`);
    await copyFile(path.join(copy, 'brag-document.vsix'), path.join(repository, 'brag-document.vsix'));
    isPackaged = true;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function mocha(title, files, chosen, quiet) {
  if (files.length === 0) return;
  const args = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--timeout', '300000', ...chosen, ...files];
  await counted(title, args, quiet);
}

async function hosted(title, host, chosen, quiet) {
  await counted(title, ['--import', 'tsx', 'test/host/runTests.ts', host, ...chosen], quiet);
}

/** Runs mocha, and lists the tests that took longest. */
async function counted(title, args, quiet) {
  console.log(`${title} …`);
  const { code, output } = await run(process.execPath, args, { quiet, background: quiet && title === 'Unit tests' });
  if (quiet) console.log(`\n${title}\n${output.trimEnd()}`);
  const plain = stripVTControlCharacters(output);
  const sum = (word) =>
    [...plain.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce(
      (total, match) => total + Number(match[1]),
      0,
    );
  const slowest = [...plain.matchAll(/^\s*✔ (.+) \((\d+)ms\)$/gm)]
    .map(([, test, took]) => ({ test, took: Number(took) }))
    .sort((a, b) => b.took - a.took)
    .slice(0, 10);
  if (slowest.length > 0) console.log(`\n${title}, the slowest`);
  for (const { test, took } of slowest) console.log(`  ${seconds(took).padStart(6)}  ${test}`);
  const [passed, failed] = [sum('passing'), sum('failing')];
  counts.passed += passed;
  counts.failed += failed;
  if (quiet && failed > 0) failures.push(`${title}\n${plain.slice(plain.search(/^\s*\d+ failing\b/m)).trim()}`);
  if (code !== 0) throw new Error(`${title}: ${failed === 0 ? 'the run broke off' : `${failed} failed`}.`);
  if (passed + failed === 0) throw new Error(`${title}: no test ran.`);
}

async function testFiles(folder) {
  if (!existsSync(path.join(repository, folder))) return [];
  const names = await readdir(path.join(repository, folder), { recursive: true });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .sort();
}

async function manifest() {
  return JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8'));
}
