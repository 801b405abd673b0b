import { expect } from 'chai';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Expects a text to be the one that was read and accepted; with `UPDATE_GOLDEN=1` it becomes that one.
 * @param name its path in test
 */
export function expectGolden(name: string, text: string): void {
  const file = join(import.meta.dirname, '..', name);
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).to.equal(readFileSync(file, 'utf8'));
}
