import { applyEdits } from '../../../../src/core/text/textEdits';
import { assert } from 'chai';
import fc from 'fast-check';
import { mergeDraft, mergeDrafts, stricterVisibility } from '../../../../src/core/inbox/mergeDraft';
import { frontMatterText } from '../../../../src/core/frontMatter/frontMatterText';
import { say } from '../../../../src/core/text/sentence';
import { slug } from '../../../../src/core/text/slug';
import { nastyText } from '../arbitraries';
import { readWin, winFile } from './wins';

const base = 'title: Cut latency # mine\ndate: 2026-03-14\n';
const draftOf = (front: string, body = '') =>
  winFile(`title: Cut latency\ndate: 2026-03-14\nstatus: draft\n${front}`, body, 'b');

function merged(into: ReturnType<typeof winFile>, ...drafts: ReturnType<typeof winFile>[]): string {
  const edits = mergeDrafts(into, drafts);
  if ('code' in edits) throw new Error(say(edits.message));
  return applyEdits(into.text, edits);
}

describe('mergeDraft', function () {
  this.timeout(0);

  for (const [what, target, draft, after] of [
    ['adds what is missing', '', 'impact: Less waiting\nproject: Shop\n', 'impact: Less waiting\nproject: Shop\n'],
    ['adds to a list in place', 'skills: [go] # mine\n', 'skills: [Go, sql]\n', 'skills: [go, sql] # mine\n'],
    [
      'takes one link for one',
      'links: ["https://a.example/1"]\n',
      'links: ["https://a.example/1/"]\n',
      'links: ["https://a.example/1"]\n',
    ],
    [
      'gives a known link the name that the draft has for it',
      'links: ["https://a.example/1"]\n',
      'links: [{url: "https://a.example/1", label: The change}]\n',
      'links: [{url: https://a.example/1, label: The change}]\n',
    ],
    [
      'takes one metric for one, in either form',
      'metrics: ["p95: 900 ms -> 540 ms"]\n',
      'metrics: [{name: p95, before: 900 ms, after: 540 ms}, "errors 4 -> 1"]\n',
      'metrics: ["p95: 900 ms -> 540 ms", errors 4 -> 1]\n',
    ],
    [
      'takes together what the draft says twice',
      '',
      'feedback: [{quote: Well done}, {quote: Well done, from: Ana}]\n',
      'feedback:\n  - quote: Well done\n    from: Ana\n',
    ],
    ['keeps unknown keys', '', 'source: github:a/b#1\n', 'source: github:a/b#1\n'],
    ['is shown to no more people than the draft', '', 'visibility: private\n', 'visibility: private\n'],
    ['is not shown to more', 'visibility: private\n', 'visibility: public\n', 'visibility: private\n'],
    ['is not left out for the draft', '', 'omit: true\n', ''],
  ] as const)
    it(what, () =>
      assert.strictEqual(
        merged(winFile(`${base}${target}`, '\nMine.\n'), draftOf(draft)),
        winFile(`${base}${after}`, '\nMine.\n').text,
      ),
    );

  it('puts what has no place in the front matter below a heading, with the body', () => {
    const draft = winFile(
      'title: Tuned *the* queries\ndate: 2026-03-12\nstatus: draft\nimpact: Less *waiting*\nid: x\n',
      '\n## Situation\n\nSlow.\n',
      'b',
    );
    assert.strictEqual(
      merged(winFile(`${base}impact: Mine\n`, '\nMine.\n'), draft),
      winFile(
        `${base}impact: Mine\n`,
        '\nMine.\n\n## From a draft: Tuned \\*the\\* queries, 12 March 2026\n\n- Impact: Less \\*waiting\\*\n- Id: x\n\n## Situation\n\nSlow.\n',
      ).text,
    );
  });

  it('keeps Windows line endings', () => {
    const target = { uri: 'file:///brag/wins/a.md', text: winFile(base).text.replaceAll('\n', '\r\n') };
    assert.notMatch(merged(target, draftOf('impact: Less\n', '\nOne\ntwo\n')), /[^\r]\n/);
  });

  it('writes a body that stands there already no second time', () => {
    const target = winFile(base, '\nWe cut it.\n');
    assert.strictEqual(merged(target, draftOf('', 'We cut it.\n')), target.text);
  });

  it('changes nothing where the front matter can only be edited by hand', () => {
    const edits = mergeDraft(winFile(`${base}tags: &t [a]\nskills: *t\n`), draftOf('skills: [b]\n'));
    assert.isTrue('code' in edits);
    assert.isTrue('code' in mergeDraft(winFile(base), { uri: 'file:///brag/wins/b.md', text: 'gone' }));
  });

  it('says who may see less of it', () => {
    const [open, hidden] = [readWin(winFile(base)), readWin(draftOf('visibility: manager\n'))];
    assert.strictEqual(stricterVisibility(open, hidden), 'manager');
    assert.isUndefined(stricterVisibility(hidden, open));
  });

  const words = fc
    .tuple(fc.integer({ min: 0, max: 3 }), nastyText('w'))
    .map(([n, text]) => `${text} ${n}`.replace(/\s+/g, ' '));
  const several = fc.array(words, { maxLength: 3 });
  const win = (name: string) =>
    fc
      .record({
        front: fc.record(
          {
            title: words,
            impact: words,
            project: words,
            attribution: words,
            kind: fc.constantFrom('glue', 'mentoring'),
            scope: fc.constantFrom('team', 'company'),
            visibility: fc.constantFrom('private', 'public'),
            own: words,
            skills: several,
            tags: several,
            collaborators: several,
            metrics: several,
            links: fc.array(fc.record({ url: fc.webUrl(), label: words }, { requiredKeys: ['url'] }), { maxLength: 3 }),
            feedback: fc.array(fc.record({ quote: words, from: words }, { requiredKeys: ['quote'] }), { maxLength: 2 }),
          },
          { requiredKeys: ['title'] },
        ),
        body: fc.option(words, { nil: '' }),
      }) // prettier-ignore
      .map(({ front, body }) => ({
        uri: `file:///brag/wins/${name}.md`,
        text: `${frontMatterText({ type: 'win', date: '2026-01-01', ...(front as unknown as Record<string, string>) })}\n${body}\n`,
        front: front as Record<string, unknown>,
        body,
      }));

  it('loses nothing, overwrites nothing, and merging once more adds nothing', () => {
    fc.assert(
      fc.property(win('a'), win('b'), (into, draft) => {
        const text = merged(into, draft);
        const [before, after, told] = [readWin(into), readWin({ ...into, text }), readWin(draft)];
        for (const key of ['title', 'date', 'impact', 'project', 'attribution'] as const)
          if (before[key] !== undefined) assert.strictEqual(after[key], before[key]);
        for (const key of ['skills', 'tags', 'collaborators'] as const) {
          assert.deepEqual(after[key].slice(0, before[key].length), before[key]);
          for (const item of told[key]) assert.include(after[key].map(slug), slug(item));
          assert.strictEqual(
            after[key].length,
            before[key].length +
              new Set(told[key].map(slug).filter((name) => !before[key].map(slug).includes(name))).size,
          );
        }
        for (const { quote } of told.feedback)
          assert.include(
            after.feedback.map((said) => slug(said.quote)),
            slug(quote),
          );
        for (const { text: said } of told.metrics)
          assert.include(
            after.metrics.map((each) => slug(each.text)),
            slug(said),
          );
        const plain = slug(text);
        for (const said of [told.title, told.impact, told.project, told.attribution, draft.front['own'], draft.body])
          if (typeof said === 'string' && slug(said) !== slug(before.title))
            for (const part of slug(said).split('-')) assert.include(plain, part);
        assert.isTrue(after.visibility === before.visibility || after.visibility === told.visibility);
        assert.strictEqual(merged({ ...into, text }, draft), text);
      }),
    );
  });

  it('merges many drafts as one after the other', () => {
    const drafts = [1, 2, 3].map((n) => draftOf(`tags: [t${n}]\n`, `Body ${n}\n`));
    const one = drafts.reduce((into, draft) => ({ ...into, text: merged(into, draft) }), winFile(base, 'Mine.\n'));
    assert.strictEqual(merged(winFile(base, 'Mine.\n'), ...drafts), one.text);
    assert.match(one.text, /tags: \[t1, t2, t3\]\n/);
  });
});
