import { assert } from 'chai';
import { LikelyDuplicates } from '../../../../src/core/inbox/likelyDuplicates';
import { say } from '../../../../src/core/text/sentence';
import { readWin, winFile } from './wins';

const win = (name: string, title: string, date: string, more = '') =>
  readWin(winFile(`title: ${title}\ndate: ${date}\n${more}`, '', name));

describe('LikelyDuplicates', () => {
  const draft = win(
    'draft',
    'Cut the checkout latency',
    '2026-03-14',
    'status: draft\nlinks: ["https://github.com/acme/shop/pull/12#issue-1"]\n',
  );
  const found = (...wins: ReturnType<typeof win>[]) =>
    new LikelyDuplicates([draft, ...wins]).of(draft).map(({ win: { id }, reason }) => `${id}: ${say(reason)}`);

  it('finds the same link, however it is written, on any day', () => {
    assert.deepEqual(
      found(win('a', 'Other', '2025-01-01', 'links: [{url: "http://www.GitHub.com/acme/shop/pull/12/", label: PR}]\n')),
      ['a: It has the same link.'],
    );
    assert.deepEqual(found(win('a', 'Other', '2026-03-14', 'links: ["https://github.com/acme/shop/pull/13"]\n')), []);
  });

  it('takes a link that many wins hold for none of them', () => {
    const link = 'links: ["https://github.com/acme/shop/pull/12"]\n';
    assert.deepEqual(found(...[1, 2, 3, 4, 5].map((day) => win(`w${day}`, 'Other', `2025-01-0${day}`, link))), []);
  });

  it('finds a similar title on the day, and near it', () => {
    assert.deepEqual(
      found(
        win('a', 'Cut latency of the checkout by 40%', '2026-03-16'),
        win('b', 'Checkout latency is cut', '2026-03-14'),
        win('c', 'Cut the checkout latency', '2026-03-30'),
        win('d', 'Cut the hosting bill', '2026-03-14'),
      ),
      ['b: Same day, similar title.', 'a: Similar title, days apart.'],
    );
  });

  it('puts confirmed wins before drafts, and shows three', () => {
    assert.deepEqual(
      found(
        win('a', 'Cut the checkout latency', '2026-03-14', 'status: draft\n'),
        win('b', 'Cut the checkout latency', '2026-03-15'),
        win('c', 'Cut the checkout latency', '2026-03-11'),
        win('d', 'Cut the checkout latency', '2026-03-12'),
      ).map((line) => line[0]),
      ['b', 'd', 'c'],
    );
  });

  it('answers for 500 drafts among 10,000 wins, each', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...draft,
      uri: `file:///brag/wins/${index}.md`,
      title: `Win number ${index} of ${index % 7}`,
    }));
    const duplicates = new LikelyDuplicates(many);
    for (const each of many.slice(0, 5)) assert.isAtMost(duplicates.of(each).length, 3);
  });
});
