// Usage: npm start [-- FOLDER] [--dev] [--reset]
// Opens VS Code with the packaged extension on FOLDER, without it on a copy of the example whose dates end today.
//   --dev    runs the extension from its sources instead
//   --reset  begins with a new copy of the example, and with no settings
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies, repository, run } from './install.mjs';

const place = path.join(repository, '.vscode-test/start');
const example = path.join(repository, 'examples/staff-engineer');
/** The day on which the example was written. */
const exampleDay = '2026-06-15';

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { dev: { type: 'boolean' }, reset: { type: 'boolean' } },
  });
  const given = positionals[0] && path.resolve(repository, positionals[0]);
  if (given && !existsSync(given)) throw new Error(`${given} doesn't exist. Give a folder: npm start -- ../my-folder`);
  await installDependencies();
  const { register } = await import('tsx/esm/api');
  register();
  if (values.reset) await rm(place, { recursive: true, force: true });
  const folder = given ?? (await copyOfExample());
  const extension = values.dev ? repository : path.join(repository, 'brag-document.vsix');
  await build(values.dev);
  const code = onPath('code');
  if (code === undefined) await startServer(folder, extension);
  else await openCode(code, folder, extension);
}

/** Trying the extension leaves the repository as it is, and finds nothing that is overdue by a year. */
async function copyOfExample() {
  const copy = path.join(place, path.basename(example));
  if (existsSync(copy)) return copy;
  const { withDatesMoved } = await import('./withDatesMoved.ts');
  await mkdir(place, { recursive: true });
  return withDatesMoved(example, exampleDay, place);
}

/** Builds what is older than its sources: the bundles alone, or the package of them. */
async function build(dev) {
  const sources = ['esbuild.mjs', 'package.json', 'package-lock.json'].map((file) => path.join(repository, file));
  for (const folder of ['src', 'media']) {
    for (const entry of await readdir(path.join(repository, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sources.push(path.join(entry.parentPath, entry.name));
    }
  }
  const times = await Promise.all(sources.map(async (file) => (await stat(file)).mtimeMs));
  const newest = times.reduce((latest, time) => Math.max(latest, time), 0);
  const target = path.join(repository, dev ? 'dist/extension.cjs' : 'brag-document.vsix');
  const built = await stat(target).catch(() => undefined);
  if (built !== undefined && built.mtimeMs >= newest) return;
  console.log('Building the extension …');
  const { code, output } = dev
    ? await run(process.execPath, ['esbuild.mjs'], { quiet: true })
    : await run('npm', ['run', '--silent', 'package'], { quiet: true });
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
}

/** Opens the user's own VS Code, with settings and extensions beside theirs. */
async function openCode(code, folder, extension) {
  const own = ['--user-data-dir', path.join(place, 'user-data'), '--extensions-dir', path.join(place, 'extensions')];
  const flags = process.getuid?.() === 0 ? ['--no-sandbox', ...own] : own;
  const isPackage = extension.endsWith('.vsix');
  if (isPackage) await mustRun(code, [...flags, '--install-extension', extension, '--force']);
  console.log(`Opening VS Code on ${path.relative(repository, folder)} …`);
  const source = isPackage ? [] : [`--extensionDevelopmentPath=${extension}`];
  await mustRun(code, [...flags, ...source, '--new-window', folder]);
}

async function mustRun(code, args) {
  const { code: ended, output } = await run(code, args, { quiet: true });
  if (ended !== 0) throw new Error(`The code command ended with code ${ended}.\n${output.trim()}`);
}

async function startServer(folder, extension) {
  const { installCodeServer, startCodeServer, workbenchAddress } = await import('../test/host/codeServer.ts');
  const { findChromium } = await import('../test/host/chromium.ts');
  console.log('There is no code command here, so VS Code runs as a server on this machine.');
  const program = await installCodeServer(console.log);
  console.log('Starting VS Code …');
  const isPackage = extension.endsWith('.vsix');
  const server = await startCodeServer(program, {
    dataFolder: path.join(place, 'server-data'),
    settings: { 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' },
    token: true,
    driven: !isPackage,
    ...(isPackage && { install: extension }),
  });
  const address = workbenchAddress(server, { workspace: folder, ...(!isPackage && { extension }) });
  console.log(`\nVS Code is ready at\n\n  ${address}\n`);
  console.log(openBrowser(address, findChromium()) ? 'It opens in your browser.' : 'Open this address in a browser.');
  console.log('Press Ctrl+C to stop.');
  await server.ended;
}

function openBrowser(address, chromium) {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return false;
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
        : onPath('xdg-open') !== undefined
          ? ['xdg-open', [address]]
          : [chromium, process.getuid?.() === 0 ? ['--no-sandbox', address] : [address]];
  if (command === undefined) return false;
  const browser = spawn(command, args, { detached: true, stdio: 'ignore' });
  browser.on('error', () => console.log('The browser could not be opened; open the address above yourself.'));
  browser.unref();
  return true;
}

function onPath(command) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, process.platform === 'win32' ? `${command}.cmd` : command);
    if (folder !== '' && existsSync(file)) return file;
  }
  return undefined;
}
