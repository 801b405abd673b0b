import assert from 'node:assert/strict';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { locateProblem } from '../../../../src/core/frontMatter/locateProblem';
import { say } from '../../../../src/core/text/sentence';

const winUri = 'file:///w/brag/wins/2026-03-14-x.md';
const roleUri = 'file:///w/brag/roles/staff.md';
const profileUri = 'file:///w/brag/profile.md';
const askUri = 'file:///w/brag/asks/a.md';

/** The outcome, then a line for each problem: severity, code, the exact text it covers, and what it says. */
function report(text: string, uri = winUri): string[] {
  const parsed = parseEntry(uri, text);
  if (parsed.kind === 'other') return ['other'];
  return [
    parsed.kind,
    ...parsed.problems.map((problem) => {
      const { start, end } = locateProblem(text, problem);
      return `${problem.severity} ${problem.code} «${text.slice(start, end)}» ${say(problem.message)}`;
    }),
  ];
}

function win(...lines: string[]): string {
  return ['---', 'title: Cut checkout latency', 'date: 2026-03-14', ...lines, '---', '', 'Body.', ''].join('\n');
}

type Row = readonly [name: string, text: string, expected: readonly string[], uri?: string];

function each(rows: readonly Row[]): void {
  for (const [name, text, expected, uri] of rows) it(name, () => assert.deepEqual(report(text, uri), expected));
}

const missingFrontMatter =
  "warning front-matter-missing «» This file is in a folder of entries but has no front matter, so it isn't read as a win. Start it with three dashes, its keys, and three dashes again.";
const unread = 'This file is ignored until you fix it.';

