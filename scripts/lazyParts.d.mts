import type { BuildOptions, Plugin } from 'esbuild';

/** Makes one file of each part of the desktop extension that is loaded when first used. */
export function lazyParts(root: string, options: BuildOptions): Plugin;
