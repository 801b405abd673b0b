import yaml from 'js-yaml';
import { sentence, type Sentence } from '../../text/sentence';

/** YAML or JSON without its types: text, lists, and keys with values. */
export type PlainData = string | readonly PlainData[] | PlainMap;
export type PlainMap = ReadonlyMap<string, PlainData>;

export type DataReading =
  { readonly kind: 'data'; readonly data: PlainData } | { readonly kind: 'broken'; readonly found: Sentence };

/** A ladder has some hundred values; YAML aliases can turn a few lines into billions. */
const maxValues = 100_000;
const deepest = 12;

/** Reads JSON; every number and boolean becomes the text it was written as. */
export function readJson(text: string): DataReading {
  try {
    return plain(JSON.parse(text));
  } catch {
    return { kind: 'broken', found: sentence("Found text that isn't valid JSON.") };
  }
}

/** Reads one YAML document with every scalar as text; no tags, nothing is ever constructed or run. */
export function readYaml(text: string): DataReading {
  try {
    return plain(yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA }));
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line?: number } };
    if (reason === undefined) return { kind: 'broken', found: sentence("Found text that isn't YAML.") };
    return {
      kind: 'broken',
      found: sentence('Found YAML that breaks off in line {0}: {1}.', (mark?.line ?? 0) + 1, reason),
    };
  }
}

/** Whether data has keys. */
export function isMap(data: PlainData | undefined): data is PlainMap {
  return data instanceof Map;
}

/** Whether data is a list. */
export function isList(data: PlainData | undefined): data is readonly PlainData[] {
  return Array.isArray(data);
}

/** The text at a key; undefined where there is none. */
export function textAt(map: PlainMap, key: string): string | undefined {
  const value = map.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The items of a list at a key that are maps; none where there is no list. */
export function mapsAt(map: PlainMap, key: string): PlainMap[] {
  const value = map.get(key);
  return isList(value) ? value.filter(isMap) : [];
}

function plain(value: unknown): DataReading {
  let left = maxValues;
  const copy = (held: unknown, depth: number): PlainData => {
    if (--left < 0 || depth > deepest) throw tooMuch;
    if (Array.isArray(held)) return held.map((item) => copy(item, depth + 1));
    if (typeof held === 'object' && held !== null)
      return new Map(Object.entries(held).map(([key, item]) => [key, copy(item, depth + 1)]));
    return held === null || held === undefined ? '' : String(held as string | number | boolean);
  };
  try {
    return { kind: 'data', data: copy(value, 0) };
  } catch (error) {
    if (error !== tooMuch) throw error;
    return {
      kind: 'broken',
      found: sentence('Found more than {0} values, or values nested more than {1} deep.', maxValues, deepest),
    };
  }
}

const tooMuch = new Error('More data than a ladder holds.');
