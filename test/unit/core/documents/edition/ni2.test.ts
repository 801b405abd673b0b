import { expect } from 'chai';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import { periods } from '../../../../../src/core/dashboard/dashboard';
import { dashboardFor } from '../../../../../src/core/dashboard/dashboardFor';
import { extensionMessageSchema } from '../../../../../src/core/dashboard/messages';
import { pictureMarkdown, pictureSvg } from '../../../../../src/core/dashboard/pictureFile';
import { caseForms, caseTracks } from '../../../../../src/core/documents/case/caseRequest';
import { editionFor } from '../../../../../src/core/documents/edition/edition';
import { documentDocx } from '../../../../../src/core/documents/export/documentDocx';
import { documentFragment, documentHtml } from '../../../../../src/core/documents/export/documentHtml';
import { documentJson } from '../../../../../src/core/documents/export/documentJson';
import { jsonResume } from '../../../../../src/core/documents/export/jsonResume';
import { compileSelfReview } from '../../../../../src/core/documents/selfReview/compileSelfReview';
import { questionTopics, type Form } from '../../../../../src/core/entries/form';
import { compileUpdate } from '../../../../../src/core/documents/update/compileUpdate';
import { updateFileName } from '../../../../../src/core/documents/update/updateContext';
import { compileHandover } from '../../../../../src/core/documents/handover/compileHandover';
import { readDocument, type ReadDocument } from '../../../../../src/core/documents/kit/readDocument';
import { feedbackRequest } from '../../../../../src/core/conversation/outcome/feedbackRequest';
import type { Entry } from '../../../../../src/core/entries/entry';
import { audiences, type Audience } from '../../../../../src/core/entries/visibility';
import type { Entries } from '../../../../../src/core/library/entries';
import { say } from '../../../../../src/core/text/sentence';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import type { ScriptRequest } from '../../../../../src/core/documents/script/scriptRequest';
import { workspace, type Workspace } from '../../arbitraries';
import { tries } from '../../../tries';
import { parseMarkdown } from '../parseMarkdown';
import { emailIn, linesToSay } from '../script/scriptLines';
import { twoRecords, type Record } from './twoRecords';
import { compileCase, compileScript } from '../compileNow';
import { caseFileName, findAim } from '../../../../../src/core/documents/case/caseAim';

const date = '2026-06-15' as CalendarDate;
const [showSchema] = extensionMessageSchema.options;

/** The same people under two names each. */
const called = [
  ['Ruth Abara', 'Oksana Melnyk'],
  ['Leila Haddad', 'Wojtek Szymczak'],
  ['Tomas Reyes', 'Ingrid Halvorsen'],
] as const;

/** Sentences that name someone in the ways people do. */
const ways: readonly ((name: string) => string)[] = [
  (name) => `with ${name}`,
  (name) => `as ${name.split(' ')[0]!.toLowerCase()} said`,
  (name) => `${name.split(' ')[1]!.toUpperCase()} agreed`,
  (name) => `see ${slugOf(name)}`,
  (name) => `see https://wiki.example/${slugOf(name)}`,
  (name) => `ask @${slugOf(name).replace('-', '')}`,
  (name) => name.split(' ').toReversed().join(', '),
];
const prose = new Set(['title', 'impact', 'attribution', 'quote', 'text', 'name', 'outcome', 'project', 'department']);

function slugOf(name: string): string {
  return name.toLowerCase().replace(' ', '-');
}

/**
 * A workspace in one of two variants that differ in what an audience may not see alone: what hidden entries say, how
 * hidden people are called (wherever it is written, the ids of visible roles included), and what is for myself.
 */
