import * as v from 'valibot';
import type { CalendarDate } from '../../core/time/calendarDate';
import type { Audience } from '../../core/entries/visibility';
import { Failure } from '../answer';
import { Reader } from '../reader';
import type { Record } from '../record';
import { tools, type Tool } from './tools';

const maxCharacters = 400_000;

/** What a tool says: text, and whether it is why there is no answer. */
export interface ToolAnswer {
  readonly text: string;
  readonly failed: boolean;
}

/** What is asked of a tool. */
export interface ToolCall {
  readonly record: Record;
  readonly audience: Audience;
  readonly date: CalendarDate;
  readonly client: string;
  readonly name: string;
  readonly given: unknown;
}

/** Answers a call of a tool. Never throws, and says nothing of what its audience may not see, whatever is asked. */
export async function answerTool({ record, audience, date, client, name, given }: ToolCall): Promise<ToolAnswer> {
  const found: Tool | undefined = Object.hasOwn(tools, name) ? tools[name as keyof typeof tools] : undefined;
  if (found === undefined) return failed('There is no such tool.');
  const read = v.safeParse(found.schema, given);
  if (!read.success) return failed(`That isn't what ${name} takes: ${pathOf(read.issues[0])}`);
  try {
    const reader = Reader.of(record, audience, date);
    if (reader instanceof Failure) return failed(reader.note);
    const said = await found.answer({ record, reader, client }, read.output);
    if (said instanceof Failure) return failed(said.note);
    const text = typeof said === 'string' ? said : JSON.stringify(said, undefined, 2);
    return text.length > maxCharacters ? failed('The answer is too long. Ask for less.') : { text, failed: false };
  } catch (error) {
    // What went wrong may hold a path.
    process.stderr.write(`${name} failed: ${String(error)}\n`);
    return failed('That failed. The reason is in the log of the server.');
  }
}

function failed(text: string): ToolAnswer {
  return { text, failed: true };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  return path === '' ? 'an object of arguments.' : `look at "${path.slice(0, 100)}".`;
}
