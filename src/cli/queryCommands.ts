import { rungs } from '../core/evidence/strength';
import { expectationStatuses, type JudgedExpectation } from '../core/evidence/expectationStatus';
import { Failure } from '../core/assistant/failure';
import { done, type Answer } from './answer';
import { textOf, type Command, type Given } from './command';
import { audienceOption, dayIn, folderOption, jsonOption, readerGiven } from './options';
import { judgedData, type Reader } from '../core/assistant/reader';
import { textsAt } from './record';
import { plain, plainLines, styled } from './terminal';

const readOptions = { ...folderOption, audience: audienceOption('self'), json: jsonOption };
const roleOption = {
  role: { type: 'string', value: '<role>', help: 'The role, by id or title. Otherwise the one you aim at.' },
} as const;

export const list: Command = {
  usage: '',
  summary: 'List wins, the latest first.',
  options: {
    skill: { type: 'string', value: '<skill>', help: 'Only wins that show a skill, under any of its spellings.' },
    since: { type: 'string', value: '<day>', help: 'Only wins of that day and later.' },
    text: { type: 'string', value: '<words>', help: 'Only wins that contain all of these words.' },
    ...readOptions,
  },
  examples: ['brag list --skill performance --since 2026-01-01', 'brag list --text checkout --json'],
  words: [0, 0],
  run: withReader((reader, given) => {
    const since = dayIn(given, 'since', reader.date);
    if (since instanceof Failure) return since;
    const wins = reader.wins({ since, skill: textOf(given, 'skill'), text: textOf(given, 'text') });
    if (given.values['json']) return json(wins);
    if (wins.length === 0) return done('', 'No wins match.');
    const width = Math.max(...rungs.map(({ length }) => length));
    return lines(
      wins.map(({ date, status, strength, title, id }) => {
        const standing = status === 'done' ? strength : status;
        return `${date}  ${standing.padEnd(width)}  ${plain(title)}  ${styled('dim', plain(id))}`;
      }),
    );
  }),
};

export const show: Command = {
  usage: '<id>',
  summary: 'Show one entry.',
  details: 'An entry is named by its id, which is the name of its file without `.md`, or by its title.',
  options: readOptions,
  examples: ['brag show 2026-03-14-cut-checkout-latency', 'brag show staff-engineer --json'],
  words: [1, 1],
  run: withReader((reader, given) => {
    const entry = reader.entry(given.words[0]!);
    if (entry === undefined) return new Failure('usage', `There is no entry "${given.words[0]!}".`);
    const fields = reader.fieldsOf(entry, textsAt([entry.uri]).get(entry.uri));
    return given.values['json'] ? json(fields) : lines(fieldLines(fields));
  }),
};

export const expectations: Command = {
  usage: '',
  summary: 'Show how well each expectation of a role is evidenced, and why.',
  options: { ...roleOption, ...readOptions },
  examples: ['brag expectations', 'brag expectations --role staff-engineer --audience committee'],
  words: [0, 0],
  run: withReader((reader, given) => {
    const role = reader.role(textOf(given, 'role'));
    if (role instanceof Failure) return role;
    const judged = reader.expectations(role);
    if (given.values['json']) return json({ role: role.title, expectations: judged.map(judgedData) });
    return lines([styled('bold', plain(role.title)), ...judged.flatMap((one) => judgedLines(one))]);
  }),
};

export const gaps: Command = {
  usage: '',
  summary: 'Show what is missing: expectations without enough evidence, and unmet criteria.',
  options: { ...roleOption, ...readOptions },
  examples: ['brag gaps', 'brag gaps --role staff-engineer --json'],
  words: [0, 0],
  run: withReader((reader, given) => {
    const role = reader.role(textOf(given, 'role'));
    if (role instanceof Failure) return role;
    const found = reader.gaps(role);
    if (given.values['json'])
      return json({ role: role.title, expectations: found.expectations.map(judgedData), criteria: found.criteria });
    if (found.expectations.length + found.criteria.length === 0) return done('', 'No gaps.');
    return lines([
      styled('bold', plain(role.title)),
      ...found.expectations.flatMap((one) => judgedLines(one)),
      ...found.criteria.map(({ ask, text }) => `unmet    ${plain(text)} ${styled('dim', `(${plain(ask)})`)}`),
    ]);
  }),
};

export const due: Command = {
  usage: '',
  summary: 'Show what is overdue or due within two weeks.',
  options: readOptions,
  examples: ['brag due', 'brag due --json'],
  words: [0, 0],
  run: withReader((reader, given) => {
    const items = reader.due();
    if (given.values['json']) return json(items);
    if (items.length === 0) return done('', 'Nothing is due.');
    return lines(
      items.map(({ date, label, about }) => {
        const late = date < reader.date ? styled('red', date) : date;
        return [`${late}  ${plain(label)}`, ...about.map((text) => styled('dim', plain(text)))].join('  ');
      }),
    );
  }),
};

function judgedLines({ expectation, status, reasons, gaps: lacking }: JudgedExpectation): string[] {
  const width = Math.max(...expectationStatuses.map(({ length }) => length));
  const color = status === 'strong' || status === 'covered' ? 'green' : status === 'missing' ? 'red' : 'yellow';
  return [
    `${styled(color, status.padEnd(width))}  ${plain(expectation.skill)}`,
    ...[...reasons, ...lacking].map((said) => `${' '.repeat(width)}  ${styled('dim', plain(said))}`),
  ];
}

function withReader(answer: (reader: Reader, given: Given) => Answer): Command['run'] {
  return (given) => {
    const reader = readerGiven(given, 'self');
    return reader instanceof Failure ? reader : answer(reader, given);
  };
}

function lines(all: readonly string[]): Answer {
  return done(`${all.join('\n')}\n`);
}

function json(data: unknown): Answer {
  return done(plainLines(`${JSON.stringify(data, undefined, 2)}\n`));
}

/** The fields of an entry, one on a line; items that have parts one on a line each. */
function fieldLines(fields: Readonly<{ [key: string]: unknown }>, indent = ''): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const name = `${indent}${styled('bold', `${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:`)}`;
    if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
      return [name, ...value.map((item) => `${indent}  - ${partsOf(item)}`)];
    return [`${name} ${partsOf(value)}`];
  });
}

function partsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(partsOf).join(', ');
  if (typeof value !== 'object' || value === null) return plain(String(value));
  return Object.entries(value)
    .filter(([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0))
    .map(([key, part]) => `${key}: ${partsOf(part)}`)
    .join('; ');
}
