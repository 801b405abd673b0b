import { expect } from 'chai';
import * as v from 'valibot';
import { editionFor } from '../../../../../src/core/documents/edition/edition';
import { entryTypes, type Entry, type EntryType } from '../../../../../src/core/entries/entry';
import { entrySchemas } from '../../../../../src/core/entries/entrySchemas';
import { alone, list, person } from '../../../../../src/core/entries/fields';
import { propertyOf } from '../../../../../src/core/entries/entryTexts';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { audiences } from '../../../../../src/core/entries/visibility';
import { completionsAt } from '../../../../../src/core/language/completions';
import { filesNaming, meaningOf } from '../../../../../src/core/language/meaning';
import { referencesIn } from '../../../../../src/core/language/referencesIn';
import { rename } from '../../../../../src/core/language/rename';
import { SkillNames } from '../../../../../src/core/library/skillNames';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { byType } from '../../arbitraries';

const folders: Readonly<Record<EntryType, string>> = {
  win: 'wins',
  role: 'roles',
  person: 'people',
  ask: 'asks',
  responsibility: 'responsibilities',
  meeting: 'meetings',
  goal: 'goals',
  form: 'forms',
  profile: '.',
};

function parsed(uri: string, text: string): Entry {
  const read = parseEntry(uri, text);
  if (read.kind !== 'entry') throw new Error(`${uri} can't be read.`);
  return read.entry;
}

const ruthUri = 'file:///brag/people/ruth.md';
const ruthText = '---\ntype: person\nname: Ruth Abara\nvisibility: private\n---\n';

describe('a key that a schema gains', () => {
  const added = {
    'vouched-for-by': v.optional(list(person), []),
    'private-note': v.optional(alone(v.string())),
  };
  before(() => {
    for (const type of entryTypes) Object.assign(entrySchemas[type].entries, added);
  });
  after(() => {
    for (const type of entryTypes)
      for (const key of Object.keys(added)) Reflect.deleteProperty(entrySchemas[type].entries, key);
  });

  for (const type of entryTypes)
    it(`is redacted, completed, renamed and found in a ${type} by what it says of itself`, () => {
      const uri = `file:///brag/${folders[type]}/entry.md`;
      const text = `---\ntype: ${type}\ntitle: A\nname: A\ndate: 2026-01-01\nvisibility: public\nvouched-for-by: [Ruth Abara, Jo]\n---\n`;
      const read = {
        ...parsed(uri, text),
        [propertyOf('vouched-for-by')]: ['Ruth Abara', 'Jo'],
        [propertyOf('private-note')]: 'Not for others.',
      } as unknown as Entry;
      const entries = byType([parsed(ruthUri, ruthText), read]);
      const names = new SkillNames([]);

      for (const audience of audiences.slice(1)) {
        const edition = editionFor(entries, audience);
        if (edition.whyHidden(read) !== undefined) continue;
        const seen = JSON.stringify(edition.seenOf(read));
        expect(seen).to.include('["a colleague","Jo"]').and.not.include('Ruth').and.not.include('Not for others');
      }

      const empty = text.replace('[Ruth Abara, Jo]', '[]');
      const offered = completionsAt({
        ...{ text: empty, offset: empty.indexOf('[]') + 1, type, entries, names },
        today: '2026-01-01' as CalendarDate,
      });
      expect(offered.map(({ label }) => label)).to.include('Ruth Abara');

      const texts = new Map([
        [uri, text],
        [ruthUri, ruthText],
      ]);
      const meaning = meaningOf('person', 'Ruth Abara', entries, names);
      expect(filesNaming(meaning, entries, names)).to.deep.equal([uri]);
      const at = text.indexOf('Ruth Abara');
      expect(referencesIn(meaning, uri, text, entries, names, false)).to.deep.equal([{ start: at, end: at + 10 }]);
      const renaming = rename({ kind: 'person', meaning, written: 'Ruth Abara' }, 'Ruth Okafor', entries, names, texts);
      if ('pattern' in renaming) throw new Error(renaming.pattern);
      expect(renaming.edits.get(uri)).to.deep.equal([{ range: { start: at, end: at + 10 }, text: 'Ruth Okafor' }]);
    });
});
