import { assert } from 'chai';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../src/core/frontMatter/frontMatter';
import { applyEdits } from '../../../../src/core/text/textEdits';
import { findProblems } from '../../../../src/core/problems/findProblems';
import type { EditFix, FoundProblem } from '../../../../src/core/problems/foundProblem';
import { ReferenceIndex } from '../../../../src/core/problems/referenceIndex';
import { say, type Sentence } from '../../../../src/core/text/sentence';
import { nastyText, workspace } from '../arbitraries';
import { today } from './lookFor';
import { tries } from '../../tries';

const twice = (line: string): string => `${line}\n${line}`;

/** Changes that a slip of the fingers makes to front matter written one key on a line. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line.replace(/^(\w)(\w)(\w)/, '$1$3$2'),
  twice,
  (line) => line.replace(/^([\w-]+): (.*)$/, '$1: [$2]'),
  (line) => line.replace(/"(\d{4})-(\d\d)-(\d\d)"/, '"$1/$2/$3"'),
  (line) => line.replace(/^([\w-]+): "(\w)(\w+)"$/, '$1: $2$3$3'),
  (line) => line.replace(/^([\w-]+): ".*$/, '$1: Fix: the thing'),
  (line) => line.replace(/^([\w-]+): .*$/, '$1: @ana'),
  (line) => line.replace(/^([\w-]+): \[".*$/, '$1: one, two'),
  (line) => line.replace(/\]$/, ''),
  (line) => line.replace(': ', ':'),
  (line) => line.replace(/^(?:date|title|type): .*$/, ''),
  (line) => line.replace(/^status: .*$/, 'status: draft'),
  (line) => line.replace(/^impact: .*$/, 'impact: We made a massive gain'),
];

const lineBreaks = fc.constantFrom('\n', '\r\n');

interface Spoilt {
  readonly uri: string;
  readonly text: string;
  readonly index: ReferenceIndex;
}

/** A file of a generated workspace with up to three slips in it, and a comment on some lines. */
const spoilt: fc.Arbitrary<Spoilt> = fc
  .tuple(
    workspace(),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...slips)), { maxLength: 3 }),
    fc.array(fc.nat(), { maxLength: 4 }),
    lineBreaks,
    nastyText('body'),
  )
  .filter(([{ texts }]) => texts.size > 0)
  .map(([{ entries, texts }, which, changes, comments, lineBreak, body]) => {
    const index = new ReferenceIndex();
    for (const held of Object.values(entries))
      for (const entry of Array.isArray(held) ? held : held ? [held] : []) index.add(entry);
    const [uri, text] = [...texts][which % texts.size]!;
    const lines = text.split('\n');
    const last = lines.indexOf('---', 1);
    const keys = lines.slice(1, last);
    const commented = new Set(comments.map((at) => at % keys.length));
    for (const [at, slip] of changes) keys[at % keys.length] = slip(keys[at % keys.length]!);
    const written = keys
      .flatMap((line) => line.split('\n'))
      .flatMap((line, position) => (commented.has(position) ? [`# kept ${position}`, line] : [line]));
    const all = ['---', ...written, '---', '', `we ${body}`, ...lines.slice(last + 1)];
    return { uri, text: all.join(lineBreak), index };
  });

function look({ uri, text, index }: Spoilt): FoundProblem[] {
  return findProblems({ uri, text, date: today, index, fileExists: () => false, sharedByGit: true });
}

function assertSound({ text }: Spoilt, { edits }: EditFix): void {
  let end = 0;
  for (const { range } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    assert.isAtLeast(range.start, end);
    assert.isAtLeast(range.end, range.start);
    end = range.end;
  }
  assert.isAtMost(end, text.length);
}

/** Every place of a sentence has something that fills it. */
function assertFilled({ pattern, args }: Sentence): void {
  for (const [, index] of pattern.matchAll(/\{(\d)\}/g)) assert.isDefined(args[Number(index)], pattern);
  for (const part of args) if (typeof part === 'object' && 'pattern' in part) assertFilled(part);
}

const commentsIn = (text: string): string[] => text.match(/# kept \d+/g) ?? [];

describe('fixes of generated entries', function () {
  this.timeout(0);

  it('take their problem away, keep every comment and line break, and change at most the keys they speak of', () => {
    let edits = 0;
    fc.assert(
      fc.property(spoilt, (file) => {
        const found = look(file);
        for (const problem of found) {
          assert.isAtMost(problem.range.end, file.text.length);
          assertFilled(problem.message);
          for (const fix of problem.fixes) {
            if (fix.kind === 'write') assert.isAtMost(fix.at, file.text.length);
            if (fix.kind !== 'edit') continue;
            edits++;
            assertSound(file, fix);
            const text = applyEdits(file.text, fix.edits);
            const same = (problems: readonly FoundProblem[]) =>
              problems.filter(({ code, message }) => code === problem.code && say(message) === say(problem.message))
                .length;
            if (problem.code !== 'front-matter-syntax')
              assert.isBelow(same(look({ ...file, text })), same(found), `${problem.code}\n${file.text}\n=>\n${text}`);
            assert.deepEqual(commentsIn(text), commentsIn(file.text));
            if (!/[^\r]\n/.test(file.text)) assert.notMatch(text, /[^\r]\n/);
            const [before, after] = [readFrontMatter(file.text), readFrontMatter(text)];
            if (before.kind !== 'read') continue;
            assert.equal(after.kind, 'read', text);
            if (after.kind !== 'read') continue;
            const keys = new Set([...Object.keys(before.data), ...Object.keys(after.data)]);
            const changed = [...keys].filter(
              (key) => JSON.stringify(before.data[key]) !== JSON.stringify(after.data[key]),
            );
            // At most three: an ask that was asked gets a status, the day, and a day to follow up.
            assert.isAtMost(changed.length, 3, `${problem.code}: ${changed.join()}`);
          }
        }
      }),
      { numRuns: tries(60) },
    );
    assert.isAbove(edits, tries(30));
  });

  it('never throws on any text', () => {
    const pieces = fc.constantFrom('---\n', 'title: a', '\n', '\r\n', 'date: 2026-03-14', 'skills', ': ', '- ', '[', ']', '{', '}', '"', "'", '\t', ' #', '&a ', '*a', '|', '>', '@', '%', 'end: 2026-01-01', 'visibility: private', '[x](y.md)', '`', '~~~', '\u0000', '\uFEFF', '\uD800', 'Kim Doe', '__proto__: 1', 'type: case\naudience: public'); // prettier-ignore
    const folder = fc.constantFrom('wins', 'people', 'asks', 'roles', 'meetings', 'documents');
    const index = new ReferenceIndex();
    fc.assert(
      fc.property(
        folder,
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 40 }),
        fc.boolean(),
        (in_, all, fenced) => {
          const text = fenced ? `---\ntitle: x\n${all.join('')}\n---\n` : all.join('');
          const file = { uri: `file:///x/brag/${in_}/a.md`, text, index };
          for (const { range, fixes } of look(file)) {
            assert.isTrue(range.start >= 0 && range.start <= range.end && range.end <= text.length);
            for (const fix of fixes) if (fix.kind === 'edit') assertSound(file, fix);
          }
        },
      ),
      { numRuns: tries(200) },
    );
  });
});
