import { plural, sentence, type Sentence } from '../../../text/sentence';
import type { FoundCriterion, LadderFormat } from '../ladder';
import { criteriaIn, onOneLine, someNames } from '../ladderWords';
import { isList, isMap, mapsAt, readYaml, textAt } from '../plainData';

const lookedFor = sentence(
  'Expected `levels` and `themes` with ids and names, and `competencies` with level, theme and summary.',
);

/** A job family as the Financial Times publishes it: `levels`, `themes`, and `competencies` that join the two. */
export const financialTimes: LadderFormat = {
  id: 'financial-times',
  decisive: true,
  fits: ({ extension, text }) =>
    !/^(?:csv|tsv|json)$/.test(extension) && /^competencies:/m.test(text) && /^levels:/m.test(text),
  read({ text }) {
    const reading = readYaml(text);
    if (reading.kind === 'broken') return { kind: 'miss', lookedFor, found: reading.found };
    const family = reading.data;
    if (!isMap(family)) return { kind: 'miss', lookedFor, found: sentence('Found YAML without keys.') };
    const levels = namesAt(mapsAt(family, 'levels'));
    const themes = namesAt(mapsAt(family, 'themes'));
    const competencies = mapsAt(family, 'competencies');
    const known = { level: new Set(levels.map(({ key }) => key)), theme: new Set(themes.map(({ key }) => key)) };

    const criteria: FoundCriterion[] = [];
    const unknown = new Set<string>();
    let incomplete = 0;
    let proficiencies = 0;
    let examples = 0;
    for (const one of competencies) {
      const level = textAt(one, 'level');
      const theme = textAt(one, 'theme');
      const texts = criteriaIn(textAt(one, 'summary') ?? '', 'paragraphs');
      if (level === undefined || theme === undefined || texts.length === 0) {
        incomplete++;
        continue;
      }
      if (textAt(one, 'proficiency') !== undefined) proficiencies++;
      const shownBy = one.get('examples');
      examples += isList(shownBy) ? shownBy.length : 0;
      if (!known.level.has(level)) unknown.add(level);
      if (!known.theme.has(theme)) unknown.add(theme);
      for (const text of texts) criteria.push({ level, competency: theme, text });
    }
    if (levels.length === 0 || criteria.length === 0)
      return {
        kind: 'miss',
        lookedFor,
        found: plural(
          competencies.length,
          'Found {0} competency, {1} at a level and with a summary, and {2} with an id under `levels`.',
          'Found {0} competencies, {1} at a level and with a summary, and {2} with an id under `levels`.',
          competencies.length - incomplete,
          levels.length,
        ),
      };
    const leftOut: Sentence[] = [];
    const summaries = mapsAt(family, 'themes').filter((theme) => textAt(theme, 'summary') !== undefined).length;
    if (summaries > 0)
      leftOut.push(plural(summaries, 'What {0} theme means in general.', 'What {0} themes mean in general.'));
    if (proficiencies > 0)
      leftOut.push(
        plural(
          proficiencies,
          'The proficiency named beside {0} summary.',
          'The proficiency named beside {0} summaries.',
        ),
      );
    if (examples > 0)
      leftOut.push(
        plural(
          examples,
          '{0} example; the criterion it illustrates was kept.',
          '{0} examples; the criteria they illustrate were kept.',
        ),
      );
    if (incomplete > 0)
      leftOut.push(
        plural(
          incomplete,
          '{0} competency without level, theme or summary.',
          '{0} competencies without level, theme or summary.',
        ),
      );
    if (unknown.size > 0)
      leftOut.push(
        sentence("The names of {0}, which the competencies use and the file doesn't explain.", someNames([...unknown])),
      );
    return { kind: 'found', title: textAt(family, 'name'), levels, competencies: themes, criteria, leftOut };
  },
};

function namesAt(maps: ReturnType<typeof mapsAt>) {
  return maps.flatMap((one) => {
    const id = textAt(one, 'id');
    if (id === undefined) return [];
    return [{ key: id, id, name: onOneLine(textAt(one, 'name') ?? id), aliases: [id] }];
  });
}
