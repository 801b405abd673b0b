import * as v from 'valibot';
import * as vscode from 'vscode';
import { date, oneOf } from '../../../core/entries/fields';
import { dateOrders } from '../../../core/imports/answers';
import type { Candidate, Findings, UnreadRecord } from '../../../core/imports/candidate';
import { ImportLedger, newCandidates } from '../../../core/imports/importLedger';
import { probablyNoWins } from '../../../core/imports/probablyNoWins';
import { plural, say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { readArguments } from '../../../editor/ask/commandArguments';
import { fileArgument } from '../../../editor/ask/fileArgument';
import { askImport, askSource, askToSkip, type Chosen } from './askImport';
import { readLedger } from './ledgerFiles';
import { progressAfterAMoment } from './progressAfterAMoment';
import type { FindContext } from './winSource';
import { winSources } from './winSources';
import { sourceNames } from '../../../core/imports/sourceNames';
import { writeDrafts } from './writeDrafts';
import { showInformation } from '../../../editor/show/messages';

const command = 'brag.importWins';

const argumentsSchema = v.strictObject({
  source: oneOf(sourceNames),
  uri: v.optional(fileArgument),
  since: v.optional(date),
  me: v.optional(v.union([v.pipe(v.string(), v.trim(), v.nonEmpty()), v.array(v.string())], 'text-expected')),
  dateOrder: v.optional(oneOf(dateOrders)),
  when: v.optional(v.pipe(v.string('text-expected'), v.trim(), v.nonEmpty())),
  columns: v.optional(v.record(v.string(), v.string('text-expected'), 'text-expected')),
  skipUnread: v.optional(v.boolean('yes-or-no-expected'), false),
  unlikely: v.optional(v.boolean('yes-or-no-expected'), false),
});

/**
 * `brag.importWins`: drafts of what another place knows about my work, for the inbox. With the address of an export, or
 * from git, it asks nothing.
 * @returns the addresses of the drafts; undefined where the user left or nothing could be read, which it says
 */
export async function importDrafts(brag: Brag, given: unknown): Promise<vscode.Uri[] | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  const source = options?.source ?? (await askSource());
  if (source === undefined) return undefined;
  const asks = options === undefined || (options.uri === undefined && source !== 'git');
  const folder = await chooseBragFolder(brag, { ask: asks });
  if (folder === undefined) return undefined;
  await brag.ready;

  const ledger = new ImportLedger(await readLedger(folder));
  const context: FindContext = {
    brag,
    folder,
    uri: options?.uri,
    since: options?.since,
    known: (name) => ledger.has(name),
    ask: asks,
    given: {
      me: typeof options?.me === 'string' ? [options.me] : options?.me,
      dateOrder: options?.dateOrder,
      columns: options?.columns,
      when: options?.when,
    },
    withProgress: progressAfterAMoment,
  };
  const found = await (await winSources[source]()).find(context);
  if (found === undefined) return undefined;
  for (const said of found.leftOut) brag.log.info(`${command}, ${source}: ${say(said)}`);

  if (asks) {
    const chosen = await ask(found, ledger);
    if (chosen === undefined || chosen.taken.length + chosen.refused.length === 0) return chosen && [];
    return writeDrafts(brag, folder, chosen, { offerReview: true });
  }
  const { taken, leftOut } = chooseAll(found, ledger, options);
  const uris =
    taken.length === 0 ? [] : await writeDrafts(brag, folder, { taken, refused: [] }, { offerReview: false });
  if (uris !== undefined && leftOut.length > 0) sayLeftOut(brag, leftOut);
  return uris;
}

async function ask(found: Findings, ledger: ImportLedger): Promise<Chosen | undefined> {
  if (found.unread.length > 0 && !(await askToSkip(found.unread.map(unreadText), found.candidates.length)))
    return undefined;
  const candidates = newCandidates(found.candidates, ledger);
  const leftOut = found.leftOut.map((said) => say(said, vscode.l10n.t));
  const known = found.candidates.length - candidates.length;
  if (known > 0)
    leftOut.unshift(say(plural(known, '{0} was imported before.', '{0} were imported before.'), vscode.l10n.t));
  if (candidates.length > 0) return askImport(candidates, leftOut);
  void showInformation([vscode.l10n.t('There is nothing new to import.'), ...leftOut].join(' '));
  return undefined;
}

/** All that is probably a win, as in the list where the user chooses; the rest where the caller wants it too. */
function chooseAll(
  found: Findings,
  ledger: ImportLedger,
  { skipUnread, unlikely: takesAll }: { readonly skipUnread: boolean; readonly unlikely: boolean },
): { readonly taken: readonly Candidate[]; readonly leftOut: readonly Candidate[] } {
  if (found.unread.length > 0 && !skipUnread)
    throw new Error(
      vscode.l10n.t('{0} failed: {1} Give "skipUnread": true to import the rest.', command, summaryOf(found.unread)),
    );
  const candidates = newCandidates(found.candidates, ledger);
  if (takesAll) return { taken: candidates, leftOut: [] };
  return {
    taken: candidates.filter(({ unlikely }) => unlikely === undefined),
    leftOut: candidates.filter(({ unlikely }) => unlikely !== undefined),
  };
}

/** Nothing that was found stays away without a word. */
function sayLeftOut(brag: Brag, leftOut: readonly Candidate[]): void {
  const reasons = probablyNoWins(leftOut);
  for (const reason of reasons) brag.log.info(`${command}: left out: ${say(reason)}`);
  void showInformation(
    vscode.l10n.t(
      'Probably not wins, so they were skipped: {0} Give "unlikely": true to import them too.',
      reasons.map((reason) => say(reason, vscode.l10n.t)).join(' '),
    ),
  );
}

const maxNamed = 3;

function summaryOf(unread: readonly UnreadRecord[]): string {
  const named = unread.slice(0, maxNamed).map(unreadText).join(' ');
  const more = unread.length - maxNamed;
  return more > 0
    ? `${named} ${say(plural(more, "{0} more couldn't be read.", "{0} more couldn't be read."), vscode.l10n.t)}`
    : named;
}

function unreadText({ at, message }: UnreadRecord): string {
  const said = say(message, vscode.l10n.t);
  return 'line' in at
    ? vscode.l10n.t("Couldn't read line {0}. {1}", at.line, said)
    : vscode.l10n.t("Couldn't read record {0}. {1}", at.record, said);
}
