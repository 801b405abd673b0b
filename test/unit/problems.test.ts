import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import { problemCodes } from '../../src/core/text/problem';

describe('docs/problems.md', () => {
  it('has one section for each code, in their order', () => {
    const page = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
    const sections = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    assert.deepStrictEqual(sections, [...problemCodes]);
  });
});
