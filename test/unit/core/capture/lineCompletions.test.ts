import { expect } from 'chai';
import fc from 'fast-check';
import { lineCompletions, namesInUse } from '../../../../src/core/capture/lineCompletions';
import { knownNames } from '../../../../src/core/capture/knownNames';
import { readWinLine } from '../../../../src/core/capture/winLine';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { tries } from '../../tries';
import { libraryOf } from '../views/shownRows';

// A Monday, on which every `last …` is one day.
const today = '2026-06-15' as CalendarDate;
const library = libraryOf({
  'wins/a': 'title: A\ndate: 2026-01-01\nskills: [Mentoring, Operational Excellence]\ncollaborators: [Zoë Quinn]',
  'wins/b': 'title: B\ndate: 2026-01-02\nskills: [Operational Excellence, Meeting Facilitation]',
  'people/maria': 'type: person\nname: Maria Lund',
  'goals/2025-done': 'type: goal\ntitle: Done\nstatus: met',
  'goals/2026-less-waiting': 'type: goal\ntitle: Less waiting\ndue: 2026-09-01',
});
const names = namesInUse(library.entries, library.skillNames);
const complete = (line: string) => lineCompletions(line, names, today);
const texts = (line: string) => complete(line).map(({ text }) => text);

describe('what completes the line of a win', () => {
  it('finds a skill by the beginning of any of its words', () => {
    expect(complete('Fixed it #operat')).to.deep.equal([
      { kind: 'skill', text: '#"Operational Excellence"', line: 'Fixed it #"Operational Excellence" ' },
    ]);
    expect(texts('Fixed it #excel')).to.deep.equal(['#"Operational Excellence"']);
    expect(texts('Fixed it #"operational e')).to.deep.equal(['#"Operational Excellence"']);
    expect(texts('#m')).to.deep.equal(['#"Meeting Facilitation"', '#Mentoring']);
  });

  it('offers all skills behind a bare mark, the most used first', () => {
    expect(texts('Fixed it #')[0]).to.equal('#"Operational Excellence"');
  });

  it('finds people, with and without a file of their own, goals, open ones first, and who may see it', () => {
    expect(texts('Helped @mar')).to.deep.equal(['@"Maria Lund"']);
    expect(texts('Helped @lund')).to.deep.equal(['@"Maria Lund"']);
    expect(texts('Helped @zoe')).to.deep.equal(['@"Zoë Quinn"']);
    expect(texts('Cut it ^')).to.deep.equal(['^2026-less-waiting', '^2025-done']);
    expect(texts('Cut it ^wait')).to.deep.equal(['^2026-less-waiting']);
    expect(texts('Helped !m')).to.deep.equal(['!manager']);
    expect(texts('Helped !p')).to.deep.equal(['!private', '!public']);
  });

  it('finds days by their beginning, and says which they are', () => {
    expect(complete('Fixed it yest')).to.deep.equal([
      { kind: 'date', text: 'yesterday', line: 'Fixed it yesterday ', day: '2026-06-14' },
    ]);
    expect(texts('Fixed it last f')).to.deep.equal(['last Friday']);
    expect(texts('Fixed it tod')).to.deep.equal(['today']);
  });

  it('finds when to measure by its beginning', () => {
    expect(complete('Moved it meas')[1]).to.deep.equal({
      kind: 'measure',
      text: 'measure in 3 months',
      line: 'Moved it measure in 3 months ',
      day: '2026-09-15',
    });
    expect(texts('Moved it measure in 6')).to.deep.equal(['measure in 6 months']);
    expect(texts('Measured it and fixed it yest')).to.deep.equal(['yesterday']);
  });

  it('offers nothing for a word that is complete, stands elsewhere or is short', () => {
    for (const line of [
      '',
      'Fixed it',
      'Fixed it #mentoring',
      '#mentoring and',
      'Fixed to',
      'a#oper',
      'Fixed it yesterday',
    ])
      expect(texts(line), line).to.deep.equal([]);
    expect(texts('Fixed it #nowhere')).to.deep.equal([]);
  });

  it('is understood as what it was offered as, and completes no further', () => {
    const known = knownNames(library.entries, library.skillNames);
    const kept = {
      skill: 'skills',
      person: 'collaborators',
      goal: 'goals',
      visibility: 'visibility',
      date: 'date',
      measure: 'measure-on',
    } as const;
    const line = fc.tuple(
      fc.constantFrom('Fixed it', 'Cut the wait 9 h -> 2 h', 'Talked about #Mentoring,'),
      fc.constantFrom('#', '#o', '#"meet', '@', '@q', '^', '^"less', '!', '!c', 'yest', 'tod', 'last t', 'meas'),
    );
    fc.assert(
      fc.property(line, ([title, end]) => {
        for (const completion of complete(`${title} ${end}`)) {
          const { win, parts } = readWinLine(completion.line, today, known);
          expect(parts.at(-1)!.kind).to.equal(completion.kind);
          expect(win).to.have.property(kept[completion.kind]);
          expect(complete(completion.line)).to.deep.equal([]);
          expect(complete(completion.line.trimEnd())).to.deep.equal([]);
        }
      }),
      { numRuns: tries(50) },
    );
  });
});
