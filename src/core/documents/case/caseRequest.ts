import type { CalendarDate } from '../../calendarDate';
import type { Role, Track } from '../../entries/role';
import { maySee, type Audience } from '../../entries/visibility';
import { fileSlug } from '../../slug';

export const caseForms = ['one-page', 'full'] as const;
export type CaseForm = (typeof caseForms)[number];

/** What is needed beside the entries to make a case. */
export interface CaseRequest {
  /** A role of the entries, or a title alone to aim at. */
  readonly role: Role | { readonly title: string };
  /** The role's own track if it is left out, else promotion. */
  readonly track?: Track | undefined;
  readonly form: CaseForm;
  readonly audience: Audience;
  /** The day to judge at, which also stands on the document. */
  readonly date: CalendarDate;
  /** Where the document will stand, for its links. */
  readonly documentUri: string;
}

/** The role file of a request, where it has one that its audience may see. */
export function visibleRole(request: Pick<CaseRequest, 'role' | 'audience'>): Role | undefined {
  return 'type' in request.role && maySee(request.audience, request.role.visibility) ? request.role : undefined;
}

/** The title a request aims at, or undefined where its audience may not see it; what I aim at is never public by itself. */
export function visibleTitle(request: Pick<CaseRequest, 'role' | 'audience'>): string | undefined {
  if ('type' in request.role) return visibleRole(request)?.title;
  return request.audience === 'public' ? undefined : request.role.title;
}

/** The name of the file for a case, which tells its role, form and audience: `principal-engineer-case-one-page-manager.md`. */
export function caseFileName(request: Pick<CaseRequest, 'role' | 'audience' | 'form' | 'track'>): string {
  const role = visibleRole(request);
  const title = visibleTitle(request);
  const name = role ? fileSlug(role.id, 'role') : title === undefined ? undefined : fileSlug(title, 'role');
  const ownTrack = role?.track ?? 'promotion';
  const parts = [
    name,
    'case',
    request.track !== undefined && request.track !== ownTrack ? request.track : undefined,
    request.form === 'one-page' ? 'one-page' : undefined,
    request.audience === 'self' ? undefined : request.audience,
  ];
  return `${parts.filter((part) => part !== undefined).join('-')}.md`;
}
