import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installFromNpm } from './npmInstall';

/** The VS Code that tests run in, and the oldest that package.json allows; with the Node that each wants. */
const releases = {
  current: { codeServer: '4.139.1', node: '24.9.0', runsOn: (major: number) => major >= 24 },
  oldest: { codeServer: '4.96.4', node: '20.19.5', runsOn: (major: number) => major === 20 },
};
const release = process.env.BRAG_TEST_VSCODE === 'oldest' ? releases.oldest : releases.current;
const controlled = fileURLToPath(new URL('hostControls.mjs', import.meta.url));

/** An installed VS Code server: the Node that runs it, and its main script. */
export interface CodeServer {
  node: string;
  main: string;
}

/** A VS Code server that listens on 127.0.0.1. */
export interface RunningServer {
  port: number;
  /** The address of its workbench, such as `http://127.0.0.1:34567`. */
  origin: string;
  /** What a window's address must hold; undefined where anybody on this machine may open one. */
  token: string | undefined;
  /** Its settings, storage and installed extensions; removed on stop unless given by the caller. */
  dataFolder: string;
  /** Ends the server and every process it started. */
  stop(): Promise<void>;
  /** Settles when the server has ended by itself or through `stop`. */
  ended: Promise<void>;
}

/**
 * A VS Code server from the npm registry, downloaded into the cache when it is not there yet, together with a Node
 * that it runs on: the one that tests use, or the oldest where BRAG_TEST_VSCODE says so.
 * @param log gets a line for each download
 */
export async function installCodeServer(log: (line: string) => void): Promise<CodeServer> {
  const [node, folder] = await Promise.all([
    nodeForServer(log),
    installFromNpm('code-server', release.codeServer, { inside: 'lib/vscode', log, prepare: replaceUnserved }),
  ]);
  return { node, main: path.join(folder, 'lib/vscode/out/server-main.js') };
}

async function nodeForServer(log: (line: string) => void): Promise<string> {
  if (release.runsOn(Number(process.versions.node.split('.')[0]))) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const folder = await installFromNpm(`node-${system}-${process.arch}`, release.node, { log });
  return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Old releases pin a package to an address that the registry doesn't serve; it has a version that does as well. */
async function replaceUnserved(folder: string): Promise<void> {
  const pinned = path.join(folder, 'npm-shrinkwrap.json');
  if (!(await readFile(pinned, 'utf8')).includes('"resolved": "git+')) return;
  await rm(pinned);
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { dependencies: Record<string, string> };
  manifest.dependencies['@vscode/proxy-agent'] = '^0.31.0';
  await writeFile(file, JSON.stringify(manifest));
}

/**
 * Starts a VS Code server on a free port of 127.0.0.1, and waits until it answers.
 * @param options.dataFolder kept after the run; without it a temporary folder is used and removed
 * @param options.settings written as the machine's settings when given
 * @param options.trusted false leaves Workspace Trust on, so that new folders open in Restricted Mode
 * @param options.install a packaged extension to install before the start
 * @param options.controls the folder of the host controls through which a test steers its processes
 * @param options.token whether a window's address must hold a token, which keeps others on this machine out
 * @param options.driven false shows notifications, which a driven window does not, and ignores an extension's sources
 * @param options.env added to the environment of the server and of the extension host
 */
export async function startCodeServer(
  server: CodeServer,
  options: {
    dataFolder?: string;
    settings?: Record<string, unknown>;
    trusted?: boolean;
    install?: string;
    controls?: string;
    token?: boolean;
    driven?: boolean;
    env?: NodeJS.ProcessEnv;
  } = {},
): Promise<RunningServer> {
  const temporary = options.dataFolder === undefined;
  const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'brag-vscode-')));
  if (options.settings !== undefined) {
    await mkdir(path.join(dataFolder, 'data/Machine'), { recursive: true });
    await writeFile(path.join(dataFolder, 'data/Machine/settings.json'), JSON.stringify(options.settings, null, 2));
  }
  if (options.install !== undefined) await installExtension(server, dataFolder, options.install);
  // In a file, as everybody on this machine can read the flags of a process.
  const tokenFile = path.join(dataFolder, 'token');
  const token = options.token === true ? randomUUID() : undefined;
  if (token !== undefined) {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(tokenFile, token, { mode: 0o600 });
  }
  const flags = [
    ...['--host', '127.0.0.1', '--port', '0', '--server-data-dir', dataFolder, '--telemetry-level', 'off'],
    '--accept-server-license-terms',
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token-file', tokenFile]),
    ...(options.driven === false ? [] : ['--enable-smoke-test-driver']),
    // Should this process be killed, the server ends by itself once no window is left.
    ...(temporary ? ['--enable-remote-auto-shutdown'] : []),
    ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
  ];
  const withControls = options.controls === undefined ? [] : ['--import', controlled];
  const child = spawn(server.node, [...withControls, server.main, ...flags], {
    // A process group of its own, so that one signal also ends its extension hosts and watchers.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...(options.controls !== undefined && { BRAG_TEST_CONTROLS: options.controls }),
      ...options.env,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endNow = () => signalGroup(child, 'SIGKILL');
  const interrupted = () => process.exit(130);
  process.once('exit', endNow);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    const overdue = setTimeout(endNow, 3000);
    await ended;
    clearTimeout(overdue);
    endNow();
    process.off('exit', endNow);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    if (temporary) await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const port = await listeningPort(child);
    return { port, origin: `http://127.0.0.1:${port}`, token, dataFolder, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function installExtension(server: CodeServer, dataFolder: string, vsix: string): Promise<void> {
  const flags = ['--accept-server-license-terms', '--server-data-dir', dataFolder, '--install-extension', vsix];
  await promisify(execFile)(server.node, [server.main, ...flags]);
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The VS Code server ended with code ${code}.\n${output.trim()}`)));
  });
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Everything in the group has ended already.
  }
}

/**
 * The address of a workbench that runs an extension under development.
 * @param options.workspace a folder, or a `.code-workspace` file; none opens an empty window
 * @param options.extension the extension's folder
 * @param options.tests the test bundle to run; without it the window is for use
 */
export function workbenchAddress(
  server: Pick<RunningServer, 'origin' | 'port' | 'token'>,
  options: { workspace?: string; extension?: string; tests?: string },
): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${server.port}${encodeURI(file)}`;
  const payload: [string, string][] = [];
  if (options.extension !== undefined) payload.push(['extensionDevelopmentPath', remote(options.extension)]);
  if (options.tests !== undefined) payload.push(['extensionTestsPath', remote(options.tests)]);
  const query = new URLSearchParams();
  if (server.token !== undefined) query.set('tkn', server.token);
  if (options.workspace === undefined) query.set('ew', 'true');
  else query.set(options.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', options.workspace);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${server.origin}/?${query}`;
}
