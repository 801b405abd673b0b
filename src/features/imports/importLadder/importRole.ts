import { lastSegment } from '../../../core/text/lastSegment';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { freeFileName } from '../../../core/text/freeFileName';
import { parseEntry } from '../../../core/entries/parseEntry';
import type { Role } from '../../../core/entries/role';
import type { Ladder, LadderLevel, LadderReading } from '../../../core/imports/ladders/ladder';
import type { RoleUpdate } from '../../../core/imports/ladders/updateRole';
import { plural, say, sentence } from '../../../core/text/sentence';
import { fileSlug } from '../../../core/text/slug';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { readArguments } from '../../../editor/ask/commandArguments';
import { fileArgument } from '../../../editor/ask/fileArgument';
import { createEntry } from '../../../editor/files/createEntry';
import { fileExists } from '../../../editor/files/fileExists';
import { namesIn, placeIn } from '../../../editor/files/placeIn';
import { runSteps, type Outcome, type Place } from '../../../editor/ask/quickSteps';
import { currentDocument } from '../../../editor/files/currentDocument';
import { askAction, askFiles, askLevel, type LadderAction } from './askLadder';
import { licenceBeside, readLadderFile, sourceOf } from './ladderFile';
import { showError, showInformation } from '../../../editor/show/messages';

const command = 'brag.importLadder';

const argumentsSchema = v.strictObject({
  uri: v.optional(v.union([fileArgument, v.pipe(v.array(fileArgument), v.nonEmpty())], 'text-expected')),
  level: v.optional(
    v.pipe(v.union([v.string(), v.number()], 'text-expected'), v.transform(String), v.trim(), v.nonEmpty()),
  ),
});

/** `brag.importLadder`: a level of a published career ladder as a role with its expectations, or an update of that role. */
export async function importRole(brag: Brag, written: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, written);
  const given = options?.uri ?? (await askFiles());
  if (given === undefined) return undefined;
  const uris = Array.isArray(given) ? (given as readonly vscode.Uri[]) : [given as vscode.Uri];
  const folder = await chooseBragFolder(brag, { ask: options === undefined });
  if (folder === undefined) return undefined;
  await brag.ready;

  const reading = await readFrom(uris);
  if (reading === undefined) return undefined;
  const { findLevel, noSuchLevel } = await import('../../../core/imports/ladders/orderLadder');
  const ladderImport = new LadderImport(brag, folder, reading, placeOf(uris));
  if (options?.level === undefined) return ladderImport.ask();
  const level = findLevel(reading.ladder, options.level);
  if (level === undefined)
    throw new Error(
      vscode.l10n.t('{0} failed: {1}', command, say(noSuchLevel(reading.ladder, options.level), vscode.l10n.t)),
    );
  return ladderImport.run(level);
}

type Read = Extract<LadderReading, { kind: 'ladder' }>;

/** What a role names as the ladder's place: its file, or the folder of its files. */
function placeOf(uris: readonly vscode.Uri[]): string {
  return sourceOf(uris.length === 1 ? uris[0]! : vscode.Uri.joinPath(uris[0]!, '..'));
}

/** Reads the ladder, of several files as one; undefined where one of them is none, which it says. */
async function readFrom(uris: readonly vscode.Uri[]): Promise<Read | undefined> {
  const parts: (Read & { readonly fileName: string; readonly text: string })[] = [];
  for (const uri of uris) {
    const part = await readPart(uri);
    if (part === undefined) return undefined;
    parts.push({ ...part, fileName: lastSegment(uri.path) });
  }
  const [first] = parts;
  if (parts.length === 1) return first;
  const { joinLadders } = await import('../../../core/imports/ladders/joinLadders');
  return { ...first!, ladder: joinLadders(parts), leftOut: parts.flatMap(({ leftOut }) => leftOut) };
}

async function readPart(uri: vscode.Uri): Promise<(Read & { readonly text: string }) | undefined> {
  const [file, { readLadder }, { notImported }] = await Promise.all([
    readLadderFile(uri),
    import('../../../core/imports/ladders/readLadder'),
    import('../../../core/imports/ladders/notImported'),
  ]);
  const reading = 'problem' in file ? file.problem : readLadder(lastSegment(uri.path), file.text);
  if (typeof reading === 'string' || reading.kind === 'unreadable') {
    void showError(say(notImported(lastSegment(uri.path), reading), vscode.l10n.t));
    return undefined;
  }
  const licence = reading.ladder.licence ?? (await licenceBeside(uri));
  const { text } = file as { text: string };
  return { ...reading, text, ladder: licence === undefined ? reading.ladder : { ...reading.ladder, licence } };
}

