import { assert } from 'chai';
import fc from 'fast-check';
import { cursorAt } from '../../../../src/core/language/cursorAt';
import { scanFrontMatter } from '../../../../src/core/frontMatter/scanFrontMatter';

/** What stands at the `|` of a text. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const cursor = cursorAt(text, offset);
  if (cursor.kind === 'body' || cursor.kind === 'outside') return cursor.kind;
  return `${cursor.kind} ${cursor.path.join('.')} <${text.slice(cursor.range.start, cursor.range.end)}>`;
}

describe('cursorAt', () => {
  const places: readonly [name: string, text: string, expected: string][] = [
    ['a key', '---\nti|tle: x\n---\n', 'key  <title>'],
    ['a value', '---\ntitle: One t|wo # why\n---\n', 'value title <One two>'],
    ['a value that is not there yet', '---\nkind: |\n---\n', 'value kind <>'],
    ['right behind a colon', '---\nkind:|\n---\n', 'value kind <>'],
    ['a half-typed key', '---\ntitle: x\nski|\n---\n', 'key  <ski>'],
    ['an empty line', '---\ntitle: x\n|\n---\n', 'key  <>'],
    ['a flow item', '---\nskills: [One, T|wo]\n---\n', 'item skills.1 <Two>'],
    ['an empty flow list', '---\nskills: [|]\n---\n', 'item skills.0 <>'],
    ['behind a comma', '---\nskills: [One, |]\n---\n', 'item skills.1 <>'],
    ['a bracket that never closes', '---\nskills: [One, T|\nkind: glue\n---\n', 'item skills.1 <T>'],
    ['the key below an open bracket', '---\nskills: [One, T\nki|nd: glue\n---\n', 'key  <kind>'],
    ['a quoted flow item', '---\nskills: ["A, b", "C|"]\n---\n', 'item skills.1 <"C">'],
    ['a quote that never closes', '---\nproject: "Fa|\nkind: glue\n---\n', 'value project <"Fa>'],
    ['a block item', '---\nskills:\n  - One\n  - T|\n---\n', 'item skills.1 <T>'],
    ['an empty block item', '---\nskills:\n  - One\n  - |\n---\n', 'item skills.1 <>'],
    ['a list at the column of its key', '---\nskills:\n- One\n- T|\nkind: glue\n---\n', 'item skills.1 <T>'],
    ['the key after such a list', '---\nskills:\n- One\nki|nd: glue\n---\n', 'key  <kind>'],
    ['a key in a list', '---\nexpectations:\n  - skill: A\n    te|xt: B\n---\n', 'key expectations.0 <text>'],
    ['a value in a list', '---\nexpectations:\n  - skill: A\n  - skill: |\n---\n', 'value expectations.1.skill <>'],
    ['an empty line in a list item', '---\nmetrics:\n  - name: a\n    |\n---\n', 'key metrics.0 <>'],
    ['an empty line in a map', '---\nvision:\n  |\n---\n', 'key vision <>'],
    ['a flow map', '---\nlinks: [{label: a, u|}]\n---\n', 'key links.0 <u>'],
    ['a value in a flow map', '---\nlinks: [{label: a, url: h|}]\n---\n', 'value links.0.url <h>'],
    ['a value in a flow map alone', '---\nscope: {today: |, next: b}\n---\n', 'value scope.today <>'],
    ['a list over several lines', '---\nskills: [\n  One,\n  T|wo\n]\n---\n', 'item skills.1 <Two>'],
    ['with carriage returns', '---\r\ntitle: x\r\nskills:\r\n  - O|ne\r\n---\r\n', 'item skills.0 <One>'],
    ['an empty line with carriage returns', '---\r\ntitle: x\r\n|\r\n---\r\n', 'key  <>'],
    ['the block that never closes', '---\ntitle: x\nkind: g|', 'value kind <g>'],
    ['behind a blank', '---\nto: Ingrid |\n---\n', 'value to <Ingrid>'],
    ['text that looks like a key', '---\nfallback: >\n  one: tw\nki|nd: x\n---\n', 'key  <kind>'],
    ['a colon in a time', '---\ntitle: at 10:3|0\n---\n', 'value title <at 10:30>'],
    ['the opening fence', '-|--\ntitle: x\n---\n', 'outside'],
    ['the closing fence', '---\ntitle: x\n--|-\n', 'outside'],
    ['the body', '---\ntitle: x\n---\n\n## S|it\n', 'body'],
    ['a file without front matter', '# He|llo\n', 'body'],
    ['a comment', '---\n# no|te\ntitle: x\n---\n', 'outside'],
  ];
  for (const [name, text, expected] of places) it(`finds ${name}`, () => assert.strictEqual(at(text), expected));

  it('does not take the lines of a long text for keys', () => {
    const text = '---\nimpact: |-\n  one: two\n---\n';
    assert.deepStrictEqual(scanFrontMatter(text)!.scalars.map(({ path }) => path.join('.')), ['impact', 'impact']); // prettier-ignore
  });

  it('tells what is there already', () => {
    const text = '---\ntitle: x\nskills: [A, B, ]\n\n---\n';
    const empty = cursorAt(text, text.indexOf('\n\n') + 1);
    assert.deepStrictEqual('siblings' in empty && empty.siblings, ['title', 'skills']);
    const item = cursorAt(text, text.indexOf(']'));
    assert.deepStrictEqual('siblings' in item && item.siblings, ['A', 'B']);
  });

  it('says something of every place of any text', () => {
    const piece = fc.constantFrom('---', '\n', '\r\n', 'title', ': ', ':', '- ', '[', ']', '{', '}', ',', '"', "'", '#', ' ', 'x', '|'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = `---\n${pieces.join('')}`;
        for (let offset = 0; offset <= text.length; offset++) {
          const cursor = cursorAt(text, offset);
          if (!('range' in cursor)) continue;
          assert.isAtMost(cursor.range.start, cursor.range.end);
          assert.isAtMost(cursor.range.end, text.length);
        }
      }),
    );
  });
});
