import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import type { EntryType } from '../../../../src/core/entries/entry';
import { SkillNames } from '../../../../src/core/library/skillNames';
import { completionsAt } from '../../../../src/core/language/completions';
import { say } from '../../../../src/core/text/sentence';
import { readExample } from '../documents/readExample';

const { entries } = readExample('staff-engineer');
const names = new SkillNames(entries.roles);
const today = '2026-06-15' as CalendarDate;

/** What is offered at the `|`: the label, and the text with it taken. */
function offered(marked: string, type: EntryType = 'win') {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return completionsAt({ text, offset, type, entries, names, today }).map((completion) => ({
    label: typeof completion.label === 'string' ? completion.label : say(completion.label),
    detail: typeof completion.detail === 'object' ? say(completion.detail) : completion.detail,
    documentation: completion.documentation,
    text: text.slice(0, completion.range.start) + completion.insert + text.slice(completion.range.end),
  }));
}

const labels = (marked: string, type?: EntryType) => offered(marked, type).map(({ label }) => label);

function taken(marked: string, label: string, type?: EntryType): string | undefined {
  return offered(marked, type).find((completion) => completion.label === label)?.text;
}

describe('completions', () => {
  it('offer the keys that are not there, with what they are for', () => {
    const keys = offered('---\ntitle: x\ndate: 2026-01-01\n|\n---\n');
    assert.notInclude(keys.map(({ label }) => label), 'title'); // prettier-ignore
    assert.strictEqual(keys.find(({ label }) => label === 'project')?.documentation, 'The project it belongs to.');
    assert.strictEqual(taken('---\ntitle: x\nsk|\n---\n', 'skills'), '---\ntitle: x\nskills: []\n---\n');
    assert.strictEqual(taken('---\r\nli|\r\n---\r\n', 'links'), '---\r\nlinks:\r\n  - \r\n---\r\n');
    assert.strictEqual(taken('---\nki|nd: glue\n---\n', 'kind'), '---\nkind: glue\n---\n');
  });

  it('offer the keys of an item, in a block and in braces', () => {
    assert.includeMembers(labels('---\nmetrics:\n  - name: a\n    |\n---\n'), ['before', 'after', 'unit', 'source']);
    assert.notInclude(labels('---\nmetrics:\n  - name: a\n    |\n---\n'), 'name');
    assert.includeMembers(labels('---\nlinks: [{label: a, |}]\n---\n'), ['url']);
    assert.strictEqual(taken('---\nlinks: [{label: a, |}]\n---\n', 'url'), '---\nlinks: [{label: a, url: }]\n---\n');
    assert.includeMembers(labels('---\nvision:\n  |\n---\n', 'profile'), ['one-year', 'five-years']);
    assert.include(labels('---\nmetrics:\n  |\n---\n'), '- before');
  });

  it('offer the words of a closed list', () => {
    assert.deepStrictEqual(labels('---\nrole: |\n---\n'), ['led', 'owned', 'contributed', 'supported']);
    assert.strictEqual(taken('---\nrole:|\n---\n', 'led'), '---\nrole: led\n---\n');
    assert.deepStrictEqual(labels('---\ncriteria:\n  - text: a\n    met: |\n---\n', 'ask'), ['yes', 'no']);
    assert.include(labels('---\ntype: |\n---\n'), 'responsibility');
  });

  it('offer skills with their evidence, in every kind of list', () => {
    const flow = offered('---\nskills: [Technical, |]\n---\n');
    assert.notInclude(flow.map(({ label }) => label), 'Technical'); // prettier-ignore
    const communication = flow.find(({ label }) => label === 'Communication');
    assert.match(communication?.detail ?? '', /^\d+ wins$/);
    assert.strictEqual(communication?.text, '---\nskills: [Technical, Communication]\n---\n');
    assert.strictEqual(taken('---\nskills: [Tec|\nkind: glue\n---\n', 'Technical'), '---\nskills: [Technical\nkind: glue\n---\n'); // prettier-ignore
    assert.strictEqual(taken('---\nskills:\n  - Tec|\n---\n', 'Technical'), '---\nskills:\n  - Technical\n---\n');
    assert.strictEqual(taken('---\nskills:\n  |\n---\n', '- Technical'), '---\nskills:\n  - Technical\n---\n');
    assert.strictEqual(taken('---\nskills: |\n---\n', 'Technical'), '---\nskills: [Technical]\n---\n');
    assert.strictEqual(taken('---\nskills: ["Tec|"]\n---\n', 'Technical'), '---\nskills: ["Technical"]\n---\n');
    assert.strictEqual(taken('---\nself-ratings:\n  |\n---\n', 'Communication', 'profile'), '---\nself-ratings:\n  Communication: \n---\n'); // prettier-ignore
  });

  it('offer people, roles, asks, projects and tags', () => {
    assert.strictEqual(taken('---\nto: In|\n---\n', 'Ingrid Halvorsen', 'ask'), '---\nto: ingrid-halvorsen\n---\n');
    assert.include(labels('---\nrole: |\n---\n', 'ask'), 'Engineering Manager, Platform');
    assert.strictEqual(labels('---\nafter: [|]\n---\n', 'ask').length, entries.asks.length);
    assert.include(labels('---\nproject: |\n---\n'), 'Fare Hold');
    assert.include(labels('---\ntags:\n  - |\n---\n'), 'discovery');
    assert.include(labels('---\nlinks:\n  - label: |\n---\n'), 'Design note');
    assert.include(labels('---\nfeedback:\n  - quote: x\n    from: |\n---\n'), 'Ingrid Halvorsen');
  });

  it('write dates as dates', () => {
    assert.strictEqual(taken('---\ndate: |\n---\n', 'today'), '---\ndate: 2026-06-15\n---\n');
    assert.strictEqual(taken('---\ndate: |\n---\n', 'last Friday'), '---\ndate: 2026-06-12\n---\n');
    assert.strictEqual(taken('---\nfollow-up: |\n---\n', 'next Friday', 'ask'), '---\nfollow-up: 2026-06-19\n---\n');
    assert.notInclude(labels('---\ntitle: |\n---\n'), 'today');
  });

  it('say which Friday was the last, on every day of the week', () => {
    const fridays = [0, 1, 2, 3, 4, 5, 6].map((day) => {
      const date = `2026-06-${14 + day}` as CalendarDate;
      const text = '---\ndate: \n---\n';
      const found = completionsAt({ text, offset: 10, type: 'win', entries, names, today: date });
      return found.find(({ label }) => typeof label === 'object' && label.pattern === 'last Friday')?.insert;
    });
    assert.deepStrictEqual(fridays, [...Array<string>(6).fill('2026-06-12'), '2026-06-19']);
  });

  it('offer the headings that are not there', () => {
    assert.deepStrictEqual(labels('---\ntitle: x\n---\n\n## Situation\n\n|'), ['Task', 'Action', 'Result']);
    assert.strictEqual(taken('---\ntitle: x\n---\n\n### T|', 'Task'), '---\ntitle: x\n---\n\n### Task');
    assert.deepStrictEqual(labels('---\ntitle: x\n---\n\nSome text |'), []);
  });
});
