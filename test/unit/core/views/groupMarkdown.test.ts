import { expect } from 'chai';
import { groupMarkdown } from '../../../../src/core/views/groupMarkdown';
import { libraryOf } from './shownRows';

describe('a group of wins as Markdown', () => {
  const { wins } = libraryOf({
    'wins/a': 'title: Cut *latency*\ndate: 2026-03-14\nimpact: Pages open in half the time',
    'wins/b': 'title: Runbook\ndate: 2026-04-02\nvisibility: private',
  }).entries;

  it('is a heading and a list, whose words stay words, with a mark where a win is private', () => {
    expect(groupMarkdown('System Design', wins)).to.equal(
      '## System Design\n\n- 2026-04-02: Runbook \\[private]\n- 2026-03-14: Cut \\*latency\\* (Pages open in half the time)\n',
    );
  });

  it('is a heading alone where nothing is in it', () => {
    expect(groupMarkdown('Writing', [])).to.equal('## Writing\n');
  });
});
