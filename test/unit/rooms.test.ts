import { assert } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repository } from '../../scripts/docs/repository';

/** The rooms of the core, in order: a room imports only rooms that come before it. */
const rooms = [
  'text',
  'time',
  'markdown',
  'frontMatter',
  'entries',
  'library',
  'imports',
  'evidence',
  'capture',
  'career',
  'documents/kit',
  'documents/edition',
  'documents/merge',
  'documents/export',
  'documents/case',
  'documents/script',
  'documents/plan',
  'documents/handover',
  'documents/careerCheck',
  'documents/periodReview',
  'documents/update',
  'documents/selfReview',
  'conversation',
  'inbox',
  'problems',
  'views',
  'dashboard',
  'templates',
  'language',
  'assistant',
];

const imports = readImports(['src', 'bench', 'scripts']);

describe('the rooms of the core', () => {
  it('hold every file', () => {
    const outside = [...imports.keys()].filter((file) => file.startsWith('src/core/') && roomOf(file) === undefined);
    assert.deepStrictEqual(outside, []);
  });

  it('are described in their order', () => {
    const page = readFileSync(path.join(repository, 'docs/architecture.md'), 'utf8');
    const described = [...page.matchAll(/^- ((?:\*\*[\w/]+\*\*(?:, )?)+):/gm)].flatMap(([, names]) =>
      [...names!.matchAll(/[\w/]+/g)].map(([name]) => name),
    );
    assert.deepStrictEqual(described, rooms);
  });

  it('import only rooms that come before them', () => {
    const upward = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => orderOf(target) > orderOf(file)).map((target) => `${file} imports ${target}`),
    );
    assert.deepStrictEqual(upward, []);
  });
});

describe('imports', () => {
  it('run in no circle, type imports included', () => {
    assert.deepStrictEqual(findCircles(imports), []);
  });
});

/** Each file's imports of other files of the repository, type imports and dynamic imports included. */
function readImports(folders: readonly string[]): Map<string, readonly string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`),
  );
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(repository, file), 'utf8'));
      const local = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
      return [file, [...new Set(local.flatMap((name) => resolve(path.posix.join(path.posix.dirname(file), name))))]];
    }),
  );
}

function resolve(name: string): string[] {
  const found = [name, `${name}.ts`].find(
    (file) => /\.(?:ts|mjs)$/.test(file) && existsSync(path.join(repository, file)),
  );
  return found === undefined ? [] : [found];
}

function roomOf(file: string): string | undefined {
  return rooms.find((room) => file.startsWith(`src/core/${room}/`));
}

/** Where the file's room comes in the order; what is outside the core comes last. */
function orderOf(file: string): number {
  const room = roomOf(file);
  return room === undefined ? rooms.length : rooms.indexOf(room);
}

/** The groups of files that import each other, by Tarjan's algorithm. */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    lowest.set(file, index.get(file)!);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!index.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
    }
    if (lowest.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) circles.push(group.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return circles;
}
