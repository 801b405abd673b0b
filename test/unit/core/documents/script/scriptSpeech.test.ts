import { expect } from 'chai';
import { addressing } from '../../../../../src/core/documents/kit/addressing';
import { followUpDate, onWorkday } from '../../../../../src/core/documents/kit/followUpDate';
import {
  announced,
  asInfinitive,
  continuing,
  countWords,
  enumerated,
  inFirstPerson,
  secondsToSay,
  toSpeech,
} from '../../../../../src/core/documents/kit/speech';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import type { Person } from '../../../../../src/core/entries/person';
import type { Entries } from '../../../../../src/core/library/entries';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';

describe('speech', () => {
  const spoken: readonly (readonly [written: string, said: string])[] = [
    ['p95 latency 900 ms -> 540 ms', 'P95 latency from 900 ms to 540 ms.'],
    ['Cut the wait .5 s -> .2 s', 'Cut the wait from .5 s to .2 s.'],
    ['Cost $.50 -> $.20 a call', 'Cost from $.50 to $.20 a call.'],
    ['flaky failures 31 a week -> 4 a week', 'Flaky failures from 31 a week to 4 a week.'],
    ['time to first deploy: from 9 days to 3 days', 'Time to first deploy from 9 days to 3 days.'],
    ['logging bill $9,500 → $5,700 a month', 'Logging bill from $9,500 to $5,700 a month.'],
    ['failed payments: 3.1% => 1.8%', 'Failed payments from 3.1% to 1.8%.'],
    ['Cut *the* wait (for everybody) by `half`', 'Cut the wait, for everybody, by half.'],
    ['See [the design](https://example.com/x) & the note.', 'See the design & the note.'],
    ['I led four engineers; Inventory built the lock.', 'I led four engineers. Inventory built the lock.'],
    ['Done.. ', 'Done.'],
    ['release notes w/ QA, w/o delay', 'Release notes with QA, without delay.'],
    ['Night shift alone w/ 2 GDVs', 'Night shift alone with 2 GDVs.'],
    ['iOS icons, consistent', 'iOS icons, consistent.'],
    ['“they read it” she said', '“They read it” she said.'],
    ['( )', ''],
    ['Waste down a third (~£400/month)', 'Waste down a third, about £400/month.'],
    ['Wait < 5 min for >300 people', 'Wait under 5 min for over 300 people.'],
    ['Wait 40 min -> <5 min', 'Wait from 40 min to under 5 min.'],
    ['Error ≤2% on ≥40 sites', 'Error at most 2% on at least 40 sites.'],
    ['Ranked #1 in the region', 'Ranked number 1 in the region.'],
    ['Tutorial shortened 🎉🎉', 'Tutorial shortened.'],
    ['Shipped ❤️ v2 👩🏽‍🚀 in 40 min', 'Shipped v2 in 40 min.'],
  ];
  for (const [written, said] of spoken)
    it(`says “${written}” as “${said}”`, () => expect(toSpeech(written).join(' ')).to.equal(said));

  it('takes a long sentence apart where it joins', () => {
    const parts = toSpeech(
      'I went through every alert with its owner and kept only those that a person could act on, so that nobody is woken for nothing, and the team sleeps.',
    );
    expect(parts).to.have.length.greaterThan(1);
    for (const part of parts) expect(countWords(part)).to.be.at.most(25);
  });

  it('keeps every word and every number of a sentence that it can not take apart', () => {
    const long = `We ${'really '.repeat(30)}saved 1,900 bookings.`;
    expect(toSpeech(long)).to.deep.equal([long.replace(/\s+/g, ' ')]);
  });

  it('puts a deed into the first person and leaves other sentences alone', () => {
    expect(inFirstPerson('Cut latency by half.')).to.equal('I cut latency by half.');
    expect(inFirstPerson('Brings 26 engineers together.')).to.equal('It brings 26 engineers together.');
    expect(inFirstPerson('Failed payments fell.')).to.equal('Failed payments fell.');
    expect(inFirstPerson('Fare Hold raised bookings.')).to.equal('Fare Hold raised bookings.');
    expect(inFirstPerson('Named Maker of the Year')).to.equal('Named Maker of the Year');
  });

  it('puts what was done into the first person where it has an object, and no name or setback', () => {
    expect(inFirstPerson('taught two interns')).to.equal('I taught two interns');
    expect(inFirstPerson("Covered Mr Duarte's classes")).to.equal("I covered Mr Duarte's classes");
    expect(inFirstPerson('did the RAMS for Harbour St')).to.equal('I did the RAMS for Harbour St');
    expect(inFirstPerson('Covered market reopened')).to.equal('Covered market reopened');
    expect(inFirstPerson('Swapped the suture supplier')).to.equal('I swapped the suture supplier');
    expect(inFirstPerson('Missed crash trolley checks')).to.equal('Missed crash trolley checks');
    expect(inFirstPerson('Missed the deadline less often')).to.equal('Missed the deadline less often');
    expect(inFirstPerson('Cancelled on the day')).to.equal('Cancelled on the day');
  });

  it('takes a phrase for something to do only where its verb has an object', () => {
    expect(asInfinitive('Present the plan')).to.equal('present the plan');
    expect(asInfinitive('to run my own shop')).to.equal('run my own shop');
    for (const other of [
      'Lead Community Manager',
      'lead community for all games',
      'Design system owner',
      'Charge nurse',
    ])
      expect(asInfinitive(other), other).to.equal(undefined);
  });

  it('goes on after a colon with a small letter only where no title begins', () => {
    expect(continuing('A monthly hour')).to.equal('a monthly hour');
    expect(continuing('Technical lead of Search')).to.equal('technical lead of Search');
    expect(continuing('Lead Community Manager')).to.equal('Lead Community Manager');
    expect(continuing('The Berlin team')).to.equal('the Berlin team');
  });

  it('announces a sentence in the same breath where it is short enough', () => {
    expect(announced('The best one is this', ['The wait fell by half.', 'I led it.'])).to.deep.equal([
      'The best one is this: the wait fell by half.',
      'I led it.',
    ]);
    const long = `We ${'really '.repeat(21)}saved bookings.`;
    expect(announced('The best one is this', [long])).to.deep.equal(['The best one is this.', long]);
    expect(announced('The best one is this', [])).to.deep.equal([]);
  });

  describe('a list', () => {
    const listed = (...items: string[]) =>
      enumerated(toSpeech, (list) => `These things are done: ${list}`, items).join(' ');

    it('is one sentence where it is short', () => {
      expect(listed('a plan')).to.equal('These things are done: a plan.');
      expect(listed('a plan', 'a design')).to.equal('These things are done: a plan, and a design.');
      expect(listed('a plan', 'a design', 'a talk')).to.equal('These things are done: a plan, a design, and a talk.');
      expect(listed('a plan, by May', 'a talk')).to.equal('These things are done: a plan, by May, and a talk.');
    });

    it('gives each thing a breath of its own where it is long, or its parts would run together', () => {
      expect(listed('a plan, by May', 'a design', 'a talk')).to.equal(
        'These things are done: a plan, by May. A design. And a talk.',
      );
      expect(listed('why not?', 'a talk')).to.equal('These things are done: why not? And a talk.');
      const long = `a ${'very '.repeat(15)}long plan`;
      expect(listed(long, 'a design', 'a signed paper')).to.equal(
        `These things are done: ${long}. A design. And a signed paper.`,
      );
    });
  });

  it('takes a sentence that is too long apart after its lead', () => {
    const long = `a plan ${'and one '.repeat(12)}more`;
    expect(toSpeech(`These things are done: ${long}`)).to.deep.equal(['These things are done.', `A${long.slice(1)}.`]);
  });

  it('counts a minute for 130 words', () => expect(secondsToSay(130, 130)).to.equal(60));
});

