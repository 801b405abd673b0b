import { assert } from 'chai';
import fc from 'fast-check';
import type { Entry } from '../../../../src/core/entries/entry';
import type { FileChange, LibraryChange } from '../../../../src/core/library/library';
import { groupings } from '../../../../src/core/library/winGroups';
import { EvidenceTree, type EvidenceChoice, type Refresh } from '../../../../src/core/views/evidenceTree';
import { skillOf } from '../../../../src/core/views/viewNode';
import { change, ids, labels, libraryOf, nodeOf, shown, today, tooltip, uriOf } from './shownRows';
import { tries } from '../../tries';

const files = {
  'wins/latency': `title: Cut latency\ndate: 2026-03-14\nskills: [System Design, writing]\nproject: Checkout\nimpact: p95 900 ms -> 540 ms\nlinks: [https://example.com]\ncollaborators: [ana]`,
  'wins/runbook': `title: Runbook\ndate: 2026-04-02\nskills: [system-design]\nkind: glue\nimpact: The on-call finds every alarm explained`,
  'wins/draft': `title: Half done\ndate: 2026-05-01\nskills: [architecture]\nstatus: draft`,
  'wins/loose': `title: Loose end\ndate: 2025-12-31\ncollaborators: [Ana Silva]`,
  'people/ana': `type: person\nname: Ana Silva`,
};

function treeOf(given: Readonly<Record<string, string>>, choice: Partial<EvidenceChoice> = {}) {
  const library = libraryOf(given);
  const tree = new EvidenceTree(
    library,
    { grouping: 'skill', filter: '', role: library.entries.roles[0], today, ...choice },
    () => undefined,
  );
  const refreshes: Refresh[] = [];
  library.onDidChange((changed: LibraryChange) => refreshes.push(tree.apply(changed)));
  return { library, tree, refreshes };
}

