import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * Copies a workspace into a new temporary folder, so that a test never changes the original.
 * Documents that were compiled from it stay behind, unless asked for: tests start from what a person wrote.
 * @param source a folder; without it the new folder is empty
 * @returns the copy's real path, and how to remove it
 */
export async function copyWorkspace(
  source?: string,
  options: { documents?: boolean } = {},
): Promise<{ folder: string; remove(): Promise<void> }> {
  const parent = await realpath(await mkdtemp(path.join(os.tmpdir(), 'brag-workspace-')));
  const folder = path.join(parent, source === undefined ? 'empty' : path.basename(source));
  if (source !== undefined) {
    const isKept = (file: string) =>
      options.documents === true || !/[\\/]brag[\\/](?:documents|\.compiled)$/.test(file);
    await cp(source, folder, { recursive: true, filter: isKept });
  }
  if (source === undefined) await mkdir(folder);
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
