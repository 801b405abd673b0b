import * as v from 'valibot';
import * as vscode from 'vscode';
import {
  entryForAnswer,
  refusalOf,
  strengthenQuestions,
  type StrengthenQuestion,
  type StrengthenRequest,
} from '../../../core/conversation/strengthen/strengthenQuestions';
import { strengthened } from '../../../core/conversation/strengthen/strengthenedWins';
import type { Entry } from '../../../core/entries/entry';
import type { Entries } from '../../../core/library/entries';
import { findEntry } from '../../../core/library/references';
import { say, type Sentence } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { arrange, askText, awaitInput, runSteps, type Place } from '../../../editor/ask/quickSteps';
import { rows, showInformation } from '../../../editor/show/messages';
import { skippedQuestions, skipQuestion } from '../../../editor/state/skippedQuestions';
import { currentRole } from '../../../editor/state/targetRole';
import { aimedRole, askRole, withFile, type AimedRole } from '../shared/askRole';
import { openTemplates } from '../shared/openTemplates';
import type { BeforeAndAfter } from './beforeAndAfter';
import { writeAnswer } from './writeAnswer';
import { plainWords } from '../../../editor/show/plainWords';

const command = 'brag.strengthen';
const argumentsSchema = v.strictObject({ role: v.optional(entryName), win: v.optional(entryName) });

/**
 * Asks up to ten questions, one at a time, and writes each answer by an edit of its own. At the end the document is
 * compared with what it was before. Returns how many answers were written; undefined where there was nothing to ask.
 */
export async function askToStrengthen(brag: Brag, pages: BeforeAndAfter, given: unknown): Promise<number | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  await brag.ready;
  const { wins } = brag.library.entries;
  const win = options?.win === undefined ? undefined : findEntry(wins, options.win);
  if (options?.win !== undefined && win === undefined)
    throw new Error(vscode.l10n.t('{0} failed: no {1} named "{2}".', command, 'win', options.win));
  const role = await roleFor(brag, options?.role, win !== undefined);
  if (role === 'left') return undefined;
  const folder = await chooseBragFolder(brag, { ask: options === undefined, near: win?.uri });
  if (folder === undefined) return undefined;

  const before = brag.library.entries;
  const session: Session = { brag, folder, role, win, before, after: before, answers: 0 };
  const questions = strengthenQuestions(before, { role, win, date: brag.today(), skipped: skippedQuestions(brag) });
  if (questions.length === 0) {
    void showInformation(vscode.l10n.t('Nothing to ask: the wins your next document leads with have what they need.'));
    return undefined;
  }
  const document = await compiled(session, before);
  for (const [index, question] of questions.entries()) {
    const answer = await askOne(question, { step: index + 1, totalSteps: questions.length }, session);
    if (answer === 'left') break;
    if (answer === 'never') await skipQuestion(brag, question.key);
    else if (answer !== 'later' && !(await write(session, question, answer))) break;
  }
  if (session.answers > 0) await showWhatChanged(session, pages, document);
  return session.answers;
}

interface Session {
  readonly brag: Brag;
  readonly folder: vscode.Uri;
  role: AimedRole | undefined;
  /** The file of the ask that the answers have made. */
  made?: string;
  readonly win: StrengthenRequest['win'];
  readonly before: Entries;
  after: Entries;
  answers: number;
}

async function roleFor(
  brag: Brag,
  name: string | undefined,
  isAboutWin: boolean,
): Promise<AimedRole | undefined | 'left'> {
  if (name !== undefined) return aimedRole(brag, command, name);
  const current = currentRole(brag);
  if (current !== undefined || isAboutWin) return current;
  let role: AimedRole | undefined;
  const left = await runSteps([
    async (place) => {
      const answer = await askRole(brag, vscode.l10n.t('Strengthen Next Document'), place, role);
      role = answer.value;
      return answer.outcome;
    },
  ]);
  return left === undefined ? role : 'left';
}

type Answer = { readonly text: string; readonly more: string } | 'later' | 'never' | 'left';

/** One question with its win beside it. Enter on nothing skips it for now; Escape ends the round. */
async function askOne(question: StrengthenQuestion, place: Place, { brag, before }: Session): Promise<Answer> {
  const said = (sentence: Sentence): string => say(sentence, vscode.l10n.t);
  const title = said(question.beside);
  if (question.choices !== undefined) {
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: string }>();
    pick.placeholder = plainWords(`${said(question.question)} ${said(question.gain)}`);
    pick.items = rows([
      ...question.choices.map(({ value, label }) => ({ label: said(label), value })),
      { label: '', kind: vscode.QuickPickItemKind.Separator, value: '' },
      { label: vscode.l10n.t('Skip for Now'), value: 'later' },
      { label: vscode.l10n.t("Don't Ask Again"), value: 'never' },
    ]);
    arrange(pick, title, { ...place, step: place.step });
    pick.buttons = [];
    const outcome = await awaitInput(pick, () => pick.activeItems.length > 0);
    const value = pick.activeItems[0]?.value;
    if (outcome !== 'next' || value === undefined) return 'left';
    return value === 'later' || value === 'never' ? value : { text: value, more: '' };
  }
  const refused = (text: string, more: string) => refusalOf(question, { text, more }, before, brag.today());
  const first = await askLine(title, place, said(question.question), said(question.gain), (text) => {
    const refusal = refused(text, '');
    return refusal && said(refusal);
  });
  if (typeof first === 'string' || question.then === undefined)
    return typeof first === 'string' ? first : { ...first, more: '' };
  for (let prompt = said(question.then); ;) {
    const more = await askLine(title, place, prompt, first.text);
    if (more === 'left' || more === 'never') return more;
    const name = more === 'later' ? '' : more.text;
    const refusal = refused(first.text, name);
    if (refusal === undefined) return { text: first.text, more: name };
    prompt = said(refusal);
  }
}

