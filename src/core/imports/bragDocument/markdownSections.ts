import type { WinKind } from '../../entries/winKind';
import { weekdayNames } from '../../time/weekdayNumber';

/** What a heading of a brag document stands for, its period aside. */
export type SectionMeaning =
  /** Says nothing of what is below it but that it is work: Projects, Accomplishments, This week. */
  | { readonly kind: 'work'; readonly winKind?: WinKind }
  /** What others said. */
  | { readonly kind: 'voices' }
  /** What is still to come, went wrong, or is about the document itself. */
  | { readonly kind: 'other' }
  /** The lead of what a template asks for: `For each project, note:`. */
  | { readonly kind: 'prompts' }
  /** A part of one achievement: Situation, Action, Result. */
  | { readonly kind: 'part' }
  /** When that was what is named above: Duration, Dates. */
  | { readonly kind: 'time' }
  /** With what it was made, and what shows it: Technologies, Tools, Proof. */
  | { readonly kind: 'tools' }
  /** A project or a subject, by its name. */
  | { readonly kind: 'topic' };

const other = new RegExp(
  String.raw`^(?:(?:my|our|the) )?(?:goals?|objectives?|okrs?|plans?|planned|next(?: (?:week|month|quarter|year|steps?|up|sprint|half|targets?|goals?|actions?|tasks?|focus)\b.*)?|(?:tomorrow|today)['’]?s? (?:targets?|goals?|plans?|focus|priorities)|targets?|to-?dos?|to do|upcoming|coming up|looking ahead|future|ideas?|backlog|blockers?|blocked|open questions|questions?|agenda|risks?|priorities|intentions|template|how to\b.*|instructions|purpose|format(?:: .*)?|(?:ground )?rules|guidelines|see also|references|related (?:documents?|docs|files?|links?|notes?|pages?)|(?:adding|(?:to )?(?:add|record|log)|recording|logging) (?:an? |your |new |more )*(?:accomplishment|achievement|win|entry|entrie)s?\b.*|about this\b.*|why (?:this|keep)\b.*|table of contents|contents|toc|index|someday|(?:areas?|things) (?:to|for|of) (?:improve(?:ment)?|grow(?:th)?|development)|(?:development|growth|improvement) areas?|what (?:i|we) (?:want|would|should|could|can|wish)\b.*|what (?:should|could|can|would|will) (?:i|we)\b.*|in progress|wip|concerns|action items?|follow-?ups?|challenges|problems|obstacles|difficulties|struggles|setbacks|(?:not|un)[ -]?(?:yet )?(?:done|shipped|finished|started|completed)|won['’]t do|stretch|pending|deferred|carried over|on hold|what['’]s (?:next|coming|ahead|planned)(?: .*)?|what (?:is|comes) next|(?:tasks|work|things|plans?) for (?:next|the (?:next|coming)|tomorrow)\b.*|(?:projected|expected|anticipated|planned) (?:outcomes?|results?|impact|wins?|work)|(?:(?:group|team|project) )?(?:members|attendees|participants)|membres(?: du groupe| de l['’]équipe)?|(?:gruppen|team|projekt)?mitglieder|teilnehmer|miembros(?: del (?:grupo|equipo))?|integrantes(?: del? (?:grupo|equipo))?|componenti(?: del gruppo)?|(?:\p{L}+ )?(?:thoughts|reflections?)(?: (?:on|for)\b.*)?|gedanken|reflexion|pensées|réflexions|reflexiones|pensamientos|reflexões|riflessioni|pensieri|reflecties|gedachten|gratitudes?|low ?lights?|(?:what|where|how) (?:should|could|can|would|will) you\b.*|what are (?:your|my|our) (?:goals|objectives|plans|priorities|next steps)\b.*|grateful(?: for)?|mood|habits|fail(?:ure|ing)s?|mistakes|disappointments|regrets|what (?:did ?n['’]t|went (?!well|right|great)|could)\b.*|days? off|time off|vacations?|holidays|` +
    String.raw`(?:tages|wochen|monats|jahres)?ziele?|probleme|schwierigkeiten|herausforderungen|hindernisse|pläne|geplant|ausblick|ideen|offenes?|offene (?:punkte|fragen|themen|aufgaben)|nächster? (?:schritte?\b.*|woche)|objectifs?|à faire|prochaines? étapes?\b.*|points ouverts|en cours|idées|échecs|problèmes|difficultés|obstacles|défis|objetivos?|metas?|por hacer|pendientes?|próximos? pasos?\b.*|en curso|planes|fracasos|problemas|dificultades|obstáculos|desafíos|a fazer|pendências|próximos? passos?\b.*|planos|dificuldades|desafios|obiettivi|da fare|prossim[io] pass[io]\b.*|piani|idee|problemi|difficoltà|sfide|doel(?:en|stellingen)|te doen|volgende stap(?:pen)?\b.*|plannen|problemen|uitdagingen)(?: (?:for|of|in|this|next|für|auf|pour|para|per|voor|del?|dell['’])\b.*)?$|\b(?:goals|plans|todos?|next steps)$`,
  'iu',
);
/** Words that make what is still to come, or went wrong, of a heading whose other words say nothing. */
const future = /^(?:problems|difficulties|challenges|obstacles|blockers|probleme|schwierigkeiten|herausforderungen|hindernisse|problèmes|difficultés|défis|problemas|dificultades|dificuldades|desafíos|desafios|obstáculos|problemi|difficoltà|sfide|problemen|uitdagingen|goals?|objectives?|okrs?|plans|to-?dos?|priorities|intentions|ziele|objectifs|objetivos|metas|obiettivi|doelen)$/i; // prettier-ignore
const reachedGoals =
  /^(?:(?:my|our|the) )?(?:goals?|objectives?|okrs?|targets?) (?:i |we )?(?:achieved|accomplished|completed|met|reached)$|^(?:erreichte|behaalde) \p{L}*(?:ziele|doelen)$|^(?:objectifs|objetivos|metas|obiettivi|doelen) (?:atteints|alcanzad[oa]s|cumplid[oa]s|alcançad[oa]s|raggiunti|behaald)$/iu;
