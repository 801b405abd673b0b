import { commands } from '../../src/cli/commands';
import { written } from '../../src/cli/help';
import { markdownTable } from './markdownTable';

/** The page on the command line, from the table of its commands. */
export function commandLineReference(): string {
  return `# The command line

<!-- Made by \`npm run docs\` from src/cli; edit there. -->

\`brag\` works on the same files as the extension, in any terminal, with any editor. It needs Node 20 or newer, and no network. From the repository: \`npm run build\`, then \`node dist/cli/brag.mjs\`, or \`npm link\` for a \`brag\` on your PATH.

The brag folder is the one that \`--folder\` names, else that of the environment variable \`BRAG_FOLDER\`, else the nearest \`brag/\` in the current folder or above it, else \`~/brag\`. VS Code's settings aren't read.

A command for an audience shows what that audience can see, and nothing else: \`--audience committee\` leaves out what is marked \`private\` or \`manager\`, and refers to hidden people by their relation to you. A hidden entry and one that doesn't exist get the same answer.

Results go to stdout; questions, notes, and progress go to stderr. Output has no colors when it is piped or when \`NO_COLOR\` is set. Nothing is written through a link that leads out of the brag folder, a file is written whole or not at all, and a new file never replaces another.

${markdownTable(
  ['Exit code', 'Meaning'],
  [
    ['0', 'Done.'],
    ['1', '`check` found problems, or nothing was written because of your edits or your answer.'],
    ['2', 'Wrong usage: a command, an option, a value, or a name.'],
    ['3', "Something couldn't be read or written."],
  ],
)}

## In a pre-commit hook

\`\`\`sh
#!/bin/sh
git diff --cached --name-only --diff-filter=d -z -- '*.md' | xargs -0 -r brag check
\`\`\`

In CI, \`brag check --format sarif\` prints a log that code scanning reads.

${Object.entries(commands)
  .map(([name, { usage, summary, details, options, examples }]) =>
    [
      `## brag ${name}${usage === '' ? '' : ` ${usage}`}`,
      [summary, details].filter((said) => said !== undefined).join(' '),
      markdownTable(
        ['Option', 'What it does'],
        Object.entries(options).map(([option, each]) => [`\`${written(option, each)}\``, each.help]),
      ),
      `\`\`\`sh\n${examples.join('\n')}\n\`\`\``,
    ].join('\n\n'),
  )
  .join('\n\n')}
`;
}
