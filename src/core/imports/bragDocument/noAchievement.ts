import type { BragSource } from './bragPieces';
import type { KnownTime } from './markdownDates';
import { plainName } from './markdownSections';

/** Whether an item tells of nothing that was done, its time aside. */
export function saysNothing({ dates }: BragSource, said: string, around: KnownTime): boolean {
  // A task whose words nobody wrote, a code alone.
  if (!/\p{L}/u.test(said.replace(/^\[[ xX]\]/, '')) || /^\p{Lu}{1,2}\d+$/u.test(said)) return true;
  if (isNothingDone(said) || isRoutine(said) || isEmptyLabel(said) || isGreeting(said) || isData(said)) return true;
  const { found, rest } = dates.inHeading(said, around);
  return found !== undefined && (plainName(rest) === '' || isNothingDone(plainName(rest)));
}

/** Whether a title names nothing but a day off, or the meetings of any week. */
export function isDayOffOrRoutine(said: string): boolean {
  return isNothingDone(said) || isRoutine(said);
}

/** Whether an item says that there is nothing to say, or that it was a day off. */
function isNothingDone(said: string): boolean {
  const leave = String.raw`(?:(?:(?:parental|maternity|paternity|annual|sick) )?leave|vacation|holidays?|pto|urlaub|congés?|vacaciones|férias|ferie|vakantie)`;
  return new RegExp(
    String.raw`^(?:n\/?a|none|tbd|(?:nothing|nada|rien|nichts|niente|niets)(?!\p{L}).{0,60}|(?:(?:#?\p{L}+ (?:[–—-] )?)?(?:is|was|will be) )?(?:off|away|out|on)\b.{0,20}\b${leave}\b.{0,40}|took (?:my |a |some )?${leave}|(?:en|im|de|in|auf|fermé pour) ${leave}|` +
      String.raw`(?:(?:half |a )?(?:sick|rest|personal|mental health) days?|(?:out |off |home )?sick(?: leave)?|(?:bank|public|national) holidays?|days? off|time off|out of (?:the )?office|ooo|${leave}|off|krank|feiertag|jour férié|malade|festivo|feriado|malattia|ziek|(?:malade|absente?|krank|abwesend|enferm[oa]|ausente|malat[oa]|assente|afwezig),.{0,120})(?: (?:today|all day|until\b.*|week|\(.{0,30}\)|(?:(?:mon|tue|wed|thu|fri)[a-z]*[/,&+ –-]*)+))?[.!]?)$`,
    'iu',
  ).test(said);
}

/** Whether an item names nothing but the meetings of any week: `Standup, planning`, `1:1 with Dana`. */
function isRoutine(said: string): boolean {
  const meeting =
    /^(?:(?:daily|weekly|team|sprint|backlog) )*(?:stand-?ups?|scrum|planning|grooming|refinement|retro(?:spective)?|sync|check-?in|1:1s?|1-1s?|one-on-ones?|meetings?|e-?mails?|inbox|lunch|admin|daily|(?:team)?besprechung|réunion|riunione|reuni(?:ón|ão)|vergadering)(?: with \p{Lu}[\p{L}-]*| (?:mit|avec|con|com|met)(?: [\p{L}'’-]+){1,3})?$/iu;
  return said
    .replace(/[.!]$/, '')
    .split(/,\s+|\s(?:and|&|\+)\s|;\s+/)
    .every((part) => meeting.test(part));
}

/** Whether a line says what is still to be done: `Need to rotate the keys`. */
export function isToDo(said: string): boolean {
  return /^(?:(?:i|we) )?(?:still )?(?:(?:need|needs|have|has|ought) to|(?:must|should)(?= \p{Ll})|want to|plan to)\s|^(?:il (?:me |nous )?faut|il faudra(?:it)?|je dois|nous devons|reste à|(?:ich )?muss noch|(?:wir )?müssen noch|hay que|tengo que|tenemos que|preciso de|tenho que|temos que|bisogna|devo|dobbiamo|(?:ik )?moet nog|(?:we )?moeten nog)\s/iu.test(
    said,
  );
}

/** Whether a line is a label with times of day, hours or what opens an account: `Desk: 09:00 - 15:00`, `password: …`. */
function isData(said: string): boolean {
  return /^(?:time(?: spent)?|duration|hours?|dauer|aufwand|arbeitszeit|stunden|durée|temps(?: passé)?|heures|duración|tiempo|horas|duração|tempo|durata|ore|duur|uren|tijd):\s*\D{0,10}\d+(?:[.,:]\d+)?\s?\p{L}{0,8}\.?$|^[^:]{1,40}:\s*\d{1,2}:\d\d(?:\s?[–—-]\s?\d{1,2}:\d\d)?$|^(?:user ?name|login|password|passwd|pwd|mot de passe|passwort|contraseña|senha|token|api[- ]?key)\s*:\s*\S+(?: \(\S+\))?$/iu.test(
    said,
  );
}

const closing =
  '(?:(?:best|kind|warm) (?:regards|wishes)|all the best|regards|best(?=,)|cheers|sincerely|yours(?: (?:truly|sincerely))?|thanks|many thanks|(?:bien )?cordialement|mit freundlichen grüßen|(?:viele|liebe|beste) grüße|(?:un )?saludos?|atentamente|abraços|cordiali saluti|(?:met vriendelijke )?groet(?:en)?)';

/** Whether a line begins or ends a letter: `Hello all,`, `Best regards, Ana Lima`. */
function isGreeting(said: string): boolean {
  return (
    /^(?:hi|hello|dear|hey|good (?:morning|afternoon)|bonjour|salut|hallo|guten (?:tag|morgen)|liebe[rs]?|hola|buenos días|olá|bom dia|ciao|buongiorno|beste)(?: [\p{L}.]+){0,3}[,!]$/iu.test(
      said,
    ) || isClosing(said)
  );
}

/** Whether a line ends a letter, with or without the name of who wrote it. */
export function isClosing(said: string): boolean {
  return (
    new RegExp(`^${closing}[,.!]?$`, 'i').test(said) ||
    new RegExp(`^${closing},(?: [\\p{L}.'’-]+){1,4}$`, 'iu').test(said)
  );
}

/** Whether a line is a label that nothing was written behind: `Impact:`. */
function isEmptyLabel(said: string): boolean {
  return /^\p{L}[\p{L} ]{0,30}:$/u.test(said);
}
