import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { compileCase } from '../../../../../src/core/documents/case/compileCase';
import { caseForms, caseTracks, otherRole } from '../../../../../src/core/documents/case/caseRequest';
import { entriesFor } from '../../../../../src/core/documents/edition/edition';
import { compileHandover } from '../../../../../src/core/documents/handover/compileHandover';
import { HiddenNames } from '../../../../../src/core/documents/edition/hiddenNames';
import { jsonResume } from '../../../../../src/core/documents/export/jsonResume';
import { audiences, maySee, type Audience } from '../../../../../src/core/entries/visibility';
import type { Entries } from '../../../../../src/core/library/entries';
import { workspace } from '../../arbitraries';
import { tries } from '../../../tries';

const leila = { name: 'Leila Haddad', relation: 'my sponsor' };
const alone = new HiddenNames([leila], [], 'a colleague');

describe('names of hidden people', () => {
  const said: readonly (readonly [text: string, seen: string, why: string])[] = [
    ['Then Leila said yes.', 'Then my sponsor said yes.', 'a first name'],
    ['I asked Haddad twice', 'I asked my sponsor twice', 'a last name'],
    ['I asked leila HADDAD twice', 'I asked my sponsor twice', 'a full name in any case'],
    ['Leila said yes. Haddad agreed.', 'My sponsor said yes. My sponsor agreed.', 'the start of a sentence'],
    [
      'Done?\nLeila: “Leila helped.”',
      'Done?\nMy sponsor: “My sponsor helped.”',
      'the start of a line and of a quotation',
    ],
    ['- Leila Haddad\n- Haddad', '- My sponsor\n- My sponsor', 'the items of a list'],
    ["the plan of Leila's team", "the plan of my sponsor's team", 'a possessive'],
    ['Leila’s team', 'My sponsor’s team', 'a possessive with a curly apostrophe'],
    ['I asked Leila, e.g. Leila Haddad', 'I asked my sponsor, e.g. my sponsor', 'a word after an abbreviation'],
    ['with L. Haddad and Leila H. today', 'with my sponsor and my sponsor today', 'initials'],
    ['with Haddad, Leila today', 'with my sponsor today', 'the last name first'],
    ['with Dr. Haddad and Ms Haddad', 'with my sponsor and my sponsor', 'a form of address'],
    ['thanks to @Leila', 'thanks to my sponsor', 'a mention'],
    ['then my sponsor Leila said', 'then my sponsor said', 'a name behind the relation'],
    ['a Leila-led review, _Leila_', 'a my sponsor-led review, _my sponsor_', 'a compound, and a name in marks'],
    ['Leilani and Haddadi, McLeila', 'Leilani and Haddadi, McLeila', 'longer words'],
    ['LEILA and L. HADDAD agreed', 'My sponsor and my sponsor agreed', 'capitals'],
    ['the leila flower', 'the leila flower', 'a word written otherwise'],
    [
      'https://x.example/Leila www.x.example/Haddad Leila@x.example docs.x.example/Leila',
      'https://x.example/Leila www.x.example/Haddad Leila@x.example docs.x.example/Leila',
      'addresses',
    ],
    ['(https://x.example/Leila) Leila', '(https://x.example/Leila) my sponsor', 'a name behind an address'],
  ];
  for (const [text, seen, why] of said)
    it(`are found right in ${why}`, () => expect(alone.redact(text)).to.equal(seen));

  it('take an s behind an apostrophe that stands for one', () => {
    const james = new HiddenNames([{ name: 'James Ross', relation: 'my mentor' }], [], 'a colleague');
    expect(james.redact("then James' plan and James’ idea")).to.equal("then my mentor's plan and my mentor’s idea");
    expect(james.redact("then Ross's plan, 'James' as we say")).to.equal(
      "then my mentor's plan, 'my mentor' as we say",
    );
  });

  it('have parts of three letters and more', () => {
    const bo = new HiddenNames([{ name: 'Bo Xi', relation: 'a peer' }], [], 'a colleague');
    expect(bo.redact('Bo said what Bo Xi says')).to.equal('Bo said what a peer says');
  });

  it('have compound parts, apostrophes of both kinds and small words before them', () => {
    const names = new HiddenNames(
      [
        { name: "Anne-Marie O'Neill", relation: 'my manager' },
        { name: 'Jan van der Berg (Payments)', relation: 'a peer' },
        { name: 'ليلى حداد', relation: 'my mentor' },
      ],
      [],
      'a colleague',
    );
    expect(names.redact('with Anne, Marie and Anne-Marie')).to.equal('with my manager and my manager');
    expect(names.redact('with O’Neill; van der Berg, Berg in Payments')).to.equal(
      'with my manager; a peer in Payments',
    );
    expect(names.redact('with ليلى today')).to.equal('with my mentor today');
  });

  it('have no parts that are words of titles', () => {
    const titles = ['The VP of Engineering', 'Head Of Platform', 'Hiring Panel'];
    const names = new HiddenNames(
      titles.map((name) => ({ name, relation: 'a colleague' })),
      [],
      'a colleague',
    );
    const text = 'The Platform team. Engineering, Hiring and the Head of design';
    expect(names.redact(text)).to.equal(text);
    expect(names.redact('asked the VP of Engineering')).to.equal('asked a colleague');
    const anna = new HiddenNames([{ name: 'Anna Head', relation: 'a peer' }], [], 'a colleague');
    expect(anna.redact('Head over to Anna')).to.equal('Head over to a peer');
  });

  it('are told from the full names of those who may be seen, and from no less', () => {
    const names = new HiddenNames([leila], ['Leila Brandt', 'Omar Haddad', 'Leila'], 'a colleague');
    expect(names.redact('With Leila Brandt, Leila and Omar  Haddad; Haddad knows')).to.equal(
      'With Leila Brandt, my sponsor and Omar  Haddad; my sponsor knows',
    );
  });

  it('are a colleague where two of them share what stands there', () => {
    const names = new HiddenNames([leila, { name: 'Omar Haddad', relation: 'my manager' }], [], 'a colleague');
    expect(names.redact('with Haddad, Leila or Omar')).to.equal('with my sponsor or my manager');
    expect(names.redact('then Haddad came; then Omar Haddad')).to.equal('then a colleague came; then my manager');
    const peers = new HiddenNames([leila, { name: 'Ana Haddad', relation: 'my sponsor' }], [], 'a colleague');
    expect(peers.redact('then Haddad came')).to.equal('then my sponsor came');
  });

  it('begin no sentence where a text is a name', () => {
    expect(alone.redact('Leila and Iris', false)).to.equal('my sponsor and Iris');
  });

  it('are none where nobody is hidden, or nobody has a name', () => {
    expect(new HiddenNames([], ['Ana Lima'], 'a colleague').redact('Ana Lima')).to.equal('Ana Lima');
    const nameless = new HiddenNames([{ name: ' ', relation: 'a peer' }], [], 'a colleague');
    expect(nameless.isEmpty).to.equal(true);
    expect(nameless.redact('Ana')).to.equal('Ana');
  });
});

