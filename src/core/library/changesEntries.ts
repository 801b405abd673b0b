import type { LibraryChange } from './library';

/** Whether an entry reads differently after a change: what changes below its front matter makes no difference. */
export function changesEntries({ files }: LibraryChange): boolean {
  return files.some(
    ({ before, after }) =>
      before?.broken !== after?.broken || JSON.stringify(before?.entry) !== JSON.stringify(after?.entry),
  );
}
