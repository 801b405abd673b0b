import * as vscode from 'vscode';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { newWin } from '../../../core/entries/newWin';
import { draftText } from '../../../core/imports/draftText';
import { freeFileName } from '../../../core/text/freeFileName';
import { plural, say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { namesIn, placeIn } from '../../../editor/files/placeIn';
import type { NewFile } from '../../../editor/files/recordFiles';
import type { Chosen } from './askImport';
import { ledgerFile } from './ledgerFiles';
import { progressAfterAMoment } from './progressAfterAMoment';
import { showError, showInformation } from '../../../editor/show/messages';

const maxTries = 5;

/**
 * Writes the drafts and what remembers them as one edit, so that one undo takes everything back, and opens the first.
 * @returns the addresses of the drafts; undefined where nothing could be written, which it says
 */
export async function writeDrafts(
  brag: Brag,
  folder: vscode.Uri,
  { taken, refused }: Chosen,
  { offerReview }: { readonly offerReview: boolean },
): Promise<vscode.Uri[] | undefined> {
  const { uri: wins } = await placeIn(folder, 'wins');
  for (let tries = 0; tries < maxTries; tries++) {
    const names = new FreeNames(await namesIn(wins));
    const drafts: NewFile[] = [];
    for (const candidate of taken) {
      const uri = vscode.Uri.joinPath(wins, names.take(candidate.win.date as CalendarDate, candidate.win.title));
      const text = draftText(candidate, uri.toString());
      if (text === undefined) {
        void showError(
          vscode.l10n.t(
            'Nothing was imported, because “{0}” is too long for a win. Import again without it.',
            candidate.win.title,
          ),
        );
        return undefined;
      }
      drafts.push({ uri, contents: text });
    }
    const files = [...drafts, ledgerFile(folder, [...taken, ...refused])];
    const created = await progressAfterAMoment(vscode.l10n.t('Writing the drafts'), async ({ token }) => {
      const outcome = await brag.files.create(files);
      // An edit can't be stopped half-way, which would leave half of it.
      if (outcome === 'created' && token.isCancellationRequested) await brag.files.takeBack(files);
      return outcome;
    });
    if (created === undefined || created === 'told') return undefined;
    if (created === 'exists') continue;
    if (created === 'refused') break;
    const uris = drafts.map(({ uri }) => uri);
    brag.log.info(`Imported ${uris.length} drafts into ${wins.toString()}.`);
    // The open draft is where undo takes the import back.
    if (uris[0]) await vscode.window.showTextDocument(uris[0], { preview: true });
    if (offerReview && uris.length > 0) offerTheInbox(uris.length);
    return uris;
  }
  brag.log.error(`No drafts could be written to ${wins.toString()}.`);
  void showError(
    vscode.l10n.t(
      "Nothing was imported, because {0} can't be written to. Allow writing there, or set another folder in brag.folder, then import again.",
      vscode.workspace.asRelativePath(wins),
    ),
  );
  return undefined;
}

function offerTheInbox(drafts: number): void {
  const review = vscode.l10n.t('Review');
  const written = plural(
    drafts,
    'Imported {0} draft. Accept it to count it as a win.',
    'Imported {0} drafts. Accept them to count them as wins.',
  );
  void showInformation(say(written, vscode.l10n.t), review).then((answer) => {
    if (answer === review) void vscode.commands.executeCommand('brag.reviewDrafts');
  });
}

/** Gives out names of files that are not taken; looks at the names of one day only. */
class FreeNames {
  readonly #byDay = new Map<string, string[]>();

  constructor(taken: readonly string[]) {
    for (const name of taken) this.#namesOf(name.slice(0, 10)).push(name);
  }

  take(date: CalendarDate, title: string): string {
    const names = this.#namesOf(date);
    const name = freeFileName(newWin({ date, title }).stem, names);
    names.push(name);
    return name;
  }

  #namesOf(day: string): string[] {
    const names = this.#byDay.get(day);
    if (names) return names;
    const fresh: string[] = [];
    this.#byDay.set(day, fresh);
    return fresh;
  }
}