/** People as they are called, each with what gives them away. */
const called: readonly (readonly [name: string, ...parts: string[]])[] = [
  ['Leila Haddad', 'Leila', 'Haddad'],
  ['Omar Haddad', 'Omar', 'Haddad'],
  ["Anne-Marie O'Neill", 'Anne-Marie', 'Anne', 'Marie', "O'Neill", 'O’Neill'],
  ['Jan van der Berg', 'Jan', 'Berg'],
  ['Zoë Ångström', 'Zoë', 'Ångström'],
  ['James Leila Ross', 'James', 'Leila', 'Ross'],
];

const prose = new Set(
  `title impact attribution project quote text outcome name label needs benefits risks today next department level source
  tradeOffs fallback feedback currentRole`.split(/\s+/),
);
const people = new Set(['collaborators', 'from', 'deciders', 'to', 'with', 'owner', 'manager']);
const mention = fc
  .tuple(
    fc.constantFrom(...called.flat(), ...called.flat().map((name) => name.toUpperCase())),
    fc.constantFrom(
      ...['{} said so', "{}'s plan", 'so said {}.', 'Done! {}, too', 'with {}; @{}', '_{}_', '(see {})', '“{}”'],
    ),
  )
  .map(([name, sentence]) => sentence.replaceAll('{}', name));

