import * as vscode from 'vscode';

/** The command and arguments of every document in `examples/`, by workspace. Their day is the examples' own. */
const date = '2026-06-15';
const documents: Readonly<Record<string, readonly (readonly [command: string, given: object])[]>> = {
  'staff-engineer': [
    ['brag.compileCase', { role: 'principal-engineer', form: 'full', audience: 'self', date }],
    ['brag.compileCase', { role: 'principal-engineer', form: 'full', audience: 'committee', date }],
    ['brag.compileCase', { role: 'principal-engineer', form: 'one-page', audience: 'committee', date }],
    ['brag.compileScript', { ask: 'principal-2026h2', person: 'ingrid-halvorsen', minutes: 30, date }],
    ['brag.compilePlan', { ask: 'principal-2025h2', date }],
  ],
  'three-wins': [
    ['brag.compileCase', { role: 'Community Manager', form: 'full', audience: 'self', date }],
    ['brag.compileScript', { minutes: 30, date }],
  ],
};

/** Compiles the documents of the open example, in the Node extension host. */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders!;
  for (const [command, given] of documents[folder!.name]!) {
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>(command, given);
    if (uri === undefined) throw new Error(`${command} wrote nothing for ${JSON.stringify(given)}`);
    await vscode.workspace.save(uri);
  }
}
