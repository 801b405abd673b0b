import * as v from 'valibot';
import * as vscode from 'vscode';
import { knownNames, peopleInUse } from '../../../core/capture/knownNames';
import { oneLine, receivedFeedback } from '../../../core/conversation/outcome/receivedFeedback';
import { date, line, prose } from '../../../core/entries/fields';
import type { Win } from '../../../core/entries/win';
import { openRequests } from '../../../core/evidence/openRequests';
import { voicesIn } from '../../../core/evidence/voices';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { typedDate } from '../../../core/time/typedDate';
import { entryName, namedEntry, readArguments } from '../../../editor/ask/commandArguments';
import { askChoice, askText, runSteps, type Step } from '../../../editor/ask/quickSteps';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { changeEntries, sayChanged } from '../../../editor/files/changeEntries';
import type { Brag } from '../../../editor/index/brag';
import { showInformation } from '../../../editor/show/messages';
import { winOfRow } from './winOfRow';

const command = 'brag.addFeedback';
/** A longer text on the clipboard is hardly what someone said. */
const longestQuote = 4000;

const feedbackSchema = v.strictObject({
  win: entryName,
  quote: v.pipe(prose, v.nonEmpty('missing-title')),
  from: v.pipe(line, v.nonEmpty('missing-title')),
  date: v.optional(date),
});

interface Received {
  readonly win: Win;
  readonly quote: string;
  readonly from: string;
  readonly date: CalendarDate;
}

/** Adds someone's words to a win, in place. Returns the address of the win; undefined where nothing was written. */
export async function addFeedback(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, feedbackSchema, withoutRow(given));
  await brag.ready;
  const { wins } = brag.library.entries;
  const received =
    options === undefined
      ? await ask(brag, winOfRow(brag, given) ?? {})
      : { date: brag.today(), ...options, win: namedEntry(wins, options.win, command, 'win') };
  if (received === undefined) return undefined;
  const { win, quote, from } = received;
  const changes = [receivedFeedback(quote, from, received.date)];
  const texts = await changeEntries(brag, [{ uri: win.uri, changes }]);
  if (texts === undefined) return undefined;
  void sayChanged(brag, vscode.l10n.t('Added feedback from {0} to “{1}”.', from, win.title), texts, true);
  return vscode.Uri.parse(win.uri);
}

async function ask(brag: Brag, known: { readonly win?: Win; readonly from?: string }): Promise<Received | undefined> {
  const { entries, skillNames } = brag.library;
  const today = brag.today();
  const wins = entries.wins.filter(({ status }) => status !== 'draft');
  if (wins.length === 0) {
    const log = vscode.l10n.t('Log Win');
    void showInformation(vscode.l10n.t('No wins to add feedback to yet.'), log).then((chosen) => {
      if (chosen === log) void vscode.commands.executeCommand('brag.logWin');
    });
    return undefined;
  }
  const title = vscode.l10n.t('Add Feedback');
  const copied = oneLine(await vscode.env.clipboard.readText());
  let { win, from } = known;
  let quote = copied.length > longestQuote ? '' : copied;
  let day = 'today';
  const askWin: Step = async (place) => {
    const answer = await askChoice<Win>({
      title,
      place,
      placeholder: vscode.l10n.t('To which win?'),
      value: win,
      choices: wins
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .map((each) => ({ label: each.title, description: each.date, value: each })),
    });
    win = answer.value;
    return answer.outcome;
  };
  const askQuote: Step = async (place) => {
    const answer = await askText({
      title,
      place,
      prompt: vscode.l10n.t('What did they say, in their words?'),
      value: quote,
      problemOf: (typed) => (typed.trim() === '' ? vscode.l10n.t('Enter what they said.') : undefined),
    });
    quote = answer.value;
    return answer.outcome;
  };
  const askFrom: Step = async (place) => {
    const asked = win === undefined ? [] : openRequests(win, voicesIn(entries)).map((request) => request.from);
    const names = knownNames(entries, skillNames);
    const people = [...new Set([...(from === undefined ? [] : [from]), ...asked, ...(win?.collaborators ?? []), ...peopleInUse(entries)].map((name) => names.person(name).name))]; // prettier-ignore
    const answer = await askChoice<string>({
      title,
      place,
      placeholder: vscode.l10n.t('Who said it?'),
      value: from === undefined ? undefined : names.person(from).name,
      choices: people.map((name) => ({ label: name, value: name })),
      typed: (text) =>
        people.includes(text) ? undefined : { label: text, description: vscode.l10n.t('as typed'), value: text },
    });
    from = answer.value;
    return answer.outcome;
  };
  const dayOf = (typed: string) => {
    const meant = typedDate(typed, today);
    return meant !== undefined && meant <= today ? meant : undefined;
  };
  const askDate: Step = async (place) => {
    const answer = await askText({
      title,
      place,
      prompt: vscode.l10n.t('When? For example: today, last Friday, 3 March'),
      value: day,
      problemOf: (typed) =>
        dayOf(typed) === undefined ? vscode.l10n.t('Enter a valid, unambiguous date, not after today.') : undefined,
    });
    day = answer.value;
    return answer.outcome;
  };
  const left = await runSteps([...(known.win === undefined ? [askWin] : []), askQuote, askFrom, askDate]);
  const said = dayOf(day);
  if (left !== undefined || win === undefined || from === undefined || said === undefined) return undefined;
  return { win, quote, from, date: said };
}
