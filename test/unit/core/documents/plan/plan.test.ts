import { expect } from 'chai';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { asksInOrder } from '../../../../../src/core/documents/plan/asksInOrder';
import type { PlanRequest } from '../../../../../src/core/documents/plan/planRequest';
import type { Ask } from '../../../../../src/core/entries/ask';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Entries } from '../../../../../src/core/library/entries';
import { byType, workspace, type Workspace } from '../../arbitraries';
import { parseMarkdown } from '../parseMarkdown';
import { tries } from '../../../tries';
import { compilePlan } from '../compileNow';

const documentUri = 'file:///home/ana/brag/documents/plan.md';
const date = '2026-06-15' as CalendarDate;
const empty = byType([]);

const choice = fc.record({
  date: fc.constantFrom('2026-06-15', '2024-02-29', '2027-12-31') as fc.Arbitrary<CalendarDate>,
  about: fc.constantFrom('ask', 'role', 'title', 'nothing'),
});

function compile(space: Workspace, request: PlanRequest, entries: Entries = space.entries) {
  const texts = space.texts;
  return compilePlan(entries, texts, request);
}

function everyPlan(check: (markdown: string, space: Workspace, request: PlanRequest) => void): void {
  fc.assert(
    fc.property(workspace(), choice, (space, chosen) => {
      const [ask] = space.entries.asks;
      const [role] = space.entries.roles;
      const request: PlanRequest = {
        date: chosen.date,
        documentUri,
        ...(chosen.about === 'ask' && ask && { ask }),
        ...(chosen.about === 'role' && role && { role }),
        ...(chosen.about === 'title' && { role: { title: 'Lead Engineer' } }),
      };
      check(compile(space, request).markdown, space, request);
    }),
    { numRuns: tries(30) },
  );
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesIn(child as Nodes)) : [])];
}

describe('the plan, from any workspace', function () {
  this.timeout(0);

  it('has the same bytes for the same input, in whatever order the entries come', () => {
    everyPlan((markdown, space, request) => {
      const { wins, roles, people, asks, responsibilities, meetings, goals, forms, profile } = space.entries;
      const reversed: Entries = {
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
      expect(compile(space, request, reversed).markdown).to.equal(markdown);
    });
  });

  it('names a day to come back that is not past, and what closes every gap', () => {
    everyPlan((markdown, _, request) => {
      expect(markdown).to.match(/I come back on \*\*\d{1,2} [A-Z][a-z]+ \d{4}\*\*/);
      const [front] = /^date: (.*)$/m.exec(markdown)!.slice(1);
      expect(front).to.equal(request.date);
      const tree = parseMarkdown(markdown);
      const gaps = tree.children.filter((node) => node.type === 'heading' && node.depth === 3).length;
      const counted = (label: string) =>
        nodesIn(tree).filter((node) => node.type === 'strong' && toString(node) === label).length;
      for (const label of ['What is missing:', 'Step:', 'Counts as done:']) expect(counted(label)).to.equal(gaps);
      // Who helps and by when is said where it is known.
      for (const label of ['Who helps:', 'By:']) expect(counted(label)).to.be.at.most(gaps);
    });
  });

  it('never says what I fall back on', () => {
    everyPlan((markdown) => expect(markdown).not.to.match(/fallbackzq/));
  });

  it('reads well whatever was written', () => {
    everyPlan((markdown) => {
      const words = nodesIn(parseMarkdown(markdown))
        .filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell')
        .map((node) => toString(node));
      for (const text of words)
        expect(text).not.to.match(
          /\bundefined\b|\[object|\bNaN\b|(?<!\.)\.\.(?!\.)|\(\)|“”|(?<![\d.,])1 (?:wins|days|points|months)\b|\s[,.;](?:\s|$)|,\s*,/,
        );
    });
  });

  it('makes no HTML, no image and no link that it did not mean', () => {
    everyPlan((markdown) => {
      for (const node of nodesIn(parseMarkdown(markdown))) {
        expect(node.type).not.to.be.oneOf(['html', 'image', 'imageReference', 'linkReference', 'footnoteReference']);
        if (node.type === 'link') expect(node.url).to.match(/^\.\.\//);
      }
    });
  });

  it('stands without any text of the files', () => {
    everyPlan((_, { entries }, request) => {
      expect(compilePlan(entries, new Map(), request).markdown).to.include('\n## The date to come back\n');
    });
  });
});

describe('the plan of an empty folder', () => {
  it('says what to write down, and still names a day', () => {
    const { markdown, wins } = compilePlan(empty, new Map(), { date, documentUri });
    expect(wins).to.deep.equal([]);
    expect(markdown).to.include('**15 September 2026**, a day I still have to agree');
    for (const name of ['criteria', 'asks/']) expect(markdown).to.include(`\`${name}\``);
  });
});

describe('asksInOrder', () => {
  const ask = (id: string, yaml: string): Ask => {
    const parsed = parseEntry(`file:///brag/asks/${id}.md`, `---\ntype: ask\ntitle: ${id}\n${yaml}---\n`);
    return (parsed as { entry: Ask }).entry;
  };
  const order = (asks: Ask[]) => asksInOrder({ ...empty, asks }, undefined, asks[0], false).map(({ id }) => id);

  it('puts an ask behind those that come first, whatever the days say', () => {
    const big = ask('big', 'kind: promotion\ndue: 2026-01-01\nafter: [second, first]\n');
    const second = ask('second', 'kind: scope\ndue: 2026-02-01\nafter: [first]\n');
    const first = ask('first', 'kind: trial\ndue: 2026-12-01\n');
    expect(order([big, second, first])).to.deep.equal(['first', 'second', 'big']);
  });

  it('follows what comes first through asks for other roles, and leaves out what is settled', () => {
    const big = ask('big', 'after: [step, done, lost]\n');
    const step = ask('step', 'role: another\nafter: [far]\n');
    expect(
      order([big, step, ask('far', ''), ask('done', 'status: agreed\n'), ask('lost', 'status: withdrawn\n')]),
    ).to.deep.equal(['far', 'step', 'big']);
  });

  it('holds what comes before an ask that was declined', () => {
    expect(order([ask('big', 'status: declined\nafter: [step]\n'), ask('step', '')])).to.deep.equal(['step']);
  });

  it('ends where asks wait for one another in a circle', () => {
    const a = ask('a', 'after: [b]\ndue: 2026-02-01\n');
    const b = ask('b', 'after: [a]\ndue: 2026-01-01\n');
    expect(order([a, b])).to.have.members(['a', 'b']);
  });
});
