import { parseArgs } from 'node:util';
import { Failure } from '../core/assistant/failure';
import { done, type Answer } from './answer';
import type { Command } from './command';
import { commands } from './commands';
import { help, helpOf } from './help';

/** Runs what was typed after `brag`. */
export async function run(typed: readonly string[], version: string): Promise<Answer> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return done(help());
  if (name === '--version') return done(`${version}\n`);
  const command = Object.hasOwn(commands, name) ? commands[name]! : undefined;
  if (command === undefined) return new Failure('usage', `There is no command ${name}. brag --help lists them.`);
  const given = read(name, command, rest);
  if (given instanceof Failure) return given;
  return given.values['help'] ? done(helpOf(name, command)) : command.run(given);
}

function read(name: string, { options, words: [least, most], usage }: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const given = { values, words: positionals };
    if (values.help || (positionals.length >= least && positionals.length <= most)) return given;
    return new Failure('usage', `Usage: brag ${name} ${usage}`.trimEnd() + '. Put quotes around several words.');
  } catch (error) {
    const [said] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    return new Failure('usage', `${said!}. brag ${name} --help lists the options.`);
  }
}
