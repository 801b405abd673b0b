import * as vscode from 'vscode';
import { nameKeyOf, nameOf } from '../../../core/entries/entry';
import type { FiledType } from '../../../core/entries/folderType';
import type { EntryKeys } from '../../../core/entries/newEntry';
import type { Relation } from '../../../core/entries/person';
import { roleStarters, starterKeys } from '../../../core/entries/roleStarters';
import { addDays, type CalendarDate } from '../../../core/time/calendarDate';
import { typedDate } from '../../../core/time/typedDate';
import { askChoice, askText, runSteps, type Step } from '../../../editor/ask/quickSteps';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';

/** The types whose files are made by a question or three; a win has questions of its own, and a form is imported. */
export type AskedType = Exclude<FiledType, 'win' | 'form'>;

/**
 * Asks what an entry is called and at most two things more, each of which can be skipped. Undefined where the user
 * left; `ladder` where the role is to come from a career ladder.
 */
export async function askEntry(brag: Brag, type: AskedType): Promise<EntryKeys | 'ladder' | undefined> {
  const keys: Record<string, unknown> = {};
  const title = titleOf(type);
  const today = brag.today();
  const { people } = brag.library.entries;

  const askName =
    (prompt: string, placeholder: string): Step =>
    async (place) => {
      const key = nameKeyOf(type);
      const answer = await askText({
        title,
        place,
        prompt,
        placeholder,
        value: textOf(keys[key]),
        problemOf: (typed) => (typed.trim() === '' ? vscode.l10n.t('Enter a name.') : undefined),
      });
      keys[key] = answer.value.trim();
      return answer.outcome;
    };
  const askPerson =
    (key: 'to' | 'with', placeholder: string): Step =>
    async (place) => {
      const answer = await askChoice({
        title,
        place,
        placeholder,
        value: textOf(keys[key]),
        choices: [
          ...people
            .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
            .map((person) => ({ label: person.name, description: person.title ?? '', value: person.id })),
          { label: vscode.l10n.t('Skip'), value: '' },
        ],
        typed: (text) => ({ label: text, description: vscode.l10n.t('new person'), value: text }),
      });
      keys[key] = key === 'with' ? [answer.value].filter(Boolean) : answer.value;
      return answer.outcome;
    };
  const askDay =
    (key: 'due' | 'date' | 'since', prompt: string, { from, isNeeded = false }: DayRules = {}): Step =>
    async (place) => {
      const dayOf = (typed: string) => typedDate(typed, today);
      const answer = await askText({
        title,
        place,
        prompt,
        placeholder: from === undefined ? today : addDays(from, 14),
        value: textOf(keys[key]) || (isNeeded ? today : ''),
        problemOf: (typed) => {
          if (typed.trim() === '' && !isNeeded) return undefined;
          const day = dayOf(typed);
          if (day === undefined) return vscode.l10n.t('Enter a valid, unambiguous date.');
          return from !== undefined && day < from
            ? vscode.l10n.t("Enter a date that isn't in the past, such as {0}.", addDays(from, 14))
            : undefined;
        },
      });
      keys[key] = dayOf(answer.value);
      return answer.outcome;
    };

  let start = 'blank';
  const askStart: Step = async (place) => {
    const placeholder = vscode.l10n.t('What do you start from?');
    const answer = await askChoice({ title, place, placeholder, value: start, choices: starts() });
    start = answer.value ?? start;
    return answer.outcome;
  };
  const askRoleName = askName(vscode.l10n.t('What is the role called?'), vscode.l10n.t('Head of department'));
  const steps: Readonly<Record<AskedType, readonly Step[]>> = {
    // A role from a ladder is named after its level.
    role: [askStart, async (place) => (start === 'ladder' ? 'next' : askRoleName(place))],
    person: [
      askName(vscode.l10n.t('What is their name?'), vscode.l10n.t('Their full name')),
      async (place) => {
        const answer = await askChoice<Relation | undefined>({
          title,
          place,
          placeholder: vscode.l10n.t('Who are they to you?'),
          value: keys['relation'] as Relation | undefined,
          choices: relations(),
        });
        keys['relation'] = answer.value;
        return answer.outcome;
      },
    ],
    ask: [
      askName(vscode.l10n.t('What do you ask for?'), vscode.l10n.t('A trial as team lead')),
      askPerson('to', vscode.l10n.t('Who do you ask?')),
      askDay('due', vscode.l10n.t('When do you plan to ask? Press Enter to skip.'), { from: today }),
    ],
    meeting: [
      askName(vscode.l10n.t('What is the meeting about?'), vscode.l10n.t('My next role')),
      askDay('date', vscode.l10n.t('When is it?'), { isNeeded: true }),
      askPerson('with', vscode.l10n.t('Who do you meet?')),
    ],
    goal: [
      askName(vscode.l10n.t('What do you want to achieve?'), vscode.l10n.t('Shorter waiting times')),
      askDay('due', vscode.l10n.t('When is it due? Press Enter to skip.'), { from: today }),
    ],
    responsibility: [
      askName(vscode.l10n.t('What have you taken on?'), vscode.l10n.t('Showing new colleagues around')),
      askDay('since', vscode.l10n.t('Since when? Press Enter to skip.')),
    ],
  };
  if ((await runSteps(steps[type])) !== undefined) return undefined;
  if (start === 'ladder') return 'ladder';
  return start === 'blank' ? keys : { ...starterKeys(start, plainWords), ...keys };
}

interface DayRules {
  /** The first day that can be meant. */
  readonly from?: CalendarDate;
  readonly isNeeded?: boolean;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? textOf(value[0]) : typeof value === 'string' ? value : '';
}

function titleOf(type: AskedType): string {
  switch (type) {
    case 'role':
      return vscode.l10n.t('New Role');
    case 'person':
      return vscode.l10n.t('New Person');
    case 'ask':
      return vscode.l10n.t('New Ask');
    case 'meeting':
      return vscode.l10n.t('New Meeting');
    case 'goal':
      return vscode.l10n.t('New Goal');
    case 'responsibility':
      return vscode.l10n.t('New Responsibility');
  }
}

/** What a role can begin with. */
function starts() {
  return [
    { label: vscode.l10n.t('Blank'), detail: vscode.l10n.t('List what the role takes yourself'), value: 'blank' },
    {
      label: vscode.l10n.t('From a Career Ladder…'),
      detail: vscode.l10n.t('Read one level of a published ladder from a file'),
      value: 'ladder',
    },
    { label: vscode.l10n.t('Expectations you propose'), kind: separator, value: '' },
    ...roleStarters.map(({ id, name, expectations }) => ({
      label: plainWords(name),
      detail: expectations.map(({ skill }) => plainWords(skill)).join(', '),
      value: id,
    })),
  ];
}

const separator = vscode.QuickPickItemKind.Separator;

function relations(): { label: string; value: Relation | undefined }[] {
  return [
    { label: vscode.l10n.t('My manager'), value: 'manager' },
    { label: vscode.l10n.t("My manager's manager"), value: 'skip-level' },
    { label: vscode.l10n.t('Sponsor'), value: 'sponsor' },
    { label: vscode.l10n.t('Mentor'), value: 'mentor' },
    { label: vscode.l10n.t('Peer'), value: 'peer' },
    { label: vscode.l10n.t('Stakeholder'), value: 'stakeholder' },
    { label: vscode.l10n.t('Gatekeeper'), value: 'gatekeeper' },
    { label: vscode.l10n.t('HR'), value: 'hr' },
    { label: vscode.l10n.t('Skip'), value: undefined },
  ];
}
