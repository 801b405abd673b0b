import { expect } from 'chai';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import {
  caseFileName,
  otherRole,
  type CaseForm,
  type CaseRequest,
  type CaseTrack,
} from '../../../../../src/core/documents/case/caseRequest';
import { compileCase, textsForCase } from '../../../../../src/core/documents/case/compileCase';
import type { Audience } from '../../../../../src/core/entries/visibility';
import { expectGolden } from '../../../expectGolden';
import { readExample } from '../readExample';

const date = '2026-06-15' as CalendarDate;

const cases: readonly (readonly [
  example: string,
  role: string,
  form: CaseForm,
  audience: Audience,
  track?: CaseTrack,
])[] = [
  ['staff-engineer', 'principal-engineer', 'full', 'self'],
  ['staff-engineer', 'principal-engineer', 'full', 'manager'],
  ['staff-engineer', 'principal-engineer', 'full', 'committee'],
  ['staff-engineer', 'principal-engineer', 'full', 'public'],
  ['staff-engineer', 'principal-engineer', 'one-page', 'self'],
  ['staff-engineer', 'principal-engineer', 'one-page', 'committee'],
  ['staff-engineer', 'principal-engineer', 'full', 'manager', 'scope'],
  ['staff-engineer', 'platform-engineering-manager', 'full', 'committee'],
  ['staff-engineer', 'principal-engineer', 'full', 'self', 'both'],
  ['staff-engineer', 'principal-engineer', 'full', 'manager', 'both'],
  ['staff-engineer', 'principal-engineer', 'one-page', 'committee', 'both'],
  ['three-wins', 'Community Manager', 'full', 'self'],
  ['three-wins', 'Community Manager', 'full', 'committee'],
];

describe('the case of the examples', () => {
  for (const [example, aim, form, audience, track] of cases) {
    it(`${example}: ${aim}, ${form}, ${audience}${track ? `, ${track}` : ''}`, () => {
      const { entries, texts, documents } = readExample(example);
      const role = entries.roles.find(({ id }) => id === aim) ?? { title: aim };
      const request: Omit<CaseRequest, 'documentUri'> = {
        ...{ role, form, audience, track, date },
        other: otherRole(entries, { role, audience }),
      };
      const name = caseFileName(entries, request);
      const full = { ...request, documentUri: `${documents}/${name}` };
      const needed = textsForCase(entries, full);
      const { markdown, wins } = compileCase(entries, new Map(needed.map((uri) => [uri, texts.get(uri)!])), full);
      expect(wins).to.deep.equal(needed);
      expectGolden(`golden/case/${example}/${name}`, markdown);
    });
  }
});
