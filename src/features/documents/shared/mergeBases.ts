import * as vscode from 'vscode';
import { sameFileKey } from '../../../core/text/freeFileName';
import { lastSegment } from '../../../core/text/lastSegment';
import { namesIn } from '../../../editor/files/placeIn';
import type { RecordFiles } from '../../../editor/files/recordFiles';
import { KeptBases } from '../../../files/keptBases';

/** The bases of documents through the editor; beside them, while a document is being saved, a copy of it as it was. */
export class MergeBases extends KeptBases<vscode.Uri> {
  constructor(private readonly record: RecordFiles) {
    super({
      join: (place, ...names) => vscode.Uri.joinPath(place, ...names),
      nameOf: (place) => lastSegment(place.path),
      namesIn,
      read: (file, maxBytes) => record.read(file, maxBytes),
      replace: (file, contents) => record.replace(file, contents),
      discard: (file) => record.discard(file),
    });
  }

  /**
   * Gives a document another name, and its bases and exports with it, as one edit; an export whose name would be taken
   * keeps its own. Returns whether the document has it now.
   */
  async rename(document: vscode.Uri, name: string): Promise<boolean> {
    const to = vscode.Uri.joinPath(document, '..', name);
    const there = await namesIn(vscode.Uri.joinPath(document, '..'));
    const [before, after] = [lastSegment(document.path), name].map((each) => each.replace(/\.md$/i, '')) as [string, string]; // prettier-ignore
    const taken = new Set(there.map(sameFileKey));
    const exports = ['.html', '.docx', '.json']
      .filter((extension) => there.includes(before + extension) && !taken.has(sameFileKey(after + extension)))
      .map((extension) => ({
        from: vscode.Uri.joinPath(document, '..', before + extension),
        to: vscode.Uri.joinPath(document, '..', after + extension),
      }));
    const bases = (await this.namesOf(document)).map((base) => ({
      from: vscode.Uri.joinPath(this.folderOf(document), base),
      to: vscode.Uri.joinPath(this.folderOf(document), name + base.slice(lastSegment(document.path).length)),
    }));
    return this.record.rename([{ from: document, to }, ...bases, ...exports]);
  }

  /** Copies a document as it is on disk, before it is written over. Rejects where there is no room or no leave to. */
  async copyAside(document: vscode.Uri): Promise<void> {
    await this.files.replace(this.#copyOf(document), await vscode.workspace.fs.readFile(document));
  }

  /** The copy of a document whose saving never ended; undefined where all is well. */
  async readCopy(document: vscode.Uri): Promise<string | undefined> {
    return this.text(this.#copyOf(document));
  }

  /** Drops the copy of a document; where a text was saved in its place, once the disk holds that. */
  async removeCopy(document: vscode.Uri, saved?: string): Promise<void> {
    if (saved !== undefined && !(await this.isOnDisk(document, saved))) return;
    await this.files.discard(this.#copyOf(document));
  }

  #copyOf(document: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.folderOf(document), `${lastSegment(document.path)}.before`);
  }
}
