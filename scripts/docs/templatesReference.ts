import { filterNames, tagNames } from '../../src/core/templates/templateEngine';
import { templateFile, templateKinds, type TemplateKind } from '../../src/core/templates/templateKinds';
import { markdownTable } from './markdownTable';

/** docs/templates.md: how templates are used, and everything they can use. */
export function templatesReference(): string {
  const names = (all: readonly string[]) => all.map((name) => `\`${name}\``).join(', ');
  return `<!-- Written by npm run docs from scripts/docs/templatesReference.ts and src/core/templates. -->

# Templates

You can change the order of sections, their headings, every sentence that isn't from your files, and length limits. **Brag: Customize Document Templates** writes the files below to \`templates/\` in the brag folder; existing files are left as is. They start out as the built-in documents. Edit one and recompile: the result is merged with your edits to the document, as usual. Delete one to go back to the built-in version.

${markdownTable(
  ['File', 'For'],
  [
    ...templateKinds.map(({ name, about }) => [`\`${templateFile(name)}\``, about]),
    ['`phrases.yml`', 'the sentences of all documents, in your own words or in another language'],
  ],
)}

What an audience can't see never reaches a template: the passages of the committee's edition are written from what the committee can see, whatever the template says.

## How a template is written

A template is Markdown with placeholders in double braces. \`{{ passages.ask }}\`, on a line of its own, inserts a finished passage. \`## {{ headings.ask }}\` is its built-in heading; replace it with plain text for a heading of your own. All other values, such as \`{{ role }}\`, are plain text: nothing in them is read as Markdown, a link, or HTML.

- To move a section, move its heading and its passage. References are numbered in the new order.
- If you delete a passage, references to it become plain text. The evidence lists what the other passages cite.
- A heading is left out if the passages below it are empty.
- \`{% if form == 'full' %} … {% endif %}\` leaves a section out of the one-page form. \`{% if passages.voices %}\` is true if the passage isn't empty.
- \`{% comment %} … {% endcomment %}\` is a note to yourself.

The language is [Liquid](https://liquidjs.com/tutorials/intro-to-liquid.html). The tags are ${names(tagNames)}, the filters ${names(filterNames)}. None of them loops, reads files, or knows the time.

## Wording, and other languages

\`phrases.yml\` lists every built-in phrase in documents. Write your own after the colon, in quotation marks. \`{0}\`, \`{1}\`, and so on are placeholders, which you can reorder. Text after a \`|\` in the English phrase explains it and isn't printed. Three of the lines set the format of dates.

For another language, translate the phrases and set the language at the top, such as \`language: de\`, so that English grammar is never applied to your own sentences. The text from your files stays as you wrote it. The review of a case and the minutes in the rehearsal look for English words, so they find less in other languages.

## Limits

To change a limit, add a line such as \`highlights: 3\` between the two lines of three dashes at the top of a template.
${templateKinds
  .filter(({ name }) => name !== 'case-lateral' && name !== 'case-both')
  .map(limitsOf)
  .join('')}
## What a template can use
${templateKinds.map(namesOf).join('')}
## Mistakes

Mistakes are shown as problems as you type. Until you fix them, documents that use the file aren't compiled, and existing ones are left as is.

### template-syntax

The template can't be read: a tag isn't closed, or a tag or filter doesn't exist.

### template-name

A name in braces isn't available in this template. Completion suggests the ones that are.

### template-limit

A line at the top isn't a limit, or its number is out of range.

### phrases-syntax

\`phrases.yml\` isn't valid YAML, or contains keys other than \`language\` and \`phrases\`.

### phrase-unknown

No document uses this phrase, perhaps because a new version words it differently. The line has no effect; the others still apply.

### phrase-place

The wording uses a placeholder that the phrase doesn't have or, as a warning, leaves one out.
`;
}

function limitsOf({ about, limits }: TemplateKind): string {
  const rows = limits.map(({ name, usual, least, most, about: what }) => [
    `\`${name}\``,
    what,
    String(usual),
    `${least} to ${most}`,
  ]);
  return `\nFor ${about}:\n\n${markdownTable(['Limit', 'What it limits', 'Default', 'Range'], rows)}\n`;
}

function namesOf({ name, about, passages, values, counts }: TemplateKind): string {
  const rows = [
    ...passages.map(({ name: passage, hasHeading, about: what }) => [
      `\`passages.${passage}\`${hasHeading ? `, \`headings.${passage}\`` : ''}`,
      what,
    ]),
    ...Object.entries(values).map(([value, what]) => [`\`${value}\``, what]),
    ...Object.entries(counts).map(([count, what]) => [`\`counts.${count}\``, what]),
  ];
  return `\n### ${templateFile(name)}\n\nFor ${about}.\n\n${markdownTable(['Name', 'What it contains'], rows)}\n`;
}
