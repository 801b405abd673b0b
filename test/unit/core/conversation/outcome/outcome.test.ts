import { applyEdits } from '../../../../../src/core/text/textEdits';
import { assert } from 'chai';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import type { Ask } from '../../../../../src/core/entries/ask';
import type { Meeting } from '../../../../../src/core/entries/meeting';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Person } from '../../../../../src/core/entries/person';
import { followUpEmail } from '../../../../../src/core/conversation/outcome/followUpEmail';
import {
  askEdits,
  meetingEdits,
  meetingFileStem,
  meetingFor,
  newMeeting,
  type Outcome,
} from '../../../../../src/core/conversation/outcome/outcome';
import { typedCriterion, typedStep } from '../../../../../src/core/conversation/outcome/typedItems';

const date = '2026-06-23' as CalendarDate;

function entry<Kind>(path: string, text: string): Kind {
  const parsed = parseEntry(`file:///brag/${path}`, text);
  if (parsed.kind !== 'entry') throw new Error(text);
  assert.isEmpty(parsed.problems, JSON.stringify(parsed.problems));
  return parsed.entry as Kind;
}

const askText = `---
type: ask
title: Lead of Search # the big one
status: planned
to: ingrid
criteria:
  - text: A signed design
    by: 2026-07-10 # half-year
    met: no
  - A second pilot
fallback: Wait
follow-up: 2026-06-20
---

My notes.
`;
const ask = entry<Ask>('asks/search.md', askText);
const ingrid = entry<Person>('people/ingrid.md', '---\ntype: person\nname: Ingrid Halvorsen\n---\n');
const said: Outcome = {
  status: 'deferred',
  outcome: 'Not before the budget: ask again in the autumn.',
  feedback: 'I want to see the figures, first.',
  criteria: [
    { text: 'A signed design.', by: '2026-08-01', met: true },
    { text: 'Figures for three teams', by: '2026-09-14' },
  ],
  nextSteps: [
    { text: 'Send the figures', owner: 'me', due: '2026-07-01' as CalendarDate },
    { text: 'Speak with Finance', owner: 'ingrid' },
  ],
  followUp: '2026-09-15' as CalendarDate,
};

function edited(text: string, edits: ReturnType<typeof askEdits>): string {
  if ('code' in edits) throw new Error(JSON.stringify(edits));
  return applyEdits(text, edits);
}

describe('an outcome', () => {
  it('goes into the ask in place, and leaves all else as it was', () => {
    assert.strictEqual(
      edited(askText, askEdits(askText, ask, said, date)),
      `---
type: ask
title: Lead of Search # the big one
status: deferred
to: ingrid
criteria:
  - text: A signed design
    by: 2026-08-01 # half-year
    met: yes
  - A second pilot
  - text: Figures for three teams
    by: 2026-09-14
    met: no
fallback: Wait
follow-up: 2026-09-15
asked: 2026-06-23
outcome: "Not before the budget: ask again in the autumn."
---

My notes.
`,
    );
  });

  it('keeps the day of an ask that was made already, and takes away a date to come back that has passed', () => {
    const asked = askText.replace('status: planned', 'status: asked\nasked: 2026-05-01');
    const text = edited(
      asked,
      askEdits(asked, entry<Ask>('asks/search.md', asked), { status: 'agreed', outcome: 'Yes.' }, date),
    );
    assert.include(text, 'asked: 2026-05-01\n');
    assert.include(text, '\nfollow-up:\noutcome: Yes.\n');
    assert.isUndefined(entry<Ask>('asks/search.md', text).followUp);
  });

  it('gives an ask that was declined before the day of its second answer', () => {
    const declined = askText.replace('status: planned', 'status: declined\nasked: 2025-10-01');
    const text = edited(
      declined,
      askEdits(declined, entry<Ask>('asks/search.md', declined), { status: 'agreed', outcome: 'Yes.' }, date),
    );
    assert.include(text, 'status: agreed\nasked: 2026-06-23\n');
  });

  it('goes into the meeting in place, without repeating a step', () => {
    const text =
      '---\ntype: meeting\ntitle: Talk\ndate: 2026-06-23\nstatus: planned\nnext-steps: [{text: Send the figures}]\n---\nRoom 2\n';
    const after = edited(text, meetingEdits(text, entry<Meeting>('meetings/a.md', text), said));
    assert.strictEqual(
      after,
      `---
type: meeting
title: Talk
date: 2026-06-23
status: held
next-steps: [{text: Send the figures}, {text: Speak with Finance, owner: ingrid}]
outcome: "Not before the budget: ask again in the autumn."
feedback: I want to see the figures, first.
follow-up: 2026-09-15
---
Room 2
`,
    );
  });

  it('makes a meeting file that reads back as it was said', () => {
    const text = newMeeting(said, date, 'Talk about Search', { ask, person: ingrid });
    const meeting = entry<Meeting>('meetings/b.md', text);
    assert.strictEqual(meeting.status, 'held');
    assert.strictEqual(meeting.outcome, said.outcome);
    assert.strictEqual(meeting.feedback, said.feedback);
    assert.deepEqual(meeting.with, ['ingrid']);
    assert.deepEqual(meeting.asks, ['search']);
    assert.deepEqual(
      meeting.nextSteps.map(({ text: step, owner, due }) => [step, owner, due]),
      [
        ['Send the figures', 'me', '2026-07-01'],
        ['Speak with Finance', 'ingrid', undefined],
      ],
    );
    assert.strictEqual(meeting.followUp, said.followUp);
    assert.strictEqual(meetingFileStem(date, ask, ingrid), '2026-06-23-ingrid');
  });

  it('keeps a talk about a private ask private', () => {
    const hidden: Ask = { ...ask, visibility: 'private' };
    assert.include(newMeeting(said, date, 'Talk', { ask: hidden, person: undefined }), 'visibility: private\n');
    const open: Ask = { ...ask, visibility: 'public' };
    assert.notInclude(newMeeting(said, date, 'Talk', { ask: open, person: undefined }), 'visibility');
  });

  it('finds the talk it was given in: the latest one about the ask whose day has come and that has no outcome', () => {
    const meeting = (name: string, keys: string) =>
      entry<Meeting>(`meetings/${name}.md`, `---\ntype: meeting\ntitle: ${name}\nasks: [search]\n${keys}---\n`);
    const held = meeting('held', 'date: 2026-06-20\nstatus: held\noutcome: Yes\n');
    const planned = meeting('planned', 'date: 2026-06-19\nstatus: planned\n');
    const later = meeting('later', 'date: 2026-07-01\nstatus: planned\n');
    const other = entry<Meeting>('meetings/o.md', '---\ntype: meeting\ntitle: o\ndate: 2026-06-23\n---\n');
    assert.strictEqual(meetingFor(ask, [held, planned, later, other], date), planned);
    assert.isUndefined(meetingFor(ask, [held, later, other], date));
  });
});

