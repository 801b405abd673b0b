// Usage: node esbuild.mjs [--production] [--watch] [--tests]
//   --production  minified, without source maps; prints the size of each bundle
//   --watch       rebuilds on every change
//   --tests       also bundles test/extension for both hosts, into out/test
import * as esbuild from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from './scripts/commandLine.mjs';
import { lazyParts } from './scripts/lazyParts.mjs';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const watch = flags.has('--watch');
const withTests = flags.has('--tests');

/** @type {esbuild.BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  external: ['vscode'],
  // One js-yaml: gray-matter brings an old version 3 of its own, and asks for it by `require`.
  alias: { 'js-yaml': path.join(root, 'node_modules/js-yaml/dist/js-yaml.mjs') },
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  // gray-matter holds an `eval` for JavaScript front matter; the extension refuses that engine.
  logOverride: { 'direct-eval': 'silent' },
};

/** @type {esbuild.BuildOptions} */
const desktop = {
  ...shared,
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'dist',
  platform: 'node',
  target: 'node20',
  // ESM first, as only that format can be split at each dynamic import; see commonJsChunks.
  format: 'esm',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  mainFields: ['module', 'main'],
  sourcemap: production ? false : 'inline',
  metafile: true,
  write: false,
};
desktop.plugins = [lazyParts(root, { ...desktop }), commonJsChunks()];

/** @type {esbuild.BuildOptions} */
const browser = {
  ...shared,
  entryPoints: { 'extension.browser': 'src/extension.browser.ts' },
  outdir: 'dist',
  // As the package's type is "module", the web worker host would refuse a .js file as an ES module.
  outExtension: { '.js': '.cjs' },
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  conditions: ['worker', 'browser'],
  alias: { ...shared.alias, fs: path.join(root, 'scripts/browser/no-files.cjs') },
  inject: [path.join(root, 'scripts/browser/buffer.mjs')],
  metafile: true,
};

/** What runs inside webviews: no editor, no Node. @type {esbuild.BuildOptions} */
const webviews = {
  ...shared,
  entryPoints: {
    rehearse: 'src/features/conversation/rehearse/webview/rehearse.ts',
    inbox: 'src/features/imports/reviewDrafts/webview/inbox.ts',
    dashboard: 'src/features/views/dashboard/webview/dashboard.ts',
  },
  outdir: 'dist/webview',
  external: [],
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  metafile: true,
};

const testBundle = {
  ...shared,
  minify: false,
  sourcemap: 'inline',
  sourcesContent: true,
  format: 'cjs',
  // Mocha's browser build is one file without Node imports, so that one runner serves both hosts.
  alias: { ...shared.alias, mocha: path.join(root, 'node_modules/mocha/mocha.js') },
  logOverride: { ...shared.logOverride, 'commonjs-variable-in-esm': 'silent' },
};

// Mocha's file would otherwise take the bundle's own `module` for its exports.
const testConstants = (webHost) => ({ WEB_HOST: String(webHost), module: 'undefined' });

/** @type {esbuild.BuildOptions[]} */
const testBundles = [
  {
    ...testBundle,
    entryPoints: { 'test/extension.node': 'test/extension/index.ts' },
    outdir: 'out',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    define: testConstants(false),
  },
  {
    ...testBundle,
    entryPoints: { 'test/extension.web': 'test/extension/index.ts' },
    outdir: 'out',
    outExtension: { '.js': '.cjs' },
    platform: 'browser',
    target: 'es2022',
    conditions: browser.conditions,
    alias: { ...testBundle.alias, ...browser.alias },
    inject: browser.inject,
    define: testConstants(true),
    // Node-only suites stand behind WEB_HOST and are dropped; their imports must still resolve.
    external: [...(shared.external ?? []), ...builtinModules.map((name) => `node:${name}`)],
  },
];

/**
 * Turns the ES modules that esbuild split into CommonJS files, which every VS Code since 1.95 can load and in which
 * `require('vscode')` works; a dynamic import becomes a `require` that runs when it is reached. Files of earlier builds
 * that this one no longer has are removed.
 * @returns {esbuild.Plugin}
 */
