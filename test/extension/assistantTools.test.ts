import { assert } from 'chai';
import * as vscode from 'vscode';
import { toolNames } from '../../src/core/assistant/toolNames';
import { itInNode } from './itInNode';
import { bragApi, readFile, until, workspaceFolder, writeFile } from './testFolder';

const settings = () => vscode.workspace.getConfiguration('brag.assistant');
const wins = vscode.Uri.joinPath(workspaceFolder(), 'brag', 'wins');

async function ask(name: string, input: object = {}): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`brag_${name}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

async function allow(enabled: boolean | undefined, audience: string | undefined): Promise<void> {
  await settings().update('enabled', enabled, vscode.ConfigurationTarget.Global);
  await settings().update('audience', audience, vscode.ConfigurationTarget.Global);
}

describe('the tools for an assistant', () => {
  const secret = vscode.Uri.joinPath(wins, 'test-assistant-secret.md');

  before(async () => {
    const { library } = await bragApi();
    await writeFile(secret, '---\ntitle: Zebra rescue\ndate: 2026-05-01\nvisibility: private\n---\n');
    await until(() => library.files.has(secret.toString()), 'the win is read');
  });
  afterEach(() => allow(undefined, undefined));
  after(() => vscode.workspace.fs.delete(secret));

  it('are known to VS Code', () => {
    const known = vscode.lm.tools.map(({ name }) => name);
    for (const name of toolNames) assert.include(known, `brag_${name}`);
  });

  it('answer how to allow it until they are on and an audience is chosen', async () => {
    for (const [enabled, audience] of [
      [undefined, undefined],
      [true, undefined],
      [true, 'none'],
      [true, 'self'],
      [undefined, 'committee'],
    ] as const) {
      await allow(enabled, audience);
      for (const name of toolNames.filter((each) => each !== 'add_draft'))
        assert.match(await ask(name, name === 'get_entry' ? { id: 'a' } : name === 'compile_document' ? { type: 'case' } : {}), /^Nothing may be read yet\./); // prettier-ignore
    }
  });

  it('are allowed by no workspace', async () => {
    for (const [key, value] of [
      ['enabled', true],
      ['audience', 'manager'],
    ] as const) {
      const refused = await Promise.resolve(settings().update(key, value, vscode.ConfigurationTarget.Workspace)).then(
        () => '',
        (error: Error) => error.message,
      );
      assert.match(refused, /application|workspace/i, key);
    }
  });

  it('add a draft that waits for its owner, under a name that tells of no other win', async () => {
    await allow(true, 'public');
    // Windows with a test runner agree to each question.
    const said = await ask('add_draft', { title: 'Zebra rescue', date: '2026-05-01', impact: 'It lives' });
    assert.include(said, 'As a draft');
    const names = (await vscode.workspace.fs.readDirectory(wins)).map(([name]) => name);
    const [draft, ...others] = names.filter((name) => /^2026-05-01-zebra-rescue-[0-9a-f]{8}\.md$/.test(name));
    assert.deepStrictEqual(others, []);
    const uri = vscode.Uri.joinPath(wins, draft!);
    const text = await readFile(uri);
    assert.match(text, /\nstatus: draft\n/);
    assert.include(text, 'from-vscode');
    const { library } = await bragApi();
    assert.isTrue(library.files.has(uri.toString()));
    await vscode.workspace.fs.delete(uri);
    await until(() => !library.files.has(uri.toString()), 'the draft is gone');
  });

  itInNode('read nothing while a link leads out of the folder', async () => {
    const { mkdtempSync, rmSync, symlinkSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { library } = await bragApi();
    const outside = mkdtempSync(`${tmpdir()}/brag-outside-`);
    const link = vscode.Uri.joinPath(wins, 'test-assistant-link.md');
    writeFileSync(`${outside}/far.md`, '---\ntitle: Out of reach\ndate: 2026-05-02\n---\n');
    await allow(true, 'committee');
    try {
      symlinkSync(`${outside}/far.md`, link.fsPath);
      await until(() => library.files.has(link.toString()), 'what the link leads to is read');
      for (const name of ['search_wins', 'list_due'])
        assert.match(await ask(name), /^A link in the brag folder leads out/);
    } finally {
      rmSync(link.fsPath);
      rmSync(outside, { recursive: true });
    }
    await until(() => !library.files.has(link.toString()), 'the link is gone');
    assert.include(await ask('search_wins', { text: 'checkout' }), 'Cut checkout latency');
  });

  it('read the edition that was chosen, and nothing else', async () => {
    await allow(true, 'committee');
    assert.include(await ask('search_wins', { text: 'checkout' }), 'Cut checkout latency');
    assert.strictEqual(await ask('search_wins', { text: 'Zebra' }), await ask('search_wins', { text: 'no such win' }));
    for (const id of ['test-assistant-secret', 'Zebra rescue'])
      assert.strictEqual(await ask('get_entry', { id }), await ask('get_entry', { id: 'no-such-entry' }));
    assert.match(await ask('compile_document', { type: 'case' }), /^---\ntype: case\n/);
    assert.include(await ask('compile_document', { type: 'script' }), 'only for its owner');
    assert.include(await ask('list_due'), '"label"');
  });
});
