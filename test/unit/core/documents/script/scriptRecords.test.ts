import { expect } from 'chai';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { dayBefore, decisionDay, followUpDate } from '../../../../../src/core/documents/kit/followUpDate';
import { proposedSteps } from '../../../../../src/core/documents/script/nextSteps';
import { gatherMaterial, withTexts } from '../../../../../src/core/documents/script/scriptContext';
import { sentencesOf } from '../../../../../src/core/documents/kit/speech';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Entry } from '../../../../../src/core/entries/entry';
import { addDays, calendarDate, type CalendarDate } from '../../../../../src/core/time/calendarDate';
import { tries } from '../../../tries';
import { byType } from '../../arbitraries';
import { parseMarkdown } from '../parseMarkdown';
import { shortRecords } from '../shortRecords';
import { linesToSay } from './scriptLines';
import { compileScript } from '../compileNow';

const root = 'file:///home/rosa/brag';

/** Somebody who writes one line a win, in small letters, with arrows, and whose titles are anything. */
const sloppy: Readonly<Record<string, string>> = {
  profile: `type: profile
name: Rosa Lindt
manager: dag
vision:
  one-year: Lead Planner
  three-years: run a small team
  five-years: something with boats, maybe
trade-offs: [keep the late shift until June, No pay change until April]`,
  'people/dag': 'type: person\nname: Dag Moen\nrelation: manager\nstance: supportive\nvalues: [costs]',
  'people/ines': 'type: person\nname: Ines Roth\nrelation: gatekeeper\nstance: unconvinced\nvalues: [numbers]',
  'people/uwe': 'type: person\nname: Uwe Kahn\nrelation: peer\nvisibility: private\nstance: supportive',
  'people/pia': 'type: person\nname: Pia Hart\nrelation: hr\nvisibility: private\nstance: champion',
  'roles/lead': `type: role
title: Lead Planner
deciders: [dag, ines]
needs: [A plan that people read]
benefits: [one plan for three sites]
expectations: [{skill: "Budget & ordering"}, {skill: site-planning}]`,
  'asks/lead': `type: ask
title: "Lead Planner: title & scope"
kind: promotion
role: lead
to: dag
status: deferred
asked: 2026-05-12
outcome: not before the new site is open
follow-up: 2026-11-09
criteria:
  - {text: "plan that works w/o me", by: 2026-09-01}
  - {text: A plan that people read, by: 2026-12-01}`,
  'asks/trial': 'type: ask\ntitle: Dag reads my handbook\nkind: trial\nto: dag\nrole: lead\ndue: 2026-10-15',
  'asks/asked':
    'type: ask\ntitle: two paid helpers\nkind: scope\nto: ines\nrole: lead\nstatus: asked\nasked: 2026-10-01',
  'meetings/may': `type: meeting
title: 1:1
date: 2026-05-12
status: held
with: [dag]
asks: [lead]
feedback: Dag wants to see that it runs without me
next-steps: [{text: send the figures, owner: Rosa, due: 2026-06-01}]`,
  'wins/a':
    'type: win\ntitle: late deliveries\ndate: 2026-08-20\nmetrics: ["7 -> 2"]\nrole: owned\nskills: [site-planning]',
  'wins/b': `type: win
title: rota rewritten w/ the drivers & the dispatchers
date: 2026-10-02
impact: "they read it: 12% -> 31%"
feedback: [{quote: "Dag would have panicked, she did not.", from: Ines Roth}, {quote: "first plan I read to the end", from: Jo}]`,
  'wins/c': 'type: win\ntitle: "Depot: new gates & signs"\ndate: 2026-07-03\nimpact: both crews now work alone',
  'wins/d': 'type: win\ntitle: saved 18k EUR by moving the vans\ndate: 2026-03-15',
  'wins/e': 'type: win\ntitle: Missed pick-ups\ndate: 2026-06-15\nmetrics: ["pick-ups missed a week 11 -> 1"]',
  'wins/f': 'type: win\ntitle: taught two newcomers the yard\ndate: 2026-04-15\nkind: mentoring',
};

