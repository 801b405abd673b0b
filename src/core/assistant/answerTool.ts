import * as v from 'valibot';
import type { CalendarDate } from '../time/calendarDate';
import type { Audience } from '../entries/visibility';
import { Failure } from './failure';
import { Reader } from './reader';
import type { ServedRecord } from './servedRecord';
import { tools, type Tool } from './tools';

const maxCharacters = 400_000;

/** What a tool says: text, and whether it is why there is no answer. */
export interface ToolAnswer {
  readonly text: string;
  readonly failed: boolean;
}

/** What is asked of a tool. */
export interface ToolCall {
  readonly record: ServedRecord;
  readonly audience: Audience;
  readonly date: CalendarDate;
  readonly client: string;
  readonly random: string;
  readonly name: string;
  readonly given: unknown;
  /** Hears what went wrong, which may hold a path. */
  log(message: string): void;
}

/** Answers a call of a tool. Never throws, and says nothing of what its audience may not see, whatever is asked. */
export async function answerTool(call: ToolCall): Promise<ToolAnswer> {
  const { record, audience, date, client, random, name, given, log } = call;
  const found: Tool | undefined = Object.hasOwn(tools, name) ? tools[name as keyof typeof tools] : undefined;
  if (found === undefined) return failed('There is no such tool.');
  const read = v.safeParse(found.schema, given);
  if (!read.success) return failed(`That isn't what ${name} takes: ${pathOf(read.issues[0])}`);
  try {
    const reader = Reader.of(record.entries, audience, date);
    if (reader instanceof Failure) return failed(reader.note);
    const said = await found.answer({ record, reader, client, random }, read.output);
    if (said instanceof Failure) return failed(said.note);
    const text = typeof said === 'string' ? said : JSON.stringify(said, undefined, 2);
    return text.length > maxCharacters ? failed('The answer is too long. Ask for less.') : { text, failed: false };
  } catch (error) {
    log(`${name} failed: ${String(error)}`);
    return failed('That failed. The reason is in the log.');
  }
}

function failed(text: string): ToolAnswer {
  return { text, failed: true };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  return path === '' ? 'an object of arguments.' : `look at "${path.slice(0, 100)}".`;
}
