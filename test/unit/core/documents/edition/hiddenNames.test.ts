import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { caseForms, caseTracks } from '../../../../../src/core/documents/case/caseRequest';
import { entriesFor } from '../../../../../src/core/documents/edition/edition';
import { compileHandover } from '../../../../../src/core/documents/handover/compileHandover';
import { HiddenNames } from '../../../../../src/core/documents/edition/hiddenNames';
import { jsonResume } from '../../../../../src/core/documents/export/jsonResume';
import { audiences, maySee, type Audience } from '../../../../../src/core/entries/visibility';
import type { Entries } from '../../../../../src/core/library/entries';
import { workspace } from '../../arbitraries';
import { tries } from '../../../tries';
import { compileCase } from '../compileNow';

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
    ['mit Frau Dr. Haddad, con Doña Leila', 'mit my sponsor, con my sponsor', 'forms of address of other languages'],
    ['thanks to @Leila', 'thanks to my sponsor', 'a mention'],
    ['then my sponsor Leila said', 'then my sponsor said', 'a name behind the relation'],
    ['a Leila-led review, _Leila_', 'a my sponsor-led review, _my sponsor_', 'a compound, and a name in marks'],
    ['Leilani and Haddadi, McLeila', 'Leilani and Haddadi, McLeila', 'longer words'],
    ['LEILA and L. HADDAD agreed', 'My sponsor and my sponsor agreed', 'capitals'],
    ['then leila said, and haddad', 'then my sponsor said, and my sponsor', 'lower case'],
    ['ask leila-haddad or leila_haddad', 'ask my sponsor or my sponsor', 'a slug'],
    ['thanks @lhaddad, @leilah and @LeilaHaddad', 'thanks my sponsor, my sponsor and my sponsor', 'handles'],
    ['mail l.haddad@x.example or <leila@x.example>', 'mail my sponsor or my sponsor', 'e-mail addresses'],
    [
      'ask Leila Haddad leila.haddad@x.example, or Leila leila@x.example',
      'ask my sponsor my sponsor, or my sponsor my sponsor',
      'a name before its address',
    ],
    [
      'https://x.example/Leila www.x.example/Haddad docs.x.example/a?by=leila-haddad#1 https://leila.example/x',
      'https://x.example/… www.x.example/… docs.x.example/… my sponsor',
      'addresses of pages',
    ],
    ['(https://x.example/Leila) Leila', '(https://x.example/…) my sponsor', 'a name behind an address'],
    ['see https://x.example/a for Leila', 'see https://x.example/a for my sponsor', 'an address without a name'],
    ['leila-haddad-onboarding', 'my-sponsor-onboarding', 'a slug of a project'],
    ['Ｌｅｉｌａ, L\u00ADeila, Le\u200Bila', 'My sponsor, my sponsor, my sponsor', 'letters that only look otherwise'],
    [
      'ʟᴇɪʟᴀ, Ⓛⓔⓘⓛⓐ, 🄻🄴🄸🄻🄰, 𝓛𝓮𝓲𝓵𝓪',
      'My sponsor, my sponsor, my sponsor, my sponsor',
      'small capitals and letters in circles',
    ],
    [
      'with &#76;eila, L&#x65;ila, Le&iuml;la, Le&shy;ila and &amp; that',
      'with my sponsor, my sponsor, my sponsor, my sponsor and &amp; that',
      'characters that are written by number or name',
    ],
    [
      'with Lei**la**, L*e*ila, Le\\ila, Lei<b>la</b>, Lei<!-- x -->la, `Lei`la, Lei~~la~~, Lei🎉la',
      'with my sponsor, my sponsor, my sponsor, my sponsor, my sponsor, my sponsor, my sponsor, my sponsor',
      'marks inside a word',
    ],
    [
      '**Leila** 🎉Leila, *so* <b>Haddad</b>',
      '**My sponsor** 🎉my sponsor, *so* <b>my sponsor</b>',
      'marks around a word',
    ],
    ['then LeilaHaddadNotes, leilaPlan', 'then my sponsorNotes, my sponsorPlan', 'several words in one'],
    ['lhaddad merged it, as leilahaddad did', 'My sponsor merged it, as my sponsor did', 'a handle without an @'],
    [
      'Lei\u180Bla, Lei\uFE0Fla, Lei\u{E0061}la, Le\u2063ila',
      'My sponsor, my sponsor, my sponsor, my sponsor',
      'characters that nobody sees inside a word',
    ],
    ['[Lei](x.html)la and L[ei][a]la', 'My sponsor and L[ei][a]la', 'a link inside a word'],
    ['Leilas Plan, Haddads Team', 'My sponsor Plan, my sponsor Team', 'a German genitive'],
    ['和Leila说，Leilaさん、Leila님', '和my sponsor说，my sponsorさん、my sponsor님', 'scripts that write no spaces'],
  ];
  for (const [text, seen, why] of said)
    it(`are found right in ${why}`, () => expect(alone.redact(text)).to.equal(seen));

  it('have a dash of their own that makes no slug of them', () => {
    const peer = new HiddenNames([{ name: 'Jan-Ole Petersen', relation: 'a peer' }], [], 'a colleague');
    expect(peer.redact('Jan-Ole', false)).to.equal('a peer');
    expect(peer.redact('jan-ole-petersen', false)).to.equal('a-peer');
  });

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
      'with my manager; a peer, a peer in Payments',
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

  it('are theirs in what a field for a name goes on with', () => {
    for (const mine of ['Ana Reyes with Leila Haddad', 'Ana Reyes, Leila Haddad', 'Ana Reyes (for Leila Haddad)', 'Ana & Leila Haddad', 'ana Reyes & Leila Haddad', 'Ana Reyes as leila said']) {
      const names = new HiddenNames([leila], [mine], 'a colleague');
      expect(names.redactName(mine), mine).to.not.match(/leila|haddad/i);
      expect(names.redact('I asked Leila.')).to.equal('I asked my sponsor.');
    }
    for (const mine of ['Leila Haddad Reyes', 'Ana Haddad', 'Ana Leila Haddad', 'Ana de la Leila Haddad', 'ana leila haddad'])
      expect(new HiddenNames([leila], [mine], 'a colleague').redactName(mine)).to.equal(mine);
  }); // prettier-ignore

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

  const spelled: readonly (readonly [name: string, text: string, seen: string])[] = [
    ['Jürgen Strauß', 'mit Strauss; STRAUSS; Juergen; Jurgen und Strauß’', 'mit X; X; X; X und X’'],
    ['Jurgen Strauss', 'mit Jürgen und Strauß', 'mit X und X'],
    ['Zoë Ångström', 'Zoe\u0308 A\u030Angstro\u0308m; zoe; ANGSTROM', 'X; X; X'],
    ['Zoe\u0308 Angstrom', 'Zoë Ångström', 'X'],
    ['Łukasz Nowak', 'od lukasza; z Nowakiem; Nowakowi', 'od lukasza; z X; X'],
    ['Анна Иванова', 'Спросить Анну Иванову, Анне, у Ивановой, с анной', 'Спросить X, X, у X, с X'],
    ['Павел Достоевский', 'от Павла; Достоевскому; с Павлом Достоевским', 'от X; X; с X'],
    ['Лев Мюллер', 'для Льва и Мюллера', 'для X и X'],
    ['Γιάννης Παπαδόπουλος', 'του Γιάννη Παπαδόπουλου', 'του X'],
    ['דנה כהן', 'לדנה כהן; ודנה; שלכהן', 'X; X; X'],
    ['ליילה חדד', 'כשליילה באה', 'X באה'],
    ['ليلى حداد', 'مع ليلي حداد، وليلى، لليلى، والحداد', 'مع X، X، X، X'],
    ['山田太郎', '山田太郎さんと山田さん、太郎くん', 'Xさんと、Xさん、Xくん'.replace('と、', 'と')],
    ['王小明', '和王小明说，小明同意', '和X说，X同意'],
    ['김민수', '김민수가 말했다. 민수는 찬성했다', 'X가 말했다. X는 찬성했다'],
    ['สมชาย ใจดี', 'คุณสมชายบอกว่า', 'คุณXบอกว่า'],
    ['ジョン・スミス', 'ジョンスミス氏、ジョン=スミス、スミスさん', 'X氏、X、Xさん'],
    ["Siobhán O'Neill", 'siobhan; O’NEILL; OʼNeill; ONeill; @soneill', 'X; X; X; X; X'],
    ['DeShawn McGregor', 'DeShawn; McGregors; DeShawnMcGregorNotes', 'X; X; XNotes'],
    ['Hans-Peter Müller-Lüdenscheidt', 'Hans Peter; Mueller; müllers', 'X; X; X'],
    ['leila haddad', 'Leila came, then HADDAD', 'X came, then X'],
    ['தமிழ்செல்வி', 'தமிழ்செல்விக்கு', 'X'],
  ];
  for (const [name, text, seen] of spelled)
    it(`are found in every spelling and form of ${name}`, () => {
      const names = new HiddenNames([{ name, relation: 'X' }], [], 'Y');
      expect(names.redact(text, false)).to.equal(seen);
      expect(names.redact(text.normalize('NFD'), false).normalize('NFC')).to.equal(seen.normalize('NFC'));
    });

  it('count as words where they are common ones in lower case, but for an @ and another part beside them', () => {
    const will = new HiddenNames([{ name: 'Will Mark Grace', relation: 'X' }], [], 'Y');
    const text = 'it will ship by the grace of a mark; will-power, https://x.example/will/mark-up';
    expect(will.redact(text)).to.equal(text);
    expect(will.kept(text)).to.deep.equal(['will', 'grace', 'mark', 'will', 'will', 'mark']);
    expect(will.redact('ask @will; will grace; Will; GRACE; will@x.example and mark.grace')).to.equal(
      'ask X; X; X; X; X and X',
    );
    const alias = new HiddenNames(
      [{ name: 'William Harper', relation: 'X', aliases: ['Will', 'wh', 'Bill H'] }],
      [],
      'Y',
    );
    expect(alias.redact('it will ship, says Will; WH agrees, bill h. too, wham')).to.equal(
      'it will ship, says X; X agrees, X too, wham',
    );
  });

  it('are found by id, by alias and by address', () => {
    const leila = {
      ...{ name: 'Leila Haddad', relation: 'X', id: 'boss-of-ana' },
      aliases: ['Lulu', '@ldesk42', 'lh@corp.example', 'https://github.example/lollipop', 'J'],
    };
    const names = new HiddenNames([leila], [], 'Y');
    expect(names.redact('lulu; LULU; @ldesk42; ldesk42; boss-of-ana; j and @lollipop')).to.equal(
      'X; X; X; X; X; X and X',
    );
    expect(names.redact('mail lh@corp.example, lh@home.example; see https://github.example/lollipop/x')).to.equal(
      'mail X, X; see https://github.example/…',
    );
    expect(names.redact('Thanks to @ldesk42. Then we shipped.')).to.equal('Thanks to X. Then we shipped.');
    const short = new HiddenNames([{ ...leila, aliases: ['@oxy7'] }], [], 'Y');
    expect(short.redact('Thanks to @oxy7. Then we shipped.')).to.equal('Thanks to X. Then we shipped.');
    const still = 'the lh of it, ldesk 43, jj, a lollipop, the boss of Hana';
    expect(names.redact(still)).to.equal(still);
    const byId = new HiddenNames([{ name: 'Ingrid Berg', relation: 'X', id: 'manager' }], [], 'Y');
    expect(byId.redact('my manager, the engineering manager')).to.equal('my manager, the engineering manager');
  });

  it('are found by initials that were entered, however they are written', () => {
    const initials = new HiddenNames([{ name: 'Jean-Luc Picard', relation: 'X', aliases: ['JLP'] }], [], 'Y');
    expect(initials.redact('ask JLP, J.L.P. or J. L. P. of jlp-notes, JLPNotes, not JL', false)).to.equal(
      'ask X, X or X of X-notes, XNotes, not JL',
    );
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
    const left = own
      .reduce((text, name) => text.replace(new RegExp(name.replaceAll(' ', String.raw`[\W_]+`), 'giu'), '·'), shown)
      .replace(/\bhttps?:\/\/\S+/g, '·');
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
          const request = {
            role,
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
