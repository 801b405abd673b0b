import { readFileSync, readdirSync } from 'node:fs';
import { assert } from 'chai';
import fc from 'fast-check';
import type { Ladder, LadderReading } from '../../../../../src/core/imports/ladders/ladder';
import { looksLikeLevel } from '../../../../../src/core/imports/ladders/levelNames';
import { joinLadders } from '../../../../../src/core/imports/ladders/joinLadders';
import { findLevel } from '../../../../../src/core/imports/ladders/orderLadder';
import { readLadder } from '../../../../../src/core/imports/ladders/readLadder';
import { say } from '../../../../../src/core/text/sentence';
import { tries } from '../../../tries';

const folder = new URL('../../../../fixtures/ladders/', import.meta.url);

function read(path: string): Extract<LadderReading, { kind: 'ladder' }> {
  const reading = readLadder(path.slice(path.lastIndexOf('/') + 1), readFileSync(new URL(path, folder), 'utf8'));
  if (reading.kind === 'unreadable') assert.fail(`${say(reading.lookedFor)} ${say(reading.found)}`);
  return reading;
}

function unreadable(name: string, text: string): string {
  const reading = readLadder(name, text);
  if (reading.kind === 'ladder') assert.fail(`read as ${reading.format}`);
  return `${say(reading.lookedFor)} ${say(reading.found)}`;
}

const leftOut = (reading: Extract<LadderReading, { kind: 'ladder' }>): string[] =>
  reading.leftOut.map((sentence) => say(sentence));

/** Every criterion as `level / competency: text`. */
function lines({ levels, competencies, criteria }: Ladder): string[] {
  return criteria.map(({ level, competency, text }) => {
    const names = [levels.find(({ id }) => id === level)!.name, competencies.find(({ id }) => id === competency)!.name];
    return `${names.join(' / ')}: ${text}`;
  });
}

const sizes = ({ levels, competencies, criteria }: Ladder): number[] => [
  levels.length,
  competencies.length,
  criteria.length,
];