function commonJsChunks() {
  return {
    name: 'commonjs-chunks',
    setup(build) {
      build.onEnd(async (result) => {
        if (result.errors.length > 0) return;
        const written = new Set();
        for (const file of result.outputFiles ?? []) {
          const { code } = await esbuild.transform(file.text, {
            loader: 'js',
            format: 'cjs',
            platform: 'node',
            target: 'node20',
            supported: { 'dynamic-import': false },
            minify: production,
            charset: 'utf8',
            legalComments: 'none',
            sourcemap: production ? false : 'inline',
            sourcesContent: false,
            sourcefile: file.path,
          });
          await mkdir(path.dirname(file.path), { recursive: true });
          await writeFile(file.path, code);
          written.add(path.basename(file.path));
        }
        const parts = path.join(root, 'dist/parts');
        for (const name of await readdir(parts).catch(() => [])) {
          if (!written.has(name)) await rm(path.join(parts, name));
        }
        if (production) await rm(path.join(root, 'dist/extension.browser.cjs.map'), { force: true });
      });
    },
  };
}

/**
 * Prints the size of each bundle, and for the desktop how much of it activation loads.
 * @param {esbuild.Metafile} desktopFiles
 */
async function printSizes(desktopFiles) {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  const sizes = new Map();
  for (const name of [...Object.keys(desktopFiles.outputs), 'dist/extension.browser.cjs']) {
    sizes.set(name, (await readFile(path.join(root, name))).length);
  }
  const eager = new Set();
  const reach = (name) => {
    if (eager.has(name)) return;
    eager.add(name);
    for (const imported of desktopFiles.outputs[name]?.imports ?? []) {
      if (imported.kind === 'import-statement' && sizes.has(imported.path)) reach(imported.path);
    }
  };
  reach('dist/extension.cjs');
  const sum = (names) => names.reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
  const lazy = Object.keys(desktopFiles.outputs).filter((name) => !eager.has(name));
  console.log(`desktop, at activation   ${kilobytes(sum([...eager]))}`);
  console.log(`desktop, when first used ${kilobytes(sum(lazy))}`);
  for (const name of lazy) console.log(`  ${name} ${kilobytes(sizes.get(name) ?? 0)}`);
  console.log(`web                      ${kilobytes(sizes.get('dist/extension.browser.cjs') ?? 0)}`);
}

/** What the command line needs to be a package of its own beside its bundle; see docs/releasing.md. */
async function writePackage(metafile) {
  const folder = path.join(root, 'dist/cli');
  const { version, license, engines } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const manifest = {
    name: 'brag-document',
    version,
    description: 'A brag document from the terminal: your wins, what they prove, and the documents made from them.',
    license,
    type: 'module',
    bin: { brag: './brag.mjs' },
    engines: { node: engines.node },
  };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await writeFile(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(root, [metafile]));
  await copyFile(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  await copyFile(path.join(root, 'docs/cli.md'), path.join(folder, 'README.md'));
  console.log(
    `command line             ${((await readFile(path.join(folder, 'brag.mjs'))).length / 1024).toFixed(1)} KB`,
  );
}

/** The entries of the example as the sample that the extension opens: without what was compiled of them. */
async function writeSample() {
  const folder = path.join(root, 'examples/staff-engineer/brag');
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll(path.sep, '/'));
  const entries = names.filter((name) => name.endsWith('.md') && !name.startsWith('documents/')).sort();
  const read = async (name) => [name, await readFile(path.join(folder, name), 'utf8')];
  const sample = { asOf: '2026-06-15', files: Object.fromEntries(await Promise.all(entries.map(read))) };
  await mkdir(path.join(root, 'dist'), { recursive: true });
  await writeFile(path.join(root, 'dist/sample.json'), JSON.stringify(sample));
}

const builds = [desktop, browser, webviews, commandLine(root), ...(withTests ? testBundles : [])];
try {
  await writeSample();
  if (watch) {
    for (const options of builds) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
    console.log('watching for changes');
  } else {
    const results = await Promise.all(builds.map((options) => esbuild.build(options)));
    if (production) {
      const metafiles = results.slice(0, 3).map(({ metafile }) => metafile);
      await writeFile(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(root, metafiles));
      await printSizes(metafiles[0]);
      await writePackage(results[3].metafile);
    }
  }
} catch (error) {
  if (!(error instanceof Error && 'errors' in error)) throw error;
  process.exitCode = 1;
}
