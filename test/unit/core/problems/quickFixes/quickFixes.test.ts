import { assert } from 'chai';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../../src/core/frontMatter/frontMatter';
import type { ProblemCode } from '../../../../../src/core/text/problem';
import { applyEdits } from '../../../../../src/core/text/textEdits';
import { quickFixes } from '../../../../../src/core/problems/quickFixes/quickFixes';
import { lookFor } from '../lookFor';

const win = (...lines: string[]): string =>
  `---\n# mine\ntitle: Cut the wait\ndate: 2026-03-14\n${lines.map((line) => `${line}\n`).join('')}---\n\nBody: @x\n`;
const meeting = (...lines: string[]): string => win(...lines).replace('---\n', '---\ntype: meeting\n');
const role = (...lines: string[]): string => win(...lines).replace('---\n', '---\ntype: role\n');

/** What the first fix makes of a text, by the code of the problem. */
const cases: readonly (readonly [ProblemCode, string, string, path?: string])[] = [
  ['front-matter-missing', 'Said no.\n', '---\ntype: win\ntitle: Said no\ndate: 2026-03-14\n---\n\nSaid no.\n', 'wins/2026-03-14-said-no.md'],
  ['front-matter-missing', '# Said no\r\n', '---\r\ntype: win\r\ndate: 2026-06-15\r\n---\r\n\r\n# Said no\r\n'],
  ['front-matter-missing', 'Decides.\n', '---\ntype: person\nname: Ana reyes\n---\n\nDecides.\n', 'people/ana-reyes.md'],
  ['front-matter-unclosed', '---\ntitle: a\ndate: 2026-03-14\nskills:\n  - b\n\nBody\n', '---\ntitle: a\ndate: 2026-03-14\nskills:\n  - b\n---\n\nBody\n'],
  ['front-matter-unclosed', '---\ntitle: a\ndate: 2026-03-14', '---\ntitle: a\ndate: 2026-03-14\n---\n'],
  ['front-matter-unclosed', '---\ntitle: a\ndate: 2026-03-14\n-----\n', '---\ntitle: a\ndate: 2026-03-14\n---\n'],
  ['front-matter-language', '---yaml\ntitle: a\ndate: 2026-03-14\n---\n', '---\ntitle: a\ndate: 2026-03-14\n---\n'],
  ['front-matter-syntax', win('impact: Fix: the thing # 1'), win('impact: "Fix: the thing" # 1')],
  ['front-matter-syntax', win('metrics:', '  - name: a', '    unit: %'), win('metrics:', '  - name: a', '    unit: "%"')],
  ['front-matter-syntax', win('project: @ana'), win('project: "@ana"')],
  ['front-matter-syntax', win('collaborators: [@ana, Kim]'), win('collaborators: ["@ana", Kim]')],
  ['front-matter-syntax', win('collaborators:', '  - @ana', '  - Kim'), win('collaborators:', '  - "@ana"', '  - Kim')],
  ['front-matter-syntax', win('project:Checkout'), win('project: Checkout')],
  ['front-matter-syntax', win('skills: [a, b'), win('skills: [a, b]')],
  ['front-matter-syntax', win('skills: [a,, b]'), win('skills: [a, b]')],
  ['front-matter-syntax', win('project: "Checkout'), win('project: "Checkout"')],
  ['front-matter-syntax', win('impact: "Fast" is what they said'), win('impact: \'"Fast" is what they said\'')],
  ['front-matter-syntax', win('impact: *all* of it'), win('impact: "*all* of it"')],
  ['front-matter-syntax', win('metrics:', '  - name: a', '\tunit: b'), win('metrics:', '  - name: a', '    unit: b')],
  ['missing-type', '---\ntitle: a\n---\n', '---\ntype: role\ntitle: a\n---\n', 'roles/a.md'],
  ['unknown-type', '---\ntype: rol\ntitle: a\n---\n', '---\ntype: role\ntitle: a\n---\n', 'people/a.md'],
  ['unknown-type', '---\ntype: zebra\ntitle: a\n---\n', '---\ntype: person\ntitle: a\n---\n', 'people/a.md'],
  ['missing-title', '---\ndate: 2026-03-14\n---\n', '---\ndate: 2026-03-14\ntitle: Said no\n---\n', 'wins/2026-03-14-said-no.md'],
  ['missing-title', '---\ntitle:\ndate: 2026-03-14\n---\n', '---\ntitle: Said no\ndate: 2026-03-14\n---\n', 'wins/said-no.md'],
  ['missing-date', '---\ntitle: a\n---\n', '---\ntitle: a\ndate: 2026-03-14\n---\n', 'wins/2026-03-14-said-no.md'],
  ['missing-date', '---\r\ntitle: a\r\n---\r\n', '---\r\ntitle: a\r\ndate: 2026-06-15\r\n---\r\n'],
  ['invalid-date', win('end: 03/14/2026'), win('end: 2026-03-14')],
  ['invalid-date', win("end: '2026-03-15T09:00:00Z'"), win("end: '2026-03-15'")],
  ['invalid-date', win('end: yesterday # so'), win('end: 2026-06-14 # so')],
  ['invalid-date', win('end: 2026-03-01'), win('end: 2026-03-14').replace('date: 2026-03-14', 'date: 2026-03-01')],
  ['text-expected', win('tags:', '  - Fix: the thing', '  - b'), win('tags:', '  - "Fix: the thing"', '  - b')],
  ['text-expected', win('project: [Checkout]'), win('project: Checkout')],
  ['list-expected', win('skills: System Design'), win('skills: [System Design]')],
  ['list-expected', win('skills: "a: b, c"'), win('skills: ["a: b, c"]')],
  ['list-expected', win('links: https://example.com/a?b=[c]'), win('links: ["https://example.com/a?b=[c]"]')],
  ['list-expected', win('metrics:', '  name: x # c', '  after: 3'), win('metrics:', '  - name: x # c', '    after: 3')],
  ['list-expected', win('feedback: { quote: Good }'), win('feedback: [{ quote: Good }]')],
  ['unknown-value', win('status: finishd'), win('status: done')],
  ['unknown-value', win('visibility: [private]'), win('visibility: private')],
  ['map-expected', win('feedback:', '  - [a]', '  - b'), win('feedback:', '  - b')],
  ['number-expected', meeting('minutes: about 45'), meeting('minutes: 45')],
  ['yes-or-no-expected', win('pin: y'), win('pin: yes')],
  ['yes-or-no-expected', win('pin: nope'), win('pin: no')],
  ['unknown-value', win('role: leed'), win('role: led')],
  ['unknown-value', win('status: "finished" # at last'), win('status: "done" # at last')],
  ['unknown-value', win('kind: mentor'), win('kind: mentoring')],
  ['unknown-value', win('visibility: privat'), win('visibility: private')],
  ['unknown-value', win('visiblity: private'), win('visibility: private')],
  ['unknown-value', win('visibility:'), win('visibility: committee')],
  ['unknown-value', win('<<: {visibility: private}'), win('<<: {visibility: private}', 'visibility: committee')],
  ['unknown-value', win('private: true'), win('visibility: private')],
  ['unknown-value', win('private:'), win('visibility: private')],
  ['unknown-value', win('private: true', 'visibility: committee'), win('visibility: private')],
  ['unknown-value', win('access: Private'), win('visibility: private')],
  ['unknown-value', win('access: private', 'visibility: committee'), win('visibility: private')],
  ['unknown-value', win('visibility: public # so', 'Secret: yes', 'pin: yes'), win('visibility: private # so', 'pin: yes')],
  ['unknown-value', win('<<: {a: b}', 'private: true'), win('<<: {a: b}', 'visibility: private')],
  ['unknown-value', role('track: lateral move'), role('track: lateral')],
  ['incomplete-item', win('feedback:', '  - Fix: the thing'), win('feedback:', '  - "Fix: the thing"')],
]; // prettier-ignore

