import { capitalize } from '../text/punctuation';

/** A skill for readers: what was written as an id (`knowledge-sharing`) as words. */
export function skillLabel(skill: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(skill) ? capitalize(skill.replaceAll('-', ' ')) : skill;
}
