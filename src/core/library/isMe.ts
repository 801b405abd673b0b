import type { Entries } from './entries';
import { withoutFormOfAddress } from './givenName';
import { findNamed, referenceKeys } from './references';
import { slug } from '../text/slug';

/** Whether a name in my files means me: as "me", by my name or an alias of mine, or by my first name where no one on file is called so. */
export function isMe({ profile, people }: Pick<Entries, 'profile' | 'people'>, name: string): boolean {
  if (/^(?:i|me|myself|mine|self)$/i.test(name.trim())) return true;
  const written = slug(profile?.name ?? '');
  if (written === '') return false;
  const own = slug(withoutFormOfAddress(profile!.name!));
  const inOrder = name.replace(/^([^,]+),([^,]+)$/, '$2 $1');
  if (referenceKeys(inOrder).some((key) => key === own || key === written)) return true;
  const meant = findNamed(people, name);
  if (meant !== undefined)
    return [meant.name, ...meant.aliases].some((each) => [own, written].includes(slug(withoutFormOfAddress(each))));
  const [first] = own.split('-');
  return slug(name) === first && !people.some((person) => slug(person.name).split('-')[0] === first);
}
