import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { lastReview } from '../../../../src/core/career/careerReview';
import { reviewFacts } from '../../../../src/core/career/reviewFacts';
import { say } from '../../../../src/core/text/sentence';
import { libraryOf } from '../views/shownRows';

const files = {
  'roles/staff':
    'type: role\ntitle: Staff\nexpectations:\n  - {skill: Writing, evidence: 1}\n  - {skill: Planning, evidence: 1, within: 3}\n  - {skill: Care, evidence: 1}',
  'wins/old':
    'type: win\ntitle: Old plan\ndate: 2025-11-20\nskills: [Planning]\nrole: contributed\nimpact: From 3 to 2 days',
  'wins/new':
    'type: win\ntitle: Handbook.\ndate: 2026-01-10\nskills: [Writing]\nrole: contributed\nimpact: From 9 to 4 questions a week',
  'wins/draft': 'type: win\ntitle: A draft\ndate: 2026-01-10\nstatus: draft',
  'wins/last': 'type: win\ntitle: On the day of the last review\ndate: 2025-12-01',
  'asks/yes': 'type: ask\ntitle: Lead the guild\nstatus: agreed\nasked: 2026-02-01',
  'asks/no': 'type: ask\ntitle: A raise\nstatus: declined\nasked: 2026-01-20',
  'asks/before': 'type: ask\ntitle: Before\nstatus: agreed\nasked: 2025-10-20',
  'meetings/talk':
    'type: meeting\ntitle: Talk\ndate: 2026-02-01\nstatus: held\nnext-steps:\n  - {text: One, done: yes}\n  - {text: Two}',
  'responsibilities/rota': 'type: responsibility\ntitle: The rota\nsince: 2026-01-02',
  'responsibilities/old': 'type: responsibility\ntitle: The old guild\nsince: 2024-01-02\nuntil: 2026-02-01',
};
const profile =
  '---\ntype: profile\n---\n- [x] One\n- [ ] Two\n\n## Review of my career plan, 2025-12-01\n\n- 0 of 2 boxes ticked.\n';

const factsOf = (given: Readonly<Record<string, string>>, text: string, date: string) => {
  const { entries } = libraryOf(given);
  const day = date as CalendarDate;
  return reviewFacts(entries, entries.roles[0], text, lastReview(text, day), day).map((fact) => say(fact));
};

describe('what a review of the career plan shows', () => {
  it('is what came since the last one, across the year end', () => {
    assert.deepEqual(factsOf(files, profile, '2026-03-01'), [
      '1 win logged: “Handbook”.',
      'Writing went from missing to covered.',
      'Planning went from covered to stale.',
      '“A raise” was declined.',
      '“Lead the guild” is agreed.',
      '1 meeting held.',
      'Next steps from these meetings completed: 1 of 2.',
      'Taken on: The rota.',
      'Handed over: The old guild.',
      '1 of 2 boxes ticked, 0 at the last review.',
    ]);
  });

  it('is that of three months where there was none', () => {
    const first = factsOf(files, '---\ntype: profile\n---\n- [x] One\n', '2026-01-31');
    assert.include(first, '3 wins logged: “Handbook”, “On the day of the last review”, “Old plan”.');
    assert.include(first, '1 of 1 box ticked.');
  });

  it('says so where nothing came', () => {
    assert.deepEqual(factsOf({}, '---\ntype: profile\n---\n', '2026-03-01'), ['No win logged.']);
  });

  it('names three wins and counts the others', () => {
    const many = Object.fromEntries(
      [1, 2, 3, 4, 5].map((each) => [`wins/${each}`, `type: win\ntitle: Win ${each}\ndate: 2026-02-0${each}`]),
    );
    assert.deepEqual(factsOf(many, '', '2026-03-01'), ['5 wins logged: “Win 5”, “Win 4”, “Win 3”, and 2 more.']);
  });
});
