import { watch } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What a test can ask of a server's processes while they run. */
export interface HostControls {
  /** Moves the extension hosts' clock so many milliseconds ahead of the machine's, and waits until it is. */
  setClockAhead(milliseconds: number): Promise<void>;
  /** Lets opening and reading a file wait whose path holds a text; the empty text holds none. */
  holdFiles(text: string): Promise<void>;
  /** Where hostControls.mjs finds what is asked of it. */
  folder: string;
  remove(): Promise<void>;
}

export async function hostControls(): Promise<HostControls> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'brag-controls-'));
  let controls = { request: 0, ahead: 0, held: '' };
  const write = async () => {
    await writeFile(path.join(folder, 'next'), JSON.stringify(controls));
    // Read while it is written, a file would be half of itself.
    await rename(path.join(folder, 'next'), path.join(folder, 'controls.json'));
  };
  const ask = async (asked: Partial<typeof controls>) => {
    controls = { ...controls, ...asked, request: controls.request + 1 };
    const watcher = watch(folder);
    try {
      let happened = (): void => undefined;
      watcher.on('change', () => happened());
      await write();
      for (;;) {
        const next = new Promise<void>((resolve) => (happened = resolve));
        if (await isCarriedOut(folder, controls.request)) return;
        await next;
      }
    } finally {
      watcher.close();
    }
  };
  await write();
  return {
    setClockAhead: (ahead) => ask({ ahead }),
    holdFiles: (held) => ask({ held }),
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function isCarriedOut(folder: string, request: number): Promise<boolean> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^process-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && isRunning(pid) && Number(await readFile(path.join(folder, name), 'utf8')) < request) return false;
  }
  return true;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