describe('the Evidence view', () => {
  it('says of each skill how many wins it has, how strong they are, and why', () => {
    const { tree } = treeOf(files);
    assert.deepEqual(shown(tree.roots()), [
      'architecture · no win yet, 1 not finished',
      'System Design · 2 wins · up to corroborated · It has a before and an after and a link to the artefact.',
      'writing · 1 win · corroborated · It has a before and an after and a link to the artefact.',
      'Without a skill · 1 win · claim · It has a title and a date alone.',
    ]);
    assert.include(tooltip(nodeOf(tree.roots(), 'System Design')), 'The strongest is Cut latency (corroborated).');
  });

  it('sorts wins by recency with date and rung, drafts as no evidence', () => {
    const role = 'type: role\ntitle: Staff\nexpectations: [{skill: System Design, aliases: [architecture]}]';
    const { tree } = treeOf({ ...files, 'roles/staff': role });
    const group = nodeOf(tree.roots(), 'System Design');
    assert.deepEqual(shown(group.children()), [
      'Half done · 2026-05-01 · draft, not evidence yet',
      'Runbook · 2026-04-02 · described',
      'Cut latency · 2026-03-14 · corroborated',
    ]);
    assert.match(shown([group])[0]!, /2 wins, 1 not finished · up to corroborated/);
    assert.include(
      tooltip(group.children()[1]!),
      'What would make it stronger: Add a number: a metric, or a figure in the impact.',
    );
    assert.include(tooltip(group.children()[0]!), "A draft isn't evidence.");
    assert.deepEqual(group.children()[1]!.row().opens, { uri: uriOf('wins/runbook'), at: 'title' });
  });

  it('groups by the expectations of the role, in its order, with their status', () => {
    const role = 'type: role\ntitle: Staff\nexpectations: [Writing, Mentoring, System Design]';
    const { tree } = treeOf({ ...files, 'roles/staff': role }, { grouping: 'expectation' });
    assert.deepEqual(shown(tree.roots()), [
      'Writing · thin · 1 more win is needed.',
      'Mentoring · missing · 2 wins are needed.',
      'System Design · covered · A win that I led or owned is needed.',
      "Skills this role doesn't list · no win yet, 1 not finished",
      'Without a skill · 1 win · claim · It has a title and a date alone.',
    ]);
    assert.strictEqual(nodeOf(tree.roots(), 'Mentoring').row().fold, 'none');
  });

  it('groups by project, quarter, person and kind', () => {
    assert.deepEqual(labels(treeOf(files, { grouping: 'project' }).tree.roots()), ['Checkout', 'Without a project']);
    assert.deepEqual(labels(treeOf(files, { grouping: 'quarter' }).tree.roots()), ['2026 Q2', '2026 Q1', '2025 Q4']);
    assert.deepEqual(labels(treeOf(files, { grouping: 'kind' }).tree.roots()), ['Delivery', 'Glue work']);
    const people = treeOf(files, { grouping: 'person' }).tree.roots();
    assert.deepEqual(labels(people), ['Ana Silva', 'Without people']);
    assert.deepEqual(labels(nodeOf(people, 'Ana Silva').children()), ['Cut latency', 'Loose end']);
  });

  it('groups by goal, however wins name it, and anew once a goal is called otherwise', () => {
    const { library, tree, refreshes } = treeOf(
      {
        'wins/a': 'title: A\ndate: 2026-03-14\ngoals: [faster]',
        'wins/b': 'title: B\ndate: 2026-03-15\ngoals: A faster checkout',
        'wins/c': 'title: C\ndate: 2026-03-16\ngoals: [gone]',
        'wins/d': 'title: D\ndate: 2026-03-17',
        'goals/faster': 'type: goal\ntitle: A faster checkout',
      },
      { grouping: 'goal' },
    );
    assert.deepEqual(labels(tree.roots()), ['A faster checkout', 'gone', 'Without a goal']);
    assert.deepEqual(labels(nodeOf(tree.roots(), 'A faster checkout').children()), ['B', 'A']);
    library.apply([change('goals/faster', 'type: goal\ntitle: Less waiting')]);
    assert.deepEqual(refreshes, ['all']);
    assert.deepEqual(labels(tree.roots()), ['A faster checkout', 'gone', 'Less waiting', 'Without a goal']);
  });

  it('shows only the wins that the filter finds', () => {
    assert.deepEqual(labels(treeOf(files, { filter: 'RUNBOOK' }).tree.roots()), ['system-design']);
    const { tree } = treeOf(files, { filter: 'nowhere' });
    assert.isEmpty(tree.roots());
    assert.isTrue(tree.hidesAll);
  });

  it('lists all wins, the latest first, in one flat list', () => {
    const { library, tree, refreshes } = treeOf(files, { grouping: 'latest' });
    const rows = tree.roots();
    assert.deepEqual(labels(rows), ['Half done', 'Runbook', 'Cut latency', 'Loose end']);
    assert.isTrue(rows.every(({ parent }) => parent === undefined));
    assert.isUndefined(skillOf(rows[0]!));
    library.apply([change('wins/new', 'title: New\ndate: 2026-06-01')]);
    assert.deepEqual(refreshes, ['all']);
    assert.deepEqual(labels(tree.roots()).slice(0, 2), ['New', 'Half done']);
  });

  it('unfolds what the filter finds, each time anew, and folds it again without', () => {
    const { library, tree } = treeOf(files);
    const choose = (filter: string) => {
      tree.choose({ grouping: 'skill', filter, role: library.entries.roles[0], today });
      const node = nodeOf(tree.roots(), 'writing');
      return `${node.id} ${node.row().fold}`;
    };
    assert.deepEqual(['', 'lat', 'latency', ''].map(choose), [
      'skill/writing closed',
      'skill/writing?lat open',
      'skill/writing?latency open',
      'skill/writing closed',
    ]);
  });

  it('keeps a group folded that would hide the others', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`wins/${at}`, `title: Win ${at}\ndate: 2026-01-01\nskills: [a]`]),
    );
    const { tree } = treeOf(many, { filter: 'win' });
    assert.strictEqual(tree.roots()[0]!.row().fold, 'closed');
  });

  it('hands out all wins of a group, the latest first', () => {
    const { tree } = treeOf(files);
    const wins = tree.winsIn(nodeOf(tree.roots(), 'System Design'));
    assert.deepEqual(
      wins.map(({ title }) => title),
      ['Runbook', 'Cut latency'],
    );
  });

  it('refreshes the touched groups alone, as the same nodes in the same order', () => {
    const { library, tree, refreshes } = treeOf(files);
    const before = tree.roots();
    library.apply([change('wins/runbook', `${files['wins/runbook']}\nmetrics: [3 days -> 1 hour]`)]);
    assert.deepEqual(refreshes, [[nodeOf(before, 'System Design')]]);
    assert.deepEqual(shown(nodeOf(before, 'System Design').children())[0], 'Runbook · 2026-04-02 · compared');
    assert.deepEqual(tree.roots(), before);
    assert.deepEqual(ids(tree.roots()), ids(before));
  });

  it('draws the tree anew when a group comes or goes', () => {
    const { library, tree, refreshes } = treeOf(files);
    tree.roots();
    library.apply([change('wins/new', 'title: New\ndate: 2026-06-01\nskills: [Hiring]')]);
    assert.deepEqual(labels(tree.roots()), ['architecture', 'Hiring', 'System Design', 'writing', 'Without a skill']);
    library.apply([{ uri: uriOf('wins/new'), gone: true }]);
    assert.deepEqual(labels(tree.roots()), ['architecture', 'System Design', 'writing', 'Without a skill']);
    assert.deepEqual(refreshes, ['all', 'all']);
  });

  it('makes two skills one as soon as a role says they are', () => {
    const { library, tree, refreshes } = treeOf(files);
    tree.roots();
    library.apply([
      change(
        'roles/staff',
        'type: role\ntitle: Staff\nexpectations: [{skill: Architecture, aliases: [system design]}]',
      ),
    ]);
    assert.deepEqual(refreshes, ['all']);
    assert.deepEqual(labels(tree.roots()), ['Architecture', 'writing', 'Without a skill']);
  });

  it('keeps the last good version of a broken file, marked with the reason', () => {
    const { library, tree } = treeOf(files);
    tree.roots();
    library.apply([change('wins/runbook', '---\ntitle: Runbook\ndate: [\n---\n')]);
    const row = nodeOf(nodeOf(tree.roots(), 'System Design').children(), 'Runbook');
    assert.strictEqual(row.row().icon.id, 'warning');
    assert.include(shown([row])[0]!, 'last readable version');
    assert.include(tooltip(row), "can't be read");
    assert.strictEqual(row.row().opens?.at, 'problem');
  });

  it('lists files that were never good, last, and lets them go', () => {
    const { library, tree, refreshes } = treeOf({ ...files, 'wins/bad': '# No front matter' });
    const group = nodeOf(tree.roots(), "Can't be read");
    assert.strictEqual(tree.roots().at(-1), group);
    assert.match(shown(group.children())[0]!, /^bad\.md · .*no front matter/);
    library.apply([change('wins/bad', 'title: Good\ndate: 2026-01-01\nskills: [writing]')]);
    assert.deepEqual(refreshes, ['all']);
    assert.notInclude(labels(tree.roots()), "Can't be read");
  });

  it('takes skills named like properties of objects', () => {
    const { tree } = treeOf({ 'wins/a': 'title: A\ndate: 2026-01-01\nskills: [__proto__, constructor]' });
    assert.deepEqual(labels(tree.roots()), ['__proto__', 'constructor']);
  });

  it('names the skill that a win dropped on a row gets', () => {
    const { tree } = treeOf(files);
    const group = nodeOf(tree.roots(), 'writing');
    assert.strictEqual(skillOf(group), 'writing');
    assert.strictEqual(skillOf(group.children()[0]!), 'writing');
    assert.isUndefined(skillOf(nodeOf(tree.roots(), 'Without a skill')));
    const quarters = treeOf(files, { grouping: 'quarter' }).tree;
    assert.isUndefined(skillOf(quarters.roots()[0]!));
  });

  it('shows a thousand wins of a group at a time', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1200 }, (_, at) => [`wins/${at}`, `title: Win ${at}\ndate: 2026-01-01\nskills: [a]`]),
    );
    const { tree } = treeOf(many);
    const [group] = tree.roots();
    assert.lengthOf(group!.children(), 1001);
    const more = group!.children().at(-1)!;
    assert.deepEqual(shown([more]), ['Show 200 more wins']);
    assert.deepEqual(tree.showMore(more), [group!]);
    assert.lengthOf(group!.children(), 1200);
  });

  it('has no two rows of one id in any grouping', () => {
    for (const grouping of groupings) {
      const all = ids(treeOf({ ...files, 'wins/bad': '# x' }, { grouping }).tree.roots());
      assert.strictEqual(new Set(all).size, all.length, grouping);
    }
  });
});

