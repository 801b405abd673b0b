import { assert } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifestText = readFileSync(path.join(root, 'package.json'), 'utf8');

interface Manifest {
  capabilities: { untrustedWorkspaces: { supported: unknown }; virtualWorkspaces: unknown };
  contributes: {
    commands: { command: string; category?: string; title: string }[];
    menus?: Record<string, { command?: string; when?: string }[]>;
    views?: Record<string, { id: string }[]>;
    viewsWelcome?: { contents: string }[];
    configuration: { properties: Record<string, unknown> };
    walkthroughs: { steps: { description: string; media: { markdown: string }; completionEvents: string[] }[] }[];
  };
}

const { contributes, capabilities } = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(root, 'src', name), 'utf8'));
const declared = contributes.commands.map(({ command }) => command).sort();

describe('the manifest', () => {
  it('declares every command that the source registers, and no other', () => {
    const registered = sources.flatMap((source) =>
      [...source.matchAll(/(?<!commands\.)registerCommand\(\s*(?:'([^']+)'|(\w+))/g)].map(
        ([, id, name]) => id ?? constantIn(source, name!),
      ),
    );
    assert.deepStrictEqual(registered.sort(), declared);
  });

  it('gives every command the category Brag', () => {
    for (const { command, category } of contributes.commands)
      assert.strictEqual(category, '%commands.category%', command);
    assert.strictEqual(strings['commands.category'], 'Brag');
  });

  describe('its palette', () => {
    const hidden = new Set(
      (contributes.menus?.['commandPalette'] ?? []).flatMap(({ command, when }) => (when === 'false' ? command! : [])),
    );
    const shown = contributes.commands.filter(({ command }) => !hidden.has(command));
    const titleOf = (key: string) => strings[key.replaceAll('%', '')]!;
    const titles = shown.map(({ title }) => titleOf(title));

    it('holds at most forty commands', () => {
      assert.isAtMost(shown.length, 40);
    });

    it('finds a command by the words that people type', () => {
      // As the palette does: what is typed stands in the title, or each word of it begins one there.
      const finds = (typed: string, title: string) => {
        const words = title.toLowerCase().split(/[\s()…,:-]+/);
        return (
          title.toLowerCase().includes(typed) ||
          typed.split(' ').every((one) => words.some((word) => word.startsWith(one)))
        );
      };
      const typed =
        'promotion,self review,1:1,meeting,weekly,summary,achievements,goals,share,pdf,report,inbox,help,settings';
      const lost = typed.split(',').filter((words) => !titles.some((title) => finds(words, title)));
      assert.deepStrictEqual(lost, []);
    });

    it('begins each title with a verb, in title case', () => {
      const verbs =
        /^(?:Add|Ask|Compile|Copy|Customize|Export|Filter|Get|Group|Import|Log|New|Open|Recompile|Record|Rehearse|Review|Set|Show|Strengthen|Switch) ?/;
      const small = /^(?:a|an|and|as|by|for|from|in|of|on|or|the|to|with)$/;
      for (const title of titles) {
        assert.match(title, verbs);
        for (const word of title.split(/[\s(),/-]+/).filter(Boolean))
          assert.isTrue(small.test(word) || /^[^a-z]/.test(word), `“${word}” in ${title}`);
      }
    });

    it('ends each title in an ellipsis where the command asks something, and no other', () => {
      const silent = shown.map(({ command, title }) => (titleOf(title).endsWith('…') ? '' : command)).filter(Boolean);
      assert.deepStrictEqual(silent.sort(), [
        'brag.copyRichText',
        'brag.copyTemplates',
        'brag.openDashboard',
        'brag.openHelp',
        'brag.openSample',
        'brag.openSettings',
        'brag.recompile',
        'brag.reviewDrafts',
        'brag.showSinceLastWin',
      ]);
    });
  });

  it('uses every string of package.nls.json, and none that is not there', () => {
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]));
    assert.deepStrictEqual([...used].sort(), Object.keys(strings).sort());
  });

  it('names commands alone that are declared or belong to VS Code', () => {
    const inStrings = Object.values(strings).flatMap((text) =>
      [...text.matchAll(/command:([\w.]+)/g)].map((match) => match[1]!),
    );
    const inMenus = Object.values(contributes.menus ?? {}).flatMap((items) =>
      items.map(({ command }) => command ?? ''),
    );
    const views = Object.values(contributes.views ?? {}).flatMap((items) => items.map(({ id }) => `${id}.focus`));
    const own = [...inStrings, ...inMenus].filter((command) => command.startsWith('brag.'));
    for (const command of own) assert.include([...declared, ...views], command);
  });

  it('declares every setting that the source reads, and no other', () => {
    const read = [
      ...sources.join('\n').matchAll(/getConfiguration\('brag'[^)]*\)\s*\.(?:get|inspect)(?:<[^>]*>)?\(\s*'([\w.]+)'/g),
    ].map((match) => `brag.${match[1]}`);
    assert.sameMembers(Object.keys(contributes.configuration.properties), [...new Set(read)]);
  });

  it('has media and completion events for every step of the walkthrough', () => {
    const views = Object.values(contributes.views ?? {}).flatMap((items) => items.map(({ id }) => id));
    for (const { steps } of contributes.walkthroughs) {
      for (const { media, completionEvents } of steps) {
        assert.isTrue(existsSync(path.join(root, media.markdown)), media.markdown);
        for (const event of completionEvents) {
          const [kind, name] = event.split(':');
          assert.include(kind === 'onView' ? views : declared, name, event);
        }
      }
    }
  });

  it('works in restricted mode and in virtual workspaces', () => {
    assert.deepStrictEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });
});

function constantIn(source: string, name: string): string {
  return new RegExp(`const ${name} = '([^']+)'`).exec(source)?.[1] ?? name;
}
