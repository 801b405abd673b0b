import type { Role, Track } from '../../entries/role';
import { maySee } from '../../entries/visibility';
import type { Entries } from '../../library/entries';
import { fileSlug } from '../../text/slug';
import { editionFor, type Edition } from '../edition/edition';
import { portableEntries, Replacements } from '../edition/portable';
import type { CaseRequest, CaseTrack } from './caseRequest';

/** What a case is about, as its audience may see it; everything that follows takes it from here. */
export interface CaseAim {
  readonly edition: Edition;
  /** What a new employer reads in place of what may not leave the company. */
  readonly replacements: Replacements | undefined;
  /** The role file, where there is one that the audience may see. */
  readonly role: Role | undefined;
  /** The role of the path beside it, where two stand side by side. */
  readonly other: Role | undefined;
  /** What I aim at; undefined where the audience may not know. */
  readonly title: string | undefined;
  /** The path of the role, which of two is the first. */
  readonly track: Track;
}

type AimRequest = Pick<CaseRequest, 'role' | 'audience' | 'track' | 'isPortable'>;

/** Finds what a case is about: the edition, its roles and its path, each once. */
export function findAim(entries: Entries, request: AimRequest): CaseAim {
  const { role: asked, audience, track } = request;
  const replacements = request.isPortable === true ? new Replacements(entries.profile?.replace ?? []) : undefined;
  const edition = editionFor(replacements ? portableEntries(entries, replacements) : entries, audience);
  // The edition's role has been through it; the request's has not.
  const role =
    'type' in asked && mayKnow(request) ? edition.entries.roles.find(({ uri }) => uri === asked.uri) : undefined;
  return {
    edition,
    replacements,
    role,
    other: track === 'both' && audience !== 'public' ? roleBeside(edition.entries.roles, role) : undefined,
    title: role?.title ?? (mayKnow(request) ? edition.redact(asked.title) : undefined),
    track: track === undefined || track === 'both' ? (role?.track ?? 'promotion') : track,
  };
}

/** Whether an audience may know what I aim at: a title alone is never public by itself, and no new employer's. */
function mayKnow({ role, audience, isPortable }: AimRequest): boolean {
  if (isPortable === true) return false;
  return 'type' in role ? maySee(audience, role.visibility) : audience !== 'public';
}

/** The path of a case, or both. */
export function pathsOf({ track, other }: { readonly track: Track; readonly other: unknown }): CaseTrack {
  return other === undefined ? track : 'both';
}

const othersFirst: Readonly<Record<Track, readonly Track[]>> = {
  promotion: ['lateral', 'scope'],
  lateral: ['promotion', 'scope'],
  scope: ['promotion', 'lateral'],
};

/** The first role of another track than a role's own, to set beside it. */
function roleBeside(roles: readonly Role[], role: Role | undefined): Role | undefined {
  return othersFirst[role?.track ?? 'promotion']
    .map((track) => roles.find((other) => other.track === track))
    .find((found) => found !== undefined);
}

type NameRequest = AimRequest & Pick<CaseRequest, 'form'>;

/** The name of the file for a case, which tells its role, form and audience: `principal-engineer-case-one-page-manager.md`. */
export function caseFileName({ role, title, other }: CaseAim, request: NameRequest): string {
  return fileNameOf(request, role?.id ?? title, role?.track, other !== undefined);
}

/**
 * The name that the file for a case of a role would have if no one were hidden from its audience, which is never written
 * down.
 */
export function trueCaseFileName({ other }: CaseAim, request: NameRequest): string {
  const { role } = request;
  const isFile = 'type' in role;
  if (!mayKnow(request)) return fileNameOf(request, undefined, undefined, other !== undefined);
  const hasOther = other !== undefined && !(isFile && role.uri === other.uri);
  return fileNameOf(request, isFile ? role.id : role.title, isFile ? role.track : undefined, hasOther);
}

function fileNameOf(
  { track, form, audience, isPortable }: NameRequest,
  aim: string | undefined,
  ownTrack: Track = 'promotion',
  hasOther: boolean,
): string {
  const argued = track === 'both' && !hasOther ? ownTrack : track;
  const parts = [
    aim === undefined ? undefined : fileSlug(aim, 'role'),
    'case',
    argued === ownTrack ? undefined : argued,
    form === 'one-page' ? 'one-page' : undefined,
    isPortable === true ? 'portable' : audience === 'self' ? undefined : audience,
  ];
  return `${parts.filter((part) => part !== undefined).join('-')}.md`;
}
