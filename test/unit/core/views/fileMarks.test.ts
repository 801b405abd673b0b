import { assert } from 'chai';
import { marksOf } from '../../../../src/core/views/fileMarks';
import { libraryOf, uriOf, words } from './shownRows';

describe('the marks of files in the Explorer', () => {
  const { files } = libraryOf({
    'wins/done': 'title: Done\ndate: 2026-06-01',
    'wins/draft': 'title: Draft\ndate: 2026-06-01\nstatus: draft',
    'wins/mine': 'title: Mine\ndate: 2026-06-01\nstatus: draft\nvisibility: private',
    'wins/odd': 'title: Odd\ndate: 2026-06-01\nvisibility: nonsense',
    'people/ana': 'type: person\nname: Ana\nvisibility: private',
  });
  const marks = (path: string) => marksOf(files.get(uriOf(path)));

  it('tell a draft and what is private, in letters and in words', () => {
    assert.deepEqual(
      ['wins/done', 'wins/draft', 'wins/mine', 'people/ana', 'wins/none'].map((path) => marks(path).letters),
      ['', 'D', 'DP', 'P', ''],
    );
    assert.deepEqual(marks('wins/mine').words.map(words), [
      'Draft: counts once you accept it',
      'Private: only you see it',
    ]);
  });

  it('tell as private what counts as private because it can not be read', () => {
    assert.strictEqual(marks('wins/odd').letters, 'P');
  });
});
