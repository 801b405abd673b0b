import { assert, expect } from 'chai';
import fc from 'fast-check';
import type { Nodes, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { addDays, addMonths, type CalendarDate } from '../../../../../src/core/time/calendarDate';
import { caseForms, caseTracks, type CaseRequest } from '../../../../../src/core/documents/case/caseRequest';
import { onePageWords } from '../../../../../src/core/documents/case/limits';
import { wordsOf } from '../../../../../src/core/markdown/nodes';
import { audiences, maySee } from '../../../../../src/core/entries/visibility';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Role } from '../../../../../src/core/entries/role';
import type { Entries } from '../../../../../src/core/library/entries';
import { byType, workspace, type Workspace } from '../../arbitraries';
import { parseMarkdown } from '../parseMarkdown';
import { readExample } from '../readExample';
import { tries } from '../../../tries';
import { compileCase } from '../compileNow';
import { caseFileName, findAim } from '../../../../../src/core/documents/case/caseAim';

const documentUri = 'file:///home/ana/brag/documents/case.md';
const date = '2026-06-15' as CalendarDate;

type Choice = Omit<CaseRequest, 'role' | 'documentUri'> & { readonly withRole: boolean };

const choice: fc.Arbitrary<Choice> = fc.record({
  form: fc.constantFrom(...caseForms),
  audience: fc.constantFrom(...audiences),
  track: fc.option(fc.constantFrom(...caseTracks), { nil: undefined }),
  date: fc.constantFrom(date, '2024-02-29' as CalendarDate, '2027-12-31' as CalendarDate),
  withRole: fc.boolean(),
});

function requestOf({ entries }: Workspace, { withRole, ...rest }: Choice): CaseRequest {
  const role = (withRole ? entries.roles[0] : undefined) ?? { title: 'Lead Engineer' };
  return { ...rest, role, documentUri };
}

function compile(space: Workspace, request: CaseRequest, entries: Entries = space.entries): string {
  const texts = space.texts;
  return compileCase(entries, texts, request).markdown;
}

function everyCase(check: (markdown: string, space: Workspace, request: CaseRequest) => void, only?: Partial<Choice>) {
  fc.assert(
    fc.property(workspace(), choice, (space, chosen) => {
      const request = requestOf(space, { ...chosen, ...only });
      check(compile(space, request), space, request);
    }),
    { numRuns: tries(30) },
  );
}

