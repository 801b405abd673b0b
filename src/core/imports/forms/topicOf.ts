import type { QuestionTopic } from '../../entries/form';

/** The words by which questions are known, those that tell most first. */
const words: readonly (readonly [QuestionTopic, RegExp])[] = [
  [
    'feedback',
    of('feedback|others (?:say|said)|colleagues (?:say|said)|peers? (?:say|said)|rückmeldung\\p{L}*|retours?'),
  ],
  ['values', of('values?|behaviou?rs?|culture|principles|werte[ns]?|valeurs|valores')],
  [
    'next',
    of(
      'next (?:year|half|quarter|period|cycle|steps?|review|six months|twelve months|12 months|6 months)|do next|coming (?:year|months|period|half|quarter)|upcoming|ahead|future|going forward|nächst\\p{L}*|kommend\\p{L}*|prochain\\p{L}*|próxim\\p{L}*',
    ),
  ],
  ['goals', of('goals?|objectives?|okrs?|targets?|ziele?n?|objectifs?|objetivos?')],
  [
    'growth',
    of(
      'grow|grew|grown|growth|develop(?:ed|ing|ment)?|learn(?:ed|t|ing)?|improve(?:d|ment|ments)?|better|skills?|gelernt|entwickel\\p{L}*|entwicklung|appris|progress(?:er|é)|aprend\\p{L}*',
    ),
  ],
  [
    'wins',
    of(
      'achiev\\p{L}*|accomplish\\p{L}*|impact|contribut\\p{L}*|proud(?:est)?|results?|deliver(?:ed|y)?|success(?:es)?|wins?|highlights?|did (?:you|i) do|(?:you|i) (?:have )?done|worked on|strengths?|go(?:ne|es)? well|went well|erfolge?|erreicht|réalis\\p{L}*|réussi\\p{L}*|logr\\p{L}*',
    ),
  ],
];

function of(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'iu');
}

/** What a question is about, by the words it uses; undefined where none of them tells. */
export function topicOf(question: string): QuestionTopic | undefined {
  return words.find(([, pattern]) => pattern.test(question))?.[0];
}