describe('Input that is not nice', () => {
  describe('front matter that is not there, or not YAML', () => {
    const language =
      'Only YAML between two lines of three dashes is read as front matter. This block uses another format, so it was neither read nor run.';
    each([
      ['an empty file', '', ['broken', missingFrontMatter]],
      ['a byte order mark alone', '\uFEFF', ['broken', missingFrontMatter]],
      ['text alone', '# Hello\n', ['broken', missingFrontMatter]],
      ['an empty file outside the folders of entries', '', ['other'], 'file:///w/brag/notes.md'],
      [
        'front matter that never closes',
        '---\ntitle: x\ndate: 2026-03-14\n\nBody.\n',
        [
          'broken',
          'error front-matter-unclosed «---» The front matter opens with three dashes and never closes. Add a line of three dashes below the last key; this file is ignored until then.',
        ],
      ],
      [
        'front matter that never closes, after a byte order mark',
        '\uFEFF---\ntitle: x\n',
        [
          'broken',
          'error front-matter-unclosed «---» The front matter opens with three dashes and never closes. Add a line of three dashes below the last key; this file is ignored until then.',
        ],
      ],
      [
        'four dashes to close it',
        '---\ntitle: x\nvisibility: private\n---- \nBody.\n---\n',
        [
          'broken',
          `error front-matter-unclosed «----» The front matter closes with a line of three dashes alone, and this line has more. ${unread}`,
        ],
      ],
      [
        'empty front matter',
        '---\n---\n',
        [
          'broken',
          'error missing-title «---» Add a `title`, or a heading to use as one. This file is ignored until then.',
          'error missing-date «---» Add the day: `date: YYYY-MM-DD`. This file is ignored until then.',
        ],
      ],
      [
        'a title of nothing that shows',
        '---\ntitle: "\u00a0\u200b\ufeff"\ndate: 2026-03-01\n---\n',
        [
          'broken',
          'error missing-title «---» Add a `title`, or a heading to use as one. This file is ignored until then.',
        ],
      ],
      [
        'comments alone',
        '---\n# nothing yet\n---\n# Heading\n',
        ['broken', 'error missing-date «---» Add the day: `date: YYYY-MM-DD`. This file is ignored until then.'],
      ],
      [
        'text for front matter',
        '---\nhello there\n---\n',
        [
          'broken',
          `error front-matter-syntax «hello there» The front matter should have keys with values, such as \`title: Cut checkout latency\`, one per line. ${unread}`,
        ],
      ],
      [
        'a list for front matter',
        '---\n- a\n- b\n---\n',
        [
          'broken',
          `error front-matter-syntax «- a\n- b» The front matter should have keys with values, such as \`title: Cut checkout latency\`, one per line. ${unread}`,
        ],
      ],
      [
        'front matter over 32 KB',
        win(`impact: ${'x'.repeat(33_000)}`),
        [
          'broken',
          "error front-matter-too-large «---» The front matter is longer than 32 KB, so it wasn't read. Move the long text below the closing dashes.",
        ],
      ],
      [
        '80,000 blank lines',
        win('\n'.repeat(80_000)),
        [
          'broken',
          "error front-matter-too-large «---» The front matter is longer than 32 KB, so it wasn't read. Move the long text below the closing dashes.",
        ],
      ],
      [
        '300 blank lines',
        win('\n'.repeat(300)),
        [
          'broken',
          "error front-matter-too-large «---» The front matter has more than 200 blank lines in a row, so it wasn't read. Remove them.",
        ],
      ],
      ['the blank lines that are allowed', win('\n'.repeat(199)), ['entry']],
      ...['js', 'JavaScript', 'JSON', 'toml', 'coffee', 'constructor', '__proto__', ' js', 'js {a: 1}'].map(
        (name): Row => [
          `---${name}`,
          `---${name}\ntitle: x\n---\n`,
          ['broken', `error front-matter-language «---${name}» ${language}`],
        ],
      ),
      ['TOML fences', '+++\ntitle = "x"\n+++\n', ['broken', `error front-matter-language «+++» ${language}`]],
      ['JSON fences', ';;;\n{}\n;;;\n', ['broken', `error front-matter-language «;;;» ${language}`]],
      ['a JSON object', '{"title": "x"}\n', ['broken', `error front-matter-language «{"title": "x"}» ${language}`]],
      [
        'a fence that names YAML',
        '\uFEFF---yaml\ntitle: x\n---\n',
        [
          'broken',
          'error front-matter-language «---yaml» Front matter opens with three dashes alone. Remove `yaml` so that it can be read.',
        ],
      ],
    ]);
  });

  describe('YAML that people write and YAML refuses', () => {
    const syntax = (covered: string, says: string): string[] => [
      'broken',
      `error front-matter-syntax «${covered}» ${says} ${unread}`,
    ];
    const indentation =
      'This line is indented differently from its neighbors. Keys that belong together start in the same column.';
    const rows: [line: string, covered: string, says: string][] = [
      ['unit: %', 'unit: %', 'A value that starts with `%` needs quotes: "%".'],
      ['who: @ana', 'who: @ana', 'A value that starts with `@` needs quotes: "@ana".'],
      ['impact: `npm ci` is faster', 'impact: `npm ci` is faster', 'A value that starts with a backtick needs quotes: "`npm ci` is faster".'],
      ['metrics:\n  - name: errors\n    unit: %', 'unit: %', 'A value that starts with `%` needs quotes: "%".'],
      ['collaborators: [ben, @ana]', 'collaborators: [ben, @ana]', 'A value that starts with `@` needs quotes: "@ana".'],
      ['collaborators:\n  - @ana', '- @ana', 'A value that starts with `@` needs quotes: "@ana".'],
      ['project: Fix: the thing', 'project: Fix: the thing', 'A value with a colon in it needs quotes: "Fix: the thing".'],
      ['project: Say "no": why', 'project: Say "no": why', `A value with a colon in it needs quotes: 'Say "no": why'.`],
      ['impact: *huge*', 'impact: *huge*', 'A value that starts with `*` needs quotes: "*huge*".'],
      ['impact: !important one', 'impact: !important one', 'A value that starts with `!` needs quotes: "!important one".'],
      ['impact: !!js/function "function () {}"', 'impact: !!js/function "function () {}"', `A value that starts with \`!\` needs quotes: '!!js/function "function () {}"'.`],
      ['impact: [WIP] a thing', 'impact: [WIP] a thing', 'A value that starts with `[` needs quotes: "[WIP] a thing".'],
      ['impact: {x} a thing', 'impact: {x} a thing', 'A value that starts with `{` needs quotes: "{x} a thing".'],
      ['impact: > 50% less', 'impact: > 50% less', 'A value that starts with `>` needs quotes: "> 50% less".'],
      ['impact: - less', 'impact: - less', 'A value that starts with a dash needs quotes: "- less". If it is a list, start it on the next line.'],
      [`impact: 'don't'`, `impact: 'don't'`, 'A value with quotation marks in it needs quotes around the whole: "don\'t".'],
      ['impact: "a "b" c"', 'impact: "a "b" c"', `A value with quotation marks in it needs quotes around the whole: 'a "b" c'.`],
      ['impact: "Great" she said', 'impact: "Great" she said', `A value with quotation marks in it needs quotes around the whole: '"Great" she said'.`],
      ['impact: "never closed\nproject: x', 'impact: "never closed', 'This quotation mark is never closed.'],
      ['skills: [a, b\nproject: x', 'skills: [a, b', 'This bracket is never closed.'],
      ['tags: [#a, #b]', 'tags: [#a, #b]', "This bracket isn't closed before the `#`, which starts a comment. Put quotes around the value."],
      ['skills: [a, , b]', 'skills: [a, , b]', 'There is nothing between these two commas. Remove one.'],
      ['impact: "C:\\games"', 'impact: "C:\\games"', "Between double quotes a backslash is an escape character. Use single quotes: 'C:\\games'."],
      ['\tproject: x', 'project: x', 'YAML is indented with spaces, not tabs. Replace the tab on this line.'],
      ['project:x', 'project:x', 'A space is missing after the colon.'],
      ['project: a\nproject: b', 'project: b', 'Duplicate key `project`. Remove one.'],
      ['  project: x', 'project: x', indentation],
      ['- a', '- a', "This list item doesn't belong to a key. Write the key on the line above it."],
      ['just words', 'just words', 'This line has no key. Write it as `key: value`, or move it below the dashes.'],
      [`skills: ${'['.repeat(150)}${']'.repeat(150)}`, `skills: ${'['.repeat(150)}${']'.repeat(150)}`, 'Lists and keys are nested too deeply here.'],
      [`skills: ${'['.repeat(15_000)}`, `skills: ${'['.repeat(15_000)}`, 'Lists and keys are nested too deeply here.'],
      ['project: a\u0007b', 'project: a\u0007b', 'Remove this invisible control character.'],
    ]; // prettier-ignore
    for (const [line, covered, says] of rows) {
      it(line.slice(0, 50), () => assert.deepEqual(report(win(line)), syntax(covered, says)));
      it(`${line.slice(0, 50)} (with CRLF)`, () => {
        const expected = syntax(covered.replaceAll('\n', '\r\n'), says);
        assert.deepEqual(report(win(line).replaceAll('\n', '\r\n')), expected);
      });
    }

    it('names a fix for a title with a colon that then is read', () => {
      const broken = '---\ntitle: Fix: the thing\ndate: 2026-03-14\n---\n';
      assert.deepEqual(
        report(broken),
        syntax('title: Fix: the thing', 'A value with a colon in it needs quotes: "Fix: the thing".'),
      );
      assert.deepEqual(report(broken.replace('Fix: the thing', '"Fix: the thing"')), ['entry']);
    });
  });

  describe('values of another kind', () => {
    each([
      ['a list for text', win('impact: [a, b]'), ['entry', 'warning text-expected «[a, b]» `impact` should be text, not a list. It was ignored.']],
      ['keys for text', win('impact: {a: b}'), ['entry', 'warning text-expected «{a: b}» `impact` should be text, not keys with values. It was ignored.']],
      ['a list for the title', '---\ntitle: [a]\ndate: 2026-03-14\n---\n', ['broken', `error text-expected «[a]» \`title\` should be text, not a list. ${unread}`]],
      ['text for a list', win('skills: System Design, Writing'), ['entry', 'warning list-expected «System Design, Writing» `skills` should be a list: [System Design, Writing]. It was ignored.']],
      ['a sentence for a list', win('feedback: "It is great, said Ana: thanks!"'), ['entry', 'warning list-expected «"It is great, said Ana: thanks!"» `feedback` should be a list. Put the text on the next line, after a dash. It was ignored.']],
      ['keys for a list', win('links: {url: x}'), ['entry', 'warning list-expected «{url: x}» `links` should be a list. Put a dash before its first key. It was ignored.']],
      ['a list in a list', win('skills: [a, [b], c]'), ['entry', 'warning text-expected «[b]» An item of `skills` should be text, not a list. This item was ignored.']],
      ['a colon in a list item', win('collaborators:', '  - Ana: the designer'), ['entry', 'warning text-expected «Ana: the designer» An item of `collaborators` should be text, not keys with values. If the colon is part of the text, put quotes around the whole item. This item was ignored.']],
      ['a colon in a quote', win('feedback:', '  - Ana said: great', '  - {from: Ana}'), ['entry', 'warning incomplete-item «Ana said: great» An item of `feedback` needs a `quote`. If the colon is part of the text, put quotes around the whole item. This item was ignored.', 'warning incomplete-item «{from: Ana}» An item of `feedback` needs a `quote`. This item was ignored.']],
      ['metrics that say nothing', win('metrics:', '  - {unit: ms}', '  - [a]', '  - {before: [1]}', '  - 900 ms -> 540 ms'), ['entry', "warning incomplete-item «{unit: ms}» An item of `metrics` doesn't say what was measured. Write it as text, or give it a `name`, a `before` or an `after`. This item was ignored.", 'warning map-expected «[a]» An item of `metrics` should be text, or keys with values. This item was ignored.', 'warning text-expected «[1]» `metrics.before` should be text, not a list. This item was ignored.']],
      ['an unknown word', win('kind: heroics'), ['entry', 'warning unknown-value «heroics» "heroics" isn\'t a valid `kind`. Use delivery, leadership, mentoring, glue, recognition, learning. It was ignored.']],
      ['an unknown visibility', win('visibility: privat'), ['entry', 'warning unknown-value «privat» "privat" isn\'t a valid `visibility`. Use private, manager, committee, public. This entry is treated as private until you fix it.']],
      ['a list of visibilities', win('visibility: [public]'), ['entry', 'warning unknown-value «[public]» `visibility` takes a single value: private, manager, committee, public. This entry is treated as private until you fix it.']],
      ['a misspelt key for visibility', win('Visiblity: private'), ['entry', "warning unknown-value «private» `Visiblity` isn't a supported key. Use `visibility`. This entry is treated as private until you fix it."]],
      ['neither yes nor no', win('pin: maybe'), ['entry', 'warning yes-or-no-expected «maybe» `pin` should be yes or no; "maybe" isn\'t. It was ignored.']],
      ['an unknown type', '---\ntype: wim\n---\n', ['broken', `error unknown-type «wim» "wim" isn't a type of entry. Use one of: win, role, person, ask, responsibility, meeting, goal, form, profile. ${unread}`]],
      ['a list of types', '---\ntype: [win]\n---\n', ['broken', `error unknown-type «[win]» \`type\` should be one of: win, role, person, ask, responsibility, meeting, goal, form, profile. ${unread}`]],
      ['no type in a folder of roles', '---\ntitle: x\n---\n', ['broken', 'error missing-type «---» Say what this is: add `type: role`. This file is ignored until then.'], roleUri],
      ['numbers in a role', '---\ntype: role\nexpectations:\n  - {skill: a, evidence: 0}\n  - {skill: b, evidence: 101}\n  - {skill: c, evidence: two}\n  - {skill: d, within: soon}\n  - {skill: e, within: 0}\n  - {skill: f}\n---\n', ['entry', 'warning number-expected «0» `expectations.evidence` should be at least 1. This item was ignored.', 'warning number-expected «101» `expectations.evidence` should be at most 100. This item was ignored.', 'warning number-expected «two» `expectations.evidence` should be a whole number; "two" isn\'t. This item was ignored.', 'warning number-expected «soon» `expectations.within` should be a number of months, such as 12, or 2 years; "soon" isn\'t. This item was ignored.', 'warning number-expected «0» `expectations.within` should be at least 1. This item was ignored.'], roleUri],
      ['a list for a scope', '---\ntype: role\nscope: [a]\n---\n', ['entry', 'warning map-expected «[a]» `scope` should have keys with values. It was ignored.'], roleUri],
      ['more than 500 items', win(`skills: [${'a, '.repeat(501)}]`), ['entry', `warning too-many-items «[${'a, '.repeat(501)}]» \`skills\` has more than 500 items. It was ignored.`]],
      ['ratings', '---\ntype: profile\nself-ratings: {Writing: 9, Design: 3, Talks: high}\n---\n', ['entry', 'warning number-expected «9» `self-ratings.Writing` should be a whole number from 1 to 5. It was ignored.', 'warning number-expected «high» `self-ratings.Talks` should be a whole number from 1 to 5. It was ignored.'], profileUri],
      ['a list for a vision', '---\ntype: profile\nvision: [a]\n---\n', ['entry', 'warning map-expected «[a]» `vision` should have keys with values. It was ignored.'], profileUri],
      ['one part of a vision', '---\ntype: profile\nvision: {one-year: [a], five-years: Lead}\n---\n', ['entry', 'warning text-expected «[a]» `vision.one-year` should be text, not a list. It was ignored.'], profileUri],
      ['a criterion neither met nor open', '---\ntype: ask\ncriteria:\n  - {text: a, met: perhaps}\n---\n', ['entry', 'warning yes-or-no-expected «perhaps» `criteria.met` should be yes, no, or the day it started; "perhaps" isn\'t. This item was ignored.'], askUri],
    ]); // prettier-ignore
  });

  describe('dates', () => {
    const left = 'It was ignored.';
    const rows: [written: string, says: string][] = [
      ['2026-02-30', "`end` is 2026-02-30, which isn't a valid date."],
      ['2027-13-01', "`end` is 2027-13-01, which isn't a valid date."],
      ['yesterday', '`end` should be a date, written as YYYY-MM-DD; "yesterday" isn\'t.'],
      ['03/14/2026', '`end` is written year first, as YYYY-MM-DD: write 2026-03-14.'],
      ['14.03.2026', '`end` is written year first, as YYYY-MM-DD: write 2026-03-14.'],
      ['04/05/2026', '`end` should be a date, written as YYYY-MM-DD; "04/05/2026" isn\'t.'],
      ['2026-3-14', '`end` is written year first, as YYYY-MM-DD: write 2026-03-14.'],
      ['20260314', '`end` is written year first, as YYYY-MM-DD: write 2026-03-14.'],
      ['2026-03-14T23:30:00-08:00', '`end` takes a day, without a time or time zone: write 2026-03-14.'],
      ['2026-03-14 09:00', '`end` takes a day, without a time or time zone: write 2026-03-14.'],
      ['2026-03-14Z', '`end` takes a day, without a time or time zone: write 2026-03-14.'],
      ['2026-03', '`end` should be a date, written as YYYY-MM-DD; "2026-03" isn\'t.'],
      ['2026', '`end` should be a date, written as YYYY-MM-DD; "2026" isn\'t.'],
      ['2025-01-01', '`end` is before `date`, 2026-03-14.'],
    ];
    for (const [written, says] of rows)
      it(written, () =>
        assert.deepEqual(report(win(`end: ${written}`)), [
          'entry',
          `warning invalid-date «${written}» ${says} ${left}`,
        ]),
      );
    each([
      ['a list of dates', win('end: [2026-03-14]'), ['entry', `warning invalid-date «[2026-03-14]» \`end\` should be a date, written as YYYY-MM-DD. ${left}`]],
      ['the date that a win needs', '---\ntitle: x\ndate: 2026-02-30\n---\n', ['broken', `error invalid-date «2026-02-30» \`date\` is 2026-02-30, which isn't a valid date. ${unread}`]],
    ]); // prettier-ignore
  });

  it('says no more than 50 problems of one file', () => {
    const parsed = parseEntry(winUri, win('skills:', ...Array.from({ length: 400 }, () => '  - [a]')));
    assert.equal(parsed.kind === 'entry' && parsed.problems.length, 50);
  });
});
