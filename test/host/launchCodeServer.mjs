#!/usr/bin/env node
// Stands in for VS Code's executable: takes its flags, runs the tests they name in the VS Code server.
import { register } from 'tsx/esm/api';

register();
const { runTestsInCodeServer } = await import('./nodeHostTests.ts');
process.exitCode = await runTestsInCodeServer(process.argv.slice(2));
