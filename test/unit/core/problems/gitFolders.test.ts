import { assert } from 'chai';
import { hasRemote, workingCopyOf } from '../../../../src/core/problems/gitFolders';

const root = 'file:///home/ana';
const remote = '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@git.example:ana/notes.git\n';
const reading = (files: Readonly<Record<string, string>>) => (uri: string) =>
  Promise.resolve(uri.startsWith(`${root}/`) ? files[uri.slice(root.length + 1)] : undefined);

describe('the git repository around a folder', () => {
  it('is found from any depth, with its remote', async () => {
    const read = reading({ 'notes/.git/HEAD': 'ref: x\n', 'notes/.git/config': remote });
    assert.deepEqual(await workingCopyOf(`${root}/notes/work/brag`, read), {
      root: `${root}/notes`,
      gitFolder: `${root}/notes/.git`,
    });
    assert.isTrue(await hasRemote(`${root}/notes/work/brag`, read));
    assert.isTrue(await hasRemote(`${root}/notes/`, read));
    assert.isFalse(await hasRemote(root, read));
    assert.isFalse(await hasRemote(`${root}/other/brag`, read));
  });

  it('has no remote where its configuration names none', async () => {
    const files = { 'notes/.git/HEAD': 'ref: x\n' };
    assert.isFalse(await hasRemote(`${root}/notes/brag`, reading(files)));
    const own = { ...files, 'notes/.git/config': '[core]\n# [remote "origin"]\n[branch "main"]\n\tremote = .\n' };
    assert.isFalse(await hasRemote(`${root}/notes/brag`, reading(own)));
  });

  it('is found through the file that a submodule and a worktree have for `.git`', async () => {
    const submodule = reading({
      'work/.git/HEAD': 'ref: x\n',
      'work/.git/config': '[core]\n',
      'work/brag/.git': 'gitdir: ../.git/modules/my brag\r\n',
      'work/.git/modules/my%20brag/HEAD': 'ref: x\n',
      'work/.git/modules/my%20brag/config': remote,
    });
    assert.deepEqual(await workingCopyOf(`${root}/work/brag/wins`, submodule), {
      root: `${root}/work/brag`,
      gitFolder: `${root}/work/.git/modules/my%20brag`,
    });
    assert.isTrue(await hasRemote(`${root}/work/brag`, submodule));
    assert.isFalse(await hasRemote(`${root}/work/other`, submodule));

    const worktree = reading({
      'tree/.git': 'gitdir: /home/ana/notes/.git/worktrees/tree\n',
      'notes/.git/worktrees/tree/HEAD': 'ref: x\n',
      'notes/.git/worktrees/tree/commondir': '../..\n',
      'notes/.git/config': remote,
    });
    assert.isTrue(await hasRemote(`${root}/tree/brag`, worktree));
    assert.equal((await workingCopyOf(`${root}/tree/brag`, worktree))?.gitFolder, `${root}/notes/.git`);
  });

  it('is not taken from a file that says something else', async () => {
    assert.isUndefined(await workingCopyOf(`${root}/notes`, reading({ 'notes/.git': 'no repository\n' })));
  });
});
