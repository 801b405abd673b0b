import { filterNames, tagNames } from '../../src/core/templates/templateEngine';
import { templateFile, templateKinds, type TemplateKind } from '../../src/core/templates/templateKinds';
import { markdownTable } from './markdownTable';

/** docs/templates.md: how templates are used, and everything they may name. */
export function templatesReference(): string {
  const names = (all: readonly string[]) => all.map((name) => `\`${name}\``).join(', ');
  return `<!-- Written by npm run docs from scripts/docs/templatesReference.ts and src/core/templates. -->

# Templates

The order of the sections, their headings, every sentence that is not from your files, and the limits of length are yours to change. **Brag: Customize Document Templates** writes the files below to \`templates/\` in the brag folder, where they say what is compiled already; a file that stands there is left alone. Change one, and compile again: the document is merged with your edits in it, as always. Delete one, and the program's own order holds again.

${markdownTable(
  ['File', 'For'],
  [
    ...templateKinds.map(({ name, about }) => [`\`${templateFile(name)}\``, about]),
    ['`phrases.yml`', 'the sentences of all of them, in your own words or in another language'],
  ],
)}

What an audience may not see never reaches a template: the passages of the committee's edition are written from what the committee may see, whatever the template says.

## How a template is written

A template is Markdown with places in double braces. \`{{ passages.ask }}\` stands on a line of its own, and the finished passage goes there. \`## {{ headings.ask }}\` is the heading that the program gives it; put plain text in its place to call it otherwise. All other values, such as \`{{ role }}\`, are plain text: nothing in them is read as Markdown, as a link or as HTML.

- Move a heading with its passage, and the section moves; references are numbered in the new order.
- Delete a passage, and references to it become plain text. The evidence lists what the passages above and below it cite.
- A heading above passages that say nothing is left out with them.
- \`{% if form == 'full' %} … {% endif %}\` keeps a section off the one page. \`{% if passages.voices %}\` holds where the passage says something.
- \`{% comment %} … {% endcomment %}\` is a note to yourself.

The language is [Liquid](https://liquidjs.com/tutorials/intro-to-liquid.html). The tags are ${names(tagNames)}, the filters ${names(filterNames)}. None of them loops, reads a file or knows the time.

## Wording, and other languages

\`phrases.yml\` holds every phrase that documents say in words of their own. Write what is to be said instead behind the colon, between quotation marks. \`{0}\`, \`{1}\` and so on are filled in, and may stand in another order. What follows a \`|\` in the English phrase tells what it is about, and is not printed; so the form of dates is three lines of it.

For another language, give the phrases their words in it, and write the language at the head, such as \`language: de\`: your own sentences are then never fitted into others by English grammar. The words in your files stay as you wrote them. The review of a case and the minutes in the rehearsal are read by English words; with other words they find less.

## Limits

Between the two lines of three dashes at the head of a template, a line such as \`highlights: 3\` changes a limit.
${templateKinds
  .filter(({ name }) => name !== 'case-lateral' && name !== 'case-both')
  .map(limitsOf)
  .join('')}
## What a template may name
${templateKinds.map(namesOf).join('')}
## Mistakes

A mistake is shown as a problem at its place while you type. Until it is fixed, the documents made with that file are not compiled, and those that stand are left as they are.

### template-syntax

The template can't be read: a tag is not closed, or there is no tag or filter of that name.

### template-name

A name in braces stands for nothing in this template. Completion offers those that do.

### template-limit

A line of the head is no limit, or its number is out of range.

### phrases-syntax

\`phrases.yml\` can't be read as YAML, or holds something else than \`language\` and \`phrases\`.

### phrase-unknown

No document says this phrase any more, perhaps since a new version words it otherwise. The line changes nothing; the others count.

### phrase-place

The wording names a place that the phrase does not have, or, as a warning, leaves one out.
`;
}

function limitsOf({ about, limits }: TemplateKind): string {
  const rows = limits.map(({ name, usual, least, most, about: what }) => [
    `\`${name}\``,
    what,
    String(usual),
    `${least} to ${most}`,
  ]);
  return `\nFor ${about}:\n\n${markdownTable(['Limit', 'What it limits', 'If left out', 'Range'], rows)}\n`;
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
  return `\n### ${templateFile(name)}\n\nFor ${about}.\n\n${markdownTable(['Name', 'What it holds'], rows)}\n`;
}
