import type { NewWin } from '../../entries/newWin';
import { winRoles } from '../../entries/win';
import { eachOnce, isWebAddress } from '../candidateFrom';
import type { BragAnswers } from './olderBragDocument';

/** The keys of a win that older brag documents name. */
export type FieldKey =
  'impact' | 'skills' | 'tags' | 'collaborators' | 'project' | 'role' | 'attribution' | 'metrics' | 'links';

/** The key that a label such as `Impact` stands for; undefined where it is none. */
export function fieldOf(label: string): FieldKey | undefined {
  const name = label.toLowerCase().trim();
  if (/^(?:impact|results?|outcomes?|business (?:impact|value)|value)$/.test(name)) return 'impact';
  if (/^(?:skills?|competenc(?:y|ies))$/.test(name)) return 'skills';
  if (/^tags?$/.test(name)) return 'tags';
  if (/^(?:with|collaborators?|worked with|team(?:mates)?|people|partners?)$/.test(name)) return 'collaborators';
  if (/^project$/.test(name)) return 'project';
  if (/^(?:my )?role$/.test(name)) return 'role';
  if (/^metrics?$/.test(name)) return 'metrics';
  if (/^(?:links?|urls?|prs?|evidence|artefacts?|artifacts?|docs?)$/.test(name)) return 'links';
  return undefined;
}

/** Columns of a table of what others said. */
export function voiceColumnOf(name: string): 'title' | 'from' | undefined {
  if (
    /^(?:(?:the )?(?:quote|feedback|comment|message|kudos|praise|words)s?|what (?:they|he|she|was) said)$/i.test(name)
  )
    return 'title';
  return /^(?:who|from|by|person|name|source|said by|author)$/i.test(name) ? 'from' : undefined;
}

/** What a column of a table of achievements holds, by its heading; undefined where that is no key. */
export function columnOf(name: string): FieldKey | 'title' | 'date' | undefined {
  if (/^(?:date|when|day|week|month|quarter|period|time)$/i.test(name)) return 'date';
  if (
    /^(?:what|what i did|win|title|achievement|accomplishment|task|activity|description|item|contribution|work|summary|highlight)$/i.test(
      name,
    )
  )
    return 'title';
  return fieldOf(name);
}

/** Puts a value where a key of a win takes it; returns false where it fits none, or the key is taken. */
export function takeValue(
  key: FieldKey,
  value: string,
  fields: { -readonly [Key in keyof NewWin]?: NewWin[Key] },
  { skillOf }: BragAnswers,
): boolean {
  if (fields[key] !== undefined || value.length > 2_000) return false;
  const list = eachOnce(value.split(/\s*[,;]\s*/)).slice(0, 50);
  switch (key) {
    case 'impact':
    case 'project':
    case 'attribution':
      fields[key] = value;
      return true;
    case 'skills':
      if (list.join(', ') !== value) return false;
      fields.skills = list.map((label) => skillOf(label) ?? label);
      return true;
    case 'tags':
    case 'collaborators':
      // `People: 45` names nobody.
      if (list.join(', ') !== value || (key === 'collaborators' && /\d/.test(value))) return false;
      fields[key] = list;
      return true;
    case 'role': {
      const role = winRoles.find((known) => known === value.toLowerCase());
      if (role === undefined) return false;
      fields.role = role;
      return true;
    }
    case 'metrics':
      fields.metrics = [value];
      return true;
    case 'links':
      if (!isWebAddress(value)) return false;
      fields.links = [value];
      return true;
  }
}
