import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { voicesIn } from '../../../../src/core/evidence/voices';
import { SkillNames } from '../../../../src/core/library/skillNames';
import { actionsFor } from '../../../../src/core/language/entryActions';
import { entryLinks } from '../../../../src/core/language/entryLinks';
import { inlaysOf } from '../../../../src/core/language/inlays';
import { lensesOf } from '../../../../src/core/language/lenses';
import { labelOf, pastedLink } from '../../../../src/core/language/pastedLink';
import { applyEdits } from '../../../../src/core/text/textEdits';
import { say } from '../../../../src/core/text/sentence';
import { readExample } from '../documents/readExample';

const { entries, texts } = readExample('staff-engineer');
const names = new SkillNames(entries.roles);
const today = '2026-06-15' as CalendarDate;
const uriOf = (path: string) => `file:///staff-engineer/brag/${path}`;
const read = (text: string, path = 'wins/x.md') => {
  const parsed = parseEntry(uriOf(path), text);
  if (parsed.kind !== 'entry') throw new Error(`${path} can't be read`);
  return parsed.entry;
};

function lenses(path: string): { line: string; says: string }[] {
  const text = texts.get(uriOf(path))!;
  return lensesOf(read(text, path), text, entries, names, today).map(({ offset, says }) => ({
    line: text
      .slice(text.lastIndexOf('\n', offset - 1) + 1)
      .split('\n')[0]!
      .trim(),
    says: say(says),
  }));
}

