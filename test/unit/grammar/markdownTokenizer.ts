import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import type { IOnigLib, IRawGrammar } from 'vscode-textmate';

// Both packages are CommonJS and offer no named exports to an ES module.
const require = createRequire(import.meta.url);
const textmate = require('vscode-textmate') as typeof Textmate;
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

const markdown = 'text.html.markdown';
const ours = ['front-matter', 'metrics'].map((name) => join(projectRoot, 'syntaxes', `${name}.tmLanguage.json`));

/** A piece of text and the scopes it has, outermost first. */
export interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/**
 * The `extensions` folder of the VS Code that the tests fetched into `.vscode-test`, as a desktop download or as a
 * server; undefined before any was fetched.
 */
export function builtInExtensions(): string | undefined {
  const cache = join(projectRoot, '.vscode-test');
  const inside = [
    'node_modules/code-server/lib/vscode/extensions',
    'resources/app/extensions',
    'Visual Studio Code.app/Contents/Resources/app/extensions',
  ];
  return (existsSync(cache) ? readdirSync(cache) : [])
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
    .flatMap((version) => inside.map((path) => join(cache, version, path)))
    .find((path) => existsSync(join(path, 'yaml/syntaxes/yaml.tmLanguage.json')));
}

/**
 * A function that splits Markdown into tokens as VS Code does: its own Markdown, YAML and HTML grammars, and,
 * where `injected`, the two grammars of this project.
 */
export async function markdownTokenizer(
  extensions: string,
  injected = true,
): Promise<(text: string) => readonly Token[]> {
  const grammars = new Map<string, IRawGrammar>();
  const files = ['markdown-basics', 'yaml', 'html'].flatMap((extension) => {
    const folder = join(extensions, extension, 'syntaxes');
    return readdirSync(folder).map((name) => join(folder, name));
  });
  for (const file of [...files, ...ours]) {
    const grammar = textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    grammars.set(grammar.scopeName, grammar);
  }
  const injections = ours.map((file) => (JSON.parse(readFileSync(file, 'utf8')) as { scopeName: string }).scopeName);
  const registry = new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: (scope) => Promise.resolve(grammars.get(scope) ?? null),
    getInjections: (scope) => (injected && scope === markdown ? injections : undefined),
  });
  const grammar = await registry.loadGrammar(markdown);
  if (!grammar) throw new Error(`No grammar for ${markdown} below ${extensions}`);
  return (text) => {
    let state = textmate.INITIAL;
    return text.split('\n').flatMap((line, index) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        line: index,
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}

let loaded: Promise<IOnigLib> | undefined;

function loadOniguruma(): Promise<IOnigLib> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  loaded ??= oniguruma.loadWASM(new Uint8Array(wasm).buffer).then(() => ({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }));
  return loaded;
}
