import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './repository';

/**
 * Installs one npm package into its own folder of the cache, once. The work happens in a folder beside it that takes
 * the final name as its last step, so an interrupted install is never mistaken for a whole one.
 * @param name the npm package
 * @param version its exact version
 * @param inside a folder below the installed package whose own dependencies are installed too
 * @param prepare changes that folder before they are
 * @param log gets one line when something has to be downloaded
 * @returns the folder of the installed package
 */
export async function installFromNpm(
  name: string,
  version: string,
  {
    inside,
    prepare,
    log,
  }: { inside?: string; prepare?: (folder: string) => Promise<void>; log: (line: string) => void },
): Promise<string> {
  const target = path.join(cacheFolder, `${name}-${version}`);
  const installed = path.join(target, 'node_modules', name);
  if (existsSync(target)) return installed;
  log(`Downloading ${name} ${version} from the npm registry into ${path.relative(process.cwd(), cacheFolder)} …`);
  await removeAbandoned();
  const partial = path.join(cacheFolder, `partial-${process.pid}-${name}`);
  await mkdir(partial, { recursive: true });
  await writeFile(path.join(partial, 'package.json'), '{ "private": true }\n');
  await npm(['install', `${name}@${version}`], partial);
  if (inside !== undefined) {
    const folder = path.join(partial, 'node_modules', name, inside);
    await prepare?.(folder);
    await npm(['install', '--omit=dev'], folder);
  }
  try {
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return installed;
}

async function removeAbandoned(): Promise<void> {
  for (const folder of await readdir(cacheFolder).catch(() => [])) {
    const owner = /^partial-(\d+)-/.exec(folder)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await rm(path.join(cacheFolder, folder), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function npm(args: string[], cwd: string): Promise<void> {
  // Install scripts would compile native modules that the tests do without.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await new Promise<void>((resolve, reject) => {
    let output = '';
    const child = spawn('npm', [...args, ...quiet], { cwd, shell: process.platform === 'win32' });
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} failed:\n${output.trim()}`)),
    );
  });
}
