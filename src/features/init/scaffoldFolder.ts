import * as v from 'valibot';
import * as vscode from 'vscode';
import { entryFolders } from '../../core/entries/folderType';
import { newProfileText } from '../../core/entries/newProfile';
import type { Brag } from '../../editor/index/brag';
import { chooseBragFolder, chooseOnFirstUse } from '../../editor/ask/chooseBragFolder';
import { readArguments } from '../../editor/ask/commandArguments';
import { placeIn } from '../../editor/files/placeIn';
import { showError, showInformation } from '../../editor/show/messages';

const folders = Object.values(entryFolders);

const argumentsSchema = v.strictObject({
  folder: v.optional(
    v.union(
      [v.pipe(v.string(), v.trim(), v.nonEmpty()), v.custom<vscode.Uri>((given) => given instanceof vscode.Uri)],
      'text-expected',
    ),
  ),
});

/** `brag.init`: lays out the folders and the profile of a brag document, never over what exists. */
export async function scaffoldFolder(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments('brag.init', argumentsSchema, given);
  const folder = await folderFor(brag, options);
  if (folder === undefined) return undefined;
  // A folder outside the workspace is one that the caller named.
  const within = vscode.workspace.getWorkspaceFolder(folder) === undefined ? folder : undefined;
  if (await brag.files.tellLinkOut(folder, within)) return undefined;
  const laidOut = await layOut(brag, folder, within);
  if (laidOut === undefined) {
    brag.log.error(`The brag folder ${folder.toString()} could not be written to.`);
    void showError(
      vscode.l10n.t(
        "Couldn't set up the brag folder in {0}, because it can't be written to. No file was changed. Allow writing there, or set another folder in brag.folder, then set it up again.",
        vscode.workspace.asRelativePath(folder),
      ),
    );
    return undefined;
  }
  await vscode.commands.executeCommand('brag.evidence.focus');
  tell(folder, laidOut);
  return folder;
}

/**
 * Where to lay out: the folder of the arguments, where a workspace folder means the brag folder in it and a relative
 * path one below the first workspace folder; else the record's, in the workspace folder that the user chooses.
 */
async function folderFor(
  brag: Brag,
  options: v.InferOutput<typeof argumentsSchema> | undefined,
): Promise<vscode.Uri | undefined> {
  const workspaceFolders = vscode.workspace.workspaceFolders ?? [];
  const [first] = workspaceFolders;
  const given = options?.folder;
  if (given instanceof vscode.Uri || (given !== undefined && /^[a-z][\w+.-]+:/i.test(given))) {
    const uri = given instanceof vscode.Uri ? given : vscode.Uri.parse(given);
    const workspace = workspaceFolders.find((folder) => folder.uri.toString() === uri.toString());
    return workspace ? bragFolderIn(brag, workspace) : uri;
  }
  if (given !== undefined) {
    if (given.split(/[\\/]/).includes('..'))
      throw new Error(vscode.l10n.t('{0} failed: "folder" has to be inside the workspace.', 'brag.init'));
    if (first !== undefined) return vscode.Uri.joinPath(first.uri, given);
  }
  if (brag.record === undefined) await brag.ready;
  if (options === undefined && !(await chooseOnFirstUse(brag))) return undefined;
  if (first === undefined || brag.record?.kind === 'personal') return chooseBragFolder(brag, { ask: false });
  const chosen =
    options !== undefined || workspaceFolders.length === 1
      ? first
      : await vscode.window.showWorkspaceFolderPick({
          placeHolder: vscode.l10n.t('Where should your brag document be?'),
        });
  return chosen && bragFolderIn(brag, chosen);
}

async function bragFolderIn(brag: Brag, { uri }: vscode.WorkspaceFolder): Promise<vscode.Uri> {
  if (brag.record === undefined) await brag.ready;
  const known = brag.record?.workspaceFolders ?? [];
  return known.find((folder) => `${folder.toString()}/`.startsWith(`${uri.toString()}/`)) ?? uri;
}

interface LaidOut {
  readonly created: readonly string[];
  readonly left: readonly string[];
}

/** Creates what is missing, and says what; undefined where nothing can be written. */
async function layOut(brag: Brag, folder: vscode.Uri, within: vscode.Uri | undefined): Promise<LaidOut | undefined> {
  const created: string[] = [];
  const left: string[] = [];
  try {
    await brag.files.createFolder(folder, within);
    for (const name of folders) {
      const place = await placeIn(folder, name);
      if (!place.exists) await brag.files.createFolder(place.uri, within);
      (place.exists ? left : created).push(`${name}/`);
    }
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
  const profile = await placeIn(folder, 'profile.md');
  const outcome = profile.exists
    ? 'exists'
    : await brag.files.create([{ uri: profile.uri, contents: newProfileText }], within);
  if (outcome === 'refused' || outcome === 'told') return undefined;
  (outcome === 'exists' ? left : created).push('profile.md');
  return { created, left };
}

function tell(folder: vscode.Uri, { created, left }: LaidOut): void {
  const place = vscode.workspace.asRelativePath(folder);
  const sentences = [
    created.length > 0
      ? vscode.l10n.t('Created in {0}: {1}.', place, created.join(', '))
      : vscode.l10n.t('Everything already exists in {0}, and nothing was changed.', place),
    ...(created.length > 0 && left.length > 0 ? [vscode.l10n.t('Left as is: {0}.', left.join(', '))] : []),
  ];
  const logWin = vscode.l10n.t('Log Win');
  const profile = vscode.l10n.t('Open Profile');
  void showInformation(sentences.join(' '), logWin, profile).then((answer) => {
    if (answer === logWin) void vscode.commands.executeCommand('brag.logWin');
    if (answer === profile)
      void vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder, 'profile.md'));
  });
}
