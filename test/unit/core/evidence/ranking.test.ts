import { expect } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Win } from '../../../../src/core/entries/win';
import { pickLeading, projectOf, rankWins } from '../../../../src/core/evidence/ranking';
import { say } from '../../../../src/core/text/sentence';
import { noOne } from './wins';

const date = '2026-06-15' as CalendarDate;

function win(title: string, keys = ''): Win {
  const parsed = parseEntry(
    `file:///wins/${title}.md`,
    `---\ntitle: ${title}\n${keys.includes('date:') ? '' : 'date: 2026-05-01\n'}${keys}\n---\n`,
  );
  if (parsed.kind !== 'entry' || parsed.entry.type !== 'win') throw new Error(`${title} can't be read.`);
  return parsed.entry;
}

const strong = 'impact: Cut costs by 40%.\nlinks: [https://a.example]\nrole: led\nscope: company';
const order = (wins: Win[], serves: (win: Win) => readonly string[] = () => []) =>
  rankWins(wins, { serves, voiceOf: noOne }, date).map(({ win }) => win.title);

describe('projectOf', () => {
  it('is one for titles that differ in numbers alone', () => {
    const of = (title: string, project?: string) => projectOf({ title, project } as Win);
    expect(of('Vaccination campaign 2026: 1,880 people')).to.equal(of('Vaccination campaign 2025: 1,760 people'));
    expect(of('Vaccination campaign 2026')).to.not.equal(of('Vaccination day 2026'));
    expect(of('Sprint 9', 'Checkout')).to.equal('Checkout');
  });
});

describe('the ranking of wins', () => {
  it('puts strength, scope, expectations served, my role and recency first', () => {
    expect(order([win('weak'), win('strong', strong)])).to.deep.equal(['strong', 'weak']);
    expect(order([win('old', 'date: 2024-01-01'), win('new')])).to.deep.equal(['new', 'old']);
    expect(order([win('helped', 'role: supported'), win('led', 'role: led')])).to.deep.equal(['led', 'helped']);
    expect(order([win('near', 'scope: team'), win('far', 'scope: company')])).to.deep.equal(['far', 'near']);
    expect(order([win('other'), win('served')], ({ title }) => (title === 'served' ? ['a', 'b'] : []))).to.deep.equal([
      'served',
      'other',
    ]);
  });

  it('puts what a regulator or the whole company saw before what is merely later', () => {
    const inspection = win('inspection', 'scope: company\nimpact: No findings.\ndate: 2025-09-01');
    expect(order([win('latest', 'impact: Two teams use it.\nscope: team\ndate: 2026-06-01'), inspection])[0]).to.equal(
      'inspection',
    );
  });

  it('puts what answers the role and what holds money before the rest', () => {
    const ranked = (wins: Win[], needs: string[]) =>
      rankWins(wins, { serves: () => [], needs, voiceOf: noOne }, date).map(({ win: { title } }) => title);
    expect(ranked([win('Ran the fair'), win('Fewer late trucks')], ['late trucks before Christmas'])[0]).to.equal(
      'Fewer late trucks',
    );
    expect(ranked([win('Sorted'), win('Relabelled', 'impact: saves 38 000 EUR')], [])[0]).to.equal('Relabelled');
  });

  it('obeys my word over its own', () => {
    expect(
      order([win('strong', strong), win('pinned', 'pin: true'), win('gone', `${strong}\nomit: true`)]),
    ).to.deep.equal(['pinned', 'strong']);
  });

  it('keeps the order of its input among equals, as an address may hold a name that an edition hides', () => {
    const wins = ['b', 'd', 'a', 'c'].map((title) => win(title));
    expect(order(wins)).to.deep.equal(['b', 'd', 'a', 'c']);
    expect(order([...wins, win('strong', strong)])).to.deep.equal(['strong', 'b', 'd', 'a', 'c']);
  });

  it('picks from different projects, a pinned win always', () => {
    const wins = [
      win('a1', `${strong}\nproject: A`),
      win('a2', `${strong}\nproject: A`),
      win(
        'b1',
        'impact: Helped 3 teams.\nproject: B\nrole: led\nscope: company\nlinks: [https://b.example]\ndate: 2025-07-01',
      ),
      win('p', 'pin: true'),
    ];
    expect(
      pickLeading(rankWins(wins, { serves: () => [], voiceOf: noOne }, date), 3).map(({ ranked }) => ranked.win.title),
    ).to.deep.equal(['p', 'a1', 'b1']);
  });

  it('says why, without a score', () => {
    const [pick] = pickLeading(rankWins([win('strong', strong)], { serves: () => ['a'], voiceOf: noOne }, date), 1);
    expect(say(pick!.reason)).to.equal(
      'Picked for a number backed by a link or by someone else, across the company, led by me, from the last twelve months; it shows one of the skills asked for.',
    );
  });
});
