import type { FilePhrases } from './collectPhrases';

const groups: readonly { readonly about: string; readonly files: RegExp }[] = [
  {
    about: 'Dates, people and the evidence',
    files: /\/documents\/(?:kit|edition)\/|\/(?:evidence|library|career)\/|\/text\/enumerate/,
  },
  { about: 'The case', files: /\/documents\/case\// },
  { about: 'The script', files: /\/documents\/script\// },
  { about: 'The development plan', files: /\/documents\/plan\// },
  { about: 'The career check', files: /\/documents\/careerCheck\// },
  { about: 'The handover', files: /\/documents\/handover\// },
  { about: 'The self-review', files: /\/documents\/selfReview\// },
  { about: 'The update', files: /\/documents\/update\// },
];

/** `src/core/templates/phraseList.json`: every phrase once, by the document that says it first. */
export function phraseListJson(found: readonly FilePhrases[]): string {
  const seen = new Set<string>();
  const listed = groups.map(({ about, files }) => {
    const phrases = found.filter(({ file }) => files.test(file)).flatMap((file) => file.phrases);
    return { about, phrases: phrases.filter((phrase) => !seen.has(phrase) && seen.add(phrase)) };
  });
  return JSON.stringify(listed);
}
