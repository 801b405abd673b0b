import { commands } from './commands';
import type { Command, Option } from './command';

/** What `brag --help` says. */
export function help(): string {
  return [
    'Usage: brag <command> [options]',
    '',
    ...columns(Object.entries(commands).map(([name, { usage, summary }]) => [`${name} ${usage}`.trim(), summary])),
    '',
    'brag <command> --help tells more, with examples.',
    "Exit codes: 0 done; 1 problems found, or nothing written; 2 wrong usage; 3 couldn't read or write.",
    '',
  ].join('\n');
}

/** What `brag <command> --help` says. */
export function helpOf(name: string, { usage, summary, details, options, examples }: Command): string {
  return [
    `Usage: brag ${name}${usage === '' ? '' : ` ${usage}`} [options]`,
    '',
    summary,
    ...(details === undefined ? [] : [details.replace(/`|\[([^[\]]*)\]\([^()]*\)/g, '$1')]),
    '',
    'Options:',
    ...columns(Object.entries(options).map(([option, each]) => [written(option, each), each.help])),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

/** An option as it is typed. */
export function written(option: string, { value }: Option): string {
  return `--${option}${value === undefined ? '' : ` ${value}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
