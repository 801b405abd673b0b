// Usage: npm run docs [-- --check]   writes the references and the sentences for translators; --check only compares
import { repository } from './docs/repository';
import { generatedFiles } from './docs/generatedFiles';
import { staleFiles, writeFiles } from './docs/staleFiles';

try {
  const files = await generatedFiles(repository);
  const stale = await staleFiles(repository, files);
  if (!process.argv.includes('--check')) {
    await writeFiles(repository, files);
    console.log(stale.length === 0 ? 'Everything was up to date.' : `Wrote ${stale.join(', ')}.`);
  } else if (stale.length > 0) {
    console.error(`Not up to date: ${stale.join(', ')}. Run npm run docs.`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