describe('the Evidence view of a large library, grouped in parts', () => {
  const skills = ['writing', 'Writing', 'System Design', 'architecture', 'Mentoring'];
  const win = fc
    .record({
      day: fc.integer({ min: 10, max: 28 }),
      month: fc.integer({ min: 4, max: 8 }),
      skills: fc.subarray(skills, { maxLength: 2 }),
      status: fc.constantFrom('done', 'done', 'draft'),
      project: fc.constantFrom('', 'Checkout', 'checkout', 'Fares'),
      people: fc.subarray(['ana', 'Ana Silva', 'ben']),
      goals: fc.subarray(['g', 'A goal', 'gone']),
    })
    .map(
      (held) =>
        `title: A win for ${held.project}\ndate: 2026-0${held.month}-${held.day}\nstatus: ${held.status}\n` +
        `project: ${held.project}\nskills: [${held.skills.join(', ')}]\ncollaborators: [${held.people.join(', ')}]\ngoals: [${held.goals.join(', ')}]`,
    );
  const role = (...aliases: string[]): string =>
    `type: role\ntitle: Staff\nexpectations: [{skill: Writing}, {skill: System Design, aliases: [${aliases.join(', ')}]}]`;
  const changed: fc.Arbitrary<FileChange> = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(300), win).map(([at, text]) => change(`wins/${at}`, text)) },
    { weight: 2, arbitrary: fc.nat(300).map((at) => ({ uri: uriOf(`wins/${at}`), gone: true as const })) },
    { weight: 1, arbitrary: fc.nat(300).map((at) => change(`wins/${at}`, '---\ntitle: [\n---\n')) },
    { weight: 1, arbitrary: fc.constantFrom(role(), role('architecture')).map((text) => change('roles/staff', text)) },
    { weight: 1, arbitrary: fc.constantFrom('ana', 'ben').map((id) => change(`people/${id}`, 'type: person\nname: Ana Silva')) },
    { weight: 1, arbitrary: fc.constantFrom('A goal', 'Another').map((title) => change('goals/g', `type: goal\ntitle: ${title}`)) },
  ); // prettier-ignore
  const choice = fc.record({
    grouping: fc.constantFrom(...groupings),
    filter: fc.constantFrom('', '', 'checkout', 'nowhere'),
  });
  /** What happens after so many parts: a batch of changes, or another choice of the user's. */
  const happening = fc.record({
    after: fc.nat(3),
    what: fc.oneof(
      { weight: 3, arbitrary: fc.array(changed, { minLength: 1, maxLength: 70 }) },
      { weight: 1, arbitrary: choice },
    ),
  });
  const draw = (tree: EvidenceTree): unknown => [
    tree.roots().map((root) => [root.id, shown([root]), ids(root.children())]),
    tree.hidesAll,
  ];

  it('shows what it shows when grouped at once, whatever happens meanwhile', () => {
    let interrupted = 0;
    fc.assert(
      fc.property(
        fc.array(win, { minLength: 200, maxLength: 300 }),
        choice,
        fc.array(happening, { maxLength: 4 }),
        (wins, first, happenings) => {
          const given = Object.fromEntries(wins.map((text, at) => [`wins/${at}`, text]));
          const { library, tree } = treeOf({ ...given, 'roles/staff': role() }, first);
          let chosen = first;
          const choose = (next: typeof first): EvidenceChoice => {
            chosen = next;
            return { ...next, role: library.entries.roles[0], today };
          };
          tree.choose(choose(first));
          let work = tree.group();
          for (const { after, what } of happenings) {
            let steps = 0;
            while (steps < after && !work.next().done) steps++;
            if (steps > 0 && steps === after) interrupted++;
            if (Array.isArray(what)) library.apply(what);
            // As the view does: the role may be another now.
            if (!Array.isArray(what) || chosen.grouping === 'expectation')
              tree.choose(choose(Array.isArray(what) ? chosen : what));
            if (steps < after) work = tree.group();
          }
          while (!work.next().done);
          const atOnce = new EvidenceTree(library, choose(chosen), () => undefined);
          assert.deepEqual(draw(tree), draw(atOnce));
        },
      ),
      { numRuns: tries(60) },
    );
    assert.isAbove(interrupted, tries(30));
  });

  it('looks at each win once, and at none when the rows are asked for afterwards', () => {
    const { library, tree } = treeOf({});
    let looks = 0;
    const { entry } = libraryOf({ 'wins/a': files['wins/latency'] }).files.get(uriOf('wins/a'))!;
    const uris = Array.from({ length: 300 }, (_, at) => uriOf(`wins/${at}`));
    library.apply(
      uris.map((uri) => {
        const counted = { ...entry!, uri } as Entry;
        Object.defineProperty(counted, 'status', { get: () => (looks++, 'done'), enumerable: true });
        return { uri, file: { uri, entry: counted, problems: [], broken: false } };
      }),
    );
    let parts = 0;
    for (const work = tree.group(); !work.next().done;) parts++;
    assert.strictEqual(parts, 4);
    tree.roots();
    assert.strictEqual(looks, 300);
  });
});
