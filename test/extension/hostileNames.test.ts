import { assert } from 'chai';
import * as vscode from 'vscode';
import { CaseTree } from '../../src/core/views/caseTree';
import { conversationsTree } from '../../src/core/views/conversationsTree';
import { EvidenceTree } from '../../src/core/views/evidenceTree';
import type { ViewNode } from '../../src/core/views/viewNode';
import { fillStatusBarItem, rows } from '../../src/editor/show/messages';
import { RowTree } from '../../src/editor/show/rowTree';
import { libraryOf, today } from '../unit/core/views/shownRows';
import { bragApi, closeEditors, until, workspaceFolder, writeFile } from './testFolder';

const hostile = '[x](command:workbench.action.quit) $(flame)\n\u202Egnp<b>';
const name = JSON.stringify(hostile);
/** What VS Code makes a link, an icon, a line or a turn of direction of. */
const live =
  /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)|\$\([A-Za-z0-9-]+\)|[\r\n\u202A-\u202E\u2066-\u2069]/;
/** In Markdown nothing that is not a letter, a number or an entity comes from a name. */
const liveMarkdown = /\]\(|\$\(|<b>|\u202E/;

const files = {
  'wins/a': `type: win\ntitle: ${name}\ndate: 2026-01-01\nskills: [${name}]\nproject: ${name}\ncollaborators: [${name}]\nimpact: ${name}\nlinks: [${name}]`,
  'wins/b': `type: win\ntitle: ${name}\ndate: 2026-03-01\nstatus: draft\nskills: [${name}]`,
  'roles/r': `type: role\ntitle: ${name}\nexpectations:\n  - {skill: ${name}, text: ${name}}\n  - {skill: other, text: ${name}}`,
  'people/p': `type: person\nname: ${name}\ntitle: ${name}\nrelation: manager`,
  'asks/k': `type: ask\ntitle: ${name}\nkind: promotion\nrole: r\nto: p\nstatus: asked\ndue: 2026-01-05\noutcome: ${name}\ncriteria: [${name}]`,
  'meetings/m': `type: meeting\ntitle: ${name}\ndate: 2026-02-01\nwith: [p]\nasks: [k]\nstatus: held\nnext-steps:\n  - {text: ${name}, owner: ${name}, due: 2026-02-10}`,
};

describe('a hostile name', () => {
  const library = libraryOf(files);
  const [role] = library.entries.roles;
  const evidence = (grouping: 'skill' | 'project' | 'person') =>
    new EvidenceTree(library, { grouping, filter: '', role, today }, () => hostile).roots();

  function isPlain(text: string | undefined, what: string): void {
    if (text !== undefined) assert.notMatch(text, live, what);
  }

  const trees: readonly [string, () => readonly ViewNode[] | Promise<readonly ViewNode[]>][] = [
    ['evidence by skill', () => evidence('skill')],
    ['evidence by project', () => evidence('project')],
    ['evidence by person', () => evidence('person')],
    ['case', () => new CaseTree(library, { role, today }, () => hostile).roots()],
    ['conversations', () => conversationsTree(library.entries, today, () => hostile)],
  ];
  for (const [title, roots] of trees)
    it(`is text in every row and tooltip: ${title}`, async () => {
      const tree = new RowTree(roots);
      const walk = async (nodes: readonly ViewNode[], depth: number): Promise<number> => {
        let count = 0;
        for (const node of nodes) {
          const item = tree.resolveTreeItem(tree.getTreeItem(node), node);
          isPlain(item.label as string, 'label');
          isPlain(item.description as string, 'description');
          isPlain(item.accessibilityInformation?.label, 'spoken');
          const tooltip = item.tooltip as vscode.MarkdownString;
          assert.notMatch(tooltip.value, liveMarkdown, 'tooltip');
          assert.isNotOk(tooltip.isTrusted);
          assert.isNotOk(tooltip.supportHtml);
          count += 1 + (depth > 0 ? await walk(await tree.getChildren(node), depth - 1) : 0);
        }
        return count;
      };
      assert.isAbove(await walk(await tree.getChildren(), 4), 1);
    });

  it('is text in a quick pick and in the status bar', () => {
    const [row] = rows([{ icon: 'check', label: hostile, description: hostile, detail: hostile }]);
    isPlain(row!.label.replace(/^\$\(check\) /, ''), 'label');
    isPlain(row!.description, 'description');
    isPlain(row!.detail, 'detail');
    const item = vscode.window.createStatusBarItem('test.hostile');
    fillStatusBarItem(item, { icon: 'bell', text: hostile, tooltip: hostile, label: hostile });
    isPlain(item.text.replace(/^\$\(bell\) /, ''), 'text');
    for (const line of (item.tooltip as string).split('\n')) isPlain(line, 'tooltip');
    isPlain(item.accessibilityInformation?.label, 'spoken');
    item.dispose();
  });

  it('is text in all that the editor shows of a file', async () => {
    const api = await bragApi();
    const uri = (path: string) => vscode.Uri.joinPath(workspaceFolder(), 'brag', `${path}.md`);
    const edit = new vscode.WorkspaceEdit();
    const paths = Object.keys(files).map((path) => path.replace('/', '/hostile-'));
    try {
      for (const [path, yaml] of Object.entries(files))
        await writeFile(uri(path.replace('/', '/hostile-')), `---\n${yaml}\n---\n`);
      await until(() => paths.every((path) => api.library.files.has(uri(path).toString())), 'the files are read');
      let hovers = 0;
      for (const path of paths) {
        const document = await vscode.workspace.openTextDocument(uri(path));
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50); // prettier-ignore
        for (const { command } of lenses) isPlain(command?.title, 'lens');
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        const ask = <Found>(command: string, ...given: readonly unknown[]) =>
          vscode.commands.executeCommand<Found>(`vscode.execute${command}`, document.uri, ...given);
        const symbols = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider');
        for (const symbol of symbols) isPlain(symbol.name, 'symbol');
        for (const { title } of await ask<vscode.CodeAction[]>('CodeActionProvider', whole)) isPlain(title, 'action');
        for (const { label } of await ask<vscode.InlayHint[]>('InlayHintProvider', whole))
          isPlain(label as string, 'inlay hint');
        for (const { source, message } of vscode.languages.getDiagnostics(document.uri))
          if (source === 'Brag') isPlain(message, 'problem');
        for (let line = 1; line < document.lineCount - 1; line++) {
          const { text } = document.lineAt(line);
          const at = text.indexOf('[x]');
          if (at < 0) continue;
          // Names that other files hold are offered at these keys.
          const { items } = /^(?:skills|collaborators|project)/.test(text)
            ? await ask<vscode.CompletionList>('CompletionItemProvider', new vscode.Position(line, at))
            : { items: [] };
          for (const { label, detail } of items) {
            isPlain(typeof label === 'string' ? label : label.label, 'completion');
            isPlain(detail, 'completion');
          }
          const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(line, at + 1)); // prettier-ignore
          for (const { contents } of found)
            for (const content of contents) {
              hovers++;
              assert.notMatch((content as vscode.MarkdownString).value, liveMarkdown, 'hover');
            }
        }
      }
      assert.isAbove(hovers, 0);
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'quit'); // prettier-ignore
      for (const symbol of all) isPlain(symbol.name, 'symbol of the workspace');
      assert.isNotEmpty(all);
    } finally {
      await closeEditors();
      for (const path of paths) edit.deleteFile(uri(path), { ignoreIfNotExists: true });
      await vscode.workspace.applyEdit(edit);
    }
  });
});
