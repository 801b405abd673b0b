// Usage: node esbuild.mjs && npm run examples
// Compiles the documents of examples/ anew, as a user would, in a real VS Code.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { repository } from '../test/host/repository';

const bundle = path.join(repository, 'out/compileExamples.cjs');
await build({
  entryPoints: [path.join(repository, 'scripts/examples/compileInHost.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'error',
});
for (const example of ['staff-engineer', 'three-wins']) {
  const workspace = path.join(repository, 'examples', example);
  for (const compiled of ['documents', '.compiled'])
    rmSync(path.join(workspace, 'brag', compiled), { recursive: true, force: true });
  await runTests({
    vscodeExecutablePath: path.join(repository, 'test/host/launchCodeServer.mjs'),
    extensionDevelopmentPath: repository,
    extensionTestsPath: bundle,
    launchArgs: [workspace],
  });
}
