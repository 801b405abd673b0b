import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { caseForms, caseTracks, type CaseRequest } from '../../../../src/core/documents/case/caseRequest';
import { compileHandover } from '../../../../src/core/documents/handover/compileHandover';
import { englishOf, withPhrases, type Phrases } from '../../../../src/core/documents/kit/phrased';
import type { ScriptRequest } from '../../../../src/core/documents/script/scriptRequest';
import type { Entries } from '../../../../src/core/library/entries';
import { audiences } from '../../../../src/core/entries/visibility';
import { BrokenTemplate } from '../../../../src/core/templates/brokenTemplate';
import { phraseList } from '../../../../src/core/templates/phraseList';
import { readPhrases } from '../../../../src/core/templates/readPhrases';
import { computed } from '../../../fuzz/inputs';
import { userTemplates } from '../../../../src/core/templates/userTemplates';
import { greek, greekExample } from '../documents/greekExample';
import { readExample } from '../documents/readExample';
import { compileCareerCheck, compileCase, compilePlan, compileScript } from '../documents/compileNow';

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

/** The same record as it may stand at other times: without what was agreed, put off, named or rated. */
function variantsOf(entries: Entries): Entries[] {
  const statuses = ['planned', 'asked', 'agreed', 'deferred', 'declined'] as const;
  return [
    entries,
    ...statuses.map((status) => ({ ...entries, asks: entries.asks.map((ask) => ({ ...ask, status })) })),
    {
      ...entries,
      asks: entries.asks.map(({ to: _to, asked: _asked, outcome: _outcome, ...ask }) => ({ ...ask, criteria: [] })),
      meetings: [],
      goals: [],
      forms: [],
      people: [],
      responsibilities: [],
      profile: entries.profile && { ...entries.profile, selfRatings: [] },
    },
    {
      ...entries,
      asks: entries.asks.map((ask) => ({ ...ask, criteria: ask.criteria.map((each) => ({ ...each, met: true })) })),
      wins: entries.wins.slice(0, 1),
      profile: undefined,
    },
    { ...entries, wins: [], asks: [] },
  ];
}

