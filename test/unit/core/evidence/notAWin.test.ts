import { expect } from 'chai';
import { isNotAWin } from '../../../../src/core/evidence/notAWin';

describe('what is no win by its own title', () => {
  const is = (title: string) => isNotAWin({ title, pin: false });

  it('is a setback, told as one', () => {
    for (const title of [
      'Missed the reading target: 71% of year 6',
      'Lost the tender for the ministry',
      'we lost 2 big accounts',
      'Exclusion appeal lost',
      'Failed to hire a second nurse',
      'The claim was dismissed',
      'Our bid rejected, no reason given',
    ])
      // prettier-ignore
      expect(is(title), title).to.equal(true);
  });

  it('is no setback that was turned round, and no word that only looks like one', () => {
    for (const title of [
      'Missed deadlines down from 9 to 2',
      'Lost the client, then won them back',
      'Missed crash trolley checks',
      'Failed over to the second region in 30 s',
      'Lost clients called back: 4 returned',
      'Lost property office opened',
      'Case lost on appeal but the rule was changed',
      'Won the appeal',
      'Lost the case file backlog: 120 to 3, halved',
      'Missed the target in May, recovered it in June',
      'Failed-login alerts',
    ])
      // prettier-ignore
      expect(is(title), title).to.equal(false);
  });

  it('is what was taken back again', () => {
    for (const title of [
      'New checklist for the cabinet (withdrawn again in October)',
      'bot replies: turned on, broke things, turned off again',
      'Dark mode, reverted',
      'Four-day week – abandoned later',
      'Self check-in: piloted, then scrapped',
      'Price change (was rolled back)',
      'Shop badge test, no effect',
    ])
      // prettier-ignore
      expect(is(title), title).to.equal(true);
    for (const title of [
      'Bad release, rolled back in 4 minutes',
      'Rolled back the bad release before anyone noticed',
      'Old portal, switched off',
      'Showed that the badge has no effect',
      'Withdrawn drugs found in the cabinet',
      'Reverted to the safer supplier',
      'Roll-back plan: rehearsed',
      'Abandoned-basket emails, 12% recovered',
    ])
      // prettier-ignore
      expect(is(title), title).to.equal(false);
  });

  it('is a commit that only keeps the history', () => {
    for (const title of [
      "Merge branch 'main' into feature/churn",
      'Merge pull request #533 from acme/hotfix',
      'wip',
      'WIP: try dbt',
      '[WIP] dbt',
      'Revert "feat: dedupe orders"',
      'fixup! typo',
      'chore(deps): bump pandas from 2.1 to 2.2',
      'Bump lodash to 4.17.21',
    ])
      // prettier-ignore
      expect(is(title), title).to.equal(true);
    for (const title of [
      'WIP limits cut the cycle time',
      'Merge of two wards without a lost shift',
      'Merged the two rotas',
      'Revert plan rehearsed with the on-call team',
      'Release notes that people read',
      'Bump in sign-ups to 900',
    ])
      // prettier-ignore
      expect(is(title), title).to.equal(false);
  });

  it('is never what I pinned', () => {
    expect(isNotAWin({ title: 'Lost the tender', pin: true })).to.equal(false);
  });
});
