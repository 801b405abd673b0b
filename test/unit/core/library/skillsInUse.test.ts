import { assert } from 'chai';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { skillsInUse } from '../../../../src/core/library/skillsInUse';
import { Library } from '../../../../src/core/library/library';

describe('skills in use', () => {
  it('are listed once each, the most used first, rather in words than as an id', () => {
    const library = new Library(parseEntry);
    const win = (name: string, skills: string) => ({
      uri: `file:///brag/wins/${name}.md`,
      text: `---\ntitle: ${name}\ndate: 2026-05-01\nskills: [${skills}]\n---\n`,
    });
    library.apply([
      win('a', 'system-design, __proto__'),
      win('b', 'System Design, Writing'),
      win('c', 'architecture, constructor'),
      {
        uri: 'file:///brag/roles/r.md',
        text: '---\ntype: role\ntitle: R\nexpectations:\n  - Leading\n  - skill: System design\n    aliases: [architecture]\n---\n',
      },
    ]);
    const skills = skillsInUse(library.entries, library.skillNames).map(({ label, wins }) => `${label} ${wins}`);
    assert.deepStrictEqual(skills, ['System design 3', 'Writing 1', '__proto__ 1', 'constructor 1', 'Leading 0']);
  });

  it('prefer words to an id also without a role', () => {
    const library = new Library(parseEntry);
    library.apply(
      ['community-care', 'Community Care'].map((skill, index) => ({
        uri: `file:///brag/wins/${index}.md`,
        text: `---\ntitle: T\ndate: 2026-05-0${9 - index}\nskills: [${skill}]\n---\n`,
      })),
    );
    assert.deepStrictEqual(skillsInUse(library.entries, library.skillNames), [{ label: 'Community Care', wins: 2 }]);
  });
});
