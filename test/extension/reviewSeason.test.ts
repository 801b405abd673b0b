import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors, exists, readFile, until, workspaceFolder, writeFile } from './testFolder';

/** A season of reviews, from the goal to what is handed in, as it is in both hosts. */
describe('the season of reviews', () => {
  const brag = (...names: string[]) => vscode.Uri.joinPath(workspaceFolder(), 'brag', ...names);
  const run = <Result = vscode.Uri>(command: string, given: unknown) =>
    vscode.commands.executeCommand<Result>(command, given);
  const made: vscode.Uri[] = [];
  const taken = async (uris: readonly vscode.Uri[]) => {
    const { library } = await bragApi();
    made.push(...uris);
    await until(() => uris.every((uri) => library.files.has(uri.toString())), 'they are read');
  };

  before(bragApi);
  after(async () => {
    await closeEditors();
    for (const uri of [...made, brag('documents')])
      if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('takes in goals, measures a win later, adds feedback, and answers a pasted form', async () => {
    await taken(
      await run<vscode.Uri[]>('brag.importGoals', { text: '- Calm nights by 2031-12-31\n  - Pages 23 -> 9' }),
    );
    const win = brag('wins', '2031-03-01-pages.md');
    await writeFile(
      win,
      '---\ntitle: Quietened the pager\ndate: 2031-03-01\nrole: led\ngoals: [Calm nights]\nmeasure-on: 2031-06-01\n---\n',
    );
    await taken([win]);
    await run('brag.addFeedback', { win: win.toString(), quote: 'I slept again.', from: 'Jo', date: '2031-04-01' });
    assert.include(await readFile(win), 'quote: I slept again.');
    await vscode.workspace.saveAll(false);
    const form = await run('brag.importForm', {
      text: 'Year-end 2031\n\n- What did you achieve? (max. 40 words)\n- Which goals did you meet?\n- What feedback did you get?\n',
    });
    await taken([form]);
    const review = await run('brag.compileSelfReview', { form: form.toString(), date: '2031-12-01' });
    const text = await readFile(review);
    assert.include(
      text,
      '## What did you achieve?\n\n- **Quietened the pager** (led, March 2031). [\\[1\\]](#evidence)\n',
    );
    assert.include(
      text,
      '- **Calm nights** (open, due on 31 December 2031). Key results: Pages from 23 to 9. See “Quietened the pager”.',
    );
    assert.include(text, '“I slept again.” (Jo, on “Quietened the pager”)');
    const question = 'Which goals did you meet?';
    assert.strictEqual(
      await run<string>('brag.copyAnswer', { uri: review.toString(), question }),
      '- Calm nights (open, due on 31 December 2031). Key results: Pages from 23 to 9. See “Quietened the pager”.',
    );
  });

  it('tells a manager what was done since, in an update', async () => {
    const uri = await run('brag.compileUpdate', { since: '2031-02-15', date: '2031-03-15' });
    assert.include(await readFile(uri), 'Quietened the pager');
  });
});
