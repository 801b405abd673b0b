import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandLine } from '../../../scripts/commandLine.mjs';
import { repository } from '../../../scripts/docs/repository';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly cwd: string;
  readonly env?: Readonly<{ [name: string]: string }>;
  readonly input?: string;
  onStart?(child: ChildProcess): void;
}

/** The command line as it is shipped but for being minified, bundled into a folder of its own. */
export class BundledBrag {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'brag-cli-'));

  get file(): string {
    return path.join(this.#folder, 'brag.mjs');
  }

  async bundle() {
    const { metafile } = await build({ ...commandLine(repository), minify: false, outdir: this.#folder });
    return metafile!;
  }

  run(args: readonly string[], { cwd, env, input, onStart }: Circumstances): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const { PATH, SystemRoot } = process.env;
      const child = spawn(process.execPath, [this.file, ...args], {
        cwd,
        env: { PATH, SystemRoot, HOME: this.#folder, USERPROFILE: this.#folder, ...env },
      });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, out, err }));
      child.stdin.on('error', () => undefined);
      child.stdin.end(input ?? '');
      onStart?.(child);
    });
  }

  /** A copy of the example to work on; returns the folder in which `brag/` is. */
  copyExample(): string {
    const folder = mkdtempSync(path.join(this.#folder, 'example-'));
    cpSync(path.join(repository, 'examples/staff-engineer/brag'), path.join(folder, 'brag'), { recursive: true });
    return folder;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
