import { expect } from 'chai';
import { strengthened } from '../../../../../src/core/conversation/strengthen/strengthenedWins';
import {
  entryForAnswer,
  refusalOf,
  strengthenQuestions,
} from '../../../../../src/core/conversation/strengthen/strengthenQuestions';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Entry } from '../../../../../src/core/entries/entry';
import { editFrontMatter } from '../../../../../src/core/frontMatter/editFrontMatter';
import { applyEdits } from '../../../../../src/core/text/textEdits';
import { say } from '../../../../../src/core/text/sentence';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { byType } from '../../arbitraries';
import { compileCase } from '../../documents/compileNow';

const date = '2026-10-05' as CalendarDate;
const files: Readonly<Record<string, string>> = {
  'profile.md': 'type: profile\nname: Tove Berg',
  'wins/late.md': 'type: win\ntitle: Late vans\ndate: 2026-02-27\nimpact: \nmetrics: [9 -> 4 a month] # from the depot',
  'wins/yard.md': 'type: win\ntitle: Taught two newcomers the yard\ndate: 2026-04-14\nkind: mentoring',
  'wins/rota.md': 'type: win\ntitle: Rota\ndate: 2026-06-01\nimpact: Both crews plan alone now',
  'wins/card.md': 'type: win\ntitle: A card\ndate: 2026-05-03\nkind: recognition\nrole: supported',
  'wins/soon.md': 'type: win\ntitle: Not done yet\ndate: 2026-09-03\nstatus: in-progress',
  'asks/lead.md':
    'type: ask\ntitle: Lead the yard\nkind: promotion\nrole: lead\nto: Dag\nstatus: deferred\nasked: 2026-03-01',
  'roles/lead.md': 'type: role\ntitle: Yard Lead\ndeciders: [Dag]',
};

function read(held: Readonly<Record<string, string>> = files) {
  const texts = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [path, front] of Object.entries(held)) {
    const uri = `file:///brag/${path}`;
    const text = front.startsWith('---') ? front : `---\n${front}\n---\nMy own words.\n`;
    const parsed = parseEntry(uri, text);
    if (parsed.kind !== 'entry') throw new Error(path);
    texts.set(uri, text);
    entries.push(parsed.entry);
  }
  return { texts, entries: byType(entries) };
}

const ask = (more: { win?: string; skipped?: string[]; title?: string } = {}) => {
  const { entries } = read();
  const win = entries.wins.find(({ id }) => id === more.win);
  const role = more.title === undefined ? entries.roles[0]! : { title: more.title };
  return strengthenQuestions(entries, { role, date, skipped: new Set(more.skipped), ...(win && { win }) });
};
const spoken = (questions = ask()) => questions.map(({ beside, question }) => `${say(beside)} – ${say(question)}`);

