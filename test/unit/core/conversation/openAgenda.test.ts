import { assert } from 'chai';
import fc from 'fast-check';
import { openAgenda } from '../../../../src/core/conversation/openAgenda';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { maySee, visibilities } from '../../../../src/core/entries/visibility';
import { byType, workspace } from '../arbitraries';

const folder = 'file:///brag/meetings';
const files = {
  'people/ana.md': 'type: person\nname: Ana Reyes\naliases: [Annie]\nrelation: manager',
  'meetings/2026-05-04-ana.md':
    'type: meeting\ntitle: 1:1\ndate: 2026-05-04\nwith: [Annie]\nnext-steps:\n  - { text: Sign *the* design, owner: ana, due: 2026-07-10 }\n  - Send the draft\n  - { text: Book a room, done: yes }',
  'meetings/old/2026-04-01-ana.md':
    'type: meeting\ntitle: 1:1\ndate: 2026-04-01\nwith: [Ana Reyes]\nnext-steps: [{ text: Find a mentor, due: 2026-05-01 }]',
  'meetings/2026-05-05-ana.md':
    'type: meeting\ntitle: Pay\ndate: 2026-05-05\nwith: [ana]\nvisibility: private\nnext-steps: [Ask for the band]',
  'meetings/2026-05-06-jo.md': 'type: meeting\ntitle: Jo\ndate: 2026-05-06\nwith: [Jo]\nnext-steps: [Call Jo]',
  'asks/scope.md': 'type: ask\ntitle: More scope\nto: Ana Reyes\nstatus: asked',
  'asks/pay.md': 'type: ask\ntitle: Pay\nto: ana\nvisibility: private',
  'asks/old.md': 'type: ask\ntitle: Old\nto: ana\nstatus: declined',
};

describe('what is open with someone', () => {
  const entries = byType(
    Object.entries(files).map(([name, keys]) => {
      const read = parseEntry(`file:///brag/${name}`, `---\n${keys}\n---\n`);
      return read.kind === 'entry' ? read.entry : assert.fail(name);
    }),
  );

  it('is the steps of both sides that are not done, with where they are from, and the asks that wait', () => {
    assert.deepEqual(openAgenda(entries, ['ana'], 'committee', folder), {
      asks: ['scope'],
      steps:
        '- [ ] Find a mentor, 2026-05-01\n- [ ] Sign \\*the\\* design, ana, 2026-07-10 ([2026-05-04](2026-05-04-ana.md))\n- [ ] Send the draft ([2026-05-04](2026-05-04-ana.md))\n',
    });
    assert.deepEqual(openAgenda(entries, ['Annie'], 'private', folder).asks.toSorted(), ['pay', 'scope']);
    assert.include(openAgenda(entries, ['Annie'], 'private', folder).steps, 'Ask for the band');
    assert.include(openAgenda(entries, ['jo'], 'committee', folder).steps, 'Call Jo');
  });

  it('is nothing with someone new, or with no one', () => {
    for (const names of [['Kim'], []])
      assert.deepEqual(openAgenda(entries, names, 'committee', folder), { asks: [], steps: '' });
  });

  it('holds nothing that fewer may see than the meeting it is for', () => {
    fc.assert(
      fc.property(workspace(), fc.constantFrom(...visibilities), ({ entries: all, tokens }, visibility) => {
        const names = all.meetings.flatMap((meeting) => meeting.with).concat(all.asks.flatMap(({ to }) => to ?? []));
        const { asks, steps } = openAgenda(all, names, visibility, folder);
        for (const entry of [...all.meetings, ...all.asks]) {
          if (visibility === 'private' || maySee(visibility, entry.visibility)) continue;
          assert.notInclude(steps, tokens.get(entry.uri)!);
          assert.notInclude(asks, entry.id);
        }
      }),
    );
  });
});
