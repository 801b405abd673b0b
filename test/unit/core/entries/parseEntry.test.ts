import assert from 'node:assert/strict';
import type { Entry } from '../../../../src/core/entries/entry';
import { nearDate } from '../../../../src/core/time/nearDate';
import { parseEntry } from '../../../../src/core/entries/parseEntry';

const uri = 'file:///w/brag/wins/2026-03-14-x.md';

function entry(text: string, at = uri): Entry {
  const parsed = parseEntry(at, text);
  assert.ok(parsed.kind === 'entry', JSON.stringify(parsed));
  return parsed.entry;
}

function win(...lines: string[]): Extract<Entry, { type: 'win' }> {
  const text = ['---', 'title: A win', 'date: 2026-03-14', ...lines, '---', ''].join('\n');
  const read = entry(text);
  assert.ok(read.type === 'win');
  return read;
}

describe('parseEntry', () => {
  describe('titles', () => {
    const titled = (title: string, body = ''): string | undefined => {
      const parsed = parseEntry(uri, `---\ntitle: ${title}\ndate: 2026-03-14\n---\n${body}`);
      return parsed.kind === 'entry' && parsed.entry.type === 'win' ? parsed.entry.title : undefined;
    };
    for (const text of [
      '2026',
      '1.50',
      'no',
      'true',
      '2026-03-14',
      '0x1F',
      '🎉',
      '?!…',
      'مرحبا بالعالم',
      'שלום',
      'Ｆｕｌｌ ｗｉｄｔｈ',
      '<script>',
      '__proto__',
      'constructor',
      'a#b',
      'http://x.example',
      '.inf',
      '=',
      '<<',
    ])
      // prettier-ignore
      it(`${text} stays what was written`, () => assert.equal(titled(text), text));

    it('null, ~ and nothing are no title', () => {
      for (const text of ['null', '~', '', '""', '"  "']) {
        assert.equal(titled(text), undefined);
        assert.equal(titled(text, '# Heading\n'), 'Heading');
      }
      assert.equal(titled('"null"'), 'null');
    });

    it('become one line', () => assert.equal(titled('>\n  one\n  two\n\n  three'), 'one two three'));

    it('come from the first heading that says something, outside of code', () => {
      assert.equal(titled('', 'Text.\n\n##  A heading ##  \n# Later\n'), 'A heading');
      assert.equal(titled('', '#   \n# C#\n'), 'C#');
      assert.equal(titled('', '```sh\n# a comment\n```\n# A heading\n'), 'A heading');
      assert.equal(titled('', '~~~~\n~~~\n# a comment\n~~~~\n# A heading\n'), 'A heading');
      assert.equal(titled('', '#hashtag\n'), undefined);
      assert.equal(titled('', `# ${' '.repeat(4000)}`), undefined);
    });
  });

  it('lets other types be named by their file', () => {
    const role = entry('---\ntype: role\n---\n', 'file:///w/brag/roles/staff%20engineer.md');
    assert.ok(role.type === 'role' && role.title === 'staff engineer' && role.id === 'staff engineer');
  });

  it('knows an entry by its id, else by its file name', () => {
    assert.equal(win().id, '2026-03-14-x');
    assert.equal(win('id: mine').id, 'mine');
    assert.equal(win('id: [a]').id, '2026-03-14-x');
    assert.equal(entry('---\ntitle: x\ndate: 2026-03-14\n---\n', 'file:///w/brag/wins/100%.md').id, '100%');
  });

  it('reads two files of one id as two entries', () => {
    const [one, other] = ['a', 'b'].map((name) => entry('---\nid: x\ntitle: x\ndate: 2026-03-14\n---\n', `file:///w/wins/${name}.md`)); // prettier-ignore
    assert.equal(one!.id, other!.id);
    assert.notEqual(one!.uri, other!.uri);
  });

  it('reads a byte order mark, CRLF and lone CR as if they were not there', () => {
    const text = '---\ntitle: A win\ndate: 2026-03-14\nskills:\n  - a\n  - b\nimpact: |\n  one\n  two\n---\nBody\n';
    const plain = entry(text);
    for (const other of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')])
      assert.deepEqual(entry(other), plain);
  });

  it('reads names that every object has as skills, keys and ratings', () => {
    assert.deepEqual(win('skills: [__proto__, constructor, toString]').skills, [
      '__proto__',
      'constructor',
      'toString',
    ]);
    assert.equal((win('__proto__: {omit: yes}', 'constructor: x') as { omit?: boolean }).omit, false);
    const profile = entry('---\ntype: profile\nself-ratings: {__proto__: 4, constructor: 5, blank: }\n---\n');
    assert.deepEqual(profile.type === 'profile' && profile.selfRatings, [
      { skill: '__proto__', rating: 4 },
      { skill: 'constructor', rating: 5 },
    ]);
  });

  it('takes an item without a value for one that is not there', () => {
    const read = win(
      'skills:',
      '  - a',
      '  -',
      '  - ""',
      '  - b',
      'links: [""]',
      'feedback:',
      '  - {quote: "", from: x}',
    );
    assert.deepEqual(read.skills, ['a', 'b']);
    assert.deepEqual(read.links, []);
    assert.deepEqual(read.feedback, []);
  });

  it('leaves out what it cannot read, and keeps the rest', () => {
    const read = win('skills: [a, [b], c]', 'kind: heroics', 'end: soon', 'metrics: [9 -> 2, {unit: ms}]', 'pin: yes');
    assert.deepEqual(read.skills, ['a', 'c']);
    assert.equal(read.kind, 'delivery');
    assert.equal(read.end, undefined);
    assert.deepEqual(
      read.metrics.map(({ text }) => text),
      ['9 -> 2'],
    );
    assert.equal(read.pin, true);
  });

  it('counts as private whatever visibility it cannot read, and as committee where there is none', () => {
    for (const written of ['privat', 'Manger', '[public]', '{a: b}', 'public manager', '*v'])
      assert.equal(
        (entry(`---\ntitle: &v [x]\nname: x\ntype: person\nvisibility: ${written}\n---\n`) as Entry).visibility,
        'private',
        written,
      );
    for (const key of ['Visibility', 'VISIBILITY', 'visiblity', 'visability', 'visible', 'vsibility'])
      assert.equal(win(`${key}: manager`).visibility, 'private', key);
    for (const key of ['vision', 'visitors', 'values']) assert.equal(win(`${key}: x`).visibility, 'committee', key);
    assert.equal(win('visible: x', 'visibility: public').visibility, 'public');
    assert.equal(win().visibility, 'committee');
    for (const keys of [
      ['visibility:'],
      ['visibility: ~'],
      ['<<: {visibility: private}'],
      ['private: true'],
      ['private:'],
      ['privat: true'],
      ['access: private'],
      ['sichtbarkeit: Privat'],
      ['acceso: privado'],
      ['accès: privé'],
      ['viewers: only me'],
      ['restricted: true'],
      ['status: private'],
      ['scope: confidential'],
      ['brag: {visibility: private}'],
      ['share: {level: Private}'],
    ])
      assert.equal(win(...keys).visibility, 'private', keys[0]);
    assert.equal(win('Confidential: yes', 'visibility: public').visibility, 'private');
    assert.equal(win('private: no').visibility, 'committee');
    assert.equal(win('project: Private', 'tags: [private]', 'place: {name: a private cloud}').visibility, 'committee');
    assert.equal(win('project: Private', 'mine: a private cloud').visibility, 'committee');
    assert.equal(win('<<: {a: b}', 'visibility: public').visibility, 'public');
    assert.equal(win('visibility: " PUBLIC "').visibility, 'public');
  });

  it('tells a note in a folder of entries from an entry whose front matter went wrong', () => {
    const typeOf = (text: string) => {
      const parsed = parseEntry('file:///w/brag/people/x.md', text);
      assert.equal(parsed.kind, 'broken', text);
      return parsed.kind === 'broken' ? parsed.type : undefined;
    };
    for (const note of [
      '',
      '# People\n\nOne file a person.\n',
      'Whom I met in private.\n\nThe secret of it: hard work.\n',
      'Team lunch\n---\n\n- Ruth\n',
      '- [Ruth](ruth.md)\n',
      'Names of the year\n',
    ])
      // prettier-ignore
      assert.equal(typeOf(note), undefined, note);
    for (const entry of [
      '\n---\nname: Ruth\n---\n',
      '--\nname: Ruth\n',
      '—\nname: Ruth\n---\n',
      '```yaml\na: b\n```\n',
      'name: Ruth\n',
      '- **Visibility**: private\n',
      '| Visibility | private |\n',
      'Type: person\n',
      '"visibility" : "manager"\n',
      '# Ruth\n\nPrivate!\n',
      'CONFIDENTIAL\n',
      '<<<<<<< ours\n---\nname: Ruth\n',
      '\u2028---\nname: Ruth\n---\n',
      'version https://git-lfs.github.com/spec/v1\n',
      '---\nname: Ruth\n',
      '---\nname: Ruth\n---\n',
      '---\n- a\n---\n',
      '+++\nname = "Ruth"\n+++\n',
    ])
      // prettier-ignore
      assert.equal(typeOf(entry), 'person', entry);
  });

  it('reads no compiled document, and no file that is not meant', () => {
    for (const type of ['case', 'script', 'plan', 'Case'])
      assert.equal(parseEntry(uri, `---\ntype: ${type}\ntitle: x\ndate: 2026-03-14\n---\n`).kind, 'other');
    assert.equal(parseEntry('file:///w/brag/README.md', '# Hello').kind, 'other');
    assert.equal(parseEntry('file:///w/brag/post.md', '---\ntype: post\n---\n').kind, 'other');
    assert.equal(parseEntry('file:///w/brag/post.md', '---\ntags: [a\n---\n').kind, 'other');
    assert.equal(parseEntry('file:///w/brag/me.md', '---\ntype: profile\ntags: [a\n---\n').kind, 'broken');
  });

  it('keeps a date as it is written in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const place of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
        process.env['TZ'] = place;
        for (const day of ['2026-03-08', '2026-11-01', '2024-02-29', '1999-12-31', '2026-01-01']) {
          const read = entry(`---\ntitle: x\ndate: ${day}\nend: ${day}\n---\n`);
          assert.ok(read.type === 'win' && read.date === day && read.end === day);
        }
        assert.equal(nearDate('2026-03-14T23:30:00-08:00'), '2026-03-14');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
