// Node built-ins alone: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a command and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean, background?: boolean, onOutput?: (text: string) => void }} [options] cwd is
 *   where it runs, else the repository; quiet keeps the output back and returns it; background leaves the processor to
 *   others first
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd = repository, quiet = false, background = false, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['inherit', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    if (background && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', (text) => {
        output += text;
        if (!quiet) to.write(text);
        onOutput?.(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs `npm ci` when node_modules is absent or older than package-lock.json.
 * @throws when the Node in use is too old or npm fails
 */
export async function installDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed; this is Node ${process.versions.node}. See https://nodejs.org.`);
  }
  const modified = async (file) => (await stat(path.join(repository, file)).catch(() => undefined))?.mtimeMs;
  const installed = await modified('node_modules/.package-lock.json');
  const wanted = await modified('package-lock.json');
  if (installed !== undefined && (wanted === undefined || installed >= wanted)) return;
  console.log('Installing dependencies with npm ci …');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0) throw new Error(`npm ci failed:\n${output.trim()}`);
}
