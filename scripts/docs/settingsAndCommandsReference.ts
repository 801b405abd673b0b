import { argumentNames, commandWords, type CommandWords } from './commandWords';
import type { DeclaredArguments } from './declaredArguments';
import { code, describeField } from './fieldForm';
import { markdownTable } from './markdownTable';

/** What of package.json the reference shows. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
    readonly menus: {
      readonly commandPalette?: readonly { readonly command: string; readonly when: string }[];
    };
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
  };
}

interface Setting {
  readonly type: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

export type Snippets = Readonly<
  Record<string, { readonly prefix: string | readonly string[]; readonly description: string }>
>;

/**
 * `docs/reference/settings-and-commands.md`, from the manifest and its strings.
 * @throws where a command of the palette is not described, or its arguments are not those that its feature declares
 */
export function settingsAndCommandsReference(
  manifest: Manifest,
  strings: Readonly<Record<string, string>>,
  snippets: Snippets,
  declared: DeclaredArguments,
): string {
  const { commands, configuration, views, menus, keybindings = [] } = manifest.contributes;
  const text = (written: string): string => written.replace(/^%(.+)%$/, (_, key: string) => strings[key] ?? written);
  const hidden = new Set(menus.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command));
  const shown = commands.filter(({ command }) => !hidden.has(command));
  check(
    shown.map(({ command }) => command),
    declared,
  );
  const settings = Object.entries(configuration.properties);
  return [
    '<!-- Written by npm run docs from package.json, package.nls.json, the snippets and scripts/docs/commandWords.ts. -->',
    '# Settings and commands',
    '## Settings',
    markdownTable(
      ['Setting', 'Form', 'Default', 'Description'],
      settings.map(([key, setting]) => [
        code(key),
        setting.enum ? setting.enum.map((word) => code(String(word))).join(', ') : [setting.type].flat().join(' or '),
        setting.default === undefined ? '–' : code(JSON.stringify(setting.default)),
        text(setting.markdownDescription ?? setting.description ?? ''),
      ]),
    ),
    '## Commands',
    "You find these commands under **Brag** in the Command Palette. From a keybinding, a task, or another extension, you can pass one object with arguments; an argument that has a default isn't asked for. An invalid argument is an error that says what is expected, and nothing is written.",
    ...shown.flatMap(({ command, category, title }) => [
      `### ${text(category)}: ${text(title)}`,
      ...commandSection(command, commandWords[command]!),
    ]),
    ...(keybindings.length === 0
      ? []
      : [
          '## Keys',
          markdownTable(
            ['Key', 'Command', 'When'],
            keybindings.map(({ key, command, when }) => [code(key), code(command), when ? code(when) : 'always']),
          ),
        ]),
    '## Views',
    markdownTable(
      ['View', 'Id'],
      Object.values(views).flatMap((held) => held.map(({ id, name }) => [text(name), code(id)])),
    ),
    '## Snippets',
    'Type the prefix in a Markdown file and accept the suggestion.',
    markdownTable(
      ['Prefix', 'Description'],
      Object.values(snippets).map(({ prefix, description }) => [[prefix].flat().map(code).join(', '), description]),
    ),
  ].join('\n\n');
}

function commandSection(id: string, words: CommandWords): string[] {
  const opening = `\`${id}\`. ${words.does} Returns ${words.returns}.`;
  if (words.arguments === 'win')
    return [
      opening,
      'Arguments: the keys of a [win](entries.md#win). Without a `title` it asks for one. `date` can also be `yesterday`, `last Friday`, `on 3 March`, `2 weeks ago`, and so on; the default is today.',
    ];
  const fields = Object.entries(words.arguments);
  if (fields.length === 0) return [opening];
  const rows = fields.map(([key, field]) => {
    const { form, ifLeftOut, description } = describeField(field as Parameters<typeof describeField>[0]);
    return [code(key), form, ifLeftOut === undefined ? '–' : code(ifLeftOut), description ?? '–'];
  });
  return [opening, markdownTable(['Argument', 'Form', 'Default', 'Description'], rows)];
}

function check(shown: readonly string[], declared: DeclaredArguments): void {
  const place = 'scripts/docs/commandWords.ts';
  for (const command of shown) {
    const words = commandWords[command];
    if (words === undefined) throw new Error(`${place} says nothing about the command ${command}.`);
    const described = argumentNames(words).sort();
    const taken = [...(declared.get(command) ?? [])].sort();
    if (described.join() === taken.join()) continue;
    throw new Error(`${place} describes ${command} with the arguments ${list(described)}; it takes ${list(taken)}.`);
  }
  const gone = Object.keys(commandWords).find((command) => !shown.includes(command));
  if (gone !== undefined) throw new Error(`${place} describes ${gone}, which the palette does not have.`);
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
