import * as vscode from 'vscode';
import type { Library } from './core/library/library';
import type { EntryFiles } from './core/ports';
import type { Brag } from './editor/brag';
import type { RunGit } from './editor/gitRunner';
import { WorkspaceBrag } from './editor/workspaceBrag';
import * as caseView from './features/caseView/caseView';
import * as conversationsView from './features/conversationsView/conversationsView';
import * as askForFeedback from './features/askForFeedback/askForFeedback';
import * as compileCareerCheck from './features/compileCareerCheck/compileCareerCheck';
import * as compileCase from './features/compileCase/compileCase';
import * as compileHandover from './features/compileHandover/compileHandover';
import * as compilePlan from './features/compilePlan/compilePlan';
import * as compileScript from './features/compileScript/compileScript';
import * as evidenceView from './features/evidenceView/evidenceView';
import * as exportDocument from './features/exportDocument/exportDocument';
import * as exportJsonResume from './features/exportJsonResume/exportJsonResume';
import * as followUps from './features/followUps/followUps';
import * as importLadder from './features/importLadder/importLadder';
import * as importWins from './features/importWins/importWins';
import * as init from './features/init/init';
import * as language from './features/language/language';
import * as leftOut from './features/leftOut/leftOut';
import * as logWin from './features/logWin/logWin';
import * as logWinFromCommit from './features/logWinFromCommit/logWinFromCommit';
import * as logWinFromSelection from './features/logWinFromSelection/logWinFromSelection';
import * as logWinFromUri from './features/logWinFromUri/logWinFromUri';
import * as problems from './features/problems/problems';
import * as recordOutcome from './features/recordOutcome/recordOutcome';
import * as nudges from './features/nudges/nudges';
import * as compileQuarterReview from './features/compileQuarterReview/compileQuarterReview';
import * as compileWeekReview from './features/compileWeekReview/compileWeekReview';
import * as rehearse from './features/rehearse/rehearse';
import * as reviewCareerPlan from './features/reviewCareerPlan/reviewCareerPlan';
import * as reviewCase from './features/reviewCase/reviewCase';
import * as templates from './features/templates/templates';
import * as reviewDrafts from './features/reviewDrafts/reviewDrafts';
import * as winQuality from './features/winQuality/winQuality';

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
  followUps.register,
  nudges.register,
  reviewDrafts.register,
  problems.register,
  language.register,
  importLadder.register,
  importWins.register,
  init.register,
  logWin.register,
  logWinFromSelection.register,
  logWinFromCommit.register,
  logWinFromUri.register,
  winQuality.register,
  compileCase.register,
  reviewCase.register,
  leftOut.register,
  compileScript.register,
  templates.register,
  exportDocument.register,
  exportJsonResume.register,
  compilePlan.register,
  recordOutcome.register,
  askForFeedback.register,
  compileCareerCheck.register,
  reviewCareerPlan.register,
  compileHandover.register,
  compileWeekReview.register,
  compileQuarterReview.register,
  rehearse.register,
];

/** Starts every feature, then the index behind them. `filesFor` and `runGit` are all that differs between the hosts. */
export function activate(
  context: vscode.ExtensionContext,
  filesFor: (uri: vscode.Uri) => EntryFiles,
  runGit?: RunGit,
): BragExports {
  const log = vscode.window.createOutputChannel('Brag Document', { log: true });
  const brag = new WorkspaceBrag(context, log, filesFor, runGit);
  context.subscriptions.push(log, brag, ...features.map((register) => register(brag)));
  return { ready: brag.ready, library: brag.library };
}
