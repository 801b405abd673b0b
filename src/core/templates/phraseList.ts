import groups from './phraseList.json';

/** The phrases of documents, by what they are for; `npm run docs` collects them from what the documents say. */
export const phraseGroups: readonly { readonly about: string; readonly phrases: readonly string[] }[] = groups;

/** Every phrase of every document. */
export const phraseList: readonly string[] = phraseGroups.flatMap(({ phrases }) => phrases);
