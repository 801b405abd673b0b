import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Generated texts by their path, relative to the repository and with forward slashes. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** The paths below `root` whose file is missing or differs in any byte from what is generated today. */
export async function staleFiles(root: string, files: GeneratedFiles): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of files) {
    const written = await readFile(path.join(root, file)).catch(() => undefined);
    if (!written?.equals(Buffer.from(text))) stale.push(file);
  }
  return stale;
}

/** Writes every file below `root`, with the folders it needs. */
export async function writeFiles(root: string, files: GeneratedFiles): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}
