import { expect } from 'chai';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { caseFileName, findAim } from '../../../../../src/core/documents/case/caseAim';
import { caseForms } from '../../../../../src/core/documents/case/caseRequest';
import { clashOf, Replacements } from '../../../../../src/core/documents/edition/portable';
import { portableResume } from '../../../../../src/core/documents/export/jsonResume';
import type { Entry } from '../../../../../src/core/entries/entry';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { tries } from '../../../tries';
import { byType } from '../../arbitraries';
import { compileCase } from '../compileNow';
import { parseMarkdown } from '../parseMarkdown';

const date = '2026-06-15' as CalendarDate;

/** The ways in which people write of a customer. */
const ways: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.toLowerCase().replaceAll(' ', '-'),
  (name) => name.replaceAll(' ', ''),
  (name) => name.replaceAll(' ', '  '),
  (name) => `${name}'s`,
  (name) => `${name}s`,
  (name) => `“${name}”`,
  (name) => `**${name.slice(0, 3)}**${name.slice(3)}`,
  (name) => `_${name}_`,
  (name) => `\`${name}\``,
  (name) => `[${name.slice(0, 4)}](https://wiki.example/x)${name.slice(4)}`,
  (name) => `[the page](https://wiki.example/${encodeURIComponent(name)})`,
  (name) => `![${name}](picture.png)`,
  (name) => `https://${name.toLowerCase().replaceAll(' ', '')}.example/notes`,
  (name) => `<jo@${name.toLowerCase().replaceAll(' ', '')}.example>`,
  (name) => `&#${String(name.codePointAt(0))};${name.slice(1)}`,
  (name) => `<b>${name}</b>`,
];

interface Given {
  readonly ways: readonly number[];
  readonly metric: boolean;
}

/** A record that names a customer in each of its texts, and a figure. */
function recordOf(name: string, { ways: chosen, metric }: Given) {
  let next = 0;
  const said = () => ways[chosen[next++ % chosen.length]!]!(name);
  const quoted = () => JSON.stringify(`Result for ${said()} and others`);
  const files: Record<string, string> = {
    'profile.md': `---\ntype: profile\nname: Ana Reyes\ncurrent-role: Engineer for ${JSON.stringify(name).slice(1, -1)}\nvisibility: public\nreplace:\n  - text: ${name}\n    as: a regional bank\n  - text: 38%\n    as: a third\n---\n`,
    [`roles/lead.md`]: `---\ntype: role\ntitle: Lead for ${name}\nvisibility: public\nexpectations:\n  - ${quoted()}\n---\n`,
  };
  for (let at = 0; at < 4; at++)
    files[`wins/2026-05-0${String(at + 1)}.md`] =
      `---\ntype: win\ntitle: ${quoted()}\ndate: 2026-05-0${String(at + 1)}\nimpact: ${quoted()}\nskills: [${JSON.stringify(`Writing for ${name}`)}]\nproject: ${quoted()}\nlinks: ["https://wiki.example/${String(at)}"]\n` +
      (metric ? `metrics:\n  - name: ${quoted()}\n    before: 20%\n    after: 38%\n` : '') +
      `feedback:\n  - from: Jo Blake\n    quote: ${quoted()}\nvisibility: public\n---\n\n## Situation\n\nAt ${said()} it was slow.\n\n## Action\n\nI asked ${said()}, and ${said()} agreed.\n\n## Result\n\nFaster for ${said()}, by 38 %.\n`;
  const entries: Entry[] = [];
  const texts = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const uri = `file:///home/ana/brag/${path}`;
    const parsed = parseEntry(uri, text);
    if (parsed.kind !== 'entry') throw new Error(`${path}: ${text}`);
    entries.push(parsed.entry);
    texts.set(uri, text);
  }
  return { entries: byType(entries), texts };
}

function portableOf(name: string, given: Given): string[] {
  const { entries, texts } = recordOf(name, given);
  return [
    JSON.stringify(portableResume(entries, date)),
    ...caseForms.flatMap((form) => {
      const request = { role: entries.roles[0]!, form, audience: 'public', isPortable: true, date } as const;
      const file = caseFileName(findAim(entries, request), request);
      const documentUri = `file:///home/ana/brag/documents/${file}`;
      return [file, compileCase(entries, texts, { ...request, documentUri }).markdown];
    }),
  ];
}

const given = fc.record({
  ways: fc.array(fc.nat(ways.length - 1), { minLength: 1, maxLength: 9 }),
  metric: fc.boolean(),
});

describe('the edition for a new employer', function () {
  this.timeout(0);

  it('tells nothing of what my own words replace', () => {
    fc.assert(
      fc.property(given, (chosen) => {
        const [one, other] = ['Ácme Holding', 'Zürich Re'].map((name) => portableOf(name, chosen));
        for (const [at, told] of one!.entries()) expect(told).to.equal(other![at]);
      }),
      { numRuns: tries(40) },
    );
  });

  it('holds no link, no address, and no figure that is replaced', () => {
    fc.assert(
      fc.property(given, (chosen) => {
        for (const told of portableOf('Ácme Holding', chosen)) {
          const seen = told.startsWith('---') ? toString(parseMarkdown(told)) : told;
          expect(seen.replace('https://raw.githubusercontent.com/', '')).not.to.match(/:\/\/|38\s?%|@/);
          expect(told).not.to.match(/\]\((?!#)/);
          expect(new Replacements([{ text: 'Ácme Holding', as: '' }]).isIn(seen)).to.equal(false);
        }
      }),
      { numRuns: tries(20) },
    );
  });

  it('takes the longest text, whole words and whole figures, and a capital where a sentence begins', () => {
    const own = new Replacements([
      { text: 'p95', as: 'the slowest' },
      { text: 'Acme', as: 'a bank' },
      { text: 'Acme Pay', as: 'its payments product' },
      { text: '40%', as: 'two fifths' },
      { text: '1,200', as: 'many' },
      { text: '€2.4m', as: 'a few million' },
    ]);
    const replaced = {
      'Moved ACME pay to Acme.': 'Moved its payments product to a bank.',
      'Acme asked. Acme got it.': 'A bank asked. A bank got it.',
      'p95 fell': 'the slowest fell',
      'Named an Acme hero. The Acme portal, the 1,200': 'Named a bank hero. A bank portal, the many',
      'Both Acmes and Acme’s people': 'Both a bank and a bank’s people',
      'acmeologists met': 'acmeologists met',
      'From 40 to 40 percent, 140%, 40.5%': 'From 40 to two fifths, 140%, 40.5%',
      'It took 1200, 1 200 and 11,200': 'It took many, many and 11,200',
      'Won €2.4m, not 24 m': 'Won a few million, not 24 m',
    };
    for (const [text, expected] of Object.entries(replaced)) expect(own.replace(text)).to.equal(expected);
  });

  it('is not made of words that are themselves replaced', () => {
    expect(clashOf([{ text: 'Acme', as: 'a client of ACME' }])?.as).to.equal('a client of ACME');
    expect(clashOf([{ text: 'Acme', as: 'a bank' }])).to.equal(undefined);
  });
});
