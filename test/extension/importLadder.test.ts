import { assert } from 'chai';
import * as vscode from 'vscode';
import backend from '../fixtures/ladders/topics/backend.md' with { type: 'text' };
import {
  bragApi,
  closeEditors,
  exists,
  readFile,
  refusal,
  rewriteFile,
  until,
  workspaceFolder,
  writeFile,
} from './testFolder';

const ladder = () => vscode.Uri.joinPath(workspaceFolder(), 'ladders', 'backend.md');
const roles = () => vscode.Uri.joinPath(workspaceFolder(), 'brag', 'roles');
const importLevel = (level: string | number, uri: vscode.Uri | string = ladder()) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('brag.importLadder', { uri, level });

/** Puts a text in the place of another in a file, and saves it. */
async function change(uri: vscode.Uri, from: string, to: string): Promise<void> {
  const text = await readFile(uri);
  assert.include(text, from);
  await rewriteFile(
    uri,
    text.replace(from, () => to),
  );
}

describe('brag.importLadder', function () {
  let before: readonly string[];
  const names = async () => (await vscode.workspace.fs.readDirectory(roles())).map(([name]) => name).sort();

  beforeEach(async () => {
    await bragApi();
    before = await names();
    await writeFile(ladder(), backend);
  });
  afterEach(async () => {
    await closeEditors();
    for (const name of await names())
      if (!before.includes(name)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(roles(), name));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(ladder(), '..'), { recursive: true });
  });

  it('writes a level of a published ladder into a role file, opens it, and the library reads it', async () => {
    const uri = (await importLevel(3))!;
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    const text = await readFile(uri);
    assert.match(text, /^---\ntype: role\ntitle: Backend Engineering Framework, Level 3\n/);
    assert.include(text, 'source: ladders/backend.md\n');
    assert.include(text, 'Gives peers feedback while it can still help.');
    assert.deepStrictEqual([...text.matchAll(/^ {2}- skill: (.*)$/gm)].map(([, skill]) => skill), ['Communication', 'Delivery', 'Leadership', 'Influence', 'Craft']); // prettier-ignore
    const { library } = await bragApi();
    await until(() => library.files.get(uri.toString())?.entry !== undefined, 'the role in the library');
    assert.deepStrictEqual(library.files.get(uri.toString())?.problems, []);
  });

  it('updates the text of expectations, and keeps what the user wrote beside it', async () => {
    const uri = (await importLevel(3))!;
    await closeEditors();
    await change(
      uri,
      '  - skill: Delivery\n',
      '  - skill: Delivery\n    evidence: 3\n    within: 18\n    note: ask Ben\n',
    );
    await rewriteFile(uri, `${await readFile(uri)}\nWhat I think of it.\n`);
    await change(ladder(), 'Delivers large changes whose goal is clear', 'Delivers any change whose goal is clear');
    assert.strictEqual((await importLevel(3))?.toString(), uri.toString());
    const updated = await readFile(uri);
    assert.include(updated, 'Delivers any change whose goal is clear');
    assert.notInclude(updated, 'Delivers large changes whose goal is clear');
    assert.match(updated, /- skill: Delivery\n\s+evidence: 3\n\s+within: 18\n\s+note: ask Ben\n/);
    assert.include(updated, '\nWhat I think of it.\n');
    const added = (await names()).filter((name) => !before.includes(name));
    assert.deepStrictEqual(added, [uri.path.split('/').at(-1)]);

    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    const document = await vscode.workspace.openTextDocument(uri);
    await until(
      () => document.getText().includes('Delivers large changes whose goal is clear'),
      'undo takes the update back',
    );
    assert.include(document.getText(), 'note: ask Ben');
  });

  it('takes a level by its name, and refuses one that the ladder does not have', async () => {
    assert.isDefined(await importLevel('Level 4'));
    const sentence = await refusal('brag.importLadder', { uri: ladder(), level: 'Level 9' });
    assert.include(sentence, 'brag.importLadder failed:');
    assert.include(sentence, 'Level 6');
  });

  it('never writes over a role that was not made from this ladder', async () => {
    const mine = vscode.Uri.joinPath(roles(), 'backend-engineering-framework-level-5.md');
    const text = '---\ntype: role\ntitle: Mine\nexpectations: [Patience]\n---\n';
    await writeFile(mine, text);
    const uri = (await importLevel(5))!;
    assert.notStrictEqual(uri.toString(), mine.toString());
    assert.strictEqual(await readFile(mine), text);
  });

  it('writes nothing for a file that holds no ladder, or none at all', async () => {
    await writeFile(ladder(), 'We met on Tuesday and spoke about lunch.\n');
    assert.isUndefined(await importLevel(3));
    assert.isUndefined(await importLevel(3, vscode.Uri.joinPath(workspaceFolder(), 'ladders', 'gone.md')));
    assert.deepStrictEqual(await names(), before);
    assert.isTrue(await exists(ladder()));
  });
});
