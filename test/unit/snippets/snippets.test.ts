import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import matter from 'gray-matter';
import yaml from 'js-yaml';
import { entryTypes, type EntryType } from '../../../src/core/entries/entry';
import { entrySchemas } from '../../../src/core/entries/entrySchemas';
import { parseEntry } from '../../../src/core/entries/parseEntry';
import { winKinds } from '../../../src/core/entries/winKind';
import { choicesOf, expandSnippet } from './expandSnippet';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly isFileTemplate: boolean;
  readonly body: readonly string[];
}

const file = new URL('../../../snippets/brag.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);
const today = { CURRENT_YEAR: '2026', CURRENT_MONTH: '03', CURRENT_DATE: '14' };

function frontMatterOf(text: string): Record<string, unknown> {
  const engine = (source: string) => yaml.load(source, { schema: yaml.CORE_SCHEMA }) as object;
  return matter(text, { engines: { yaml: engine } }).data;
}

describe('snippets', () => {
  it('offer every entry type, and every kind of win', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    assert.deepEqual(
      prefixes.toSorted(),
      [...entryTypes.map((type) => `brag-${type}`), ...winKinds.map((kind) => `brag-win-${kind}`)].toSorted(),
    );
  });

  for (const [name, { prefix, description, isFileTemplate, body: lines }] of snippets)
    describe(name, () => {
      const body = lines.join('\n');
      const [, type, kind] = prefix.split('-') as [string, EntryType, string | undefined];

      it('says what it is for, in a sentence, and fills a whole file', () => {
        assert.match(description, /^[A-Z].{10,120}\.$/);
        assert.equal(isFileTemplate, true);
      });

      it('holds known keys alone, and each stop once, up to the last', () => {
        const data = frontMatterOf(expandSnippet(body, today));
        assert.equal(data['type'], type);
        assert.equal(data['kind'], type === 'win' ? kind : type === 'ask' ? 'promotion' : undefined);
        const known = ['type', ...Object.keys(entrySchemas[type].entries)];
        assert.deepEqual(
          Object.keys(data).filter((key) => !known.includes(key)),
          [],
        );
        const stops = [...body.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
        assert.deepEqual(stops, [...stops.slice(0, -1).map((_, index) => index + 1), 0]);
      });

      it('is an entry without problems when nothing is typed, whatever is chosen', () => {
        const variants = [{}, ...choicesOf(body).flatMap(({ stop, words }) => words.map((word) => ({ [stop]: word })))];
        for (const chosen of variants) {
          const text = expandSnippet(body, today, chosen);
          assert.doesNotMatch(text, /\$\{|undefined/);
          const parsed = parseEntry(`file:///brag/${prefix}.md`, text);
          assert.equal(parsed.kind, 'entry');
          assert.deepEqual(parsed.kind === 'entry' && [parsed.entry.type, parsed.problems], [type, []]);
        }
      });

      it('is still an entry without problems when its commented lines are put to use', () => {
        const text = expandSnippet(body, today).replace(/^# ([a-z-]+: )/gm, '$1');
        const parsed = parseEntry(`file:///brag/${prefix}.md`, text);
        assert.deepEqual(parsed.kind === 'entry' && parsed.problems, []);
      });

      it('claims no number, quote or link that is not the user’s', () => {
        const parsed = parseEntry(`file:///brag/${prefix}.md`, expandSnippet(body, today));
        assert.ok(parsed.kind === 'entry');
        if (parsed.entry.type !== 'win') return;
        assert.equal(parsed.entry.impact, undefined);
        assert.deepEqual(parsed.entry.links, []);
        for (const { before, after, change } of parsed.entry.metrics)
          assert.deepEqual([before, after, change], [undefined, undefined, undefined]);
        for (const { quote, link } of parsed.entry.feedback)
          assert.deepEqual([quote, link], ['Their words, exactly as they said them', undefined]);
      });
    });
});
