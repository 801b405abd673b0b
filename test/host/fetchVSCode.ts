// Usage: node --import tsx test/host/fetchVSCode.ts [--with-chromium]
// Gets the VS Code server into the cache, for the tests that run in it and those that read the grammars it brings;
// --with-chromium makes sure of a browser too.
import { installChromium } from './chromium';
import { installCodeServer } from './codeServer';

await Promise.all([
  installCodeServer(console.log),
  process.argv.includes('--with-chromium') && installChromium(console.log),
]);
