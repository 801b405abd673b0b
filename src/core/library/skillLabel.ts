import { capitalize } from '../text/punctuation';

/** A skill for readers: what was written as an id (`knowledge-sharing`, `sql`) as words. */
export function skillLabel(skill: string): string {
  if (!/^[a-z0-9]+(?:[ -][a-z0-9]+)*$/.test(skill)) return skill;
  const words = withInitials(skill.includes(' ') ? skill : skill.replaceAll('-', ' '));
  return isName(words.split(' ')[0]!) ? words : capitalize(words);
}

/** A text with its initials in capitals, as they are read: `sql tuning` as "SQL tuning". */
export function withInitials(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])[a-z]{2,5}(?![\p{L}\p{N}])/gu, (word) =>
    isInitials(word) ? word.toUpperCase() : word,
  );
}

/** A word without a vowel is spelt out, and so are these. */
function isInitials(word: string): boolean {
  return (/^[bcdfghjklmnpqrstvwxz]+$/.test(word) && !isName(word)) || initials.has(word);
}

const initials = new Set('ai api aws ui ux qa seo ci etl erp gis gpu iso iot kpi okr roi cad crm hse gdpr'.split(' '));

/** Tools whose names are small. */
function isName(word: string): boolean {
  return word === 'dbt' || word === 'npm';
}
