import { assert } from 'chai';
import { mock } from 'node:test';
import { LatestWork } from '../../../../../src/features/writing/problems/latestWork';

describe('work that a newer keystroke overtakes', () => {
  let work: LatestWork;
  let done: string[];
  /** What ends the waits of the work that runs, the earliest first. */
  let waits: (() => void)[];

  const type = (key: string, text: string) =>
    work.start(key, 80, async (isOvertaken) => {
      await new Promise<void>((resolve) => waits.push(resolve));
      if (!isOvertaken()) done.push(text);
    });
  const settle = async () => {
    while (waits.length > 0) waits.shift()!();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    work = new LatestWork();
    done = [];
    waits = [];
  });
  afterEach(() => mock.timers.reset());

  it('never starts while keystrokes follow each other', async () => {
    for (const text of ['c', 'ca', 'cas', 'case']) {
      type('a.md', text);
      mock.timers.tick(79);
    }
    assert.lengthOf(waits, 0);
    assert.isTrue(work.isWaiting('a.md'));
    mock.timers.tick(1);
    assert.lengthOf(waits, 1);
    assert.isFalse(work.isWaiting('a.md'));
    await settle();
    assert.deepEqual(done, ['case']);
  });

  it('is dropped where it had started already', async () => {
    type('a.md', 'old');
    mock.timers.tick(80);
    type('a.md', 'new');
    await settle();
    assert.deepEqual(done, []);
    mock.timers.tick(80);
    await settle();
    assert.deepEqual(done, ['new']);
  });

  it('is not dropped for another file', async () => {
    type('a.md', 'one');
    mock.timers.tick(40);
    type('b.md', 'other');
    mock.timers.tick(40);
    await settle();
    mock.timers.tick(40);
    await settle();
    assert.deepEqual(done, ['one', 'other']);
  });

  it('ends with whoever wanted it', async () => {
    type('a.md', 'running');
    mock.timers.tick(80);
    type('b.md', 'waiting');
    work.dispose();
    mock.timers.tick(80);
    await settle();
    assert.deepEqual(done, []);
  });
});
