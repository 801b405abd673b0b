import { fileSlug } from '../../text/slug';
import type { ScriptRequest } from './scriptRequest';

/** The name of the file for a script: `principal-engineer-script-ingrid-halvorsen.md`. */
export function scriptFileName({ ask, role, person }: Pick<ScriptRequest, 'ask' | 'role' | 'person'>): string {
  const subject = ask?.id ?? (role === undefined ? undefined : 'type' in role ? role.id : role.title);
  const parts = [
    subject === undefined ? undefined : fileSlug(subject, 'ask'),
    'script',
    person && fileSlug(person.id, 'person'),
  ];
  return `${parts.filter((part) => part !== undefined).join('-')}.md`;
}
