import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const me = 'Ines Duarte <ines@example.com>';
const other = 'Maria Silva <maria@example.com>';
/** Commits between two merges of a branch. */
const perBranch = 5;
const firstCommit = 1_700_000_000;

/**
 * Makes a repository whose history has so many commits of one person besides some of another: branches merged by
 * request, squashed requests, scopes, tickets and a few reverts.
 */
export function writeGitHistory(folder: string, commits: number): void {
  mkdirSync(folder, { recursive: true });
  const git = (args: readonly string[], input?: string): void => {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, input, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  git(['init', '--quiet', '--initial-branch=main']);
  git(['config', 'user.email', 'ines@example.com']);
  git(['fast-import', '--quiet', '--done'], `${[...stream(commits)].join('')}done\n`);
}

function* stream(commits: number): Iterable<string> {
  let mark = 0;
  let main = 0;
  let time = firstCommit;
  const commit = (branch: string, by: string, message: string, parents: readonly number[]): string => {
    mark++;
    time += 600;
    const [from, ...merges] = parents.filter((parent) => parent > 0);
    const path = `src/part${mark % 40}/module${mark % 7}/file${mark % 300}.ts`;
    const text = `line ${mark}\n`.repeat(1 + (mark % 20));
    return [
      `commit refs/heads/${branch}\nmark :${mark}\nauthor ${by} ${time} +0100\ncommitter ${by} ${time} +0100\n`,
      `data ${Buffer.byteLength(message)}\n${message}\n`,
      from === undefined ? '' : `from :${from}\n`,
      ...merges.map((parent) => `merge :${parent}\n`),
      `M 644 inline ${path}\ndata ${text.length}\n${text}\n`,
    ].join('');
  };
  for (let made = 0; made < commits; made += perBranch) {
    const request = made / perBranch;
    let side = main;
    for (let at = 0; at < perBranch; at++) {
      const subject = `${['feat', 'fix', 'test'][at % 3]}(part${made % 40}): change ${made + at}`;
      const message = `${subject}\n\nWhy it was changed, at some length, in a line or two.\n\nReviewed-by: ${other}\n`;
      if (request % 3 === 0) yield commit('side', me, message, [side || main]);
      else
        yield commit('main', me, request % 3 === 1 ? `${subject} (#${made + at})` : `SHOP-${request} change ${at}`, [
          main,
        ]);
      if (request % 3 === 0) side = mark;
      else main = mark;
    }
    yield commit('main', other, `Of another ${made}`, [main]);
    main = mark;
    if (request % 3 !== 0) continue;
    yield commit('main', other, `Merge pull request #${made} from ines/part-${made}\n\nPart ${made}\n`, [main, side]);
    main = mark;
  }
}
