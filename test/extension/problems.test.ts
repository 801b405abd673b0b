import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';
import { spoilings, spoiltFile } from '../unit/core/problems/spoilings';
import { itInNode } from './itInNode';
import { bragApi, closeEditors, exists, until, workspaceFolder, writeFile, openFromDisk } from './testFolder';

const inBrag = (path: string) => vscode.Uri.joinPath(workspaceFolder(), 'brag', path);
const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);

/** What stands at a file: the code, the line counted from 1, and the text under the squiggle. */
function shown(uri: vscode.Uri, text: string): { code: unknown; line: number; at: string }[] {
  const lines = text.split(/\r\n|\n/);
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Brag')
    .map((diagnostic) => ({
      code: codeOf(diagnostic),
      line: diagnostic.range.start.line + 1,
      at: lines[diagnostic.range.start.line]!.slice(
        diagnostic.range.start.character,
        diagnostic.range.isSingleLine ? diagnostic.range.end.character : undefined,
      ),
    }));
}

const win = (...lines: string[]) =>
  `---\n${['type: win', 'title: T', 'date: 2026-05-01', ...lines].join('\n')}\n---\n\nBody\n`;

const nasty: { name: string; text: string | Uint8Array; code: string; line: number; at?: string }[] = [
  { name: 'none', text: 'No front matter\n', code: 'front-matter-missing', line: 1 },
  { name: 'unclosed', text: '---\ntitle: x\n', code: 'front-matter-unclosed', line: 1, at: '---' },
  { name: 'javascript', text: '---js\n{ title: "x" }\n---\n', code: 'front-matter-language', line: 1 },
  { name: 'toml', text: '+++\ntitle = "x"\n+++\n', code: 'front-matter-language', line: 1 },
  { name: 'json', text: '---json\n{"title": "x"}\n---\n', code: 'front-matter-language', line: 1 },
  { name: 'colon', text: win('impact: Fix: the thing'), code: 'front-matter-syntax', line: 5, at: 'impact: Fix: the thing' },
  { name: 'percent', text: win('metrics:', '  - unit: %'), code: 'front-matter-syntax', line: 6, at: '- unit: %' },
  { name: 'at-sign', text: win('project: @ana'), code: 'front-matter-syntax', line: 5, at: 'project: @ana' },
  { name: 'twice', text: win('title: again'), code: 'front-matter-syntax', line: 5 },
  { name: 'no-such-day', text: '---\ntitle: x\ndate: 2026-02-30\n---\n', code: 'invalid-date', line: 3, at: '2026-02-30' },
  { name: 'yesterday', text: '---\ntitle: x\ndate: yesterday\n---\n', code: 'invalid-date', line: 3, at: 'yesterday' },
  { name: 'american', text: '---\ntitle: x\ndate: 03/14/2026\n---\n', code: 'invalid-date', line: 3, at: '03/14/2026' },
  { name: 'instant', text: '---\ntitle: x\ndate: 2026-03-14T10:00:00Z\n---\n', code: 'invalid-date', line: 3, at: '2026-03-14T10:00:00Z' },
  { name: 'list', text: win('impact: [a, b]'), code: 'text-expected', line: 5, at: '[a, b]' },
  { name: 'text', text: win('skills: one'), code: 'list-expected', line: 5, at: 'one' },
  { name: 'kind', text: win('kind: party'), code: 'unknown-value', line: 5, at: 'party' },
  { name: 'crlf', text: win('kind: party').replace(/\n/g, '\r\n'), code: 'unknown-value', line: 5, at: 'party' },
  { name: 'bom', text: `\ufeff${win('kind: party')}`, code: 'unknown-value', line: 5, at: 'party' },
  { name: 'empty', text: '', code: 'front-matter-missing', line: 1 },
  { name: 'binary', text: new Uint8Array([0, 159, 146, 150, 0, 1, 2]), code: 'unreadable-file', line: 1 },
  { name: 'latin-1', text: new Uint8Array([...'---\ntitle: Caf'].map((c) => c.charCodeAt(0)).concat(0xe9, 10)), code: 'unreadable-file', line: 1 },
  { name: 'large', text: win() + 'x'.repeat(10 * 1024 * 1024), code: 'unreadable-file', line: 1 },
]; // prettier-ignore

/** What depends on how a host reads files. */
const readDifferently = new Set(['bom', 'empty', 'binary', 'latin-1', 'large']);

