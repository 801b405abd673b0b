import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as prettier from 'prettier';
import { assistantTools } from './assistantTools';
import { commandLineReference } from './commandLineReference';
import { collectPhrases } from './collectPhrases';
import { collectSentences } from './collectSentences';
import { declaredArguments } from './declaredArguments';
import { entriesReference } from './entriesReference';
import { phraseListJson } from './phraseList';
import { settingsAndCommandsReference, type Manifest, type Snippets } from './settingsAndCommandsReference';
import { templatesReference } from './templatesReference';
import type { GeneratedFiles } from './staleFiles';

/**
 * Everything that is made from the source: both references and the sentences that translators get.
 * @throws with the file and line where a sentence is no literal, or with what a reference lacks
 */
export async function generatedFiles(root: string): Promise<GeneratedFiles> {
  const json = async <Value>(file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8')) as Value;
  const sources = await readSources(root);
  const manifest = await json<Manifest>('package.json');
  const settingsAndCommands = settingsAndCommandsReference(
    manifest,
    await json<Record<string, string>>('package.nls.json'),
    await json<Snippets>('snippets/brag.json'),
    declaredArguments(sources),
  );
  const texts = new Map([
    ['docs/reference/entries.md', entriesReference()],
    ['docs/reference/settings-and-commands.md', settingsAndCommands],
    ['docs/cli.md', commandLineReference()],
    ['docs/templates.md', templatesReference()],
    ['package.json', JSON.stringify(withAssistantTools(manifest))],
    ['l10n/bundle.l10n.json', JSON.stringify(collectSentences(sources))],
    ['src/core/templates/phraseList.json', phraseListJson(collectPhrases(sources))],
  ]);
  const formatted = new Map<string, string>();
  for (const [file, text] of texts) {
    const filepath = path.join(root, file);
    formatted.set(file, await prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath }));
  }
  return formatted;
}

function withAssistantTools(manifest: Manifest): object {
  return { ...manifest, contributes: { ...manifest.contributes, languageModelTools: assistantTools() } };
}

async function readSources(root: string): Promise<Map<string, string>> {
  const names = await readdir(path.join(root, 'src'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name.replaceAll(path.sep, '/')}`);
  const sources = new Map<string, string>();
  for (const file of files.sort()) sources.set(file, await readFile(path.join(root, file), 'utf8'));
  return sources;
}
