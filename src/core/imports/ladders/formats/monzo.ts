import { plural, sentence, type Sentence } from '../../../text/sentence';
import { fencedYaml } from '../fencedYaml';
import type { FoundCriterion, FoundName, LadderFormat } from '../ladder';
import { capitalizeName, criteriaIn, plainName } from '../ladderWords';
import { isList, isMap, mapsAt, readYaml, textAt, type PlainMap } from '../plainData';
import { readHeadings } from '../readHeadings';

const lookedFor = sentence(
  'Expected front matter with `topics`, each with criteria by level, or headings named Level 1, Level 2 and so on.',
);

/** A framework as Monzo publishes it: all in front matter (`yaml: true`), or headings below a front matter of titles. */
export const monzo: LadderFormat = {
  id: 'monzo',
  decisive: true,
  fits: ({ extension, text }) =>
    /^(?:md|markdown|mdx|txt|)$/.test(extension) &&
    /^(?:topics|sidebarTitle|sidebarGroup):/m.test(fencedYaml(text).yaml),
  read({ text }) {
    const { yaml, body } = fencedYaml(text);
    const reading = readYaml(yaml);
    if (reading.kind === 'broken') return { kind: 'miss', lookedFor, found: reading.found };
    const front = isMap(reading.data) ? reading.data : (new Map() as PlainMap);
    const title = plainName(textAt(front, 'title') ?? '') || undefined;
    if (!front.has('topics')) {
      const headings = readHeadings(body);
      return headings.kind === 'found' ? { ...headings, title: title ?? headings.title } : { ...headings, lookedFor };
    }
    return readTopics(front, title, body);
  },
};

function readTopics(front: PlainMap, title: string | undefined, body: string): ReturnType<LadderFormat['read']> {
  const topics = mapsAt(front, 'topics');
  const competencies: FoundName[] = [];
  const criteria: FoundCriterion[] = [];
  let examples = 0;
  for (const topic of topics) {
    const name = plainName(textAt(topic, 'name') ?? '');
    const shown = plainName(textAt(topic, 'title') ?? '') || capitalizeName(name);
    if (shown === '') continue;
    competencies.push({ key: shown, name: shown, aliases: name === '' ? [] : [name] });
    for (const content of mapsAt(topic, 'content')) {
      const level = textAt(content, 'level');
      if (level === undefined) continue;
      const add = (text: string): void => {
        for (const one of criteriaIn(text, 'paragraphs')) criteria.push({ level, competency: shown, text: one });
      };
      const listed = content.get('criteria');
      for (const text of isList(listed) ? listed : [listed]) if (typeof text === 'string') add(text);
      for (const illustrated of mapsAt(content, 'exampleCriteria')) {
        add(textAt(illustrated, 'criteria') ?? '');
        const shownBy = illustrated.get('examples');
        examples += isList(shownBy) ? shownBy.length : 0;
      }
    }
  }
  if (criteria.length === 0)
    return {
      kind: 'miss',
      lookedFor,
      found: plural(
        topics.length,
        'Found {0} topic without criteria at a level.',
        'Found {0} topics, none with criteria at a level.',
      ),
    };
  const leftOut: Sentence[] = [];
  if (examples > 0)
    leftOut.push(
      plural(
        examples,
        '{0} example; the criterion it illustrates was kept.',
        '{0} examples; the criteria they illustrate were kept.',
      ),
    );
  if (body.trim() !== '') leftOut.push(sentence('The text below the front matter, which explains the ladder.'));
  return { kind: 'found', title, levels: levelsOf(front, criteria), competencies, criteria, leftOut };
}

/** The levels from 1 to as many as the front matter says, or as criteria name. */
function levelsOf(front: PlainMap, criteria: readonly FoundCriterion[]): FoundName[] {
  const used = criteria.map(({ level }) => level);
  const numbers = used.filter((level) => /^\d{1,2}$/.test(level)).map(Number);
  const declared = /^\d{1,2}$/.test(textAt(front, 'levels') ?? '') ? Number(textAt(front, 'levels')) : 0;
  const count = numbers.length > 0 ? Math.max(declared, ...new Set(numbers)) : 0;
  return Array.from({ length: count }, (_, index) => ({ key: `${index + 1}`, name: `Level ${index + 1}` }));
}
