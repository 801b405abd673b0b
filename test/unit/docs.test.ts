import { assert } from 'chai';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { collectSentences } from '../../scripts/docs/collectSentences';
import { declaredArguments } from '../../scripts/docs/declaredArguments';
import { describeField } from '../../scripts/docs/fieldForm';
import { generatedFiles } from '../../scripts/docs/generatedFiles';
import { repository } from '../../scripts/docs/repository';
import { settingsAndCommandsReference } from '../../scripts/docs/settingsAndCommandsReference';
import { staleFiles, writeFiles, type GeneratedFiles } from '../../scripts/docs/staleFiles';
import { entrySchemas } from '../../src/core/entries/entrySchemas';
import { roleSchema } from '../../src/core/entries/role';
import { winSchema } from '../../src/core/entries/win';

describe('the generated documentation', () => {
  let files: GeneratedFiles;
  let scratch: string;

  before(async () => {
    files = await generatedFiles(repository);
    scratch = mkdtempSync(path.join(os.tmpdir(), 'brag-docs-'));
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('is stale when it is missing or differs in a byte, and not otherwise', async () => {
    assert.sameMembers(await staleFiles(scratch, files), [...files.keys()]);
    await writeFiles(scratch, files);
    assert.deepStrictEqual(await staleFiles(scratch, files), []);
    appendFileSync(path.join(scratch, 'docs/reference/entries.md'), '\n');
    assert.deepStrictEqual(await staleFiles(scratch, files), ['docs/reference/entries.md']);
  });

  it('has a row for every key of every type', () => {
    const sections = files.get('docs/reference/entries.md')!.split(/^## /m);
    for (const [type, schema] of Object.entries(entrySchemas)) {
      const section = sections.find((text) => text.startsWith(`${type}\n`)) ?? '';
      for (const key of Object.keys(schema.entries))
        assert.match(section, new RegExp(`^\\| \`${key}\` +\\|`, 'm'), type);
    }
  });

  it('says whether a key is required, its form, its words and its default', () => {
    const { title, status, metrics, end } = winSchema.entries;
    assert.include(describeField(title), { form: 'text', required: true });
    assert.include(describeField(status), {
      form: 'one of `draft`, `in-progress` or `done`',
      required: false,
      ifLeftOut: 'done',
      description: 'How far along it is. Only `done` counts as evidence.',
    });
    assert.include(describeField(end), { form: 'date, `YYYY-MM-DD`', ifLeftOut: undefined });
    assert.containsAllKeys(describeField(metrics).inner, ['before', 'after', 'unit']);
    const { evidence, within } = describeField(roleSchema.entries.expectations).inner!;
    assert.include(describeField(evidence!), { form: 'whole number from 1 to 100', ifLeftOut: '2' });
    assert.include(describeField(within!), { ifLeftOut: '12' });
  });

  it('refuses a field that it has no words for', () => {
    assert.throws(() => describeField(v.bigint()), 'no words for a field of the type bigint');
  });
});

describe('the sentences for translators', () => {
  const collected = (text: string) => collectSentences(new Map([['src/a.ts', text]]));

  it('are the literals given to l10n.t, sentence and plural', () => {
    const found = collected(`
      import * as vscode from 'vscode';
      import { plural, sentence as said } from '../core/sentence';
      vscode.l10n.t('Log a win');
      l10n.t({ message: 'Open', comment: ['A verb'] });
      said(late ? 'It has come: {0}.' : 'It comes: {0}.', day);
      plural(count, '{0} win', '{0} wins');
    `);
    assert.deepStrictEqual(found, {
      'It comes: {0}.': 'It comes: {0}.',
      'It has come: {0}.': 'It has come: {0}.',
      'Log a win': 'Log a win',
      'Open/A verb': { message: 'Open', comment: ['A verb'] },
      '{0} win': '{0} win',
      '{0} wins': '{0} wins',
    });
  });

  it('leaves functions alone that have the same name and are others', () => {
    assert.deepStrictEqual(collected('const sentence = (text: string) => text;\nsentence(anything);'), {});
  });

  for (const call of [
    'vscode.l10n.t(name)',
    'vscode.l10n.t(`${count} wins`)',
    "sentence('a' + b)",
    "plural(1, 'one', many)",
  ])
    it(`fails at the line of ${call}`, () => {
      const source = `import { plural, sentence } from './sentence';\n\n${call};\n`;
      assert.throws(() => collected(source), 'src/a.ts:3: give a literal here');
    });
});

describe('the arguments of commands', () => {
  it('are the keys of the schema given to readArguments, or of the type of the handler', () => {
    const found = declaredArguments(
      new Map([
        [
          'a.ts',
          `const command = 'brag.a';
           const schema = v.strictObject({ role: v.optional(line), 'date': date });
           readArguments(command, schema, given);
           vscode.commands.registerCommand('brag.b', async (argument?: { by?: string }) => undefined);
           vscode.commands.registerCommand('brag.c', () => undefined);`,
        ],
      ]),
    );
    assert.deepStrictEqual(
      [...found],
      [
        ['brag.a', ['role', 'date']],
        ['brag.b', ['by']],
      ],
    );
  });

  it('stop the reference when it describes others', () => {
    const manifest = {
      contributes: {
        commands: [{ command: 'brag.filter', title: 'Filter', category: 'Brag' }],
        configuration: { properties: {} },
        views: {},
        menus: {},
      },
    };
    const reference = (names: string[]) =>
      settingsAndCommandsReference(manifest, {}, {}, new Map([['brag.filter', names]]));
    assert.throws(
      () => reference(['text', 'exact']),
      'brag.filter with the arguments text, wins; it takes exact, text.',
    );
    assert.throws(() => reference(['text', 'wins']), 'which the palette does not have');
  });
});
