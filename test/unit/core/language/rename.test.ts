import { assert } from 'chai';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { nameOf, type Entry } from '../../../../src/core/entries/entry';
import { SkillNames } from '../../../../src/core/library/skillNames';
import { meaningOf } from '../../../../src/core/language/meaning';
import { mentionsIn } from '../../../../src/core/language/mentions';
import { rename, renamesId, type Renaming, type RenameTarget } from '../../../../src/core/language/rename';
import type { NameKind } from '../../../../src/core/entries/fields';
import { applyEdits } from '../../../../src/core/text/textEdits';
import { say, type Sentence } from '../../../../src/core/text/sentence';
import { byType } from '../arbitraries';
import { readExample } from '../documents/readExample';
import { tries } from '../../tries';
import { compileCase } from '../documents/compileNow';

function library(files: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`file:///brag/${path}`, text]));
  return { texts, ...entriesOf(texts) };
}

function entriesOf(texts: ReadonlyMap<string, string>) {
  const read = [...texts].flatMap(([uri, text]): Entry[] => {
    const parsed = parseEntry(uri, text);
    return parsed.kind === 'entry' ? [parsed.entry] : [];
  });
  const entries = byType(read);
  return { entries, names: new SkillNames(entries.roles) };
}

type Library = ReturnType<typeof library>;

function renamed(
  { texts, entries, names }: Library,
  kind: NameKind,
  written: string,
  name: string,
): Renaming | Sentence {
  const target: RenameTarget = { kind, written, meaning: meaningOf(kind, written, entries, names) };
  return rename(target, name, entries, names, texts);
}

function after(texts: ReadonlyMap<string, string>, renaming: Renaming | Sentence): Map<string, string> {
  if ('pattern' in renaming) throw new Error(say(renaming));
  const moved = new Map<string, string>();
  for (const [uri, text] of texts)
    moved.set(uri === renaming.file?.from ? renaming.file.to : uri, applyEdits(text, renaming.edits.get(uri) ?? []));
  return moved;
}

const example = () => {
  const { entries, texts } = readExample('staff-engineer');
  return { texts, entries, names: new SkillNames(entries.roles) };
};

function caseOf(texts: ReadonlyMap<string, string>, role: string): string {
  const { entries } = entriesOf(texts);
  return compileCase(entries, texts, {
    role: entries.roles.find(({ id }) => id === role)!,
    audience: 'self',
    form: 'full',
    date: '2026-06-15' as CalendarDate,
    documentUri: 'file:///staff-engineer/brag/documents/case.md',
  }).markdown;
}

