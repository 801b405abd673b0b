import { assert } from 'chai';
import { liftOf, liftPlace } from '../../../../src/core/capture/lift';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Win } from '../../../../src/core/entries/win';
import { strengthOf } from '../../../../src/core/evidence/strength';
import { noOne } from '../evidence/wins';

describe('what would lift a win', () => {
  const winOf = (text: string): Win => {
    const parsed = parseEntry('file:///brag/wins/a.md', text);
    assert.strictEqual(parsed.kind, 'entry');
    return (parsed as { entry: Win }).entry;
  };
  const file = (lines: string) => `---\ntitle: A\ndate: 2026-01-02\n${lines}---\n\nText\n`;
  /** The file with what is to be written, `|` where the user goes on. */
  const shown = (lines: string) => {
    const text = file(lines);
    const place = liftPlace(winOf(text), text, noOne)!;
    return text.slice(0, place.at) + (place.write?.join('|') ?? '|') + text.slice(place.at);
  };

  it('is the cursor behind the key that waits, or the key where it is missing', () => {
    assert.strictEqual(shown('impact: \n'), file('impact: |\n'));
    assert.strictEqual(shown(''), file('impact: |\n'));
    assert.strictEqual(shown('impact: Nobody waits\n'), file('impact: Nobody waits\nmetrics:\n  - name: |\n    before: |\n    after: |\n')); // prettier-ignore
    assert.strictEqual(shown('impact: x\nmetrics:\nproject: P\n'), file('impact: x\nmetrics:|\nproject: P\n'));
    assert.strictEqual(shown('metrics:\n  - name: wait\n    after: 2 days\n'), file('metrics:\n  - name: wait\n    before: |\n    after: 2 days\n')); // prettier-ignore
    assert.strictEqual(shown('metrics: [2 days]\n'), file('metrics: [2 days|]\n'));
    assert.strictEqual(shown('impact: It takes 2 days\n'), file('impact: It takes 2 days|\n'));
    assert.strictEqual(shown('metrics: [9 days -> 2 days]\n'), file('metrics: [9 days -> 2 days]\nlinks:\n  - |\n'));
    assert.strictEqual(
      shown('links: \nmetrics: [9 days -> 2 days]\n'),
      file('links: |\nmetrics: [9 days -> 2 days]\n'),
    );
  });

  it('is nothing at the top', () => {
    const text = file('metrics: [9 days -> 2 days]\nlinks: [https://example.org]\n');
    assert.isUndefined(liftPlace(winOf(text), text, noOne));
    assert.isUndefined(liftOf(winOf(text), noOne).step);
  });

  it('lifts the win by one rung at least once it is filled in', () => {
    const filled: Record<string, string[]> = {
      claim: ['Nobody waits'],
      described: ['wait', '9 days', '2 days'],
      measured: ['9 days'],
      compared: ['https://example.org'],
    };
    let text = file('');
    for (const rung of ['claim', 'described', 'compared']) {
      const win = winOf(text);
      assert.strictEqual(strengthOf(win, noOne).rung, rung);
      const { at, write } = liftPlace(win, text, noOne)!;
      const put = write!.map((part, index) => part + (filled[rung]![index] ?? '')).join('');
      text = text.slice(0, at) + put + text.slice(at);
    }
    assert.strictEqual(strengthOf(winOf(text), noOne).rung, 'corroborated');
  });
});
