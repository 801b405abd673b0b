import type { Brag } from './brag';

/** The texts of some files by address; those that can't be read are left out. */
export async function readTexts(brag: Brag, uris: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const read = async (uri: string): Promise<void> => {
    const text = await brag.readText(uri);
    if (text !== undefined) texts.set(uri, text);
  };
  await Promise.all(uris.map(read));
  return texts;
}
