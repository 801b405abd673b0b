import { documentTypes } from '../../entries/entry';
import { readFrontMatter } from '../../frontMatter/frontMatter';

export type DocumentType = (typeof documentTypes)[number];

/** What type of compiled document a text is, by its front matter; undefined where it is none. */
export function documentTypeOf(text: string): DocumentType | undefined {
  const read = readFrontMatter(text);
  return read.kind === 'read' ? documentTypes.find((type) => type === read.data.type) : undefined;
}
