import type { Brag } from '../index/brag';

/** Whether an address is below one of the folders of the record. */
export function isInRecord({ folders }: Pick<Brag, 'folders'>, uri: string): boolean {
  return folders.some((folder) => uri.startsWith(`${folder.toString()}/`));
}
