// Usage: node --import tsx test/host/fetchVSCode.ts
// Gets the VS Code server into the cache, for tests that read the grammars it brings.
import { installCodeServer } from './codeServer';

await installCodeServer(console.log);