describe('speaking to the one the text is about', () => {
  const person = (name: string) => {
    const parsed = parseEntry(
      `file:///b/people/${name.replace(/ /g, '-')}.md`,
      `---\ntype: person\nname: ${name}\n---\n`,
    );
    return (parsed as { entry: Person }).entry;
  };
  const leila = person('Leila Haddad');

  it('turns the name into “you”, with the verb', () => {
    const said = addressing(leila, [leila]);
    expect(said('Leila has offered to help.')).to.equal('You have offered to help.');
    expect(said('A plan that Leila takes into the round')).to.equal('A plan that you take into the round');
    expect(said("An hour with Leila Haddad, and Leila's word.")).to.equal('An hour with you, and your word.');
    expect(said('Ask Leilani.')).to.equal('Ask Leilani.');
    expect(said('Convinced Leila, and showed it to Leila')).to.equal('Convinced you, and showed it to you');
  });

  it('leaves a name alone in what may be another language, and a form of address', () => {
    expect(addressing(leila, [leila])('Pitch bei Leila durchgekriegt')).to.equal('Pitch bei Leila durchgekriegt');
    expect(addressing(leila, [leila])('Leila hat es abgenommen')).to.equal('Leila hat es abgenommen');
    expect(addressing(leila, [leila])('No reports; Leila will share')).to.equal('No reports; you will share');
    const lund = person('Mrs Lund');
    expect(addressing(lund, [lund])("Covered Mrs Duarte's classes for Mrs Lund")).to.equal(
      "Covered Mrs Duarte's classes for you",
    );
  });

  it("leaves somebody else's words and a first name that two people share alone", () => {
    expect(addressing(leila, [leila])('He said “Leila knows”.')).to.equal('He said “Leila knows”.');
    expect(addressing(leila, [leila, person('Leila Brandt')])('Leila has it.')).to.equal('Leila has it.');
  });
});

describe('the day to speak again', () => {
  const entries = (calendar: string): Entries => ({
    wins: [],
    roles: [],
    people: [],
    asks: [],
    responsibilities: [],
    meetings: [],
    goals: [],
    forms: [],
    profile: (
      parseEntry('file:///b/profile.md', `---\ntype: profile\n${calendar}---\n`) as { entry: Entries['profile'] }
    ).entry,
  });

  it('lies four weeks on, a week before a freeze, and on no weekend', () => {
    const day = '2026-06-13' as CalendarDate;
    expect(followUpDate(entries(''), day, undefined, [])).to.deep.equal({ date: '2026-07-13', agreed: false });
    const freeze = 'calendar:\n  - {name: Freeze, kind: freeze, date: 2026-07-08}\n';
    expect(followUpDate(entries(freeze), day, undefined, [])).to.deep.equal({ date: '2026-07-01', agreed: false });
  });

  it('moves Saturdays and Sundays to Monday', () => {
    expect(onWorkday('2026-06-13' as CalendarDate)).to.equal('2026-06-15');
    expect(onWorkday('2026-06-14' as CalendarDate)).to.equal('2026-06-15');
    expect(onWorkday('2026-06-15' as CalendarDate)).to.equal('2026-06-15');
    expect(onWorkday('1969-12-28' as CalendarDate)).to.equal('1969-12-29');
  });
});
