import type { Entries } from './entries';
import { findNamed, referenceKeys } from './references';
import { slug } from '../text/slug';

/** Whether a name in my files means me: as "me", by my name or an alias of mine, or by my first name where no one on file is called so. */
export function isMe({ profile, people }: Pick<Entries, 'profile' | 'people'>, name: string): boolean {
  if (/^(?:i|me|myself|mine|self)$/i.test(name.trim())) return true;
  const own = slug(profile?.name ?? '');
  if (own === '') return false;
  const inOrder = name.replace(/^([^,]+),([^,]+)$/, '$2 $1');
  if (referenceKeys(inOrder).includes(own)) return true;
  const meant = findNamed(people, name);
  if (meant !== undefined) return [meant.name, ...meant.aliases].some((each) => slug(each) === own);
  const [first] = own.split('-');
  return slug(name) === first && !people.some((person) => slug(person.name).split('-')[0] === first);
}
