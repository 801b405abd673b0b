import { expect } from 'chai';
import fc from 'fast-check';
import { documentPlace, type Owner } from '../../../../../src/core/documents/merge/documentPlace';

const names = { name: 'under-a-colleague-case.md', trueName: 'under-ruth-case.md' };

function place(there: Readonly<Record<string, Owner | undefined>>) {
  return documentPlace(names, Object.keys(there), (document) => there[document]);
}

describe('where a document is whose name hides someone', () => {
  it('is its own name', () => {
    expect(place({})).to.deep.equal({ name: names.name });
    expect(place({ [names.name]: 'this' })).to.deep.equal({ name: names.name });
    expect(place({ 'Under-A-Colleague-Case.md': undefined })).to.deep.equal({ name: 'Under-A-Colleague-Case.md' });
  });

  it('takes the place of the one under its true name, as earlier versions and records compiled it', () => {
    expect(place({ [names.trueName]: undefined })).to.deep.equal({ name: names.name, rename: names.trueName });
    expect(place({ [names.trueName]: 'this' })).to.deep.equal({ name: names.name, rename: names.trueName });
  });

  it('takes the place of the one under any name that its base knows', () => {
    expect(place({ 'under-my-peer-case.md': 'this' })).to.deep.equal({
      name: names.name,
      rename: 'under-my-peer-case.md',
    });
    const shown = { name: names.trueName, trueName: names.trueName };
    expect(documentPlace(shown, [names.name], () => 'this')).to.deep.equal({
      name: names.trueName,
      rename: names.name,
    });
  });

  it('is not in a document of another role', () => {
    expect(place({ [names.name]: 'another' })).to.deep.equal({ name: 'under-a-colleague-case-2.md' });
    expect(place({ [names.trueName]: 'another' })).to.deep.equal({ name: names.name });
    const both = { [names.name]: 'another', 'under-a-colleague-case-2.md': 'this' } as const;
    expect(place(both)).to.deep.equal({ name: 'under-a-colleague-case-2.md' });
    const old = { [names.name]: 'another', [names.trueName]: undefined } as const;
    expect(place(old)).to.deep.equal({ name: 'under-a-colleague-case-2.md', rename: names.trueName });
  });

  it('tells of an older one that can not be renamed', () => {
    const place1 = place({ [names.name]: 'this', [names.trueName]: undefined });
    expect(place1).to.deep.equal({ name: names.name, older: names.trueName });
  });

  it('never leaves one beside a second one unseen, nor takes a name that another has', () => {
    const pool = [names.name, names.trueName, 'under-a-colleague-case-2.md', 'UNDER-RUTH-case.md', 'notes.md'];
    const owner = fc.constantFrom<(Owner | undefined)[]>('this', 'another', undefined);
    const folder = fc.dictionary(fc.constantFrom(...pool), owner);
    fc.assert(
      fc.property(folder, (there) => {
        const { name, rename, older } = place(there);
        if (name in there) {
          expect(there[name]).not.to.equal('another');
          expect(rename).to.equal(undefined);
        }
        if (rename !== undefined) expect(there[rename]).not.to.equal('another');
        const own = Object.keys(there).filter((each) => there[each] === 'this');
        if (own.length > 0) expect([name, rename, older]).to.include.oneOf(own);
      }),
    );
  });
});
