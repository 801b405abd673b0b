// Usage: npm start [-- FOLDER]   opens VS Code with the extension on FOLDER, by default examples/staff-engineer
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { installDependencies, repository, run } from './install.mjs';

try {
  await start(process.argv[2] ?? 'examples/staff-engineer');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start(argument) {
  const folder = path.resolve(repository, argument);
  if (!existsSync(folder)) throw new Error(`${folder} does not exist. Give a folder: npm start -- examples/three-wins`);
  await installDependencies();
  await build();
  const code = onPath('code');
  if (code !== undefined) {
    console.log(`Opening VS Code on ${path.relative(repository, folder)} …`);
    const args = [`--extensionDevelopmentPath=${repository}`, '--new-window', folder];
    const opened = await run(code, process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args);
    if (opened.code !== 0) throw new Error(`The code command ended with code ${opened.code}.`);
    return;
  }
  await startServer(folder);
}

async function build() {
  const sources = ['esbuild.mjs', 'package-lock.json'].map((file) => path.join(repository, file));
  for (const entry of await readdir(path.join(repository, 'src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sources.push(path.join(entry.parentPath, entry.name));
  }
  const times = await Promise.all(sources.map(async (file) => (await stat(file)).mtimeMs));
  const newest = times.reduce((latest, time) => Math.max(latest, time), 0);
  const built = await stat(path.join(repository, 'dist/extension.cjs')).catch(() => undefined);
  if (built !== undefined && built.mtimeMs >= newest) return;
  console.log('Building the extension …');
  const { code, output } = await run(process.execPath, ['esbuild.mjs'], { quiet: true });
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
}

async function startServer(folder) {
  const { register } = await import('tsx/esm/api');
  register();
  const { installCodeServer, startCodeServer, workbenchAddress } = await import('../test/host/codeServer.ts');
  const { findChromium } = await import('../test/host/chromium.ts');
  const { cacheFolder } = await import('../test/host/repository.ts');
  console.log('There is no code command here, so VS Code runs as a server on this machine.');
  const program = await installCodeServer(console.log);
  console.log('Starting VS Code …');
  const server = await startCodeServer(program, {
    dataFolder: path.join(cacheFolder, 'start-data'),
    settings: { 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' },
  });
  const address = workbenchAddress(server, { workspace: folder, extension: repository });
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
