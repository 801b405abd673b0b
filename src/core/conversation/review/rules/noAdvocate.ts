import type { Relation } from '../../../entries/person';
import { sentence } from '../../../text/sentence';
import { findNamed } from '../../../library/references';
import { slug } from '../../../text/slug';
import type { ReviewContext, Voice } from '../reviewContext';
import type { ReviewRule } from '../rule';

/** A sponsor beyond the manager matters, and the lack of one is discussed (StaffEng, promotion packets). */
export const noAdvocate: ReviewRule = {
  code: 'no-advocate',
  reader: 'sponsor',
  severity: 'warning',
  find(context) {
    const { document, voices } = context;
    if (document.onePage || document.audience === 'public') return [];
    const others = voices.filter((voice) => !isManager(context, voice));
    if (others.some(({ person }) => !near.includes(person?.relation))) return [];
    const lines = (document.sections.get('voices') ?? document.title).lines;
    if (voices.length === 0)
      return [
        {
          message: sentence('Who speaks for this case? No one is quoted in it or listed as having seen the work.'),
          lines,
        },
      ];
    if (others.length === 0)
      return [
        { message: sentence('Who speaks for this case besides your manager? No one else is quoted or listed.'), lines },
      ];
    return [
      {
        message: sentence(
          'Who speaks for this case from higher up or further away? Everyone quoted or listed is a peer or your manager.',
        ),
        lines,
      },
    ];
  },
};

const near: readonly (Relation | undefined)[] = ['manager', 'peer'];

function isManager({ entries }: ReviewContext, { name, person }: Voice): boolean {
  const manager = entries.profile?.manager;
  if (person?.relation === 'manager' || slug(name) === 'my-manager') return true;
  if (manager === undefined) return false;
  return slug(name) === slug(manager) || (person !== undefined && findNamed([person], manager) !== undefined);
}