function read(files: Readonly<Record<string, string>>) {
  const texts = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [path, front] of Object.entries(files)) {
    const uri = `${root}/${path}.md`;
    const text = `---\n${front}\n---\n`;
    const parsed = parseEntry(uri, text);
    if (parsed.kind !== 'entry') throw new Error(`${path} can't be read.`);
    texts.set(uri, text);
    entries.push(parsed.entry);
  }
  return { entries: byType(entries), texts };
}

interface Wanted {
  readonly minutes?: number;
  readonly person?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly date?: string;
}

function requestOf({ minutes = 30, person, files = sloppy, date = '2026-11-03' }: Wanted) {
  const { entries, texts } = read(files);
  const ask = entries.asks.find(({ id }) => id === 'lead');
  const listener = entries.people.find(({ id }) => id === person);
  const request = {
    ...{ minutes, date: date as CalendarDate, documentUri: `${root}/documents/script.md` },
    ...(ask && { ask }),
    ...(listener && { person: listener }),
  };
  return { entries, texts, request };
}

function compile(wanted: Wanted = {}): string {
  const { entries, texts, request } = requestOf(wanted);
  const needed = texts;
  return compileScript(entries, needed, request).markdown;
}

const linesOf = (wanted: Wanted = {}): string => linesToSay(parseMarkdown(compile(wanted))).join('\n');

function section(markdown: string, title: string): string {
  return markdown.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
}

