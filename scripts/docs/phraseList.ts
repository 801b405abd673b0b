import type { FilePhrases } from './collectPhrases';

const groups: readonly { readonly about: string; readonly files: RegExp }[] = [
  { about: 'Dates, people and the evidence', files: /\/documents\/(?:kit|edition)\/|\/(?:evidence|library|career)\// },
  { about: 'The case', files: /\/documents\/case\// },
  { about: 'The script', files: /\/documents\/script\// },
  { about: 'The development plan', files: /\/documents\/plan\// },
  { about: 'The career check', files: /\/documents\/careerCheck\// },
  { about: 'The handover', files: /\/documents\/handover\// },
];

/** The source of `src/core/templates/phraseList.ts`: every phrase once, by the document that says it first. */
export function phraseListSource(found: readonly FilePhrases[]): string {
  const seen = new Set<string>();
  const listed = groups.map(({ about, files }) => {
    const phrases = found.filter(({ file }) => files.test(file)).flatMap((file) => file.phrases);
    const first = phrases.filter((phrase) => !seen.has(phrase) && seen.add(phrase));
    return `{ about: ${JSON.stringify(about)}, phrases: ${JSON.stringify(first)} }`;
  });
  return `// Made by npm run docs from what the documents say; change it there.

/** The phrases of documents, by what they are for. */
export const phraseGroups: readonly { readonly about: string; readonly phrases: readonly string[] }[] = [${listed.join(',\n')}];

/** Every phrase of every document. */
export const phraseList: readonly string[] = phraseGroups.flatMap(({ phrases }) => phrases);
`;
}
