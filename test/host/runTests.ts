// Usage: node --import tsx test/host/runTests.ts node|web [--grep REGEXP] [--workspace FOLDER]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runNodeHostTests } from './nodeHostTests';
import { repository } from './repository';
import { runWebHostTests } from './webHostTests';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' }, workspace: { type: 'string', default: 'examples/staff-engineer' } },
});
const options = { grep: values.grep, workspace: path.resolve(repository, values.workspace) };
const passed = positionals[0] === 'web' ? await runWebHostTests(options) : await runNodeHostTests(options);
process.exitCode = passed ? 0 : 1;