describe('reading a ladder', () => {
  describe('as the Financial Times publishes it', () => {
    it('finds every level, theme and summary, with numbered summaries as single criteria', () => {
      const { ladder, format, ...rest } = read('job-family/engineering.yml');
      assert.strictEqual(format, 'financial-times');
      assert.deepEqual(sizes(ladder), [7, 9, 81]);
      assert.deepEqual(
        ladder.levels.map(({ id }) => id),
        'junior engineer senior-1 senior-2-ic senior-2-pm principal-ic principal-pm'.split(' '),
      );
      assert.deepEqual(ladder.competencies.at(-2), {
        id: 'leadership',
        name: 'Leadership of Self and Others',
        aliases: ['leadership'],
      });
      assert.include(
        lines(ladder),
        'Principal Engineer (Individual Contributor) / Technical: Builds the hardest part, and hands it over',
      );
      assert.notMatch(JSON.stringify(ladder), /\u200b/, 'no invisible spaces');
      assert.deepEqual(
        rest.leftOut.map((one) => say(one)),
        ['What 9 themes mean in general.', 'The proficiency named beside 63 summaries.'],
      );
    });

    it('says what a file of this kind lacks', () => {
      const said = unreadable('family.yml', 'levels:\n  - id: a\ncompetencies:\n  - id: x\n    level: a\n');
      assert.match(said, /^Expected `levels` and `themes`/);
      assert.match(said, /Found 1 competency, 0 at a level and with a summary, and 1 with an id under `levels`\.$/);
    });

    it('keeps a theme that the file does not explain, and says so', () => {
      const reading = readLadder(
        'x.yml',
        'levels:\n  - id: a\n    name: Engineer\nthemes: []\ncompetencies:\n  - {level: a, theme: craft, summary: Ships}\n',
      );
      assert.strictEqual(reading.kind, 'ladder');
      if (reading.kind !== 'ladder') return;
      assert.deepEqual(lines(reading.ladder), ['Engineer / craft: Ships']);
      assert.deepEqual(leftOut(reading), [
        "The names of craft, which the competencies use and the file doesn't explain.",
      ]);
    });
  });

  describe('as Monzo publishes it', () => {
    it('finds the topics of front matter, with criteria that have examples', () => {
      const reading = read('topics/backend.md');
      assert.strictEqual(reading.format, 'monzo');
      assert.deepEqual(sizes(reading.ladder), [6, 5, 60]);
      assert.strictEqual(reading.ladder.title, 'Backend Engineering Framework');
      assert.include(lines(reading.ladder), 'Level 3 / Craft: Writes code that reads as if it had always been there');
      assert.deepEqual(leftOut(reading), [
        '18 examples; the criteria they illustrate were kept.',
        'The text below the front matter, which explains the ladder.',
      ]);
    });

    it('takes titles without their pictures, and the other name as an alias', () => {
      const { ladder } = read('topics/product.md');
      assert.deepEqual(sizes(ladder), [4, 7, 38]);
      assert.deepEqual(ladder.competencies.at(-1), {
        id: 'communication-and-feedback',
        name: 'Communication and Feedback',
        aliases: ['feedback'],
      });
    });

    it('reads a framework that is headings alone', () => {
      const { ladder, format } = read('handbooks/headings-below-front-matter.md');
      assert.strictEqual(format, 'monzo');
      assert.strictEqual(ladder.title, 'Community Framework');
      assert.deepEqual(sizes(ladder), [3, 3, 9]);
    });

    it('takes no list of links to the other pages for a competency', () => {
      const text =
        '#### [Start](README.md)\n\n- [Clerk](Clerk.md)\n- [Senior Clerk](Senior%20Clerk.md)\n\n### Accuracy\n\n- Checks each figure twice\n';
      const reading = readLadder('Senior Clerk.md', text);
      assert.deepEqual(reading.kind === 'ladder' && lines(reading.ladder), [
        'Senior Clerk / Accuracy: Checks each figure twice',
      ]);
    });

    it('names levels that have no criteria', () => {
      const reading = readLadder(
        'x.md',
        '---\nlevels: 3\ntopics:\n  - name: impact\n    content:\n      - level: 1\n        criteria: [Ships]\n---\n',
      );
      if (reading.kind !== 'ladder') return assert.fail('not read');
      assert.deepEqual(leftOut(reading), ['2 levels without criteria: Level 2, Level 3.']);
    });
  });

  describe('as a Markdown table', () => {
    it('reads levels as columns, grouped rows, and cells with bold, links, line breaks and lists', () => {
      const reading = read('handbooks/table-levels-across.md');
      assert.strictEqual(reading.format, 'markdown-table');
      assert.deepEqual(lines(reading.ladder), [
        'Junior Designer / Craft: Research: Runs tests',
        'Junior Designer / Craft: Research: Takes notes',
        'Designer / Craft: Research: Plans studies',
        'Designer / Craft: Research: Shares what was learnt',
        'Senior Designer / Craft: Research: Leads research for a product',
        'Designer / Craft: Research: Keeps a repository of findings',
        'Junior Designer / Visual: Draws screens',
        'Designer / Visual: Draws systems',
        'Junior Designer / People: Research: Asks peers',
        'Senior Designer / People: Research: Asks everyone | all',
        'Junior Designer / Feedback: Gives it when asked',
        'Designer / Feedback: Gives it',
        'Senior Designer / Feedback: Teaches how to give it',
      ]);
      assert.deepEqual(leftOut(reading), [
        '1 column: Notes.',
        'The cells of 1 row that is longer than the header.',
        '1 passage outside the tables.',
      ]);
      assert.strictEqual(reading.ladder.licence, '© 2025 Example Company, licensed under CC BY 4.0');
    });

    it('reads levels as rows, with a title beside each and a row that goes on', () => {
      const { ladder } = read('handbooks/table-levels-down.md');
      assert.deepEqual(ladder.levels[0], { id: 'S1', name: 'Support Engineer', order: 1 });
      assert.deepEqual(lines(ladder).slice(0, 4), [
        'Support Engineer / Scope: One queue',
        'Support Engineer / Key behaviours: Answers with care',
        'Support Engineer / Key behaviours: Asks early',
        'Support Engineer / Key behaviours: Writes down what worked',
      ]);
    });

    it('takes several tables for one ladder, each named by its heading', () => {
      const reading = read('handbooks/table-for-each-competency.md');
      assert.deepEqual(lines(reading.ladder), [
        'Level 1 / Modelling: Uses the models there are',
        'Level 2 / Modelling: Adds a model with review',
        'Level 1 / Communication: Explains a chart',
        'Level 2 / Communication: Explains a doubt',
      ]);
      assert.deepEqual(leftOut(reading), ['1 table that names no levels: Contacts.']);
    });

    it('puts the lowest level first where a page begins with the highest', () => {
      const reading = readLadder('x.md', '| Skill | L3 | L2 | L1 |\n|---|---|---|---|\n| Craft | c | b | a |\n');
      if (reading.kind !== 'ladder') return assert.fail('not read');
      assert.deepEqual(
        reading.ladder.levels.map(({ name, order }) => [name, order]),
        [['L1', 1], ['L2', 2], ['L3', 3]], // prettier-ignore
      );
    });

    it('says what the tables of another page hold', () => {
      const said = unreadable('x.md', '# Team\n\n| Name | Room |\n|---|---|\n| Ana | 12 |\n');
      assert.match(
        said,
        /levels as columns or as rows\. Found 1 table that names no levels, or has no rows: Name, Room\.$/,
      );
    });
  });

  describe('as Markdown headings', () => {
    it('reads levels outermost, and prefers them to a table that only lists them', () => {
      const reading = read('handbooks/headings-levels-first.md');
      assert.strictEqual(reading.format, 'markdown-headings');
      assert.deepEqual(
        reading.ladder.levels.map(({ id, name }) => [id, name]),
        [['P1', 'Platform Engineer'], ['P2', 'Senior Platform Engineer']], // prettier-ignore
      );
      assert.deepEqual(lines(reading.ladder), [
        'Platform Engineer / Craft: Ships small changes safely',
        'Platform Engineer / Craft: Reads the runbook first: before paging somebody; before changing it',
        'Platform Engineer / Working together: Asking: Asks when stuck for an hour',
        'Senior Platform Engineer / Craft: Owns a service from design to pager.',
        'Senior Platform Engineer / Working together: Brings two teams to one plan',
        'Senior Platform Engineer / Working together: Mentoring: Helps one person grow',
      ]);
      assert.include(leftOut(reading), '1 section: How we promote.');
    });

    it('reads competencies outermost', () => {
      const reading = read('handbooks/headings-competencies-first.md');
      assert.deepEqual(lines(reading.ladder), [
        'Junior / Communication: Asks questions',
        'Senior / Communication: Explains why',
        'Senior / Communication: Writes decisions down',
        'Junior / Delivery: Finishes tasks',
        'Senior / Delivery: Finishes projects',
      ]);
      assert.include(leftOut(reading), '1 section: How to use this.');
    });

    it('reads competencies that are bold words before a paragraph', () => {
      const { ladder } = read('handbooks/bold-labels.md');
      assert.deepEqual(lines(ladder), [
        'Apprentice / Technical knowledge: Knows the ideas and has used a few of them.',
        'Apprentice / Impact: Helps the sprint reach its goal.',
        'Engineer I / Technical knowledge: Has used most of the ideas. Needs help with the hard ones.',
        'Engineer I / Impact: Delivers what was agreed.',
      ]);
      assert.strictEqual(findLevel(ladder, 'ic 2')?.name, 'Engineer I');
    });

    it('takes no other page for a ladder', () => {
      assert.match(
        unreadable('notes.md', '# Notes\n\n## Monday\n\n- wrote code\n\n## Tuesday\n\n- wrote more\n'),
        /Found 3 headings, none of which names a level with text below it: Notes, Monday, Tuesday\.$/,
      );
      assert.match(unreadable('notes.md', 'Just words.\n'), /Found no headings\.$/);
    });
  });

  describe('as CSV', () => {
    const columns = [
      ['competency,level,criterion', 'Craft,Senior,"Leads, and ""asks"""'],
      ['criterion,competency,level', '"Leads, and ""asks""",Craft,Senior'],
      ['Level;Skill;Description', 'Senior;Craft;"Leads, and ""asks"""'],
      ['grade\tarea\tbehaviour', 'Senior\tCraft\t"Leads, and ""asks"""'],
      ['sep=;\nJob Level;Capability;Expectations', 'Senior;Craft;"Leads, and ""asks"""'],
    ] as const;
    for (const [header, row] of columns)
      it(`takes the columns ${JSON.stringify(header)}`, () => {
        const reading = readLadder('x.csv', `${header}\n${row}\n`);
        if (reading.kind !== 'ladder') return assert.fail('not read');
        assert.deepEqual(lines(reading.ladder), ['Senior / Craft: Leads, and "asks"']);
      });

    it('reads line breaks in quotes, and Windows line ends', () => {
      const reading = read('handbooks/long-semicolons.csv');
      assert.deepEqual(lines(reading.ladder), [
        'L1 / Craft: Writes "clean" code; and tests it',
        'L2 / Craft: Leads a design',
        'L1 / Communication: Talks with the team',
      ]);
      assert.deepEqual(leftOut(reading), ['1 column: Notes.']);
    });

    it('reads a byte order mark, tabs and bare numbers', () => {
      const { ladder } = read('handbooks/long-tabs-bom.tsv');
      assert.deepEqual(lines(ladder), ['Level 1 / Craft: Does a thing', 'Level 2 / Craft: Does a hard thing']);
      assert.strictEqual(findLevel(ladder, '2')?.name, 'Level 2');
    });

    it('reads levels as columns below a title, and rows that go on', () => {
      const { ladder } = read('handbooks/matrix.csv');
      assert.strictEqual(ladder.title, 'Example ladder 2026');
      assert.deepEqual(lines(ladder), [
        'Junior / Craft: Tests, and reads',
        'Mid / Craft: Designs',
        'Senior / Craft: Leads.',
        'Senior / Craft: Teaches.',
        'Senior / Craft: Sets the standard',
      ]);
    });

    it('reads ragged rows, and says which criteria have no place', () => {
      const reading = readLadder(
        'x.csv',
        'level,competency,criterion\n,,Lost\nL1\nL1,Craft\nL1,Craft,Ships,more,still\n',
      );
      if (reading.kind !== 'ladder') return assert.fail('not read');
      assert.deepEqual(lines(reading.ladder), ['L1 / Craft: Ships']);
      assert.deepEqual(leftOut(reading), ['1 criterion without a level or a competency.']);
    });

    it('says what a spreadsheet of another kind holds', () => {
      assert.match(unreadable('x.csv', 'name,email\nana,a@b.c\n'), /criterion.* Found the columns name, email\.$/);
      assert.match(unreadable('x.csv', 'competency,level,criterion\n'), /Found a header and no rows: .*criterion/);
    });
  });

  describe('as JSON', () => {
    it('reads a list of items', () => {
      const { ladder } = read('handbooks/list.json');
      assert.deepEqual(lines(ladder), [
        'L1 / Craft: Ships a change',
        'L1 / Craft: Reads the code',
        'L2 / Craft: Designs a change',
        'L2 / Talk: Leads a talk',
      ]);
    });

    it('reads levels that hold competencies', () => {
      const { ladder } = read('handbooks/levels-hold-competencies.json');
      assert.strictEqual(ladder.title, 'Example');
      assert.deepEqual(ladder.levels, [
        { id: 'e1', name: 'Engineer', order: 1 },
        { id: 'e2', name: 'Senior Engineer', order: 2 },
      ]);
      assert.deepEqual(lines(ladder), [
        'Engineer / Craft: Ships',
        'Engineer / Talk: Asks',
        'Senior Engineer / Craft: Designs',
        'Senior Engineer / Talk: Explains',
      ]);
    });

    it('reads competencies that hold levels, also as YAML', () => {
      assert.deepEqual(lines(read('handbooks/competencies-hold-levels.json').ladder), [
        'Junior / Craft: Ships',
        'Senior / Craft: Designs',
        'Senior / Craft: Reviews',
        'Junior / Talk: Asks',
        'Senior / Talk: Explains',
      ]);
      assert.deepEqual(lines(read('handbooks/nested.yaml').ladder), [
        'Level 1 / Craft: Ships',
        'Level 2 / Craft: Designs',
        'Level 1 / Talk: Asks',
        'Level 2 / Talk: Explains',
      ]);
    });

    it('takes no other data for a ladder', () => {
      assert.match(unreadable('x.json', '{"name": "x", "version": "1"}'), /Found the keys name, version\.$/);
      assert.match(unreadable('x.json', '{"name": '), /isn't valid JSON\.$/);
      assert.match(
        unreadable('package.json', readFileSync(new URL('../../../package.json', folder), 'utf8')),
        /Found the keys name/,
      );
    });
  });

  describe('of an odd file', () => {
    it('finds an empty file empty', () => {
      for (const name of ['x.md', 'x.yml', 'x.csv', 'x.json', 'x'])
        assert.match(unreadable(name, ' \n\ufeff'), /Found an empty file\.$/);
    });

    it('does not try a file of five megabytes', () => {
      const row = 'Craft,L1,Ships a change\n';
      const text = `competency,level,criterion\n${row.repeat((5 * 1024 * 1024) / row.length)}`;
      assert.match(
        unreadable('x.csv', text),
        /^Expected a ladder of at most 2 megabytes\. Found a file of 5 megabytes\.$/,
      );
    });

    it('does not follow aliases that multiply, tags, or endless nesting', () => {
      const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(',')}]`)]; // prettier-ignore
      assert.match(
        unreadable('x.yml', `levels:\ncompetencies:\n${bomb.join('\n')}\n`),
        /Found more than 100000 values|Found YAML|alias/i,
      );
      assert.match(unreadable('x.yml', 'levels: !!js/function "x"\ncompetencies: []\n'), /Found YAML that breaks off/);
      unreadable('x.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    });

    it('gives up on Markdown that would take minutes to read', () => {
      assert.match(unreadable('x.md', `# Senior\n\n${'a**b'.repeat(20_000)}\n`), /too many marks/);
    });

    it('reads the same ladder with either kind of line end, with and without a byte order mark', () => {
      for (const path of readdirSync(folder, { recursive: true }).map(String).filter((one) => /\.(?:md|ya?ml|csv|tsv|json)$/.test(one) && !one.startsWith('golden'))) {
        const text = readFileSync(new URL(path, folder), 'utf8').replace(/\r\n/g, '\n');
        const name = path.slice(path.lastIndexOf('/') + 1);
        assert.deepEqual(readLadder(name, `\ufeff${text.replace(/\n/g, '\r\n')}`), readLadder(name, text), path);
      }
    }); // prettier-ignore

    it('never throws, whatever the file holds', () => {
      const piece = fc.constantFrom(
        '---\n', '# Senior\n', '## L1\n', '- a\n', '| a | L1 |\n', '|---|---|\n', 'level,competency,criterion\n', 'levels:\n', '  - id: a\n',
        'competencies:\n', 'topics:\n', '{"level":1}', '[', ']', '"', '**b**\n', '\n\n', '<br>', '<!--', '\u0000', '\ud800', '&a *a\n', ';', '\t',
      ); // prettier-ignore
      const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 });
      fc.assert(
        fc.property(fc.constantFrom('x.md', 'x.yml', 'x.csv', 'x.json', 'x.txt', 'x'), text, (name, parts) => {
          const reading = readLadder(name, parts.join(''));
          if (reading.kind === 'unreadable') return;
          for (const { level, competency, text } of reading.ladder.criteria) {
            assert.include(
              reading.ladder.levels.map(({ id }) => id),
              level,
            );
            assert.include(
              reading.ladder.competencies.map(({ id }) => id),
              competency,
            );
            assert.strictEqual(text, text.replace(/\s+/g, ' ').trim());
            assert.notStrictEqual(text, '');
          }
        }),
        { numRuns: tries(300) },
      );
    });
  });

  describe('by its structure', () => {
    const ladderIn = (name: string, text: string) => {
      const reading = readLadder(name, text);
      if (reading.kind === 'unreadable') assert.fail(`${say(reading.lookedFor)} ${say(reading.found)}`);
      return reading;
    };
    const levelsIn = (name: string, text: string): string[] =>
      ladderIn(name, text).ladder.levels.map((level) => level.name);

    it('takes the columns right of the labels for levels, whatever they are called', () => {
      const table = (header: string, row: string) =>
        `| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n| ${row} |\n`;
      assert.deepEqual(levelsIn('x.md', table('Skill | Helper | Gardener (G2) | Senior Gardener (G3)', 'Soil | Digs | Plans beds | Plans parks')), ['Helper', 'Gardener', 'Senior Gardener']); // prettier-ignore
      assert.deepEqual(levelsIn('x.csv', 'Können,Helfer,Gärtner I,Gärtner II\nBoden,Gräbt um,Plant Beete,Plant Parks\n'), ['Helfer', 'Gärtner I', 'Gärtner II']); // prettier-ignore
    });

    it('takes a column that describes a competency for no name, and no level', () => {
      const text =
        'Area,Quality,Summary,Junior Cook,Senior Cook\nKitchen,Knives,How you cut,Cuts onions,Cuts fish\nKitchen,Fire,How you heat,Boils,Grills\nGuests,Service,How you serve,Carries plates,Explains the wine\n';
      const { ladder } = ladderIn('x.csv', text);
      assert.deepEqual(
        ladder.competencies.map(({ name }) => name),
        ['Knives', 'Fire', 'Service'],
      );
      assert.deepEqual(sizes(ladder), [2, 3, 6]);
      assert.deepEqual(leftOut(ladderIn('x.csv', text)), ['1 column: Summary.']);
    });

    it('takes marks, codes and numbers for no criteria', () => {
      const text =
        '| Skill | L1 | L2 |\n|---|---|---|\n| On call | No | Yes |\n| Grade | B2 | B3 |\n| Years | 0–2 | 3+ |\n| Craft | Ships | Designs |\n';
      assert.deepEqual(lines(ladderIn('x.md', text).ladder), ['L1 / Craft: Ships', 'L2 / Craft: Designs']);
    });

    it('prefers the ladder to a table that lists its levels', () => {
      const page =
        '# Data Steward\n\n| Level | Leads | Page |\n|---|---|---|\n| 1 | No | [DS1 - Data Steward 1](#a) |\n| 2 | Yes | [DS2 - Data Steward 2](#b) |\n\n## DS1 - Data Steward 1\n\n* **Cleans**: removes what is twice\n\n## DS2 - Data Steward 2\n\n* **Models**: names what there is\n';
      const reading = ladderIn('data-steward.md', page);
      assert.deepEqual(lines(reading.ladder), [
        'Data Steward 1 / Cleans: removes what is twice',
        'Data Steward 2 / Models: names what there is',
      ]);
      assert.deepEqual(
        reading.ladder.levels.map(({ id }) => id),
        ['DS1', 'DS2'],
      );
    });

    it('takes headings of one series for levels, in their order', () => {
      const names = ['Reviewer I', 'Reviewer II', 'Senior Reviewer', 'Staff Reviewer', 'Principal Reviewer'];
      const page = names.map((name, index) => `# ${name}\n\n- Does thing ${index}\n`).join('\n');
      assert.deepEqual(levelsIn('x.md', page), names);
      const clerks = '## Helper\n\n- Files\n\n## Clerk (B2)\n\n- Writes\n\n## Senior Clerk (B3)\n\n- Leads\n\n## Contact\n\n- Ask Ana\n'; // prettier-ignore
      assert.deepEqual(levelsIn('x.md', `# Office\n\n${clerks}`), ['Helper', 'Clerk', 'Senior Clerk']);
      assert.include(leftOut(ladderIn('x.md', clerks)), '1 section: Contact.');
    });

    it('takes what comes again below each competency for levels', () => {
      const below = (name: string) =>
        `## ${name}\n\n### Helper\n\n- a ${name}\n\n### Clerk II\n\n- b ${name}\n\n### Clerk III\n\n- c ${name}\n\n`;
      assert.deepEqual(levelsIn('x.md', below('Letters') + below('Phone')), ['Helper', 'Clerk II', 'Clerk III']);
    });

    it('takes peers that share their sub-headings for levels on a page that says it is a ladder', () => {
      const level = (name: string, word: string) =>
        `## ${name}\n\n### Craft\n\n- ${word} alone\n\n### People\n\n- ${word} together\n\n`;
      const page = level('Explorer', 'walks') + level('Settler', 'builds') + level('Elder', 'tells');
      assert.deepEqual(levelsIn('x.md', `# Our career ladder\n\n${page}`), ['Explorer', 'Settler', 'Elder']);
      assert.match(unreadable('notes.md', `# Notes\n\n${page}`), /none of which names a level/);
    });

    it('takes a section that explains the competencies for no level', () => {
      const page = [
        '# Care path',
        '## What is expected of me?',
        'These are the parts:',
        '- Reach\n  - Whom your work helps.\n- Depth\n  - What you know.',
        '## CP1\n### Reach\n- Helps one ward\n### Depth\n- Knows the ward',
        '## CP2\n### Reach\n- Helps the house\n### Depth\n- Knows the house',
      ].join('\n\n');
      const reading = ladderIn('x.md', page);
      assert.deepEqual(sizes(reading.ladder), [2, 2, 4]);
      assert.deepEqual(leftOut(reading), ['1 section: What is expected of me?.']);
    });

    it('takes what is named like no level for none: a list of the competencies, and notes above levels', () => {
      const listed = ladderIn(
        'x.md',
        '# Care path\n\n## Categories\n\n- **Reach:** whom it helps.\n- **Depth:** what is known.\n\n' +
          '## CP1\n\n### Reach\n\n- Helps one ward\n\n### Depth\n\n- Knows the ward\n\n' +
          '## CP2\n\n### Reach\n\n- Helps the house\n\n### Depth\n\n- Knows the house\n',
      );
      assert.deepEqual(sizes(listed.ladder), [2, 2, 4]);
      const noted = ladderIn(
        'x.md',
        '# Kitchen\n\n## Notes\n\n- Ask the chef.\n\n## Junior Cook\n\n- Peels.\n\n## Senior Cook\n\n- Fries.\n',
      );
      assert.deepEqual(
        noted.ladder.levels.map(({ name }) => name),
        ['Junior Cook', 'Senior Cook'],
      );
    });

    it('takes a section that explains the competencies by the same labels for no level', () => {
      const labels = (text: string): string => `- **Impact:** ${text} customers.\n- **Scope:** ${text} tickets.\n\n`;
      const reading = readLadder(
        'support.md',
        `# Support ladder\n\n## What is expected of me?\n\n${labels('All')}## IC1\n\n${labels('Some')}## IC2\n\n${labels('Many')}`,
      );
      assert.deepStrictEqual(reading.kind === 'ladder' && reading.ladder.levels.map(({ name }) => name), [
        'IC1',
        'IC2',
      ]);
    });

    it('takes a bold line with nothing below it for a line', () => {
      const page =
        '# Nurse I\n\nKeeps the rounds.\n\n**Training: a year.**\n\n# Nurse II\n\nPlans the rounds.\n\n__Training: three years.__\n';
      assert.deepEqual(lines(ladderIn('x.md', page).ladder), [
        'Nurse I / General: Keeps the rounds.',
        'Nurse I / General: Training: a year',
        'Nurse II / General: Plans the rounds.',
        'Nurse II / General: Training: three years',
      ].map((line) => line.replace(/(year|years)$/, '$1.'))); // prettier-ignore
    });

    it('reads a page that is one level by its title or its file', () => {
      const body = '## Craft\n\n* You write alone.\n* You review.\n\n## People\n\n* You teach two.\n';
      const expected = [
        'Senior Writer / Craft: You write alone.',
        'Senior Writer / Craft: You review.',
        'Senior Writer / People: You teach two.',
      ];
      for (const [name, text] of [
        ['x.md', `---\ntitle: "Senior Writer"\nweight: 3\n---\n\n${body}`],
        ['senior-writer.md', body],
        ['Senior Writer.md', `# What we expect\n\n${body}`],
        ['03-senior-writer.md', `# What we expect\n\n${body}`],
      ] as const) {
        const reading = ladderIn(name, text);
        assert.deepEqual(lines(reading.ladder), expected, name);
        assert.deepEqual(leftOut(reading), [], name);
      }
    });

    it('takes the numbered steps of a guide for no levels', () => {
      const table = '| Level | Focus |\n|---|---|\n| L1 Junior Cook | Learns the station |\n| L2 Cook | Runs it |\n';
      const steps =
        '### Step 1: Open the kitchen\n\n- Turn the key\n\n### Step 2: Light the stove\n\n- Strike a match\n\n### Step 3: Wash up\n\n- Rinse\n';
      const reading = readLadder('README.md', `# Career ladder\n\n${table}\n## Setting up\n\n${steps}`);
      assert.strictEqual(reading.kind, 'ladder');
      assert.deepStrictEqual(reading.kind === 'ladder' && reading.ladder.levels.map(({ name }) => name), [
        'L1 Junior Cook',
        'L2 Cook',
      ]);
      assert.strictEqual(readLadder('setup.md', `# Setting up\n\n${steps}`).kind, 'unreadable');
      assert.isTrue(looksLikeLevel('Step 2'));
      assert.isTrue(looksLikeLevel('Step 3: Senior Cook'));
    });

    it('takes the name of a ladder for no level', () => {
      const body = '## Craft\n\n### Reading\n\n* You read.\n\n### Writing\n\n* You write.\n';
      for (const title of ['Writer Ladders', 'Product Manager Career Framework', 'Engineering Levels'])
        assert.match(unreadable('x.md', `# ${title}\n\n${body}`), /none of which names a level/, title);
      assert.deepEqual(levelsIn('Tech Lead 5.md', body), ['Tech Lead 5']);
    });

    it('joins files of one level each to one ladder, the lowest first', () => {
      const part = (fileName: string, name: string, weight?: number) => {
        const front = weight === undefined ? '' : `---\nweight: ${weight}\n---\n`;
        const text = `${front}# ${name}\n\n## Craft\n\n- ${name} writes\n\n## ${name} only\n\n- Once\n`;
        return { fileName, text, ladder: ladderIn(fileName, text).ladder };
      };
      const names = (parts: Parameters<typeof joinLadders>[0]) => joinLadders(parts).levels.map(({ name }) => name);
      const weighted = [part('a.md', 'Staff Writer', 2), part('b.md', 'Writer', 3), part('c.md', 'Senior Writer', 1)];
      assert.deepEqual(names(weighted), ['Senior Writer', 'Staff Writer', 'Writer']);
      const plain = [part('a.md', 'Principal Writer'), part('b.md', 'Senior Writer'), part('c.md', 'Staff Writer'), part('d.md', 'Writer')]; // prettier-ignore
      const ladder = joinLadders(plain);
      assert.deepEqual(
        ladder.levels.map(({ name, order }) => [name, order]),
        [['Writer', 1], ['Senior Writer', 2], ['Staff Writer', 3], ['Principal Writer', 4]], // prettier-ignore
      );
      assert.deepEqual(sizes(ladder), [4, 5, 8]);
      assert.include(lines(ladder), 'Staff Writer / Craft: Staff Writer writes');
    });

    it('reads tables in HTML, with lists and spans in their cells, and whole pages', () => {
      const table =
        '<table>\n<thead><tr><th>Skill</th><th>Nurse 1</th><th>Nurse 2</th></tr></thead>\n\n<tr><td rowspan="2">Rounds</td><td><ul><li>Keeps <b>them</b></li>\n<li>Asks | early</li></ul></td><td>Plans them</td></tr>\n<tr><td>Writes</td><td><p>Reads.</p><p>Corrects.</p></td></tr>\n</table>';
      const expected = [
        'Nurse 1 / Rounds: Keeps them',
        'Nurse 1 / Rounds: Asks | early',
        'Nurse 2 / Rounds: Plans them',
        'Nurse 1 / Rounds: Writes',
        'Nurse 2 / Rounds: Reads.',
        'Nurse 2 / Rounds: Corrects.',
      ];
      const inMarkdown = `# Ward ladder\n\n### Rounds\n\n${table}\n\nThe end.\n`;
      assert.deepEqual(lines(ladderIn('x.md', inMarkdown).ladder), expected);
      const page = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav><a href="/">Home</a></nav><main><h1>Ward ladder</h1>${table}<script>alert(1)</script></main></body></html>`;
      for (const name of ['x.html', 'x.htm', 'saved']) {
        const { ladder } = ladderIn(name, page);
        assert.deepEqual([ladder.title, lines(ladder)], ['Ward ladder', expected], name);
      }
      const headings =
        '<h1>Writers</h1><h2>Writer 1</h2><h3>Craft</h3><ul><li>Writes <em>pages</em></li></ul><h2>Writer 2</h2><h3>Craft</h3><p>Writes books &amp; _plays.</p>';
      assert.deepEqual(lines(ladderIn('x.html', headings).ladder), [
        'Writer 1 / Craft: Writes pages',
        'Writer 2 / Craft: Writes books & _plays.',
      ]);
    });

    it('tells tables apart by the heading above one that comes again', () => {
      const table = (first: string, second: string) =>
        `#### Partner\n\n| Level | Title | Behaviours |\n|---|---|---|\n| 1 | Helper | ${first} |\n| 2 | Guide | ${second} |\n\n`;
      const page = `# Axes\n\n### 1. Hiring\n\nWhom you find.\n\n${table('Books rooms', 'Leads talks')}### 2. Staying\n\n${table('Brings cake', 'Reads surveys')}`;
      assert.deepEqual(lines(ladderIn('x.md', page).ladder), [
        'Helper / Hiring: Books rooms',
        'Guide / Hiring: Leads talks',
        'Helper / Staying: Brings cake',
        'Guide / Staying: Reads surveys',
      ]);
    });

    it('takes the heading above rows that are levels for their competency', () => {
      const table = (name: string, words: string) =>
        `## ${name}\n\n| Level | What it looks like |\n|---|---|\n| Clerk 1 | ${words} one |\n| Clerk 2 | ${words} two |\n\n`;
      assert.deepEqual(
        lines(ladderIn('x.md', `# Clerks\n\n${table('Files', 'Sorts')}${table('Guests', 'Greets')}`).ladder),
        [
          'Clerk 1 / Files: Sorts one',
          'Clerk 2 / Files: Sorts two',
          'Clerk 1 / Guests: Greets one',
          'Clerk 2 / Guests: Greets two',
        ],
      );
    });

    it('takes labels that are levels for levels, in lines and in items with items of their own', () => {
      const criteria = ['Level 1 / Files: Sorts.', 'Level 2 / Files: Orders.', 'Level 1 / Guests: Greets.', 'Level 2 / Guests: Seats.']; // prettier-ignore
      const inLines =
        '# Clerks\n\n## Files\n\n**Level 1** – Sorts.\n\n**Level 2** – Orders.\n\n## Guests\n\n- **Level 1**: Greets.\n- **Level 2**: Seats.\n';
      assert.deepEqual(lines(ladderIn('x.md', inLines).ladder), criteria);
      const byLevel = [criteria[0], criteria[2], criteria[1], criteria[3]];
      for (const outline of [
        '1. **Level 1**\n   - Files: Sorts.\n   - Guests: Greets.\n2. **Level 2**\n   - Files: Orders.\n   - Guests: Seats.\n',
        '- Level 1\n  - **Files**\n    - Sorts.\n  - **Guests**\n    - Greets.\n- Level 2\n  - **Files**\n    - Orders.\n  - **Guests**\n    - Seats.\n',
      ])
        assert.deepEqual(lines(ladderIn('x.md', `# Clerks\n\n${outline}`).ladder), byLevel);
    });

    it('keeps the rows of a table apart that comes again below each level', () => {
      const table = (level: string) =>
        `## ${level}\n\n| Axis | Behaviours |\n|---|---|\n| Reach | ${level} helps |\n| Depth | ${level} knows |\n\n`;
      for (const [one, two] of [
        ['Senior Nurse', 'Staff Nurse'],
        ['Lantern', 'Beacon'],
      ] as const)
        // prettier-ignore
        assert.deepEqual(lines(ladderIn('x.md', `# Wards\n\n${table(one)}${table(two)}`).ladder), [
          `${one} / Reach: ${one} helps`,
          `${one} / Depth: ${one} knows`,
          `${two} / Reach: ${two} helps`,
          `${two} / Depth: ${two} knows`,
        ]);
    });

    it('takes the line before a list that names a level in bold for its heading', () => {
      const lists = (word: string) =>
        ['Junior', 'Senior']
          .map((level) => `A __${level} Gardener__ is able to:\n\n- ${word} as a ${level}\n\n`)
          .join('');
      const page = `# Ladder\n\n## Career levels\n\n### Junior Gardener\n\nBegins.\n\n### Senior Gardener\n\nGoes on.\n\n# Competencies\n\n## Soil\n\n### Capabilities\n\n${lists('dig')}## Water\n\n### Capabilities\n\n${lists('pour')}`;
      assert.deepEqual(lines(ladderIn('x.md', page).ladder), [
        'Junior Gardener / Soil: dig as a Junior',
        'Senior Gardener / Soil: dig as a Senior',
        'Junior Gardener / Water: pour as a Junior',
        'Senior Gardener / Water: pour as a Senior',
      ]);
    });

    it('makes no ladder of a page that compares roles, and says what it found', () => {
      const found = (text: string, name = 'x.md') => {
        const reading = readLadder(name, text);
        return reading.kind === 'unreadable' ? say(reading.found) : lines(reading.ladder).join('\n');
      };
      const rule = (columns: number) => `|${'---|'.repeat(columns)}`;
      const sideBySide = `| | Engineer | | Designer | |\n${rule(5)}\n| | Senior | Staff | Senior | Staff |\n| Craft | Builds | Sets patterns | Draws | Sets the system |\n`;
      assert.match(found(sideBySide), /several ladders side by side: Engineer, Designer\. Import each/);
      const tracks = `| Level | Engineer | Manager |\n${rule(3)}\n| L4 | Senior Engineer | Team Manager |\n| L5 | Staff Engineer | Director |\n`;
      assert.match(found(tracks), /names no levels, or has no rows: Level, Engineer, Manager/);
      assert.notInclude(found('Level,Engineer,Manager\nL4,Senior Engineer,Team Manager\nL5,Staff Engineer,Director\n', 'x.csv'), '/'); // prettier-ignore
      const roles = `# Team Lead vs Head Gardener\n\n| Team Lead (Beds) | Head Gardener (People) |\n${rule(2)}\n| Plans beds | Plans careers |\n`;
      assert.match(found(roles, 'TeamLead-HeadGardener.md'), /Team Lead \(Beds\), Head Gardener \(People\)/);
      const essay = `# Managing Managers\n\n## Delivery\n\nManagers face a push.\n\n| Speed | Care |\n${rule(2)}\n| Weeks | Years |\n`;
      assert.match(found(essay, 'Managing-Managers.md'), /names no levels/);
      const grouped = `| | Engineer | |\n${rule(3)}\n| | Senior | Staff |\n| Craft | Builds | Sets patterns |\n`;
      assert.equal(found(grouped), 'Senior / Craft: Builds\nStaff / Craft: Sets patterns');
    });

    it('reads labels on lines of one paragraph, and before a colon, and what holds at each level', () => {
      const level = (name: string, word: string) =>
        `## ${name}\n**Reach**: ${word} one bed\n**Craft**:\n- ${word} by hand\n\n`;
      assert.deepEqual(
        lines(ladderIn('x.md', `# Ladder\n\n${level('Gardener 1', 'Digs')}${level('Gardener 2', 'Plans')}`).ladder),
        [
          'Gardener 1 / Reach: Digs one bed',
          'Gardener 1 / Craft: Digs by hand',
          'Gardener 2 / Reach: Plans one bed',
          'Gardener 2 / Craft: Plans by hand',
        ],
      );
      const page =
        '# Ladder\n\n## Successful gardeners at Acre\n\nSee [it](x.md).\n\n## All Levels\n\n- Reach\n  - Asks.\n- Craft\n  - Digs.\n\n## IC1\n\n- Reach: Sees one bed.\n- Craft: Plants.\n\n## IC2\n\n- Reach: Sees all beds.\n- Craft:\n  - Plans.\n\n| M1 | M2 |\n|---|---|\n| a | b |\n';
      const reading = ladderIn('x.md', page);
      assert.deepEqual(lines(reading.ladder), [
        'IC1 / Reach: Asks.',
        'IC2 / Reach: Asks.',
        'IC1 / Craft: Digs.',
        'IC2 / Craft: Digs.',
        'IC1 / Reach: Sees one bed.',
        'IC1 / Craft: Plants.',
        'IC2 / Reach: Sees all beds.',
        'IC2 / Craft: Plans.',
      ]);
      assert.deepEqual(leftOut(reading), ['1 section: Successful gardeners at Acre.', '1 table.']);
      assert.lengthOf(
        lines(ladderIn('x.md', '## IC 1\n\n**Reach:** One.\n\n**[{:** Helps.\n\n## IC 2\n\n**Reach:** Two.\n').ladder),
        3,
      );
    });

    it('takes a title over all columns for no header', () => {
      const table = '<table><tr><td colspan="3">Levels V2</td></tr><tr><td>Job level</td><td>Mid (P3)</td><td>Sr. (P4)</td></tr><tr><td>Reach</td><td>Plants</td><td>Plans</td></tr></table>'; // prettier-ignore
      assert.deepEqual(lines(ladderIn('x.md', `# Sales\n\n${table}\n`).ladder), ['Mid / Reach: Plants', 'Sr. / Reach: Plans']); // prettier-ignore
    });

    it('takes “Level:” before a name for a label', () => {
      const page = '# Rubric\n\n## Level: Senior Nurse (N3)\n* **Care:** Plans.\n\n## Level: Staff Nurse (N4)\n* **Care:** Teaches.\n'; // prettier-ignore
      assert.deepEqual(levelsIn('x.md', page), ['Senior Nurse', 'Staff Nurse']);
      assert.deepEqual(levelsIn('x.md', '# R\n\n## Level: 1\n- a\n\n## Level: 2\n- b\n'), ['Level: 1', 'Level: 2']);
    });
  });

  it('writes what it read as CSV and Markdown tables and reads it back', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
    const cell = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const skills = fc.uniqueArray(word.map((name) => `${name}ness`), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(skills, fc.integer({ min: 1, max: 5 }), fc.array(cell, { minLength: 25, maxLength: 25 }), (names, count, texts) => {
        const levels = Array.from({ length: count }, (_, index) => `L${index + 1}`);
        const at = (skill: number, level: number): string => `${texts[skill * 5 + level]!} ${skill} ${level}`;
        const expected = names.flatMap((name, skill) => levels.map((level, index) => `${level} / ${name}: ${at(skill, index)}`));
        const csv = ['level;criterion;competency', ...names.flatMap((name, skill) => levels.map((level, index) => `${level};"${at(skill, index)}";${name}`))].join('\n');
        const across = ['', ...levels];
        const table = [across, across.map(() => '---'), ...names.map((name, skill) => [`**${name}**`, ...levels.map((_, index) => `*${at(skill, index)}*`)])].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
        const json = JSON.stringify(names.flatMap((competency, skill) => levels.map((level, index) => ({ competency, criteria: [at(skill, index)], level }))));
        for (const [name, text] of [['x.csv', csv], ['x.md', table], ['x.json', json]] as const) {
          const reading = readLadder(name, text);
          if (reading.kind !== 'ladder') return assert.fail(`${name} was not read: ${say(reading.found)}`);
          assert.sameMembers(lines(reading.ladder), expected, name);
        }
      }),
      { numRuns: tries(60) },
    );
  }); // prettier-ignore
});

describe('finding a level', () => {
  const { ladder } = read('job-family/engineering.yml');
  it('takes ids and names in any spelling', () => {
    assert.strictEqual(findLevel(ladder, 'senior-1')?.id, 'senior-1');
    assert.strictEqual(findLevel(ladder, 'Senior Engineer 1')?.id, 'senior-1');
    assert.strictEqual(findLevel(ladder, 'principal engineer (individual contributor)')?.id, 'principal-ic');
    assert.isUndefined(findLevel(ladder, 'senior'));
  });
});
