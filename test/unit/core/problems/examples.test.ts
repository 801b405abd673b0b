import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { entrySchemas } from '../../../../src/core/entries/entrySchemas';
import { readFrontMatter } from '../../../../src/core/frontMatter/frontMatter';
import { applyEdits } from '../../../../src/core/text/textEdits';
import { findProblems, linkedFiles } from '../../../../src/core/problems/findProblems';
import type { FoundProblem } from '../../../../src/core/problems/foundProblem';
import { ReferenceIndex } from '../../../../src/core/problems/referenceIndex';
import { problemCodes } from '../../../../src/core/text/problem';
import { say } from '../../../../src/core/text/sentence';
import { elsewhere, leftToTheUser, spoilings, spoiltFile } from './spoilings';
import { readExample } from '../documents/readExample';

const date = '2026-06-15' as CalendarDate;

function example(name: string) {
  const { entries, texts } = readExample(name);
  const index = new ReferenceIndex();
  for (const held of Object.values(entries))
    for (const entry of Array.isArray(held) ? held : held ? [held] : []) index.add(entry);
  const look = (uri: string, text: string): FoundProblem[] =>
    findProblems({ uri, text, date, index, fileExists: () => false });
  return { texts, look, index };
}

describe('problems in the examples', function () {
  this.timeout(0);

  for (const name of ['staff-engineer', 'three-wins'])
    it(`${name} has hints and things that are due, and nothing worse`, () => {
      const { texts, look } = example(name);
      const found = [...texts].flatMap(([uri, text]) =>
        look(uri, text).map(({ code, severity }) => ({ uri, code, severity })),
      );
      assert.deepEqual(
        found.filter(
          ({ severity, code }) =>
            severity === 'error' || severity === 'warning' || (severity === 'information' && code !== 'overdue'),
        ),
        [],
      );
      assert.isAtMost(Math.max(...[...texts.keys()].map((uri) => found.filter((one) => one.uri === uri).length)), 3);
    });

  it('finds every key of every win misspelt, at its place, and one fix brings the file back', () => {
    const { texts, look } = example('staff-engineer');
    let keys = 0;
    for (const [uri, text] of texts) {
      if (!uri.includes('/wins/')) continue;
      for (const key of Object.keys(entrySchemas.win.entries)) {
        const at = new RegExp(`^${key}:`, 'm').exec(text)?.index;
        if (at === undefined || key.length < 4 || key === 'visibility' || key[1] === key[2]) continue;
        const swapped = key[0]! + key[2]! + key[1]! + key.slice(3);
        const spoilt = text.slice(0, at) + swapped + text.slice(at + key.length);
        const found = look(uri, spoilt).find(({ code }) => code === 'misspelt-key');
        assert.deepEqual(found?.range, { start: at, end: at + key.length }, `${uri} ${key}`);
        const [fix] = found!.fixes;
        assert.equal(fix?.kind === 'edit' && applyEdits(spoilt, fix.edits), text);
        keys++;
      }
    }
    assert.isAbove(keys, 300);
  });

  it('shows a win spoilt line by line at the right place, and the first edit fixes it', () => {
    const { texts, look } = example('staff-engineer');
    const [uri, whole] = [...texts].find(([held]) => held.endsWith(spoiltFile))!;
    const cases = spoilings(whole);
    assert.sameMembers([...new Set([...cases.map(([code]) => code), ...elsewhere])], [...problemCodes]);
    const changed = (changes: readonly (readonly [string, string])[]) =>
      changes.reduce((text, [from, to]) => {
        assert.include(text, from);
        return text.replace(from, () => to);
      }, whole);
    for (const [code, changes, at, fixed = []] of cases) {
      const text = changed(changes);
      const found = look(uri, text).find((problem) => problem.code === code);
      assert.isDefined(found, `${code}\n${text}`);
      assert.equal(text.slice(found!.range.start, found!.range.end).split('\n')[0], at, code);
      const fix = found!.fixes.find(({ kind }) => kind !== 'intent');
      const edits =
        fix?.kind === 'write'
          ? [{ range: { start: fix.at, end: fix.at }, text: fix.before + say(fix.hint) + fix.after }]
          : fix?.kind === 'edit'
            ? fix.edits
            : [];
      const after = applyEdits(text, edits);
      assert.equal(after, changed(fixed), code);
      if (leftToTheUser.has(code)) continue;
      assert.isFalse(
        look(uri, after).some((problem) => problem.code === code),
        code,
      );
    }
  });

  it('finds every line of a win that stands twice', () => {
    const { texts, look } = example('staff-engineer');
    for (const [uri, text] of texts) {
      const front = readFrontMatter(text);
      if (!uri.includes('/wins/2026') || front.kind !== 'read') continue;
      const lines = text
        .slice(front.block.yamlStart, front.block.yamlEnd)
        .split('\n')
        .filter((line) => /^\w+: ./.test(line));
      for (const line of lines) {
        const spoilt = text.slice(0, front.block.yamlEnd) + `${line}\n` + text.slice(front.block.yamlEnd);
        const found = look(uri, spoilt);
        assert.deepEqual(
          found.map(({ code }) => code),
          ['duplicate-key'],
          line,
        );
        const [fix] = found[0]!.fixes;
        assert.equal(fix?.kind === 'edit' && applyEdits(spoilt, fix.edits), text);
      }
    }
  });

  it('calls no key of one type misspelt in another, and no plain word', () => {
    const { look } = example('three-wins');
    const words =
      'notes note owner team deadline stakeholders lesson lessons next mood energy effort week customer client summary description details context priority category area topic theme reviewer epic sprint ticket issue pr commit budget cost hours rate state score data location event award from author created updated aliases cssclasses publish permalink layout draft slug weight'.split(
        ' ',
      );
    for (const [type, schema] of Object.entries(entrySchemas))
      for (const key of [...words, ...Object.values(entrySchemas).flatMap((each) => Object.keys(each.entries))]) {
        if (Object.hasOwn(schema.entries, key)) continue;
        const found = look('file:///x/brag/x/a.md', `---\ntype: ${type}\n${key}: x\n---\n`);
        assert.isFalse(
          found.some(({ code }) => code === 'misspelt-key'),
          `${key} in a ${type}`,
        );
      }
  });

  it('lists the files that relative links lead to', () => {
    const { index } = example('three-wins');
    const text =
      '---\ntitle: a\ndate: 2026-03-14\nlinks: [./a.md, https://example.com]\nfeedback: [{ quote: q, link: ../b%20c.pdf }]\n---\n[x](d.md#e) [x](<f g.md> "t")\n\n[1]: ../../h.md\n[^2]: note\n```\n[x](no.md)\n```\n';
    const uri = 'file:///x/brag/wins/w.md';
    assert.deepEqual(linkedFiles({ uri, text, date, index }), [
      'file:///x/brag/wins/a.md',
      'file:///x/brag/b%20c.pdf',
      'file:///x/brag/wins/d.md',
      'file:///x/brag/wins/f%20g.md',
      'file:///x/h.md',
    ]);
  });
});
