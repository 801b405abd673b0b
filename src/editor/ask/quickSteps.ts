import * as vscode from 'vscode';
import { rows } from '../show/messages';
import { plainWords } from '../show/plainWords';

/** Where one question stands among those of a command. */
export interface Place {
  /** Counted from 1. */
  readonly step: number;
  readonly totalSteps: number;
}

export type Outcome = 'next' | 'back' | 'left';
export type Step = (place: Place) => Promise<Outcome>;

/** What the user gave, and how the question ended; `left` means Escape, with what stood there. */
export interface Answer<Value> {
  readonly outcome: Outcome;
  readonly value: Value;
}

/**
 * Asks one question after another; each can go back to the one before.
 * @param first the index of the question to begin with
 * @returns the index of the question that the user left, or undefined once all are answered
 */
export async function runSteps(steps: readonly Step[], first = 0): Promise<number | undefined> {
  let index = first;
  while (index < steps.length) {
    const outcome = await steps[index]!({ step: index + 1, totalSteps: steps.length });
    if (outcome === 'left') return index;
    index = outcome === 'back' ? Math.max(0, index - 1) : index + 1;
  }
  return undefined;
}

/** Asks for a line of text. `problemOf` says in one sentence what is wrong with a text, if anything. */
export async function askText(options: {
  readonly title: string;
  readonly place: Place;
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly problemOf?: (text: string) => string | undefined;
  /** Called with each text that is typed. */
  readonly onType?: (text: string) => void;
  /** Another way out than an answer, in place of the way back. */
  readonly instead?: vscode.QuickInputButton;
}): Promise<Answer<string> & { readonly isInstead: boolean }> {
  const input = vscode.window.createInputBox();
  arrange(input, options.title, options.place);
  const { instead } = options;
  let isInstead = false;
  if (instead !== undefined) {
    input.buttons = [instead];
    input.onDidTriggerButton((button) => {
      if (button !== instead) return;
      isInstead = true;
      input.hide();
    });
  }
  input.prompt = plainWords(options.prompt);
  input.placeholder = plainWords(options.placeholder ?? '');
  input.value = options.value;
  let typed = options.value;
  input.onDidChangeValue((text) => {
    if (text !== typed) options.onType?.((typed = text));
  });
  const outcome = await awaitInput(input, () => {
    const problem = options.problemOf?.(input.value);
    input.validationMessage = problem && plainWords(problem);
    return !problem;
  });
  return { outcome, value: input.value, isInstead };
}

/** Asks for one of several; `value` is the one marked at first, or undefined where the user left without one. */
export async function askChoice<Value>(options: {
  readonly title: string;
  readonly place: Place;
  readonly placeholder: string;
  readonly choices: readonly (vscode.QuickPickItem & { readonly value: Value })[];
  readonly value: Value | undefined;
  /** The row for a text that is none of the choices, where one may be typed. */
  readonly typed?: (text: string) => (vscode.QuickPickItem & { readonly value: Value }) | undefined;
}): Promise<Answer<Value | undefined>> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: Value }>();
  arrange(pick, options.title, options.place);
  pick.placeholder = plainWords(options.placeholder);
  pick.matchOnDetail = true;
  pick.matchOnDescription = true;
  const typedNow = () => {
    const text = pick.value.replace(/\s+/g, ' ').trim();
    return text === '' ? undefined : options.typed?.(text);
  };
  const offer = (): void => {
    const typed = typedNow();
    pick.items = rows([...options.choices, ...(typed === undefined ? [] : [{ ...typed, alwaysShow: true }])]);
  };
  offer();
  if (options.typed !== undefined) pick.onDidChangeValue(offer);
  pick.activeItems = pick.items.filter(({ value }) => value === options.value).slice(0, 1);
  const outcome = await awaitInput(pick, () => pick.activeItems.length > 0);
  if (outcome !== 'next') return { outcome, value: options.value };
  const [chosen] = pick.activeItems;
  // Who types fast accepts the row for the text before the last key.
  return { outcome, value: (chosen?.alwaysShow === true ? (typedNow() ?? chosen) : chosen)?.value };
}

/** Gives a question its title, its step and the way back. */
export function arrange(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  title: string,
  { step, totalSteps }: Place,
): void {
  input.title = plainWords(title);
  input.ignoreFocusOut = true;
  if (totalSteps > 1) [input.step, input.totalSteps] = [step, totalSteps];
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
}

/** Shows a question until it is accepted, left, or gone back from; `accepts` may keep it open. */
export function awaitInput(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  accepts: () => boolean,
): Promise<Outcome> {
  return new Promise<Outcome>((resolve) => {
    const end = (outcome: Outcome): void => {
      resolve(outcome);
      input.dispose();
    };
    input.onDidAccept(() => {
      if (accepts()) end('next');
    });
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) end('back');
    });
    input.onDidHide(() => end('left'));
    // The message about a text goes away as soon as the text changes.
    if ('validationMessage' in input) input.onDidChangeValue(() => (input.validationMessage = undefined));
    input.show();
  });
}
