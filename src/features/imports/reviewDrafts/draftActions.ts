import * as vscode from 'vscode';
import { longDate, type CalendarDate } from '../../../core/time/calendarDate';
import { acceptDraft } from '../../../core/inbox/acceptDraft';
import { editFrontMatter } from '../../../core/frontMatter/editFrontMatter';
import { offeredQuotes } from '../../../core/imports/offeredQuote';
import { mergeDrafts } from '../../../core/inbox/mergeDraft';
import { applyEdits } from '../../../core/text/textEdits';
import { textDifference } from '../../../core/text/textDifference';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { fileExists } from '../../../editor/files/fileExists';
import type { Applied, NewFile, TextChange } from '../../../editor/files/recordFiles';
import { snoozedDrafts, snoozeDrafts } from '../../../editor/state/snoozedDrafts';
import { hasUnsavedEdits, openDraft, readDraft, textNow, type DraftFile, type LeftAlone } from './draftFiles';
import { withProgress } from '../../../editor/show/messages';

/** What came of an action. */
export interface Done {
  /** In sentences; empty where nothing came of it. */
  readonly said: string;
  /** The files that were changed, or taken away. */
  readonly files: readonly vscode.Uri[];
  /** The drafts that came, went or changed. */
  readonly moved: readonly vscode.Uri[];
}

/** What an action changed, so that it can be taken back. */
interface Step {
  /** What would be taken back, in a few words. */
  readonly label: string;
  readonly changed: readonly { readonly uri: vscode.Uri; readonly before: string; readonly after: string }[];
  readonly deleted: readonly { readonly uri: vscode.Uri; readonly bytes: Uint8Array }[];
  /** Until when drafts were put off before. */
  readonly snoozed: Readonly<Record<string, CalendarDate | undefined>>;
}

const nothing = { changed: [], deleted: [], snoozed: {} };
const maxSteps = 100;
/** From so many files on there is time to show that something goes on. */
const manyFiles = 30;

/**
 * What can be done with drafts. Each is one edit of the editor's, and what the last ones did can be taken back. Files
 * that are no drafts any more, or that hold unsaved edits in the way, are left alone, and that is said.
 */
export class DraftActions {
  readonly #steps: Step[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly brag: Brag) {}

  /** What undo would take back, in a few words; empty where there is nothing. */
  get undoLabel(): string {
    return this.#steps.at(-1)?.label ?? '';
  }

