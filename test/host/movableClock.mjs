// Loaded before everything else in a server's processes: in the extension host, a clock that a test can move ahead, by
// writing milliseconds into the file that BRAG_TEST_CLOCK names. What waits for minutes wakes when its time has come.
import { readFileSync } from 'node:fs';

const file = process.env.BRAG_TEST_CLOCK;
if (file !== undefined && process.env.VSCODE_ESM_ENTRYPOINT?.includes('extensionHostProcess')) install(file);

function install(file) {
  const RealDate = Date;
  const { setTimeout: setRealTimeout, clearTimeout: clearRealTimeout } = globalThis;
  /** By the handle of the real timer: what to call, and when by the moved clock. */
  const long = new Map();
  let ahead = 0;

  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length === 0 ? [Date.now()] : args));
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
  globalThis.setTimeout = Object.assign((callback, delay, ...args) => {
    if (!(delay >= 60_000)) return setRealTimeout(callback, delay, ...args);
    const run = () => {
      long.delete(handle);
      callback(...args);
    };
    const handle = setRealTimeout(run, delay);
    long.set(handle, { run, due: Date.now() + delay });
    return handle;
  }, setRealTimeout);
  globalThis.clearTimeout = (handle) => {
    long.delete(handle);
    clearRealTimeout(handle);
  };

  globalThis
    .setInterval(() => {
      const now = Number(readFileSync(file, 'utf8'));
      if (now === ahead) return;
      ahead = now;
      for (const [handle, { run, due }] of [...long]) {
        if (due > Date.now()) continue;
        clearRealTimeout(handle);
        run();
      }
    }, 50)
    .unref();
}
