import * as vscode from 'vscode';
import { hasRemote } from '../../../core/problems/gitFolders';
import type { Brag } from '../../../editor/index/brag';
import { readIfThere } from '../../../editor/files/readIfThere';

/** By the address of a brag folder, the entry at which it was pointed out; null once that is settled. */
type PointedOut = Readonly<Record<string, string | null>>;

const key = 'brag.privateInRemote';
const settled = new vscode.EventEmitter<void>();

/** Points out private entries in a repository that is pushed somewhere: at one entry of each brag folder, and ever after at no other. */
export class GitReminder {
  readonly onDidSettle = settled.event;
  readonly #brag: Brag;
  readonly #shared = new Map<string, Promise<boolean>>();

  constructor(brag: Brag) {
    this.#brag = brag;
  }

  /** Forgets which folders are shared by git, so that they are asked about anew. */
  forget(): void {
    this.#shared.clear();
  }

  /** Whether the brag folder of an entry lies in a git repository that has a remote; no where that is settled. */
  async isShared(uri: string): Promise<boolean> {
    const folder = folderOf(this.#brag, uri);
    if (folder === undefined || !this.mayPointOut(uri)) return false;
    let shared = this.#shared.get(folder);
    if (shared === undefined) this.#shared.set(folder, (shared = hasRemote(folder, readIfThere)));
    return shared;
  }

  /** Whether an entry is the one to point it out at. */
  mayPointOut(uri: string): boolean {
    const at = pointedOutIn(this.#brag)[folderOf(this.#brag, uri) ?? ''];
    return at === undefined || at === uri;
  }

  /** Keeps the entry at which it was pointed out. */
  pointedOut(uri: string): void {
    const folder = folderOf(this.#brag, uri);
    if (folder !== undefined && pointedOutIn(this.#brag)[folder] === undefined) keep(this.#brag, folder, uri);
  }
}

/** Points it out no more in the brag folder of an entry. */
export function settleGitReminder(brag: Brag, uri: string): void {
  const folder = folderOf(brag, uri);
  if (folder === undefined) return;
  keep(brag, folder, null);
  settled.fire();
}

function folderOf(brag: Brag, uri: string): string | undefined {
  return brag.folders.map((folder) => folder.toString()).find((folder) => uri.startsWith(`${folder}/`));
}

function pointedOutIn(brag: Brag): PointedOut {
  return brag.context.globalState.get<PointedOut>(key) ?? {};
}

function keep(brag: Brag, folder: string, at: string | null): void {
  void brag.context.globalState.update(key, { ...pointedOutIn(brag), [folder]: at });
}
