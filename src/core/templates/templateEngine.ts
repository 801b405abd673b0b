import { Liquid } from 'liquidjs';

/** The tags that a template may use: none that loops, reads files or runs anything. */
export const tagNames = ['if', 'unless', 'case', 'assign', 'capture', 'comment', '#'] as const;

/** The filters that a template may use: each gives the same for the same value, on any day and in any zone. */
export const filterNames = [
  ...['append', 'prepend', 'capitalize', 'upcase', 'downcase', 'default', 'remove', 'replace', 'strip'],
  ...['truncate', 'truncatewords', 'size', 'plus', 'minus'],
] as const;

const maxCharacters = 200_000;
const maxMemory = 2_000_000;
/** Characters printed, those into captures too, which may print one another. */
const maxPrinted = 200_000;

/**
 * Liquid with the tags and filters above, that knows no file and no property it was not given. It renders one template
 * once, and throws where that prints too much.
 *
 * @param print what stands in the text for a value that the template prints
 */
export function createEngine(print: (value: unknown) => string): Liquid {
  let printed = 0;
  const printWithin = (value: unknown): string => {
    const shown = print(value);
    printed += shown.length;
    if (printed > maxPrinted) throw new Error('memory alloc limit exceeded');
    return shown;
  };
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: false,
    cache: false,
    relativeReference: false,
    dynamicPartials: false,
    // An empty map in place of a disk.
    templates: {},
    globals: {},
    parseLimit: maxCharacters,
    memoryLimit: maxMemory,
    outputEscape: printWithin,
  });
  keep(engine.tags, tagNames);
  keep(engine.filters, filterNames);
  return engine;
}

function keep(registry: object, names: readonly string[]): void {
  // `constructor` and its like are no filters.
  Object.setPrototypeOf(registry, null);
  for (const name of Object.keys(registry)) if (!names.includes(name)) Reflect.deleteProperty(registry, name);
}
