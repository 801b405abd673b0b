import { expect } from 'chai';
import type { Entry } from '../../../../../src/core/entries/entry';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { editionFor, entriesFor } from '../../../../../src/core/documents/edition/edition';
import { byType } from '../../arbitraries';

function entry(path: string, keys: string): Entry {
  const parsed = parseEntry(`file:///brag/${path}.md`, `---\n${keys}\n---\n`);
  if (parsed.kind !== 'entry') throw new Error(`${path} can't be read.`);
  return parsed.entry;
}

const ruth = entry('people/ruth', 'type: person\nname: Ruth Abara\nrelation: skip-level\nvisibility: private');
const ana = entry(
  'people/ana',
  'type: person\nname: Ana Lima\nstance: champion\ninfluence: high\nvalues: [calm]\nlast-contact: 2026-01-01',
);

describe('an edition', () => {
  it('holds all of my own, in an order of its own', () => {
    const early = entry('wins/b', 'title: Early\ndate: 2025-01-01\nvisibility: private');
    const late = entry('wins/a', 'title: Late\ndate: 2026-01-01');
    const entries = { ...byType([early, late, ruth]), wins: [early, late] as never };
    expect(entriesFor(entries, 'self').wins.map(({ title }) => title)).to.deep.equal(['Late', 'Early']);
    expect(entriesFor(entries, 'self').people).to.have.length(1);
  });

  it('leaves out what is more private than its audience', () => {
    const wins = ['private', 'manager', 'committee', 'public'].map((visibility) =>
      entry(`wins/${visibility}`, `title: ${visibility}\ndate: 2026-01-01\nvisibility: ${visibility}`),
    );
    const titles = (audience: 'manager' | 'committee' | 'public') =>
      entriesFor(byType(wins), audience).wins.map(({ title }) => title);
    expect(titles('manager')).to.have.members(['manager', 'committee', 'public']);
    expect(titles('committee')).to.have.members(['committee', 'public']);
    expect(titles('public')).to.deep.equal(['public']);
  });

  it('calls hidden people by their relation wherever they are named', () => {
    const win = entry(
      'wins/a',
      'title: With RUTH  ABARA\ndate: 2026-01-01\ncollaborators: [ruth, Ruth Abara, Ruth, ana]\nfeedback: [{quote: Ask Ruth Abara., from: ruth}]',
    );
    const seen = editionFor(byType([win, ruth, ana]), 'committee');
    const [first] = seen.entries.wins;
    expect(first!.title).to.equal('With my skip-level');
    expect(first!.collaborators).to.deep.equal(['my skip-level', 'ana']);
    expect(first!.feedback[0]).to.deep.include({ quote: 'Ask my skip-level.', from: 'my skip-level' });
    expect(seen.redact('Ruth Abara and Ruthless Abaraham')).to.equal('My skip-level and Ruthless Abaraham');
    expect(JSON.stringify(seen.entries)).not.to.match(/ruth/i);
  });

  it('tells of no decider where one is hidden, however they are named', () => {
    const deciders = (names: string) =>
      entriesFor(byType([entry('roles/a', `type: role\ntitle: Lead\ndeciders: [${names}]`), ruth, ana]), 'committee')
        .roles[0]!.deciders;
    expect(deciders('ana')).to.deep.equal(['ana']);
    for (const name of ['ruth', 'Ruth Abara', 'Ruth', 'Ms Abara', 'Dr. Abara (Risk)', 'R. Abara'])
      expect(deciders(`ana, ${name}`), name).to.deep.equal([]);
  });

  it('takes a name for nobody who may be seen where several hidden people have it', () => {
    const others = ['people/ivo', 'people/jo'].map((path) =>
      entry(path, `type: person\nname: ${path.slice(7)} Lima\nvisibility: private`),
    );
    const win = entry('wins/a', 'title: A\ndate: 2026-01-01\ncollaborators: [Ms Lima]');
    expect(entriesFor(byType([win, ana, ...others]), 'committee').wins[0]!.collaborators).to.deep.equal([
      'a colleague',
    ]);
  });

  it('calls them so where a part of their name stands alone, and leaves their namesakes theirs', () => {
    const namesake = entry('people/ruth-lee', 'type: person\nname: Ruth Lee');
    const profile = entry('profile', 'type: profile\nname: Ana Abara\nmanager: ruth-lee');
    const win = entry(
      'wins/a',
      "title: Ruth's review\ndate: 2026-01-01\nproject: With Abara\nimpact: Ruth Lee and Abara saw it. Ruth said so.\ncollaborators: [Ruth, ruth-lee, Ruth Lee, R. Abara, Dr Abara (Risk)]\nlinks: [https://wiki.example/Ruth, https://wiki.example/a]\nfeedback: [{quote: Ruth was glad, from: Ruth}]",
    );
    const ask = entry('asks/a', 'type: ask\ntitle: An hour with Ruth\nto: Abara');
    const later = entry('asks/b', 'type: ask\ntitle: B\nafter: [An hour with Ruth]');
    const { entries: seen } = editionFor(byType([win, ruth, namesake, profile, ask, later]), 'committee');
    const [first] = seen.wins;
    expect(first).to.deep.include({
      title: "My skip-level's review",
      project: 'With my skip-level',
      impact: 'Ruth Lee and my skip-level saw it. My skip-level said so.',
      collaborators: ['my skip-level', 'ruth-lee', 'Ruth Lee', 'my skip-level (Risk)'],
    });
    expect(first!.links.map(({ url }) => url)).to.deep.equal(['https://wiki.example/a']);
    expect(first!.feedback[0]).to.deep.include({ quote: 'My skip-level was glad', from: 'my skip-level' });
    expect(seen.people.map(({ name }) => name)).to.deep.equal(['Ruth Lee']);
    expect(seen.profile).to.deep.include({ name: 'Ana Abara', manager: 'ruth-lee' });
    expect(seen.asks.map(({ title, to, after }) => [title, to, after])).to.deep.equal([
      ['An hour with my skip-level', 'my skip-level', []],
      ['B', undefined, ['An hour with my skip-level']],
    ]);
  });

  it('drops references to what is hidden', () => {
    const hidden = entry('wins/secret', 'title: The secret\ndate: 2026-01-01\nvisibility: private');
    const ask = entry(
      'asks/a',
      'type: ask\ntitle: A\nneeds: [secret, The Secret, Writing]\nafter: [b]\nfallback: stay',
    );
    const other = entry('asks/b', 'type: ask\ntitle: B\nvisibility: manager');
    const meeting = entry('meetings/m', 'type: meeting\ntitle: M\ndate: 2026-01-01\nasks: [a, b]\nwith: [ruth]');
    const seen = entriesFor(byType([hidden, ask, other, meeting, ruth]), 'committee');
    expect(seen.asks).to.have.length(1);
    expect(seen.asks[0]).to.deep.include({ needs: ['Writing'], after: [] });
    expect(seen.meetings[0]).to.deep.include({ asks: ['a'], with: ['my skip-level'] });
  });

  it('leaves out asks that lead to a hidden role', () => {
    const role = entry('roles/other', 'type: role\ntitle: Other\nvisibility: private');
    const ask = entry('asks/a', 'type: ask\ntitle: A\nrole: other');
    expect(entriesFor(byType([role, ask]), 'manager').asks).to.have.length(0);
    expect(entriesFor(byType([role, ask]), 'self').asks).to.have.length(1);
  });

  it('leaves out goals and review forms that are more private than its audience', () => {
    const goal = entry('goals/g', 'type: goal\ntitle: G\nvisibility: private');
    const form = entry('forms/f', 'type: form\ntitle: F\nvisibility: manager');
    const win = entry('wins/a', 'title: A\ndate: 2026-01-01\ngoals: [g]');
    const seen = entriesFor(byType([goal, form, win]), 'committee');
    expect([seen.goals, seen.forms]).to.deep.equal([[], []]);
    expect(seen.wins[0]!.goals).to.deep.equal([]);
    expect(entriesFor(byType([goal, form]), 'self').goals).to.have.length(1);
  });

  it('keeps fallbacks, stances, influence, values and ratings to myself', () => {
    const ask = entry('asks/a', 'type: ask\ntitle: A\nfallback: stay');
    const profile = entry('profile', 'type: profile\nname: Me\nself-ratings: {Writing: 2}');
    const all = byType([ask, ana, profile]);
    const seen = entriesFor(all, 'manager');
    expect(seen.asks[0]).not.to.have.property('fallback');
    expect(seen.people[0]).to.deep.include({ stance: 'unknown', values: [] });
    expect(seen.people[0]).not.to.have.any.keys('influence', 'lastContact');
    expect(seen.profile!.selfRatings).to.deep.equal([]);
    expect(entriesFor(all, 'self').asks[0]).to.have.property('fallback', 'stay');
  });

  it('tells of hidden people by their relation, however a field names them', () => {
    const mina = entry(
      'people/mina',
      'type: person\nname: Mina Okoro\naliases: [Mimi, mina@corp.example]\nrelation: mentor\nvisibility: private',
    );
    const nameless = entry('people/tove-lund', 'type: person\nvisibility: private');
    const win = entry(
      'wins/a',
      'title: Tove Lund and mimi helped\ndate: 2026-01-01\ncollaborators: ["Okoro, Mina", people/mina.md, mimi]\nfeedback: [{quote: A, from: mina@corp.example}, {quote: B, from: tove-lund}]\nproject: mina-okoro-onboarding\ntags: [tove-lund]',
    );
    const [seen] = editionFor(byType([win, mina, nameless]), 'committee').entries.wins;
    expect(seen).to.deep.include({
      title: 'A colleague and my mentor helped',
      collaborators: ['my mentor'],
      project: 'my-mentor-onboarding',
    });
    expect(seen!.feedback.map(({ from }) => from)).to.deep.equal(['my mentor', 'a colleague']);
  });

  it('gives ids that tell nothing, and drops what leads to hidden files', () => {
    const role = entry('roles/deputy-of-ruth-abara', 'type: role\ntitle: Deputy of Ruth Abara');
    const secret = entry('wins/secret', 'title: Secret\ndate: 2026-01-01\nvisibility: private');
    const ask = entry('asks/a', 'type: ask\ntitle: A\nrole: ../roles/deputy-of-ruth-abara.md');
    const win = entry(
      'wins/a',
      'title: See wins/secret.md\ndate: 2026-01-01\nlinks: [./secret.md, {label: S, url: "https://git.example/brag/wins/Secret.md#L2"}, unknown.md, a.pdf]',
    );
    const { entries, redact } = editionFor(byType([role, secret, ask, win, ruth]), 'committee');
    expect(entries.roles[0]).to.deep.include({ id: 'deputy-of-my-skip-level', title: 'Deputy of my skip-level' });
    expect(entries.asks[0]!.role).to.equal('deputy-of-my-skip-level');
    expect(entries.wins[0]!.title).to.equal('See …');
    expect(entries.wins[0]!.links).to.deep.equal([{ url: 'a.pdf' }]);
    expect(redact('[[secret]] and [[a]]')).to.equal('… and [[a]]');
    const hidden = entry('roles/other', 'type: role\ntitle: Other\nvisibility: private');
    const byPath = entry('asks/b', 'type: ask\ntitle: B\nrole: roles/other.md');
    expect(editionFor(byType([hidden, byPath]), 'committee').entries.asks).to.have.length(0);
  });

  it('holds what the preview does not say is left out, and no more', () => {
    const asks = ['mentoring', 'introduction', 'stretch'].map((kind) =>
      entry(`asks/${kind}`, `type: ask\ntitle: ${kind}\nkind: ${kind}\ncriteria: [{text: C, by: 2026-09-01}]`),
    );
    const meeting = entry(
      'meetings/m',
      'type: meeting\ntitle: M\ndate: 2026-01-01\nnext-steps: [{text: Mine}, {text: Theirs, owner: Ana}]',
    );
    const all = byType([...asks, meeting]);
    expect(entriesFor(all, 'manager').asks).to.have.length(3);
    const committee = entriesFor(all, 'committee');
    expect(committee.asks.map(({ kind, criteria }) => [kind, criteria.length])).to.deep.equal([['stretch', 0]]);
    expect(committee.meetings[0]!.nextSteps.map(({ text }) => text)).to.deep.equal(['Mine']);
    expect(entriesFor(all, 'public').asks).to.have.length(0);
  });

  it('is empty while a person’s file can’t be read', () => {
    const win = entry('wins/a', 'title: A\ndate: 2026-01-01');
    const unreadable = [{ uri: 'file:///brag/people/x.md', type: 'person' as const }];
    expect(entriesFor({ ...byType([win]), unreadable }, 'committee').wins).to.have.length(0);
    expect(entriesFor({ ...byType([win]), unreadable }, 'self').wins).to.have.length(1);
  });
});