  /** Makes drafts wins. */
  accept(drafts: readonly string[]): Promise<Done> {
    return this.#inTurn(vscode.l10n.t('Accepting drafts'), drafts.length, async (token) => {
      const left = new Left();
      const asked: (DraftFile & TextChange & { readonly after: string })[] = [];
      const opened = await Promise.all(drafts.map(openDraft));
      for (const [index, file] of opened.entries()) {
        if (typeof file === 'string') {
          left.add(file, this.#titleOf(drafts[index]!));
          continue;
        }
        const edits = acceptDraft(file.text);
        if ('code' in edits) {
          left.add(say(edits.message, vscode.l10n.t), file.win.title);
          continue;
        }
        asked.push({ ...file, before: file.text, edits, after: applyEdits(file.text, edits) });
      }
      if (asked.length === 0 || token.isCancellationRequested) return { said: left.said(), files: [], moved: [] };
      const applied = await this.brag.files.apply({ texts: asked });
      if (applied.kind !== 'applied') return refused(applied);
      const unsaved = new Set(applied.unsaved);
      const files = asked.filter(({ uri }) => !unsaved.has(uri));
      for (const { uri, win } of asked) if (unsaved.has(uri)) left.add('unsavable', win.title);
      if (files.length === 0) return { said: left.said(), files: [], moved: [] };
      const [first] = files;
      const label =
        files.length === 1
          ? vscode.l10n.t('accepting “{0}”', first!.win.title)
          : vscode.l10n.t('accepting {0} drafts', files.length);
      this.#did({ ...nothing, label, changed: files.map(({ uri, text, after }) => ({ uri, before: text, after })) });
      const said =
        files.length === 1
          ? vscode.l10n.t('“{0}” is a win now.', first!.win.title)
          : vscode.l10n.t('{0} drafts are wins now.', files.length);
      return {
        said: left.said(said),
        files: files.map(({ uri }) => uri),
        moved: files.map(({ uri }) => uri),
      };
    });
  }

  /** Takes the files of drafts away. */
  drop(drafts: readonly string[]): Promise<Done> {
    return this.#inTurn(vscode.l10n.t('Dropping drafts'), drafts.length, async (token) => {
      const left = new Left();
      const read = await this.#readAll(drafts, left);
      if (read.length === 0 || token.isCancellationRequested) return { said: left.said(), files: [], moved: [] };
      const files = await this.#remove(read, left);
      if (files.length === 0) return { said: left.said(), files: [], moved: [] };
      const [first] = files;
      const label =
        files.length === 1
          ? vscode.l10n.t('dropping “{0}”', first!.win.title)
          : vscode.l10n.t('dropping {0} drafts', files.length);
      this.#did({ ...nothing, label, deleted: files.map(({ uri, bytes }) => ({ uri, bytes })) });
      const said =
        files.length === 1
          ? vscode.l10n.t('“{0}” was dropped.', first!.win.title)
          : vscode.l10n.t('{0} drafts were dropped.', files.length);
      return {
        said: left.said(said),
        files: files.map(({ uri }) => uri),
        moved: files.map(({ uri }) => uri),
      };
    });
  }

  /** Makes words that a draft offers feedback: whose they are and when they were said goes with them. */
  takeQuote(draft: string, index: number): Promise<Done> {
    return this.#inTurn(undefined, 0, async () => {
      const left = new Left();
      const nothingTaken = (): Done => ({ said: left.said(), files: [], moved: [] });
      const file = await openDraft(draft);
      if (typeof file === 'string') {
        left.add(file, this.#titleOf(draft));
        return nothingTaken();
      }
      const offered = offeredQuotes(file.text)[index];
      if (offered === undefined) return nothingTaken();
      const { quote, from, date } = offered;
      const edits = editFrontMatter(file.text, [
        { addTo: 'feedback', items: [{ quote, from, ...(date !== undefined && { date }) }] },
      ]);
      if ('code' in edits) {
        left.add(say(edits.message, vscode.l10n.t), file.win.title);
        return nothingTaken();
      }
      const { uri, text: before } = file;
      const applied = await this.brag.files.apply({ texts: [{ uri, before, edits }] });
      if (applied.kind !== 'applied') return refused(applied);
      if (applied.unsaved.includes(uri)) {
        left.add('unsavable', file.win.title);
        return nothingTaken();
      }
      const label = vscode.l10n.t('adding the feedback of {0}', from);
      this.#did({ ...nothing, label, changed: [{ uri, before, after: applyEdits(before, edits) }] });
      return { said: vscode.l10n.t('Added feedback from {0}.', from), files: [uri], moved: [uri] };
    });
  }

  /** Brings what drafts say into the file of a win, and takes theirs away once that is on the disk. */
  merge(drafts: readonly string[], into: string): Promise<Done> {
    return this.#inTurn(vscode.l10n.t('Merging drafts'), drafts.length, async (token) => {
      const left = new Left();
      const target = vscode.Uri.parse(into);
      const title = this.#titleOf(into);
      const unsavedTarget = (): Done => ({
        said: vscode.l10n.t(
          '“{0}” has unsaved edits, so nothing was merged into it. Save it, then merge again.',
          title,
        ),
        files: [],
        moved: [],
      });
      if (hasUnsavedEdits(target)) return unsavedTarget();
      const files = await this.#readAll(
        drafts.filter((draft) => draft !== into),
        left,
      );
      if (files.length === 0 || token.isCancellationRequested) return { said: left.said(), files: [], moved: [] };
      const now = await textNow(target);
      if (now === undefined) return notMerged(title, vscode.l10n.t("Its file can't be opened anymore."));
      // Typed while the drafts were read.
      if (now.isDirty) return unsavedTarget();
      const before = now.text;
      const { skillNames } = this.brag.library;
      const edits = mergeDrafts(
        { uri: into, text: before },
        files.map(({ uri, text }) => ({ uri: uri.toString(), text })),
        (skill) => skillNames.keyOf(skill),
      );
      if ('code' in edits) return notMerged(title, say(edits.message, vscode.l10n.t));
      const applied = await this.brag.files.apply({ texts: [{ uri: target, before, edits }] });
      if (applied.kind !== 'applied') return refused(applied);
      if (applied.unsaved.length > 0)
        return notMerged(title, vscode.l10n.t("Its file couldn't be saved. Allow writing there, then merge again."));
      const removed = await this.#remove(files, left);
      const [first] = files;
      this.#did({
        ...nothing,
        label:
          files.length === 1
            ? vscode.l10n.t('merging “{0}”', first!.win.title)
            : vscode.l10n.t('merging {0} drafts', files.length),
        changed: [{ uri: target, before, after: applyEdits(before, edits) }],
        deleted: removed.map(({ uri, bytes }) => ({ uri, bytes })),
      });
      const said =
        files.length === 1
          ? vscode.l10n.t('“{0}” was merged into “{1}”.', first!.win.title, title)
          : vscode.l10n.t('{0} drafts were merged into “{1}”.', files.length, title);
      return { said: left.said(said), files: [target], moved: [target, ...removed.map(({ uri }) => uri)] };
    });
  }

  /** Puts drafts off until a day, on which they come back by themselves. */
  snooze(drafts: readonly string[], until: CalendarDate): Promise<Done> {
    return this.#inTurn(undefined, 0, async () => {
      const before = snoozedDrafts(this.brag);
      await snoozeDrafts(this.brag, Object.fromEntries(drafts.map((draft) => [draft, until])));
      const title = this.#titleOf(drafts[0]!);
      const label =
        drafts.length === 1
          ? vscode.l10n.t('snoozing “{0}”', title)
          : vscode.l10n.t('snoozing {0} drafts', drafts.length);
      this.#did({ ...nothing, label, snoozed: Object.fromEntries(drafts.map((draft) => [draft, before[draft]])) });
      const day = longDate(until);
      const said =
        drafts.length === 1
          ? vscode.l10n.t('“{0}” comes back on {1}.', title, day)
          : vscode.l10n.t('{0} drafts come back on {1}.', drafts.length, day);
      return { said, files: drafts.map((draft) => vscode.Uri.parse(draft)), moved: [] };
    });
  }

  /** Brings everything that was put off back today. */
  wake(): Promise<Done> {
    return this.#inTurn(undefined, 0, async () => {
      const before = snoozedDrafts(this.brag);
      const drafts = Object.keys(before);
      if (drafts.length === 0) return { said: '', files: [], moved: [] };
      await snoozeDrafts(this.brag, Object.fromEntries(drafts.map((draft) => [draft, undefined])));
      this.#did({ ...nothing, label: vscode.l10n.t('bringing back snoozed drafts'), snoozed: before });
      const said =
        drafts.length === 1
          ? vscode.l10n.t('The snoozed draft is back.')
          : vscode.l10n.t('The snoozed drafts are back.');
      return { said, files: [], moved: [] };
    });
  }

  /** Takes back what was done last. What has changed since is left as it is now, and that is said. */
  undo(): Promise<Done> {
    const last = this.#steps.at(-1);
    const count = (last?.changed.length ?? 0) + (last?.deleted.length ?? 0);
    return this.#inTurn(vscode.l10n.t('Undoing'), count, async (token) => {
      const step = this.#steps.at(-1);
      if (step === undefined) return { said: vscode.l10n.t('There is nothing to undo.'), files: [], moved: [] };
      const left: string[] = [];
      const texts: TextChange[] = [];
      const created: NewFile[] = [];
      for (const { uri, before, after } of step.changed) {
        const now = await textNow(uri);
        if (now === undefined || unified(now.text) !== unified(after)) {
          left.push(vscode.workspace.asRelativePath(uri));
          continue;
        }
        const edits = textDifference(now.text, withLineBreaksOf(now.text, before));
        texts.push({ uri, before: now.text, edits });
      }
      for (const { uri, bytes } of step.deleted) {
        if (await fileExists(uri)) {
          left.push(vscode.workspace.asRelativePath(uri));
          continue;
        }
        created.push({ uri, contents: bytes });
      }
      if (token.isCancellationRequested) return { said: '', files: [], moved: [] };
      const applied =
        texts.length + created.length === 0
          ? { kind: 'applied' as const, unsaved: [] }
          : // A draft that comes back while the win keeps what came of it would be there twice.
            await this.brag.files.apply({ texts, created }, { together: created.length > 0 });
      if (applied.kind === 'unsaved')
        return { said: takenBack(step.label, left, applied.unsaved, false), files: [], moved: [] };
      if (applied.kind !== 'applied') return refused(applied);
      const unsaved = new Set(applied.unsaved);
      const written = [...texts, ...created].map(({ uri }) => uri).filter((uri) => !unsaved.has(uri));
      if (Object.keys(step.snoozed).length > 0) await snoozeDrafts(this.brag, step.snoozed);
      this.#steps.pop();
      // What could not be saved can still be taken back once it can.
      const again = step.changed.filter(({ uri }) =>
        applied.unsaved.some((other) => other.toString() === uri.toString()),
      );
      if (again.length > 0) this.#did({ ...nothing, label: step.label, changed: again });
      const isAny = written.length > 0 || Object.keys(step.snoozed).length > 0;
      const said = takenBack(step.label, left, applied.unsaved, isAny);
      return { said, files: written, moved: written };
    });
  }

  #did(step: Step): void {
    this.#steps.push(step);
    if (this.#steps.length > maxSteps) this.#steps.shift();
  }

  async #readAll(drafts: readonly string[], left: Left): Promise<(DraftFile & { readonly bytes: Uint8Array })[]> {
    const files: (DraftFile & { readonly bytes: Uint8Array })[] = [];
    const read = await Promise.all(drafts.map(readDraft));
    for (const [index, file] of read.entries()) {
      if (typeof file === 'string') left.add(file, this.#titleOf(drafts[index]!));
      else files.push(file);
    }
    return files;
  }

  /** Deletes the files of drafts that hold what was read; those that do not, or can't be deleted, are left alone. */
  async #remove<File extends DraftFile & { readonly bytes: Uint8Array }>(
    files: readonly File[],
    left: Left,
  ): Promise<File[]> {
    const removed = new Set(await this.brag.files.remove(files));
    for (const { uri, win } of files) if (!removed.has(uri)) left.add('undeletable', win.title);
    return files.filter(({ uri }) => removed.has(uri));
  }

  #titleOf(address: string): string {
    const entry = this.brag.library.files.get(address)?.entry;
    return entry?.type === 'win' ? entry.title : vscode.workspace.asRelativePath(vscode.Uri.parse(address));
  }

  /** Runs one action after the other, as each begins with what the files hold. Many files show that it goes on. */
  #inTurn(
    title: string | undefined,
    count: number,
    act: (token: vscode.CancellationToken) => Promise<Done>,
  ): Promise<Done> {
    const run = this.#last.then(async () => {
      if (title === undefined || count < manyFiles) return act(new vscode.CancellationTokenSource().token);
      const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
      return withProgress(options, (_, token) => act(token));
    });
    this.#last = run.catch(() => undefined);
    return run;
  }
}

