import './mochaSetup';
import './activation.test';
import './assistantTools.test';
import './captureFrom.test';
import './compile.test';
import './dashboard.test';
import './entryFiles.test';
import './importFromGit.test';
import './init.test';
import './library.test';
import './network.test';
import './problems.test';
import './record.test';
import './reviewSeason.test';

declare global {
  /** Set by the web host's runner, where there is no environment. */
  var testGrep: string | undefined;
}

/** Suites of what is the same in both hosts, once files are read and written; they run in the faster one. */
async function loadNodeSuites(): Promise<void> {
  await import('./agreedCriteria.test');
  await import('./clearDue.test');
  await import('./exportDocument.test');
  await import('./hostileNames.test');
  await import('./importFromMarkdown.test');
  await import('./importLadder.test');
  await import('./importWins.test');
  await import('./language.test');
  await import('./logWin.test');
  await import('./mergeBases.test');
  await import('./newEntry.test');
  await import('./nudges.test');
  await import('./outcome.test');
  await import('./periodReview.test');
  await import('./plan.test');
  await import('./recompile.test');
  await import('./recordFiles.test');
  await import('./reviewCareerPlan.test');
  await import('./reviewCase.test');
  await import('./reviewDrafts.test');
  await import('./strengthen.test');
  await import('./templates.test');
  await import('./views.test');
  await import('./winMenu.test');
}

/** Runs the suites inside the extension host; rejects when a test fails or none was chosen. */
export async function run(): Promise<void> {
  if (!WEB_HOST) await loadNodeSuites();
  const grep = WEB_HOST ? globalThis.testGrep : process.env.TEST_GREP;
  if (grep !== undefined && grep !== '') mocha.grep(new RegExp(grep));
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} failed`));
      else if (runner.total === 0) reject(new Error(`No test matches ${grep}`));
      else resolve();
    });
  });
}