function variantOf({ entries, texts }: Workspace, audience: Audience, which: 0 | 1): Record {
  const { whyHidden } = editionFor(entries, audience);
  const hidden = entries.people.filter((person) => whyHidden(person) !== undefined);
  const named = new Map(hidden.map(({ id }, place) => [id, called[place]![which]]));
  const names = [...named.values()];
  let next = 0;
  const renamed = (text: string) =>
    [...named]
      .reduce((said, [id, name]) => said.replaceAll(id, slugOf(name)), text)
      .replaceAll('role-0', names.length === 0 ? 'role-0' : `role-under-${slugOf(names[0]!)}`);
  const changed = (value: unknown, key: string, isHidden: boolean): unknown => {
    if (typeof value === 'string') {
      if (isHidden && which === 1 && prose.has(key)) return `Something else ${String(next++)}`;
      const said = renamed(value);
      if (isHidden || !prose.has(key) || names.length === 0) return said;
      return `${said} ${ways[next++ % ways.length]!(names[next % names.length]!)}`;
    }
    if (Array.isArray(value)) return value.map((item) => changed(item, key, isHidden));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, held]) => [inner, changed(held, inner, isHidden)]));
  };
  const entryOf = <Kind extends Entry>(entry: Kind): Kind => {
    const isHidden = whyHidden(entry) !== undefined;
    const before = next;
    const now = changed(entry, '', isHidden) as Readonly<{ [key: string]: unknown }> & { [key: string]: unknown };
    // What comes behind a hidden entry is salted alike in both.
    if (isHidden) next = before;
    if (entry.type === 'person') {
      if (isHidden) now['name'] = named.get(entry.id)!;
      else now['name'] = `Person ${entry.id.slice(-1)} Visible`;
      if (which === 1)
        Object.assign(now, { stance: 'unconvinced', influence: 'low', values: ['none'], lastContact: date });
    }
    if (entry.type === 'ask' && which === 1) now['fallback'] = 'I would settle for less.';
    // What a name begins with is mine, and may be shared.
    if (entry.type === 'profile')
      now['name'] = ['Ana Reyes', ...names.map((name) => `with ${name}, as ${name.split(' ')[0]!.toLowerCase()} said`)].join(' '); // prettier-ignore
    if (entry.type === 'profile' && which === 1) now['selfRatings'] = [{ skill: 'Writing', rating: 1 }];
    return now as unknown as Kind;
  };
  const { wins, roles, people, asks, responsibilities, meetings, goals, forms, profile } = entries;
  const all: Entries = {
    people: people.map(entryOf),
    wins: wins.map(entryOf),
    roles: roles.map(entryOf),
    asks: asks.map(entryOf),
    responsibilities: responsibilities.map(entryOf),
    meetings: meetings.map(entryOf),
    goals: goals.map(entryOf),
    forms: forms.map(entryOf),
    profile: profile && entryOf(profile),
  };
  const bodies = new Map<string, string>();
  for (const [uri, text] of texts)
    bodies.set(renamed(uri), `${renamed(text)}\n${names.map((name, at) => ways[at]!(name)).join('. ')}\n`);
  const seen = entries.roles.flatMap((role, at) => (whyHidden(role) === undefined ? [all.roles[at]!.uri] : []));
  return { entries: all, texts: bodies, seen, aim: `Lead of ${all.people[0]?.name ?? 'all'}` };
}

const reviewForm: Omit<Form, 'audience'> = {
  ...{
    type: 'form',
    uri: 'file:///home/ana/brag/forms/review.md',
    id: 'review',
    title: 'Review',
    visibility: 'public',
  },
  questions: questionTopics.map((about) => ({ id: undefined, ask: `What about ${about}?`, limit: undefined, about })),
};

/** All that an audience can get to read of a record. */
function everythingFor({ entries, texts, seen, aim }: Record, audience: Audience): string[] {
  const told: string[] = [];
  const show = (name: string, markdown: string) => {
    told.push(name, markdown);
    // Files in other formats are made from the document alone.
    const document = readDocument(markdown);
    if (typeof document === 'object')
      told.push(documentHtml(document), documentFragment(document), documentJson(document));
  };
  const roles = seen.flatMap((seenUri) => entries.roles.find(({ uri }) => uri === seenUri) ?? []);
  for (const role of [...roles.slice(0, 1), { title: aim }])
    for (const form of caseForms)
      for (const track of caseTracks) {
        const request = { role, form, audience, track, date };
        const name = caseFileName(findAim(entries, request), request);
        const documentUri = `file:///home/ana/brag/documents/${name}`;
        show(name, compileCase(entries, texts, { ...request, documentUri }).markdown);
      }
  for (const role of [...roles.slice(0, 1), undefined]) told.push(...dashboardSeen(entries, role?.uri, audience));
  if (audience === 'manager') show('handover.md', compileHandover(entries, { date }).markdown);
  show('self-review.md', compileSelfReview(entries, { form: { ...reviewForm, audience }, date }).markdown);
  const reader = entries.people.find(({ visibility }) => visibility === 'public');
  for (const person of [undefined, reader])
    show(
      updateFileName(entries, { person, audience, date }),
      compileUpdate(entries, { person, audience, since: 'month', date })?.markdown ?? '',
    );
  if (audience === 'public') told.push(JSON.stringify(jsonResume(entries, date)));
  if (audience === 'committee') {
    const to = { name: 'Jo' };
    // In the order in which both records were written; the addresses of files may differ.
    for (const seenUri of seen) {
      const win = entries.wins.find(({ uri }) => uri === seenUri);
      if (win?.visibility === 'public') told.push(feedbackRequest(entries, { to, about: { win }, date }));
    }
    told.push(feedbackRequest(entries, { to, about: { skill: 'Writing' }, date }));
  }
  return told;
}