describe('rename', () => {
  const files = {
    'roles/staff.md': `---\ntype: role\ntitle: Staff\nexpectations:\n  - skill: "System Design" # the big one\n    aliases: [architecture]\n  - Mentoring\n---\n`,
    'wins/a.md': `---\ntitle: A\ndate: 2026-01-01\nskills: [system-design, 'System Design', Mentoring]\nproject: x # y\n---\n\nSystem Design\n`,
    'wins/b.md': `---\r\ntitle: B\r\ndate: 2026-01-02\r\nskills:\r\n- System Design # why\r\n- architecture\r\ncollaborators: [ana, Ana Lima]\r\n---\r\n\r\n[Ana](../people/ana.md#who)\r\n`,
    'people/ana.md': '---\ntype: person\nname: Ana Lima\ntitle: Ana Lima\n---\n',
    'people/bo.md': '---\ntype: person\nname: Bo\n---\n',
    'asks/raise.md': '---\ntype: ask\ntitle: A raise\nto: Ana Lima\nneeds: [System Design, A]\n---\n',
    'profile.md': '---\ntype: profile\nself-ratings:\n  System Design: 3\n---\n',
  };

  it('changes the exact places of a skill and keeps quotes, comments, slugs and aliases', () => {
    const made = after(library(files).texts, renamed(library(files), 'skill', 'System Design', 'Big, Pictures'));
    const of = (path: string) => made.get(`file:///brag/${path}`);
    assert.strictEqual(of('roles/staff.md'), files['roles/staff.md'].replace('"System Design"', '"Big, Pictures"'));
    assert.strictEqual(
      of('wins/a.md'),
      files['wins/a.md'].replace("[system-design, 'System Design'", "[big-pictures, 'Big, Pictures'"),
    );
    assert.strictEqual(of('wins/b.md'), files['wins/b.md'].replace('- System Design', '- Big, Pictures'));
    assert.strictEqual(of('asks/raise.md'), files['asks/raise.md'].replace('[System Design', '["Big, Pictures"'));
    assert.strictEqual(of('profile.md'), files['profile.md'].replace('System Design', '"Big, Pictures"'));
  });

  it('changes an alias alone where that is what was asked for', () => {
    const { edits } = renamed(library(files), 'skill', 'architecture', 'shape') as Renaming;
    assert.deepStrictEqual([...edits.keys()].sort(), ['file:///brag/roles/staff.md', 'file:///brag/wins/b.md']);
  });

  it('changes a name where it is written as a name, not the id', () => {
    const made = after(library(files).texts, renamed(library(files), 'person', 'Ana Lima', 'Ana Souza'));
    assert.strictEqual(made.get('file:///brag/people/ana.md'), files['people/ana.md'].replace('name: Ana Lima', 'name: Ana Souza')); // prettier-ignore
    assert.strictEqual(made.get('file:///brag/wins/b.md'), files['wins/b.md'].replace('Ana Lima', 'Ana Souza'));
    assert.include(made.get('file:///brag/asks/raise.md'), 'to: Ana Souza');
  });

  it('moves the file of an id and every link to it', () => {
    const renaming = renamed(library(files), 'person', 'ana', 'ana-lima');
    assert.deepStrictEqual((renaming as Renaming).file, { from: 'file:///brag/people/ana.md', to: 'file:///brag/people/ana-lima.md' }); // prettier-ignore
    const made = after(library(files).texts, renaming);
    assert.strictEqual(
      made.get('file:///brag/wins/b.md'),
      files['wins/b.md'].replace('[ana,', '[ana-lima,').replace('people/ana.md#', 'people/ana-lima.md#'),
    );
  });

  const refused: readonly [kind: NameKind, written: string, name: string, reason: RegExp][] = [
    ['skill', 'System Design', 'mentoring', /already in use/],
    ['skill', 'System Design', 'Architecture', /another spelling of this skill/],
    ['person', 'Ana Lima', 'bo', /“Bo” is already taken/],
    ['person', 'ana', 'a/b', /valid file name/],
    ['skill', 'System Design', '  ', /empty/],
  ];
  for (const [kind, written, name, reason] of refused)
    it(`refuses to call ${written} ${JSON.stringify(name)}`, () => {
      const said = renamed(library(files), kind, written, name);
      assert.match('pattern' in said ? say(said) : 'renamed', reason);
    });

  it('refuses while a file that names it is broken', () => {
    const { entries, names, texts } = library(files);
    const target: RenameTarget = { kind: 'skill', written: 'Mentoring', meaning: meaningOf('skill', 'Mentoring', entries, names) }; // prettier-ignore
    const said = rename(target, 'Coaching', entries, names, texts, new Set(['file:///brag/wins/a.md']));
    assert.match('pattern' in said ? say(said) : '', /^a\.md mentions it too/);
  });

  it('takes my own name along to where I own a step', () => {
    const { texts, entries, names } = example();
    const meaning = meaningOf('person', 'Samira Okafor', entries, names);
    const renaming = rename({ kind: 'person', written: 'Samira Okafor', meaning }, 'Samira', entries, names, texts);
    if ('pattern' in renaming) throw new Error(say(renaming));
    const before = caseOf(texts, 'principal-engineer').replaceAll('Samira Okafor', 'Samira');
    assert.strictEqual(caseOf(after(texts, renaming), 'principal-engineer'), before);
  });

  it('leaves a case that differs in the name alone, for every name in the example', () => {
    const { texts, entries, names } = example();
    const before = new Map(entries.roles.map(({ id }) => [id, caseOf(texts, id)]));
    const mentions = [...texts].flatMap(([uri, text]) => mentionsIn(uri, text).names);
    // Whether a project is named at all depends on what the title says.
    const named = mentions.filter(({ kind }) => kind !== 'project' && kind !== 'tag');
    const unique = [...new Map(named.map((mention) => [`${mention.kind} ${mention.written}`, mention])).values()];
    assert.isAbove(unique.length, 25);
    fc.assert(
      fc.property(
        fc.constantFrom(...unique),
        fc.stringMatching(/^Zq[a-z]{5,9}( [A-Z][a-z]{3,6})?$/),
        (mention, word) => {
          const meaning = meaningOf(mention.kind, mention.written, entries, names, mention.orWin);
          const target = { kind: mention.kind, written: mention.written, meaning };
          // People who are alike stand in the order of their files.
          const name = renamesId(target) ? `${mention.written}-${word.toLowerCase().replace(' ', '-')}` : word;
          const renaming = rename(target, name, entries, names, texts);
          if ('pattern' in renaming) throw new Error(say(renaming));
          const made = after(texts, renaming);
          const label = meaning.kind === 'entry' ? nameOf(meaning.entry) : mention.written;
          for (const [role, earlier] of before) {
            if (renaming.file && role === (meaning.kind === 'entry' ? meaning.entry.id : '')) continue;
            const later = caseOf(made, role);
            const slugged = name.toLowerCase().replace(/ /g, '-');
            const back = (line: string) => line.replaceAll(name, '§').replaceAll(slugged, '§');
            const lines = [earlier.split('\n'), later.split('\n')] as const;
            assert.strictEqual(lines[1].length, lines[0].length);
            for (const [index, line] of lines[1].entries()) {
              if (line === lines[0][index]) continue;
              const [start, ...rest] = back(line).split('§');
              assert.isAbove(rest.length, 0, `changed without the name: ${line}`);
              const pattern = [start!, ...rest]
                .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
                .join('.{1,80}?');
              assert.match(
                lines[0][index]!.replace(/ {2,}|-{3,}/g, ''),
                new RegExp(`^${pattern.replace(/ {2,}|-{3,}/g, '')}$`),
                label,
              );
            }
          }
        },
      ),
      { numRuns: tries(8) },
    );
  }).timeout(0);
});