describe('lenses', () => {
  it('stand above a win with its strength and what it serves', () => {
    const [strength, ...serves] = lenses('wins/2025-01-20-idempotent-payment-retries.md');
    assert.strictEqual(strength!.line, 'title: Made payment retries safe to repeat');
    assert.match(strength!.says, /^corroborated: /);
    assert.match(serves[0]!.says, /^serves Technical \(Principal Engineer/);
  });

  it('stand above each expectation with its status and wins', () => {
    const { expectations } = entries.roles.find(({ id }) => id === 'principal-engineer')!;
    const found = lenses('roles/principal-engineer.md');
    assert.strictEqual(found.length, expectations.length);
    for (const [index, { line, says }] of found.entries()) {
      assert.include(line, expectations[index]!.skill);
      assert.match(says, /^(?:missing\. \d|(?:strong|covered|thin|stale), \d+ wins?\. [A-Z\d])/);
    }
  });

  it('stand above a goal with its wins and when it is due, and above a win with the goal it serves', () => {
    assert.deepStrictEqual(lenses('goals/2026-checkout-latency.md'), [
      { line: "title: A checkout that doesn't keep travellers waiting", says: 'met, 1 win' },
    ]);
    assert.strictEqual(lenses('goals/2026-group-holds.md')[0]!.says, '1 win, due in 137 days');
    const above = lenses('wins/2026-03-14-checkout-latency.md').map(({ says }) => says);
    assert.include(above, "serves the goal A checkout that doesn't keep travellers waiting");
  });

  it('stand above each ask with the next step', () => {
    for (const ask of entries.asks) {
      const found = lenses(ask.uri.slice(uriOf('').length));
      assert.strictEqual(found.length, 1);
      assert.match(found[0]!.says, /^(?:Next: |Asked\. Next: |Agreed\.|Withdrawn\.|Everything )/);
    }
  });

  it('show the rung and the age as hints', () => {
    const text = '---\ntitle: x # y\ndate: 2026-06-10\n---\n';
    assert.deepStrictEqual(
      inlaysOf(read(text), text, today, voicesIn(entries)).map(({ offset, says }) => [
        text.slice(0, offset).split('\n').at(-1),
        say(says),
      ]),
      [
        ['title: x', 'claim'],
        ['date: 2026-06-10', '5 days ago'],
      ],
    );
  });
});

describe('the links of an entry', () => {
  it('lead to artefacts and to entries, and nowhere else', () => {
    const text = `---\ntitle: x\ndate: 2026-01-01\nlinks:\n  - https://a.example/b\n  - label: l\n    url: "../files/d.pdf"\n  - command:brag.init\ncollaborators: [ingrid-halvorsen, nobody]\n---\n`;
    assert.deepStrictEqual(
      entryLinks(uriOf('wins/x.md'), 'win', text, entries, names).map(({ range, target }) => [text.slice(range.start, range.end), target]), // prettier-ignore
      [
        ['https://a.example/b', 'https://a.example/b'],
        ['../files/d.pdf', uriOf('files/d.pdf')],
        ['ingrid-halvorsen', uriOf('people/ingrid-halvorsen.md')],
      ],
    );
  });

  const pasted: readonly [marked: string, expected: string | undefined][] = [
    ['---\nlinks:\n  - |\n---\n', '---\nlinks:\n  - label: B c\n    url: https://a.example/b-c\n---\n'],
    ['---\nlinks:\n  |\n---\n', '---\nlinks:\n  - label: B c\n    url: https://a.example/b-c\n---\n'],
    ['---\nlinks: |\n---\n', '---\nlinks: [{label: B c, url: https://a.example/b-c}]\n---\n'],
    ['---\nlinks: [|]\n---\n', '---\nlinks: [{label: B c, url: https://a.example/b-c}]\n---\n'],
    ['---\r\nlinks:\r\n- |\r\n---\r\n', '---\r\nlinks:\r\n- label: B c\r\n  url: https://a.example/b-c\r\n---\r\n'],
    ['---\nlinks:\n  - url: |\n---\n', undefined],
    ['---\nproject: |\n---\n', undefined],
    ['---\ntitle: x\n---\n|', undefined],
  ];
  for (const [marked, expected] of pasted)
    it(`are pasted ${expected === undefined ? 'as they are' : 'with a label'} at ${JSON.stringify(marked)}`, () => {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const edit = pastedLink(text, offset, 'https://a.example/b-c');
      assert.strictEqual(edit && applyEdits(text, [edit]), expected);
    });

  it('are called by what their address says', () => {
    assert.strictEqual(labelOf('https://github.com/acme/shop/pull/12/files'), 'shop #12');
    assert.strictEqual(labelOf('https://git.example/a/shop/-/merge_requests/7'), 'shop #7');
    assert.strictEqual(labelOf('https://a.example/'), 'a.example');
    assert.strictEqual(labelOf('../files/Peak%20plan.pdf'), 'Peak plan');
  });
});

describe('the actions on an entry', () => {
  const done = (text: string, title: string, selected = '') => {
    const start = text.indexOf(selected);
    const selection = { start, end: start + selected.length };
    const action = actionsFor(read(text), text, selection, entries).find((offered) => say(offered.title) === title);
    if (action?.kind === 'edit') return applyEdits(text, action.edits);
    if (action?.kind === 'write') return applyEdits(text, [{ range: { start: action.at, end: action.at }, text: action.parts.join('') }]); // prettier-ignore
    return action?.win;
  };
  const text = '---\ntitle: x\ndate: 2026-01-01\n---\n\n- [ ] Fixed the **gate**\n- it held\n';

  it('turn a selection into a win', () => {
    assert.deepStrictEqual(done(text, 'Log selection as a win', '- [ ] Fixed the **gate**\n- it held'), {
      title: 'Fixed the **gate**',
      impact: 'it held',
    });
    assert.isUndefined(done(text, 'Log selection as a win', 'title: x'));
  });

  it('add a metric where there is none, and the value before where it is missing', () => {
    assert.strictEqual(done(text, 'Add a metric'), text.replace('-01\n', '-01\nmetrics:\n  - name: \n    after: \n    unit: \n')); // prettier-ignore
    const measured = text.replace('-01\n', '-01\nmetrics:\n  - name: a\n    after: 3\n');
    assert.isUndefined(done(measured, 'Add a metric'));
    assert.strictEqual(
      done(measured, 'Add before and after'),
      measured.replace('    after', '    before: \n    after'),
    );
  });

  it('ask those who worked on it and have said nothing yet', () => {
    const titles = (front: string) =>
      actionsFor(read(text.replace('-01\n', `-01\n${front}\n`)), text, { start: 0, end: 0 }, entries)
        .map(({ title }) => say(title))
        .filter((title) => title.startsWith('Ask '));
    assert.deepStrictEqual(titles('collaborators: [ingrid-halvorsen, Bo]'), [
      'Ask Ingrid Halvorsen for feedback',
      'Ask Bo for feedback',
    ]);
    assert.deepStrictEqual(
      titles('collaborators: [ingrid-halvorsen]\nfeedback:\n  - {quote: x, from: Ingrid Halvorsen}'),
      [],
    );
  });

  it('move to private, whatever it was', () => {
    assert.strictEqual(done(text, 'Make Private'), text.replace('-01\n', '-01\nvisibility: private\n'));
    const open = text.replace('-01\n', "-01\nvisibility: 'public' # all\n");
    assert.strictEqual(done(open, 'Make Private'), open.replace("'public'", "'private'"));
    assert.isUndefined(done(text.replace('-01\n', '-01\nvisibility: private\n'), 'Make Private'));
  });
});