/** What is to be done: a new role file, or the expectations of one that exists brought up to date. */
type Action = { readonly kind: 'new'; readonly name: string } | { readonly kind: 'update'; readonly uri: vscode.Uri };

class LadderImport {
  readonly #ladder: Ladder;

  /** @param source what the role will name as the ladder's place */
  constructor(
    private readonly brag: Brag,
    private readonly folder: vscode.Uri,
    private readonly reading: Read,
    private readonly source: string,
  ) {
    this.#ladder = reading.ladder;
  }

  /** Imports a level without asking: into the role made of it before, else into a new file. */
  async run(level: LadderLevel): Promise<vscode.Uri | undefined> {
    const imported = await this.#importedRole(level);
    return imported ? this.#update(level, imported) : this.#create(level);
  }

  /** Asks for the level, shows what was understood, and does what the user chooses. */
  async ask(): Promise<vscode.Uri | undefined> {
    let level: LadderLevel | undefined = this.#ladder.levels.length === 1 ? this.#ladder.levels[0] : undefined;
    let action: Action | undefined;
    const levelStep = async (place: Place): Promise<Outcome> => {
      const answer = await askLevel(this.#ladder, this.reading.format, place, level);
      level = answer.value;
      return answer.outcome;
    };
    const actionStep = async (place: Place): Promise<Outcome> => {
      const answer = await this.#askAction(level!, place);
      action = answer.value;
      return answer.outcome;
    };
    const steps = level === undefined ? [levelStep, actionStep] : [actionStep];
    if ((await runSteps(steps)) !== undefined || level === undefined || action === undefined) return undefined;
    return action.kind === 'update' ? this.#update(level, action.uri) : this.#create(level);
  }

  async #askAction(level: LadderLevel, place: Place) {
    const { levelExpectations } = await import('../../../core/imports/ladders/levelExpectations');
    const { expectations, leftOut } = levelExpectations(this.#ladder, level.id);
    const existing = await this.#existingRole(level);
    const update = existing && (await this.#updateOf(level, existing));
    const notes = new Map<string, string>();
    const actions: LadderAction<Action>[] = [];
    const name = await this.#newName(level);
    if (existing && update?.kind === 'update') {
      for (const skill of update.added) notes.set(skill, vscode.l10n.t('new'));
      for (const skill of update.changed) notes.set(skill, vscode.l10n.t('reworded'));
      actions.push({
        value: { kind: 'update', uri: existing },
        label: vscode.l10n.t('Update {0}', `roles/${lastSegment(existing.path)}`),
        detail: outcomeOf(update),
      });
    }
    actions.push({
      value: { kind: 'new', name },
      label: vscode.l10n.t('Write {0}', `roles/${name}`),
      detail: vscode.l10n.t('A new role file. It names {0} as its source.', this.source),
    });
    const gone = update?.kind === 'update' ? update.gone : [];
    const refused =
      update?.kind === 'refused'
        ? [sentence("Couldn't update {0}. {1}", lastSegment(existing!.path), update.reason)]
        : [];
    const title = [this.#ladder.title, level.name].filter((part) => part !== undefined).join(', ');
    const preview = { title, expectations, notes, gone, leftOut: [...refused, ...this.reading.leftOut, ...leftOut] };
    return askAction(preview, actions, place);
  }

  /** The role made of this level before, else one with the name that a new file would get. */
  async #existingRole(level: LadderLevel): Promise<vscode.Uri | undefined> {
    const imported = await this.#importedRole(level);
    if (imported) return imported;
    const { uri: roles } = await placeIn(this.folder, 'roles');
    const place = await placeIn(roles, `${await this.#stem(level)}.md`);
    return place.exists ? place.uri : undefined;
  }

  async #importedRole(level: LadderLevel): Promise<vscode.Uri | undefined> {
    const { importedRole } = await import('../../../core/imports/ladders/importedRole');
    const prefix = `${this.folder.toString()}/`;
    const known = this.brag.library.entries.roles.filter(({ uri }) => uri.startsWith(prefix));
    const justWritten = await this.#roleNamedAfter(level);
    const others = known.filter(({ uri }) => uri !== justWritten?.uri);
    const role = importedRole(justWritten ? [...others, justWritten] : others, level, this.source);
    const uri = role && vscode.Uri.parse(role.uri);
    return uri && (await fileExists(uri)) ? uri : undefined;
  }

  /** The role in the file that is named as a new one would be; the library learns of files a moment late. */
  async #roleNamedAfter(level: LadderLevel): Promise<Role | undefined> {
    const { uri: roles } = await placeIn(this.folder, 'roles');
    const place = await placeIn(roles, `${await this.#stem(level)}.md`);
    const text = place.exists ? await this.brag.readText(place.uri.toString()) : undefined;
    const parsed = text === undefined ? undefined : parseEntry(place.uri.toString(), text);
    return parsed?.kind === 'entry' && parsed.entry.type === 'role' ? parsed.entry : undefined;
  }

