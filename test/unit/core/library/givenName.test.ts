import { expect } from 'chai';
import { callByName, givenName } from '../../../../src/core/library/givenName';

describe('how to speak to somebody', () => {
  const names: readonly (readonly [name: string, given: string | undefined, called: string])[] = [
    ['Leila Haddad', 'Leila', 'Leila'],
    ['gary', 'gary', 'Gary'],
    ['Mrs Lund', undefined, 'Mrs Lund'],
    ['Dr Shabnam Iqbal', undefined, 'Dr Shabnam Iqbal'],
    ['Dr. Iqbal', undefined, 'Dr. Iqbal'],
    ['frau Köster', undefined, 'Frau Köster'],
    ['Ruiz, Ana', 'Ruiz', 'Ruiz'],
    ['Missy Elliott', 'Missy', 'Missy'],
  ];
  for (const [name, given, called] of names)
    it(`is “${called}” for “${name}”`, () => {
      expect(givenName(name)).to.equal(given);
      expect(callByName(name)).to.equal(called);
    });
});