/** The drafts that were left alone, by the reason. */
class Left {
  readonly #titles = new Map<string, string[]>();

  add(reason: LeftAlone | string, title: string): void {
    this.#titles.set(reason, [...(this.#titles.get(reason) ?? []), title]);
  }

  /** What was done, and what was left alone. */
  said(done = ''): string {
    const left = [...this.#titles].map(([reason, titles]) => {
      const why = sentences[reason as LeftAlone]?.() ?? reason;
      return titles.length === 1
        ? vscode.l10n.t('“{0}” was left as is. {1}', titles[0]!, why)
        : vscode.l10n.t('{0} drafts were left as they are. {1}', titles.length, why);
    });
    return [done, ...left].filter((each) => each !== '').join(' ');
  }
}

const sentences: Readonly<Record<LeftAlone, () => string>> = {
  unsaved: () => vscode.l10n.t('There are unsaved edits in an editor: save them, then try again.'),
  changed: () => vscode.l10n.t('The file is no longer a draft.'),
  broken: () => vscode.l10n.t("Its keys can't be read anymore: open it and fix what the Problems view lists first."),
  gone: () => vscode.l10n.t('Its file no longer exists.'),
  unsavable: () => vscode.l10n.t("It couldn't be saved: allow writing there, then try again."),
  undeletable: () => vscode.l10n.t("Its file couldn't be deleted, or has changed since."),
  unreadable: () => vscode.l10n.t("The file can't be read anymore."),
};

