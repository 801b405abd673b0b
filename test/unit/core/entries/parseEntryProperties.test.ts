import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { problemCodes } from '../../../../src/core/text/problem';
import { locateProblem } from '../../../../src/core/frontMatter/locateProblem';
import { say, type Sentence } from '../../../../src/core/text/sentence';
import { tries } from '../../tries';

const examples = join(import.meta.dirname, '../../../../examples');

function markdownFiles(): { uri: string; text: string }[] {
  return readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({
      uri: `file:///${path.replaceAll('\\', '/')}`,
      text: readFileSync(join(examples, path), 'utf8'),
    }));
}

function holds(uri: string, text: string): void {
  const before = text.slice();
  const parsed = parseEntry(uri, text);
  assert.equal(text, before);
  if (parsed.kind === 'other') return;
  if (parsed.kind === 'broken') assert.ok(parsed.problems.length > 0);
  for (const problem of parsed.problems) {
    assert.ok(problemCodes.includes(problem.code), problem.code);
    const { start, end } = locateProblem(text, problem);
    assert.ok(start >= 0 && start <= end && end <= text.length, `${problem.code} ${start}-${end} of ${text.length}`);
    assert.match(say(problem.message), /^[A-Z`"].*\.$/s);
    assertFilled(problem.message);
  }
}

/** Every place of a sentence, and of those within it, has something that fills it, and nothing is left over. */
function assertFilled({ pattern, args }: Sentence): void {
  const places = new Set([...pattern.matchAll(/\{(\d)\}/g)].map(([, index]) => Number(index)));
  assert.deepEqual([...places].sort(), [...args.keys()], pattern);
  for (const part of args) {
    assert.ok(part !== undefined && !Number.isNaN(part), pattern);
    if (typeof part === 'object' && 'pattern' in part) assertFilled(part);
  }
}

const files = markdownFiles();
const entries = files.filter(({ uri, text }) => parseEntry(uri, text).kind === 'entry');
const folders = ['wins', 'roles', 'people', 'asks', 'responsibilities', 'meetings', 'goals', 'forms', 'documents', 'x'];
const anyUri = fc.constantFrom(...folders).map((folder) => `file:///w/brag/${folder}/2026-03-14-x.md`);
const hostile = fc.constantFrom('---', '\n', '\r\n', '\r', '\t', ':', ': ', '- ', '[', ']', '{', '}', '"', "'", '#', ' #', '&a ', '*a', '!', '|', '>', '%', '@', '`', ',', '~', 'null', '\u0000', '\uFEFF', '\u2028', '\uD800', '__proto__', 'visibility: ', 'date: ', 'type: ', '  '); // prettier-ignore

describe('parseEntry, whatever the text', () => {
  it('never throws, and says what is wrong at a place inside of the text', () => {
    const text = fc.oneof(
      fc.array(fc.nat(0xffff), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
      fc.array(fc.oneof(hostile, fc.string({ maxLength: 8 })), { maxLength: 40 }).map((pieces) => pieces.join('')),
    );
    fc.assert(fc.property(anyUri, text, holds));
    fc.assert(fc.property(anyUri, text, (uri, yaml) => holds(uri, `---\n${yaml}\n---\n`)));
  });

  it('never throws on entries with something cut out, put in or repeated', () => {
    const edit = fc.record({
      at: fc.nat(1200),
      length: fc.nat(40),
      put: fc.oneof(hostile, fc.string({ maxLength: 5 })),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...entries),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        ({ uri, text }, edits) => {
          const edited = edits.reduce((now, { at, length, put }) => {
            const start = at % (now.length + 1);
            return now.slice(0, start) + put + now.slice(start + length);
          }, text);
          holds(uri, edited);
        },
      ),
      { numRuns: tries(200) },
    );
  });

  it('never throws on any value of any key', () => {
    const key = fc.constantFrom('type', 'id', 'title', 'name', 'date', 'end', 'skills', 'metrics', 'links', 'feedback', 'visibility', 'pin', 'expectations', 'scope', 'criteria', 'next-steps', 'self-ratings', 'vision', 'calendar', 'minutes', 'needs', 'follow-up'); // prettier-ignore
    const scalar = fc.constantFrom(
      '""',
      '"a"',
      '2026-03-14',
      '2026-02-30',
      '3',
      '-1',
      'yes',
      'null',
      'private',
      '9 -> 2',
      '"{0}"',
    );
    const list = fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
    const name = fc.constantFrom(
      'text',
      'name',
      'skill',
      'aliases',
      'quote',
      'url',
      'before',
      'due',
      'evidence',
      '__proto__',
    );
    const map = fc
      .uniqueArray(fc.tuple(name, fc.oneof(scalar, list)), { selector: ([key]) => key, maxLength: 3 })
      .map((pairs) => `{${pairs.map(([key, held]) => `${key}: ${held}`).join(', ')}}`);
    const maps = fc.array(fc.oneof(map, list, scalar), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
    const value = fc.oneof(scalar, list, map, maps);
    const type = fc.constantFrom('win', 'role', 'person', 'ask', 'responsibility', 'meeting', 'profile');
    fc.assert(
      fc.property(
        type,
        fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 6 }),
        (name, pairs) =>
          holds(
            'file:///w/brag/x.md',
            `---\ntype: ${name}\n${pairs.map(([held, json]) => `${held}: ${json}`).join('\n')}\n---\n`,
          ),
      ),
    );
  });
});

describe('examples', () => {
  it('are many', () => assert.ok(entries.length > 60));
  for (const { uri, text } of files)
    it(`${uri.slice('file:///'.length)} has no problem`, () => {
      const parsed = parseEntry(uri, text);
      if (parsed.kind === 'other') assert.match(uri, /README|\/documents\//);
      else assert.deepEqual(parsed.problems.map(({ message }) => say(message)), []); // prettier-ignore
    });
});
