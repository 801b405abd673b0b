import path from 'node:path';
import * as vscode from 'vscode';
import { gitCandidates } from '../src/core/imports/git/gitCandidates';
import { isMyWork } from '../src/core/imports/git/gitGroups';
import { logFormat, sizesFormat } from '../src/core/imports/git/gitLog';
import { webRepository } from '../src/core/imports/git/gitRemote';
import { GitFolder } from '../src/editor/git/gitFolder';
import { finishInTimeSlices } from '../src/editor/index/timeSlices';
import { nodeGitRunner } from '../src/editor/git/nodeGitRunner';
import type { Figure } from './measure';
import { writeGitHistory } from './gitHistory';
import { longestBlock, median } from './measure';

const commits = 20_000;
const runs = 3;
const emails = new Set(['ines@example.com']);

/** From a repository to grouped candidates, and what git alone takes for the same commands in the same run. */
export async function gitImport(workspace: string): Promise<Figure[]> {
  const root = vscode.Uri.file(path.join(workspace, 'history'));
  writeGitHistory(root.fsPath, commits);
  const floors: number[] = [];
  const times: number[] = [];
  const blocks: number[] = [];
  let candidates = 0;
  for (let run = 0; run < runs; run++) {
    const input = await gitAlone(root, floors);
    if (input !== commits) throw new Error(`${input} commits`);
    blocks.push(
      await longestBlock(async () => {
        const started = performance.now();
        candidates = await find(root);
        times.push(performance.now() - started);
      }),
    );
  }
  const beyond = median(times.map((time, run) => time - floors[run]!));
  return [
    {
      name: `${commits} commits of mine to ${candidates} candidates, beyond git's own ${median(floors).toFixed(0)} ms`,
      value: beyond,
      unit: 'ms',
      target: 'at most 3000 ms',
      met: beyond <= 3000,
    },
    {
      name: 'longest block of the event loop meanwhile',
      value: median(blocks),
      unit: 'ms',
      target: 'no target',
      met: true,
    },
  ];
}

async function find(root: vscode.Uri): Promise<number> {
  const git = new GitFolder(root, 'git', nodeGitRunner);
  const tips = await git.tips();
  const starts = tips.map(({ hash }) => hash);
  const log = await git.log(starts, undefined);
  if ('kind' in log) throw new Error(JSON.stringify(log));
  const mine = log.filter((commit) => isMyWork(commit, (email) => emails.has(email)));
  const changes = await git.changes(mine.map(({ hash }) => hash));
  const web = webRepository('https://github.com/acme/shop');
  const work = gitCandidates(
    { commits: log, changes, tips, name: 'shop', web, unpushed: new Set() },
    { emails, names: new Set() },
    () => false,
  );
  return (await finishInTimeSlices(work, () => false))!.candidates.length;
}

/** Runs the two commands and throws away what they print; returns how many commits there were to look at. */
async function gitAlone(folder: vscode.Uri, times: number[]): Promise<number> {
  let hashes = '';
  const list = ['log', '--format=%H', '--no-merges', '--author=ines@example.com', 'HEAD', '--'];
  await nodeGitRunner({ git: 'git', folder, args: list, take: (text) => (hashes += text) });
  const started = performance.now();
  await nodeGitRunner({ git: 'git', folder, args: ['log', '--date-order', ...logFormat, 'HEAD', '--'], take: ignore });
  await nodeGitRunner({ git: 'git', folder, args: ['diff-tree', ...sizesFormat], input: hashes, take: ignore });
  times.push(performance.now() - started);
  return hashes.trim().split('\n').length;
}

function ignore(): void {
  // What git prints costs something to receive, whoever reads it.
}
