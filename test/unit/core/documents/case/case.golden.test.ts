import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { type CaseForm, type CaseRequest, type CaseTrack } from '../../../../../src/core/documents/case/caseRequest';
import type { Audience } from '../../../../../src/core/entries/visibility';
import { expectGolden } from '../../../expectGolden';
import { readExample } from '../readExample';
import { caseFileName, findAim } from '../../../../../src/core/documents/case/caseAim';
import { compileCase } from '../compileNow';

const date = '2026-06-15' as CalendarDate;

const cases: readonly (readonly [
  example: string,
  role: string,
  form: CaseForm,
  audience: Audience | 'portable',
  track?: CaseTrack,
])[] = [
  ['staff-engineer', 'principal-engineer', 'full', 'self'],
  ['staff-engineer', 'principal-engineer', 'full', 'manager'],
  ['staff-engineer', 'principal-engineer', 'full', 'committee'],
  ['staff-engineer', 'principal-engineer', 'full', 'public'],
  ['staff-engineer', 'principal-engineer', 'full', 'portable'],
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
      const isPortable = audience === 'portable';
      const request: Omit<CaseRequest, 'documentUri'> = {
        ...{ role, form, track, date, isPortable },
        audience: isPortable ? 'public' : audience,
      };
      const name = caseFileName(findAim(entries, request), request);
      const full = { ...request, documentUri: `${documents}/${name}` };
      expectGolden(`golden/case/${example}/${name}`, compileCase(entries, texts, full).markdown);
    });
  }
});
