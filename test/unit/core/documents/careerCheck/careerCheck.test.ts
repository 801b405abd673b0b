import { expect } from 'chai';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { careerCheckFileName } from '../../../../../src/core/documents/careerCheck/careerCheckRequest';
import { readChecklist } from '../../../../../src/core/career/readChecklist';
import { compileHandover } from '../../../../../src/core/documents/handover/compileHandover';
import type { Entries } from '../../../../../src/core/library/entries';
import { maySee } from '../../../../../src/core/entries/visibility';
import { workspace } from '../../arbitraries';
import { parseMarkdown } from '../parseMarkdown';
import { expectGolden } from '../../../expectGolden';
import { readExample } from '../readExample';
import { tries } from '../../../tries';
import { compileCareerCheck } from '../compileNow';

const date = '2026-06-15' as CalendarDate;

function reversed({ wins, roles, people, asks, responsibilities, meetings, goals, forms, profile }: Entries): Entries {
  return {
    wins: wins.toReversed(),
    roles: roles.toReversed(),
    people: people.toReversed(),
    asks: asks.toReversed(),
    responsibilities: responsibilities.toReversed(),
    meetings: meetings.toReversed(),
    goals: goals.toReversed(),
    forms: forms.toReversed(),
    profile,
  };
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesIn(child as Nodes)) : [])];
}

function expectToReadWell(markdown: string): void {
  for (const node of nodesIn(parseMarkdown(markdown))) {
    expect(node.type).not.to.be.oneOf(['html', 'image', 'imageReference', 'linkReference', 'footnoteReference']);
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    expect(toString(node)).not.to.match(
      /\bundefined\b|\[object|\bNaN\b|(?<!\.)\.\.(?!\.)|\(\)|“”|(?<![\d.,])1 (?:wins|days|months|duties|boxes)\b/,
    );
  }
}

describe('the career check', function () {
  this.timeout(0);

  for (const [example, role] of [
    ['staff-engineer', 'principal-engineer'],
    ['three-wins', undefined],
  ] as const)
    it(`of ${example} is the one that was read and accepted`, () => {
      const { entries, texts, documents } = readExample(example);
      const aimed = entries.roles.find(({ id }) => id === role);
      const name = careerCheckFileName({ role: aimed });
      const request = { role: aimed, date, documentUri: `${documents}/${name}` };
      expectGolden(`golden/career-check/${example}/${name}`, compileCareerCheck(entries, texts, request).markdown);
    });

  it('says when the career plan was last reviewed, and when it is due again', () => {
    const { entries, texts, documents } = readExample('staff-engineer');
    const { uri } = entries.profile!;
    const checkWith = (review: string) =>
      compileCareerCheck(entries, new Map([[uri, `${texts.get(uri)!}\n${review}`]]), {
        date,
        documentUri: `${documents}/check.md`,
      }).markdown;
    const step = '\n**Next step:** Price the *peak* plan\n';
    expect(checkWith(`## Review of my career plan, 2026-03-31\n${step}`)).to.include(
      'I last reviewed it on 31 March 2026. What I meant to do next: Price the \\*peak\\* plan. The next review is due on 30 June 2026.\n',
    );
    expect(checkWith('## Review of my career plan, 2025-11-30\n')).to.include(
      'I last reviewed it on 30 November 2025. The next review was due on 28 February 2026.\n',
    );
    expect(checkWith('## Review of my career plan, 2026-07-01\n')).not.to.include('reviewed');
  });

  it('has the same bytes for the same input, reads well, and stands without texts, from any workspace', () => {
    fc.assert(
      fc.property(workspace(), fc.boolean(), ({ entries, texts }, aims) => {
        const role = aims ? entries.roles[0] : undefined;
        const request = { role, date, documentUri: 'file:///home/ana/brag/documents/check.md' };
        const { markdown } = compileCareerCheck(entries, texts, request);
        expect(compileCareerCheck(reversed(entries), texts, request).markdown).to.equal(markdown);
        expect(compileCareerCheck(entries, new Map(), request).markdown).to.include('\n## What I carry\n');
        expectToReadWell(markdown);
      }),
      { numRuns: tries(60) },
    );
  });
});

describe('the handover', function () {
  this.timeout(0);

  for (const example of ['staff-engineer', 'three-wins'])
    it(`of ${example} is the one that was read and accepted`, () => {
      const { entries } = readExample(example);
      expectGolden(
        `golden/handover/${example}/handover.md`,
        compileHandover(entries, { date, to: 'Marta Lind' }).markdown,
      );
    });

  it('holds nothing that a manager may not see, no link to a file, and the same bytes for the same input', () => {
    fc.assert(
      fc.property(workspace(), ({ entries, tokens }) => {
        const { markdown, wins } = compileHandover(entries, { date });
        expect(compileHandover(reversed(entries), { date }).markdown).to.equal(markdown);
        const { profile, unreadable: _, ...lists } = entries;
        for (const entry of [...Object.values(lists).flat(), ...(profile ? [profile] : [])]) {
          const token = tokens.get(entry.uri)!;
          expect(markdown).not.to.include(`fallback${token}`);
          if (maySee('manager', entry.visibility)) continue;
          expect(markdown, entry.uri).not.to.include(token);
          expect(wins).not.to.include(entry.uri);
        }
        for (const node of nodesIn(parseMarkdown(markdown)))
          if (node.type === 'link') expect(node.url).to.match(/^https?:\/\//);
        expectToReadWell(markdown);
      }),
      { numRuns: tries(100) },
    );
  });
});

describe('a checklist', () => {
  it('is read by its headings, whatever the marks and the line ends', () => {
    expect(
      readChecklist(
        '---\r\ntype: profile\r\n---\r\n# Me\r\n\r\n## One\r\n- [x] a\r\n* [ ] b\r\nwords\r\n## Two ##\r\n## Three\r\n1. [X] c\r\n',
      ),
    ).to.deep.equal([
      {
        title: 'One',
        boxes: [
          { text: 'a', ticked: true },
          { text: 'b', ticked: false },
        ],
      },
      { title: 'Three', boxes: [{ text: 'c', ticked: true }] },
    ]);
  });
});
