import { phraseGroups } from './phraseList';
import { templateFile, templateKinds, phrasesFile, type TemplateKind, type TemplatePassage } from './templateKinds';

/** The files to copy, by their names below `templates/`: what the program does on its own, written as templates. */
export function defaultTemplates(): ReadonlyMap<string, string> {
  return new Map([
    ...templateKinds.map((kind) => [templateFile(kind.name), defaultTemplate(kind)] as const),
    [phrasesFile, defaultPhrases()],
  ]);
}

/** A template that changes nothing. */
export function defaultTemplate(kind: TemplateKind): string {
  const limits = kind.limits.map(({ name, usual, about }) => `# ${name}: ${usual} # ${about}`);
  return [
    '---',
    `# The template of ${kind.about}.`,
    '# Move sections, write your own words, replace a {{ headings.… }} by plain text, delete what you do not want.',
    '# A heading above nothing is left out. Limits: take away the # before the name, and change the number.',
    ...limits,
    '---',
    '',
    '# {{ title }}',
    ...(kind.byline === undefined ? [] : ['', kind.byline]),
    ...kind.passages.flatMap((passage, index) =>
      passageLines(passage, kind.passages[index - 1], kind.passages[index + 1]),
    ),
    '',
  ].join('\n');
}

/** A passage below its heading; neighbours that only the full form holds stand in one condition. */
function passageLines(
  { name, hasHeading, inFullAlone }: TemplatePassage,
  before: TemplatePassage | undefined,
  after: TemplatePassage | undefined,
): string[] {
  return [
    ...(inFullAlone && before?.inFullAlone !== true ? ['', "{% if form == 'full' %}"] : []),
    ...(hasHeading ? ['', `## {{ headings.${name} }}`] : []),
    '',
    `{{ passages.${name} }}`,
    ...(inFullAlone && after?.inFullAlone !== true ? ['', '{% endif %}'] : []),
  ];
}

function defaultPhrases(): string {
  return [
    '# What your documents say in words that are not from your files. On the left stands the English phrase, which stays',
    '# as it is; on the right, between quotation marks, what is said instead. {0}, {1} and so on stand for what is filled',
    '# in, and may change their order. What follows a | on the left only tells what the phrase is about. Where the right',
    '# side is empty, English is said.',
    '# In another language than English, say which: sentences of yours are then never fitted into others.',
    'language: en',
    'phrases:',
    ...phraseGroups.flatMap(({ about, phrases }) => [
      `  # ${about}`,
      ...phrases.map((phrase) => `  ${JSON.stringify(phrase)}:`),
    ]),
    '',
  ].join('\n');
}
