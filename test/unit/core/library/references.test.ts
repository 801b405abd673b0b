import { expect } from 'chai';
import fc from 'fast-check';
import type { Ask } from '../../../../src/core/entries/ask';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Person } from '../../../../src/core/entries/person';
import type { Role } from '../../../../src/core/entries/role';
import { judgeTiming } from '../../../../src/core/evidence/timing';
import { isMe } from '../../../../src/core/library/isMe';
import { findNamed, NamedEntries } from '../../../../src/core/library/references';
import { say } from '../../../../src/core/text/sentence';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { byType } from '../arbitraries';

function read(file: string, frontMatter: string) {
  const parsed = parseEntry(`file:///home/ana/brag/${file}.md`, `---\n${frontMatter}\n---\n`);
  if (parsed.kind !== 'entry') throw new Error(file);
  return parsed.entry;
}

const person = (id: string, name: string, ...aliases: string[]) =>
  read(`people/${id}`, `type: person\nname: ${name}\naliases: [${aliases.join(', ')}]`) as Person;

describe('what a name means', () => {
  const mina = person('mina', 'Mina Park', 'MP');
  const max = person('max', 'Max Pol', 'MP');
  const people = [mina, max];

  for (const name of ['mina', 'Mina Park', 'mina-park', '../people/mina.md', '[[people/mina]]'])
    it(`is the entry called so: ${name}`, () => expect(findNamed(people, name)).to.equal(mina));

  it('is none where several are called so, and the first of one id', () => {
    expect(findNamed(people, 'MP')).to.equal(undefined);
    const twin = { ...max, uri: 'file:///home/ana/brag/people/x/mina.md', id: 'mina' };
    expect(findNamed([mina, twin], 'Mina')).to.equal(mina);
  });

  it('is the only one with that last name, behind a form of address that is theirs', () => {
    const sara = person('sara', 'Sara Lindqvist');
    const uwe = person('uwe', 'Dr. Uwe Brandt');
    const lund = person('lund', 'Mrs Anna Lund');
    const all = [sara, uwe, lund];
    for (const name of ['Mrs Lindqvist', 'Frau Lindqvist', 'Dr. Lindqvist', 'ms lindqvist', 'Prof. Dr. Lindqvist'])
      expect(findNamed(all, name), name).to.equal(sara);
    expect(findNamed(all, 'Herr Dr. Brandt')).to.equal(uwe);
    for (const name of ['Mrs. Lund', 'Ms Lund', 'Prof. Lund']) expect(findNamed(all, name), name).to.equal(lund);
    for (const name of ['Lindqvist', 'Mr Lund', 'Mrs Sara', 'Mrs Lindqvist, HR'])
      expect(findNamed(all, name), name).to.equal(undefined);
    expect(findNamed([...all, person('bo', 'Bo Lindqvist')], 'Mrs Lindqvist')).to.equal(undefined);
  });

  it('is the same in a list and in an index, whatever was added and removed', () => {
    const name = fc.constantFrom('mina', 'max', 'MP', 'Mina Park', 'pol', 'Ms Park');
    const someone = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), name, name, fc.array(name, { maxLength: 2 }))
      .map(([file, id, called, aliases]) => ({ ...person(file, called, ...aliases), id }));
    fc.assert(
      fc.property(fc.uniqueArray(someone, { selector: ({ uri }) => uri }), fc.nat(3), name, (all, gone, asked) => {
        const index = new NamedEntries(all);
        for (const each of all.slice(0, gone)) index.remove(each);
        const left = all.slice(gone).toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
        expect(index.find(asked)).to.equal(findNamed(left, asked));
        expect(index.all(asked).length > 0).to.equal(new NamedEntries(left).all(asked).length > 0);
      }),
    );
  });

  it('is me by any of the words for it, and by my first name where no one else is called so', () => {
    const { profile } = byType([read('profile', 'type: profile\nname: Ana Lima')]);
    for (const name of ['me', 'Myself', 'self', 'Ana Lima', 'ana'])
      expect(isMe({ profile, people }, name), name).to.equal(true);
    expect(isMe({ profile, people: [person('ana', 'Ana Sousa')] }, 'Ana')).to.equal(false);
    const doctor = byType([read('profile', 'type: profile\nname: Dr. Ana Lima')]).profile;
    for (const name of ['Ana', 'Ana Lima', 'Dr. Ana Lima', 'Lima, Ana'])
      expect(isMe({ profile: doctor, people }, name), name).to.equal(true);
    expect(isMe({ profile: doctor, people }, 'Dr')).to.equal(false);
  });

  it('finds the no of an earlier ask for the role, however that names it', () => {
    const role = read('roles/lead', 'type: role\ntitle: Team Lead') as Role;
    for (const name of ['Team lead', '../roles/lead.md', 'lead']) {
      const earlier = read('asks/no', `type: ask\ntitle: Lead\nkind: promotion\nstatus: declined\nrole: ${name}\nfollow-up: 2027-01-04`) as Ask; // prettier-ignore
      const ask = read('asks/next', 'type: ask\ntitle: Lead again\nkind: promotion\nrole: lead') as Ask;
      const { bearInMind } = judgeTiming(byType([role, earlier, ask]), '2026-06-15' as CalendarDate, { role, ask });
      expect(bearInMind.map((each) => say(each)).join(), name).to.contain('after the last no is 4 January 2027');
    }
  });
});
