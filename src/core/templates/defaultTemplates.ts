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
    `# The template for ${kind.about}.`,
    "# Move sections, add your own text, replace {{ headings.… }} with plain text, and delete what you don't want.",
    '# A heading without content is left out. To change a limit, remove the # before its name and edit the number.',
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
    "# The sentences in your documents that aren't from your files. Keep the English phrase on the left, and write your own",
    '# on the right, in quotation marks. {0}, {1}, and so on are placeholders, which you can reorder. Text after a | on the',
    '# left only explains the phrase. If the right side is empty, the English phrase is used.',
    '# For another language, set it below, so that English grammar is never applied to your own sentences.',
    'language: en',
    'phrases:',
    ...phraseGroups.flatMap(({ about, phrases }) => [
      `  # ${about}`,
      ...phrases.map((phrase) => `  ${JSON.stringify(phrase)}:`),
    ]),
    '',
  ].join('\n');
}
