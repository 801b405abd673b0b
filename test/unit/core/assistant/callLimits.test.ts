import { assert } from 'chai';
import { CallLimits } from '../../../../src/core/assistant/callLimits';
import { toolNames } from '../../../../src/core/assistant/toolNames';
import { tools } from '../../../../src/core/assistant/tools';

describe('the limits of an assistant', () => {
  it('let it ask sixty times a minute', () => {
    const limits = new CallLimits();
    const ask = (now: number) => limits.refusal(tools.search_wins, now);
    for (let call = 0; call < 60; call++) assert.isUndefined(ask(call));
    assert.strictEqual(ask(59_999), 'Too many calls. Wait a minute.');
    assert.isUndefined(ask(60_001));
  });

  it('let it add twenty drafts, however slowly', () => {
    const limits = new CallLimits();
    const add = (draft: number) => limits.refusal(tools.add_draft, draft * 100_000);
    for (let draft = 0; draft < 20; draft++) assert.isUndefined(add(draft));
    assert.match(add(20)!, /^No more than 20 drafts/);
    assert.isUndefined(limits.refusal(tools.get_entry, 3_000_000));
  });

  it('hold for every tool, of which one writes', () => {
    assert.deepEqual(Object.keys(tools), [...toolNames]);
    assert.deepEqual(
      toolNames.filter((name) => 'writes' in tools[name]),
      ['add_draft'],
    );
  });
});