  async #stem(level: LadderLevel): Promise<string> {
    const { roleTitle } = await import('../../../core/imports/ladders/roleFromLadder');
    return fileSlug(roleTitle(this.#ladder, level), 'role');
  }

  async #newName(level: LadderLevel): Promise<string> {
    const { uri: roles } = await placeIn(this.folder, 'roles');
    return freeFileName(await this.#stem(level), await namesIn(roles));
  }

  async #create(level: LadderLevel): Promise<vscode.Uri | undefined> {
    const { roleFromLadder } = await import('../../../core/imports/ladders/roleFromLadder');
    const text = roleFromLadder(this.#ladder, level.id, this.source);
    const role = { type: 'role', stem: await this.#stem(level), text, cursor: 0 } as const;
    const uri = await createEntry(this.brag, this.folder, role);
    if (uri === undefined) return undefined;
    this.#log(level, uri);
    await vscode.window.showTextDocument(uri, { preview: false });
    return uri;
  }

  async #update(level: LadderLevel, uri: vscode.Uri): Promise<vscode.Uri | undefined> {
    const update = await this.#updateOf(level, uri);
    if (update.kind === 'refused') {
      void showError(
        vscode.l10n.t('{0} was left as is. {1}', lastSegment(uri.path), say(update.reason, vscode.l10n.t)),
      );
      return undefined;
    }
    const document = await currentDocument(uri);
    if (update.edits.length > 0) {
      const applied = await this.brag.files.apply({
        texts: [{ uri, before: document.getText(), edits: update.edits }],
      });
      if (applied.kind === 'told') return undefined;
      if (applied.kind !== 'applied' || applied.unsaved.length > 0) return this.#notWritten(uri);
    }
    this.#log(level, uri);
    await vscode.window.showTextDocument(document, { preview: false });
    void showInformation(`${lastSegment(uri.path)}: ${outcomeOf(update)}`);
    return uri;
  }

  async #updateOf(level: LadderLevel, uri: vscode.Uri): Promise<RoleUpdate> {
    const { updateRole } = await import('../../../core/imports/ladders/updateRole');
    const document = await currentDocument(uri);
    return updateRole(document.getText(), this.#ladder, level.id);
  }

  #log({ name }: LadderLevel, uri: vscode.Uri): void {
    this.brag.log.info(`Imported the level ${name} from ${this.source} into ${uri.toString()}.`);
    for (const sentence of this.reading.leftOut) this.brag.log.info(`Left out: ${say(sentence)}`);
  }

  #notWritten(uri: vscode.Uri): undefined {
    this.brag.log.error(`${uri.toString()} could not be written.`);
    void showError(
      vscode.l10n.t(
        "Couldn't write {0}, so the ladder wasn't imported. Allow writing there, then import it again.",
        vscode.workspace.asRelativePath(uri),
      ),
    );
    return undefined;
  }
}

/** What an update does, in one line. */
function outcomeOf({ added, changed, gone, edits }: Extract<RoleUpdate, { kind: 'update' }>): string {
  const parts = [
    edits.length === 0 ? vscode.l10n.t('It has the same text as the ladder; nothing needs to change.') : undefined,
    changed.length > 0
      ? say(plural(changed.length, '{0} text reworded.', '{0} texts reworded.'), vscode.l10n.t)
      : undefined,
    added.length > 0
      ? say(plural(added.length, '{0} expectation added.', '{0} expectations added.'), vscode.l10n.t)
      : undefined,
    gone.length > 0
      ? say(
          plural(gone.length, '{0} that this ladder does not have stays.', '{0} that this ladder does not have stay.'),
          vscode.l10n.t,
        )
      : undefined,
    edits.length > 0 ? vscode.l10n.t('Your evidence, notes and comments stay.') : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
