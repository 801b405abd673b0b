import * as esbuild from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The parts of the desktop extension that are loaded when first used, by the files that a dynamic import names. */
const parts = [
  { name: 'record', files: /^src\/editor\/index\/findRecord\.ts$/ },
  { name: 'parsing', files: /^src\/core\/entries\// },
  { name: 'exports', files: /^src\/(?:core\/documents\/export|features\/documents\/export\w+)\/|resumeFile\.ts$/ },
  { name: 'imports', files: /^src\/(?:core|features)\/imports\// },
  { name: 'language', files: /^src\/(?:core\/(?:language|problems|frontMatter)|features\/writing)\// },
  {
    name: 'documents',
    files:
      /^src\/(?:core\/(?:documents|conversation|templates|assistant)|features\/(?:documents|conversation|assistant))\//,
  },
  { name: 'everyday', files: /./ },
];
const dynamicImport = /(?<!typeof )import\('([^']+)'\)/g;
const entry = 'src/extension.ts';
/** What each of the first parts loads; every other one loads what is shared, which loads both. */
const before = { record: `./${entry}`, parsing: 'part:record' };

/**
 * Makes one file of each part, one of what several parts need, and one of what activation loads, where esbuild alone
 * would make a file of every set of modules that are needed together. Every part loads what is before it in this order:
 * activation, finding the record, parsing, what is shared.
 * @param {string} root
 * @param {import('esbuild').BuildOptions} options of the build, to find what the parts share
 * @returns {import('esbuild').Plugin}
 */
export function lazyParts(root, options) {
  return {
    name: 'lazy-parts',
    async setup(build) {
      // A package without side effects is shared through the files that use it.
      build.initialOptions.logOverride = { ...build.initialOptions.logOverride, 'ignored-bare-import': 'silent' };
      const targets = await findTargets(root, options);
      const apart = await esbuild.build(quietly(options, [joinParts(root, targets, [])]));
      joinParts(root, targets, sharedFiles(apart.metafile)).setup(build);
    },
  };
}

/** @param {import('esbuild').BuildOptions} options @param {import('esbuild').Plugin[]} plugins */
function quietly(options, plugins) {
  return {
    ...options,
    plugins,
    write: false,
    metafile: /** @type {const} */ (true),
    logLevel: /** @type {const} */ ('silent'),
  };
}

/**
 * Every file that a dynamic import names, with the name under which its part exports it.
 * @param {string} root @param {import('esbuild').BuildOptions} options
 */
async function findTargets(root, options) {
  /** @type {Map<string, { name: string, part: string }>} */
  const targets = new Map();
  await esbuild.build(
    quietly(options, [
      {
        name: 'find-targets',
        setup(build) {
          build.onResolve({ filter: /./ }, async ({ path: file, kind, resolveDir, pluginData }) => {
            if (kind !== 'dynamic-import' || pluginData === 'asked') return undefined;
            const found = await build.resolve(file, { kind, resolveDir, pluginData: 'asked' });
            if (found.errors.length > 0 || found.external) return undefined;
            const part = parts.find(({ files }) => files.test(path.relative(root, found.path)));
            if (part && !targets.has(found.path))
              targets.set(found.path, { name: `m${targets.size}`, part: part.name });
            return undefined;
          });
        },
      },
    ]),
  );
  return targets;
}

/**
 * What esbuild put apart because more than one part needs it.
 * @param {import('esbuild').Metafile} metafile
 */
function sharedFiles({ outputs }) {
  const shared = Object.values(outputs).filter(({ entryPoint }) => entryPoint === undefined);
  return shared.flatMap(({ inputs }) => Object.keys(inputs)).filter((file) => !/^(?:part|before):/.test(file));
}

/**
 * @param {string} root
 * @param {ReadonlyMap<string, { name: string, part: string }>} targets
 * @param {readonly string[]} shared
 * @returns {import('esbuild').Plugin}
 */
function joinParts(root, targets, shared) {
  return {
    name: 'join-parts',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
        const source = await readFile(file, 'utf8');
        const written = new Set(Array.from(source.matchAll(dynamicImport), ([, named]) => named));
        let contents = source;
        for (const named of written) {
          const found = await build.resolve(named, { kind: 'dynamic-import', resolveDir: path.dirname(file) });
          const target = targets.get(found.path);
          if (target)
            contents = contents.replaceAll(
              `import('${named}')`,
              `import('part:${target.part}').then((part) => part.${target.name})`,
            );
        }
        return { contents, loader: 'ts' };
      });
      build.onResolve({ filter: /^(?:part|before):/ }, ({ path: name }) => {
        const [namespace, rest] = name.split(':');
        return { path: rest, namespace };
      });
      build.onLoad({ filter: /./, namespace: 'part' }, ({ path: part }) => {
        const own = [...targets].filter(([, target]) => target.part === part);
        return {
          contents: [
            `import ${JSON.stringify(before[part] ?? 'before:parts')};`,
            ...own.map(([file, { name }]) => `export * as ${name} from ${JSON.stringify(file)};`),
          ].join('\n'),
          resolveDir: root,
        };
      });
      build.onLoad({ filter: /./, namespace: 'before' }, () => ({
        contents: ['part:parsing', ...shared.map((file) => `./${file}`)]
          .map((file) => `import ${JSON.stringify(file)};`)
          .join('\n'),
        resolveDir: root,
      }));
    },
  };
}
