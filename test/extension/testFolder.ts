import * as vscode from 'vscode';

/** What `activate` returns, as tests use it. */
export interface BragApi {
  readonly ready: Promise<void>;
  readonly library: {
    readonly files: ReadonlyMap<string, { readonly entry: unknown; readonly problems: readonly unknown[] }>;
    readonly entries: { readonly wins: readonly { readonly uri: string; readonly title: string }[] };
    onDidChange(listener: () => void): () => void;
  };
}

/** The running extension, its first index built. */
export async function bragApi(): Promise<BragApi> {
  const api = await vscode.extensions.getExtension<BragApi>('brag-document.brag-document')!.activate();
  await api.ready;
  return api;
}

/** The first workspace folder, which is a copy that tests may change. */
export function workspaceFolder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function writeFile(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Opens a file as it is on the disk: the editor keeps the document of an earlier file of that name for minutes. */
export async function openFromDisk(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await until(async () => document.getText() === (await readFile(uri)), `the editor holds ${uri.path} as it is`);
  return document;
}

/** Writes a file of a name that an earlier test may have used, and waits until the editor holds it as it is. */
export async function rewriteFile(uri: vscode.Uri, text: string): Promise<void> {
  await writeFile(uri, text);
  await openFromDisk(uri);
}

/**
 * Waits until a condition holds, looking again whenever anything happens in the editor that a test waits for.
 * @param others events beside those, such as of another extension
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  others: readonly vscode.Event<unknown>[] = [],
): Promise<void> {
  const { library } = await bragApi();
  let happened = (): void => undefined;
  const anything = () => happened();
  const files = vscode.workspace.createFileSystemWatcher('**');
  const stopListening = library.onDidChange(anything);
  const listening = [
    files,
    ...[files.onDidChange, files.onDidCreate, files.onDidDelete].map((listen) => listen(anything)),
    vscode.languages.onDidChangeDiagnostics(anything),
    vscode.workspace.onDidChangeConfiguration(anything),
    vscode.workspace.onDidOpenTextDocument(anything),
    vscode.workspace.onDidChangeTextDocument(anything),
    vscode.workspace.onDidSaveTextDocument(anything),
    vscode.workspace.onDidCloseTextDocument(anything),
    vscode.window.onDidChangeActiveTextEditor(anything),
    vscode.window.onDidChangeTextEditorSelection(anything),
    vscode.window.onDidChangeVisibleTextEditors(anything),
    vscode.window.tabGroups.onDidChangeTabs(anything),
    ...others.map((listen) => listen(anything)),
  ];
  let overdue: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      overdue = setTimeout(() => reject(new Error(`It never came about: ${what}`)), 120_000);
    });
    for (;;) {
      const next = new Promise<void>((resolve) => (happened = resolve));
      if (await holds()) return;
      await Promise.race([next, late]);
    }
  } finally {
    clearTimeout(overdue);
    stopListening();
    for (const each of listening) each.dispose();
  }
}

/**
 * Runs a command of the open question until what asked it has its answer. Nothing tells an extension that a question is
 * open, and while none is, such a command does nothing.
 */
export async function answer<Result>(asking: Thenable<Result>, command: string): Promise<Result> {
  let answered = false;
  const settle = () => void (answered = true);
  asking.then(settle, settle);
  while (!answered) await vscode.commands.executeCommand(command);
  return asking;
}

/** Closes every editor; unsaved changes are dropped. */
export async function closeEditors(): Promise<void> {
  // A merge editor may write into its document once more while it closes.
  for (let tries = 0; tries < 5; tries++)
    for (const document of vscode.workspace.textDocuments) {
      if (!document.isDirty || document.uri.scheme === 'git') continue;
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The sentence a command refuses its arguments with. */
export async function refusal(command: string, given: unknown): Promise<string> {
  try {
    await vscode.commands.executeCommand(command, given);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${command} took the arguments`);
}

/** A file system in memory that nothing can be written to, for the scheme `readonly`. */
export class ReadonlyFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
