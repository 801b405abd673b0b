import type { Metafile } from 'esbuild';

export function bundledPackages(metafiles: readonly Metafile[]): string[];
export function thirdPartyNotices(root: string, metafiles: readonly Metafile[]): Promise<string>;
