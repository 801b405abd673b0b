import { expect } from 'chai';
import { skillLabel } from '../../../../src/core/library/skillLabel';

describe('a skill for readers', () => {
  const labels: readonly (readonly [written: string, read: string])[] = [
    ['knowledge-sharing', 'Knowledge sharing'],
    ['month end', 'Month end'],
    ['on-call rota', 'On-call rota'],
    ['sql', 'SQL'],
    ['css-layout', 'CSS layout'],
    ['hr', 'HR'],
    ['ux-writing', 'UX writing'],
    ['rhythm', 'Rhythm'],
    ['dbt', 'dbt'],
    ['PostgreSQL', 'PostgreSQL'],
    ['Patient safety', 'Patient safety'],
    ['Ärzte-rotation', 'Ärzte-rotation'],
  ];
  for (const [written, read] of labels)
    it(`is “${read}” for “${written}”`, () => expect(skillLabel(written)).to.equal(read));
});
