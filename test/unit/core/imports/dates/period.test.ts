import assert from 'node:assert/strict';
import { findPeriod, openEnd } from '../../../../../src/core/imports/dates/period';
import { readExportDate } from '../../../../../src/core/imports/dates/exportDates';

const days = (text: string) => {
  const read = readExportDate(text);
  return read.kind === 'date' ? read.date : undefined;
};
const found = (text: string, year?: number): string | undefined => {
  const period = findPeriod(text, { year, days });
  return period && `${period.start}/${period.end} ${text.slice(period.from, period.to)}`;
};

describe('findPeriod', () => {
  const whole: readonly [text: string, start: string, end: string, year?: number][] = [
    ['2021-05 -- 2022-09', '2021-05-01', '2022-09-30'],
    ['May 2021 - present', '2021-05-01', openEnd],
    ['seit März 2024', '2024-03-01', openEnd],
    ['2024 — Q2', '2024-04-01', '2024-06-30'],
    ['2024.Q3', '2024-07-01', '2024-09-30'],
    ['3 March – 7 April 2025', '2025-03-03', '2025-04-07'],
    ['March 10, 2023 → March 24, 2023', '2023-03-10', '2023-03-24'],
    ['Februar 2025', '2025-02-01', '2025-02-28'],
    ['3. Oktober 2025', '2025-10-03', '2025-10-03'],
    ['3. Oktober', '2025-10-03', '2025-10-03', 2025],
    ['4–8 juin 2025', '2025-06-04', '2025-06-08'],
    ['Juillet 2025', '2025-07-01', '2025-07-31'],
    ['Fevrier 2025', '2025-02-01', '2025-02-28'],
    ['5 de mayo de 2025', '2025-05-05', '2025-05-05'],
    ['septiembre de 2025', '2025-09-01', '2025-09-30'],
    ['outubro 2025', '2025-10-01', '2025-10-31'],
    ['Luglio', '2025-07-01', '2025-07-31', 2025],
    ['12 mrt 2025', '2025-03-12', '2025-03-12'],
    ['2. Quartal 2025', '2025-04-01', '2025-06-30'],
    ['T3 2025', '2025-07-01', '2025-09-30'],
    ['2023年3月', '2023-03-01', '2023-03-31'],
    ['2023年3月14日', '2023-03-14', '2023-03-14'],
    ['2023年', '2023-01-01', '2023-12-31'],
  ];
  for (const [text, start, end, year] of whole)
    it(`reads the whole of “${text}”`, () => {
      const period = findPeriod(text, { year, days });
      assert.deepEqual([period?.start, period?.end], [start, end]);
    });

  it('takes no English word for a month of another language', () => {
    assert.equal(found('Rolled out 2 servers', 2025), undefined);
    assert.equal(found('Set 14 records', 2025), undefined);
    // The number of a heading is no day.
    assert.equal(found('2. April', 2025), '2025-04-01/2025-04-30 April');
  });

  it('joins no times that are not joined', () => {
    assert.equal(found('Q1 2025 - 3 launches'), '2025-01-01/2025-03-31 Q1 2025');
    assert.equal(found('2025-03-14 – Q1 review', 2025), '2025-03-14/2025-03-14 2025-03-14');
  });
});

describe('readExportDate', () => {
  it('reads the months of other languages', () => {
    for (const text of ['22/Dez/25 5:13 PM', '22. Dezember 2025', '22 déc. 2025', '22 de diciembre de 2025'])
      assert.equal(days(text), '2025-12-22', text);
  });
});
