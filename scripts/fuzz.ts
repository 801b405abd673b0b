// Usage: npm run fuzz -- [--seed 1] [--inputs 1000000] [--seconds 600] [--only part-of-a-name] [--from 0] [--stage all]
// Gives every parser texts of one piece repeated to 32,000 characters, then random ones, and prints which threw, took
// more than a second of computing, ran out of memory or never came back. The same seed gives the same texts. The stage
// `mutated` gives the importers what they read, mutated. `--from` goes on where an earlier run stopped.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsers } from '../test/fuzz/parsers';
import { inputOf, longestStep, type Stage } from '../test/fuzz/inputs';

const slowMilliseconds = 1_000;
/** What other programs do makes work look slow, never quick. */
const measuredAgain = 2;
const hungSeconds = 30;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '600' },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '0' },
    stage: { type: 'string', default: 'all' },
  },
});
const seed = Number(values.seed);
const inputs = Number(values.inputs);
const stage = values.stage as Stage;
const chosen = parsers.filter(({ name }) => name.includes(values.only));

if (process.send) work(Number(values.from));
else await supervise();

function work(from: number): void {
  for (let index = from; index < inputs; index++) {
    process.send!(index);
    const { parser, about, text } = inputOf(chosen, seed, index, stage);
    try {
      let milliseconds = longestStep(parser, text);
      for (let again = 0; again < measuredAgain && milliseconds > slowMilliseconds; again++) {
        process.send!(index);
        milliseconds = Math.min(milliseconds, longestStep(parser, text));
      }
      if (milliseconds > slowMilliseconds)
        process.send!(`${parser.name} took ${Math.round(milliseconds)} ms at ${about}`);
    } catch (error) {
      process.send!(`${parser.name} threw ${String(error).slice(0, 200)} at ${about}`);
    }
  }
  process.disconnect();
}

/** Runs the work in a process of its own, and starts it again after an input that it can't get past. */
async function supervise(): Promise<void> {
  const ends = performance.now() + Number(values.seconds) * 1_000;
  let next = Number(values.from);
  let found = 0;
  const report = (line: string): void => {
    found++;
    console.log(line);
  };
  while (next < inputs && performance.now() < ends) {
    const { last, failure } = await runChild(next, ends, report);
    if (failure !== undefined) {
      const { parser, about } = inputOf(chosen, seed, last, stage);
      report(`${parser.name} ${failure} at ${about}`);
    }
    next = last + 1;
  }
  console.log(`Seed ${seed}: tried ${next} of ${inputs} inputs over ${chosen.length} parsers, ${found} found.`);
  process.exitCode = found > 0 ? 1 : 0;
}

/** Works from an input on. Returns the last input, and what stopped it there but the end or the time. */
function runChild(
  from: number,
  ends: number,
  report: (line: string) => void,
): Promise<{ last: number; failure: string | undefined }> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--from', String(from)], {
      execArgv: [...process.execArgv, '--max-old-space-size=1024'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let last = from;
    let since = Infinity;
    let failure: string | undefined;
    const watch = setInterval(() => {
      const isOver = performance.now() > ends;
      if (!isOver && performance.now() - since < hungSeconds * 1_000) return;
      if (!isOver) failure = 'never came back';
      child.kill('SIGKILL');
    }, 500);
    child.on('message', (message) => {
      since = performance.now();
      if (typeof message === 'number') last = message;
      else report(String(message));
    });
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve({ last, failure: failure ?? (code ? `ended the process with ${code}` : undefined) });
    });
  });
}
