import { assert } from 'chai';
import fc from 'fast-check';
import { clarifyWin } from '../../../../../src/core/documents/edition/clarifyWin';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Win } from '../../../../../src/core/entries/win';
import { sayFigure } from '../../../../../src/core/documents/kit/figure';

function win(title: string, others = ''): Win {
  const parsed = parseEntry(
    'file:///brag/wins/a.md',
    `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-05-04\n${others}---\n`,
  );
  assert.equal(parsed.kind, 'entry');
  return (parsed as unknown as { entry: Win }).entry;
}

const titled = (title: string, me?: string) => clarifyWin(win(title), me).title;

function told(title: string, others: string): string {
  const { title: said, metrics, impact } = clarifyWin(win(title, others), undefined);
  return [said, ...metrics.map(sayFigure), ...(impact === undefined ? [] : [impact])].join(' | ');
}

describe('a win as I tell it', () => {
  it('says I for my own name, where nothing in it may mean someone else', () => {
    for (const [written, said] of [
      ['Dr Osei was awarded an ERC Starting Grant', 'I was awarded an ERC Starting Grant'],
      ['Osei led the field campaign', 'I led the field campaign'],
      ['Amara Osei has won a place on the board', 'I have won a place on the board'],
      ["Osei's paper on soil carbon accepted", 'My paper on soil carbon accepted'],
      ['Osei presented her paper in Vienna', 'Osei presented her paper in Vienna'],
      ['Osei Foundation prize', 'Osei Foundation prize'],
      ['Kwame Osei was awarded a grant', 'Kwame Osei was awarded a grant'],
      ['She chaired the session', 'She chaired the session'],
    ])
      assert.equal(titled(written!, 'Dr Amara Osei'), said);
    assert.equal(titled('Osei led the field campaign'), 'Osei led the field campaign');
  });

  it('begins each sentence of a title with a capital, and no word behind an abbreviation', () => {
    assert.equal(titled('dock 4. finally.'), 'dock 4. Finally.');
    assert.equal(titled('saved approx. half of it.'), 'saved approx. half of it.');
    assert.equal(titled('node.js 20. and then'), 'node.js 20. and then');
  });

  it('reads signs as words, and puts a figure behind what it measures', () => {
    assert.equal(titled('Behaviour policy rewritten w/ staff'), 'Behaviour policy rewritten with staff');
    assert.equal(titled('painted it w/o scaffolding, w/Bea'), 'painted it without scaffolding, with Bea');
    assert.equal(titled('new key system. 140 keys -> 32 fobs'), 'new key system: 140 keys -> 32 fobs');
    assert.equal(titled('Hand hygiene audit. 78% → 96%'), 'Hand hygiene audit: 78% → 96%');
    assert.equal(titled('Dock 4. 14 h late w/ 2 vans'), 'Dock 4. 14 h late with 2 vans');
  });

  it('tells no setback and no merge as a win, unless it is pinned', () => {
    assert.isTrue(clarifyWin(win('Lost the tender for the ministry'), undefined).omit);
    assert.isTrue(clarifyWin(win("Merge branch 'main'"), undefined).omit);
    assert.isFalse(clarifyWin(win('Lost the tender for the ministry', 'pin: true\n'), undefined).omit);
    assert.isFalse(clarifyWin(win('Won the tender'), undefined).omit);
  });

  it('leaves out what only programs read in a commit', () => {
    for (const [written, said] of [
      ['perf(api): cut the wait 42 min -> 11 min (#466)', 'Cut the wait 42 min -> 11 min'],
      ['Best ward of the region (#1)', 'Best ward of the region (#1)'],
      ['fix: count each order once', 'Fix: count each order once'],
      ['Style: a guide for all brands', 'Style: a guide for all brands'],
      ['lunch: sixty people a week', 'lunch: sixty people a week'],
      ['Feat: a word of mine', 'Feat: a word of mine'],
    ])
      assert.equal(titled(written!), said);
    const link = 'links: [https://github.com/acme/guide/pull/12]\n';
    assert.equal(clarifyWin(win('Guide for new analysts (#12)', link), undefined).title, 'Guide for new analysts');
  });

  it('leaves out what only opens a dictation', () => {
    for (const [written, said] of [
      ['ok so pick rate, 82 an hour, 97 now', 'pick rate, 82 an hour, 97 now'],
      ['um, fixed the dock', 'fixed the dock'],
      ['so we had the drug bags checked', 'we had the drug bags checked'],
      ['So far 12 sites', 'So far 12 sites'],
      ['Well-being week', 'Well-being week'],
      ['Right first time 92%', 'Right first time 92%'],
      ['ok', 'ok'],
    ])
      assert.equal(titled(written!), said);
  });

  it('says nothing twice', () => {
    assert.equal(
      told('62%', 'metrics: [first contact resolution 44% -> 62%]\n').split(' | ')[0],
      'first contact resolution from 44% to 62%',
    );
    assert.equal(
      told('CSAT', 'metrics: [{name: CSAT, before: 3.9, after: 4.5, unit: /5}]\n'),
      'CSAT | from 3.9/5 to 4.5/5',
    );
    assert.equal(told('Month-end close', 'metrics: [close 9 days -> 5 days]\n'), 'Month-end close | from 9 to 5 days');
    assert.equal(
      told('new handover sheet, handover', 'metrics: [40 min -> 25 min]\n'),
      'new handover sheet | handover from 40 to 25 min',
    );
    assert.equal(
      told('Cut errors without raising the latency', 'metrics: [latency 40 ms -> 41 ms]\n'),
      'Cut errors without raising the latency | latency from 40 to 41 ms',
    );
    assert.equal(
      told('Halved the restock time of the trucks', 'impact: "restock time halved, crews are back sooner"\n'),
      'Halved the restock time of the trucks | crews are back sooner',
    );
    assert.equal(
      told('Restock', 'impact: "restock, and crews are back sooner"\n'),
      'Restock | restock, and crews are back sooner',
    );
  });

  it('invents no word and no number', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,.%]{0,40}$/),
        fc.constantFrom(
          '',
          'metrics: [close 9 days -> 5 days]\n',
          'metrics: [9 -> 5]\n',
          'impact: "audit passed, no findings"\n',
        ),
        (title, others) => {
          const written = win(title.trim() || 'A', others);
          const words = (each: Win) =>
            `${each.title} ${each.impact ?? ''} ${each.metrics.map(sayFigure).join(' ')}`.match(/[\p{L}\p{N}]+/gu) ??
            [];
          const known = new Set([...words(written), ...written.title.split(/\W+/)].map((word) => word.toLowerCase()));
          for (const word of words(clarifyWin(written, 'Amara Osei')))
            assert.isTrue(known.has(word.toLowerCase()), word);
        },
      ),
    );
  });
});
