import type { Entries } from './entries';
import { findNamed } from './references';
import { slug } from '../text/slug';

/** Whether a name in my files means me: as "me", by my name, or by my first name where nobody on file is called so. */
export function isMe({ profile, people }: Pick<Entries, 'profile' | 'people'>, name: string): boolean {
  if (/^(?:i|me|myself|mine|self)$/i.test(name.trim())) return true;
  const [own, written] = [slug(profile?.name ?? ''), slug(name)];
  if (own === '') return false;
  if (written === own) return true;
  const [first] = own.split('-');
  return (
    written === first &&
    findNamed(people, name) === undefined &&
    !people.some((person) => slug(person.name).split('-')[0] === first)
  );
}
