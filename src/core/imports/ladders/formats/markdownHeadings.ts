import { fencedYaml, titleIn } from '../fencedYaml';
import type { LadderFormat } from '../ladder';
import { plainName } from '../ladderWords';
import { readHeadings } from '../readHeadings';

const saysLadder = /\b(?:ladders?|levels?|career|progression|competenc(?:y|ies)|growth|grades?|leveling|levelling)\b/i;

/** `senior engineer`, as files are called, with the capitals of a name. */
function withCapitals(name: string): string {
  return name === name.toLowerCase() ? name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name;
}

/** A page whose headings name levels and competencies, with bullets below. */
export const markdownHeadings: LadderFormat = {
  id: 'markdown-headings',
  fits: ({ extension }) => /^(?:md|markdown|mdx|txt|)$/.test(extension),
  read({ name, text }) {
    const { yaml, body } = fencedYaml(text);
    const title = titleIn(yaml);
    const stem = name.replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' ');
    const heading = /^#[ \t]+(\S.*)$/m.exec(body)?.[1] ?? '';
    const names = [title ?? '', stem.replace(/^\d+ /, '')].map(withCapitals);
    const found = readHeadings(body, { names, isLadder: saysLadder.test(`${title ?? ''} ${stem} ${heading}`) });
    return found.kind === 'found' && title !== undefined ? { ...found, title: plainName(title) } : found;
  },
};
