import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  decodeShard,
  encodeShard,
  shardCount,
  shardOf,
  type CachedFile,
} from '../../../../src/core/library/libraryCache';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { Library } from '../../../../src/core/library/library';
import { tries } from '../../tries';

const examples = join(import.meta.dirname, '../../../../examples');
/** Keys that hold undefined count as keys that are not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function cachedExamples(library: Library): CachedFile[] {
  const odd = { '/wins/odd.md': '---\ntitle: "\\u2028 \\uD83C 🎉 \\" \\\\"\ndate: 2026-03-14\nskills: [__proto__, constructor]\nend: soon\n---\n' }; // prettier-ignore
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [`/${path}`, readFileSync(join(examples, path), 'utf8')] as const);
  return [...files, ...Object.entries(odd)].map(([path, text]) => {
    const uri = `file://${path}`;
    return { info: { uri, modified: 1, size: text.length }, file: library.parse(uri, text) ?? null };
  });
}

describe('a shard of the cache', () => {
  it('gives back what was put in', () => {
    const library = new Library(parseEntry);
    const files = cachedExamples(library);
    const read = decodeShard('1', encodeShard('1', files));
    assert.equal(read.length, files.length);
    assert.deepEqual(plain(read), plain(files));
    assert.ok(read.some(({ file }) => file === null));
  });

  it('is ASCII, whatever the entries hold', () => {
    const text = encodeShard('1', cachedExamples(new Library(parseEntry)));
    assert.match(text, /^[ -~]*$/);
    assert.match(text, /\\ud83c/);
  });

  it('gives a library with the same entries', () => {
    const parsed = new Library(parseEntry);
    const files = cachedExamples(parsed);
    parsed.apply(files.map(({ info: { uri }, file }) => ({ uri, file: file ?? undefined })));
    const remembered = new Library(parseEntry);
    remembered.apply(
      decodeShard('1', encodeShard('1', files)).map(({ info: { uri }, file }) => ({
        uri,
        file: file ?? undefined,
      })),
    );
    assert.deepEqual(plain(remembered.entries), plain(parsed.entries));
  });

  it('is thrown away when another version wrote it or it is damaged', () => {
    const text = encodeShard('1', cachedExamples(new Library(parseEntry)));
    assert.deepEqual(decodeShard('2', text), []);
    for (const damaged of [
      '',
      'null',
      '[]',
      '3',
      '{}',
      '{"version":"1"}',
      '{"version":"1","files":{}}',
      '{"version":"1","files":[null]}',
      text.slice(0, -20),
    ])
      // prettier-ignore
      assert.deepEqual(decodeShard('1', damaged), [], damaged.slice(0, 40));
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => void decodeShard('1', text.slice(0, at))),
      { numRuns: tries(30) },
    );
  });

  it('is chosen by the address alone', () => {
    fc.assert(
      fc.property(fc.string(), (uri) => {
        const shard = shardOf(uri);
        assert.ok(Number.isInteger(shard) && shard >= 0 && shard < shardCount);
        assert.equal(shardOf(uri), shard);
      }),
    );
    const used = new Set(
      Array.from({ length: 2000 }, (_, index) => shardOf(`file:///w/brag/wins/2026-03-14-${index}.md`)),
    );
    assert.equal(used.size, shardCount);
  });
});
