import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where downloaded copies of VS Code are kept; `@vscode/test-electron` uses the same folder. */
export const cacheFolder = path.join(repository, '.vscode-test');
