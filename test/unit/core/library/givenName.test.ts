import { expect } from 'chai';
import { callByName, givenName, nameAtStart, signatureOf } from '../../../../src/core/library/givenName';

describe('how to speak to somebody', () => {
  const names: readonly (readonly [name: string, given: string | undefined, called: string])[] = [
    ['Leila Haddad', 'Leila', 'Leila'],
    ['gary', 'gary', 'Gary'],
    ['Mrs Lund', undefined, 'Mrs Lund'],
    ['Dr Shabnam Iqbal', undefined, 'Dr Iqbal'],
    ['Prof. Dr. Anna van der Berg', undefined, 'Prof. Dr. van der Berg'],
    ['Sir Ian McKellen', undefined, 'Sir Ian McKellen'],
    ['the shop manager', undefined, 'The shop manager'],
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

describe('how I sign', () => {
  for (const [name, signed] of [
    ['Dr Amara Osei', 'Amara'],
    ['Amara Osei', 'Amara'],
    ['Mrs Lund', 'Mrs Lund'],
  ])
    it(`is “${signed}” for “${name}”`, () => expect(signatureOf(name!)).to.equal(signed));
});

describe('a name that begins a line', () => {
  const names: readonly (readonly [name: string, shown: string])[] = [
    ['rosa mendes', 'Rosa Mendes'],
    ['gary', 'Gary'],
    ['the shop manager', 'The shop manager'],
    ['Ana de la Cruz', 'Ana de la Cruz'],
    ['somebody from the agency', 'Somebody from the agency'],
    ['iOS team', 'iOS team'],
  ];
  for (const [name, shown] of names) it(`is “${shown}” for “${name}”`, () => expect(nameAtStart(name)).to.equal(shown));
});
