import { assert } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { entrySchemas } from '../../../../src/core/entries/entrySchemas';
import { shortcutOf } from '../../../../src/core/entries/fields';
import { tries } from '../../tries';

const text = fc.oneof(
  fc.constantFrom('words', '2026-03-14', '2026-02-30', 'led', 'Led', 'done', 'team', 'yes', '12', '900 ms -> 540 ms', ' x', 'a  b', 'a\tb', '', ' ', 'private', 'technical'), // prettier-ignore
  fc.string({ maxLength: 8 }),
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 3, arbitrary: fc.array(tie('any'), { maxLength: 4 }) },
    {
      weight: 3,
      arbitrary: fc.dictionary(
        fc.constantFrom('url', 'label', 'quote', 'from', 'date', 'text', 'name', 'before', 'after', 'unit', 'skill'),
        tie('any'),
        { maxKeys: 4 },
      ),
    },
  ),
})).any;
const field = fc.constantFrom(...Object.values(entrySchemas).flatMap(({ entries }) => Object.values(entries)));

describe('shortcutOf', () => {
  it('reads a value as the schema does, or leaves it', () => {
    let read = 0;
    fc.assert(
      fc.property(field as fc.Arbitrary<v.GenericSchema>, value, (schema, given) => {
        const output = shortcutOf(schema)?.(given);
        if (output === undefined) return;
        read++;
        const { success, output: wanted } = v.safeParse(schema, given);
        assert.isTrue(success);
        assert.deepEqual(output, wanted);
      }),
      { numRuns: tries(5000) },
    );
    assert.isAbove(read, tries(200), 'a shortcut was hardly ever taken');
  });

  it('knows the keys of which every win has one', () => {
    const { entries } = entrySchemas.win;
    for (const key of ['title', 'date', 'status', 'kind', 'role', 'scope', 'skills', 'impact', 'metrics', 'links'])
      assert.isDefined(shortcutOf((entries as Record<string, v.GenericSchema>)[key]!), key);
  });
});
