import { existsSync } from 'node:fs';
import path from 'node:path';
import type * as v from 'valibot';
import { documentTypes, entryTypes, type EntryType } from '../../src/core/entries/entry';
import { entrySchemas } from '../../src/core/entries/entrySchemas';
import { folderTypeOf } from '../../src/core/entries/folderType';
import { parseEntry } from '../../src/core/entries/parseEntry';
import { code, describeField } from './fieldForm';
import { markdownTable } from './markdownTable';
import { repository } from './repository';

interface TypeWords {
  readonly about: string;
  /** The folder whose files are of this type; undefined where it is a single file. */
  readonly folder: string | undefined;
  readonly example: string;
}

const words: Readonly<Record<EntryType, TypeWords>> = {
  win: {
    about: 'Something that went well. A title and a date are enough.',
    folder: 'wins',
    example: 'wins/2026-03-14-checkout-latency.md',
  },
  role: {
    about: 'A target role, with what it expects.',
    folder: 'roles',
    example: 'roles/principal-engineer.md',
  },
  person: {
    about: 'Someone who decides, vouches for you, or helps.',
    folder: 'people',
    example: 'people/ingrid-halvorsen.md',
  },
  ask: {
    about: 'What you ask for, who you ask, and what came of it.',
    folder: 'asks',
    example: 'asks/principal-2026h2.md',
  },
  responsibility: {
    about: 'A duty you have taken on, recognized or not.',
    folder: 'responsibilities',
    example: 'responsibilities/peak-on-call-lead.md',
  },
  meeting: {
    about: 'A meeting, planned or held: what was said, and what happens next.',
    folder: 'meetings',
    example: 'meetings/2026-04-16-ingrid.md',
  },
  goal: {
    about: 'What you were asked to achieve, or set out to, with the results that show it.',
    folder: 'goals',
    example: 'goals/2026-checkout-latency.md',
  },
  form: {
    about: 'The questions your company asks in a review, with their limits.',
    folder: 'forms',
    example: 'forms/year-end.md',
  },
  profile: {
    about:
      "Who you are, where you want to go, and your company's calendar. There is one profile, `profile.md`; its body can contain a checklist as a task list.",
    folder: undefined,
    example: 'profile.md',
  },
};

/** `docs/reference/entries.md`: every type of entry with every key, from the schemas that read them. */
export function entriesReference(): string {
  return [
    '<!-- Written by npm run docs from src/core/entries. -->',
    '# Entries',
    introduction(),
    ...entryTypes.map(typeSection),
  ].join('\n\n');
}

function introduction(): string {
  return [
    'An entry is a Markdown file with YAML front matter. Only wins are required; everything else adds depth to your documents and can come later.\n',
    `- \`type\` is the kind of entry: ${entryTypes.map(code).join(', ')}. In a \`wins/\` folder, \`type: win\` is optional.`,
    `- \`id\` is how other files refer to an entry. The default is the file name without \`.md\`; a title or name that only one entry has works too.`,
    "- A key without a value counts as missing. Keys that aren't listed here are kept as is.",
    "- A value that can't be read is ignored, with a [problem](../problems.md) on its line that says how to fix it. The file itself is never changed.",
    `- Compiled documents have ${documentTypes.map((type) => code(`type: ${type}`)).join(', ')} and are never read as entries.`,
  ].join('\n');
}

function typeSection(type: EntryType): string {
  const { about, folder, example } = words[type];
  const place = `examples/staff-engineer/brag/${example}`;
  if (folder !== undefined && folderTypeOf(`/${folder}/file.md`) !== type)
    throw new Error(`The folder ${folder} does not hold entries of the type ${type}.`);
  if (!existsSync(path.join(repository, place))) throw new Error(`${place}, the example of a ${type}, does not exist.`);
  const { entries } = entrySchemas[type];
  const inner = Object.entries(entries).flatMap(([key, field]) => innerTables(key, field));
  return [
    `## ${type}`,
    `${about}${folder === undefined ? '' : ` Files of this type go in \`${folder}/\`.`} [An example](../../${place}).`,
    keyTable(entries, type),
    ...(type === 'win'
      ? [
          'The body is free-form Markdown. If it has headings such as Situation, Task, Action, and Result (or Context, What I did, Outcome), documents use them.',
        ]
      : []),
    ...inner,
  ].join('\n\n');
}

function innerTables(key: string, field: v.GenericSchema): string[] {
  const { form, inner } = describeField(field);
  if (inner === undefined) return [];
  const title = form.startsWith('list') ? `In each item of \`${key}\`:` : `In \`${key}\`:`;
  return [title, keyTable(inner)];
}

function keyTable(fields: Readonly<Record<string, v.GenericSchema>>, type?: EntryType): string {
  const described = Object.entries(fields).map(([key, field]) => ({ key, ...describeField(field) }));
  const hasDescriptions = described.some(({ description }) => description !== undefined);
  return markdownTable(
    ['Key', 'Form', 'Default', ...(hasDescriptions ? ['Description'] : [])],
    described.map(({ key, form, required, ifLeftOut, description }) => [
      code(key),
      form,
      required ? requiredWords(key, type) : ifLeftOut === undefined ? '–' : code(ifLeftOut),
      ...(hasDescriptions ? [description ?? '–'] : []),
    ]),
  );
}

/** What is read where a required key is missing, as the parser itself shows. */
function requiredWords(key: string, type: EntryType | undefined): string {
  if (type === undefined || key === 'date') return '**required**';
  const front = `---\ntype: ${type}\n${type === 'person' ? '' : 'date: 2026-01-01\n'}---\n`;
  const reads = (body: string) => parseEntry(`/${words[type].folder ?? ''}/file.md`, front + body).kind === 'entry';
  if (reads('')) return 'the first heading, or the file name';
  return reads('# Heading\n') ? '**required**, unless there is a heading' : '**required**';
}
