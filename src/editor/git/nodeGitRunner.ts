import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import type { RunGit } from './gitRunner';

/** What a repository's own configuration could otherwise make git start, or print differently. */
const safeSettings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'log.showRoot=true',
  'log.mailmap=true',
  'log.follow=false',
  'diff.renames=true',
  'diff.ignoreSubmodules=all',
  'color.ui=false',
].flatMap((setting) => ['-c', setting]);

/** Nothing is asked, fetched or written: a partial clone would otherwise fetch what it lacks. */
const quietly = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_PAGER: '',
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  LC_ALL: 'C',
};

const maxErrorText = 4_000;

/** Runs git as a child process of the extension host. */
export const nodeGitRunner: RunGit = ({ git, folder, args, input, take, token }) =>
  new Promise((resolve) => {
    if (token?.isCancellationRequested) return resolve({ kind: 'cancelled' });
    const child = spawn(git, ['--no-pager', ...safeSettings, ...args], {
      cwd: folder.fsPath,
      env: { ...process.env, ...quietly },
      stdio: 'pipe',
      windowsHide: true,
    });
    const cancelling = token?.onCancellationRequested(() => child.kill());
    const decoder = new StringDecoder('utf8');
    let problem = '';
    child.stdout.on('data', (bytes: Buffer) => take(decoder.write(bytes)));
    child.stderr.on('data', (bytes: Buffer) => {
      if (problem.length < maxErrorText) problem += bytes.toString('utf8');
    });
    // A git that ends early closes its input; what it says then is what counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    child.on('error', (error) => {
      problem ||= error.message;
    });
    child.on('close', (code) => {
      cancelling?.dispose();
      take(decoder.end());
      if (token?.isCancellationRequested) resolve({ kind: 'cancelled' });
      else resolve(code === 0 ? { kind: 'done' } : { kind: 'failed', detail: problem.trim() || `exit code ${code}` });
    });
  });