const prompts =
  /^(?:for each\b.*|(?:some |a few )?examples of\b.*|some things that\b.*|here (?:are|is) (?:some|a few)\b.*|.*\b(?:(?:some|a few) (?:things|examples)|things (?:that|to)) .{0,60}\b(?:here|include|like|be)\b.*|.*\b(?:you|your)\b.*|.*,? (?:like|such as))$/i;
const part =
  'situation|context|background|task|problem|challenge|actions?|approach|solution|what (?:i|we) did|my (?:part|role|action)|results?|outcomes?|impact|details|numbers|metrics|key results|artefacts|artifacts|timeline|links?(?:\\(s\\))?(?: to [\\p{L} ]{1,30})?|evidence|learnings';
const parts = new RegExp(`^(?:${part})(?:(?:,| (?:and|&|/)) (?:${part}))*$`, 'iu');
const time =
  /^(?:(?:project|key|the|time|review|reporting) )?(?:(?:duration|dates?|period|time ?frame|time ?line)(?: covered)?|when|zeitraum|dauer|durée|période|duración|período|duração|durata|periodo|looptijd)$/i;
const tools =
  /^(?:(?:key|main|my) )?(?:proofs?|commits?(?: summary)?|lessons? learn(?:ed|t)|verification|files (?:changed|touched)|technolog(?:y|ies)|tools?|tooling|resources|ressourcen|(?:genutzte|verwendete) .*ressourcen|tech(?:nology)? stack|stack|tech|built with|skills(?: (?:used|gained|acquired|developed))?|environment|werkzeuge|technologien|outils|herramientas|tecnologías|ferramentas|tecnologias|strumenti|tecnologie)(?:(?:,| (?:and|&|und|et|y|e|en)) (?:technolog(?:y|ies)|tools?|tooling|stack|skills|languages|frameworks))*(?: used)?$/i;
/** Where it was said or planned: no project. */
const meeting =
  /^(?:(?:daily|weekly|team|project|status|planning|client|customer) )*(?:meetings?|(?:phone |video )?calls?|1:1s?|one-on-ones?|stand-?ups?|(?:team)?besprechung(?:en)?|réunions?|appels?|reuni(?:ón|ones|ão|ões)|riunion[ei]|vergadering(?:en)?)(?: (?:notes?|minutes))?(?: (?:with|mit|avec|con|com|met)\b.*)?$/i;
