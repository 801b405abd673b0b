const roleNouns =
  /\b(?:engineers?|developers?|programmers?|designers?|managers?|analysts?|scientists?|architects?|directors?|consultants?|specialists?|administrators?|researchers?|writers?|testers?|swe|sde|sre|rse|pm|em|qa|cto|vp)\b/i;
const code =
  /^(?:(?:level|lvl|grade|band|step|stage|tier|rank)\s*[-–:]?\s*(?:\d{1,2}|[ivx]{1,4}|[a-f])\b|(?:ic|l|e|p|m|t|g|s|c|se|sde|swe|em|d)[- ]?\d{1,2}(?:[a-e+]|\.\d)?(?![\w-]))/i;
const bareNumber = /^\d{1,2}[a-e+]?$/i;
const bracketedCode = /[([](?:level\s*)?(?:ic|l|e|p|m|t|g)?\s?\d{1,2}[a-e+]?[)\]]/i;
const trailingNumber = /\s(?:[1-9]|i{1,3}|iv|v|vi)(?:\s*\([^)]*\))?$/i;
const plainlySenior =
  /^(?:intern|trainee|apprentice|graduate|grad|entry|junior|jr\.?|mid|middle|mid-?level|intermediate|senior|sr\.?|principal|distinguished|l[eé]ad|advanced|expert)(?=$|[\s/+(,:-])/i;
const perhapsSenior =
  /^(?:staff|associate|lead|head|chief|fellow|vice president|vp|director|manager|expert)(?=$|[\s/+(,:-])/i;
const competencyNouns =
  /\b(?:skills?|leadership|management|communication|stakeholders?|knowledge|development|impact|influence|by example|delivery|thinking|expectations|responsibilit\w+|scope|time|code|example|engineering)\b/i;

/** Whether a text reads like the name of a level (`Senior Engineer 2`, `L4`, `IC3`, `Level 2`) and not of a competency. */
export function looksLikeLevel(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 80) return false;
  if (code.test(name) || bareNumber.test(name) || bracketedCode.test(name)) return true;
  const core = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[:–—].*$/, '')
    .trim();
  const words = core.split(/[\s/]+/).length;
  if (words > 7 || competencyNouns.test(core.replace(/\b(?:engineering|development) (?=manager|lead|director)/gi, '')))
    return false;
  if (plainlySenior.test(core)) return words <= 5;
  if (perhapsSenior.test(core))
    return (
      words === 1 ||
      roleNouns.test(core.replace(perhapsSenior, '')) ||
      /^(?:senior|head of|vice president|vp|director)\b/i.test(core)
    );
  return roleNouns.test(core) && (words <= 5 || trailingNumber.test(core));
}

/** The number in a level's name or code, if it has one: 4 for `L4`, `Level 4` or `4`. */
export function levelNumber(name: string): number | undefined {
  const digits =
    /^(?:[a-z]+\s*[-–:]?\s*)?(\d{1,2})\b/i.exec(name.trim()) ?? /[([][a-z]*\s?(\d{1,2})[a-e+]?[)\]]/i.exec(name);
  return digits ? Number(digits[1]) : undefined;
}

/** Whether a name is a number or a code alone, so that a title needs the ladder's name beside it. */
export function isLevelCode(name: string): boolean {
  return bareNumber.test(name) || new RegExp(`(?:${code.source})$`, 'i').test(name.trim());
}