describe('the follow-up email', () => {
  it('holds what was said and who does what, and nothing else', () => {
    const email = followUpEmail(said, { ask, person: ingrid }, { people: [ingrid], profile: undefined }, date);
    assert.strictEqual(
      email,
      `Subject: Our meeting on 23 June 2026: Lead of Search

Hello Ingrid,

Thank you for the meeting on 23 June 2026. This is what I took from it; please correct me where I got it wrong.

The answer for now is “not yet”: Not before the budget: ask again in the autumn.

What I heard: “I want to see the figures, first.”

What will count as done:
- A signed design, by 1 August 2026 (done)
- Figures for three teams, by 14 September 2026

Next steps:
- Send the figures: me, by 1 July 2026
- Speak with Finance: Ingrid Halvorsen

We speak again on 15 September 2026.

Thank you again,
‹my name›
`,
    );
    assert.notInclude(email, 'Wait');
  });

  it('names nobody who is private, but to themselves', () => {
    const text = '---\ntype: person\nname: Ruth Abara\nrelation: mentor\nvisibility: private\n---\n';
    const ruth = entry<Person>('people/ruth.md', text);
    const outcome = { ...said, nextSteps: [{ text: 'Read it', owner: 'ruth' }] };
    const email = (person: Person) =>
      followUpEmail(outcome, { ask, person }, { people: [ingrid, ruth], profile: undefined }, date);
    assert.include(email(ingrid), '- Read it: my mentor\n');
    assert.include(email(ruth), '- Read it: Ruth Abara\n');
  });

  it('leaves out what was not said', () => {
    const email = followUpEmail(
      { status: 'agreed', outcome: 'You go in October' },
      { ask: undefined, person: undefined },
      { people: [], profile: undefined },
      date,
    );
    assert.include(email, '\n\nWhat we agreed: You go in October.\n\nThank you again,\n');
    assert.notMatch(email, /Next steps|speak again|What I heard|undefined/);
  });
});

describe('what is typed on one line', () => {
  it('takes the day from the end of a criterion', () => {
    assert.deepEqual(typedCriterion('A signed design, by 2026-07-10.'), { text: 'A signed design', by: '2026-07-10' });
    assert.deepEqual(typedCriterion('Led by 2026-02-30'), { text: 'Led by 2026-02-30' });
    assert.deepEqual(typedCriterion('  Step by step '), { text: 'Step by step' });
  });

  it('takes the owner of a step from before the colon, where that is someone', () => {
    assert.deepEqual(typedStep('Ingrid: tell Fares by 2026-04-24', [ingrid]), {
      text: 'tell Fares',
      owner: 'ingrid',
      due: '2026-04-24' as CalendarDate,
    });
    assert.deepEqual(typedStep('I: send it', [ingrid]), { text: 'send it', owner: 'me' });
    assert.deepEqual(typedStep('Note: send it', [ingrid]), { text: 'Note: send it' });
    assert.deepEqual(typedStep('Ingrid:', [ingrid]), { text: 'Ingrid:' });
  });
});
