import { fencedYaml } from '../fencedYaml';
import type { LadderFormat } from '../ladder';
import { plainName } from '../ladderWords';
import { readHeadings } from '../readHeadings';

/** A page whose headings name levels and competencies, with bullets below. */
export const markdownHeadings: LadderFormat = {
  id: 'markdown-headings',
  fits: ({ extension }) => /^(?:md|markdown|mdx|txt|)$/.test(extension),
  read({ text }) {
    const { yaml, body } = fencedYaml(text);
    const title = /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(yaml)?.[1];
    const found = readHeadings(body);
    return found.kind === 'found' && title !== undefined ? { ...found, title: plainName(title) } : found;
  },
};
