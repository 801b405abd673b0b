import fc from 'fast-check';
import type { Ladder } from '../../../../../src/core/imports/ladders/ladder';

const nasty = [
  'Fix: the thing', 'a # b', '#1', '@ana', '%', '`x`', '"quoted"', "it's", '---', '...', '- a', '? b', ': c', 'a:', '!x', '&a', '*a', '|', '>',
  '[a', 'a, b', '{a}', 'null', '~', 'true', '2026-02-30', '1.50', '0x1', '__proto__', 'constructor', '🎉 שלום', 'مرحبا', '‮rtl', '\\', '\\n', '<script>',
  '<<', '=', '”', '!!js/function', '%YAML 1.2', 'a:"b', "a:'b", '|- x', 'e.g. this', 'x'.repeat(300), '\ufeffa', 'a\u0000b', 'a\u0085b', '\ud800x', 'a\u2028b', 'ends with \\',
]; // prettier-ignore

/** Text that YAML, Markdown or a terminal might take for something else. */
export const nastyText = fc
  .oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(fc.constantFrom(...nasty, ' ', ':', '#', ',', '"', "'"), { maxLength: 5 }).map((parts) => parts.join('')),
  )
  .map((text) => `${text}x`);

/** A ladder of one level, `level`, whose texts are nasty and whose skills are all different. */
export const nastyLadder: fc.Arbitrary<Ladder> = fc
  .record({
    title: nastyText,
    name: nastyText,
    skills: fc.array(
      fc.record({
        name: nastyText,
        aliases: fc.array(nastyText, { maxLength: 2 }),
        texts: fc.array(nastyText, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ title, name, skills }) => ({
    title,
    levels: [{ id: 'level', name, order: 1 }],
    competencies: skills.map((skill, index) => ({
      id: `${index}`,
      name: `${index} ${skill.name}`,
      aliases: skill.aliases,
    })),
    criteria: skills.flatMap(({ texts }, index) =>
      texts.map((text) => ({ level: 'level', competency: `${index}`, text })),
    ),
  }));
