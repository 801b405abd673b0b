/** 0 for a Monday, by the names of weekdays in lower case in the languages whose months are read. */
const numbers = new Map<string, number>([
  ['tues', 1],
  ['thur', 3],
  ['thurs', 3],
]);
for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'])
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    for (let day = 0; day < 7; day++) {
      const name = format
        .format(Date.UTC(2024, 0, day + 1))
        .toLowerCase()
        .replace(/\.$/, '');
      for (const written of [name, name.replace('-feira', '')]) if (!numbers.has(written)) numbers.set(written, day);
    }
  }

/** Every name of a weekday, short ones of all languages too. */
export const weekdayNames: readonly string[] = [...numbers.keys()];

/** Names that can be nothing but a weekday as the alternatives of a regular expression: short ones are words elsewhere. */
export const weekdayAlternatives = weekdayNames
  .filter((name) => name.length > 4 || /^(?:mon|tue|tues|wed|thu|thur|fri|sat|sun)$/.test(name))
  .sort((one, other) => other.length - one.length)
  .join('|');

/** 0 for a Monday to 6 for a Sunday, by its name in one of the languages; undefined where it is none. */
export function weekdayNumber(name: string): number | undefined {
  return numbers.get(name.normalize('NFC').toLowerCase());
}
