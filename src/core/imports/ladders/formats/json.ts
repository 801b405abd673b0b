import { plural, sentence, type Sentence } from '../../../text/sentence';
import type { FoundCriterion, FoundName, LadderFormat } from '../ladder';
import { ladderKey, type LadderKey } from '../ladderKeys';
import { capitalizeName, criteriaIn, onOneLine, someNames } from '../ladderWords';
import { looksLikeLevel } from '../levelNames';
import { isList, isMap, readJson, readYaml, type PlainData, type PlainMap } from '../plainData';

const lookedFor = sentence(
  'Expected a list of items with level, competency and criteria, or levels that contain competencies, or competencies that contain levels.',
);

/** Data: a list of `{level, competency, criteria}`, or levels and competencies nested in either order. YAML is read alike. */
export const json: LadderFormat = {
  id: 'json',
  fits: ({ extension, text }) =>
    /^(?:json|jsonc|ya?ml)$/.test(extension) ||
    (!/^(?:md|markdown|mdx|csv|tsv)$/.test(extension) && /^\s*[[{]/.test(text)),
  read({ extension, text }) {
    const reading = /^ya?ml$/.test(extension) ? readYaml(text) : readJson(text);
    if (reading.kind === 'broken') return { kind: 'miss', lookedFor, found: reading.found };
    const walk = new Walk();
    walk.enter(reading.data, []);
    const levelAt = walk.depthOfLevels();
    const levels: FoundName[] = [];
    const competencies: FoundName[] = [];
    const criteria: FoundCriterion[] = [];
    let homeless = 0;
    for (const { path, texts } of walk.leaves) {
      const level = path.find(({ kind }) => kind === 'level') ?? (levelAt === undefined ? undefined : path[levelAt]);
      const others = path.filter((step) => step !== level && step.kind !== 'level');
      const competency =
        others.find(({ kind }) => kind === 'competency') ??
        others.findLast(({ kind }) => kind !== 'group') ??
        others.at(-1);
      if (level === undefined || competency === undefined) {
        homeless += texts.length;
        continue;
      }
      levels.push({
        key: level.key,
        name: /^\d{1,2}$/.test(level.name) ? `Level ${level.name}` : level.name,
        id: level.id,
      });
      competencies.push({ key: competency.key, name: capitalizeName(competency.name) });
      for (const text of texts) criteria.push({ level: level.key, competency: competency.key, text });
    }
    // Data of another kind may use a word of ladders here and there.
    if (criteria.length === 0 || criteria.length < homeless)
      return { kind: 'miss', lookedFor, found: walk.foundInstead(reading.data) };
    const leftOut: Sentence[] = [];
    if (homeless > 0)
      leftOut.push(
        plural(homeless, '{0} text without a level or a competency.', '{0} texts without a level or a competency.'),
      );
    if (walk.skipped.size > 0) leftOut.push(sentence('The text at {0}.', someNames([...walk.skipped])));
    return { kind: 'found', title: walk.title, levels: [...walk.declared, ...levels], competencies, criteria, leftOut };
  },
};

interface Step {
  /** By what the data calls it. */
  readonly key: string;
  readonly name: string;
  readonly id?: string | undefined;
  readonly kind?: LadderKey | undefined;
}

interface Leaf {
  readonly path: readonly Step[];
  readonly texts: readonly string[];
}

const titleKeys = ['name', 'title', 'displayName', 'label'];
const idKeys = ['id', 'key', 'code', 'slug'];

/** Goes through the data and collects every text with the names on the way to it. */
class Walk {
  readonly leaves: Leaf[] = [];
  readonly declared: FoundName[] = [];
  readonly skipped = new Set<string>();
  title: string | undefined;

  enter(data: PlainData, path: readonly Step[], kind?: LadderKey): void {
    if (typeof data === 'string') this.#text([data], path);
    else if (isMap(data)) this.#map(data, path, kind);
    else if (data.every((item) => typeof item === 'string')) this.#list(data as readonly string[], path, kind);
    else for (const item of data) this.#item(item, path, kind);
  }

  /** The place on the way at which names of levels stand, where the data itself doesn't say. */
  depthOfLevels(): number | undefined {
    const depths = Math.max(0, ...new Set(this.leaves.map(({ path }) => path.length)));
    let best: { depth: number; share: number } | undefined;
    for (let depth = 0; depth < depths; depth++) {
      const steps = new Map<string, Step>();
      for (const { path } of this.leaves) {
        const step = path[depth];
        if (step) steps.set(step.key, step);
      }
      const names = [...steps.values()].filter(({ kind }) => kind !== 'competency');
      const share = names.filter(({ name }) => looksLikeLevel(name)).length / Math.max(1, steps.size);
      if (share >= 0.5 && share > (best?.share ?? 0)) best = { depth, share };
    }
    return best?.depth;
  }

  foundInstead(data: PlainData): Sentence {
    if (isMap(data))
      return data.size === 0
        ? sentence('Found no keys.')
        : sentence('Found the keys {0}.', someNames([...data.keys()]));
    if (isList(data)) {
      const first = data[0];
      return isMap(first)
        ? plural(
            data.length,
            'Found {0} item with the keys {1}.',
            'Found {0} items, the first with the keys {1}.',
            someNames([...first.keys()]),
          )
        : plural(data.length, 'Found a list of {0} item.', 'Found a list of {0} items.');
    }
    return sentence('Found a single text.');
  }

  #list(texts: readonly string[], path: readonly Step[], kind: LadderKey | undefined): void {
    if (kind === 'level' && path.length === 0)
      for (const name of texts)
        this.declared.push({ key: name, name: /^\d{1,2}$/.test(name) ? `Level ${name}` : name });
    else if (kind !== 'competency' || path.length > 0) this.#text(texts, path);
  }

  /** An item of a list of maps: named by itself, or by the columns it has. */
  #item(item: PlainData, path: readonly Step[], kind: LadderKey | undefined): void {
    if (!isMap(item)) {
      this.enter(item, path, kind);
      return;
    }
    const columns = new Map<LadderKey, string>();
    for (const [key, value] of item) {
      const holds = ladderKey(key);
      if (holds !== undefined && typeof value === 'string' && value.trim() !== '' && !columns.has(holds))
        columns.set(holds, key);
    }
    const steps: Step[] = [];
    const taken = new Set<string>();
    const take = (column: LadderKey, as: LadderKey): void => {
      const key = columns.get(column);
      if (key === undefined || taken.has(key) || path.some((step) => step.kind === as)) return;
      taken.add(key);
      const name = onOneLine(item.get(key) as string);
      steps.push({ key: name, name, kind: as });
    };
    // An item at `competencies` that names its area elsewhere has no name of its own but an id.
    const namedElsewhere = kind === 'competency' && (columns.has('competency') || columns.has('group'));
    const hasName = [...item.keys()].some((key) => titleKeys.includes(key));
    if ((kind === 'level' || kind === 'competency' || kind === 'group') && (hasName || !namedElsewhere)) {
      const named = this.#named(item, kind, taken);
      if (named) steps.push(named);
    }
    if (!steps.some((step) => step.kind === 'level') && kind !== 'level') take('level', 'level');
    if (!steps.some((step) => step.kind === 'competency')) {
      take('competency', 'competency');
      if (!columns.has('competency')) take('group', 'competency');
    }
    if (steps.length === 0) {
      const named = this.#named(item, undefined, taken);
      if (named) steps.push(named);
    }
    const rest = new Map([...item].filter(([key]) => !taken.has(key)));
    this.#map(rest, [...path, ...steps], undefined, true);
    const level = steps.find((step) => step.kind === 'level');
    if (kind === 'level' && level) this.declared.push({ key: level.key, name: levelName(level.name), id: level.id });
  }

  #named(item: PlainMap, kind: LadderKey | undefined, taken: Set<string>): Step | undefined {
    const at = (keys: readonly string[]): string | undefined => {
      const key = keys.find((one) => typeof item.get(one) === 'string' && (item.get(one) as string).trim() !== '');
      if (key !== undefined) taken.add(key);
      return key === undefined ? undefined : onOneLine(item.get(key) as string);
    };
    const own = kind === 'level' ? ['level', 'grade'] : kind === 'competency' ? ['competency', 'skill', 'area'] : [];
    const name = at([...titleKeys, ...own]);
    const id = at([...idKeys, ...own]);
    if (name === undefined && id === undefined) return undefined;
    return { key: id ?? name!, name: name ?? id!, id: name === undefined ? undefined : id, kind };
  }

  #map(map: PlainMap, path: readonly Step[], kind: LadderKey | undefined, insideItem = false): void {
    for (const [key, value] of map) {
      if (value === '' || (isList(value) && value.length === 0)) continue;
      const holds = kind === undefined ? ladderKey(key) : undefined;
      const isText = typeof value === 'string';
      if (path.length === 0 && !insideItem && isText) {
        if (titleKeys.includes(key)) this.title ??= onOneLine(value);
        else this.skipped.add(key);
      } else if (holds === 'criteria') this.enter(value, path);
      else if (holds === 'other' || (isText && (holds !== undefined || idKeys.includes(key)))) this.skipped.add(key);
      else if ((holds === 'level' || holds === 'competency' || holds === 'group') && !isText)
        this.#enterAll(value, path, holds);
      else if (
        !isText &&
        path.length === 0 &&
        kind === undefined &&
        /^(?:ladder|framework|matrix|data|tracks?)$/i.test(key)
      )
        this.enter(value, path);
      else this.enter(value, [...path, { key, name: onOneLine(key), kind }]);
    }
  }

  /** What stands at `levels` or `competencies`: a map of them, or a list. */
  #enterAll(value: PlainData, path: readonly Step[], kind: LadderKey): void {
    if (isMap(value)) this.#map(value, path, kind);
    else this.enter(value, path, kind);
  }

  #text(texts: readonly string[], path: readonly Step[]): void {
    const criteria = texts.flatMap((text) => criteriaIn(text, 'paragraphs'));
    if (criteria.length > 0) this.leaves.push({ path, texts: criteria });
  }
}

function levelName(name: string): string {
  return /^\d{1,2}$/.test(name) ? `Level ${name}` : name;
}
