import './mochaSetup';
import './activation.test';
import './agreedCriteria.test';
import './captureFrom.test';
import './compile.test';
import './entryFiles.test';
import './exportDocument.test';
import './importLadder.test';
import './importFromGit.test';
import './importFromMarkdown.test';
import './importWins.test';
import './init.test';
import './language.test';
import './library.test';
import './logWin.test';
import './nudges.test';
import './outcome.test';
import './periodReview.test';
import './plan.test';
import './problems.test';
import './recompile.test';
import './reviewCareerPlan.test';
import './reviewCase.test';
import './reviewDrafts.test';
import './templates.test';
import './views.test';

declare global {
  /** Set by the web host's runner, where there is no environment. */
  var testGrep: string | undefined;
}

/** Runs the suites inside the extension host; rejects when a test fails or none was chosen. */
export function run(): Promise<void> {
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
