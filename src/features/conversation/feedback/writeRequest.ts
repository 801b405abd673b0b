import * as v from 'valibot';
import * as vscode from 'vscode';
import { knownNames } from '../../../core/capture/knownNames';
import { date, line } from '../../../core/entries/fields';
import { alliesFor } from '../../../core/evidence/allies';
import { isEvidence } from '../../../core/evidence/expectationStatus';
import { findEntry } from '../../../core/library/references';
import { feedbackRequest, type FeedbackRequest } from '../../../core/conversation/outcome/feedbackRequest';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { changeEntries, sayChanged } from '../../../editor/files/changeEntries';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { winOfRow } from './winOfRow';
import { canHideNames } from '../../../editor/ask/canHideNames';
import { entryName, readArguments, namedEntry } from '../../../editor/ask/commandArguments';
import { askChoice, askText, runSteps, type Step } from '../../../editor/ask/quickSteps';
import { currentRole } from '../../../editor/state/targetRole';
import { showInformation, showWarning } from '../../../editor/show/messages';

const command = 'brag.askForFeedback';
const argumentsSchema = v.strictObject({
  person: line,
  win: v.optional(entryName),
  skill: v.optional(line),
  on: v.optional(date),
});

type Chosen = Omit<FeedbackRequest, 'date'>;

/**
 * Puts the message into the clipboard and returns it; undefined where there is none, which it says. A request for words
 * on a win is kept on the win, so that it can be due.
 */
export async function writeRequest(brag: Brag, given: unknown): Promise<string | undefined> {
  const options = readArguments(command, argumentsSchema, withoutRow(given));
  await brag.ready;
  if (!canHideNames(brag, 'committee')) return undefined;
  const chosen = options === undefined ? await choose(brag, given) : named(brag, options);
  if (chosen === undefined) return undefined;
  const on = options?.on ?? brag.today();
  const message = feedbackRequest(brag.library.entries, { ...chosen, date: on });
  if (message === 'hidden') {
    void showWarning(
      vscode.l10n.t(
        "Couldn't write the message: the win is more private than {0} may see. Change its visibility, then try again.",
        chosen.to.name,
      ),
    );
    return undefined;
  }
  await vscode.env.clipboard.writeText(message);
  const copied = vscode.l10n.t('Copied the message to {0}. Paste it where you want to send it.', chosen.to.name);
  const texts = await keepRequest(brag, chosen, on);
  if (texts === undefined) void showInformation(copied);
  else void sayChanged(brag, vscode.l10n.t('{0} The request is recorded on the win.', copied), texts, true);
  return message;
}

async function keepRequest(brag: Brag, { to, about }: Chosen, on: CalendarDate) {
  if (!('win' in about)) return undefined;
  const from = knownNames(brag.library.entries, brag.library.skillNames).person('id' in to ? to.id : to.name).name;
  if (about.win.feedbackAsked.some((request) => request.from === from && request.on === on)) return undefined;
  const changes = [{ addTo: 'feedback-asked', items: [{ from, on }] }];
  return changeEntries(brag, [{ uri: about.win.uri, changes }]);
}

function named(brag: Brag, { person, win, skill }: v.InferOutput<typeof argumentsSchema>): Chosen {
  const { people, wins } = brag.library.entries;
  const to = findEntry(people, person) ?? { name: person };
  if (win !== undefined) return { to, about: { win: namedEntry(wins, win, command, 'win') } };
  if (skill !== undefined) return { to, about: { skill } };
  throw new Error(vscode.l10n.t('{0} failed: it needs "{1}" or "{2}".', command, 'win', 'skill'));
}

/**
 * Asks what it is about, what nobody has spoken of first, and whom to ask, those who were there first. The row of a win
 * says what it is about; one of a request that is due whom it went to as well.
 */
async function choose(brag: Brag, given: unknown): Promise<Chosen | undefined> {
  const { entries } = brag.library;
  const today = brag.today();
  const row = winOfRow(brag, given);
  const title =
    row === undefined ? vscode.l10n.t('Ask for Feedback') : vscode.l10n.t('Ask for Feedback: {0}', row.win.title);
  const { vouching } = alliesFor(currentRole(brag), entries, today);
  const unsaid = vouching.filter(({ allies }) => !allies.some(({ spokeOf }) => spokeOf.length > 0));
  const wins = entries.wins.filter((win) => isEvidence(win, today) && win.visibility !== 'private');
  let about: Chosen['about'] | undefined = row && { win: row.win };
  let to: Chosen['to'] | undefined = row?.from === undefined ? undefined : findEntry(entries.people, row.from);
  const askAbout: Step = async (place) => {
    const answer = await askChoice<Chosen['about']>({
      title,
      place,
      placeholder: vscode.l10n.t('About what?'),
      value: about,
      choices: [
        ...unsaid.map(({ expectation }) => ({
          label: expectation.skill,
          description: vscode.l10n.t('a skill no one has mentioned yet'),
          value: { skill: expectation.skill },
        })),
        ...wins
          .toSorted((a, b) => Number(a.feedback.length > 0) - Number(b.feedback.length > 0))
          .map((win) => ({ label: win.title, description: win.date, value: { win } })),
      ],
    });
    about = answer.value;
    return answer.outcome;
  };
  const askWhom: Step = async (place) => {
    const near = whoWasThere(about, vouching);
    const people = entries.people.toSorted(
      (a, b) => Number(near.has(b.id) || near.has(b.name)) - Number(near.has(a.id) || near.has(a.name)),
    );
    const strangers = [...near].filter(
      (name) => !entries.people.some((each) => each.id === name || each.name === name),
    );
    const other = { name: '' };
    const answer = await askChoice<Chosen['to']>({
      title,
      place,
      placeholder: vscode.l10n.t('Who do you ask?'),
      value: to,
      choices: [
        ...people.map((person) => ({ label: person.name, description: person.title ?? '', value: person })),
        ...strangers.map((name) => ({ label: name, value: { name } })),
        { label: vscode.l10n.t('Someone else'), value: other },
      ],
    });
    if (answer.outcome !== 'next' || answer.value !== other) {
      to = answer.value;
      return answer.outcome;
    }
    const typed = await askText({
      title,
      place: { step: place.step, totalSteps: place.totalSteps },
      prompt: vscode.l10n.t('What is their name?'),
      value: '',
      problemOf: (name) => (name.trim() === '' ? vscode.l10n.t('A name is needed to greet them.') : undefined),
    });
    to = { name: typed.value.trim() };
    return typed.outcome === 'back' ? askWhom(place) : typed.outcome;
  };
  const left = await runSteps([...(row === undefined ? [askAbout] : []), askWhom]);
  if (left !== undefined || about === undefined || to === undefined) return undefined;
  return { about, to };
}

/** The names of those who worked on it. */
function whoWasThere(
  about: Chosen['about'] | undefined,
  vouching: ReturnType<typeof alliesFor>['vouching'],
): ReadonlySet<string> {
  if (about === undefined) return new Set();
  if ('win' in about) return new Set(about.win.collaborators);
  const { skill } = about;
  const allies = vouching.find(({ expectation }) => expectation.skill === skill)?.allies ?? [];
  return new Set(allies.map(({ name, person }) => person?.id ?? name));
}