function takenBack(label: string, left: readonly string[], unsaved: readonly vscode.Uri[], isAny: boolean): string {
  const said = isAny ? vscode.l10n.t('Undone: {0}.', label) : vscode.l10n.t('Not undone: {0}.', label);
  const changed =
    left.length === 1
      ? vscode.l10n.t('{0} has changed since, and was left as is.', left[0]!)
      : vscode.l10n.t('{0} files have changed since, and were left as they are.', left.length);
  const locked =
    unsaved.length === 1
      ? vscode.l10n.t(
          "{0} couldn't be saved, and is as it was. Allow writing there, then undo again.",
          vscode.workspace.asRelativePath(unsaved[0]!),
        )
      : vscode.l10n.t(
          "{0} files couldn't be saved, and are as they were. Allow writing there, then undo again.",
          unsaved.length,
        );
  return [said, ...(left.length > 0 ? [changed] : []), ...(unsaved.length > 0 ? [locked] : [])].join(' ');
}

function refused({ kind }: Exclude<Applied, { kind: 'applied' }>): Done {
  const said = kind === 'told' ? '' : vscode.l10n.t('The editor refused the change, so no file was changed.');
  return { said, files: [], moved: [] };
}

function notMerged(title: string, why: string): Done {
  return {
    said: vscode.l10n.t('Nothing was merged into “{0}”, and no file was changed. {1}', title, why),
    files: [],
    moved: [],
  };
}

/** Line endings are the editor's choice, not an edit of the user's. */
function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function withLineBreaksOf(model: string, text: string): string {
  return /\r\n/.test(model) === /\r\n/.test(text)
    ? text
    : unified(text).replaceAll('\n', model.includes('\r\n') ? '\r\n' : '\n');
}