describe('a script from a sloppy record', () => {
  for (const person of [undefined, 'ines', 'uwe', 'pia'])
    for (const minutes of [15, 30, 60])
      it(`begins each sentence with a capital and says no arrow, to ${person ?? 'the manager'} in ${minutes} minutes`, () => {
        for (const line of linesOf({ minutes, ...(person && { person }) }).split('\n'))
          for (const sentence of sentencesOf(line)) {
            expect(sentence).to.match(/^["'“‘]*(?:[\p{Lu}\d$€£]|\p{Ll}+\p{Lu})/u);
            expect(sentence).not.to.match(/->|→|\. [a-z]/);
          }
      });

  it('tells a win with its title, what came of it and its figure together', () => {
    const said = linesOf({ minutes: 60 });
    expect(said).to.match(/(?:First|Second|Third|Fourth|Fifth): late deliveries, from 7 to 2\. I owned it\./);
    expect(said).to.match(/rota rewritten with the drivers & the dispatchers\. They read it from 12% to 31%\./);
    expect(said).to.match(/\w+: Missed pick-ups\. Pick-ups missed a week went from 11 to 1\./);
    expect(said).to.match(/\w+\. Depot: new gates & signs\. Both crews now work alone\./);
    expect(said).not.to.include('from 7 to 2, from 7 to 2');
  });

  it('puts any phrase into a frame that can hold it', () => {
    const said = linesOf();
    expect(said).to.include("In a year, I'd like to be Lead Planner.");
    expect(said).to.include("In three years, I'd like to run a small team.");
    expect(said).to.include('In five years: something with boats, maybe.');
    expect(said).to.include("Here's one step: you read my handbook.");
    expect(said).to.include('Here is what I think we need: a plan that people read.');
    expect(said).to.match(/I see a gap there myself: [^.]*Budget & ordering/);
    expect(said).not.to.match(/\b(?:It is|is this|One is|The other is)\b/);
  });

  it('keeps a sign in a name', () => {
    expect(compile()).to.include('# Script: Lead Planner: title & scope');
  });

  it('says what was asked before and what came of it, as my own note and no quotation of theirs', () => {
    const said = linesOf();
    expect(said).to.include('I asked for this on 12 May');
    expect(said).to.include('The answer then, as I noted it: “Not before the new site is open.”');
    expect(said).not.to.include('you told me this');
  });

  it('never reads to somebody what was said of them', () => {
    for (const minutes of [15, 30, 60]) expect(linesOf({ minutes })).not.to.include('would have panicked');
    expect(linesOf()).to.include('Jo said: “First plan I read to the end.”');
    expect(linesOf({ person: 'ines' })).to.include('You said about it: “Dag would have panicked, she did not.”');
  });

  it('briefs no one who is private, and shows them in no advice', () => {
    for (const minutes of [15, 30, 60]) {
      expect(compile({ minutes })).not.to.include('Uwe Kahn');
      expect(compile({ minutes })).not.to.include('Pia Hart');
    }
  });

  it('briefs no one of an ask that is private', () => {
    const files = { ...sloppy, 'asks/lead': `${sloppy['asks/lead']}\nvisibility: private` };
    expect(section(compile({ files }), 'Before')).not.to.include('Ines Roth');
  });

  it('speaks to the one who decides as to one who decides', () => {
    const markdown = compile({ person: 'ines' });
    expect(markdown).not.to.include('### That is for your manager to decide');
    expect(markdown).not.to.include("it isn't yours to change");
    expect(markdown).to.include('What matters most to you when you decide on a role like this?');
    expect(markdown).not.to.include('Who decides on such a step');
  });

  it('knows me by my first name, and says whose turn it is', () => {
    expect(compile()).to.include('Send the figures, my turn, was due on 1 June 2026.');
  });

  it('finds money however it is written, and says nothing of what it does not find', () => {
    expect(section(compile(), 'If they say')).to.include('I saved 18k EUR by moving the vans.');
    expect(compile()).to.match(/\*\*Costs\.\*\* Closest in my record: \[Saved 18k EUR/);
    const { 'wins/d': _, ...without } = sloppy;
    expect(compile({ files: without })).not.to.match(/No win of mine|Nothing in my record/);
  });

  it('asks an ally to speak with my manager where no one is known to decide', () => {
    const files = {
      'people/dag': sloppy['people/dag']!,
      'people/jo': 'type: person\nname: Jo Lake\nrelation: sponsor',
      'wins/d': sloppy['wins/d']!,
    };
    expect(compile({ files, person: 'jo' })).to.include('| Speak with Dag Moen about it | Jo Lake |');
    expect(compile({ files, person: 'dag' })).to.not.include('Speak with Dag Moen');
  });

  it('proposes no step that waits for an answer already', () => {
    expect(linesOf()).not.to.include('two paid helpers');
    expect(section(compile({ person: 'ines' }), 'Close')).to.include('Answer on “two paid helpers”');
  });

  it('takes the follow-up on file for the day of this meeting, and proposes a later one', () => {
    const markdown = compile();
    expect(markdown).to.include('30 minutes with Dag Moen, on 9 November 2026.');
    expect(markdown).to.include('Shall we look at it again on 7 December?');
    expect(section(markdown, 'Close')).not.to.match(/\| [^|]*\| [^|]*\| 1 September 2026/);
  });
});

describe('the length of a script', () => {
  it('grows with the meeting: more is said, asked and planned', () => {
    const spoken = [15, 30, 60].map((minutes) => {
      const talk = compile({ minutes }).split('\n## If they say')[0]!;
      return linesToSay(parseMarkdown(talk)).join(' ').split(/\s+/).length;
    });
    expect(spoken[1]! / spoken[0]!).to.be.greaterThan(1.2);
    expect(spoken[2]! / spoken[1]!).to.be.greaterThan(1.3);
    expect(compile({ minutes: 60 })).to.include('\n## The way there\n');
    expect(compile({ minutes: 30 })).not.to.include('\n## The way there\n');
  });

  it('fits on two sheets for a quarter of an hour', () => {
    expect(heightOf(compile({ minutes: 15 }))).to.be.at.most(2 * 259);
    expect(heightOf(compile({ minutes: 15, person: 'ines' }))).to.be.at.most(2 * 259);
  });
});

/** A careful guess at the millimetres a document takes on paper, by the print style. */
function heightOf(markdown: string): number {
  const lines = (node: Nodes, width: number) => Math.max(1, Math.ceil(toString(node).length / width)) * 5.3;
  const height = (node: Nodes): number => {
    switch (node.type) {
      case 'heading':
        return [0, 16, 16, 13][node.depth]!;
      case 'paragraph':
        return lines(node, 95) + 2.8;
      case 'blockquote':
        return lines(node, 90) + 2.8;
      case 'list':
        return node.children.reduce((sum, item) => sum + lines(item, 90) + 1, 2.8);
      case 'table':
        return node.children.length * 7.5 + 2.8;
      default:
        return lines(node, 90);
    }
  };
  return parseMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')).children.reduce(
    (sum, node) => sum + height(node),
    0,
  );
}

const day = fc.integer({ min: -60, max: 200 }).map((days) => addDays('2026-11-03' as CalendarDate, days));
const kinds = ['review', 'budget', 'planning', 'freeze', 'reorg', 'launch'] as const;
const calendar = fc.array(fc.record({ kind: fc.constantFrom(...kinds), date: day }), { maxLength: 6 });
const maybeDay = fc.option(day, { nil: undefined });

describe('the dates of a script, over any calendar', () => {
  it('each come after what has to happen before', () => {
    fc.assert(
      fc.property(
        calendar,
        fc.constantFrom('planned', 'asked', 'deferred', 'declined'),
        fc.record({ followUp: maybeDay, first: maybeDay, second: maybeDay, step: maybeDay, meeting: maybeDay }),
        fc.constantFrom(15, 30, 60),
        (events, status, days, minutes) => {
          const line = (key: string, value: string | undefined) => (value === undefined ? '' : `\n${key}: ${value}`);
          const files: Record<string, string> = {
            ...sloppy,
            profile: `${sloppy['profile']}\ncalendar:${events.length === 0 ? ' []' : ''}${events
              .map(({ kind, date }, index) => `\n  - {name: E${index}, kind: ${kind}, date: ${date}}`)
              .join('')}`,
            'asks/lead': `type: ask\ntitle: Next\nrole: lead\nto: dag\nstatus: ${status}${line('follow-up', days.followUp)}\ncriteria:\n  - {text: A plan${days.first ? `, by: ${days.first}` : ''}}\n  - {text: A price${days.second ? `, by: ${days.second}` : ''}}`,
            'asks/trial': `type: ask\ntitle: Take it on\nkind: trial\nto: dag\nrole: lead${line('due', days.step)}`,
            ...(days.meeting !== undefined && {
              'meetings/next': `type: meeting\ntitle: Next\ndate: ${days.meeting}\nwith: [dag]\nasks: [lead]`,
            }),
          };
          const { entries, request } = requestOf({ files, minutes });
          const context = withTexts(gatherMaterial(entries, request), new Map());
          const { date, followUp } = context;
          expect(date >= request.date).to.equal(true);
          expect(followUp.date > date, 'follow-up').to.equal(true);
          for (const { by, text } of proposedSteps(context)) {
            const due = calendarDate(by);
            expect(due !== undefined && due >= date, `${text} by ${by}`).to.equal(true);
          }
          for (const days of [5, 7, 10, 14]) {
            const before = dayBefore(followUp.date, date, days);
            expect(before >= date && before < followUp.date, `${days} days`).to.equal(true);
          }
          const decided = decisionDay(date, followUp.date, context.smallerAsks[0]);
          expect(decided > followUp.date, 'decision').to.equal(true);
          const due = context.smallerAsks[0]?.due;
          if (due !== undefined) expect(decided > due, 'decision after the work').to.equal(true);
          const again = followUpDate(entries, date, request.ask, []);
          expect(again.date > date).to.equal(true);
        },
      ),
      { numRuns: tries(60) },
    );
  });
});

describe('a script after a no', () => {
  it('begins with what answers the reason, and tells it where it is asked for', () => {
    const { entries, texts, role } = shortRecords().find(({ name }) => name === 'half sentences')!;
    const markdown = compileScript(entries, texts, {
      ...{ role, ask: entries.asks[0]!, minutes: 30, date: '2026-10-12' as CalendarDate },
      documentUri: 'file:///half/brag/documents/script.md',
    }).markdown;
    const lines = linesToSay(parseMarkdown(markdown)).join('\n');
    expect(lines).to.include('First, I did the RAMS for Harbour St, no comments back.');
    expect(lines).to.match(/You're right to ask\. Since then there is this\. I did the RAMS/);
  });
});
