import { expect } from 'chai';
import fc from 'fast-check';
import { entriesFor } from '../../../../../src/core/documents/edition/edition';
import { leftOut } from '../../../../../src/core/documents/edition/leftOut';
import { leftOutReport } from '../../../../../src/core/documents/edition/leftOutReport';
import { audiences, type Audience } from '../../../../../src/core/entries/visibility';
import type { Entries } from '../../../../../src/core/library/entries';
import { say } from '../../../../../src/core/text/sentence';
import { workspace } from '../../arbitraries';
import { readExample } from '../readExample';
import { tries } from '../../../tries';

const { entries } = readExample('staff-engineer');

function lines(audience: Audience): string[] {
  return leftOut(entries, audience).map(({ what, why }) => `${say(what)}: ${say(why)}`);
}

describe('what an edition leaves out', () => {
  it('is nothing from my own', () => {
    expect(leftOut(entries, 'self')).to.deep.equal([]);
  });

  it('is told with its reason', () => {
    expect(lines('committee')).to.include.members([
      'Person “Ruth Abara”: It is marked private. Where other entries name this person, they say “a colleague”.',
      'Ask “Three months as acting Engineering Manager in Platform”: It is marked private.',
      'What you fall back on in “Promotion to Principal Engineer in the autumn of 2026”: It is for you alone, whatever the entry is marked.',
      'How Tomás Reyes stands, and what they value: It is for you alone, whatever the entry is marked.',
      'Ask “A monthly hour with Leila until the panel”: What you ask of mentors, and of people you want to meet, is told to your manager at most.',
    ]);
    expect(lines('manager').join('\n')).not.to.contain('A monthly hour with Leila until the panel”: What you ask');
  });

  it('says where a name alone may mean somebody else', () => {
    const namesake = { ...entries.people.find(({ id }) => id === 'hana-kimura')!, name: 'Ruth Kimura' };
    const people = [...entries.people.filter(({ id }) => id !== 'hana-kimura'), namesake];
    expect(leftOut({ ...entries, people }, 'committee').map(({ why }) => say(why))).to.include(
      'It is marked private. Where other entries name this person, they say “a colleague”. So do they for “Ruth” alone, which may also mean Ruth Kimura.',
    );
  });

  it('names an ask that goes with a hidden role', () => {
    const roles = entries.roles.map((role) => ({ ...role, visibility: 'private' as const }));
    const reasons = leftOut({ ...entries, roles }, 'manager').map(({ why }) => say(why));
    expect(reasons).to.include('It leads to a role that is left out.');
  });

  it('has one singular and one plural', () => {
    expect(leftOutReport([], 'manager')).to.contain('Nothing is left out of the edition for your manager.');
    expect(leftOutReport(leftOut(entries, 'manager').slice(0, 1), 'manager')).to.contain('One thing is left out of');
    expect(leftOutReport(leftOut(entries, 'manager').slice(0, 2), 'manager')).to.contain('2 things are left out of');
  });
});

describe('what any edition leaves out', function () {
  this.timeout(0);

  it('is every entry that the edition does not hold, in the same order each time', () => {
    fc.assert(
      fc.property(workspace(), fc.constantFrom(...audiences), (space, audience) => {
        const all = uris(space.entries);
        const seen = new Set(uris(entriesFor(space.entries, audience)));
        const told = leftOut(space.entries, audience);
        const files = new Set(told.map(({ uri }) => uri));
        for (const uri of all) if (!seen.has(uri)) expect(files).to.include(uri);
        for (const uri of files) expect(all).to.include(uri);
        const hidden = told.filter(({ why }) => /^\{0\}|^It is marked/.test(why.pattern));
        for (const { uri } of hidden) expect(seen).not.to.include(uri);
        const reversed = {
          ...space.entries,
          wins: space.entries.wins.toReversed(),
          asks: space.entries.asks.toReversed(),
        };
        expect(leftOut(reversed, audience)).to.deep.equal(told);
      }),
      { numRuns: tries(60) },
    );
  });
});

function uris({ wins, roles, people, asks, responsibilities, meetings, profile }: Entries): string[] {
  const lists: readonly (readonly { uri: string }[])[] = [wins, roles, people, asks, responsibilities, meetings];
  return [...lists.flat(), ...(profile ? [profile] : [])].map(({ uri }) => uri);
}
