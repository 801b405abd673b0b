import * as vscode from 'vscode';
import { plainText } from '../../core/text/plainText';

// Titles, names and paths come from files that anyone may have written, and the editor makes links of `[text](command:…)`
// in notifications and prompts, and icons of `$(name)` in rows and in the status bar. Lint lets no other file show text.

/** Shows a notification, or asks in a dialog where the options say `modal`. Returns the button that was pressed. */
export const showInformation = shown(vscode.window.showInformationMessage as Show);
/** Shows a warning as {@link showInformation} shows a message. */
export const showWarning = shown(vscode.window.showWarningMessage as Show);
/** Shows an error as {@link showInformation} shows a message. */
export const showError = shown(vscode.window.showErrorMessage as Show);

type Show = (message: string, options: vscode.MessageOptions, ...buttons: string[]) => Thenable<string | undefined>;

function shown(show: Show) {
  return (message: string, ...rest: readonly (string | vscode.MessageOptions)[]): Thenable<string | undefined> => {
    const [first] = rest;
    const { detail, ...options } = typeof first === 'object' ? first : {};
    const buttons = rest.filter((each) => typeof each === 'string');
    return show(
      plainText(message),
      detail === undefined ? options : { ...options, detail: plainText(detail) },
      ...buttons,
    );
  };
}

/** Shows a message in the status bar for some milliseconds. */
export function showStatus(message: string, milliseconds: number): void {
  vscode.window.setStatusBarMessage(plainText(message), milliseconds);
}

/** Gives a status bar item its text, behind an icon, its tooltip of one or several lines, and what is read aloud. */
export function fillStatusBarItem(
  item: vscode.StatusBarItem,
  words: { icon: string; text: string; tooltip: string; label: string; role?: 'button' | 'status' },
): void {
  item.text = `$(${words.icon}) ${plainText(words.text)}`;
  item.tooltip = words.tooltip.split('\n').map(plainText).join('\n');
  item.accessibilityInformation = { label: plainText(words.label), role: words.role ?? 'button' };
}

/** Shows that work is under way, as `vscode.window.withProgress` does. */
export function withProgress<Result>(
  options: vscode.ProgressOptions,
  work: (progress: vscode.Progress<{ message?: string }>, token: vscode.CancellationToken) => Thenable<Result>,
): Thenable<Result> {
  const title = options.title === undefined ? {} : { title: plainText(options.title) };
  return vscode.window.withProgress<Result>({ ...options, ...title }, (progress, token) =>
    work(
      { report: ({ message }) => progress.report(message === undefined ? {} : { message: plainText(message) }) },
      token,
    ),
  );
}

/** A row to choose; its icon comes before the label. */
export interface Row extends vscode.QuickPickItem {
  readonly icon?: string;
}

/**
 * Rows as a quick pick may show them; those that are plain already are the same objects. What a row means belongs into
 * keys of its own, as its texts come back as they are shown.
 */
export function rows<Item extends Row>(items: readonly Item[]): Item[] {
  return items.map((item) => {
    const label = (item.icon === undefined ? '' : `$(${item.icon}) `) + plainText(item.label);
    const [description, detail] = [item.description, item.detail].map((text) => text && plainText(text));
    if (label === item.label && description === item.description && detail === item.detail) return item;
    return {
      ...item,
      label,
      ...(description !== undefined && { description }),
      ...(detail !== undefined && { detail }),
    };
  });
}

/** Lets the user choose one of some rows, and returns it as it was given. */
export async function showQuickPick<Item extends Row>(
  items: readonly Item[],
  options: vscode.QuickPickOptions = {},
): Promise<Item | undefined> {
  const shownRows = rows(items);
  const chosen = await vscode.window.showQuickPick(shownRows, {
    ...options,
    ...(options.title !== undefined && { title: plainText(options.title) }),
    ...(options.placeHolder !== undefined && { placeHolder: plainText(options.placeHolder) }),
  });
  return chosen && items[shownRows.indexOf(chosen)];
}

/** Asks for a line of text. */
export function showInputBox(options: vscode.InputBoxOptions): Thenable<string | undefined> {
  const { title, prompt, placeHolder, validateInput } = options;
  return vscode.window.showInputBox({
    ...options,
    ...(title !== undefined && { title: plainText(title) }),
    ...(prompt !== undefined && { prompt: plainText(prompt) }),
    ...(placeHolder !== undefined && { placeHolder: plainText(placeHolder) }),
    ...(validateInput && {
      validateInput: async (text: string) => {
        const problem = await validateInput(text);
        return typeof problem === 'string' ? plainText(problem) : problem;
      },
    }),
  });
}
