import { assert } from 'chai';
import * as vscode from 'vscode';
import { hindrances, mountSmallDisk, restoreFile, theirs } from './hindrances';
import { answer, bragApi, closeEditors, exists, readFile, until, workspaceFolder, writeFile } from './testFolder';

const given = { role: 'principal-engineer', audience: 'manager', date: '2026-06-15' };
const compile = async (changes: Record<string, unknown> = {}) =>
  (await vscode.commands.executeCommand<vscode.Uri | undefined>('brag.compileCase', { ...given, ...changes }))!;
const brag = (...path: string[]) => vscode.Uri.joinPath(workspaceFolder(), 'brag', ...path);
const shown = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
const diffTab = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => input)
    .find((input) => input instanceof vscode.TabInputTextDiff);

/** Changes a document on disk as another program would, with no editor open on it. */
async function editOnDisk(uri: vscode.Uri, change: (text: string) => string): Promise<string> {
  await closeEditors();
  const text = change(await readFile(uri));
  await writeFile(uri, text);
  return text;
}

describe('compiling again', () => {
  const files = () => vscode.workspace.getConfiguration('files');
  before(async () => {
    await bragApi();
    // In a browser VS Code saves by itself; what is unsaved has to stay so here.
    await files().update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  });
  after(() => files().update('autoSave', undefined, vscode.ConfigurationTarget.Global));
  afterEach(async () => {
    await closeEditors();
    for (const folder of ['documents', '.compiled'])
      if (await exists(brag(folder))) await vscode.workspace.fs.delete(brag(folder), { recursive: true });
  });

  it('keeps hand edits and takes in a win that was logged since', async () => {
    const uri = await compile();
    const [, paragraph] = /\n\n([A-Z][^\n|#]{40,})\n\n## /.exec(await readFile(uri))!;
    await editOnDisk(uri, (text) => `${text.replace(paragraph!, `${paragraph} In my words.`)}\nMy own last line.\n`);
    const { library } = await bragApi();
    const win = await vscode.commands.executeCommand<vscode.Uri>('brag.logWin', {
      title: 'Halved the cost of the search cluster',
      date: '2026-06-14',
      role: 'led',
      scope: 'company',
      skills: ['Technical strategy'],
      impact: 'Saves 410,000 euros a year.',
      metrics: ['cost 820000 EUR -> 410000 EUR'],
      pin: true,
    });
    try {
      await until(() => library.entries.wins.some((each) => each.uri === win.toString()), 'the win is read');
      await compile();
      const text = await readFile(uri);
      assert.include(text, `${paragraph} In my words.`);
      assert.include(text, '\nMy own last line.\n');
      assert.include(text, '410,000 euros');
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(win);
    }
  });

  it('takes in what another program wrote before the editor noticed', async () => {
    const watched = { '**/documents/**': true };
    await files().update('watcherExclude', watched, vscode.ConfigurationTarget.Global);
    try {
      const uri = await compile();
      await editOnDisk(uri, (text) => `${text}\nWritten elsewhere.\n`);
      await compile({ date: '2026-06-16' });
      const text = await readFile(uri);
      assert.include(text, '\nWritten elsewhere.\n');
      assert.include(text, 'date: 2026-06-16\n');
    } finally {
      await files().update('watcherExclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('keeps a passage deleted, and merges the front matter', async () => {
    const uri = await compile();
    await editOnDisk(uri, (text) =>
      text.replace(/\n## What others say\n[^]*?(?=\n## )/, '').replace('type: case\n', 'type: case\nmine: yes\n'),
    );
    await compile({ date: '2026-06-16' });
    const text = await readFile(uri);
    assert.notInclude(text, '## What others say');
    assert.include(text, 'mine: yes\n');
    assert.include(text, 'date: 2026-06-16\n');
  });

  it('takes unsaved changes for mine, leaves them unsaved, and is taken back by undo', async () => {
    const uri = await compile();
    const onDisk = await readFile(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), '\nTyped and not saved.\n');
    await vscode.workspace.applyEdit(edit);
    const mine = document.getText();
    await compile({ date: '2026-06-16' });
    assert.isTrue(document.isDirty);
    assert.include(document.getText(), 'Typed and not saved.');
    assert.include(document.getText(), 'date: 2026-06-16\n');
    assert.strictEqual(await readFile(uri), onDisk);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === mine, 'undo takes the recompile back');
    await compile({ date: '2026-06-16' });
    assert.include(document.getText(), 'date: 2026-06-16\n', 'compiling after undo takes it in again');
    await document.save();
    await compile({ date: '2026-06-17' });
    assert.include(await readFile(uri), 'Typed and not saved.');
    assert.include(await readFile(uri), 'date: 2026-06-17\n');
  });

  it('opens the merge editor over what both changed, and loses neither side', async () => {
    const uri = await compile();
    await editOnDisk(uri, (text) => text.replace('date: 2026-06-15', 'date: my own'));
    await compile({ date: '2026-06-16' });
    await until(
      () =>
        vscode.workspace.textDocuments.some(
          (each) => each.uri.scheme === 'brag-compiled' && each.getText().includes('date: 2026-06-16'),
        ),
      'the side that compiles today is open',
    );
    const sides = vscode.workspace.textDocuments.filter((each) => each.uri.scheme === 'brag-compiled');
    assert.isTrue(sides.some((each) => each.getText().includes('date: my own')));
    await until(async () => {
      const result = await shown(uri);
      return /^date: my own$/m.test(result) && !result.includes('<<<<<<<');
    }, 'the result holds mine');
    await until(async () => (await readFile(uri)).includes('date: my own'), 'mine is on disk');
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes(uri.path.split('/').at(-1)!) === true,
      'a tab of the merge',
    );
  });

  it('waits until the marks of a conflict are gone', async () => {
    const uri = await compile();
    const text = await editOnDisk(uri, (old) => `${old}\n<<<<<<< Yours\na\n=======\nb\n>>>>>>> Compiled today\n`);
    await compile({ date: '2026-06-16' });
    assert.strictEqual(await readFile(uri), text);
  });

  it('leaves a document as it is where it is not known what was compiled, and shows both', async () => {
    const uri = await compile();
    await closeEditors();
    await vscode.workspace.fs.delete(brag('.compiled'), { recursive: true });
    const mine = await editOnDisk(uri, (text) => `${text}\nMy own line.\n`);
    await compile({ date: '2026-06-16' });
    assert.strictEqual(await readFile(uri), mine);
    await until(() => diffTab() !== undefined, 'a diff');
    const { original, modified } = diffTab() as vscode.TabInputTextDiff;
    assert.strictEqual(modified.toString(), uri.toString());
    assert.include(await shown(original), 'date: 2026-06-16\n');
  });

  it('shows what stood in the document before where saving was cut short', async () => {
    const uri = await compile();
    const name = uri.path.split('/').at(-1)!;
    const whole = await readFile(uri);
    await writeFile(brag('.compiled', `${name}.before`), whole);
    const torn = await editOnDisk(uri, (text) => text.slice(0, -300));
    await compile({ date: '2026-06-16' });
    assert.strictEqual(await readFile(uri), torn);
    await until(() => diffTab() !== undefined, 'a diff');
    assert.strictEqual(await shown((diffTab() as vscode.TabInputTextDiff).original), whole);
  });

  it('keeps no word of a document beside it', async () => {
    const uri = await compile();
    await compile({ date: '2026-06-16' });
    const names = (await vscode.workspace.fs.readDirectory(brag('.compiled'))).map(([name]) => name);
    assert.lengthOf(names, 1);
    assert.match(names[0]!, new RegExp(`^${uri.path.split('/').at(-1)!}\\.[0-9a-f]{16}\\.base$`));
    const [first, ...lines] = (await readFile(brag('.compiled', names[0]!))).trimEnd().split('\n');
    assert.match(first!, /^brag merge base 1: \d+ lines, salt [0-9a-f]{32}, name [0-9a-f]{16}$/);
    assert.isEmpty(lines.filter((line) => !/^[0-9a-f]{16}$/.test(line)));
  });

  it('finds a case again whose name hides someone, and renames it with its base', async () => {
    const { library } = await bragApi();
    const role = brag('roles', 'lead-under-ruth-abara.md');
    const person = brag('people', 'ruth-abara.md');
    const ruth = await readFile(person);
    const seen = async (uri: vscode.Uri, text: string) => {
      await writeFile(uri, text);
      await until(() => library.files.get(uri.toString())?.entry !== undefined, 'the file is read');
      await until(() => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty), 'nothing is unsaved');
    };
    const visibilityOf = () => (library.files.get(person.toString())!.entry as { visibility: string }).visibility;
    const named = async (folder: string) =>
      (await vscode.workspace.fs.readDirectory(brag(folder)))
        .map(([name]) => name)
        .filter((name) => name.startsWith('lead'))
        .sort();
    const lead = { role: 'lead-under-ruth-abara', audience: 'committee' };
    await seen(role, '---\ntype: role\ntitle: Lead of the platform\nvisibility: committee\n---\n');
    try {
      await writeFile(person, ruth.replace(/visibility: private/, 'visibility: committee'));
      await until(() => visibilityOf() === 'committee', 'she is not hidden');
      const before = await compile(lead);
      assert.match(before.path, /lead-under-ruth-abara-case-committee\.md$/);
      await editOnDisk(before, (text) => `${text}\nMy own last line.\n`);

      // What was exported of it goes with it.
      for (const extension of ['html', 'docx'])
        await writeFile(before.with({ path: before.path.replace(/md$/, extension) }), 'exported');
      await writeFile(person, ruth);
      await until(() => visibilityOf() === 'private', 'she is hidden');
      assert.isUndefined(await answer(compile(lead), 'workbench.action.closeQuickOpen'));
      assert.lengthOf(await named('documents'), 3);
      const after = (await answer(compile(lead), 'workbench.action.acceptSelectedQuickOpenItem'))!;
      assert.match(after.path, /lead-of-the-platform-case-committee\.md$/);
      const names = ['docx', 'html', 'md'].map((extension) => `lead-of-the-platform-case-committee.${extension}`);
      assert.deepEqual(await named('documents'), names);
      for (const extension of ['html', 'docx'])
        await vscode.workspace.fs.delete(after.with({ path: after.path.replace(/md$/, extension) }));
      const [base, ...others] = await named('.compiled');
      assert.match(base!, /^lead-of-the-platform-case-committee\.md\.[0-9a-f]{16}\.base$/);
      assert.isEmpty(others);
      assert.include(await readFile(after), 'My own last line.');
      assert.notMatch(await readFile(after), /ruth/i);
      assert.notMatch(await readFile(brag('.compiled', base!)), /ruth/i);

      // Its front matter names no role that a file holds; its base knows which it is.
      const recompiled = await vscode.commands.executeCommand<vscode.Uri>('brag.recompile', { uri: after.toString() });
      assert.strictEqual(recompiled.toString(), after.toString());
      await compile(lead);

      // Under whatever name it has, its base knows it.
      const neutral = brag('documents', 'lead-case-committee.md');
      await closeEditors();
      await vscode.workspace.fs.rename(after, neutral);
      await vscode.workspace.fs.rename(
        brag('.compiled', base!),
        brag('.compiled', base!.replace('-of-the-platform', '')),
      );
      const again = (await answer(compile(lead), 'workbench.action.acceptSelectedQuickOpenItem'))!;
      assert.strictEqual(again.path, after.path);
      assert.deepEqual(await named('documents'), ['lead-of-the-platform-case-committee.md']);
    } finally {
      await closeEditors();
      await writeFile(person, ruth);
      await vscode.workspace.fs.delete(role);
    }
  });

  for (const [hindrance, hinder] of hindrances)
    it(`recompiles whole or leaves the file as it was, and can once it may: ${hindrance}`, async function () {
      const uri = await compile();
      const before = await editOnDisk(uri, (text) => `${text}\nMy own line.\n`);
      const names = async () => (await vscode.workspace.fs.readDirectory(brag('.compiled'))).map(([each]) => each);
      const kept = await names();
      const unmount = await mountSmallDisk(brag('documents'));
      if (unmount !== undefined) await writeFile(uri, before);
      let letGo: (() => unknown) | undefined;
      try {
        letGo = await hinder(uri);
        if (letGo === undefined) return this.skip();
        await compile({ date: '2026-06-16' });
        const document = await vscode.workspace.openTextDocument(uri);
        assert.include([before, theirs], await readFile(uri));
        // What compiles today may wait in the editor, and then counts as unsaved.
        assert.isTrue(document.isDirty || [before, theirs].includes(document.getText()));
        assert.deepEqual((await names()).filter((each) => each.endsWith('.base')), kept); // prettier-ignore
        await letGo();
        letGo = undefined;
        await restoreFile(uri, before);
        await compile({ date: '2026-06-16' });
        assert.include(await readFile(uri), 'date: 2026-06-16\n');
        assert.include(await readFile(uri), '\nMy own line.\n');
      } finally {
        await letGo?.();
        await closeEditors();
        unmount?.();
      }
    });

  const made: readonly (readonly [command: string, given: Record<string, unknown>])[] = [
    ['brag.compileCase', { role: 'principal-engineer', form: 'one-page', audience: 'committee', track: 'promotion' }],
    ['brag.compileCase', { role: 'A title of no file', audience: 'self' }],
    ['brag.compileScript', { role: 'principal-engineer', minutes: 45 }],
    ['brag.compilePlan', { role: 'principal-engineer' }],
    ['brag.compileCareerCheck', { role: 'principal-engineer' }],
    ['brag.compileHandover', { to: 'Amara Diallo' }],
    ['brag.compileSelfReview', { form: 'year-end', period: '2026-H1' }],
    ['brag.compileWeekReview', { week: '2026-06-08' }],
    ['brag.compileQuarterReview', { quarter: '2026-04-01' }],
    ['brag.compileYearReview', { year: 2025 }],
  ];
  for (const [command, options] of made)
    it(`knows what a document was made from: ${command} ${Object.keys(options).join(', ')}`, async () => {
      const run = (name: string, argument: unknown) =>
        vscode.commands.executeCommand<vscode.Uri | undefined>(name, argument);
      const uri = (await run(command, { ...options, date: '2026-06-15' }))!;
      const about = (text: string) => text.slice(0, text.indexOf('\n---')).replace(/^date: .*$/m, '');
      const before = await readFile(uri);
      assert.strictEqual((await run('brag.recompile', { uri: uri.toString() }))?.toString(), uri.toString());
      const after = await readFile(uri);
      assert.notInclude(after, 'date: 2026-06-15');
      assert.strictEqual(about(after), about(before));
      const now = (await run(command, options))!;
      assert.strictEqual(await readFile(now), after);
    });

  it('compiles nothing from a file that is no document', async () => {
    const win = brag('wins', '2026-01-01-mine.md');
    await writeFile(win, '---\ntitle: Mine\ndate: 2026-01-01\n---\n');
    try {
      assert.isUndefined(await vscode.commands.executeCommand('brag.recompile', { uri: win.toString() }));
      assert.isFalse(await exists(brag('documents')));
    } finally {
      await vscode.workspace.fs.delete(win);
    }
  });

  it('leaves a document whole on a full disk', async function () {
    const { execFileSync } = await import('node:child_process');
    const { statfsSync, writeFileSync } = await import('node:fs');
    const uri = await compile();
    const before = await editOnDisk(uri, (text) => `${text}\nMy own line.\n`);
    const [[name]] = (await vscode.workspace.fs.readDirectory(brag('.compiled'))) as [[string, number]];
    const kept = brag('.compiled', name);
    const base = await readFile(kept);
    const place = brag('.compiled').fsPath;
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    } catch {
      // Only who may mount a disk can fill one.
      this.skip();
    }
    try {
      writeFileSync(kept.fsPath, base);
      const { bavail, bsize } = statfsSync(place);
      writeFileSync(brag('.compiled', 'filler').fsPath, new Uint8Array(bavail * bsize));
      assert.isUndefined(await compile({ date: '2026-06-16' }));
      assert.strictEqual(await readFile(uri), before);
      assert.strictEqual(await shown(uri), before);
    } finally {
      execFileSync('umount', ['-l', place]);
    }
    await compile({ date: '2026-06-16' });
    assert.include(await readFile(uri), 'date: 2026-06-16\n');
    assert.include(await readFile(uri), '\nMy own line.\n');
  });
});
