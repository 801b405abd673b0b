import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';
import { bragApi, closeEditors, exists, openFromDisk, readFile, until, workspaceFolder, writeFile } from './testFolder';

const inBrag = (path: string) => vscode.Uri.joinPath(workspaceFolder(), 'brag', path);

describe('entries as a language', () => {
  let created: vscode.Uri[] = [];

  /** Writes an entry, waits until it is known, and opens it; `|` is where the cursor stands. */
  async function open(path: string, marked: string) {
    const offset = marked.indexOf('|');
    const uri = inBrag(path);
    created.push(uri);
    await writeFile(uri, marked.replace('|', ''));
    const { library } = await bragApi();
    await until(() => library.files.has(uri.toString()), `${path} is read`);
    const document = await openFromDisk(uri);
    // What the watcher says late of an earlier file of that name no longer counts once it is open.
    await until(() => library.files.has(uri.toString()), `${path} is known`);
    return { uri, document, position: document.positionAt(Math.max(0, offset)) };
  }

  const completionsAt = async (uri: vscode.Uri, position: vscode.Position) =>
    (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position))
      .items;
  const labelled = (items: readonly vscode.CompletionItem[], label: string) =>
    items.find((item) => (typeof item.label === 'string' ? item.label : item.label.label) === label);

  before(bragApi);
  afterEach(async () => {
    await closeEditors();
    for (const uri of created) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
    const { library } = await bragApi();
    await until(() => created.every((uri) => !library.files.has(uri.toString())), 'the entries of the test are gone');
    created = [];
  });

  const role =
    '---\ntype: role\ntitle: Language role\nexpectations:\n  - skill: Lang Skill # kept\n    aliases: [ls]\n---\n';
  const person = '---\ntype: person\nname: Lang Person\ntitle: Staff\n---\n';

  it('completes keys, closed values, skills and dates', async () => {
    await open('roles/language-role.md', role);
    const keys = await open('wins/language-keys.md', '---\ntitle: x\ndate: 2026-05-01\nimp|\n---\n');
    const impact = labelled(await completionsAt(keys.uri, keys.position), 'impact');
    assert.include((impact?.documentation as vscode.MarkdownString).value, 'what changed');

    const words = await open('wins/language-words.md', '---\ntitle: x\ndate: 2026-05-01\nkind: |\n---\n');
    assert.isDefined(labelled(await completionsAt(words.uri, words.position), 'mentoring'));

    const skills = await open(
      'wins/language-skills.md',
      '---\r\ntitle: x\r\ndate: 2026-05-01\r\nskills: [Lang|\r\n---\r\n',
    );
    const skill = labelled(await completionsAt(skills.uri, skills.position), 'Lang Skill');
    assert.strictEqual(skill?.detail, 'no win yet');

    const dates = await open('asks/language-dates.md', '---\ntype: ask\ntitle: x\ndue: |\n---\n');
    const friday = labelled(await completionsAt(dates.uri, dates.position), 'next Friday');
    assert.match(String(friday?.insertText), /^\d{4}-\d\d-\d\d$/);
  });

  it('says nothing in other Markdown files', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'language-notes.md');
    await writeFile(uri, '---\nkind: \n---\n');
    try {
      await vscode.workspace.openTextDocument(uri);
      // The editor itself may offer the word, as a word of another open file.
      const offered = labelled(await completionsAt(uri, new vscode.Position(1, 6)), 'mentoring');
      assert.include([undefined, vscode.CompletionItemKind.Text], offered?.kind);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      assert.deepStrictEqual(lenses, []);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('hovers over skills and metrics, leads to where they are defined and used', async () => {
    const held = await open('roles/language-role.md', role);
    const { uri, position } = await open(
      'wins/language-win.md',
      '---\ntitle: x\ndate: 2026-05-01\nskills: [lang-|skill]\nmetrics:\n  - wait 10 days -> 5 days\n---\n',
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
    const said = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join();
    assert.include(said, '**Lang Skill**');
    const metric = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(5, 8)); // prettier-ignore
    assert.include((metric[0]!.contents[0] as vscode.MarkdownString).value, '50');

    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', uri, position); // prettier-ignore
    const targets = definitions.map((found) => ('targetUri' in found ? found.targetUri : found.uri).toString());
    assert.deepStrictEqual(targets, [held.uri.toString()]);
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, position); // prettier-ignore
    assert.deepStrictEqual(
      references.map((found) => `${found.uri.path.split('/').at(-1)}:${found.range.start.line + 1}`).sort(),
      ['language-role.md:5', 'language-role.md:6', 'language-win.md:4'],
    );
  });

  it('renames in every file by one edit, and keeps quotes and comments', async () => {
    const roleFile = await open('roles/language-role.md', role);
    const wins = [];
    for (let index = 0; index < 6; index++)
      wins.push(
        await open(
          `wins/language-${index}.md`,
          `---\ntitle: W${index}\ndate: 2026-05-01\nskills: ["Lang Skill"] # why\n---\n`,
        ),
      );
    await vscode.window.showTextDocument(wins[0]!.document);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      roleFile.uri,
      new vscode.Position(4, 14),
      'Language Craft',
    );
    assert.strictEqual(edit.entries().length, 7);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    assert.include(await textOf(roleFile.uri), 'skill: Language Craft # kept');
    for (const { uri } of wins) assert.include(await textOf(uri), 'skills: ["Language Craft"] # why');
  });

  it('compiles to the same case after a rename but for the name, and back to the same bytes', async () => {
    const library = (await bragApi()).library as unknown as Library;
    const textsNow = async () => {
      const texts = new Map<string, string>();
      for (const uri of library.files.keys())
        if (!uri.includes('/documents/')) texts.set(uri, await readFile(vscode.Uri.parse(uri)));
      return texts;
    };
    const compiled = async () => {
      const given = { role: 'principal-engineer', date: '2026-06-15' };
      const uri = (await vscode.commands.executeCommand<vscode.Uri>('brag.compileCase', given))!;
      const text = await readFile(uri);
      await closeEditors();
      await vscode.workspace.fs.delete(inBrag('documents'), { recursive: true });
      return text;
    };
    const roleUri = inBrag('roles/principal-engineer.md');
    const rename = async (from: string, to: string) => {
      const document = await vscode.workspace.openTextDocument(roleUri);
      const at = document.positionAt(document.getText().indexOf(`skill: ${from}`) + 'skill: '.length);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', roleUri, at, to); // prettier-ignore
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      const changed = edit.entries().map(([uri]) => uri);
      for (const uri of changed) await (await vscode.workspace.openTextDocument(uri)).save();
      const held = (name: string) => library.skillNames.labelOf(name) === name;
      await until(
        () => held(to) && !library.entries.wins.some(({ skills }) => skills.includes(from)),
        `${to} is known`,
      );
      return changed.length;
    };
    const [textsBefore, before] = [await textsNow(), await compiled()];
    assert.include(before, 'Business Impact');
    assert.isAbove(await rename('Business Impact', 'Worth to the Firm'), 5);
    const after = await compiled();
    assert.notStrictEqual(after, before);
    assert.strictEqual(after.replaceAll('Worth to the Firm', 'Business Impact'), before);
    await rename('Worth to the Firm', 'Business Impact');
    for (const [uri, text] of await textsNow()) assert.strictEqual(text, textsBefore.get(uri), uri);
  });

  it('moves the file of a renamed id, and what links to it follows', async () => {
    // A name of its own: an earlier file's deletion may be heard of late.
    const { uri } = await open('people/language-mover.md', person);
    const named = await open(
      'wins/language-win.md',
      '---\ntitle: x\ndate: 2026-05-01\ncollaborators: [language-|mover]\n---\n\n[them](../people/language-mover.md)\n',
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', named.uri, named.position, 'language-moved'); // prettier-ignore
    created.push(inBrag('people/language-moved.md'));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.isFalse(await exists(uri));
    assert.strictEqual(await readFile(inBrag('people/language-moved.md')), person);
    assert.include(named.document.getText(), 'collaborators: [language-moved]');
    assert.include(named.document.getText(), '(../people/language-moved.md)');
  });

  it('refuses a name that is taken, with the reason', async () => {
    await open('people/language-other.md', '---\ntype: person\nname: Lang Other\n---\n');
    const { uri } = await open('people/language-person.md', person);
    let reason = '';
    try {
      await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, new vscode.Position(2, 8), 'Lang Other'); // prettier-ignore
    } catch (error) {
      reason = (error as Error).message;
    }
    assert.include(reason, '“Lang Other” is already taken');
    assert.strictEqual(await readFile(uri), person);
  });

  it('shows lenses, symbols, links, folds and actions', async () => {
    await open('roles/language-role.md', role);
    await open('people/language-person.md', person);
    const { uri, document } = await open(
      'wins/language-win.md',
      '---\ntitle: Lang win\ndate: 2026-05-01\nskills: [ls]\ncollaborators: [language-person]\nlinks:\n  - https://a.example/b\n---\n\nFixed it\n',
    );
    await vscode.window.showTextDocument(document);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.isTrue(
      titles.some((title) => title.startsWith('claim: ')),
      titles.join(),
    );
    assert.isTrue(
      titles.some((title) => title === 'serves Lang Skill (Language role)'),
      titles.join(),
    );

    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri); // prettier-ignore
    assert.isTrue(symbols.some(({ name }) => name === 'Lang win'));
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'langwin'); // prettier-ignore
    assert.isTrue(found.some(({ name }) => name === 'Lang win'));

    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    const targets = links.map(({ target }) => target?.toString());
    assert.include(targets, 'https://a.example/b');
    assert.isTrue(targets.some((target) => target?.endsWith('/people/language-person.md')));

    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri); // prettier-ignore
    assert.isTrue(folds.some(({ start, end }) => start === 0 && end === 7));

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, document.lineAt(9).range); // prettier-ignore
    const offered = actions.map(({ title }) => title);
    assert.includeMembers(offered, ['Log selection as a win', 'Add a metric', 'Make Private']);
    await vscode.workspace.applyEdit(actions.find(({ title }) => title === 'Make Private')!.edit!);
    assert.include(document.getText(), '\nvisibility: private\n---\n');
  });

  it('completes at every one of several cursors', async () => {
    await open('roles/language-role.md', role);
    const { document } = await open(
      'wins/language-win.md',
      '---\ntitle: x\ndate: 2026-05-01\nskills:\n  - Lang\n  - one\n  - Lang\n---\n',
    );
    const editor = await vscode.window.showTextDocument(document);
    editor.selections = [4, 6].map((line) => new vscode.Selection(line, 8, line, 8));
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // Nothing tells that the suggestions are open, and while they are not, taking one does nothing.
    while (document.lineAt(4).text === '  - Lang') await vscode.commands.executeCommand('acceptSelectedSuggestion');
    assert.strictEqual(
      document.getText(),
      '---\ntitle: x\ndate: 2026-05-01\nskills:\n  - Lang Skill\n  - one\n  - Lang Skill\n---\n',
    );
  });

  it('finds the paste API in this version of VS Code', () => {
    const api = vscode as unknown as {
      DocumentDropOrPasteEditKind: { Empty: { append(...parts: string[]): { value: string } } };
      DocumentPasteEdit: new (text: string, title: string, kind: unknown) => object;
    };
    const kind = api.DocumentDropOrPasteEditKind.Empty.append('text', 'brag', 'link');
    assert.strictEqual(kind.value, 'text.brag.link');
    assert.isObject(new api.DocumentPasteEdit('a', 'b', kind));
    assert.isFunction((vscode.languages as unknown as Record<string, unknown>)['registerDocumentPasteEditProvider']);
  });

  it('shows inlay hints only where the setting asks for them', async () => {
    const { uri } = await open('wins/language-win.md', '---\ntitle: Lang win\ndate: 2026-05-01\n---\n');
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, new vscode.Range(0, 0, 4, 0)); // prettier-ignore
    assert.deepStrictEqual(await hints(), []);
    const settings = vscode.workspace.getConfiguration('brag');
    await settings.update('inlayHints.enabled', true, vscode.ConfigurationTarget.Global);
    try {
      await until(async () => (await hints()).length === 2, 'the hints are shown');
      assert.strictEqual((await hints())[0]!.label, 'claim');
    } finally {
      await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