const voices =
  /^(?:(?:manager|peer|team|customer|client)['’]?s? (?:comments?|remarks)|(?:positive |peer |manager |customer |client |written )*feedback(?: (?:received|from\b.*))?|reviews? (?:i got|received)|kudos|praise|testimonials?|quotes?|what (?:others|people) (?:say|said)\b.*|thank(?:s| ?yous?)\b.*|shout[- ]?outs?|compliments|(?:nice )?things (?:people|others|they)\b.*|nice things\b.*|lob|rückmeldungen?|retours|remerciements|elogios|comentarios|agradecimientos|complimenti|elogi|complimenten)$/i;
const kinds: readonly (readonly [RegExp, WinKind])[] = [
  [
    /^(?:collaboration (?:and|&|\+|\/) )?mentor(?:ing|ship)\b.*$|^(?:coaching|teaching)(?: (?:and|&) .*)?$/i,
    'mentoring',
  ],
  [
    /^(?:glue(?: work)?|invisible work|company building|citizenship|culture|community(?: (?:contributions?|involvement|service|work|building))?|hiring(?: (?:and|&) .*)?|interview(?:s|ing))$/i,
    'glue',
  ],
  [
    /^(?:what (?:i|you|i['’]ve|you['’]ve|we) (?:have )?learn(?:ed|t)|(?:was ich )?gelernt(?: habe)?|gelerntes|erkenntnisse|weiterbildung(?:en)?|(?:ce que j['’]ai )?appris(?:es)?|apprentissages|(?:lo que )?aprendí|aprendizajes|(?:o que )?aprendi|aprendizados|(?:cosa ho )?imparato|(?:wat ik )?geleerd|opleidingen|learning|learned|training|courses?|certifications?|education|skills learned|(?:technical|new) skills|(?:professional|personal|career) (?:development|growth))$/i,
    'learning',
  ],
  [
    /^(?:(?:feedback|praise) (?:and|&) )?(?:recognition|awards?|honou?rs?|promotions?)(?: (?:and|&) .*)?$/i,
    'recognition',
  ],
  [/^(?:leadership|leading|management)$/i, 'leadership'],
];
const workWords = new Set(
  (
    'brag document doc docs sheet book file list log journal diary notes note weeknotes weeknote hype my the a an of for in on at and & + to by i we what did done do doing this that last past previous most important personal own week weekly weekend weekends month monthly quarter quarterly year yearly annual daily day date dates time period half work worked role roles accomplishment accomplishments achievement achievements win wins highlight highlights success successes contribution contributions action actions outcome outcomes impact deliverable deliverables delivered delivery deliveries shipped released completed finished results result summary overview review reviews self assessment evaluation evaluations appraisal appraisals performance update updates report recap retro retrospective progress project projects product technical engineering design documentation writing talks speaking presentations publications other others misc miscellaneous general stuff things more outside collaboration teamwork responsibilities ongoing proud key main talk about achieved accomplished gained reached met open source major minor big bigger small smaller spring summer autumn fall winter little various bits pieces quick numbers focus tasks task today complete side extra further additional top notable end mid start status standup well right went session sessions appendix archive changelog changes added changed fixed improved removed deprecated security unreleased release releases ' +
    'logbook worklog logbuch arbeiten arbeitsjournal protokoll den dem aufgaben aufgabe tätigkeiten erledigte erledigten abgeschlossen abgeschlossene ' +
    'projet projekt proyecto projeto progetto compte rendu hebdomadaire mensuel quotidien kw wochenbericht tagesbericht monatsbericht berichtsheft ausbildungsnachweis bericht informe semanal mensual relatório relazione settimanale rencontrés rencontrées encontrados encontradas encountered faced aufgetreten aufgetretene biggest greatest sprint sprints iteration iterations maiores principais mayores principales principaux principali größte grösste wichtigste avanços avances avancées fortschritt fortschritte progressi voortgang pessoal pessoais ' +
    'tâches tâche effectuées effectuée effectué réalisées réalisé terminées accomplies activités bord carnet séance séances après travaux ' +
    'yesterday tareas semana semanas realizadas completadas actividades bitácora cuaderno tarefas concluídas feitas atividades bordo ' +
    'attività svolte compiti logboek taken uitgevoerde afgeronde gedaan werkzaamheden ' +
    'erfolge erfolg leistungen ergebnisse projekte arbeit woche monat jahr quartal tagebuch notizen meine mein was ich gemacht habe erledigt tag der die das ' +
    'réussites réussite succès réalisations résultats projets travail semaine mois année trimestre mes mon ma ce que fait accomplissements jour de du la le les des ' +
    'logros éxitos resultados proyectos trabajo mes año diario notas mis mi lo que hice sesión día del el los ' +
    'conquistas realizações projetos trabalho mês ano sucessos fiz minhas meus o que dia da do ' +
    'bilan rückblick jahresrückblick resumen balance resumo riepilogo overzicht terugblik ' +
    'successi risultati progetti lavoro settimana mese anno note cosa ho fatto traguardi miei sessione giorno di il i ' +
    'diese dieser dieses diesen letzte letzten letzter vergangene vergangenen esta este estas pasada pasado última último cette ce dernière dernier passée passé essa desta passada passado questa questo scorsa scorso deze dit afgelopen vorige ' +
    'successen prestaties resultaten projecten werk maand jaar kwartaal dagboek notities wat deed dag van het mijn'
  ).split(' '),
);
for (const name of [...weekdayNames, 'feira']) workWords.add(name);

/** What a heading means, without its period, its emoji and its marks. */
export function sectionMeaning(name: string): SectionMeaning {
  const words = plainName(name);
  if (words === '') return { kind: 'work' };
  if (reachedGoals.test(words)) return { kind: 'work' };
  // `Problems & open questions`
  if (other.test(words) || words.split(/,? (?:&|\+|and|und|et|y|e|en) |, /i).every((part) => other.test(part)))
    return { kind: 'other' };
  if (voices.test(words)) return { kind: 'voices' };
  for (const [pattern, winKind] of kinds) if (pattern.test(words)) return { kind: 'work', winKind };
  if (time.test(words)) return { kind: 'time' };
  if (meeting.test(words)) return { kind: 'work' };
  if (tools.test(words)) return { kind: 'tools' };
  if (parts.test(words)) return { kind: 'part' };
  const each = words.toLowerCase().match(/[\p{L}\p{N}'’&+-]+/gu) ?? [];
  const isWork = (word: string): boolean => workWords.has(word.replace(/['’]s$/, '')) || isNumber(word);
  // Whose it is, `Ana’s self-review`, says nothing of what it is.
  const ofWhom = each.length > 1 && /^\p{Lu}[\p{L}-]*['’]s\s/u.test(words) ? 1 : 0;
  const said = each.slice(ofWhom).filter((word) => !isWork(word) && !word.split('-').every(isWork));
  if (said.length === 0) return { kind: 'work' };
  if (said.every((word) => future.test(word))) return { kind: 'other' };
  if (/\bbrag(?:ging)? (?:doc|document|sheet|list|book|file|log)s?\b/i.test(words)) return { kind: 'work' };
  // The question of a form, `What did you achieve?`, and `What happened` name no project.
  return words.endsWith('?') || /^what\b/i.test(words) ? { kind: 'work' } : { kind: 'topic' };
}

/** Whether a line before a list says what a template asks for, and is no name. */
export function isLeadOfPrompts(line: string): boolean {
  const words = plainName(line);
  return prompts.test(words) && !/\b(?:i|my|we|our)\b/i.test(words);
}

/** A heading's words without emoji, numbering and the marks around them. */
export function plainName(name: string): string {
  return name
    .replace(/\d?\uFE0F?\u20E3|[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/(?<![\p{L}\p{N}]):[a-z][a-z0-9_+-]{1,29}:(?![\p{L}\p{N}])/gu, '')
    .replace(/^(?:[\s.)(:–—|*_#-]|\d+(?=[.):–—|*_#-]|\.\d))+(?=\p{L})/u, '')
    .replace(
      /^(?:(?:project|win|accomplishment|achievement|story|example|item|key result|day|week|session|séance) ?#?\d{1,3}\s?[:.–—|-]|(?:win|accomplishment|achievement|(?:success )?story|highlight)\s?:)\s*(?=\p{L})/iu,
      '',
    )
    .replace(/^[\s.)(:–—|,;-]+|(?<![\s(:–—|,;-])[\s(:–—|,;-]+$/g, '')
    .trim();
}

/** Counts, numbers of versions and ordinals name nothing. */
function isNumber(word: string): boolean {
  return /^fy\d{2,4}$|^[-+]*(?:v?\d+(?!\d)(?:st|nd|rd|th|er|e)?[-+]*)*$/.test(word);
}