describe('problems', () => {
  let created: vscode.Uri[] = [];
  const write = async (path: string, text: string | Uint8Array): Promise<vscode.Uri> => {
    const uri = inBrag(path);
    created.push(uri);
    await (typeof text === 'string' ? writeFile(uri, text) : vscode.workspace.fs.writeFile(uri, text));
    return uri;
  };

  before(bragApi);
  afterEach(async () => {
    await closeEditors();
    for (const uri of created) if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
    created = [];
  });

  it('finds nothing wrong in the example', async () => {
    const { library } = await bragApi();
    await closeEditors();
    // Other tests' files are looked at as long as VS Code holds them open, and some of their days have passed since.
    const isOpen = (uri: string) => vscode.workspace.textDocuments.some((held) => held.uri.toString() === uri);
    const told = () =>
      [...library.files.keys()].filter(
        (uri) =>
          !isOpen(uri) &&
          vscode.languages.getDiagnostics(vscode.Uri.parse(uri)).some(({ source }) => source === 'Brag'),
      );
    await until(() => told().length === 0, 'no problem').catch(() => assert.deepStrictEqual(told(), []));
  });

  for (const { name, text, code, line, at } of nasty) {
    const inHost = readDifferently.has(name) ? it : itInNode;
    inHost(`stand at the right place: ${name}`, async () => {
      const uri = await write(`wins/nasty-${name}.md`, text);
      const whole = typeof text === 'string' ? text.slice(0, 2000).replace('\ufeff', '') : '';
      await until(() => shown(uri, whole).length > 0, `a problem in ${name}`);
      const [problem] = shown(uri, whole);
      assert.strictEqual(problem?.code, code);
      assert.strictEqual(problem?.line, line);
      if (at !== undefined) assert.strictEqual(problem?.at, at);
      const bytes = await vscode.workspace.fs.readFile(uri);
      const written = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      assert.isTrue(
        bytes.length === written.length && bytes.every((byte, at) => byte === written[at]),
        'file unchanged',
      );
    });
  }

  /** Opens a file and waits until the rules have looked at it. */
  const opened = async (path: string, text: string) => {
    const uri = await write(path, text);
    const { library } = await bragApi();
    await until(() => library.files.has(uri.toString()), `${path} is read`);
    return { uri, document: await openFromDisk(uri) };
  };
  const of = (uri: vscode.Uri, code: string) =>
    vscode.languages.getDiagnostics(uri).filter((shown) => codeOf(shown) === code);
  const fixesFor = (uri: vscode.Uri, range: vscode.Range) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );

  it('follow what is typed, before it is saved, and go with the file', async () => {
    const { uri, document } = await opened('wins/typed.md', win());
    const change = async (edited: (edit: vscode.WorkspaceEdit) => void) => {
      const edit = new vscode.WorkspaceEdit();
      edited(edit);
      await vscode.workspace.applyEdit(edit);
    };
    const party = () => shown(uri, document.getText()).filter(({ code }) => code === 'unknown-value');
    await change((edit) => edit.insert(uri, new vscode.Position(4, 0), 'kind: party\n'));
    await until(() => party().length === 1, 'a problem while typing');
    assert.deepStrictEqual(party(), [{ code: 'unknown-value', line: 5, at: 'party' }]);
    await change((edit) => edit.delete(uri, new vscode.Range(4, 0, 5, 0)));
    await until(() => party().length === 0, 'the problem goes away');
    await change((edit) => edit.insert(uri, new vscode.Position(4, 0), 'kind: party\n'));
    await until(() => party().length === 1, 'the problem is back');
    await document.save();
    await vscode.workspace.fs.delete(uri);
    await until(() => vscode.languages.getDiagnostics(uri).length === 0, 'the problem goes with its file');
  });

  const spoilt: readonly [code: string, lines: string[], fixed: string | undefined][] = [
    ['unknown-value', ['kind: mentorin'], 'kind: mentoring'],
    ['misspelt-key', ['impct: It held'], 'impact: It held'],
    ['duplicate-key', ['project: A', 'project: B'], undefined],
    ['no-impact', [], undefined],
    ['broken-link', ['links:', '  - ./nowhere.md'], undefined],
  ];
  for (const [code, lines, fixed] of spoilt)
    itInNode(
      `show ${code} at its place in an open file${fixed === undefined ? '' : ', and one fix fixes it'}`,
      async () => {
        const { uri, document } = await opened(`wins/spoilt-${code}.md`, win(...lines));
        await until(() => of(uri, code).length > 0, code);
        if (fixed === undefined) return;
        const fixes = await fixesFor(uri, of(uri, code)[0]!.range);
        const fix = fixes.find(({ isPreferred }) => isPreferred);
        assert.isTrue(await vscode.workspace.applyEdit(fix!.edit!));
        assert.strictEqual(document.getText(), win(fixed));
        await until(() => of(uri, code).length === 0, 'the problem is gone');
      },
    );

  itInNode('are fixed in other files too: a new entry, an expectation of a role', async () => {
    const person = inBrag('people/fixed-person.md');
    created.push(person);
    await vscode.commands.executeCommand('brag.fixProblem', {
      kind: 'create-entry',
      type: 'person',
      name: 'Fixed Person',
    });
    assert.strictEqual(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(person)),
      '---\ntype: person\nname: Fixed Person\n---\n\n',
    );
    const { uri, document } = await opened(
      'roles/fixed.md',
      '---\ntype: role\ntitle: R\nexpectations:\n  - One\n---\n',
    );
    await vscode.commands.executeCommand('brag.fixProblem', {
      kind: 'add-expectation',
      role: uri.toString(),
      skill: 'Two',
    });
    assert.include(document.getText(), '  - One\n  - Two\n');
  });

  itInNode('follow the last of many keystrokes, and no keystroke reads another file', async () => {
    const library = (await bragApi()).library as unknown as Library;
    // VS Code closes what an earlier test has opened when it likes, and then the disk counts again.
    const closed = new Set<string>();
    const closing = vscode.workspace.onDidCloseTextDocument((other) => closed.add(other.uri.fsPath));
    const { uri, document } = await opened('wins/typed.md', win());
    await until(() => of(uri, 'no-impact').length === 1, 'the file is looked at');
    const others = [...library.files].filter(([address]) => address !== uri.toString());
    const [read, restore] = await watchReading();
    const taken: string[] = [];
    const stop = library.onDidChange(({ files }) => taken.push(...files.map(({ after }) => after!.uri)));
    const shownKinds: string[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() =>
      shownKinds.push(...shown(uri, document.getText()).map(({ at }) => at)),
    );
    try {
      const word = 'zzyzx';
      const start = new vscode.WorkspaceEdit();
      start.insert(uri, new vscode.Position(4, 0), 'kind: \n');
      await vscode.workspace.applyEdit(start);
      for (let length = 0; length < word.length; length++) {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, new vscode.Position(4, 6 + length), word[length]!);
        await vscode.workspace.applyEdit(edit);
      }
      await until(() => shown(uri, document.getText()).some(({ at }) => at === word), 'the last keystroke counts');
      await until(() => taken.length > 0, 'the library has it');
      const own = taken.filter((address) => !closed.has(vscode.Uri.parse(address).fsPath));
      assert.deepStrictEqual([...new Set(own)], [uri.toString()]);
      for (const [address, file] of others) assert.strictEqual(library.files.get(address), file, address);
      assert.deepStrictEqual(
        read.filter((path) => !path.endsWith('/wins/typed.md') && !closed.has(path)),
        [],
      );
    } finally {
      restore();
      stop();
      listening.dispose();
      closing.dispose();
    }
  });

  it('point out a private entry under a git remote once, until it is kept out of git', async () => {
    const git = vscode.Uri.joinPath(workspaceFolder(), '.git');
    const elsewhere = vscode.Uri.joinPath(workspaceFolder(), 'kept/modules/brag');
    const ignored = vscode.Uri.joinPath(workspaceFolder(), '.gitignore');
    const hasIgnored = await exists(ignored);
    assert.isFalse(await exists(git));
    await writeFile(vscode.Uri.joinPath(elsewhere, 'HEAD'), 'ref: refs/heads/main\n');
    await writeFile(vscode.Uri.joinPath(elsewhere, 'config'), '[remote "origin"]\n\turl = https://git.example/notes\n');
    await writeFile(git, 'gitdir: ./kept/modules/brag\n');
    created.push(git, vscode.Uri.joinPath(workspaceFolder(), 'kept'), ...(hasIgnored ? [] : [ignored]));
    const first = await opened('wins/private-1.md', win());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(first.uri, new vscode.Position(4, 0), 'visibility: private\n');
    await vscode.workspace.applyEdit(edit);
    // Whether there is a repository is found out anew after a file was saved.
    await first.document.save();
    await until(() => of(first.uri, 'private-in-remote').length === 1, 'it is pointed out');
    const second = await opened('wins/private-2.md', win('visibility: private'));
    await until(() => of(second.uri, 'no-impact').length === 1, 'the second is looked at');
    assert.lengthOf(of(second.uri, 'private-in-remote'), 0);
    const fixes = await fixesFor(first.uri, of(first.uri, 'private-in-remote')[0]!.range);
    const fix = fixes.find(({ title }) => title.startsWith('Keep all '));
    assert.include(
      fixes.map(({ title }) => title),
      'Keep this file out of Git',
    );
    const { command, arguments: given = [] } = fix!.command!;
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    await until(() => of(first.uri, 'private-in-remote').length === 0, 'it is settled');
    const lines = new TextDecoder().decode(await vscode.workspace.fs.readFile(ignored)).split('\n');
    assert.includeMembers(lines, ['/brag/wins/private-1.md', '/brag/wins/private-2.md']);
    const third = await opened('wins/private-3.md', win('visibility: private'));
    await until(() => of(third.uri, 'no-impact').length === 1, 'the third is looked at');
    assert.lengthOf(of(third.uri, 'private-in-remote'), 0);
  });

  describe('in an example win that is spoilt line by line', () => {
    const uri = inBrag(spoiltFile);
    let document: vscode.TextDocument;
    let whole: string;

    before(async () => {
      document = await vscode.workspace.openTextDocument(uri);
      whole = document.getText();
    });

    itInNode(
      'show a problem of each kind that one keypress can fix at its place, and one keypress fixes it',
      async () => {
        // Every other one is of a kind of these, and has its place and its fix tested in the core.
        const kinds = ['front-matter-missing', 'front-matter-syntax', 'misspelt-key', 'invalid-date', 'unknown-skill', 'broken-link', 'no-impact']; // prettier-ignore
        const cases = kinds.map((kind) => spoilings(whole).find(([code]) => code === kind)!);
        const changed = (changes: readonly (readonly [string, string])[]) =>
          changes.reduce((text, [from, to]) => {
            assert.include(text, from);
            return text.replace(from, () => to);
          }, whole);
        const replace = async (text: string) => {
          const edit = new vscode.WorkspaceEdit();
          edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
          assert.isTrue(await vscode.workspace.applyEdit(edit));
        };
        await vscode.window.showTextDocument(document);
        for (const [code, changes, at, fixed = []] of cases) {
          await replace(changed(changes));
          await until(() => of(uri, code).length > 0, `${code} of ${at}`);
          const [problem] = of(uri, code);
          const { range } = problem!;
          assert.strictEqual(document.getText(range.isSingleLine ? range : new vscode.Range(range.start, document.lineAt(range.start).range.end)), at, code); // prettier-ignore
          const fixes = await fixesFor(uri, range);
          // The editor puts what is preferred first; the others stand by their problems.
          const fix = [...fixes.filter(({ isPreferred }) => isPreferred), ...ownFixes(fixes, code)].find(({ edit }) => edit !== undefined); // prettier-ignore
          assert.isDefined(fix, `${code}: ${fixes.map(({ title }) => title).join(', ')}`);
          assert.isTrue(await vscode.workspace.applyEdit(fix!.edit!), code);
          assert.strictEqual(document.getText(), changed(fixed), code);
          await until(() => of(uri, code).length === 0, `${code} is gone`);
        }
        await replace(whole);
      },
    );
  });

  itInNode('tell of a second profile', async () => {
    const { uri } = await opened('zz-profile.md', '---\ntype: profile\nname: Somebody\n---\n');
    await until(() => of(uri, 'second-profile').length === 1, 'it is told');
  });

  itInNode('are as loud as the setting says', async () => {
    const { uri } = await opened('wins/quiet.md', win());
    await until(() => of(uri, 'no-impact').length === 1, 'the hint is there');
    const settings = vscode.workspace.getConfiguration('brag');
    await settings.update('problems', { 'no-impact': 'error' }, vscode.ConfigurationTarget.Global);
    try {
      await until(() => of(uri, 'no-impact')[0]?.severity === vscode.DiagnosticSeverity.Error, 'it is an error');
      await settings.update('problems', { 'no-impact': 'off' }, vscode.ConfigurationTarget.Global);
      await until(() => of(uri, 'no-impact').length === 0, 'it is off');
    } finally {
      await settings.update('problems', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** Those of one problem; the last of each says that it is not to be shown again. */
function ownFixes(fixes: readonly vscode.CodeAction[], code: string): readonly vscode.CodeAction[] {
  const last = fixes.findIndex(({ title }) => title === `Don’t show “${code}” again`);
  const before = fixes.slice(0, last);
  return before.slice(before.findLastIndex(({ title }) => title.startsWith('Don’t show “')) + 1);
}

/** Which files the extension reads through Node from now on, and how to stop watching. */
async function watchReading(): Promise<[read: string[], restore: () => void]> {
  const fs = (await import('node:fs')).default;
  const { readFileSync } = fs;
  const read: string[] = [];
  fs.readFileSync = ((path: string, ...rest: []) => {
    if (String(path).endsWith('.md')) read.push(String(path));
    return readFileSync(path, ...rest);
  }) as typeof readFileSync;
  return [read, () => (fs.readFileSync = readFileSync)];
}
