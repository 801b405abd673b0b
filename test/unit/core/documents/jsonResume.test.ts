import schema from '@jsonresume/schema/schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { jsonResume, type JsonResume } from '../../../../src/core/documents/export/jsonResume';
import { maySee } from '../../../../src/core/entries/visibility';
import type { Entries } from '../../../../src/core/library/entries';
import { workspace } from '../arbitraries';
import { readExample } from './readExample';
import { tries } from '../../tries';

const date = '2026-06-15' as CalendarDate;
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

function expectValid(resume: JsonResume): void {
  isValid(JSON.parse(JSON.stringify(resume)));
  expect(isValid.errors).to.equal(null);
}

describe('the JSON Resume', () => {
  const { entries } = readExample('staff-engineer');
  const everyone: Entries = {
    ...entries,
    wins: entries.wins.map((win) => ({ ...win, visibility: 'public' as const })),
    profile: entries.profile && { ...entries.profile, visibility: 'public' },
  };

  it('holds what is public, as its schema has it', () => {
    const resume = jsonResume(entries, date);
    expectValid(resume);
    expect(resume.basics).to.deep.equal({});
    expect(resume.work).to.have.length(1);
    expect(resume.work[0]!.highlights).to.include(
      'Cut p95 checkout latency from 900 ms to 540 ms, which recovered about 1,900 abandoned bookings a month.',
    );
    expect(resume.skills.length).to.be.greaterThan(0);
  });

  it('names who I am where my profile is public, with awards of their own and work by its role', () => {
    const resume = jsonResume(everyone, date);
    expectValid(resume);
    expect(resume.basics).to.deep.equal({
      name: 'Samira Okafor',
      label: 'Senior Engineer 2 (Individual Contributor), Checkout',
    });
    expect(resume.work[0]).to.include({ position: resume.basics.label, startDate: '2024-04-02' });
    expect(resume.awards.map(({ title }) => title)).to.include('Named a Larkspur Maker of the Year');
    expect(resume.work.flatMap(({ highlights }) => highlights).join()).not.to.contain('Maker of the Year');
  });

  it('keeps what was done before the role of today apart', () => {
    const { profile } = everyone;
    const resume = jsonResume(
      { ...everyone, profile: profile && { ...profile, since: '2026-01-01' as CalendarDate } },
      date,
    );
    expectValid(resume);
    expect(resume.work).to.have.length(2);
    expect(resume.work[1]).not.to.have.property('position');
    expect(resume.work[1]!.endDate! < '2026-01-01').to.equal(true);
  });
});

describe('the JSON Resume of any workspace', function () {
  this.timeout(0);

  it('is valid, the same each time, and holds no word of what is not public', () => {
    fc.assert(
      fc.property(workspace(), ({ entries, tokens }) => {
        const resume = jsonResume(entries, date);
        expectValid(resume);
        const shown = JSON.stringify(resume);
        const { wins, roles, people, asks, responsibilities, meetings, profile } = entries;
        expect(
          JSON.stringify(jsonResume({ ...entries, wins: wins.toReversed(), people: people.toReversed() }, date)),
        ).to.equal(shown);
        const all = [
          ...wins,
          ...roles,
          ...people,
          ...asks,
          ...responsibilities,
          ...meetings,
          ...(profile ? [profile] : []),
        ];
        for (const entry of all)
          if (!maySee('public', entry.visibility)) expect(shown.toLowerCase()).not.to.contain(tokens.get(entry.uri));
        const open = all.filter(({ visibility, type }) => visibility === 'public' || type === 'person');
        const of = <Kind extends string>(type: Kind) => open.filter((entry) => entry.type === type) as never[];
        const alone: Entries = {
          wins: of('win'),
          roles: of('role'),
          people: of('person'),
          asks: [],
          responsibilities: [],
          meetings: [],
          goals: [],
          forms: [],
          profile: of('profile')[0],
        };
        expect(JSON.stringify(jsonResume(alone, date))).to.equal(shown);
      }),
      { numRuns: tries(100) },
    );
  });
});