/** What the page of the dashboard shows, and what is copied and saved from it; the address of a role stays inside. */
function dashboardSeen(entries: Entries, role: string | undefined, audience: Audience): string[] {
  return periods.flatMap((period) => {
    const shown = dashboardFor(entries, { role, period, audience }, date, say);
    const { pictures, figures, roles } = v.parse(showSchema, {
      ...{ type: 'show', choice: { role, period, audience }, translations: {} },
      ...shown,
    });
    return [
      JSON.stringify([pictures, figures, roles.map(({ title }) => title)]),
      ...shown.pictures.flatMap((picture) => [pictureMarkdown(picture), pictureSvg(picture)]),
    ];
  });
}

/** What is said and sent by a script: to my manager, or to a peer. */
function saidByScript({ entries, texts, seen }: Record, audience: Audience): string[] {
  const relation = audience === 'manager' ? 'manager' : 'peer';
  const person = entries.people.find((each) => each.visibility === 'public' && each.relation === relation)!;
  const { whyHidden } = editionFor(entries, audience);
  const first = <Kind extends Entry>(list: readonly Kind[]) =>
    seen.map((seenUri) => list.find((each) => each.uri === seenUri && !whyHidden(each))).find((found) => found);
  const documentUri = 'file:///home/ana/brag/documents/script.md';
  return [{ ask: first(entries.asks) }, { role: first(entries.roles) }].flatMap(({ ask, role }: Pick<ScriptRequest, 'ask' | 'role'>) => {
    if (ask === undefined && role === undefined) return [];
    const request = { ...(ask && { ask }), ...(role && { role }), person, minutes: 30, date, documentUri };
    const script = parseMarkdown(compileScript(entries, texts, request).markdown);
    return [...linesToSay(script), emailIn(script)];
  }); // prettier-ignore
}

/** The names and the contents of the parts of a case as a Word file. */
async function wordFor({ entries, texts, aim }: Record, audience: Audience): Promise<string[]> {
  const request = { role: { title: aim }, form: 'full', audience, date } as const;
  const documentUri = `file:///home/ana/brag/documents/${caseFileName(findAim(entries, request), request)}`;
  const document = readDocument(compileCase(entries, texts, { ...request, documentUri }).markdown) as ReadDocument;
  // When it was made differs each time, and by which random names its links go.
  return Object.entries(unzipSync(await documentDocx(document))).flatMap(([name, bytes]) => [
    name,
    strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z| (?:r:id|Id)="[^"]*"/g, ''),
  ]);
}

function same(one: readonly string[], other: readonly string[]): void {
  one.forEach((said, place) => expect(said).to.equal(other[place]));
  expect(one.length).to.equal(other.length);
}

describe('what an audience may not see', function () {
  this.timeout(0);

  it('changes no byte of any document, file name, export or dashboard for it', () => {
    fc.assert(
      fc.property(workspace(), fc.constantFrom(...audiences.slice(1)), (space, audience) => {
        const [one, other] = ([0, 1] as const).map((which) =>
          everythingFor(variantOf(space, audience, which), audience),
        );
        same(one!, other!);
      }),
      { numRuns: tries(4) },
    );
  });

  it('changes no byte for it of what is made from files as people write them', () => {
    fc.assert(
      fc.property(twoRecords(), ({ audience, records: [one, other] }) => {
        same(everythingFor(one, audience), everythingFor(other, audience));
      }),
      { numRuns: 300 },
    );
  });

  it('changes no part of a Word file for it', async () => {
    await fc.assert(
      fc.asyncProperty(twoRecords(), async ({ audience, records }) => {
        const [one, other] = await Promise.all(records.map((record) => wordFor(record, audience)));
        same(one!, other!);
      }),
      { numRuns: tries(4) },
    );
  });

  it('changes no word that a script says or sends', () => {
    fc.assert(
      fc.property(twoRecords(), ({ audience, records: [one, other] }) => {
        if (audience !== 'public') same(saidByScript(one, audience), saidByScript(other, audience));
      }),
      { numRuns: 200 },
    );
  });
});
