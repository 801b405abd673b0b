import { assert } from 'chai';
import { liftOf } from '../../../../src/core/capture/lift';
import { strengthened } from '../../../../src/core/conversation/strengthen/strengthenedWins';
import { compilePeriodReview } from '../../../../src/core/documents/periodReview/compilePeriodReview';
import { weekAround } from '../../../../src/core/documents/periodReview/reviewPeriod';
import { strengthenQuestions } from '../../../../src/core/conversation/strengthen/strengthenQuestions';
import { entriesFor } from '../../../../src/core/documents/edition/edition';
import { audiences } from '../../../../src/core/entries/visibility';
import { strengthOf } from '../../../../src/core/evidence/strength';
import { voicesIn } from '../../../../src/core/evidence/voices';
import { isMe } from '../../../../src/core/library/isMe';
import { inlaysOf } from '../../../../src/core/language/inlays';
import { say } from '../../../../src/core/text/sentence';
import { CaseTree } from '../../../../src/core/views/caseTree';
import { EvidenceTree } from '../../../../src/core/views/evidenceTree';
import { change, libraryOf, shown, today } from '../views/shownRows';

const win = `title: Mentored two\ndate: 2026-06-15\nskills: [Mentoring]\nkind: mentoring\nimpact: Both lead now.\nfeedback:\n  - {quote: Patient., from: Leila}\n  - {quote: Clear., from: LH}`;
const files = {
  'wins/a': win,
  'roles/staff': 'type: role\ntitle: Staff\nexpectations: [{skill: Mentoring, evidence: 1}]',
};
const alias = change('people/leila', 'type: person\nname: Leila Haddad\naliases: [Leila, LH]');

/** What each place that judges a win says of it. */
function everywhere(library: ReturnType<typeof libraryOf>): Readonly<Record<string, string>> {
  const { entries } = library;
  const [role] = entries.roles;
  const voiceOf = voicesIn(entries);
  const evidence = new EvidenceTree(library, { grouping: 'skill', filter: '', role, today }, () => undefined).roots();
  const expected = new CaseTree(library, { role, today }, () => undefined).roots();
  const review = compilePeriodReview(entries, {
    ...{ period: weekAround(today), role, date: today },
    documentUri: 'file:///brag/documents/x.md',
  });
  const withoutWords = { ...entries, wins: entries.wins.map((each) => ({ ...each, feedback: [] })) };
  return {
    group: shown(evidence).join(),
    rows: shown(evidence[0]!.children()).join(),
    expectation: shown(expected).join(),
    lift: liftOf(entries.wins[0]!, voiceOf).rung,
    hint: inlaysOf(entries.wins[0]!, change('wins/a', win).text, today, voiceOf).map(({ says }) => say(says)).join(), // prettier-ignore
    strengthened: strengthened(withoutWords, entries, role, today).wins.map(({ to }) => to).join(), // prettier-ignore
    review: review.markdown,
  };
}

describe('words in my own name', () => {
  const own = [
    'Tove Berg',
    'Berg, Tove',
    'tove berg',
    'me',
    'Tove',
    'TB',
    '@tove',
    'tove@depot.example',
    'people/tove-berg.md',
  ];
  const me = 'type: person\nname: Tove Berg\naliases: [TB, "@tove", tove@depot.example]';
  const said = (from: string) => `title: Late vans\ndate: 2026-06-15\nvisibility: public\nimpact: 9 late vans became 4.\nfeedback: [{quote: Great., from: "${from}"}]`; // prettier-ignore
  const recordOf = (from: string, visibility = 'committee') =>
    libraryOf({
      profile: 'type: profile\nname: Tove Berg',
      'people/tove-berg': `${me}\nvisibility: ${visibility}`,
      'people/leila': 'type: person\nname: Leila Haddad',
      'wins/a': said(from),
    }).entries;

  for (const from of own)
    it(`are not someone else's as ${from}`, () => {
      for (const visibility of ['private', 'committee']) {
        const entries = recordOf(from, visibility);
        assert.isTrue(isMe(entries, from));
        for (const seen of [entries, ...audiences.map((audience) => entriesFor(entries, audience))])
          assert.strictEqual(strengthOf(seen.wins[0]!, voicesIn(seen)).rung, 'measured', `${from}, ${visibility}`);
        const asked = strengthenQuestions(entries, { date: today, skipped: new Set() }).map(({ kind }) => kind);
        assert.include(asked, 'quote');
      }
    });

  it("are someone else's in another name", () => {
    for (const from of ['Leila', 'Leila Haddad', 'Tova Berg', 'A customer']) {
      const entries = recordOf(from);
      assert.strictEqual(strengthOf(entries.wins[0]!, voicesIn(entries)).rung, 'corroborated', from);
    }
  });
});

describe('two quotes under a name and its alias', () => {
  it('are two voices where no file says otherwise, and one person wherever a win is judged', () => {
    const [two, one] = [libraryOf(files), libraryOf(files)];
    one.apply([alias]);
    const [before, after] = [everywhere(two), everywhere(one)];
    for (const place of ['group', 'rows', 'lift', 'hint', 'strengthened']) {
      assert.include(before[place], 'corroborated', place);
      assert.notInclude(after[place], 'corroborated', place);
    }
    assert.notStrictEqual(after['expectation'], before['expectation']);
    assert.notInclude(before['review'], 'To make it stronger');
    assert.include(after['review'], 'To make it stronger');
  });

  it('are judged anew in the views once a file says that they are one person', () => {
    const library = libraryOf(files);
    const [role] = library.entries.roles;
    const evidence = new EvidenceTree(library, { grouping: 'skill', filter: '', role, today }, () => undefined);
    const expected = new CaseTree(library, { role, today }, () => undefined);
    const drawn = [evidence, expected].map((tree) => shown(tree.roots()).join());
    library.onDidChange((changed) => {
      for (const tree of [evidence, expected]) assert.strictEqual(tree.apply(changed), 'all');
    });
    library.apply([alias]);
    for (const [index, tree] of [evidence, expected].entries())
      assert.notStrictEqual(shown(tree.roots()).join(), drawn[index]);
  });
});
