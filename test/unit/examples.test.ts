import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { baseFileName, documentOfBase, parseMergeBase } from '../../src/core/documents/merge/mergeBase';
import { comparable, linesOf } from '../../src/core/documents/merge/documentLines';

const root = new URL('../../', import.meta.url);
const goldens = readdirSync(new URL('test/golden/', root), { recursive: true, encoding: 'utf8' });

/** Each document in examples/, with the golden document of its name, which today's code compiles byte by byte. */
for (const example of ['staff-engineer', 'three-wins']) {
  describe(`the documents of the example ${example}`, () => {
    const brag = new URL(`examples/${example}/brag/`, root);
    for (const name of readdirSync(new URL('documents/', brag))) {
      const text = readFileSync(new URL(`documents/${name}`, brag), 'utf8');

      it(`${name} is what compiles today (npm run examples)`, () => {
        const golden = goldens.find((path) => path.replaceAll('\\', '/').endsWith(`${example}/${name}`));
        assert.ok(golden, `no golden document is called ${name}`);
        assert.equal(text, readFileSync(new URL(`test/golden/${golden}`, root), 'utf8'));
      });

      it(`${name} is known as it was compiled, so that compiling it again is a merge`, () => {
        const [file, ...others] = readdirSync(new URL('.compiled/', brag)).filter(
          (each) => documentOfBase(each) === name,
        );
        assert.deepEqual(others, []);
        const kept = readFileSync(new URL(`.compiled/${file}`, brag), 'utf8');
        assert.equal(file, baseFileName(name, sha256(kept)));
        const base = parseMergeBase(kept)!;
        const keys = linesOf(text).map((line) => sha256(`${base.salt}\n${comparable(line)}`).slice(0, 16));
        assert.deepEqual(base.keys, keys);
        const trueName = /-case[-.]/.test(name) ? sha256(`${base.salt}\nname ${name}`).slice(0, 16) : undefined;
        assert.equal(base.trueName, trueName);
      });
    }
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
