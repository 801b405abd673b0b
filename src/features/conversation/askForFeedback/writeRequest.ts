import * as v from 'valibot';
import * as vscode from 'vscode';
import { line } from '../../../core/entries/fields';
import { alliesFor } from '../../../core/evidence/allies';
import { isEvidence } from '../../../core/evidence/expectationStatus';
import { findEntry } from '../../../core/library/references';
import { feedbackRequest, type FeedbackRequest } from '../../../core/conversation/outcome/feedbackRequest';
import type { Brag } from '../../../editor/index/brag';
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
});

type Chosen = Omit<FeedbackRequest, 'date'>;

/** Puts the message into the clipboard and returns it; undefined where there is none, which it says. */
export async function writeRequest(brag: Brag, given: unknown): Promise<string | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  await brag.ready;
  if (!canHideNames(brag, 'committee')) return undefined;
  const chosen = options === undefined ? await choose(brag) : named(brag, options);
  if (chosen === undefined) return undefined;
  const message = feedbackRequest(brag.library.entries, { ...chosen, date: brag.today() });
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
  void showInformation(vscode.l10n.t('Copied the message to {0}. Paste it where you want to send it.', chosen.to.name));
  return message;
}

function named(brag: Brag, { person, win, skill }: v.InferOutput<typeof argumentsSchema>): Chosen {
  const { people, wins } = brag.library.entries;
  const to = findEntry(people, person) ?? { name: person };
  if (win !== undefined) return { to, about: { win: namedEntry(wins, win, command, 'win') } };
  if (skill !== undefined) return { to, about: { skill } };
  throw new Error(vscode.l10n.t('{0} failed: it needs "{1}" or "{2}".', command, 'win', 'skill'));
}

/** Asks what it is about, what nobody has spoken of first, and whom to ask, those who were there first. */
async function choose(brag: Brag): Promise<Chosen | undefined> {
  const { entries } = brag.library;
  const today = brag.today();
  const title = vscode.l10n.t('Ask for Feedback');
  const { vouching } = alliesFor(currentRole(brag), entries, today);
  const unsaid = vouching.filter(({ allies }) => !allies.some(({ spokeOf }) => spokeOf.length > 0));
  const wins = entries.wins.filter((win) => isEvidence(win, today) && win.visibility !== 'private');
  let about: Chosen['about'] | undefined;
  let to: Chosen['to'] | undefined;
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
  if ((await runSteps([askAbout, askWhom])) !== undefined || about === undefined || to === undefined) return undefined;
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
