// How `brag` is bundled, for esbuild.mjs and for its tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One file for Node, with all it needs.
 * @param {string} root the repository
 * @returns {import('esbuild').BuildOptions}
 */
export function commandLine(root) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    absWorkingDir: root,
    entryPoints: { brag: 'src/cli/brag.ts' },
    outdir: 'dist/cli',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    // One js-yaml: gray-matter brings an old version 3 of its own, and asks for it by `require`.
    alias: { 'js-yaml': path.join(root, 'node_modules/js-yaml/dist/js-yaml.mjs') },
    define: { BRAG_VERSION: JSON.stringify(version) },
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    logOverride: { 'direct-eval': 'silent' },
    metafile: true,
  };
}