describe('the questions that strengthen a document', () => {
  it('are at most ten, each with the win beside it and what is written', () => {
    expect(ask().length).to.be.within(5, 10);
    expect(spoken()).to.include('Late vans, February 2026: you wrote “from 9 to 4 a month” – What did you do?');
    expect(spoken().join('\n')).to.match(/Taught two newcomers the yard, April 2026 – /);
    expect(spoken().join('\n')).to.match(/Rota, June 2026: you wrote “Both crews plan alone now” – Is there a figure/);
    expect(spoken().join('\n')).not.to.include('Not done yet');
  });

  it('ask for what came of it last time, who decides and when, only where it is missing', () => {
    expect(spoken()).to.include('Lead the yard, to Dag – What was the answer last time, and why?');
    expect(spoken().join('\n')).to.include('Yard Lead, your target role – When is it decided?');
    expect(spoken().join('\n')).not.to.include('Who decides?');
    expect(spoken(ask({ title: 'Depot Lead' })).join('\n')).to.include('Depot Lead, your target role – Who decides?');
  });

  it('are the same every time, and suggest nothing', () => {
    expect(spoken()).to.deep.equal(spoken());
    for (const { choices } of ask()) if (choices) expect(choices.map(({ value }) => value)).to.include('supported');
  });

  it('are about one win alone where one is given', () => {
    const questions = ask({ win: 'late' });
    expect(questions.length).to.be.within(2, 3);
    for (const { uri } of questions) expect(uri).to.equal('file:///brag/wins/late.md');
  });

  it('are not asked again once they were skipped for good', () => {
    const [first] = ask();
    expect(ask({ skipped: [first!.key] }).map(({ key }) => key)).not.to.include(first!.key);
  });

  it('take no words of my own for feedback', () => {
    const quote = ask({ win: 'late' }).find(({ kind }) => kind === 'quote')!;
    const { entries } = read();
    expect(refusalOf(quote, { text: 'Quiet', more: 'Tove' }, entries, date)).not.to.equal(undefined);
    expect(refusalOf(quote, { text: 'Quiet', more: 'Mei Tan' }, entries, date)).to.equal(undefined);
  });

  it('begin the ask for a role that has none: what would make it a yes, and the day to look at it again', () => {
    const about = ask({ title: 'Depot Lead' }).filter(({ kind }) => kind === 'points' || kind === 'again');
    expect(about.map(({ type }) => type)).to.deep.equal(['ask', 'ask']);
    for (const { uri } of about) expect(uri).to.equal(undefined);
    const { text, stem } = entryForAnswer('ask', { title: 'Depot Lead' });
    expect(stem).to.equal('depot-lead');
    expect(text.trim()).to.equal(
      '---\ntype: ask\ntitle: Depot Lead\nkind: promotion\nrole: Depot Lead\nstatus: planned\n---',
    );
    // Its answer is on file: what was said in it is asked for, and no second ask is begun.
    expect(ask().map(({ kind }) => kind)).to.include.members(['answered', 'criteria']);
    expect(ask().filter(({ kind }) => kind === 'points' || kind === 'again')).to.deep.equal([]);
  });

  it('go on with the ask that they began, in the next round too', () => {
    const held = { ...files, 'asks/depot.md': 'type: ask\ntitle: Depot Lead\nkind: promotion\nrole: Depot Lead' };
    const { entries } = read(held);
    const questions = strengthenQuestions(entries, { role: { title: 'Depot Lead' }, date, skipped: new Set() });
    for (const { type, uri } of questions)
      if (type === 'ask' && uri !== 'file:///brag/asks/lead.md') expect(uri).to.equal('file:///brag/asks/depot.md');
  });

  it('take no day gone by, and none in doubt, for the day to come', () => {
    const again = ask({ title: 'Depot Lead' }).find(({ kind }) => kind === 'again')!;
    const { entries } = read();
    for (const text of ['2026-10-04', 'next week', '3/4/2027'])
      expect(refusalOf(again, { text, more: '' }, entries, date), text).not.to.equal(undefined);
    expect(refusalOf(again, { text: '2026-11-16', more: '' }, entries, date)).to.equal(undefined);
    expect(again.change('16 November 2026', '')).to.deep.equal({ set: 'follow-up', value: '2026-11-16' });
  });

  it('are answered in place: everything else in the file stays as it was, and the win is stronger', () => {
    const { texts, entries } = read();
    const answers: Readonly<Record<string, readonly [string, string]>> = {
      did: ['I moved the loading to the evening: fewer vans wait', ''],
      quote: ['The yard is quiet: I noticed', 'Mei Tan, dispatcher'],
      figure: ['waiting vans 6 -> 2', ''],
      part: ['led', ''],
    };
    const after = new Map(texts);
    for (const win of entries.wins)
      for (const question of strengthenQuestions(entries, { win, date, skipped: new Set() })) {
        const answer = answers[question.kind];
        if (answer === undefined) continue;
        const text = after.get(question.uri!)!;
        const edits = editFrontMatter(text, [question.change(...answer)]);
        if ('code' in edits) throw new Error(say(edits.message));
        after.set(question.uri!, applyEdits(text, edits));
      }
    const late = after.get('file:///brag/wins/late.md')!;
    expect(late).to.include('metrics: [9 -> 4 a month] # from the depot\n');
    expect(late).to.match(/My own words\.\n$/);
    const changed = read(Object.fromEntries([...after].map(([uri, text]) => [uri.replace('file:///brag/', ''), text])));
    const lifted = strengthened(entries, changed.entries, undefined, date);
    expect(lifted.wins).to.deep.include({ name: 'Late vans', from: 'compared', to: 'corroborated' });
    expect(lifted.wins).to.deep.include({ name: 'Rota', from: 'described', to: 'corroborated' });
  });

  it('are answered on the page they were asked for: nothing typed is lost, and no figure gives way to it', () => {
    const lines = ['late 9 -> 4 a month', 'checks 11 -> 1', 'sheets 40 min -> 25 min', 'audit 78% -> 96%'];
    const held: Record<string, string> = {
      'profile.md': 'type: profile\nname: Tove Berg\nmanager: Dag',
      'wins/leak.md':
        'title: Cleared the hall in the flood\ndate: 2026-06-11\nimpact: all out in 9 minutes\nskills: [calm]',
      'wins/card.md': 'title: A card from a driver\ndate: 2026-05-03',
    };
    for (const [at, line] of lines.entries())
      held[`wins/${at}.md`] =
        `title: ${line.split(' ')[0]}\ndate: 2026-0${at + 1}-10\nskills: [yard ${at}]\nmetrics: ["${line}"]`;
    const { texts, entries } = read(held);
    const aim = { title: 'Yard Lead' };
    const questions = strengthenQuestions(entries, { role: aim, date, skipped: new Set() });
    expect(questions.map(({ kind }) => kind)).to.include.members([
      'cycle',
      'deciders',
      'needs',
      'risks',
      'points',
      'again',
      'did',
      'quote',
      'part',
    ]);
    const answers: Readonly<Record<string, readonly [string, string]>> = {
      ...{ cycle: ['2026-12-01', ''], deciders: ['Ines Roth', ''], needs: ['A calm yard at peak', ''] },
      ...{
        risks: ['Nights lose a hand; Jo covers', ''],
        part: ['led', ''],
        quote: ['Quietest winter I know', 'Mei Tan'],
      },
      ...{
        points: ['A month without a late van', ''],
        again: ['2026-11-16', ''],
        offer: ['Sundays', ''],
        to: ['Dag', ''],
      },
      ...{
        did: ['I moved the loading to the evening', ''],
        changed: ['Fewer calls', ''],
        figure: ['calls 4 -> 1', ''],
      },
    };
    for (const question of questions) {
      const type = question.type === 'ask' ? 'ask' : 'role';
      const uri = question.uri ?? `file:///brag/${type}s/yard.md`;
      const text = texts.get(uri) ?? entryForAnswer(type, aim).text;
      const edits = editFrontMatter(text, [question.change(...answers[question.kind]!)]);
      if ('code' in edits) throw new Error(say(edits.message));
      texts.set(uri, applyEdits(text, edits));
    }
    const after = read(Object.fromEntries([...texts].map(([uri, text]) => [uri.replace('file:///brag/', ''), text])));
    const page = compileCase(after.entries, after.texts, {
      ...{ role: after.entries.roles[0]!, form: 'one-page', audience: 'manager', date },
      documentUri: 'file:///brag/documents/case.md',
    }).markdown;
    const asked = new Set(questions.map(({ kind }) => kind));
    for (const kind of asked)
      if (!['part', 'cycle', 'again', 'to'].includes(kind)) expect(page, kind).to.include(answers[kind]![0]);
    expect(page).to.include('to be decided on 1 December 2026');
    expect(page).to.include('16 November 2026, when we look at it again');
    for (const line of lines) for (const [number] of line.matchAll(/\d+/g)) expect(page).to.include(number);
  });
});
