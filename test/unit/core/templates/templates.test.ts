import { expect } from 'chai';
import * as fc from 'fast-check';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { caseForms, caseTracks, type CaseRequest } from '../../../../src/core/documents/case/caseRequest';
import type { CompiledDocument } from '../../../../src/core/documents/kit/document';
import { compileHandover } from '../../../../src/core/documents/handover/compileHandover';
import { evidenceItems, readDocument } from '../../../../src/core/documents/kit/readDocument';
import { audiences } from '../../../../src/core/entries/visibility';
import type { Entries } from '../../../../src/core/library/entries';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { say } from '../../../../src/core/text/sentence';
import { BrokenTemplate } from '../../../../src/core/templates/brokenTemplate';
import { completePhrases, completeTemplate } from '../../../../src/core/templates/completeTemplate';
import { defaultTemplate, defaultTemplates } from '../../../../src/core/templates/defaultTemplates';
import { readPhrases } from '../../../../src/core/templates/readPhrases';
import { readTemplate } from '../../../../src/core/templates/readTemplate';
import { templateFile, templateKindOf, templateKinds } from '../../../../src/core/templates/templateKinds';
import { userTemplates, type UserTemplates } from '../../../../src/core/templates/userTemplates';
import { workspace } from '../arbitraries';
import { parseMarkdown } from '../documents/parseMarkdown';
import { readExample } from '../documents/readExample';
import { tries } from '../../tries';
import { compileCareerCheck, compileCase, compilePlan, compileScript } from '../documents/compileNow';

const date = '2026-06-15' as CalendarDate;
const example = readExample('staff-engineer');
const principal = example.entries.roles.find(({ id }) => id === 'principal-engineer')!;
const [caseKind] = templateKinds;

const requestFor = (changes: Partial<CaseRequest> = {}): CaseRequest => ({
  ...{ role: principal, form: 'full', audience: 'committee', date, documentUri: `${example.documents}/case.md` },
  ...changes,
});

/** The case with a template, or the mistake that is in the way. */
function withTemplate(template: string, changes: Partial<CaseRequest> = {}): CompiledDocument | BrokenTemplate {
  const templates = userTemplates(new Map([['case.md', template]]));
  return templates.write(() => compileCase(example.entries, example.texts, requestFor(changes), templates.caseLayout));
}

/** What is compiled beside the case and the script. */
type OtherDocument = 'plan' | 'career-check' | 'handover';

interface Source {
  readonly entries: Entries;
  readonly texts: ReadonlyMap<string, string>;
}

/** Every plan, career check or handover of a workspace; without templates as the program makes them. */
function documentsOf(name: OtherDocument, { entries, texts }: Source, templates?: UserTemplates): CompiledDocument[] {
  const documentUri = 'file:///home/ana/brag/documents/document.md';
  const layout = templates?.layout(name);
  const roles = [undefined, ...entries.roles];
  switch (name) {
    case 'plan':
      return [...entries.asks.map((ask) => ({ ask })), ...roles.map((role) => (role ? { role } : {}))].map((subject) =>
        compilePlan(entries, texts, { ...subject, date, documentUri }, layout),
      );
    case 'career-check':
      return roles.map((role) => compileCareerCheck(entries, texts, { role, date, documentUri }, layout));
    case 'handover':
      return [undefined, 'Marta Lind'].map((to) => compileHandover(entries, { date, to }, layout));
  }
}

const otherNames: readonly OtherDocument[] = ['plan', 'career-check', 'handover'];

function expectOwnBytes(source: Source): void {
  const templates = userTemplates(defaultTemplates());
  for (const name of otherNames)
    expect(templates.write(() => documentsOf(name, source, templates))).to.deep.equal(documentsOf(name, source));
}

/** One of them with a template of its user's. */
function otherDocument(name: OtherDocument, template: string): string {
  return otherDocumentsWith(name, template)[0]!.markdown;
}

