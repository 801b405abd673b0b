import { assert } from 'chai';
import { Library } from '../../../../src/core/library/library';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { compileHandover } from '../../../../src/core/documents/handover/compileHandover';
import { compilePeriodReview } from '../../../../src/core/documents/periodReview/compilePeriodReview';
import { quarterAround } from '../../../../src/core/documents/periodReview/reviewPeriod';
import { compileCareerCheck, compileCase, compilePlan, compileScript } from './compileNow';

const date = '2026-11-30' as CalendarDate;
const people = {
  'profile.md': 'type: profile\nname: Ilaria Conti\nmanager: bo\n',
  'people/bo.md': 'type: person\nname: Bodil Lindqvist\nrelation: manager\n',
};

function record(files: Readonly<Record<string, string>>) {
  const library = new Library(parseEntry);
  const texts = new Map(
    Object.entries({ ...people, ...files }).map(([path, keys]): [string, string] => [
      `file:///brag/${path}`,
      `---\n${keys}---\n`,
    ]),
  );
  library.apply([...texts].map(([uri, text]) => ({ uri, text })));
  const { entries } = library;
  const role = entries.roles[0] ?? { title: 'Sales Lead' };
  const at = { role, date, documentUri: 'file:///brag/documents/d.md' };
  return {
    page: (audience: 'manager' | 'committee', form: 'one-page' | 'full' = 'one-page') =>
      compileCase(entries, texts, { ...at, audience, form }).markdown,
    plan: () => compilePlan(entries, texts, at).markdown,
    script: (about?: string) => {
      const ask = entries.asks.find(({ id }) => id === about);
      return compileScript(entries, texts, { ...at, ...(ask && { ask }), minutes: 60 }).markdown;
    },
    check: () => compileCareerCheck(entries, texts, at).markdown,
    handover: () => compileHandover(entries, { date }).markdown,
    review: () => compilePeriodReview(entries, { ...at, period: quarterAround(date) }).markdown,
  };
}

