import { assert } from 'chai';
import fc from 'fast-check';
import { winFromAddress } from '../../../../src/core/capture/winFromAddress';

describe('a win from an address', () => {
  const read = (query: string, path = '/log') => winFromAddress(path, query);
  const win = (query: string) => (read(query) as { win: unknown }).win;
  const refused = (query: string, path?: string) => {
    const asked = read(query, path);
    assert.property(asked, 'refused');
    return asked as { refused: { text?: string } };
  };

  it('takes the keys it knows, or one line', () => {
    assert.deepEqual(
      win(
        'title=Cut the R&D wait&date=2026-06-14&skills=C++&skills=Writing&impact=100 % less&project=P&link=https://example.org/1?a',
      ),
      {
        title: 'Cut the R&D wait',
        date: '2026-06-14',
        impact: '100 % less',
        project: 'P',
        skills: ['C++', 'Writing'],
        links: ['https://example.org/1?a'],
      },
    );
    assert.deepEqual(win('line=Cut it #care !private'), { line: 'Cut it #care !private' });
    assert.deepEqual(win(''), {});
    assert.deepEqual(win('title='), {});
  });

  it('makes one line of everything, without what is not seen', () => {
    assert.deepEqual(win('title=a\n---\ntype: role\u0000\u001b[31m\u202eb&impact=x\r\ny'), {
      title: 'a --- type: role [31mb',
      impact: 'x y',
    });
  });

  it('refuses what it does not know, and what is too long or no day', () => {
    refused('', '/write');
    refused('', '');
    refused('titel=x');
    refused('__proto__=x');
    refused('constructor=x');
    refused('title=x&title=y');
    refused('title=x&line=y');
    refused(`title=${'x'.repeat(201)}`);
    refused(`line=${'x'.repeat(501)}`);
    refused(Array.from({ length: 21 }, (_, at) => `skills=s${at}`).join('&'));
    refused('title=x&date=2026-02-30');
    refused('title=x&link=javascript:alert(1)');
    refused('title=x&link=command:brag.init');
  });

  it('never throws, and never lets a line break through', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('title=', 'line=', 'link=', 'x', ''),
        (text, start) => {
          const asked = read(start + text);
          if ('win' in asked) assert.notMatch(Object.values(asked.win).flat().join(''), /[\p{Cc}\p{Zl}\p{Zp}\u202e]/u);
        },
      ),
    );
  });
});