describe('the quick fixes of what reading a file finds', () => {
  it('each have a case', () => {
    assert.sameMembers([...new Set(cases.map(([code]) => code))], Object.keys(quickFixes));
  });

  it('never make a key stand twice, however a visibility is written', () => {
    const lines = ['visibility:', 'visibility: public', 'visibility: pubic', 'Visibility: public', 'private: true', 'private:', 'private: [a, b]', 'private: {a: b}', 'secret: "yes"', 'hidden: |\n  a', '<<: {visibility: private}', '<<: {private: true}', 'access: private']; // prettier-ignore
    const orders = fc.shuffledSubarray(lines, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(orders, (some) => {
        const text = win(...some);
        const keys = some.map((line) => line.split(':')[0]!);
        fc.pre(new Set(keys).size === keys.length);
        for (const { fixes } of lookFor('wins/x.md', text))
          for (const fix of fixes) {
            if (fix.kind !== 'edit') continue;
            const fixed = applyEdits(text, fix.edits);
            const front = readFrontMatter(fixed);
            assert.equal(front.kind, 'read', fixed);
            assert.lengthOf([...fixed.matchAll(/^visibility:/gm)].slice(1), 0, fixed);
          }
      }),
    );
  });

  for (const [code, text, fixed, path = 'wins/x.md'] of cases)
    it(`${code}: ${JSON.stringify(text)}`, () => {
      const of = (written: string) => lookFor(path, written).filter((problem) => problem.code === code);
      const found = of(text);
      assert.lengthOf(found, 1);
      const fixes = found[0]!.fixes.filter((fix) => fix.kind === 'edit');
      assert.equal(fixes[0] && applyEdits(text, fixes[0].edits), fixed);
      for (const fix of fixes) assert.lengthOf(of(applyEdits(text, fix.edits)), 0);
    });

  it('offer nothing where it would be a guess', () => {
    const fixes = (text: string) =>
      lookFor('wins/x.md', text)
        .flatMap((problem) => [...problem.fixes])
        .filter(({ kind }) => kind === 'edit');
    assert.deepEqual(fixes(win('end: 03/04/2026')), []);
    assert.deepEqual(fixes(win('end: next week')), []);
    assert.deepEqual(fixes(win('project:', '  a: b', '  c: d')), []);
  });

  it('offer every word of a closed list where none is near', () => {
    const problem = lookFor('wins/x.md', win('role: zebra')).find(({ code }) => code === 'unknown-value');
    assert.lengthOf(problem!.fixes, 4);
  });
});
