import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder, writeFile } from './testFolder';

const compile = (kind: 'Week' | 'Quarter' | 'Year', given: unknown) =>
  vscode.commands.executeCommand<vscode.Uri>(`brag.compile${kind}Review`, given);
const inBrag = (path: string) => vscode.Uri.joinPath(workspaceFolder(), 'brag', path);

describe('the review of a week and of a quarter', function () {
  let written: vscode.Uri[] = [];

  afterEach(async () => {
    await closeEditors();
    for (const uri of written) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
    const { library } = await bragApi();
    await until(() => !library.files.has(inBrag('wins/test-week.md').toString()), 'the win is gone');
    written = [];
  });

  it('is written to documents/, opened, and keeps what was written into it', async () => {
    const uri = await compile('Week', { week: '2026-05-13', date: '2026-05-15' });
    written.push(uri);
    assert.match(uri.path, /\/documents\/2026-05-11-week-review\.md$/);
    const text = await readFile(uri);
    assert.include(text, '# My week, 11 to 17 May 2026\n');
    assert.include(
      text,
      '[Presented Fast Checkout at the engineering all-hands](../wins/2026-05-13-all-hands-talk.md)',
    );
    const mine = 'The talk, and that Priya asked the first question.';
    await writeFile(uri, text.replace('### What am I glad about?\n', `### What am I glad about?\n\n${mine}\n`));
    const win = inBrag('wins/test-week.md');
    written.push(win);
    await writeFile(win, '---\ntype: win\ntitle: Test of the week\ndate: 2026-05-14\n---\n');
    const { library } = await bragApi();
    await until(() => library.files.has(win.toString()), 'the win is read');
    assert.strictEqual((await compile('Week', { week: '2026-05-13', date: '2026-05-15' })).toString(), uri.toString());
    const again = await readFile(uri);
    assert.include(again, `### What am I glad about?\n\n${mine}\n`);
    assert.include(again, '[Test of the week](../wins/test-week.md)');
  });

  it('goes by the quarters of the calendar', async () => {
    const uri = await compile('Quarter', { quarter: '2026-04-30', date: '2026-06-15', role: 'principal-engineer' });
    written.push(uri);
    assert.match(uri.path, /\/documents\/2026-q2-review\.md$/);
    assert.include(await readFile(uri), '# My quarter, April to June 2026\n');
  });

  it('takes a year as a number or as text', async () => {
    for (const year of [2025, '2025']) {
      const uri = await compile('Year', { year, date: '2026-06-15' });
      written.push(uri);
      assert.match(uri.path, /\/documents\/2025-year-review\.md$/);
      assert.include(await readFile(uri), '# My year 2025\n');
    }
  });

  it('says what is wrong with its arguments', async () => {
    assert.include(await refusal('brag.compileYearReview', { year: 'last' }), '"year" should be a whole number');
    assert.include(await refusal('brag.compileWeekReview', { week: '2026-02-30' }), '"week" should be a date');
    assert.include(await refusal('brag.compileQuarterReview', { role: '' }), '"role"');
  });
});
