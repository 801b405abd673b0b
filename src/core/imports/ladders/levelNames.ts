const roleNouns =
  /\b(?:engineers?|developers?|programmers?|designers?|managers?|analysts?|scientists?|architects?|directors?|consultants?|specialists?|administrators?|researchers?|writers?|testers?|(?:tech|technical|team) leads?|swe|sde|sre|rse|pm|em|qa|cto|vp)\b/i;
const code =
  /^(?:(?:level|lvl|grade|band|step|stage|tier|rank)\s*(?:[-–:]\s*)?(?:\d{1,2}|[ivx]{1,4}|[a-f])\b|(?:ic|l|e|p|m|t|g|s|c|se|sde|swe|em|d)[- ]?\d{1,2}(?:[a-e+]|\.\d)?(?![\w-]))/i;
const bareNumber = /^\d{1,2}[a-e+]?$/i;
const bracketedCode = /[([](?:level\s*)?(?:ic|l|e|p|m|t|g)?\s?\d{1,2}[a-e+]?[)\]]/i;
const trailingNumber = /\s(?:[1-9]|i{1,3}|iv|v|vi)(?:\s*\([^)]*\))?$/i;
const plainlySenior =
  /^(?:intern|trainee|apprentice|graduate|grad|entry|junior|jr\.?|mid|middle|mid-?level|intermediate|senior|sr\.?|principal|distinguished|l[eé]ad|advanced|expert)(?=$|[\s/+(,:-])/i;
const perhapsSenior =
  /^(?:staff|associate|lead|head|chief|fellow|vice president|vp|director|manager|expert)(?=$|[\s/+(,:-])/i;
const competencyNouns =
  /\b(?:skills?|leadership|management|communication|stakeholders?|knowledge|development|impact|influence|by example|delivery|thinking|expectations|responsibilit\w+|scope|time|code|example|engineering|ladders?|frameworks?|matrix|levels|careers?|rubrics?)\b/i;

/** `Senior Nurse` for `Level: Senior Nurse`; `Level: 3` is called so. */
export function withoutLevelLabel(name: string): string {
  return name.replace(/^(?:levels?|grade|role|title|position|stage)\s*:\s*(?=\p{L}{3})/iu, '');
}

/** What a page that compares levels, or tells how to treat people, is called: `Tech Lead vs Manager`, `Managing Managers`. */
const aboutLevels =
  /\b(?:vs|versus|compared)\b|^(?:becoming|coaching|developing|growing|hiring|interviewing|managing|mentoring|onboarding|promoting|recruiting|supporting)\b.*\p{L}s$|\s(?:at|for|with|we|our|your)\s/iu;

/** Whether a text is the name of a level and nothing else, with the capitals of a name: `Senior Engineer`. */
export function isLevelName(text: string): boolean {
  const words = text.trim().split(/[\s/–-]+/);
  return words.every((word) => /^(?:\p{Lu}[\p{L}.]*\d{0,2}|\d{1,2}|of|and|&)$/u.test(word)) && looksLikeLevel(text);
}

/** Whether a text reads like the name of a level (`Senior Engineer 2`, `L4`, `IC3`, `Level 2`) and not of a competency. */
export function looksLikeLevel(text: string): boolean {
  const name = withoutLevelLabel(text.trim());
  if (name === '' || name.length > 80 || aboutLevels.test(name)) return false;
  // `Step 2: Open the console` tells what to do.
  const [, instruction] = /^step\s*\d{1,2}\s*[:–—-]\s*(\S.*)$/i.exec(name) ?? [];
  if (instruction !== undefined) return looksLikeLevel(instruction);
  if (code.test(name) || bareNumber.test(name) || bracketedCode.test(name)) return true;
  const core = name
    .replace(/\([^()]*\)/g, ' ')
    .split(/[:–—]/, 1)[0]!
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

/** Words that number what is no level: the parts of a page, of a year or of a plan. */
const numberedParts =
  /^(?:appendix|chapter|day|example|goal|month|option|part|phase|point|q|quarter|question|section|session|sprint|step|task|topic|version|week|year)s?$/i;

/**
 * Which of some peers are levels: those that read like one, and those in one series with others: numbered alike
 * (`Contributor I`, `Contributor II`, `TL4`, `TL5`), or named by the same noun as the levels beside them.
 */
export function levelsAmong(peers: readonly string[]): ReadonlySet<string> {
  const levels = new Set(peers.filter(looksLikeLevel));
  const byStem = new Map<string, Set<string>>();
  for (const name of new Set(peers)) {
    const stem = seriesStem(name);
    if (stem !== undefined) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(name));
  }
  for (const series of byStem.values()) if (series.size > 1) for (const name of series) levels.add(name);
  const nouns = new Set([...levels].flatMap((name) => nounOf(name) ?? []));
  for (const name of peers) {
    const noun = nounOf(name);
    if (noun !== undefined && nouns.has(noun) && coreOf(name).split(' ').length <= 4) levels.add(name);
  }
  return levels;
}

/** A name without its number, where it has one: `tech lead` for `TL4 - Tech Lead 4`, `tl` for `TL4`. */
function seriesStem(name: string): string | undefined {
  const core = coreOf(name);
  if (core.length > 60) return undefined;
  const [, words, number] = /^(.*?\p{L})[ -]?(\d{1,2}|[ivx]{1,4}|[a-e])$/iu.exec(core) ?? [];
  if (words === undefined || number === undefined) return undefined;
  // The number is a word of its own, or digits behind a code.
  if (!/\d/.test(number) && !/[ -]$/.test(core.slice(0, -number.length))) return undefined;
  return numberedParts.test(words) || words.split(' ').length > 5 ? undefined : words.toLowerCase();
}

/** The last word of a name, which is what levels of one ladder have in common: `clerk` for `Senior Clerk (B3)`. */
function nounOf(name: string): string | undefined {
  if (/[.?!]$/.test(name.trim())) return undefined;
  const word = coreOf(name)
    .replace(/[ -](?:\d{1,2}|[ivx]{1,4}|[a-e])$/i, '')
    .split(' ')
    .at(-1)!
    .toLowerCase();
  return word.length < 3 || competencyNouns.test(word) || plainlySenior.test(word) || !/^\p{L}+$/u.test(word)
    ? undefined
    : word;
}

/** A name without a code before or behind it. */
function coreOf(name: string): string {
  return withoutLevelLabel(name)
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/^(?=\S*\d)(?:\S*[:–—-]|\S+\s+[:–—-])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The number in a level's name or code, if it has one: 4 for `L4`, `Level 4` or `4`. */
export function levelNumber(name: string): number | undefined {
  const digits =
    /^(?:[a-z]+\s*(?:[-–:]\s*)?)?(\d{1,2})\b/i.exec(name.trim()) ?? /[([][a-z]*\s?(\d{1,2})[a-e+]?[)\]]/i.exec(name);
  return digits ? Number(digits[1]) : undefined;
}

/** Whether a name is a number or a code alone, so that a title needs the ladder's name beside it. */
export function isLevelCode(name: string): boolean {
  return (
    bareNumber.test(name) ||
    /^[A-Z]{1,4}-?\d{1,2}$/.test(name) ||
    new RegExp(`(?:${code.source})$`, 'i').test(name.trim())
  );
}
