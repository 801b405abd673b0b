import { assert } from 'chai';
import fc from 'fast-check';
import { relativePath, resolved } from '../../../../src/core/problems/relativeLinks';

const base = 'file:///home/ana/brag/wins/a.md';
const step = fc.constantFrom('..', '.', 'b', 'c d.md', 'ü.md', 'e%20f.md', 'wins', '');

describe('the address that a relative link means', () => {
  it('is the one a browser would go to, wherever the link stays below the root', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 7 }), fc.constantFrom('', '#part', '?x'), (steps, rest) => {
        const path = steps.join('/').replace(/^\/+/, '').replace(/\/{2,}/g, '/').replace(/\/$/, ''); // prettier-ignore
        fc.pre(path !== '' && !/(?:^|\/)\.{1,2}$/.test(path));
        let depth = 4;
        const isInside = path.split('/').every((each) => (depth += each === '..' ? -1 : each === '.' ? 0 : 1) >= 0);
        const meant = resolved(base, path + rest);
        assert.equal(meant, isInside ? new URL(path, base).href : undefined, path);
        if (meant !== undefined) assert.equal(resolved(base, relativePath(base, meant)), meant);
      }),
    );
  });

  it('is none for what is no relative path', () => {
    for (const target of ['https://example.com/a.md', 'mailto:ana@example.com', '/a.md', '\\a.md', '#part', ''])
      assert.isUndefined(resolved(base, target), target);
  });
});
