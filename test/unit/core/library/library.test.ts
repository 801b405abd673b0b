import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Entry } from '../../../../src/core/entries/entry';
import type { Problem } from '../../../../src/core/text/problem';
import { byRecency, Library, type FileChange, type LibraryChange } from '../../../../src/core/library/library';
import { groupings, groupNamesOf, type Grouping } from '../../../../src/core/library/winGroups';
import { sentence } from '../../../../src/core/text/sentence';
import { EvidenceGroups } from '../../../../src/core/views/evidenceGroups';
import { win } from '../evidence/wins';
import { tries } from '../../tries';

const root = 'file:///w/brag';
const winText = (title: string, date = '2026-03-14', ...lines: string[]): string =>
  ['---', `title: ${title}`, `date: ${date}`, ...lines, '---', ''].join('\n');
const winUri = (name: string): string => `${root}/wins/${name}.md`;
const roleUri = `${root}/roles/staff.md`;
const roleText = (skill: string, ...aliases: string[]): string =>
  `---\ntype: role\nexpectations:\n  - {skill: ${skill}, aliases: [${aliases.join(', ')}]}\n---\n`;
const broken = '---\ntitle: "\n---\n';
const problem: Problem = {
  code: 'unreadable-file',
  severity: 'warning',
  message: sentence("It couldn't be read."),
  range: { start: 0, end: 0 },
};

function library(...changes: FileChange[]): { library: Library; events: LibraryChange[] } {
  const made = new Library(parseEntry);
  const events: LibraryChange[] = [];
  made.onDidChange((change) => events.push(change));
  for (const change of changes) made.apply([change]);
  return { library: made, events };
}

/** Judged on a day that some wins lie after, so that some are no evidence yet. */
const groupsOf = (held: Library, grouping: Grouping): EvidenceGroups =>
  new EvidenceGroups(
    (one) => groupNamesOf(one, grouping, held.skillNames),
    () => true,
    '2026-04-01' as CalendarDate,
  );
const titles = (of: Library): string[] => of.entries.wins.map(({ title }) => title);

