import type { Person } from '../entries/person';
import { writeName } from './givenName';
import { findNamed } from './references';

/** The name of whom a reference means, as it is printed; the reference itself where no file tells whom. */
export function personName(people: readonly Person[], reference: string): string {
  const person = findNamed(people, reference);
  return person === undefined ? reference : writeName(person.name);
}