describe('the phrases of documents', function () {
  this.timeout(0);

  const said = new Set<string>();
  /** Every letter of the program's in Cyrillic. */
  const cyrillic: Phrases = {
    patternsFor: () => [],
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
              const request = { role, form, audience, track, date, documentUri: `${documents}/case.md` };
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

  it('are all that a plan, a career check and a handover say, and each is listed', () => {
    for (const example of ['staff-engineer', 'three-wins']) {
      const { entries, texts: greekTexts, documents } = greekExample(example);
      const documentUri = `${documents}/document.md`;
      const texts = new Map(greekTexts);
      const { uri } = entries.profile ?? {};
      // Its headings are the user's own, but for the one that a review is written below.
      if (uri !== undefined)
        texts.set(
          uri,
          `${texts.get(uri)!.replace(/^#.*$/gm, greek)}\n## Review of my career plan, 2026-03-31\n\n**Next step:** ${greek('Price it')}\n`,
        );
      for (const day of ['2026-06-15', '2027-08-01'] as CalendarDate[])
        for (const seen of variantsOf(entries)) {
          const roles = [undefined, ...seen.roles];
          const made = withPhrases(cyrillic, () => [
            ...seen.asks.map((ask) => compilePlan(seen, texts, { ask, date: day, documentUri })),
            ...roles.map((role) => compilePlan(seen, texts, { ...(role && { role }), date: day, documentUri })),
            ...roles.map((role) => compileCareerCheck(seen, texts, { role, date: day, documentUri })),
            compileHandover(seen, { date: day }),
            compileHandover(seen, { date: day, to: greek('Marta Lind') }),
          ]);
          for (const { markdown } of made) expect(linesWith(markdown, () => true)).to.deep.equal([]);
        }
    }
    expect([...said].filter((pattern) => !phraseList.includes(pattern))).to.deep.equal([]);
  });

  it('make a handover German from the first word to the last', () => {
    const german = new Map([
      ['Handover: {0}', 'Übergabe: {0}'],
      ['For {0}, as of {1}.', 'Für {0}, Stand {1}.'],
      ['I am {0}.', 'Ich bin {0}.'],
      ['I am {0}, since {1}.', 'Ich bin {0}, seit {1}.'],
      ['What I carry beside my tasks', 'Was ich neben meinen Aufgaben trage'],
      ['Since {1}, {0} months by now.', 'Seit {1}, inzwischen {0} Monate.'],
      ['It is not recognised.', 'Anerkannt ist es nicht.'],
      ['{0} {1} {2}|day, month, year', '{0}. {1} {2}'],
      ['June', 'Juni'],
    ]);
    const wordings = [...german].map(([phrase, wording]) => `  ${JSON.stringify(phrase)}: ${JSON.stringify(wording)}`);
    const templates = userTemplates(
      new Map([
        ['handover.md', '# {{ title }}\n\n{{ byline }}\n\n## {{ headings.duties }}\n\n{{ passages.duties }}\n'],
        ['phrases.yml', ['language: de', 'phrases:', ...wordings, ''].join('\n')],
      ]),
    );
    const { entries } = readExample('staff-engineer');
    const made = templates.write(() =>
      compileHandover(entries, { date, to: 'Marta Lind' }, templates.layout('handover')),
    );
    if (made instanceof BrokenTemplate) throw made;
    expect(made.markdown).to.match(/^# Übergabe: /m);
    expect(made.markdown).to.include('Für Marta Lind, Stand 15. Juni 2026.');
    expect(made.markdown).to.include('## Was ich neben meinen Aufgaben trage\n');
    expect(made.markdown).to.match(/\. Seit \d+\. \p{L}+ \d{4}, inzwischen \d+ Monate\./u);
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
      'Vieles davon tue ich bereits: von den neun Erwartungen an die Rolle sind sechs belegt, davon vier stark. Die übrigen drei stehen unten, jede mit dem, was sie schließt.',
    );
    expect(markdown).to.match(/ \(geleitet, über Teams hinweg\)[:.] .*\(#belege\)/);
    expect(markdown).to.match(/^\d\. .*, September bis November 2025/m);
  });
});

describe('a wording written to stop the editor', () => {
  const shapes: Readonly<Record<string, (length: number) => string>> = {
    'many lines': (length) => `phrases:\n${linesOf(length / 15, (at) => `  "x ${at}": y`)}`,
    'long lines': (length) => `phrases:\n${linesOf(length / 150, (at) => `  "It was ${at} {0} ${'long '.repeat(25)}": y`)}`,
    'nested lists': (length) => `phrases: ${'['.repeat(length / 2)}${']'.repeat(length / 2)}`,
    'nested maps': (length) => linesOf(Math.sqrt(2 * length), (at) => `${' '.repeat(at)}a:`),
    'lists that never end': (length) => '['.repeat(length),
    'a list of nothing': (length) => `[${','.repeat(length)}`,
    tags: (length) => '!a '.repeat(length / 3),
    anchors: (length) => linesOf(length / 10, (at) => `k${at}: &a${at} x`),
    aliases: (length) => '*a '.repeat(length / 3),
    comments: (length) => 'a: # c\n'.repeat(length / 7),
    'a long text': (length) => `phrases:\n  x: ${'word\n   '.repeat(length / 8)}`,
    places: (length) => `phrases:\n  "{0} and {1}": "${linesOf(length / 8, (at) => `{${at}}`).replaceAll('\n', '')}"`,
  }; // prettier-ignore
  function linesOf(count: number, line: (at: number) => string): string {
    return Array.from({ length: Math.floor(count) }, (_, at) => line(at)).join('\n');
  }
  for (const [shape, of] of Object.entries(shapes))
    it(`takes in proportion as long for a longer one: ${shape}`, () => {
      const times = [1, 2, 4, 8].map((factor) => computed(() => void readPhrases(of(factor * 40_000))));
      // Little is not measured well, and a machine may be slow.
      expect(times[3], times.join(', ')).to.be.below(Math.max(900, 16 * times[0]!));
    });

  it('says that it was not read, and is read where every phrase is worded twice', () => {
    const codes = (text: string) => readPhrases(text).problems.map(({ code }) => code);
    expect(codes(`phrases: [${'a, '.repeat(40_000)}]`)).to.deep.equal(['phrases-syntax']);
    const lines = phraseList.map((each) => `  ${JSON.stringify(each)}: ${JSON.stringify(each)}`).join('\n');
    expect(codes(`language: en\nphrases:\n${lines}\n${lines}\n`)).to.deep.equal([]);
  });
});