describe('Library', () => {
  it('takes in, replaces and lets go of the entry of one file', () => {
    const { library: held, events } = library({ uri: winUri('a'), text: winText('One') });
    assert.deepEqual(titles(held), ['One']);
    held.apply([{ uri: winUri('a'), text: winText('Two') }]);
    assert.deepEqual(titles(held), ['Two']);
    held.apply([{ uri: winUri('a'), gone: true }]);
    assert.deepEqual(titles(held), []);
    assert.equal(held.files.size, 0);
    assert.deepEqual(
      events.map(({ files }) => files.map(({ before, after }) => [before?.entry?.id, after?.entry?.id])),
      [[[undefined, 'a']], [['a', 'a']], [['a', undefined]]],
    );
  });

  it('follows a rename, and a file that becomes another type or no entry', () => {
    const { library: held } = library({ uri: winUri('a'), text: winText('One') });
    held.apply([
      { uri: winUri('a'), gone: true },
      { uri: winUri('b'), text: winText('One') },
    ]);
    assert.deepEqual([...held.files.keys()], [winUri('b')]);
    held.apply([{ uri: winUri('b'), text: winText('One', '2026-03-14', 'type: meeting') }]);
    assert.deepEqual([titles(held).length, held.entries.meetings.length], [0, 1]);
    held.apply([{ uri: winUri('b'), text: '---\ntype: case\n---\n' }]);
    assert.deepEqual([held.entries.meetings.length, held.files.size], [0, 0]);
  });

  it('keeps the last good version of a broken file, for its owner alone, until it is fixed or gone', () => {
    for (const worse of [{ text: broken }, { problem }, { text: '' }] as const) {
      const { library: held } = library({ uri: winUri('a'), text: winText('One', '2026-03-14', 'visibility: public') });
      held.apply([{ uri: winUri('a'), ...worse }]);
      held.apply([{ uri: winUri('a'), ...worse }]);
      const file = held.files.get(winUri('a'))!;
      assert.equal(file.broken, true);
      assert.equal(file.problems.length, 1);
      assert.deepEqual(titles(held), ['One']);
      assert.equal(held.entries.wins[0]!.visibility, 'private');
      held.apply([{ uri: winUri('a'), text: winText('Mended', '2026-03-14', 'visibility: public') }]);
      assert.deepEqual([titles(held), held.entries.wins[0]!.visibility], [['Mended'], 'public']);
      assert.equal(held.files.get(winUri('a'))!.broken, false);
      held.apply([{ uri: winUri('a'), gone: true }, { uri: winUri('a'), ...worse }]); // prettier-ignore
      assert.deepEqual(titles(held), []);
      assert.equal(held.files.get(winUri('a'))!.broken, true);
    }
  });

  it('fires once for a batch, whatever happens to a file within it, and not at all for nothing', () => {
    const { library: held, events } = library();
    held.apply([]);
    held.apply([{ uri: winUri('a'), gone: true }]);
    held.apply([{ uri: `${root}/README.md`, text: '# Hello' }]);
    assert.equal(events.length, 0);
    held.apply([
      { uri: winUri('a'), text: winText('One') },
      { uri: winUri('a'), text: winText('Two') },
      { uri: winUri('b'), text: winText('B') },
      { uri: winUri('c'), text: winText('C') },
      { uri: winUri('c'), gone: true },
    ]);
    assert.equal(events.length, 1);
    assert.deepEqual(titles(held), ['Two', 'B']);
    assert.deepEqual(events[0]!.files.map(({ after }) => after?.uri), [winUri('a'), winUri('b')]); // prettier-ignore
  });

  it('stops calling a listener that asked to be left alone', () => {
    const { library: held } = library();
    let calls = 0;
    const stop = held.onDidChange(() => calls++);
    held.apply([{ uri: winUri('a'), text: winText('One') }]);
    stop();
    held.apply([{ uri: winUri('b'), text: winText('Two') }]);
    assert.equal(calls, 1);
  });

  it('sorts by recency, then by address', () => {
    const { library: held } = library(
      { uri: winUri('b'), text: winText('Same day, b') },
      { uri: winUri('c'), text: winText('Latest', '2026-05-01') },
      { uri: winUri('a'), text: winText('Same day, a') },
      { uri: winUri('d'), text: winText('Oldest', '2020-01-01') },
    );
    assert.deepEqual(titles(held), ['Latest', 'Same day, a', 'Same day, b', 'Oldest']);
  });

  it('holds two entries of one id, and two profiles, of which the first by address speaks', () => {
    const profile = (name: string): string => `---\ntype: profile\nname: ${name}\n---\n`;
    const { library: held } = library(
      { uri: winUri('a'), text: winText('One', '2026-03-14', 'id: x') },
      { uri: winUri('b'), text: winText('Two', '2026-03-14', 'id: x') },
      { uri: `${root}/z.md`, text: profile('Z') },
      { uri: `${root}/profile.md`, text: profile('Ana') },
    );
    assert.deepEqual(held.entries.wins.map(({ id }) => id), ['x', 'x']); // prettier-ignore
    assert.equal(held.entries.profile?.name, 'Ana');
  });

  it('knows which spellings are one skill as soon as a role says so, and says that it changed', () => {
    const { library: held, events } = library(
      { uri: winUri('a'), text: winText('One', '2026-03-14', 'skills: [docs]') },
      { uri: roleUri, text: roleText('Writing', 'docs') },
      { uri: winUri('b'), text: winText('Two') },
      { uri: roleUri, text: broken },
      { uri: roleUri, gone: true },
    );
    assert.deepEqual(events.map(({ skillNamesChanged }) => skillNamesChanged), [false, true, false, true, true]); // prettier-ignore
    assert.equal(held.skillNames.keyOf('docs'), 'docs');
    held.apply([{ uri: roleUri, text: roleText('Writing', 'docs') }]);
    assert.equal(held.skillNames.keyOf('docs'), 'writing');
  });

  it('takes in files that were parsed elsewhere', () => {
    const { library: held } = library();
    const file = held.parse(winUri('a'), winText('One'));
    held.apply([{ uri: winUri('a'), file }]);
    assert.deepEqual(titles(held), ['One']);
    held.apply([{ uri: winUri('a'), file: undefined }]);
    assert.equal(held.files.size, 0);
  });

  it('does the same work for one change, however many entries there are', () => {
    /** How often a date is looked at for one change among so many wins. */
    const looks = (count: number): number => {
      const held = new Library(parseEntry);
      const groups = groupsOf(held, 'skill');
      let seen = 0;
      const counted = (id: string, date: string): FileChange => {
        const entry = win({ id, date }) as Entry & { date: string };
        Object.defineProperty(entry, 'date', { get: () => (seen++, date), enumerable: true });
        return { uri: entry.uri, file: { uri: entry.uri, entry, problems: [], broken: false } };
      };
      const days = Array.from(
        { length: count },
        (_, index) => `20${10 + (index % 16)}-0${1 + (index % 9)}-1${index % 7}`,
      );
      held.apply(days.map((day, index) => counted(String(index), day)));
      groups.fill(held.entries.wins);
      held.onDidChange((change) => groups.apply(change));
      seen = 0;
      held.apply([counted('one', '2018-05-05')]);
      held.apply([counted('one', '2018-05-05')]);
      held.apply([{ uri: win({ id: 'one', date: '2018-05-05' }).uri, gone: true }]);
      return seen;
    };
    const [few, many] = [looks(100), looks(10_000)];
    // Eight searches that halve what is left: seven steps more each, for a hundred times the entries.
    assert.ok(many - few <= 8 * 7 * 2, `${few} looks among 100, ${many} among 10,000`);
  });
});

