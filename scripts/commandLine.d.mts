import type { BuildOptions } from 'esbuild';

export function commandLine(root: string): BuildOptions;
