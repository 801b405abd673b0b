import { isMap, type Meaning } from '../entries/fields';
import { meaningOfText, shapeAt, shapeOf, type FieldShape } from '../entries/fieldShape';
import type { Path } from '../frontMatter/frontMatterSource';
import type { ProblemContext } from './problemContext';

/** A text of front matter that names something or leads somewhere. */
export interface WrittenText {
  readonly path: Path;
  readonly text: string;
  readonly meaning: Meaning;
}

const known = new WeakMap<ProblemContext, readonly WrittenText[]>();

/** The names and links that a file's front matter writes, in the order of its keys. */
export function writtenTexts(context: ProblemContext): readonly WrittenText[] {
  let texts = known.get(context);
  if (texts === undefined) known.set(context, (texts = readTexts(context)));
  return texts;
}

function readTexts({ type, data }: ProblemContext): WrittenText[] {
  const found: WrittenText[] = [];
  const visit = (value: unknown, shape: FieldShape, path: Path): void => {
    if (typeof value === 'string') {
      const meaning = meaningOfText(shape);
      if (value.trim() !== '' && (meaning.names !== undefined || meaning.link))
        found.push({ path, text: value.trim(), meaning });
    } else if (Array.isArray(value)) {
      if (shape.item === undefined) return;
      const item = shapeOf(shape.item);
      for (const [position, held] of value.entries()) visit(held, item, [...path, position]);
    } else if (isMap(value))
      for (const [key, schema] of Object.entries(shape.keys ?? {}))
        if (Object.hasOwn(value, key)) visit(value[key], shapeOf(schema), [...path, key]);
  };
  if (type !== undefined && data !== undefined) visit(data, shapeAt(type, [])!, []);
  return found;
}
