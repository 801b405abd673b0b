import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileSlug, slug } from '../../../../src/core/text/slug';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.array(fc.constantFrom('C', '+', '#', '-', '_', ' ', '.', '/', '\\', ':', 'é', 'e\u0301', 'İ', 'ß', '🎉', 'ש', '\u202e', '\n', 'ǆ', 'Σ'), { maxLength: 80 }).map((parts) => parts.join('')),
); // prettier-ignore

describe('slug', () => {
  it('is one for all spellings of a name', () => {
    for (const name of [
      'System Design',
      'system-design',
      'SYSTEM_DESIGN',
      ' system  design ',
      'System/Design',
      '"System Design"',
    ])
      assert.equal(slug(name), 'system-design', name);
    assert.equal(slug('Cafe\u0301'), slug('Café'));
  });

  it('makes no file name that Windows keeps for a device', () => {
    assert.deepEqual(
      ['Con', 'NUL', 'com1', 'Aux', 'Conrad'].map((name) => fileSlug(name, 'person')),
      ['con-person', 'nul-person', 'com1-person', 'aux-person', 'conrad'],
    );
  });

  it('keeps C, C++ and C# three', () => {
    assert.deepEqual(['C', 'C++', 'C#', 'c++ ', 'F#'].map(slug), ['c', 'c++', 'c#', 'c++', 'f#']);
  });

  it('is the text itself where there is no letter or digit', () => {
    assert.equal(slug('🎉'), '🎉');
    assert.equal(slug('---'), '---');
    assert.equal(slug('  '), '');
  });

  it('of a slug is that slug, and says something where the text does', () => {
    fc.assert(
      fc.property(text, (written) => {
        assert.equal(slug(slug(written)), slug(written));
        assert.equal(slug(written) === '', written.trim() === '');
      }),
    );
  });

  it('does not depend on case or on how accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aBcÉéñ ÖöÅ-_#+') }), (written) => {
        assert.equal(slug(written.normalize('NFD')), slug(written));
        assert.equal(slug(written.toUpperCase()), slug(written));
      }),
    );
  });
});

describe('fileSlug', () => {
  it('makes a plain name of a title', () => {
    assert.equal(fileSlug('Cut checkout latency!', 'win'), 'cut-checkout-latency');
    assert.equal(fileSlug('Größe & Übermut', 'win'), 'größe-übermut');
    assert.equal(fileSlug('שלום עולם', 'win'), 'שלום-עולם');
    for (const title of ['', '🎉', '!?', '..', '../..', '/', ' ', '\u0000'])
      assert.equal(fileSlug(title, 'win'), 'win');
    assert.equal(fileSlug('../../etc/passwd', 'win'), 'etc-passwd');
  });

  it('is a safe part of a file name, whatever the title', () => {
    fc.assert(
      fc.property(text, (title) => {
        const name = fileSlug(title, 'win');
        assert.match(name, /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        assert.ok([...name].length <= 60);
        assert.equal(fileSlug(name, 'win'), name);
      }),
    );
  });
});
