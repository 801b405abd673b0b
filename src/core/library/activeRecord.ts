/** Whose record a window works on: the one in its workspace, or the user's own for all their work. */
export type RecordKind = 'workspace' | 'personal';

/** The setting `brag.folder`, by who wrote it; what is no text counts as unset. */
export interface FolderSetting {
  /** The value in the user's own settings. */
  readonly user?: unknown;
  /** The value in the settings of the workspace, or of one of its folders. */
  readonly workspace?: unknown;
}

/** What may become the record of a window. */
export interface KnownRecords<Folder> {
  /** The folder in each workspace folder, and whether it exists. */
  readonly workspace: readonly { readonly folder: Folder; readonly exists: boolean }[];
  /** The folder that the user's own settings name outside of workspaces. */
  readonly personal: Folder | undefined;
  /** What the user chose for this window. */
  readonly chosen: RecordKind | undefined;
}

/** The path in the user's own settings that is absolute or starts at their home, `~`; undefined where it is neither. */
export function personalPath({ user }: FolderSetting): string | undefined {
  return typeof user === 'string' && isOutside(user.trim()) ? user.trim() : undefined;
}

/** The record's path in a workspace folder, `.` for that folder itself. A path that leaves it is not followed. */
export function pathInWorkspace({ user, workspace }: FolderSetting): string {
  return relativePath(workspace) ?? relativePath(user) ?? 'brag';
}

/**
 * The one record that a window works on: what the user chose, else the workspace's where it has one, else their own, else
 * the one the workspace may get. Never two of them.
 */
export function activeRecord<Folder>({ workspace, personal, chosen }: KnownRecords<Folder>): {
  readonly kind: RecordKind;
  readonly folders: readonly Folder[];
} {
  const isWorkspace =
    personal === undefined || (workspace.length > 0 && (chosen ?? firstKind(workspace)) === 'workspace');
  return isWorkspace
    ? { kind: 'workspace', folders: workspace.map(({ folder }) => folder) }
    : { kind: 'personal', folders: [personal] };
}

function firstKind(workspace: KnownRecords<unknown>['workspace']): RecordKind {
  return workspace.some(({ exists }) => exists) ? 'workspace' : 'personal';
}

function isOutside(path: string): boolean {
  return /^(?:[\\/]|~(?:[\\/]|$)|[a-z]:[\\/])/i.test(path);
}

function relativePath(written: unknown): string | undefined {
  if (typeof written !== 'string' || isOutside(written.trim())) return undefined;
  const parts = written.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/') || '.';
}
