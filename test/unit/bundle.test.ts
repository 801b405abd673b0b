import assert from 'node:assert/strict';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { lazyParts } from '../../scripts/lazyParts.mjs';
import { bundledPackages, thirdPartyNotices } from '../../scripts/thirdPartyNotices.mjs';

const mostAtActivation = 128 * 1024;
const maxFiles = 12;
const root = new URL('../..', import.meta.url).pathname;

/** The outputs that loading the desktop entry loads with it. */
function eager({ outputs }: Metafile): Set<string> {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { kind, path } of outputs[name]!.imports) if (kind === 'import-statement' && outputs[path]) reach(path);
  };
  reach(Object.keys(outputs).find((name) => name.endsWith('/extension.js'))!);
  return reached;
}

describe('the desktop bundle', () => {
  let files: Metafile;

  before(async () => {
    const options = {
      absWorkingDir: root,
      entryPoints: ['src/extension.ts'],
      outdir: 'out/size',
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['vscode'],
      alias: { 'js-yaml': `${root}/node_modules/js-yaml/dist/js-yaml.mjs` },
      metafile: true,
      write: false,
      logLevel: 'silent',
    } as const satisfies BuildOptions;
    ({ metafile: files } = await build({ ...options, plugins: [lazyParts(root, options)] }));
  });

  it('is a file for each part, and one of what they share', () => {
    const names = Object.keys(files.outputs);
    assert.ok(names.length <= maxFiles, `${names.length} files, where ${maxFiles} are the limit`);
  });

  it('loads neither a YAML parser nor a Markdown processor at activation', () => {
    const inputs = [...eager(files)].flatMap((name) => Object.keys(files.outputs[name]!.inputs));
    const heavy = inputs.filter((name) => /node_modules\/(?:yaml|js-yaml|gray-matter|unified|remark|micromark|mdast|docx|node-diff3)/.test(name)); // prettier-ignore
    assert.deepEqual(heavy, []);
  });

  it('holds no package that could make a request', () => {
    const imported = Object.values(files.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    assert.deepEqual(
      imported.filter((path) => /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/.test(path)),
      [],
    );
  });

  it("holds nothing of the command line's server for assistants", () => {
    const inputs = Object.values(files.outputs).flatMap((output) => Object.keys(output.inputs));
    assert.deepEqual(
      inputs.filter((name) =>
        /node_modules\/(?:@modelcontextprotocol|@valibot\/to-json-schema)\/|^src\/cli\//.test(name),
      ),
      [],
    );
  });

  it('is small at activation', () => {
    const bytes = [...eager(files)].reduce((sum, name) => sum + files.outputs[name]!.bytes, 0);
    assert.ok(bytes <= mostAtActivation, `${bytes} bytes, where ${mostAtActivation} are the limit`);
  });

  it('comes with a licence for every package in it', async () => {
    const notices = await thirdPartyNotices(root, [files]);
    const packages = bundledPackages([files]).map((folder) => folder.replace(/^.*node_modules\//, ''));
    assert.ok(packages.length > 50);
    assert.deepEqual(
      packages.filter((name) => !new RegExp(`^${name} \\d[^\\n]*\\nLicence: \\S`, 'm').test(notices)),
      [],
    );
    // A package that a bundle gained and the notices lack would be missed by a list kept by hand.
    const others = [...notices.matchAll(/^(\S+) \S+\nLicence: /gm)].map(([, name]) => name!);
    assert.deepEqual([...new Set(others)].sort(), [...new Set(packages)].sort());
  });
});
