import type { Parser } from './parsers';

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What means something to one of the parsers, and what has hurt one. */
const pieces: readonly string[] = [
  ...['---\n', '\n', '\r\n', '\r', '\t', ' ', '  ', '\u00a0', '\u2028', '\ufeff', '\0', '\ud800', '\udc00', '\u202e', '🎉', '👩‍👩‍👧', '🇩🇪', '✨', 'ß', 'é', 'e\u0301', '漢字', 'שלום', 'مرحبا'],
  ...['#', '# ', '## L1\n', '### Craft\n', '- ', '* ', '1. ', '- [ ] ', '- [x] ', '> ', '>', '```\n', '~~~', '`', '*', '**', '_', '~', '[', ']', '(', ')', '](', '![', '<', '</', '<!--', '-->', '<b>', '|', '|---|---|\n', '\\', '&', '&amp;', '[^1]', '[^1]: ', '---', '===', '***'],
  ...[':', ': ', ',', ';', '"', "'", '“', '”', '’', '—', '–', '-', '->', '=>', '→', '{', '}', '{{', '}}', '{%', '%}', '{% capture a %}', '{% endcapture %}', '{{ a }}', '{{ title }}', '{% if title %}', '{% endif %}', '{% assign a = title | append: title %}', '{{{', '@', '@ana', '#skill', '#"a b"', '&a ', '*a', '!!js/function ', '!', '%YAML', '? ', '|-\n', '>-\n'],
  ...['title: ', 'date: ', 'type: win\n', 'metrics:\n', 'impact: ', 'skills: [', 'feedback: [{quote: ', 'visibility: private\n', 'levels:\n', 'competencies:\n', 'topics:\n', '  - id: a\n', 'phrases:\n', 'language: de\n'],
  ...['0', '1', '12', '2026', '2026-03-01', '01/02/2026', '3 March', 'Q3 2025', 'next friday', 'from 900 ms to 540 ms', '900 -> 540', '50 %', '$1,000.50', '1.', '1,', 'p95 '],
  ...['BEGIN:VCALENDAR\n', 'BEGIN:VEVENT\n', 'END:VEVENT\n', 'DTSTART:20260105T090000Z\n', 'SUMMARY:', 'RRULE:FREQ=', 'DAILY', 'YEARLY', ';BYMONTH=2', ';BYMONTHDAY=30', ';BYDAY=MO', ';COUNT=3', ';INTERVAL=', ';BYSETPOS=', ';UNTIL=20260101'],
  ...['{"', '":', '[{', '}]', 'null', 'true', 'level,competency,criterion\n', 'date,title\n', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', 'Co-authored-by: Ana <a@b.c>', 'Merge pull request #1 from a/b', '(#12)', 'fixes #1', 'feat(x): ', ':tada: ', 'https://', 'https://example.com/a?b#c', 'mailto:', 'command:', 'javascript:', 'a@b.c', 'Leila', 'van der Berg', '?line=', '&title=', 'title=', '%20', '+'],
  ...['a', 'A', 'word ', 'Cut the wait. ', 'Level 1', 'Senior Engineer', 'e.g. ', 'by 2026-12-31'],
]; // prettier-ignore

/** A short text of pieces in any order, some of them repeated. */
export function randomText(random: () => number): string {
  const parts: string[] = [];
  for (let count = 1 + Math.floor(random() * 12); count > 0; count--) {
    const piece = pieces[Math.floor(random() * pieces.length)]!;
    parts.push(random() < 0.1 ? piece.repeat(1 + Math.floor(random() * 20)) : piece);
  }
  return parts.join('');
}

/** Texts of one piece, or of two, that repeat up to a length, and what may follow them. */
export const repeats: readonly { readonly name: string; of(length: number): string }[] = [
  ...pieces,
  ...['a ', 'a b', '> > ', '- - ', '  - ', '[[', '[]', '[](', '![](', '*a', '**a', '_a', '`a', '<a', '&a', '\\a', '"a', "'a", '“a', 'a.', 'a,', 'A. ', '1 ', '1, ', '1-', ' -', ' :', ' #', '# #', ' (', '( ', '- a\n', '> a\n', 'a\n\n', '|a', '|\n', 'a: b\n', '"": ', '- a: ', '[a, ', '{a: ', '{{a}}', '@a ', '#a ', 'a@', 'a/', 'a:', 'é́', '🎉 ', ':a:', 'x -> ', '//', '/*', '%2', 'a&', '*a_', '~~a', '[^a]', '<b', '](a) ', '\n\n', ' \n', '\t\n', '1\n', ',\n', ';\n', '"\n', '""', "''"],
].map((piece) => ({
  name: JSON.stringify(piece),
  of: (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
})); // prettier-ignore

/** As long as front matter and bodies may be. */
const longest = 32_000;

const mostEdits = 6;

/** A text that somebody could have, with pieces of it lost, doubled, moved, or replaced by what means something. */
export function mutatedText(sample: string, random: () => number): string {
  const at = (text: string): number => Math.floor(random() * (text.length + 1));
  let text = sample;
  for (let count = 1 + Math.floor(random() * mostEdits); count > 0; count--) {
    const [from, to] = [at(text), at(text)].sort((one, other) => one - other) as [number, number];
    const end = random() < 0.8 ? Math.min(to, from + 40) : to;
    const kept = random() < 0.5 ? '' : text.slice(from, end);
    const added = random() < 0.5 ? pieces[Math.floor(random() * pieces.length)]! : text.slice(from, end);
    const changed = text.slice(0, from) + kept + added + text.slice(end);
    const moved = at(changed);
    text = random() < 0.2 ? changed.slice(moved) + changed.slice(0, moved) : changed;
  }
  return text.slice(0, 2 * sample.length + 1_000);
}

/** The parts of a run, each with inputs of its own. */
export type Stage = 'all' | 'mutated';

/**
 * The input of a number. Of all: first every parser with every repeated piece, then random texts for the same seed. Of
 * the mutated: what each importer reads, mutated.
 */
export function inputOf(parsers: readonly Parser[], seed: number, index: number, stage: Stage = 'all') {
  const random = randomNumbers(seed * 1_000_003 + index);
  if (stage === 'mutated') {
    const importers = parsers.filter(({ samples }) => samples !== undefined);
    const parser = importers[index % importers.length]!;
    const samples = parser.samples!();
    const text = mutatedText(samples[Math.floor(random() * samples.length)]!, random);
    return { parser, about: JSON.stringify(text).slice(0, 3_000), text };
  }
  const parser = parsers[index % parsers.length]!;
  const repeat = repeats[Math.floor(index / parsers.length)];
  if (repeat) return { parser, about: `${repeat.name} repeated`, text: repeat.of(longest) };
  const text = randomText(random);
  // Compiling takes a hundred times as long as reading.
  const quick = parsers.filter(({ compiles }) => compiles !== true);
  const other = parser.compiles && random() > 0.02 ? quick[Math.floor(random() * quick.length)] : undefined;
  return { parser: other ?? parser, about: JSON.stringify(text).slice(0, 300), text };
}

/** How many milliseconds the longest step of a parser takes of the processor. */
export function longestStep(parser: Parser, text: string): number {
  const steps = parser.steps?.(text);
  if (steps === undefined) return computed(() => parser.read(text));
  let longest = 0;
  for (let isDone: boolean | undefined = false; !isDone;)
    longest = Math.max(
      longest,
      computed(() => (isDone = steps.next().done)),
    );
  return longest;
}

/** How many milliseconds a piece of work takes of the processor, whatever else the machine does. */
export function computed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
