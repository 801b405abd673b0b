import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../../../src/core/calendarDate';
import { compileCase } from '../../../../src/core/documents/case/compileCase';
import { caseForms, caseTracks, otherRole, type CaseRequest } from '../../../../src/core/documents/case/caseRequest';
import { englishOf, withPhrases, type Phrases } from '../../../../src/core/documents/phrased';
import { compileScript } from '../../../../src/core/documents/script/compileScript';
import type { ScriptRequest } from '../../../../src/core/documents/script/scriptRequest';
import { audiences } from '../../../../src/core/entries/visibility';
import { BrokenTemplate } from '../../../../src/core/templates/brokenTemplate';
import { phraseList } from '../../../../src/core/templates/phraseList';
import { userTemplates } from '../../../../src/core/templates/userTemplates';
import { greek, greekExample } from '../documents/greekExample';
import { readExample } from '../documents/readExample';

const date = '2026-06-15' as CalendarDate;
const german = join(import.meta.dirname, '../../../fixtures/templates/german');

/** The lines in which Latin words stand that are neither an address nor among those that are let through. */
function linesWith(markdown: string, isForeign: (word: string) => boolean): string[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  return body.split('\n').filter((line) => {
    const words = line
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/^```\w+/, '')
      .replace(/`[^`]*`/g, '')
      .replace(/^(\s*)- \[x\]/, '$1-')
      .replace(/\[\w+(?= жж )/g, '[')
      .replace(/[\w.-]*\.example[^\]\s]*/g, '')
      .match(/\p{Script=Latin}+/gu);
    return (words ?? []).some(isForeign);
  });
}

describe('the phrases of documents', function () {
  this.timeout(120_000);

  const said = new Set<string>();
  /** Every letter of the program's in Cyrillic. */
  const cyrillic: Phrases = {
    english: false,
    of(pattern) {
      said.add(pattern);
      return englishOf(pattern)
        .split(/(\{\d+\})/)
        .map((part, index) => (index % 2 ? part : part.replace(/[a-z]/g, 'ж').replace(/[A-Z]/g, 'Ж')))
        .join('');
    },
  };

  it('are all that a case says, and each is listed', () => {
    for (const example of ['staff-engineer', 'three-wins']) {
      const { entries, texts, documents } = greekExample(example);
      const roles: CaseRequest['role'][] =
        entries.roles.length > 0 ? [...entries.roles] : [{ title: greek('Community Manager') }];
      for (const role of roles)
        for (const form of caseForms)
          for (const audience of audiences)
            for (const track of caseTracks) {
              const other = otherRole(entries.roles, { role, audience });
              const request = { role, form, audience, track, other, date, documentUri: `${documents}/case.md` };
              const { markdown } = withPhrases(cyrillic, () => compileCase(entries, texts, request));
              // A skill may be called like a word of the front matter.
              const left = linesWith(markdown, (word) => !/^(?:cross|team)$/i.test(word));
              expect(left, `${form} ${audience} ${track}`).to.deep.equal([]);
            }
    }
    expect([...said].filter((pattern) => !phraseList.includes(pattern))).to.deep.equal([]);
  });

  it('are all that a script says, and each is listed', () => {
    for (const example of ['staff-engineer', 'three-wins']) {
      const { entries, texts, documents } = greekExample(example);
      for (const person of [undefined, ...entries.people])
        for (const ask of [undefined, ...entries.asks])
          for (const role of ask ? [undefined] : [undefined, ...entries.roles]) {
            const request: ScriptRequest = {
              ...{ date, minutes: 30, documentUri: `${documents}/script.md` },
              ...(person && { person }),
              ...(ask && { ask }),
              ...(role && { role }),
            };
            const { markdown } = withPhrases(cyrillic, () => compileScript(entries, texts, request));
            expect(linesWith(markdown, () => true)).to.deep.equal([]);
          }
    }
    expect([...said].filter((pattern) => !phraseList.includes(pattern))).to.deep.equal([]);
  });

  it('make a case on one page German from the first word to the last', () => {
    const files = new Map(
      ['case.md', 'phrases.yml'].map((name) => [name, readFileSync(join(german, name), 'utf8')] as const),
    );
    const compiled = ({ entries, texts, documents }: ReturnType<typeof readExample>): string => {
      const role = entries.roles.find(({ uri }) => uri.endsWith('/principal-engineer.md'))!;
      const request: CaseRequest = {
        ...{ role, form: 'one-page', audience: 'committee', date },
        documentUri: `${documents}/case.md`,
      };
      const templates = userTemplates(files);
      const made = templates.write(() => compileCase(entries, texts, request, templates.caseLayout));
      if (made instanceof BrokenTemplate) throw made;
      return made.markdown;
    };
    const wordings = [...files.get('phrases.yml')!.matchAll(/": "(.*)"$/gm)].map(([, wording]) => wording!).join(' ');
    const translated = new Set(wordings.concat(files.get('case.md')!).match(/\p{L}+/gu));
    const left = linesWith(compiled(greekExample('staff-engineer')), (word) => !translated.has(word));
    expect(left).to.deep.equal([]);

    const markdown = compiled(readExample('staff-engineer'));
    expect(markdown).to.include('_Für das Gremium, 15. Juni 2026_');
    expect(markdown).to.include('## Was die Rolle verlangt, und was ich dafür zeige\n');
    expect(markdown).to.include(
      'Vieles davon tue ich bereits: von den 9 Erwartungen an die Rolle sind 6 belegt, davon 4 stark. Die übrigen 3 stehen unten, jede mit dem, was sie schließt.',
    );
    expect(markdown).to.include('(geleitet, über Teams hinweg, September bis November 2025). [\\[1\\]](#belege)');
    expect(markdown).to.include('**Monate 1 und 2**, 15. Juni bis 14. August 2026');
  });
});