function otherDocumentsWith(name: OtherDocument, template: string): readonly CompiledDocument[] {
  const templates = userTemplates(new Map([[templateFile(name), template]]));
  const made = templates.write(() => documentsOf(name, example, templates));
  if (made instanceof BrokenTemplate) throw made;
  return made;
}

function compiled(template: string, changes: Partial<CaseRequest> = {}): string {
  const made = withTemplate(template, changes);
  if (made instanceof BrokenTemplate) throw made;
  return made.markdown;
}

describe('the templates as they are copied', function () {
  this.timeout(0);

  it('compile every case to the bytes of the program', () => {
    const templates = userTemplates(defaultTemplates());
    const { entries, texts } = example;
    for (const role of entries.roles)
      for (const form of caseForms)
        for (const audience of audiences)
          for (const track of caseTracks) {
            const request = requestFor({
              role,
              form,
              audience,
              track,
            });
            const made = templates.write(() => compileCase(entries, texts, request, templates.caseLayout));
            expect(made).to.deep.equal(compileCase(entries, texts, request));
          }
  });

  it('compile every script to the bytes of the program', () => {
    const templates = userTemplates(defaultTemplates());
    const { entries, texts, documents } = example;
    for (const person of [undefined, ...entries.people])
      for (const minutes of [10, 45]) {
        const request = { role: principal, ...(person && { person }), minutes, date, documentUri: `${documents}/s.md` };
        const made = templates.write(() => compileScript(entries, texts, request, templates.layout('script')));
        expect(made).to.deep.equal(compileScript(entries, texts, request));
      }
  });

  it('compile every plan, career check and handover to the bytes of the program', () => {
    for (const source of [example, readExample('three-wins')]) expectOwnBytes(source);
  });

  it('compile all of them to the bytes of the program from any workspace', () => {
    fc.assert(
      fc.property(workspace(), (space) => {
        const { asks, roles } = space.entries;
        expectOwnBytes({ ...space, entries: { ...space.entries, asks: asks.slice(0, 2), roles: roles.slice(0, 2) } });
      }),
      { numRuns: tries(20) },
    );
  });

  it('hold every passage, and no mistake', () => {
    for (const kind of templateKinds) {
      const text = defaultTemplate(kind);
      for (const { name } of kind.passages) expect(text).to.include(`{{ passages.${name} }}`);
      expect(readTemplate(kind, text).problems).to.deep.equal([]);
    }
    const { problems, worded } = readPhrases(defaultTemplates().get('phrases.yml')!);
    expect(problems).to.deep.equal([]);
    expect(worded.size).to.equal(0);
  });

  it('are no entries', () => {
    for (const [name, text] of defaultTemplates())
      expect(parseEntry(`file:///w/brag/templates/${name}`, text)).to.deep.equal({ kind: 'other' });
  });
});

