import { assert } from 'chai';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, watch, writeFileSync, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../../../src/cli/answer';
import { commands } from '../../../src/cli/commands';
import { run } from '../../../src/cli/run';
import { repository } from '../../host/repository';
import { expectGolden } from '../expectGolden';
import { BundledBrag, type Ended } from './runBrag';

const day = ['--date', '2026-06-15'];
const document = 'brag/documents/principal-engineer-case-one-page-committee.md';
const compile = ['case', '--form', 'one-page', '--write', ...day];

describe('the command line', () => {
  const brag = new BundledBrag();
  let imported: string[];
  let cwd: string;
  before(async () => {
    const { outputs } = await brag.bundle();
    imported = Object.values(outputs).flatMap(({ imports }) => imports.map((each) => each.path));
  });
  after(() => brag.remove());
  afterEach(() => delete process.env['NO_COLOR']);
  beforeEach(() => {
    process.env['NO_COLOR'] = '1';
    cwd = brag.copyExample();
  });

  const inFolder = (...parts: string[]) => path.join(cwd, ...parts);
  const read = (...parts: string[]) => readFileSync(inFolder(...parts), 'utf8');
  const edit = (file: string, from: string, to: string) => {
    assert.include(read(file), from);
    writeFileSync(inFolder(file), read(file).replace(from, to));
  };

  /** Runs a command on the example in this process. */
  async function runHere(args: readonly string[]): Promise<Ended> {
    const isHelp = args.includes('--help');
    const { outcome, text = '', note } = await run([...args, ...(isHelp ? [] : ['--folder', inFolder('brag')])], '');
    return { code: exitCodes[outcome], out: text, err: note === undefined ? '' : `${note}\n` };
  }

  it('is one file without a way to the network', () => {
    assert.deepEqual(
      imported.filter((name) => !/^(?:node:)?(?:crypto|fs|path|url|os|module|process|stream|util|readline|buffer|fs\/promises|readline\/promises)$/.test(name)), // prettier-ignore
      [],
    );
  });

  const golden: readonly (readonly [name: string, ...args: string[]])[] = [
    ['help', '--help'],
    ['help-case', 'case', '--help'],
    ['list', 'list', '--since', '2026-01-01'],
    ['list-mentoring', 'list', '--skill', 'mentoring', '--text', 'tech leads', '--json'],
    ['show-committee', 'show', '2026-04-21-tech-lead-circle', '--audience', 'committee'],
    ['expectations', 'expectations'],
    ['gaps', 'gaps'],
    ['due', 'due'],
    ['due-committee', 'due', '--audience', 'committee'],
  ];
  for (const [name, ...args] of golden)
    it(`says what is expected: brag ${args.join(' ')}`, async () => {
      const typed = name.startsWith('help') ? args : [...args, ...day];
      // A process of its own takes long; those that start alike are run here.
      const isShort = name === 'help' || name === 'list';
      const { code, out, err } = await (isShort ? brag.run(typed, { cwd }) : runHere(typed));
      expectGolden(`golden/cli/${name}.txt`, out);
      assert.deepEqual([code, err], [0, '']);
      assert.notInclude(out, '\u001B', 'no colors in a pipe');
    });

  it('prints the document that the extension writes', async () => {
    const { out } = await brag.run(
      compile.filter((arg) => arg !== '--write'),
      { cwd },
    );
    assert.strictEqual(out, read(document));
  });

  it('compiles an update and answers a form', async () => {
    for (const [golden, ...args] of [
      ['update/staff-engineer/ingrid-halvorsen.md', 'update'],
      ['self-review/staff-engineer.md', 'self-review', 'year-end'],
    ] as const) {
      const { code, out } = await runHere([...args, ...day]);
      assert.strictEqual(code, 0);
      assert.strictEqual(out, readFileSync(path.join(repository, 'test/golden', golden), 'utf8'));
    }
    const { out } = await runHere(['update', '--since', '2026-06-12', ...day]);
    assert.match(out, /since 12 June 2026/);
  });

  it('says what is wrong in plain words, and ends with the code for it', async () => {
    const wrong: readonly (readonly [code: number, said: RegExp, ...args: string[]])[] = [
      [2, /There is no command lst/, 'lst'],
      [2, /--nope/, 'list', '--nope'],
      [2, /isn't a certain day/, 'list', '--since', 'soon'],
      [2, /--audience can be self, manager/, 'case', '--audience', 'boss'],
      [2, /There is no entry "nothing"/, 'show', 'nothing'],
      [2, /There is no ask "nothing"/, 'plan', '--ask', 'nothing'],
      [2, /There is no form "nothing"/, 'self-review', 'nothing'],
      [2, /There is no person "nothing"/, 'update', '--person', 'nothing'],
      [2, /isn't a certain day/, 'log', '--yes', 'Opened the forum on 3/4'],
      [3, /There is no folder nowhere/, 'list', '--folder', 'nowhere'],
    ];
    for (const [code, said, ...args] of wrong) {
      const ended = await (args[0] === 'lst' || code === 3 ? brag.run(args, { cwd }) : runHere(args));
      assert.deepEqual([ended.code, ended.out], [code, ''], args.join(' '));
      assert.match(ended.err, said);
      assert.notMatch(ended.err, /\bat \S+:\d+/, 'no stack');
    }
    const nowhere = await brag.run(['list'], { cwd: path.dirname(brag.file) });
    assert.strictEqual(nowhere.code, 3);
    assert.match(nowhere.err, /No brag folder here or above/);
  });

  it('finds the folder that is named, that of BRAG_FOLDER, the nearest above, in this order', async () => {
    const win = (title: string) => `---\ntitle: ${title}\ndate: 2026-01-02\n---\n`;
    for (const name of ['one', 'two']) {
      mkdirSync(inFolder(name, 'wins'), { recursive: true });
      writeFileSync(inFolder(name, 'wins/a.md'), win(name));
    }
    mkdirSync(inFolder('deep/er'), { recursive: true });
    const titles = async (args: string[], env?: { [name: string]: string }) =>
      (JSON.parse((await brag.run(['list', '--json', ...args], { cwd: inFolder('deep/er'), ...(env && { env }) })).out) as { title: string }[]).map(({ title }) => title); // prettier-ignore
    assert.deepEqual(await titles(['--folder', '../../one'], { BRAG_FOLDER: inFolder('two') }), ['one']);
    assert.deepEqual(await titles([], { BRAG_FOLDER: inFolder('two') }), ['two']);
    assert.isAbove((await titles([])).length, 10);
  });

  it('checks files for a hook, and says where a spoiled win is wrong', async () => {
    assert.deepEqual((await brag.run(['check', ...day], { cwd })).code, 0);
    const file = 'brag/wins/2026-04-21-tech-lead-circle.md';
    edit(file, 'date: 2026-04-21', 'date: sometime');
    const found = await brag.run(['check', file, 'README.md', ...day], { cwd });
    assert.strictEqual(found.code, 1);
    const line = read(file).split('\n').findIndex((each) => each.startsWith('date:')) + 1; // prettier-ignore
    assert.include(found.out, `${path.normalize(file)}:${line}:7: error: `);
    assert.include(found.out, '(invalid-date)');
    assert.strictEqual((await brag.run(['check', 'brag/profile.md', ...day], { cwd })).code, 0);
    const { out } = await brag.run(['check', '--format', 'sarif', ...day], { cwd });
    const log = JSON.parse(out) as { runs: { results: { ruleId: string; locations: unknown[] }[] }[] };
    const result = log.runs[0]!.results.find(({ ruleId }) => ruleId === 'invalid-date');
    assert.deepInclude(result!.locations[0] as object, {
      physicalLocation: {
        artifactLocation: { uri: file },
        region: { startLine: line, startColumn: 7, endLine: line, endColumn: 15 },
      },
    });
  });

  it('logs a win once it is confirmed, and never in the place of another', async () => {
    const line = 'Cut checkout latency 900 ms -> 540 ms #mentoring @ingrid 2026-06-14 !private';
    const asked = await brag.run(['log', line, ...day], { cwd, input: 'n\n' });
    assert.deepEqual([asked.code, asked.out], [1, '']);
    assert.match(asked.err, /Ingrid Halvorsen/);
    const both = await Promise.all([1, 2].map(() => brag.run(['log', '--yes', line, ...day], { cwd })));
    assert.deepEqual(both.map(({ out }) => path.basename(out.trim())).sort(), [
      '2026-06-14-cut-checkout-latency-2.md',
      '2026-06-14-cut-checkout-latency.md',
    ]);
    assert.include(read('brag/wins/2026-06-14-cut-checkout-latency-2.md'), '900 ms -> 540 ms');
    const confirmed = await brag.run(['log', 'Opened the forum', ...day], { cwd, input: 'y\n' });
    assert.deepEqual(
      [confirmed.code, confirmed.out.trim()],
      [0, path.normalize('brag/wins/2026-06-15-opened-the-forum.md')],
    );
  });

  it('imports drafts once, and says what it has to be told', async () => {
    writeFileSync(inFolder('old.md'), '# March 2026\n\n- Cut the build from 14 minutes to 6\n');
    writeFileSync(inFolder('table.csv'), 'Summary;Done on\nOpened the forum;03/04/2026\n');
    const table = ['import', '--from', 'csv', 'table.csv', '--yes', '--columns', 'title=Summary,date=Done on', ...day];
    assert.match((await brag.run(['import', 'old.md', ...day], { cwd, input: 'n\n' })).err, /Import 1 draft\?/);
    const imported = await brag.run(['import', 'old.md', '--yes', ...day], { cwd });
    assert.strictEqual(
      imported.out.trim(),
      path.normalize('brag/wins/2026-03-01-cut-the-build-from-14-minutes-to-6.md'),
    );
    assert.include(read(imported.out.trim()), 'status: draft');
    assert.match((await brag.run(['import', 'old.md', '--yes', ...day], { cwd })).err, /nothing new/);
    const asks = await brag.run(table, { cwd });
    assert.deepEqual([asks.code, asks.out], [2, '']);
    assert.match(asks.err, /--date-order: day-first or month-first/);
    assert.include(
      (await brag.run([...table, '--date-order', 'day-first'], { cwd })).out,
      '2026-04-03-opened-the-forum',
    );
  });

  it('writes a feedback form for what a committee may see, and takes in what was written', async () => {
    const id = '2026-03-14-checkout-latency';
    const { out } = await runHere(['feedback-form', id, '--from', 'hana-kimura', ...day]);
    assert.include(out, 'from: Hana Kimura\n');
    assert.notInclude(out, '900', 'nothing but its title');
    writeFileSync(inFolder('answer.md'), `${out}It is faster than I hoped.\n`);
    const { code, out: written } = await runHere([
      'import',
      '--from',
      'feedback',
      '--yes',
      inFolder('answer.md'),
      ...day,
    ]);
    assert.strictEqual(code, 0);
    const draft = readFileSync(path.resolve(written.trim()), 'utf8');
    assert.match(draft, /status: draft\n/);
    assert.match(draft, /quote: It is faster than I hoped\.\n\s+from: Hana Kimura\n/);
    assert.include(draft, 'answer.md');
    edit(`brag/wins/${id}.md`, 'visibility: public', 'visibility: manager');
    const refused = await runHere(['feedback-form', id, ...day]);
    assert.deepEqual([refused.code, refused.out], [2, '']);
  });

  it('writes a feedback form for a win whose owner names it by an id with a hidden name', async () => {
    writeFileSync(
      inFolder('brag/people/zed.md'),
      '---\ntype: person\nname: Zed Zebra\nrelation: manager\nvisibility: private\n---\n',
    );
    writeFileSync(
      inFolder('brag/wins/helped-zed-zebra.md'),
      '---\ntitle: Helped Zed Zebra\ndate: 2026-06-01\nvisibility: public\n---\n',
    );
    const { code, out } = await runHere(['feedback-form', 'helped-zed-zebra', ...day]);
    assert.strictEqual(code, 0);
    assert.notMatch(out, /zed|zebra/i);
  });

  it('imports a level of a ladder as a new role', async () => {
    writeFileSync(
      inFolder('ladder.csv'),
      'Skill,Senior,Staff\nWriting,Writes well,Writes for all\nDesign,Designs,Designs systems\n',
    );
    assert.match((await brag.run(['import-ladder', 'ladder.csv'], { cwd })).out, /Senior[^]*Staff/);
    const wrong = await brag.run(['import-ladder', 'ladder.csv', '--level', 'Chief'], { cwd });
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    const imported = await brag.run(['import-ladder', 'ladder.csv', '--level', 'Staff', '--yes'], { cwd });
    assert.strictEqual(imported.out.trim(), path.normalize('brag/roles/staff.md'));
    assert.include(read(imported.out.trim()), 'Designs systems');
    assert.match((await brag.run(['import-ladder', 'ladder.csv', '--level', 'Staff', '--yes'], { cwd })).err, /was made from this level before/); // prettier-ignore
  });

  it('merges what was edited, and leaves the file alone where both changed', async () => {
    edit(document, '## Summary', '## Summary\n\nA line of mine.');
    edit('brag/profile.md', 'name: Samira Okafor', 'name: Samira O. Okafor');
    const merged = await brag.run(compile, { cwd });
    assert.deepEqual([merged.code, merged.out.trim()], [0, path.normalize(document)]);
    assert.include(read(document), 'A line of mine.');
    assert.include(read(document), '# Samira O. Okafor: the case');

    edit(document, '# Samira O. Okafor: the case', '# Sam: my case');
    edit('brag/profile.md', 'name: Samira O. Okafor', 'name: Samira Okafor');
    const before = read(document);
    const refused = await brag.run(compile, { cwd });
    assert.strictEqual(refused.code, 1);
    assert.match(refused.err, /You changed 1 passage .* Nothing was written/);
    assert.strictEqual(read(document), before);
    const marked = await brag.run([...compile, '--conflicts'], { cwd });
    assert.strictEqual(marked.code, 1);
    assert.match(read(document), /<<<<<<< Yours\n# Sam: my case[^=]*=======\n# Samira Okafor: the case/);
    assert.match((await brag.run(compile, { cwd })).err, /still has conflicts/);
  });

  it('keeps a document of which it does not know what was compiled', async () => {
    const mine = 'All of this is mine.\n';
    mkdirSync(inFolder('brag/wins'), { recursive: true });
    writeFileSync(inFolder('brag/documents/plan-of-mine-plan.md'), mine);
    const { code, err } = await brag.run(['plan', '--role', 'Plan of mine', '--write', ...day], { cwd });
    assert.strictEqual(code, 1);
    assert.match(err, /isn't known, so it was left as is/);
    assert.strictEqual(read('brag/documents/plan-of-mine-plan.md'), mine);
  });

  it('writes through no link that leads out', async () => {
    mkdirSync(inFolder('outside'));
    mkdirSync(inFolder('other'));
    symlinkSync(inFolder('outside'), inFolder('other/documents'), 'junction');
    symlinkSync(inFolder('outside'), inFolder('other/wins'), 'junction');
    for (const args of [
      ['plan', '--role', 'Lead', '--write'],
      ['log', '--yes', 'Opened the forum'],
    ]) {
      const { code, err } = await brag.run([...args, '--folder', 'other'], { cwd });
      assert.strictEqual(code, 3);
      assert.match(err, /leads out of/);
    }
    assert.deepEqual(readdirSync(inFolder('outside')), []);
  });

  it('leaves a document whole when it is killed, or when two compile at once', async () => {
    const names = ['Samira Okafor', 'Samira O. Okafor'];
    const versions: string[] = [read(document)];
    edit('brag/profile.md', names[0]!, names[1]!);
    versions.push((await brag.run(compile.filter((arg) => arg !== '--write'), { cwd })).out); // prettier-ignore
    for (let tries = 0; tries < 2; tries++) {
      let watcher: FSWatcher | undefined;
      await brag.run(compile, {
        cwd,
        onStart: (child) => {
          watcher = watch(inFolder('brag/documents'), () => child.kill('SIGKILL'));
        },
      });
      watcher!.close();
      assert.include(versions, read(document));
    }
    const ended = await Promise.all([1, 2].map(() => brag.run(compile, { cwd })));
    assert.isTrue(ended.some(({ code }) => code === 0));
    assert.strictEqual(read(document), versions[1]);
    assert.strictEqual((await brag.run(compile, { cwd })).code, 0, 'what was compiled last is known');
  });

  it('tells an audience nothing of what it may not see', async () => {
    writeFileSync(inFolder('brag/wins/2026-06-01-secret.md'), '---\ntitle: The zebra affair\ndate: 2026-06-01\nvisibility: private\n---\n'); // prettier-ignore
    const as = (...args: string[]) => brag.run([...args, '--audience', 'manager', ...day], { cwd });
    const [hidden, unknown] = [await as('show', '2026-06-01-secret'), await as('show', '2026-06-01-public')];
    assert.strictEqual(hidden.err.replace('secret', 'public'), unknown.err);
    assert.deepEqual([hidden.code, hidden.out], [unknown.code, unknown.out]);
    assert.notInclude((await as('list')).out, 'zebra');
    assert.include((await brag.run(['list', ...day], { cwd })).out, 'zebra');
  });

  it('has help and an example for every command', () => {
    for (const [name, { summary, examples }] of Object.entries(commands)) {
      assert.match(summary, /^[A-Z].*\.$/);
      assert.isTrue(
        examples.every((example) => example.startsWith(`brag ${name} `) || example === `brag ${name}`),
        name,
      );
    }
  });
});
