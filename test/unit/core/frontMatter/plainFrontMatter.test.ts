import { assert } from 'chai';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { findFrontMatter, readFrontMatter } from '../../../../src/core/frontMatter/frontMatter';
import { readPlainFrontMatter } from '../../../../src/core/frontMatter/plainFrontMatter';
import { tries } from '../../tries';

/** What the YAML parser reads: a comment changes nothing, and sends the text to it. */
function readByParser(yaml: string): unknown {
  const text = `---\n${yaml.endsWith('\n') ? yaml : `${yaml}\n`}# read by the parser\n---\n`;
  const front = readFrontMatter(text);
  return front.kind === 'read' ? { ...front.data } : front.kind;
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'words here', 'two  spaces', '900 ms -> 540 ms', 'https://x.example/a?b=c', '2026-03-14', 'null', '~', 'Null', 'true', '1.50', 'é', 'p95', 'a: b', 'a:b', 'a:', '"a, b"', '"a', "'b'", "it's", '""', '"x" y', '[a, b]', '[]', '[a,, b]', '[a: b]', '[x, "y"]', '{a: b}', '{a: 1, unit: "%"}', '{a: }', '{a:b}', '{}', '- x', '-x', '-', '?', '? x', '!x', '&a', '*a', '|', '>', '% x', '@ana', '`x`', 'a #b', 'a#b', '#', 'ends,', ',', ']', '}', '\t', ' ', 'x\\ny', '🎉', '\u2028', '\u00a0', 'constructor', '__proto__', '---', '...', '+65%', '~ x', 'a - b', 'a, b') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '')) },
); // prettier-ignore
const key = fc.constantFrom('title', 'date', 'skills', 'metrics', 'next-steps', 'a', 'Key', 'null', 'constructor', '__proto__', 'toString', 'two words', 'k1', '"q"', ''); // prettier-ignore
const indent = fc.constantFrom('', '', '', ' ', '  ', '  ', '    ', '\t');
const yamlLine = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(indent, key, fc.constantFrom(': ', ': ', ':', ':  ', ' : '), piece).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(indent, key).map(([before, name]) => `${before}${name}:`) },
  { weight: 4, arbitrary: fc.tuple(indent, fc.constantFrom('- ', '- ', '-   ', '-'), piece).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.tuple(indent, key, piece).map(([before, name, value]) => `${before}- ${name}: ${value}`) },
  { weight: 1, arbitrary: fc.tuple(indent, piece).map((parts) => parts.join('')) },
); // prettier-ignore
const yamlText = fc.array(yamlLine, { minLength: 1, maxLength: 7 }).map((lines) => `${lines.join('\n')}\n`);

/** What people write most of the time, so that the short way is taken often. */
const usualValue = fc.constantFrom('words here', '900 ms -> 540 ms', 'https://x.example/a', '', '~', '[a, b c]', '"a: b"', "'x'"); // prettier-ignore
const usualKey = fc.constantFrom('title', 'date', 'skills', 'metrics', 'links', 'impact', 'role', 'tags', 'next-steps');
const usualBlock = fc.oneof(
  fc.tuple(usualKey, usualValue).map(([name, value]) => `${name}: ${value}`),
  fc.tuple(usualKey, fc.constantFrom('', '  '), fc.array(fc.constantFrom('one', '{a: b, unit: "%"}', 'a: b', 'a: b\nc: "d"', 'https://x.example', '"x, y"'), { minLength: 1, maxLength: 3 }))
    .map(([name, before, items]) => `${name}:\n${items.map((item) => `${before}- ${item.replaceAll('\n', `\n${before}  `)}`).join('\n')}`),
); // prettier-ignore
const usualYaml = fc.array(usualBlock, { minLength: 1, maxLength: 6 }).map((blocks) => `${blocks.join('\n')}\n`);

describe('plain front matter', () => {
  it('is read as the YAML parser reads it, or left to it', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(yamlText, usualYaml), (yaml) => {
        const read = readPlainFrontMatter(yaml);
        if (read === undefined) return;
        plain++;
        assert.deepEqual({ ...read }, readByParser(yaml));
      }),
      { numRuns: tries(5000) },
    );
    assert.isAbove(plain, tries(500), 'the short way was hardly ever taken');
  });

  it('takes in every win of the example without the parser', () => {
    const folder = new URL('../../../../examples/staff-engineer/brag/wins/', import.meta.url);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const left = texts.filter((text) => {
      const block = findFrontMatter(text);
      return block && 'yamlStart' in block && !readPlainFrontMatter(text.slice(block.yamlStart, block.yamlEnd));
    });
    assert.isBelow(left.length, texts.length / 5);
  });

  for (const yaml of [
    'title: a\n  continued\n',
    'title: a\n  - b\n',
    'title: a\n\nrole: led\n',
    'title: a # comment\n',
    'title: a: b\n',
    'skills: [a\n  , b]\n',
    'title: "a\\n"\n',
    'a: *b\n',
    'a: &b c\n',
    'a: |\n  text\n',
    'a: b\na: c\n',
    '__proto__: x\n',
    'links:\n  - a: b\n    c:\n      - d\n',
    '- a\n',
    'words\n',
    '',
  ])
    it(`leaves ${JSON.stringify(yaml)} to the parser`, () => assert.isUndefined(readPlainFrontMatter(yaml)));
});