describe('Library, whatever changes in whatever batches', () => {
  const names = Array.from({ length: 24 }, (_, index) => `w${index}`);
  const text = fc.oneof(
    { weight: 6, arbitrary: fc.record({
      title: fc.constantFrom('One', 'Two'),
      date: fc.constantFrom('2025-01-01', '2026-03-14', '2026-05-01'),
      skills: fc.subarray(['Writing', 'writing', 'docs', 'Design', '__proto__', 'constructor']),
      project: fc.constantFrom('', 'Fast Checkout', 'fast-checkout', 'Fares'),
      people: fc.subarray(['ana', 'Ana', 'Ben']),
      impact: fc.constantFrom('', 'Saved 2 hours.', 'Calmer.'),
      visibility: fc.constantFrom('public', 'private'),
    }).map(({ title, date, skills, project, people, impact, visibility }) =>
      winText(title, date, `skills: [${skills.join(', ')}]`, `project: ${project}`, `collaborators: [${people.join(', ')}]`, `impact: ${impact}`, `visibility: ${visibility}`),
    ) },
    { weight: 1, arbitrary: fc.constantFrom(broken, '', '---\ntype: case\n---\n', winText('Meeting', '2026-01-01', 'type: meeting')) },
  ); // prettier-ignore
  const change: fc.Arbitrary<FileChange> = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...names), text).map(([name, held]) => ({ uri: winUri(name), text: held })) },
    { weight: 2, arbitrary: fc.constantFrom(...names).map((name) => ({ uri: winUri(name), gone: true as const })) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map((name) => ({ uri: winUri(name), problem })) },
    { weight: 1, arbitrary: fc.constantFrom(roleText('Writing', 'docs'), roleText('Design'), broken).map((held) => ({ uri: roleUri, text: held })) },
    { weight: 1, arbitrary: fc.constant({ uri: roleUri, gone: true as const }) },
  ); // prettier-ignore
  const batches = fc.array(fc.array(change, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 });

  const shown = ({ evidence, pending }: EvidenceGroups): unknown =>
    [...evidence.groups, evidence.without, ...pending.groups, pending.without]
      .map(({ key, label, wins }) => ({ key, label, wins: wins.map(({ uri }) => uri) }))
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));

  it('holds what it would hold if every change had come alone', () => {
    fc.assert(
      fc.property(batches, (batched) => {
        const held = new Library(parseEntry);
        let events = 0;
        held.onDidChange(() => events++);
        for (const batch of batched) held.apply(batch);
        const alone = new Library(parseEntry);
        for (const one of batched.flat()) alone.apply([one]);
        assert.deepEqual(held.entries, alone.entries);
        assert.deepEqual(new Map([...held.files].sort()), new Map([...alone.files].sort()));
        assert.ok(events <= batched.length);
      }),
      { numRuns: tries(60) },
    );
  });

  it('holds what it would hold if it had been filled at once with the files as they are now', () => {
    fc.assert(
      fc.property(batches, (batched) => {
        const held = new Library(parseEntry);
        for (const batch of batched) held.apply(batch);
        const fresh = new Library(parseEntry);
        fresh.apply([...held.files.values()].map((file) => ({ uri: file.uri, file })));
        assert.deepEqual(held.entries, fresh.entries);
        assert.deepEqual(held.entries.wins, [...held.entries.wins].sort(byRecency));
        for (const spelling of ['docs', 'Writing', 'Design'])
          assert.equal(held.skillNames.keyOf(spelling), fresh.skillNames.keyOf(spelling));
      }),
      { numRuns: tries(60) },
    );
  });

  it('groups change by change as if they were filled anew', () => {
    fc.assert(
      fc.property(batches, fc.constantFrom(...groupings), (batched, grouping) => {
        const held = new Library(parseEntry);
        const filled = (): EvidenceGroups => {
          const made = groupsOf(held, grouping);
          made.fill(held.entries.wins);
          return made;
        };
        const uris = (groups: EvidenceGroups, key: string): string =>
          [groups.evidenceOf(key), groups.pendingOf(key)].map((wins) => wins.map(({ uri }) => uri).join()).join('\n');
        let groups = filled();
        held.onDidChange((happened) => {
          if (happened.skillNamesChanged) groups = filled();
          else {
            const before = new Map([...groups.keys].map((key) => [key, uris(groups, key)]));
            const touched = groups.apply(happened);
            for (const key of groups.keys) if (!touched.has(key)) assert.equal(uris(groups, key), before.get(key));
          }
        });
        for (const batch of batched) held.apply(batch);
        assert.deepEqual(shown(groups), shown(filled()));
        for (const { wins } of [...groups.evidence.groups, ...groups.pending.groups]) assert.ok(wins.length > 0);
      }),
      { numRuns: tries(100) },
    );
  });
});