describe('a template of the user’s', () => {
  it('decides over order, headings, words of its own and limits', () => {
    const markdown = compiled(
      '---\nleading-results: 1\n---\n# A *better* case\n\n## In short\n\n{{ passages.summary }}\n\nMy **own** words.\n\n## My request\n\n{{ passages.ask }}\n\n## Proofs\n\n{{ passages.evidence }}\n',
    );
    const headings = parseMarkdown(markdown).children.filter((node) => node.type === 'heading');
    expect(headings.map((node) => JSON.stringify(node.children)).join()).to.match(/In short.*My request.*Proofs/s);
    expect(markdown).to.include('# A _better_ case\n');
    expect(markdown).to.include('\nMy **own** words.\n');
    expect(markdown.match(/\(led, across teams/g)).to.have.length(1);
    expect(markdown).to.include('[\\[1\\]](#proofs)');
    expect(markdown).to.not.include('#evidence');
  });

  it('numbers what is cited in its own order', () => {
    const first = (markdown: string) => /\[\\\[(\d+)\\\]\]/.exec(markdown)?.[1];
    expect(
      first(compiled('{{ passages.expectations }}\n\n{{ passages.summary }}\n\n# E\n\n{{ passages.evidence }}')),
    ).to.equal('1');
  });

  it('lists what all passages cite, though the evidence stands first', () => {
    const markdown = compiled('# Proofs\n\n{{ passages.evidence }}\n\n# Then\n\n{{ passages.summary }}\n');
    expect(markdown.indexOf('1. **')).to.be.greaterThan(0).and.lessThan(markdown.indexOf('# Then'));
    expect(markdown).to.include('(#proofs)');
  });

  it('keeps the evidence known to what is exported, whatever it is called', () => {
    const read = readDocument(compiled('# T\n\n{{ passages.summary }}\n\n## Belege\n\n{{ passages.evidence }}\n'));
    if (typeof read !== 'object') throw new Error('It is a case.');
    expect([...evidenceItems(read.root).values()].slice(0, 3)).to.deep.equal([1, 2, 3]);
  });

  it('makes references plain text where what they lead to is left out', () => {
    const markdown = compiled('# Case\n\n{{ passages.summary }}\n');
    expect(markdown).to.include(' \\[1]');
    expect(markdown).to.not.include('](#');
  });

  it('leaves out a heading above nothing, and keeps one that its user filled', () => {
    const text =
      '# Case\n\n## Nothing here\n\n{{ passages.ask }}\n\n## Mine\n\nA line.\n\n{{ passages.gaps }}\n\n## Results\n\n{{ passages.summary }}\n';
    const markdown = compiled(text, { audience: 'public' });
    expect(markdown).to.not.include('Nothing here');
    expect(markdown).to.include('## Mine\n\nA line.\n');
  });

  it('knows what is empty', () => {
    const text = '{% if passages.ask %}yes{% else %}no{% endif %}\n\n{{ passages.summary }}';
    expect(compiled(text)).to.include('\nyes\n');
    expect(compiled(text, { audience: 'public' })).to.include('\nno\n');
  });

  it('never lets a value be read as Markdown, a link or HTML', () => {
    const title = '**B** <script>x</script> [l](javascript:alert(1)) `c` | {{ name }} https://e.example';
    const text =
      '# {{ role }}\n\n| a |\n| - |\n| {{ role }} |\n\n<b title="{{ role }}">{{ role }}</b>\n\n`{{ role }}` [x]({{ role }}) {{ role | upcase }}\n';
    const markdown = compiled(text, { role: { title } });
    const root = parseMarkdown(markdown.replace(/^---[\s\S]*?\n---\n/, ''));
    const nodes = JSON.stringify(root);
    expect(nodes).to.include(JSON.stringify(title).slice(1, -1));
    expect(nodes).to.not.include('"url":"javascript:');
    expect(markdown).to.not.include('<script>x</script></b>');
    expect(markdown).to.include('&#60;script&#62;');
    expect(JSON.stringify(root.children[0])).to.not.match(/"type":"(?:strong|link|html)"/);
  });

  it('puts a passage where it stands: in a quotation, in a list, in a line', () => {
    const markdown = compiled('> {{ passages.ask }}\n\n- {{ passages.business }}\n\nAbove {{ passages.ask }} below\n');
    expect(markdown).to.match(/^> My role since /m);
    expect(markdown).to.match(/^- - The three booking teams/m);
    expect(markdown).to.match(/^Above\n\nMy role since [\s\S]*\n\nbelow\n/m);
  });

  it('shortens what is to fit on one page', () => {
    const words = (markdown: string) => markdown.split(/\s+/).length;
    const text = (most: number) =>
      defaultTemplate(caseKind!).replace('# one-page-words: 450', `one-page-words: ${most}`);
    const short = compiled(text(300), { form: 'one-page' });
    expect(words(short)).to.be.lessThan(words(compiled(text(450), { form: 'one-page' })));
  });
});

describe('a template of the user’s for another document', () => {
  const headingsOf = (markdown: string) =>
    markdown.split('\n').filter((line) => line.startsWith('## ') || line.startsWith('# '));

  it('decides over order, headings and words of a plan', () => {
    const markdown = otherDocument(
      'plan',
      '# {{ ask }}\n\nBack on {{ back }}, with {{ counts.asks }} asks.\n\n## First of all\n\n{{ passages.comeBack }}\n\n## {{ headings.gaps }}\n\n{{ passages.gaps }}\n',
    );
    expect(headingsOf(markdown)).to.deep.equal([
      `# ${example.entries.asks[0]!.title}`,
      '## First of all',
      '## Gaps, and the step that closes each',
    ]);
    expect(markdown).to.match(/\nBack on \d+ [A-Z][a-z]+ 2026, with \d+ asks\.\n/);
    expect(markdown).to.match(/^type: plan$/m);
  });

  it('decides over order, headings and words of a career check', () => {
    const markdown = otherDocument(
      'career-check',
      '# {{ title }}\n\n{% if counts.duties > 0 %}I carry {{ counts.duties }} duties.{% endif %}\n\n## Mine\n\n{{ passages.vouching }}\n\n## {{ headings.ratings }}\n\n{{ passages.ratings }}\n',
    );
    expect(headingsOf(markdown)).to.deep.equal([
      '# Career check',
      '## Mine',
      '## How I rate myself, beside the evidence',
    ]);
    expect(markdown).to.match(/\nI carry \d+ duties\.\n/);
  });

  it('decides over order, headings and words of a handover', () => {
    const markdown = otherDocument(
      'handover',
      '# {{ name | upcase }}\n\nMy **own** words.\n\n## Done\n\n{{ passages.winsSince }}\n\n## Agreed\n\n{{ passages.agreed }}\n',
    );
    expect(headingsOf(markdown)).to.deep.equal([
      `# ${example.entries.profile!.name!.toUpperCase()}`,
      '## Done',
      '## Agreed',
    ]);
    expect(markdown).to.include('\nMy **own** words.\n');
  });

  /** The default template with a limit in force. */
  const withLimit = (name: OtherDocument, limit: string, value: number): string => {
    const text = defaultTemplate(templateKindOf(templateFile(name))!);
    expect(text).to.match(new RegExp(`^# ${limit}: \\d+ #`, 'm'));
    return text.replace(new RegExp(`^# ${limit}: \\d+`, 'm'), `${limit}: ${value}`);
  };
  const limited = (name: OtherDocument, limit: string, value: number) =>
    otherDocument(name, withLimit(name, limit, value));
  /** What stands below one heading. */
  const below = (markdown: string, heading: string) => markdown.split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;

  it('limits what each of them holds', () => {
    const rows = (markdown: string) => below(markdown, 'By when').match(/^\| /gm)!.length;
    expect(rows(limited('plan', 'months-ahead', 1))).to.be.lessThan(rows(limited('plan', 'months-ahead', 12)));
    const links = (markdown: string) => below(markdown, 'What I carry').match(/\]\(/g)!.length;
    expect(links(limited('career-check', 'wins-per-duty', 1))).to.be.lessThan(
      links(limited('career-check', 'wins-per-duty', 5)),
    );
    const wins = (markdown: string) => below(markdown, 'What I have done since').match(/^- \*\*/gm)!.length;
    expect(wins(limited('handover', 'wins', 2))).to.equal(2);
    expect(limited('handover', 'wins', 0)).to.not.include('What I have done');
  });

  it('holds less of what it limits, under every name that it may use', () => {
    for (const name of otherNames) {
      for (const { name: limit, least, most } of templateKindOf(templateFile(name))!.limits) {
        if (limit === 'skills') continue;
        const [few, many] = [least, most].map((value) =>
          otherDocumentsWith(name, withLimit(name, limit, value)).map(({ markdown }) => markdown),
        );
        expect(few!.join('').length, limit).to.be.lessThan(many!.join('').length);
      }
    }
  });

  it('says where its mistake is, and what was meant', () => {
    const mistakes: readonly (readonly [name: OtherDocument, template: string, at: string, said: RegExp])[] = [
      ['plan', '{{ passages.gasp }}', 'passages.gasp', /`passages.gaps` is/],
      ['plan', '{{ byline }}', 'byline', /isn't available/],
      ['career-check', '{{ headings.ratngs }}', 'headings.ratngs', /`headings.ratings` is/],
      ['career-check', '---\nwins-per-dutty: 1\n---\n', 'wins-per-dutty: 1', /`wins-per-duty` is\./],
      ['handover', '{{ passages.evidence }}', 'passages.evidence', /isn't available/],
      ['handover', '---\nwins: 41\n---\n', 'wins: 41', /from 0 to 40/],
    ];
    for (const [name, template, at, said] of mistakes) {
      const { problems } = readTemplate(templateKindOf(templateFile(name))!, template);
      expect(problems, template).to.have.length(1);
      const [{ range, message }] = problems as [(typeof problems)[0]];
      expect(template.slice(range.start, range.end)).to.equal(at);
      expect(say(message)).to.match(said);
      expect(() => otherDocument(name, template))
        .to.throw(BrokenTemplate)
        .with.property('file', templateFile(name));
    }
  });

  it('shows a new manager no more than the program does', () => {
    const secret = 'Zyxwvut';
    const entries = {
      ...example.entries,
      wins: example.entries.wins.map((win) => ({ ...win, visibility: 'private' as const, title: secret })),
      asks: example.entries.asks.map((ask) => ({ ...ask, fallback: secret })),
    };
    const kind = templateKindOf('handover.md')!;
    const names = [
      ...kind.passages.map(({ name }) => `passages.${name}`),
      ...kind.passages.map(({ name }) => `headings.${name}`),
      ...Object.keys(kind.values),
      ...Object.keys(kind.counts).map((name) => `counts.${name}`),
    ];
    const templates = userTemplates(new Map([['handover.md', names.map((name) => `{{ ${name} }}`).join('\n\n')]]));
    const made = compileHandover(entries, { date }, templates.layout('handover'));
    expect(made.markdown).to.not.include(secret);
    expect(made.wins).to.deep.equal([]);
  });
});

describe('a mistake in a template', () => {
  const mistakes: readonly (readonly [template: string, at: string, said: RegExp])[] = [
    ['# T\n\n{{ passages.sumary }}', 'passages.sumary', /`passages.sumary` isn't available.*`passages.summary` is/],
    ['{{ headings.paths }}', 'headings.paths', /isn't available/],
    ['{{ tilte }}', 'tilte', /`title` is/],
    ['a\n\n{{ title | shout }}', '{{ title | shout }}', /no filter `shout`.*`upcase`/],
    ['a\n\n{{ title | constructor }}', '{{ title | constructor }}', /no filter `constructor`/],
    ['a\n{% if form %}\nb', '{% if form %}', /isn't closed. Add `{% endif %}`/],
    ['a\n{% include "x" %}', '{% include "x" %}', /no tag `include`/],
    ['a\n{% endif %}', '{% endif %}', /`endif` has nothing open to close or continue/],
    ['a {{ title', '{{ title', /`{{` has no closing `}}`/],
    ['a {% if form', '{% if form', /`{%` has no closing `%}`/],
    ['---\nhighlihgts: 3\n---\n', 'highlihgts: 3', /`highlights` is\./],
    ['---\nhighlights: many\n---\n', 'highlights: many', /from 1 to 20/],
    ['---\nhighlights: [\n---\n', '', /./],
    ['{{ passages }}', 'passages', /Say which of the passages/],
    ['{{ title.size.x }}', 'title.size', /./],
  ];
  for (const [template, at, said] of mistakes)
    it(`is found in ${JSON.stringify(template)}`, () => {
      const { problems } = readTemplate(caseKind!, template);
      expect(problems).to.have.length(1);
      const [{ range, message }] = problems as [(typeof problems)[0]];
      if (at !== '') expect(template.slice(range.start, range.end)).to.equal(at);
      expect(say(message)).to.match(said);
      const made = withTemplate(template);
      expect(made).to.be.instanceOf(BrokenTemplate);
      expect((made as BrokenTemplate).file).to.equal('case.md');
    });

  it('stands where it stands in a file with a head and foreign line ends', () => {
    const template = '---\r\nhighlights: 3\r\n---\r\n# T\r\n\r\n{{ nmae }}\r\n';
    const [problem] = readTemplate(caseKind!, template).problems;
    expect(template.slice(problem!.range.start, problem!.range.end)).to.equal('nmae');
  });

  for (const [name, doubled] of [
    ['captures one after the other', '{% capture a %}{{ a }}{{ a }}{% endcapture %}'.repeat(20)],
    ['captures within captures', `${'{% capture a %}'.repeat(18)}${'{{ a }}{{ a }}{% endcapture %}'.repeat(18)}`],
    ['filters', `{% assign a = a | append: a | append: a %}`.repeat(20)],
    ['loops', `${'{% for b in (1..90) %}'.repeat(9)}{{ a }}${'{% endfor %}'.repeat(9)}`],
  ] as const)
    it(`is, in a short template, to print more than memory holds: ${name}`, () => {
      const made = withTemplate(`{% assign a = title | append: " and more of it" %}${doubled}{{ a }}`);
      expect(made).to.be.instanceOf(BrokenTemplate);
    });

  it('does not touch documents of other templates', () => {
    const templates = userTemplates(new Map([['case-lateral.md', '{{ nothing }}']]));
    const request = requestFor();
    const made = templates.write(() => compileCase(example.entries, example.texts, request, templates.caseLayout));
    expect(made).to.deep.equal(compileCase(example.entries, example.texts, request));
  });

  it('is found in the wording', () => {
    const found = (text: string) => readPhrases(text).problems.map(({ code, severity }) => `${severity} ${code}`);
    expect(found('phrases:\n  "What I ask for": "Mein Anliegen"\n')).to.deep.equal([]);
    expect(found('phrases:\n  "What I aks for": "Mein Anliegen"\n')).to.deep.equal(['warning phrase-unknown']);
    expect(found('phrases:\n  "since {0}": "seit {1}"\n')).to.deep.equal(['error phrase-place']);
    expect(found('phrases:\n  "since {0}": "seither"\n')).to.deep.equal(['warning phrase-place']);
    expect(found('phrases:\n  "since {0}: x\n')).to.deep.equal(['error phrases-syntax']);
    expect(found('frases:\n  a: b\n')).to.deep.equal(['error phrases-syntax']);
    expect(found('- a\n')).to.deep.equal(['error phrases-syntax']);
    expect(found('')).to.deep.equal([]);
  });
});

describe('any template', function () {
  this.timeout(0);

  const pieces = fc.constantFrom(
    ...caseKind!.passages.map(({ name }) => `{{ passages.${name} }}`),
    ...caseKind!.passages.map(({ name }) => `## {{ headings.${name} }}`),
    ...Object.keys(caseKind!.values).map((name) => `{{ ${name} }}`),
    ...[
      '{% if form == "full" %}',
      '{% else %}',
      '{% endif %}',
      '{% assign a = title %}',
      '{{ a }}',
      '{{ a | append: a }}',
    ],
    ...[
      '{% assign a = a | append: a | append: passages.ask %}',
      '{% capture b %}',
      '{% endcapture %}',
      '{{ b }}',
      '{{ passages }}',
    ],
    ...[
      '> ',
      '- ',
      '```\n',
      '\n\n',
      '\n',
      '| a |\n| - |\n',
      '<div>',
      '[x](',
      ')',
      '# ',
      '\uFDD00\uFDD1',
      '\uFDD27\uFDD3',
      '---\n',
    ],
    ...[
      '{{ role | truncate: 3 }}',
      '{{ passages.ask | truncate: 2 }}',
      '{{ passages.ask | replace: "1", "9" }}',
      '{{ title.constructor }}',
    ],
    ...[
      '{{ passages["ask"] }}',
      '{{ __proto__ }}',
      '{{ "x" | sha256 }}',
      '{% include "/etc/passwd" %}',
      '{% liquid echo title %}',
    ],
  );
  const template = fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'grapheme' })), {
    maxLength: 25,
  });
  const secret = 'Zyxwvut';
  const entries = {
    ...example.entries,
    wins: example.entries.wins.map((win, index) =>
      index % 2 ? win : { ...win, visibility: 'private' as const, title: `${secret} ${win.title}`, impact: secret },
    ),
    people: example.entries.people.map((person) => ({
      ...person,
      visibility: 'private' as const,
      name: `${secret} ${person.name}`,
    })),
  };

  it('compiles or names its mistake, to the same bytes each time, and shows nobody what they may not see', () => {
    fc.assert(
      fc.property(
        template,
        fc.constantFrom('manager', 'committee', 'public'),
        fc.constantFrom(...caseForms),
        (parts, audience, form) => {
          const text = parts.join('');
          const compile = () => {
            const templates = userTemplates(new Map([['case.md', text]]));
            const request = requestFor({ audience: audience as CaseRequest['audience'], form });
            return templates.write(() => compileCase(entries, example.texts, request, templates.caseLayout));
          };
          const made = compile();
          if (made instanceof BrokenTemplate) {
            expect(made.problem.severity).to.equal('error');
            return;
          }
          if (!text.includes(secret)) expect(made.markdown).to.not.include(secret);
          expect(made.markdown).to.not.match(/[\uFDD0-\uFDD3]/);
          expect(compile()).to.deep.equal(made);
        },
      ),
      { numRuns: tries(150) },
    );
  });

  it('is read without an error, and its mistakes stand within it', () => {
    fc.assert(
      fc.property(template, fc.nat(400), (parts, offset) => {
        const text = parts.join('');
        for (const kind of templateKinds) {
          for (const { range } of readTemplate(kind, text).problems) {
            expect(range.start).to.be.at.least(0);
            expect(range.end).to.be.at.least(range.start).and.at.most(text.length);
          }
          completeTemplate(kind, text, Math.min(offset, text.length));
        }
        for (const { range } of readPhrases(text).problems) expect(range.end).to.be.at.most(Math.max(1, text.length));
        completePhrases(text, Math.min(offset, text.length));
      }),
      { numRuns: tries(250) },
    );
  });
});

describe('completion in a template', () => {
  const labels = (marked: string, kind = caseKind!) => {
    const offset = marked.indexOf('¦');
    return completeTemplate(kind, marked.replace('¦', ''), offset).map(({ label }) => label);
  };

  it('offers names, tags, filters and limits where they can stand', () => {
    expect(labels('# {{ ¦')).to.include.members(['title', 'passages.ask', 'headings.gaps', 'counts.wins']);
    expect(labels('{{ passages.¦ }}')).to.include('passages.evidence');
    expect(labels('{% ¦')).to.include('if').and.not.include('include');
    expect(labels('{{ title | ¦ }}')).to.include('upcase');
    expect(labels('{% if ¦ %}')).to.include('form');
    expect(labels('---\nhi¦\n---\n')).to.include('highlights');
    expect(labels('Text ¦')).to.deep.equal([]);
    expect(labels('{{ title }} ¦')).to.deep.equal([]);
  });

  it('offers the names and limits of each document', () => {
    for (const kind of templateKinds) {
      const offered = labels('# {{ ¦ }}', kind);
      const limits = labels('---\n¦\n---\n', kind);
      expect(offered).to.include.members([
        ...kind.passages.map(({ name }) => `passages.${name}`),
        ...Object.keys(kind.values),
        ...Object.keys(kind.counts).map((name) => `counts.${name}`),
      ]);
      expect(limits).to.deep.equal(kind.limits.map(({ name }) => name));
    }
  });

  it('offers the phrases that have no wording yet', () => {
    const text = 'language: de\nphrases:\n  "since {0}": "seit {0}"\n  "';
    const found = completePhrases(text, text.length).map(({ label }) => label);
    expect(found).to.include('What I ask for').and.not.include('since {0}');
    expect(completePhrases('language: d', 11)).to.deep.equal([]);
  });

  it('has a file for every document', () => {
    expect([...defaultTemplates().keys()]).to.deep.equal([
      ...templateKinds.map(({ name }) => templateFile(name)),
      'phrases.yml',
    ]);
  });
});
