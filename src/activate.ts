import * as vscode from 'vscode';
import type { Library } from './core/library/library';
import type { EntryFiles } from './core/library/entryFiles';
import type { Brag } from './editor/index/brag';
import type { Disk } from './editor/files/disk';
import type { RunGit } from './editor/git/gitRunner';
import { WorkspaceBrag } from './editor/index/workspaceBrag';
import * as assistantTools from './features/assistant/tools/tools';
import * as dashboard from './features/views/dashboard/dashboard';
import * as caseView from './features/views/caseView/caseView';
import * as conversationsView from './features/views/conversationsView/conversationsView';
import * as feedback from './features/conversation/feedback/feedback';
import * as compile from './features/documents/compile/compile';
import * as evidenceView from './features/views/evidenceView/evidenceView';
import * as copyAnswer from './features/documents/copyAnswer/copyAnswer';
import * as exportDocument from './features/documents/exportDocument/exportDocument';
import * as fileDecorations from './features/views/fileDecorations/fileDecorations';
import * as followUps from './features/conversation/followUps/followUps';
import * as importForm from './features/imports/importForm/importForm';
import * as importGoals from './features/imports/importGoals/importGoals';
import * as importLadder from './features/imports/importLadder/importLadder';
import * as importWins from './features/imports/importWins/importWins';
import * as init from './features/init/init';
import * as language from './features/writing/language/language';
import * as leftOut from './features/documents/leftOut/leftOut';
import * as logWin from './features/capture/logWin/logWin';
import * as logWinFromCommit from './features/capture/logWinFromCommit/logWinFromCommit';
import * as logWinFromSelection from './features/capture/logWinFromSelection/logWinFromSelection';
import * as logWinFromUri from './features/capture/logWinFromUri/logWinFromUri';
import * as problems from './features/writing/problems/problems';
import * as recordOutcome from './features/conversation/recordOutcome/recordOutcome';
import * as newEntry from './features/writing/newEntry/newEntry';
import * as nudges from './features/career/nudges/nudges';
import * as rehearse from './features/conversation/rehearse/rehearse';
import * as reviewCareerPlan from './features/career/reviewCareerPlan/reviewCareerPlan';
import * as reviewCase from './features/conversation/reviewCase/reviewCase';
import * as strengthen from './features/documents/strengthen/strengthen';
import * as templates from './features/documents/templates/templates';
import * as reviewDrafts from './features/imports/reviewDrafts/reviewDrafts';
import * as unsavedCompiles from './features/documents/unsavedCompiles/unsavedCompiles';
import * as winQuality from './features/capture/winQuality/winQuality';

/** What `activate` returns to tests and to other extensions. */
export interface BragExports {
  /** Settles once the first index is built. */
  readonly ready: Promise<void>;
  /** The entries read. */
  readonly library: Library;
}

/** Adding a feature is one line here. Each registers its part of the editor and returns how to take it away again. */
const features: readonly ((brag: Brag) => vscode.Disposable)[] = [
  evidenceView.register,
  caseView.register,
  conversationsView.register,
  fileDecorations.register,
  dashboard.register,
  followUps.register,
  nudges.register,
  reviewDrafts.register,
  problems.register,
  language.register,
  importForm.register,
  importGoals.register,
  importLadder.register,
  importWins.register,
  init.register,
  newEntry.register,
  logWin.register,
  logWinFromSelection.register,
  logWinFromCommit.register,
  logWinFromUri.register,
  winQuality.register,
  compile.register,
  reviewCase.register,
  leftOut.register,
  strengthen.register,
  templates.register,
  unsavedCompiles.register,
  copyAnswer.register,
  exportDocument.register,
  recordOutcome.register,
  feedback.register,
  reviewCareerPlan.register,
  rehearse.register,
  assistantTools.register,
];

/** Starts every feature, then the index behind them. What follows the context is all that differs between the hosts. */
export function activate(
  context: vscode.ExtensionContext,
  filesFor: (uri: vscode.Uri) => EntryFiles,
  diskFor: (uri: vscode.Uri) => Disk,
  runGit?: RunGit,
  home?: vscode.Uri,
): BragExports {
  const log = vscode.window.createOutputChannel('Brag Document', { log: true });
  const brag = new WorkspaceBrag(context, log, filesFor, diskFor, runGit, home);
  context.subscriptions.push(log, brag, ...features.map((register) => register(brag)));
  return { ready: brag.ready, library: brag.library };
}