async function askLine(
  title: string,
  place: Place,
  prompt: string,
  placeholder: string,
  problemOf: (typed: string) => string | undefined = () => undefined,
): Promise<{ readonly text: string } | 'later' | 'never' | 'left'> {
  const { outcome, value, isInstead } = await askText({
    ...{ title, place, placeholder, value: '' },
    prompt: vscode.l10n.t('{0} Leave it empty to skip it for now.', prompt),
    problemOf: (typed) => (typed.trim() === '' ? undefined : problemOf(typed)),
    instead: { iconPath: new vscode.ThemeIcon('circle-slash'), tooltip: vscode.l10n.t("Don't Ask Again") },
  });
  if (isInstead) return 'never';
  if (outcome !== 'next') return 'left';
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? 'later' : { text };
}

/** Writes an answer by an edit of its own, which makes the file where there is none; false where it could not be written. */
async function write(
  session: Session,
  question: StrengthenQuestion,
  { text, more }: { text: string; more: string },
): Promise<boolean> {
  const { brag, folder, role, made } = session;
  const known = question.uri ?? (question.type === 'role' ? withFile(role)?.uri : made);
  if (known === undefined && (question.type === 'win' || role === undefined)) return false;
  const place =
    known === undefined
      ? { folder, entry: entryForAnswer(question.type as 'role' | 'ask', withFile(role) ?? role!) }
      : vscode.Uri.parse(known);
  const written = await writeAnswer(brag, place, question.change(text, more), text);
  if (written === undefined) return false;
  session.answers++;
  if (question.type === 'ask') session.made ??= written.uri.toString();
  keepEntry(session, written.uri.toString(), written.text);
  return true;
}

/** What the library will read, without waiting for it. */
function keepEntry(session: Session, uri: string, text: string): void {
  const entry = session.brag.library.parse(uri, text)?.entry;
  if (entry === undefined) return;
  const { after } = session;
  if (entry.type === 'win') session.after = { ...after, wins: put(after.wins, entry) };
  else if (entry.type === 'ask') session.after = { ...after, asks: put(after.asks, entry) };
  else if (entry.type === 'role') {
    session.after = { ...after, roles: put(after.roles, entry) };
    session.role = entry;
  }
}

function put<Kind extends Entry>(entries: readonly Kind[], entry: Kind): Kind[] {
  const isKnown = entries.some(({ uri }) => uri === entry.uri);
  return isKnown ? entries.map((each) => (each.uri === entry.uri ? entry : each)) : [...entries, entry];
}

/** The one page as it would compile; undefined without a role to aim at. */
async function compiled({ brag, folder, role }: Session, entries: Entries): Promise<string | undefined> {
  if (role === undefined) return undefined;
  const [{ compileCase }, { findAim }] = await Promise.all([
    import('../../../core/documents/case/compileCase'),
    import('../../../core/documents/case/caseAim'),
  ]);
  const templates = await openTemplates(folder);
  const documentUri = vscode.Uri.joinPath(folder, 'documents', 'case.md').toString();
  const request = { role, form: 'one-page', audience: 'manager', date: brag.today(), documentUri } as const;
  const compile = () => compileCase(findAim(entries, request), request, templates.caseLayout);
  return (await templates.compile(brag, compile))?.markdown;
}

async function showWhatChanged(session: Session, pages: BeforeAndAfter, before: string | undefined): Promise<void> {
  const { brag, role, after, answers } = session;
  const known = withFile(role);
  const lifted = strengthened(session.before, after, known, brag.today());
  const now = await compiled(session, after);
  if (before !== undefined && now !== undefined)
    await pages.show(before, now, vscode.l10n.t('One page: before and after your answers'));
  const compile = vscode.l10n.t('Compile Case');
  const recorded =
    answers === 1 ? vscode.l10n.t('Recorded 1 answer.') : vscode.l10n.t('Recorded {0} answers.', answers);
  const stronger =
    lifted.wins.length === 1
      ? vscode.l10n.t('1 of your wins is stronger.')
      : vscode.l10n.t('{0} of your wins are stronger.', lifted.wins.length);
  const text = lifted.wins.length === 0 ? recorded : `${recorded} ${stronger}`;
  void showInformation(text, ...(role === undefined ? [] : [compile])).then((chosen) => {
    if (chosen === compile)
      void vscode.commands.executeCommand('brag.compileCase', { role: known?.uri ?? role!.title, form: 'one-page' });
  });
}
