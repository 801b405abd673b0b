import type { NewWin } from '../../entries/newWin';
import { winRoles } from '../../entries/win';
import { eachOnce, isWebAddress } from '../candidateFrom';
import type { BragAnswers } from './bragFile';
import { plainName } from './markdownSections';
import { withoutMarkup } from './markdownText';

/** The keys of a win that older brag documents name. */
export type FieldKey =
  'impact' | 'skills' | 'tags' | 'collaborators' | 'project' | 'role' | 'attribution' | 'metrics' | 'links';

/** Keys of a win as they are gathered. */
export type Fields = { -readonly [Key in keyof NewWin]?: NewWin[Key] };

/** What a label or a column says of a win: one of its keys, when it was, whether it is done, or what it was. */
export type LabelKey = FieldKey | 'title' | 'date' | 'start' | 'end' | 'status';

const labels: readonly (readonly [RegExp, LabelKey])[] = [
  [/^(?:impact|results?|outcomes?|business (?:impact|value)|value|wirkung|ergebnis|résultat|impacto|resultado|impatto|risultato|resultaat)$/, 'impact'], // prettier-ignore
  [/^(?:skills?|competenc(?:y|ies)|fähigkeiten|compétences|habilidades|competências|competenze|vaardigheden)$/, 'skills'], // prettier-ignore
  [/^tags?$/, 'tags'],
  [/^(?:with|collaborators?|worked with|team(?:mates)?|people|partners?|mit|avec|con|com|met)$/, 'collaborators'],
  [/^(?:project|projekt|projet|proyecto|projeto|progetto)$/, 'project'],
  [/^(?:my )?(?:role|rolle|rôle|rol|papel|ruolo)$/, 'role'],
  [/^metrics?$/, 'metrics'],
  [
    /^(?:links?|urls?|prs?|(?:pull|merge) requests?|commits?|issues?|tickets?|evidence|artefacts?|artifacts?|docs?|slides|demo|recording|repo(?:sitory)?|github|gitlab|jira|trello|asana|linear|notion|figma|confluence)$/,
    'links',
  ],
  [/^(?:(?:(?:project|time|review|reporting) )?(?:date|dates|period|time|time ?frame|time ?line|duration)(?: covered)?|covers|covering|when|day|week|month|quarter|year|completed|finished|closed|delivered|shipped|released|(?:completion|completed|done|delivery|ship|release|closed) (?:date|on)|(?:done|completed|finished|shipped) (?:on|in)|datum|zeitraum|wann|monat|quartal|quand|période|mois|trimestre|fecha|cuándo|período|periodo|mes|data|quando|mês|mese|wanneer|maand|kwartaal)$/, 'date'], // prettier-ignore
  [/^(?:start(?:ed)?(?: (?:date|on))?|start ?date|from|since|begin|beginn|début|inicio|início|inizio)$/, 'start'],
  [/^(?:end(?:ed)?(?: (?:date|on))?|end ?date|to|until|ende|fin|fim|fine|einde)$/, 'end'],
  [/^(?:status|state|done|progress|stand|statut|état|estado|stato)$/, 'status'],
  [/^(?:what|what (?:i|we) did|wins?|title|achievements?|accomplishments?|tasks?|activity|activities|description|items?|contributions?|work|summary|highlights?|erfolg|was|was ich gemacht habe|ce que j['’]ai fait|réussite|qué hice|logro|o que fiz|conquista|cosa ho fatto|risultati|traguardo|wat ik deed)$/, 'title'], // prettier-ignore
];

/** What a label such as `Impact` stands for; undefined where it is none. */
export function labelOf(label: string): LabelKey | undefined {
  const name = plainName(withoutMarkup(label)).toLowerCase();
  return labels.find(([pattern]) => pattern.test(name))?.[1];
}

/** Columns of a table of what others said. */
export function voiceColumnOf(name: string): 'title' | 'from' | undefined {
  if (
    /^(?:(?:the )?(?:quote|feedback|comment|message|kudos|praise|words)s?|what (?:they|he|she|was) said)$/i.test(name)
  )
    return 'title';
  return /^(?:who|from|by|person|name|source|said by|author)$/i.test(name) ? 'from' : undefined;
}

/** What a column of a table of achievements holds, by its heading, `📅 Date / Period`; undefined where that is no key. */
export function columnOf(name: string): LabelKey | undefined {
  return labelOf(name) ?? labelOf(name.split(/[/&(,]|\b(?:and|or|und|oder|et|ou|y|o|e|en|of)\b/i)[0]!);
}

/** Puts a value where a key of a win takes it; returns false where it fits none, or the key is taken. */
export function assignField(key: FieldKey, value: string, fields: Fields, { skillOf }: BragAnswers): boolean {
  if ((fields[key] !== undefined && key !== 'links') || value.length > 2_000) return false;
  const list = eachOnce(value.split(/(?:(?<!\s)\s+)?[,;]\s*/)).slice(0, 50);
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
      fields.links = [...(fields.links ?? []), value];
      return true;
  }
}