describe('what documents say of a record', () => {
  it('speaks to the manager whose page it is, in my own words too', () => {
    const { page } = record({
      'wins/a.md': 'title: Ran the desk on 6 nights while Bodil was on leave\ndate: 2026-05-04\nskills: [Cover]\n',
    });
    assert.include(page('manager'), 'while you were on leave');
    assert.include(page('manager'), '_For Bodil Lindqvist,');
    assert.include(page('committee'), 'while Bodil was on leave');
  });

  it('prints no figure that is a name alone', () => {
    const { page } = record({
      'wins/a.md': 'title: Priced the Nordics\ndate: 2026-08-20\nmetrics: [{name: Revenue}, "calls: fewer"]\n',
    });
    assert.include(page('committee', 'full'), 'Figures: calls: fewer.');
  });

  it('tells the invisible work that nothing outranks, and no other', () => {
    const { script } = record({
      'wins/a.md':
        'title: 12 new delegates\ndate: 2026-10-09\nkind: mentoring\nrole: owned\nimpact: First time that 7 are women\nfeedback:\n  - {from: Carmen, quote: I would not have stood.}\n  - {from: Youssef, quote: It was safe to speak.}\n',
      'wins/b.md': 'title: Won the vote\ndate: 2026-02-14\nrole: led\nimpact: It passed with 612 of 700 votes\n',
      'wins/c.md': 'title: Won the recount\ndate: 2026-03-14\nimpact: It passed with 640 of 700 votes\n',
      'wins/d.md': 'title: Held the circle\ndate: 2026-03-15\nkind: glue\nimpact: 9 people came\n',
    });
    const told = script().split('## What I have done')[1]!.split("There's more")[0]!;
    assert.include(told, '12 new delegates');
    assert.notInclude(told, 'Held the circle');
  });

  it('takes no win as the proof of a criterion with an amount that it shares one word with', () => {
    const { page } = record({
      'asks/lead.md':
        'type: ask\ntitle: Sales Lead\nkind: promotion\nto: bo\nstatus: deferred\nasked: 2026-06-08\noutcome: come back\ncriteria:\n  - {text: "two deals over 500k", met: true}\n',
      'wins/a.md': 'title: Onboarded 2 new reps\ndate: 2026-10-21\nimpact: first deals after 7 weeks instead of 14\n',
    });
    assert.include(page('committee'), '- Two deals over 500k: met.\n- Since then, too: **Onboarded 2 new reps**');
  });

  it('asks for no raise that waits for the promotion', () => {
    const role = 'type: role\ntitle: Sales Lead\n';
    const pay = 'type: ask\ntitle: 8 % on base\nkind: pay\nto: bo\nstatus: planned\n';
    const lead = 'type: ask\ntitle: Sales Lead\nkind: promotion\nto: bo\nstatus: deferred\nasked: 2026-06-08\n';
    const waiting = record({ 'roles/r.md': role, 'asks/lead.md': lead, 'asks/pay.md': `${pay}after: [lead]\n` });
    assert.notInclude(waiting.page('manager'), '8 % on base');
    const open = record({ 'roles/r.md': role, 'asks/lead.md': lead, 'asks/pay.md': pay });
    assert.include(open.page('manager'), '8 % on base');
  });

  it('comes back before the role is decided on, and soon where the day has passed', () => {
    const decided = record({ 'roles/r.md': 'type: role\ntitle: Sales Lead\ncycle: 2027-01-15\n' });
    assert.include(decided.plan(), 'I come back on **4 January 2027**');
    const overdue = record({
      'asks/lead.md':
        'type: ask\ntitle: Sales Lead\nkind: promotion\nto: bo\nstatus: deferred\nasked: 2026-06-08\nfollow-up: 2026-10-19\n',
    });
    assert.include(overdue.plan(), 'I come back on **14 December 2026**');
  });

  it('comes back no later than on the day the ask is planned for', () => {
    const { plan } = record({
      'roles/r.md': 'type: role\ntitle: Sales Lead\n',
      'asks/lead.md': 'type: ask\ntitle: Sales Lead\nkind: promotion\nrole: r\nto: bo\ndue: 2027-01-18\n',
    });
    assert.include(plan(), 'I come back on **18 January 2027**');
  });

  it('counts nothing that was taken back again, in any document', () => {
    const { page, plan, script, handover, check } = record({
      'roles/r.md': 'type: role\ntitle: Sales Lead\nexpectations: [Pricing]\n',
      'responsibilities/d.md': 'type: responsibility\ntitle: Prices\nsince: 2026-01\nskills: [Pricing]\n',
      'wins/a.md': 'title: Price list\ndate: 2026-10-20\nrole: led\nskills: [Pricing]\nimpact: 12 % more margin\n',
      'wins/b.md':
        'title: Discount tool (withdrawn again)\ndate: 2026-09-20\nrole: led\nskills: [Pricing]\nimpact: 3 % more\n',
    });
    for (const document of [page('committee', 'full'), plan()]) assert.match(document, /Thin\b.*1 more win is needed/);
    for (const document of [script(), handover()]) assert.notInclude(document, 'Discount tool');
    assert.include(check(), '1 win since then shows its skills');
  });

  it('says once what closes several gaps in the same way', () => {
    const { plan } = record({
      'roles/r.md': 'type: role\ntitle: Sales Lead\nexpectations: [{skill: Closing}, {skill: Forecasting}]\n',
    });
    assert.include(plan(), '### Closing and Forecasting\n');
    assert.strictEqual(plan().split('**Step:**').length, 2);
  });

  it('says aloud the figure in brackets, and leaves out other brackets', () => {
    const { script } = record({
      'wins/a.md': 'title: US subsidiary of Moretti signed ($1.1M, 3 yrs)\ndate: 2026-08-18\nrole: led\n',
      'wins/b.md': 'title: Second renewal (the hard one)\ndate: 2026-09-18\nrole: led\n',
    });
    assert.match(script(), /> .*US subsidiary of Moretti signed, \$1\.1M, 3 yrs/);
    assert.match(script(), /> .*Second renewal\./);
  });

  it('hands over first what the last answer asked for', () => {
    const { handover } = record({
      'asks/lead.md':
        'type: ask\ntitle: Sales Lead\nkind: promotion\nto: bo\nstatus: declined\nasked: 2026-04-02\noutcome: says I need the paperwork side\n',
      'wins/a.md': 'title: Errors\ndate: 2026-09-05\nrole: led\nmetrics: [40 -> 6]\n',
      'wins/b.md': 'title: Did the forms for the harbour\ndate: 2026-05-15\nskills: [paperwork]\n',
    });
    const said = handover();
    assert.include(said, 'what I was asked for first, then the strongest:');
    assert.isBelow(said.indexOf('Did the forms'), said.indexOf('**Errors**'));
  });

  it('says no more of a day than its month or its year where no more is recorded', () => {
    const duty = (since: string, until = '') =>
      record({
        'profile.md': `type: profile\nname: Ilaria Conti\ncurrent-role: Clerk\nsince: ${since}\nmanager: bo\n`,
        'responsibilities/r.md': `type: responsibility\ntitle: The rota\nsince: ${since}\n${until}`,
        'wins/a.md': 'title: Rota\ndate: 2026-11-09\n',
      });
    const { page, handover } = duty('2021');
    assert.include(page('committee', 'full'), 'My role since 2021 has been Clerk.');
    assert.include(page('committee', 'full'), '**The rota**, since 2021');
    assert.include(handover(), '- **The rota**. Since 2021.\n');
    assert.include(duty('2024-03').handover(), '- **The rota**. Since March 2024.\n');
    assert.include(duty('2024-03', 'until: 2026-11\n').handover(), 'The rota');
    assert.notInclude(duty('2024-03-14', 'until: 2026-10\n').handover(), 'The rota');
  });

  it('reviews a quarter with its figures, each sentence begun with a capital', () => {
    const { review } = record({
      'wins/a.md': 'title: Rota\ndate: 2026-11-09\nmetrics: [swaps 30 -> 11]\n',
      'wins/b.md': 'title: Onboarding\ndate: 2026-10-09\nimpact: first deals after 7 weeks\n',
    });
    assert.include(review(), '(9 November 2026): swaps from 30 to 11.');
    assert.include(review(), '(9 October 2026): first deals after 7 weeks.');
  });

  it('calls nothing agreed before there is an answer', () => {
    const ask = (status: string) =>
      record({
        'asks/lead.md': `type: ask\ntitle: Sales Lead\nkind: promotion\nto: bo\nstatus: ${status}\nasked: 2026-10-12\ncriteria: [Two deals, {text: A course, met: yes}]\n`,
        'wins/a.md': 'title: Rota\ndate: 2026-11-09\n',
      });
    const proposed = [ask('asked').plan(), ask('asked').handover(), ask('asked').script()].join('\n');
    assert.notMatch(proposed, /agreed with Bodil|points agreed|what was agreed, point|We have two points in writing/);
    assert.include(proposed, 'Of 2 points that I propose, 1 is met');
    assert.include(proposed, 'What I propose counts:');
    assert.include(ask('deferred').plan(), 'Of 2 points agreed, 1 is met');
  });

  it('knows when I last spoke with someone by the meetings too', () => {
    const { script } = record({
      'roles/r.md': 'type: role\ntitle: Sales Lead\n',
      'meetings/m.md':
        'type: meeting\ntitle: review\ndate: 2026-11-10\nwith: bo\nstatus: held\noutcome: she will ask\n',
    });
    assert.include(script(), 'last spoken 10 November 2026');
  });

  it('proposes once to speak with who decides', () => {
    const { script } = record({
      'people/grete.md': 'type: person\nname: Frau Prof. Dr. Grete Holm\nrelation: skip-level\n',
      'roles/r.md': 'type: role\ntitle: Sales Lead\ndeciders: [Prof. Holm]\n',
      'asks/lead.md':
        'type: ask\ntitle: Sales Lead\nkind: promotion\nrole: r\nto: bo\nstatus: asked\nasked: 2026-10-12\n',
      'meetings/m.md':
        'type: meeting\ntitle: review\ndate: 2026-11-10\nwith: bo\nstatus: held\nasks: [lead]\noutcome: likes it. budget first\nnext-steps: [{text: Sound out Frau Holm, owner: bo}]\n',
    });
    assert.notInclude(script(), 'Speak with Frau Prof. Dr. Grete Holm about it |');
    assert.include(script(), 'Likes it. Budget first.');
  });

  it('knows my own first name where my name begins with a form of address', () => {
    const { handover } = record({
      'profile.md': 'type: profile\nname: Dr. Ilaria Conti\nmanager: bo\n',
      'meetings/m.md':
        'type: meeting\ntitle: review\ndate: 2026-11-10\nwith: bo\nstatus: held\nnext-steps: [{text: Budget plan, owner: Ilaria}]\n',
    });
    assert.include(handover(), '- Me: Budget plan');
  });

  it('proposes no later day for what they took on until an earlier one', () => {
    const { script } = record({
      'asks/lead.md': 'type: ask\ntitle: Sales Lead\nkind: promotion\nto: bo\nstatus: asked\nasked: 2026-10-12\n',
      'meetings/m.md':
        'type: meeting\ntitle: review\ndate: 2026-11-10\nwith: bo\nstatus: held\nasks: [lead]\nnext-steps: [{text: Talk to finance, owner: bo, due: 2026-12-08}]\n',
    });
    assert.include(script(), '| Talk to finance | Bodil Lindqvist | 8 December 2026 |');
  });

  it('begins what came of a meeting with a capital', () => {
    const { handover } = record({
      'meetings/m.md':
        'type: meeting\ntitle: review\ndate: 2026-11-10\nwith: bo\nstatus: held\noutcome: she will ask\n',
    });
    assert.include(handover(), 'review. She will ask.');
  });

  it('says aloud what is typed as a message, in sentences', () => {
    const { script } = record({
      'asks/desk.md': 'type: ask\ntitle: run the desk??\nkind: trial\nto: bo\n',
      'wins/a.md':
        'title: "queue -> zero"\ndate: 2026-10-20\nrole: led\nimpact: they were going to leave. they stayed\n',
      'wins/b.md': 'title: wrote 12 macros 😎 everyone uses them\ndate: 2026-10-02\nimpact: 40 % fewer tickets\n',
      'wins/c.md': `title: '"Winter light"'\ndate: 2026-09-02\nimpact: 3 tours sold out\n`,
    });
    const said = script();
    assert.include(said, 'From queue to zero. They were going to leave. They stayed.');
    assert.include(said, 'I wrote 12 macros, everyone uses them.');
    assert.include(said, '**More about “Winter light”:**');
    assert.include(script('desk'), '> Will you agree to this trial: run the desk?\n');
  });

  it('ends a row of steps that goes on with a sentence', () => {
    const { page } = record({
      'roles/r.md': 'type: role\ntitle: Sales Lead\nexpectations: [Closing, Forecasting]\n',
      'meetings/m.md':
        'type: meeting\ntitle: review\ndate: 2026-11-10\nwith: bo\nstatus: held\nnext-steps: [one thing, another thing, a third thing, a fourth thing]\n',
      'wins/a.md': 'title: Rota\ndate: 2026-11-09\nskills: [Closing]\n',
    });
    assert.notMatch(page('manager'), /\. and \d/);
    assert.match(page('manager'), /\. And \d more\./);
  });

  it('says of one strong point that it is one', () => {
    const { page } = record({
      'roles/r.md':
        'type: role\ntitle: Sales Lead\nsource: starter\nexpectations: [{skill: Closing, evidence: 1}, Forecasting]\n',
      'wins/a.md':
        'title: Renewal\ndate: 2026-11-09\nrole: led\nskills: [Closing]\nmetrics: [churn 9 % -> 4 %]\nfeedback: [{quote: Superb., from: Ama Osei}]\n',
    });
    assert.include(page('manager', 'full'), 'my record covers one, and that strongly.');
  });

  it('proposes days in their order, before the decision and on no holiday', () => {
    for (const cycle of ['2026-12-01', '2026-12-26', '2027-01-15', '2027-06-01'])
      for (const followUp of ['', 'follow-up: 2026-12-10\n']) {
        const { page } = record({
          'roles/r.md': `type: role\ntitle: Sales Lead\ncycle: ${cycle}\n`,
          'wins/a.md': 'title: Rota\ndate: 2026-11-09\n',
          'asks/lead.md': `type: ask\ntitle: Sales Lead\nkind: promotion\nto: bo\nstatus: asked\nasked: 2026-06-08\n${followUp}`,
        });
        const settled = page('committee').split('still to settle')[1]!.split('##')[0]!;
        const days = [
          ...settled.matchAll(/\d{1,2} (?:November|December|January|February|March|April|May|June) \d{4}/g),
        ].map(([day]) => new Date(`${day} 12:00 UTC`).toISOString().slice(0, 10));
        assert.deepEqual(days, days.toSorted());
        assert.strictEqual(days.at(-1), cycle);
        for (const day of days.slice(0, -1)) assert.notMatch(day, /12-2[56]|01-01/);
      }
  });
});
