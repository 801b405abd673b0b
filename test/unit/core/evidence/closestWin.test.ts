import { expect } from 'chai';
import { closestWin } from '../../../../src/core/evidence/closestWin';
import { readMetric } from '../../../../src/core/entries/metric';
import { quote, win } from './wins';

describe('the win that comes closest to a belief', () => {
  it('is found by one word', () => {
    const reading = win({ title: 'Reading routine in two more classes' });
    expect(closestWin('results in reading', [win({ title: 'Parents evening' }), reading])).to.equal(reading);
    expect(closestWin('safety', [win({ title: 'Clean inspection', skills: ['safety'] })])?.title).to.equal(
      'Clean inspection',
    );
  });

  it('is found by what was measured and by what was said', () => {
    const measured = win({ title: 'Agency people', metrics: [readMetric('turnover 41% -> 17%')] });
    expect(closestWin('lower turnover', [measured])).to.equal(measured);
    const said = win({
      title: 'Induction',
      feedback: [{ ...quote, quote: 'I understood everything on my first day' }],
    });
    expect(closestWin('everyone understood', [said])).to.equal(said);
  });

  it('is found where it holds money and the belief is about money', () => {
    const money = win({ title: 'Relabelling', impact: 'saves 38 000 EUR a year' });
    expect(closestWin('cost per unit', [win({ title: 'Peak' }), money])).to.equal(money);
    expect(closestWin('revenue', [money])).to.equal(money);
  });

  it('is not found by a name in a quote', () =>
    expect(
      closestWin('Holm', [win({ title: 'Renewal', feedback: [{ ...quote, quote: 'We told Holm about it' }] })]),
    ).to.equal(undefined));

  it('is none where nothing comes close', () =>
    expect(closestWin('NPS', [win({ title: 'Renewal' })])).to.equal(undefined));
});
