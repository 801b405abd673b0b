import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { commandLine } from '../scripts/commandLine.mjs';
import { repository } from '../test/host/repository';
import { writeWins } from './generateWins';
import { medianTime, type Figure } from './measure';

const [count, runs, most] = [10_000, 7, 3];
const readAll =
  "const { readdirSync, readFileSync } = require('fs'); for (const name of readdirSync('wins')) readFileSync('wins/' + name, 'utf8');";

/** Listing many wins in a process of its own; the floor is a process that reads their files and does nothing with them. */
export async function listInTerminal(scratch: string): Promise<Figure> {
  await build({ ...commandLine(repository), outdir: scratch });
  const folder = path.join(scratch, 'terminal');
  writeWins(folder, count);
  const time = (...args: string[]) => medianTime(runs, () => spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' })); // prettier-ignore
  const floor = await time('-e', readAll);
  const value = await time(path.join(scratch, 'brag.mjs'), 'list', '--folder', '.');
  const target = `at most ${most} × the floor`;
  return { name: `brag list of ${count} wins`, value, unit: 'ms', floor, target, met: value <= most * floor };
}
