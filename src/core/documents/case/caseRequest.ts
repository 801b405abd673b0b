import type { CalendarDate } from '../../time/calendarDate';
import { tracks, type Role, type Track } from '../../entries/role';
import { maySee, type Audience } from '../../entries/visibility';
import type { Entries } from '../../library/entries';
import { editionFor, type Edition } from '../edition/edition';
import { fileSlug } from '../../text/slug';

export const caseForms = ['one-page', 'full'] as const;
export type CaseForm = (typeof caseForms)[number];

/** What a case argues: one path, or two of them side by side. */
export const caseTracks = [...tracks, 'both'] as const;
export type CaseTrack = (typeof caseTracks)[number];

/** What is needed beside the entries to make a case. */
export interface CaseRequest {
  /** A role of the entries, or a title alone to aim at. */
  readonly role: Role | { readonly title: string };
  /** The role's own track if it is left out, else promotion. */
  readonly track?: CaseTrack | undefined;
  /** With `both`, the role of the other path, as `otherRole` finds it; without it the role's own path is all there is. */
  readonly other?: Role | undefined;
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
export function visibleTitle(
  request: Pick<CaseRequest, 'role' | 'audience'>,
  edition: Pick<Edition, 'redact'>,
): string | undefined {
  const title = 'type' in request.role ? visibleRole(request)?.title : request.role.title;
  return title === undefined || (request.audience === 'public' && !('type' in request.role))
    ? undefined
    : edition.redact(title);
}

/** The role of the second path, where there is one that the audience may see; strangers read of neither. */
export function visibleOther({
  track,
  other,
  audience,
  role,
}: Pick<CaseRequest, 'role' | 'audience' | 'track' | 'other'>): Role | undefined {
  if (track !== 'both' || other === undefined || audience === 'public' || !maySee(audience, other.visibility))
    return undefined;
  return 'type' in role && role.uri === other.uri ? undefined : other;
}

const othersFirst: Readonly<Record<Track, readonly Track[]>> = {
  promotion: ['lateral', 'scope'],
  lateral: ['promotion', 'scope'],
  scope: ['promotion', 'lateral'],
};

/** The first role of another track than a role's own, to set beside it; undefined where the audience may see none. */
export function otherRole(
  entries: Entries,
  { role, audience }: Pick<CaseRequest, 'role' | 'audience'>,
): Role | undefined {
  const own = visibleRole({ role, audience })?.track ?? 'promotion';
  const seen = editionFor(entries, audience).entries.roles;
  const found = othersFirst[own].map((track) => seen.find((other) => other.track === track)).find((role) => role);
  return found && entries.roles.find(({ uri }) => uri === found.uri);
}

type NamedRequest = Pick<CaseRequest, 'role' | 'audience' | 'form' | 'track' | 'other'>;

/** The name of the file for a case, which tells its role, form and audience: `principal-engineer-case-one-page-manager.md`. */
export function caseFileName(entries: Entries, request: NamedRequest): string {
  const edition = editionFor(entries, request.audience);
  const asked = visibleRole(request);
  // Its id tells nothing there that the audience may not see.
  const role = asked && edition.entries.roles.find(({ uri }) => uri === asked.uri);
  return fileNameOf(request, role?.id ?? visibleTitle(request, edition));
}

/** The name that the file for a case would have if no one were hidden from its audience, which is never written down. */
export function trueCaseFileName(request: NamedRequest): string {
  return fileNameOf(request, visibleRole(request)?.id ?? visibleTitle(request, { redact: (text) => text }));
}

function fileNameOf(request: NamedRequest, aim: string | undefined): string {
  const ownTrack = visibleRole(request)?.track ?? 'promotion';
  const track = request.track === 'both' && visibleOther(request) === undefined ? ownTrack : request.track;
  const parts = [
    aim === undefined ? undefined : fileSlug(aim, 'role'),
    'case',
    track === ownTrack ? undefined : track,
    request.form === 'one-page' ? 'one-page' : undefined,
    request.audience === 'self' ? undefined : request.audience,
  ];
  return `${parts.filter((part) => part !== undefined).join('-')}.md`;
}
