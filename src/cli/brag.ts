#!/usr/bin/env node
import { exitCodes } from './answer';
import { run } from './run';

declare const BRAG_VERSION: string;

// Who reads only the first lines closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const { outcome, text, note } = await run(process.argv.slice(2), BRAG_VERSION);
  if (text !== undefined) process.stdout.write(text);
  if (note !== undefined) process.stderr.write(`${note}\n`);
  process.exitCode = exitCodes[outcome];
} catch (error) {
  process.stderr.write(`brag failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodes.unreadable;
}