describe('the case, from any workspace', function () {
  this.timeout(0);

  it('has the same bytes for the same input, in whatever order the entries come', () => {
    everyCase((markdown, space, request) => {
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
      expect(compile(space, request, reversed)).to.equal(markdown);
    });
  });

  it('shows no word of an entry that its audience may not see', () => {
    everyCase((markdown, { entries, tokens }, request) => {
      const all = [
        ...entries.wins,
        ...entries.roles,
        ...entries.people,
        ...entries.asks,
        ...entries.responsibilities,
        ...entries.meetings,
      ];
      if (entries.profile) all.push(entries.profile as never);
      const shown = `${caseFileName(findAim(entries, request), request)}\n${markdown}`.toLowerCase();
      for (const entry of all) {
        if (maySee(request.audience, entry.visibility)) continue;
        expect(shown).not.to.contain(tokens.get(entry.uri));
        if (entry.type !== 'role') expect(markdown).not.to.match(new RegExp(`\\b${entry.id}\\b`));
      }
    });
  });

  it('is the same for its audience whether what it may not see exists or not', () => {
    everyCase((markdown, space, request) => {
      const seen = <Kind extends { visibility: Parameters<typeof maySee>[1] }>(list: readonly Kind[]) =>
        list.filter(({ visibility }) => maySee(request.audience, visibility));
      const { entries } = space;
      // People are left in: a hidden person is called by a relation, which says more than nothing.
      const without: Entries = {
        ...entries,
        wins: seen(entries.wins),
        responsibilities: seen(entries.responsibilities),
        meetings: seen(entries.meetings),
      };
      // References to what is gone are no longer known to be references, so only those without are compared.
      const referring = [...entries.asks, ...entries.meetings].some((entry) =>
        ('needs' in entry ? [...entry.needs, ...entry.after, entry.role ?? ''] : entry.asks).some((name) =>
          /^(?:win|meeting|responsibility)-/.test(name),
        ),
      );
      if (!referring) expect(compile(space, request, without)).to.equal(markdown);
    });
  });

  it('keeps what I fall back on, and how people stand, to my own edition', () => {
    everyCase((markdown, { tokens }, request) => {
      if (request.audience === 'self') return;
      for (const token of tokens.values()) expect(markdown).not.to.contain(`fallback${token}`);
      expect(markdown).not.to.match(/champion|unconvinced|For my eyes only/i);
    });
  });

  it('leads every link of my own edition to a file that exists, at the line it is about', () => {
    everyCase(
      (markdown, { texts }) => {
        visit(parseMarkdown(markdown), (node) => {
          if (node.type !== 'link' || /^https?:/.test(node.url)) return;
          const { href, hash } = new URL(node.url, documentUri);
          const text = texts.get(href.replace(hash, ''));
          expect(text, node.url).to.be.a('string');
          if (hash === '') return;
          const line = text!.split('\n')[Number(hash.slice(2)) - 1];
          expect(line, node.url).to.match(/^(?:title|impact|metrics|feedback): /);
        });
      },
      { audience: 'self' },
    );
  });

  it('gives every number in square brackets an entry in the evidence', () => {
    everyCase((markdown, space, request) => {
      const tree = parseMarkdown(markdown);
      const evidence = tree.children.findIndex((node) => node.type === 'heading' && toString(node) === 'Evidence');
      const listed = evidence === -1 ? [] : tree.children.slice(evidence);
      const entries = listed.flatMap((node) => (node.type === 'list' ? node.children : []));
      let cited = 0;
      visit(tree, (node) => {
        const label = node.type === 'link' && /^\[(\d+)\]$/.exec(toString(node))?.[1];
        if (!label) return;
        cited = Math.max(cited, Number(label));
        if (request.audience !== 'self') expect(node.url).to.equal('#evidence');
      });
      if (cited > 0) expect(entries.length).to.be.at.least(cited);
      expect(compileCase(space.entries, space.texts, request).wins).to.have.length(entries.length);
    });
  });

  it('says no number that is neither in a file nor to be counted', () => {
    everyCase((markdown, { entries, texts }, request) => {
      const known = new Set([...texts.values()].flatMap((text) => text.match(/\d+/g) ?? []).map(Number));
      for (let count = 0; count <= Math.max(31, entries.wins.length); count++) known.add(count);
      for (const months of [0, 2, 4, 6])
        for (const day of [addMonths(request.date, months), addDays(addMonths(request.date, months), -1)])
          known.add(Number(day.slice(0, 4)));
      // An event that comes round every year stands in years that no file names.
      known.add(Number(request.date.slice(0, 4)) + 1);
      visit(parseMarkdown(markdown), (node) => {
        if (node.type === 'text')
          for (const number of node.value.match(/\d+/g) ?? []) expect(known).to.include(Number(number));
      });
    });
  });

  it('has a row for every expectation', () => {
    everyCase(
      (markdown, _, { role }) => {
        if (!('expectations' in role) || role.expectations.length === 0) return;
        const table = parseMarkdown(markdown).children.find(
          (node): node is Table => node.type === 'table' && toString(node.children[0]!).startsWith('Expectation'),
        );
        expect(table?.children.length).to.equal(role.expectations.length + 1);
      },
      { withRole: true, form: 'full', audience: 'self' },
    );
  });

  it('takes no more than three minutes to read on one page', () => {
    everyCase((markdown) => expect(wordsOf(parseMarkdown(markdown).children).length).to.be.at.most(onePageWords), {
      form: 'one-page',
    });
  });

  it('holds no markup but its own, and reads without seams', () => {
    everyCase((markdown) => {
      const tree = parseMarkdown(markdown);
      visit(tree, (node) => {
        expect(node.type).not.to.be.oneOf([
          'html',
          'image',
          'code',
          'inlineCode',
          'break',
          'delete',
          'footnoteReference',
        ]);
        if (node.type === 'link') expect(node.url).not.to.match(/^javascript:/i);
      });
      const words = blocks(tree).join('\n');
      expect(words).not.to.match(/\bundefined\b|\[object|NaN|\(\)|\b1 (?:wins|more wins|expectations|duties)\b/);
      expect(words).not.to.match(/(?<!\.)\.\.(?!\.)|[?!:]\.(?=\s|$)|,,| ,|\s\.(?=\s|$)/);
    });
  });
});

describe('the one page', () => {
  it('stays one page with words that never end', () => {
    const long = Array.from({ length: 700 }, () => 'word').join(' ');
    const role = { title: long };
    const request: CaseRequest = { role, form: 'one-page', audience: 'committee', date, documentUri };
    const entries = byType([]);
    const { markdown } = compileCase(entries, new Map(), request);
    expect(wordsOf(parseMarkdown(markdown).children).length).to.be.at.most(onePageWords);
  });
});

describe('a goal that is met', () => {
  const { entries, texts } = readExample('staff-engineer');
  const role = entries.roles.find(({ id }) => id === 'principal-engineer')!;
  const of = (changed: Partial<Entries['goals'][number]>, audience: (typeof audiences)[number] = 'committee') => {
    const goals = entries.goals.map((goal) => ({ ...goal, ...changed }));
    return compileCase({ ...entries, goals }, texts, { form: 'full', audience, date, role, documentUri }).markdown;
  };

  it('is told once, with what was reached, and not before it is met', () => {
    assert.lengthOf(of({}).match(/The goal\./g)!, 1);
    assert.include(of({}), 'P95 checkout latency from 900 to 600 ms by 3 April 2026, agreed with Ingrid Halvorsen.');
    assert.notInclude(of({ status: 'partly' }), 'The goal.');
    assert.notInclude(of({ keyResults: [{ text: 'Calm', met: false }] }), 'Calm');
  });

  it('leaves no trace where it is not for the audience', () => {
    const without = compileCase({ ...entries, goals: [] }, texts, { form: 'full', audience: 'committee', date, role, documentUri }); // prettier-ignore
    assert.equal(of({ visibility: 'manager' }), without.markdown);
  });
});

describe('two paths side by side', () => {
  const { entries } = readExample('staff-engineer');
  const role = entries.roles.find(({ id }) => id === 'principal-engineer')!;
  const other = entries.roles.find(({ track }) => track === 'lateral')!;
  const request: CaseRequest = { role, track: 'both', form: 'full', audience: 'committee', date, documentUri };
  const compiled = (given: Partial<CaseRequest>, from = entries) =>
    compileCase(from, new Map(), { ...request, ...given }).markdown;

  it('ends in one table of both', () => {
    const tree = parseMarkdown(compiled({}));
    const tables = tree.children.filter((node): node is Table => node.type === 'table');
    const rows = tables.at(-1)!.children.map((row) => row.children.map((cell) => toString(cell)));
    expect(rows[0]).to.have.length(3);
    for (const name of ['Goal', 'Approach', 'Timing', 'Benefits', 'Risks', 'Deciders', 'Smallest next step'])
      expect(rows.map(([first]) => first)).to.include(name);
  });

  it('is the case of one path, byte for byte, where the other role is not for its audience', () => {
    const hidden: Role = { ...other, visibility: 'private' };
    const roles = entries.roles.map((each) => (each === other ? hidden : each));
    const alone = { track: undefined };
    expect(compiled({}, { ...entries, roles })).to.equal(compiled(alone, { ...entries, roles }));
    expect(compiled({ audience: 'public' })).to.equal(compiled({ ...alone, audience: 'public' }));
  });

  it('tells me alone how a second path comes about', () => {
    const roles = [role];
    const hint = 'no role file is on another track';
    expect(compiled({ audience: 'self' }, { ...entries, roles })).to.contain(hint);
    expect(compiled({}, { ...entries, roles })).not.to.contain(hint);
  });
});

describe('the steps towards a role several levels away', () => {
  const read = (uri: string, front: string) => {
    const parsed = parseEntry(`file:///home/ana/brag/${uri}.md`, `---\n${front}\n---\n`);
    if (parsed.kind !== 'entry') throw new Error(uri);
    return parsed.entry;
  };
  const me = read('profile', 'type: profile\nname: Ana Ruiz\nlevel: L3');
  const aim = read('roles/principal', 'type: role\ntitle: Principal Engineer\nlevel: L6');
  const between = [
    read('roles/staff', 'type: role\ntitle: Staff Engineer\nlevel: L5\nexpectations: [Design, Writing]'),
    read('roles/senior', 'type: role\ntitle: Senior Engineer\nlevel: L4\nexpectations: [Writing]'),
    read('roles/lead', 'type: role\ntitle: Team Lead\nlevel: L4\ntrack: lateral'),
    read('roles/distinguished', 'type: role\ntitle: Distinguished Engineer\nlevel: L7'),
  ];
  const asks = [
    read('asks/go', 'type: ask\ntitle: Promotion to Principal\nkind: promotion\nrole: principal\nafter: [two, senior]'),
    read('asks/two', 'type: ask\ntitle: Lead the second project\nkind: stretch\nto: Mia\nafter: [one]'),
    read('asks/one', 'type: ask\ntitle: Lead a first project\nkind: stretch\nstatus: agreed\nafter: [two]'),
    read('asks/senior', 'type: ask\ntitle: Promotion to Senior\nkind: promotion\nrole: senior\nstatus: asked'),
  ];
  const wins = [
    read('wins/a', 'type: win\ntitle: A\ndate: 2026-05-01\nrole: led\nimpact: Saved 4 days.\nskills: [Writing]'),
    read('wins/b', 'type: win\ntitle: B\ndate: 2026-05-02\nrole: led\nimpact: Saved 5 days.\nskills: [Writing]'),
  ];
  const steps = (all: Parameters<typeof byType>[0], audience: CaseRequest['audience'] = 'manager') => {
    const request = { role: aim as Role, form: 'full', audience, date, documentUri } as const;
    const { markdown } = compileCase(byType(all), new Map(), request);
    return /## The steps in between\n\n([\s\S]*?)\n\n## /.exec(`${markdown}\n## `)?.[1];
  };

  it('are the roles between, in the order of their levels, then the asks that come first', () => {
    expect(steps([me, aim, ...between, ...asks, ...wins])).to.equal(
      [
        '2 levels lie between where I stand and Principal Engineer. One at a time, each step risks little:',
        '',
        '1. **Senior Engineer**, level L4. My record covers all it expects (1). Asked: Promotion to Senior.',
        '2. **Staff Engineer**, level L5. My record covers 1 of its 2 expectations.',
        '',
        'What I ask for on the way, in its order:',
        '',
        '1. Agreed: Lead a first project.',
        '2. To be asked of Mia: Lead the second project.',
      ].join('\n'),
    );
  });

  it('are asked of me alone where nothing on record tells them', () => {
    expect(steps([me, aim], 'self')).to.contain('A role file in roles/ for each level between');
    expect(steps([me, aim])).to.equal(undefined);
  });

  it('are none for the next level, or where levels can not be compared', () => {
    const next = read('profile', 'type: profile\nname: Ana Ruiz\nlevel: L5');
    const other = read('profile', 'type: profile\nname: Ana Ruiz\nlevel: Senior Engineer');
    expect(steps([next, aim, ...between, ...asks])).to.equal(undefined);
    expect(steps([other, aim, ...asks])).to.equal(undefined);
  });
});

describe('the name of a case file', () => {
  const { entries: all } = readExample('staff-engineer');
  const name = (part: Partial<CaseRequest>, entries = all) => {
    const request = {
      role: { title: 'Principal Engineer' },
      form: 'full' as const,
      audience: 'self' as const,
      ...part,
    };
    return caseFileName(findAim(entries, request), request);
  };

  it('tells role, form and audience', () => {
    expect(name({})).to.equal('principal-engineer-case.md');
    expect(name({ audience: 'committee' })).to.equal('principal-engineer-case-committee.md');
    expect(name({ form: 'one-page', audience: 'manager' })).to.equal('principal-engineer-case-one-page-manager.md');
    expect(name({ track: 'scope' })).to.equal('principal-engineer-case-scope.md');
    expect(name({ role: { title: '🎉' } })).to.equal('role-case.md');
    expect(name({ audience: 'public' })).to.equal('case-public.md');
  });

  it('tells of a second path only where its audience may see both roles', () => {
    const role = all.roles.find(({ id }) => id === 'principal-engineer')!;
    const beside = (given: Role, audience: 'self' | 'manager' | 'committee', roles = all.roles) =>
      findAim({ ...all, roles }, { role: given, audience, track: 'both' }).other;
    const other = beside(role, 'committee')!;
    expect(other.id).to.equal('platform-engineering-manager');
    expect(beside(other, 'self')?.uri).to.equal(role.uri);
    const both = { role, track: 'both' } as const;
    expect(name({ ...both, audience: 'manager' })).to.equal('principal-engineer-case-both-manager.md');
    const hidden: Role = { ...other, visibility: 'private' };
    expect(name({ ...both, audience: 'manager' }, { ...all, roles: [role, hidden] })).to.equal(
      'principal-engineer-case-manager.md',
    );
    expect(beside(role, 'manager', [role, hidden])).to.equal(undefined);
    expect(name({ ...both, audience: 'public' })).to.equal('case-public.md');
  });
});

/** The text of each block. */
function blocks(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [toString(node)];
  return 'children' in node ? node.children.flatMap(blocks) : [];
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
