import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * Copies a workspace into a new temporary folder, so that a test never changes the original.
 * @param source a folder; without it the new folder is empty
 * @returns the copy's real path, and how to remove it
 */
export async function copyWorkspace(source?: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const parent = await realpath(await mkdtemp(path.join(os.tmpdir(), 'brag-workspace-')));
  const folder = path.join(parent, source === undefined ? 'empty' : path.basename(source));
  if (source !== undefined) await cp(source, folder, { recursive: true });
  else await mkdir(folder);
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