/** A workspace in which people have names, and all is full of them. */
const named = fc
  .tuple(
    workspace(),
    fc.shuffledSubarray([...called], { minLength: 3, maxLength: 3 }),
    fc.array(mention, { minLength: 7, maxLength: 7 }),
  )
  .map(([{ entries, texts }, [mine, ...theirs], mentions]) => {
    let next = 0;
    const salted = (value: unknown, key: string): unknown => {
      if (typeof value === 'string') {
        if (prose.has(key)) return `${value} ${mentions[next++ % mentions.length]!}`;
        return people.has(key) ? called[next++ % called.length]![next % 2] : value;
      }
      if (Array.isArray(value)) return value.map((item) => salted(item, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, salted(held, name)]));
    };
    const all = salted(entries, '') as Entries;
    const names = [...theirs, ['Ana Lima', 'Ana', 'Lima'] as const];
    return {
      entries: {
        ...all,
        people: all.people.map((person, index) => ({ ...person, name: names[index]![0] })),
        profile: all.profile && { ...all.profile, name: mine![0] },
      },
      texts: new Map([...texts].map(([uri, text]) => [uri, `${text}\n${mentions.join('. ')}\n`])),
    };
  });

describe('the name of a hidden person', function () {
  this.timeout(0);

  /** Fails where a part of a hidden name stands in what an audience reads. */
  function expectNoName(shown: string, { people: all, profile }: Entries, audience: Audience): void {
    const hidden = all.filter(({ visibility }) => !maySee(audience, visibility));
    const seen = [...all.filter((person) => !hidden.includes(person)), ...(profile ? [profile] : [])];
    // A full name that is hidden is told of nobody.
    const own = seen.map(({ name }) => name!).filter((name) => !hidden.some((person) => person.name === name));
    const left = own.reduce((text, name) => text.replaceAll(name, '·'), shown).replace(/\bhttps?:\/\/\S+/g, '·');
    for (const { name } of hidden)
      for (const part of called.find(([full]) => full === name)?.slice(1) ?? [])
        for (const written of [part, part.toUpperCase()])
          expect(left).not.to.match(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${written}(?![\\p{L}\\p{M}\\p{N}])`, 'u'));
  }

  it('stands in no edition of any workspace, in full or in part', () => {
    fc.assert(
      fc.property(named, fc.constantFrom(...audiences.slice(1)), ({ entries }, audience) => {
        const seen = JSON.stringify(entriesFor(entries, audience), (key, value: unknown) =>
          key === 'uri' || key === 'id' ? undefined : value,
        );
        expectNoName(seen, entries, audience);
      }),
      { numRuns: tries(200) },
    );
  });

  it('stands in no case, handover or JSON Resume of any workspace', () => {
    const date = '2026-06-15' as CalendarDate;
    fc.assert(
      fc.property(
        named,
        fc.constantFrom(...audiences.slice(1)),
        fc.constantFrom(...caseForms),
        fc.constantFrom(...caseTracks),
        ({ entries, texts }, audience, form, track) => {
          const role = entries.roles[0] ?? { title: 'Lead Engineer' };
          const other = otherRole(entries.roles, { role, audience });
          const request = {
            role,
            other,
            form,
            audience,
            track,
            date,
            documentUri: 'file:///home/ana/brag/documents/case.md',
          };
          // What the request names is said in the words of the request.
          if ('type' in role) expectNoName(compileCase(entries, texts, request).markdown, entries, audience);
          expectNoName(compileHandover(entries, { date }).markdown, entries, 'manager');
          expectNoName(JSON.stringify(jsonResume(entries, date)), entries, 'public');
        },
      ),
      { numRuns: tries(60) },
    );
  });
});
