import { expect } from 'chai';
import fc from 'fast-check';
import { compileUpdate, mostUpdateWords } from '../../../../../src/core/documents/update/compileUpdate';
import { updateFileName, type UpdateRequest } from '../../../../../src/core/documents/update/updateContext';
import type { Entry } from '../../../../../src/core/entries/entry';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { audiences, maySee } from '../../../../../src/core/entries/visibility';
import { wordsOf } from '../../../../../src/core/markdown/nodes';
import { addMonths, longDate, type CalendarDate } from '../../../../../src/core/time/calendarDate';
import { expectGolden } from '../../../expectGolden';
import { tries } from '../../../tries';
import { byType, workspace } from '../../arbitraries';
import { parseMarkdown } from '../parseMarkdown';
import { readExample } from '../readExample';

const date = '2026-06-15' as CalendarDate;

function record(files: Readonly<Record<string, string>>) {
  return byType(
    Object.entries(files).map(([path, front]): Entry => {
      const parsed = parseEntry(`file:///brag/${path}.md`, `---\n${front}\n---\n`);
      if (parsed.kind !== 'entry') throw new Error(`${path} can't be read.`);
      return parsed.entry;
    }),
  );
}

const ingrid = 'type: person\nname: Ingrid Halvorsen\nrelation: manager';
const told = (files: Readonly<Record<string, string>>, given: Partial<UpdateRequest> = {}) => {
  const entries = record({ 'people/ingrid': ingrid, ...files });
  return compileUpdate(entries, { person: entries.people[0], date, ...given })?.markdown;
};

describe('an update', function () {
  this.timeout(0);

  it('is the one that was read and accepted', () => {
    const { entries } = readExample('staff-engineer');
    for (const [id, since] of [
      ['ingrid-halvorsen', undefined],
      ['leila-haddad', 'month'],
    ] as const) {
      const person = entries.people.find((each) => each.id === id);
      const document = compileUpdate(entries, { person, since, date });
      expectGolden(`golden/update/staff-engineer/${id}.md`, document!.markdown);
    }
  });

  it('begins after the last meeting with its reader, else a week ago', () => {
    const wins = {
      'wins/a': 'title: Told already\ndate: 2026-05-04',
      'wins/b': 'title: New since then\ndate: 2026-05-05',
      'wins/c': 'title: Of this week\ndate: 2026-06-09',
    };
    const meeting = (rest: string) => ({
      'meetings/m': `type: meeting\ntitle: M\ndate: 2026-05-04\nwith: [ingrid]\n${rest}`,
    });
    const since = told({ ...wins, ...meeting('status: held') });
    expect(since)
      .to.include('since we met on 4 May 2026')
      .and.include('New since then')
      .and.not.include('Told already');
    for (const markdown of [told(wins), told({ ...wins, ...meeting('status: planned') })])
      expect(markdown).to.include('since 9 June 2026').and.include('Of this week').and.not.include('New since then');
    expect(told(wins, { since: 'month' }))
      .to.include('since 16 May 2026')
      .and.not.include('New since then');
    expect(told(wins, { since: '2026-05-05' as CalendarDate }))
      .to.include('New since then')
      .and.not.include('Told already');
  });

  it('asks for what its reader owes, and mentions no ask that is only planned', () => {
    const markdown = told({
      'asks/planned': 'type: ask\ntitle: More pay\nto: ingrid\nstatus: planned',
      'asks/asked': 'type: ask\ntitle: A trial as lead\nto: ingrid\nstatus: asked\nasked: 2026-06-01',
      'meetings/m': `type: meeting\ntitle: M\ndate: 2026-06-01\nwith: [ingrid]\nstatus: held\nnext-steps:
  - {text: name a sponsor, owner: ingrid, due: 2026-06-30}
  - {text: write the plan}
  - {text: is done, owner: ingrid, done: true}`,
    })!;
    expect(markdown)
      .to.include('Name a sponsor, by 30 June 2026.')
      .and.include('Your answer on “A trial as lead”, asked on 1 June 2026.');
    expect(markdown.slice(markdown.indexOf('## Next'))).to.include('Write the plan.');
    expect(markdown).to.not.include('More pay').and.not.include('is done');
  });

  it('says when we come back to what was put off, and that the day has passed', () => {
    const ask = (name: string, rest: string) => ({
      [`asks/${name}`]: `type: ask\ntitle: ${name}\nto: ingrid\nstatus: ${rest}`,
    });
    const markdown = told({
      ...ask('A trial', 'deferred\nfollow-up: 2026-07-01'),
      ...ask('A course', 'declined\nfollow-up: 2026-06-01'),
      ...ask('A title', 'withdrawn\nfollow-up: 2026-07-01'),
    })!;
    expect(markdown)
      .to.include('- We come back to “A trial” on 1 July 2026.')
      .and.include('- We were to come back to “A course” on 1 June 2026.')
      .and.not.include('A title');
  });

  it('names nobody in its file whom its reader may not see', () => {
    const entries = record({ 'people/leila-haddad': 'type: person\nname: Leila Haddad\nvisibility: private' });
    const [person] = entries.people;
    expect(updateFileName(entries, { person, date })).to.equal('2026-06-15-update.md');
    expect(updateFileName(entries, { person, date, audience: 'self' })).to.equal('2026-06-15-update-leila-haddad.md');
  });

  it('tells by its title what would not fit whole, before it leaves it out', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
    const wins = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`wins/${name}`, `title: Title ${name}\ndate: 2026-06-10\nimpact: ${words(80)}`]),
    );
    expect(told(wins))
      .to.match(/Title \w\*\*\.\n$/)
      .and.not.include('more');
  });

  it('is none where there is nothing to tell', () => expect(told({})).to.equal(undefined));

  it('has at most 200 words and no number of its own, and tells nothing its reader may not see', () => {
    const sinceOf = fc.constantFrom<UpdateRequest['since']>('week', 'month', addMonths(date, -30), undefined);
    fc.assert(
      fc.property(
        workspace(),
        fc.constantFrom(...audiences),
        sinceOf,
        ({ entries, texts, tokens }, audience, since) => {
          const document = compileUpdate(entries, { person: entries.people[0], since, audience, date });
          if (document === undefined) return;
          const { markdown } = document;
          expect(wordsOf(parseMarkdown(markdown).children).length).to.be.at.most(mostUpdateWords);
          const body = markdown.slice(markdown.indexOf('\n# '));
          const dates = [...body.matchAll(/\d{1,2} \p{L}+ \d{4}/gu)].reduce(
            (text, [day]) => text.replace(day, ''),
            body,
          );
          const written = [...texts.values()].join(' ');
          for (const [number] of dates.replace(/and \d+ more/g, '').matchAll(/\d+/g))
            expect(written).to.include(number);
          for (const entry of [...entries.wins, ...entries.goals, ...entries.asks, ...entries.meetings])
            if (!maySee(audience, entry.visibility)) expect(markdown).to.not.include(tokens.get(entry.uri));
          expect(longDate(date)).to.be.oneOf([...body.matchAll(/\d{1,2} \p{L}+ \d{4}/gu)].map(([day]) => day));
        },
      ),
      { numRuns: tries(60) },
    );
  });
});
