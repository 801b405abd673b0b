// Loaded before everything else in a server's processes, for tests that must catch the extension in the middle: a clock
// that can be moved ahead, and files that can be held. What is asked for stands in controls.json in the folder that
// BRAG_TEST_CONTROLS names; each process writes beside it which request it has carried out.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const folder = process.env.BRAG_TEST_CONTROLS;
const isExtensionHost = process.env.VSCODE_ESM_ENTRYPOINT?.includes('extensionHostProcess') === true;
if (folder !== undefined) install(folder);

function install(folder) {
  const read = () => JSON.parse(fs.readFileSync(path.join(folder, 'controls.json'), 'utf8'));
  let controls = read();
  const carriedOut = () => fs.writeFileSync(path.join(folder, `process-${process.pid}`), String(controls.request));
  const changed = [holdFiles(() => controls.held), ...(isExtensionHost ? [moveClock(() => controls.ahead)] : [])];
  const look = () => {
    const asked = read();
    if (asked.request === controls.request) return;
    controls = asked;
    for (const each of changed) each();
    carriedOut();
  };
  fs.watch(folder, look).unref();
  look();
  carriedOut();
}

/** Opening and reading a file waits as long as its path holds a text. Returns what to do once that text is another. */
function holdFiles(held) {
  const waiting = new Set();
  const released = async (file) => {
    const isHeld = () => held() !== '' && String(file).includes(held());
    while (isHeld()) await new Promise((resolve) => waiting.add(resolve));
  };
  const { open } = fs;
  fs.open = (file, ...rest) => void released(file).then(() => open(file, ...rest));
  for (const name of ['open', 'readFile']) {
    const original = fs.promises[name];
    fs.promises[name] = async (file, ...rest) => {
      await released(file);
      return original(file, ...rest);
    };
  }
  syncBuiltinESMExports();
  return () => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
}

/** What waits for minutes wakes when its time has come. Returns what to do once the clock is ahead by another time. */
function moveClock(ahead) {
  const RealDate = Date;
  const { setTimeout: setRealTimeout, clearTimeout: clearRealTimeout } = globalThis;
  /** By the handle of the real timer: what to call, and when by the moved clock. */
  const long = new Map();

  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length === 0 ? [Date.now()] : args));
    }
    static now() {
      return RealDate.now() + ahead();
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
  return () => {
    for (const [handle, { run, due }] of [...long]) {
      if (due > Date.now()) continue;
      clearRealTimeout(handle);
      run();
    }
  };
}
