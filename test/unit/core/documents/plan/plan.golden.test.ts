import { expect } from 'chai';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { planFileName, type PlanRequest } from '../../../../../src/core/documents/plan/planRequest';
import { expectGolden } from '../../../expectGolden';
import { readExample } from '../readExample';
import { compilePlan } from '../compileNow';

const date = '2026-06-15' as CalendarDate;

const plans: readonly { example: string; ask?: string; role?: string }[] = [
  { example: 'staff-engineer', ask: 'principal-2025h2' },
  { example: 'staff-engineer', ask: 'estimating-course' },
  { example: 'staff-engineer', role: 'platform-engineering-manager' },
  { example: 'three-wins', role: 'Community Lead' },
];

function compile({ example, ask, role }: (typeof plans)[number]) {
  const { entries, texts, documents } = readExample(example);
  const asked = entries.asks.find(({ id }) => id === ask);
  const aimed = role === undefined ? undefined : (entries.roles.find(({ id }) => id === role) ?? { title: role });
  const subject = { ...(asked && { ask: asked }), ...(aimed && { role: aimed }) };
  const name = planFileName(subject);
  const request: PlanRequest = { ...subject, date, documentUri: `${documents}/${name}` };
  return { ...compilePlan(entries, texts, request), name, texts };
}

describe('the plan of the examples', function () {
  this.timeout(0);

  for (const plan of plans) {
    describe([plan.example, plan.ask ?? plan.role].join(', '), () => {
      it('is the one that was read and accepted', () => {
        const { markdown, name } = compile(plan);
        expectGolden(`golden/plan/${plan.example}/${name}`, markdown);
      });

      it('holds no number that is neither in a file nor a count, a rule or a date', () => {
        const { markdown, texts } = compile(plan);
        const sources = [...texts.values()].join('\n');
        for (const number of numbersLeft(markdown))
          expect(sources.includes(number), `${number} is in no file`).to.equal(true);
      });
    });
  }

  it('links to the wins it was made from', () => {
    const { wins } = compile(plans[0]!);
    expect(wins[0]).to.match(/2026-06-02-peak-cost-plan\.md$/);
  });
});

function numbersLeft(markdown: string): string[] {
  const text = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\d+\. /gm, '')
    .replace(/\d{1,2} [A-Z][a-z]+ \d{4}/g, '')
    .replace(/\d+ days? ago/g, '')
    .replace(/Of \d+ points? agreed, \d+ (?:is|are) met/g, '')
    .replace(/\d+ (?:more )?wins?\b/g, '')
    .replace(/(?:the last|no older than) \d+ months/g, '');
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
