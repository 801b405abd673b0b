import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../../src/core/entries/entry';
import type { CalendarDate } from '../../src/core/time/calendarDate';
import type { Answers } from '../../src/core/imports/answers';
import { readGoals } from '../../src/core/imports/goals/readGoals';
import type { ReadExport } from '../../src/core/imports/reading';
import { lastReview } from '../../src/core/career/careerReview';
import { readChecklist } from '../../src/core/career/readChecklist';
import { noNames } from '../../src/core/capture/knownNames';
import { winFromAddress } from '../../src/core/capture/winFromAddress';
import { winFromCommit } from '../../src/core/capture/winFromCommit';
import { winFromSelection } from '../../src/core/capture/winFromSelection';
import { winInTerminal } from '../../src/core/capture/winInTerminal';
import { readWinLine } from '../../src/core/capture/winLine';
import { typedCriterion, typedStep } from '../../src/core/conversation/outcome/typedItems';
import { readScript } from '../../src/core/conversation/rehearsal/readScript';
import { reviewCase } from '../../src/core/conversation/review/reviewCase';
import { compileHandover } from '../../src/core/documents/handover/compileHandover';
import { english } from '../../src/core/documents/kit/phrased';
import { compileSelfReview } from '../../src/core/documents/selfReview/compileSelfReview';
import { writtenAnswers } from '../../src/core/documents/selfReview/writtenAnswers';
import { compileUpdate } from '../../src/core/documents/update/compileUpdate';
import { questionTopics } from '../../src/core/entries/form';
import { readForm } from '../../src/core/imports/forms/readForm';
import { readRevert } from '../../src/core/imports/revert';
import { addressesOf, asAddressed, callByName, withoutFormOfAddress } from '../../src/core/library/givenName';
import { HiddenNames } from '../../src/core/documents/edition/hiddenNames';
import { documentFragment } from '../../src/core/documents/export/documentHtml';
import { readDocument } from '../../src/core/documents/kit/readDocument';
import { readWinSource } from '../../src/core/documents/kit/winSource';
import { comparable, linesOf } from '../../src/core/documents/merge/documentLines';
import { parseMergeBase } from '../../src/core/documents/merge/mergeBase';
import { mergeDocument } from '../../src/core/documents/merge/mergeDocument';
import { holdsMarkers } from '../../src/core/text/conflictMarkers';
import { readMetric, hasFigure } from '../../src/core/entries/metric';
import { parseEntry } from '../../src/core/entries/parseEntry';
import { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
import { scanFrontMatter } from '../../src/core/frontMatter/scanFrontMatter';
import { readBragDocuments } from '../../src/core/imports/bragDocument/markdownBrag';
import { readFeedbackForm } from '../../src/core/imports/exports/feedbackForm';
import { bragdoc } from '../../src/core/imports/exports/bragdoc';
import { calendar } from '../../src/core/imports/exports/calendar';
import { csv } from '../../src/core/imports/exports/csv';
import { github } from '../../src/core/imports/exports/github';
import { gitlab } from '../../src/core/imports/exports/gitlab';
import { jira } from '../../src/core/imports/exports/jira';
import { jsonResume } from '../../src/core/imports/exports/jsonResume';
import { linear } from '../../src/core/imports/exports/linear';
import { gitCandidates } from '../../src/core/imports/git/gitCandidates';
import { GitLogReader, GitSizesReader } from '../../src/core/imports/git/gitLog';
import { webRepository } from '../../src/core/imports/git/gitRemote';
import { readLadder } from '../../src/core/imports/ladders/readLadder';
import { finish } from '../../src/core/imports/reading';
import { linkKey } from '../../src/core/inbox/linkKey';
import { mentionsIn } from '../../src/core/language/mentions';
import { changeInText } from '../../src/core/language/metricChange';
import { labelOf } from '../../src/core/language/pastedLink';
import { BrokenTemplate } from '../../src/core/templates/brokenTemplate';
import { completePhrases, completeTemplate } from '../../src/core/templates/completeTemplate';
import { readPhrases } from '../../src/core/templates/readPhrases';
import { readTemplate } from '../../src/core/templates/readTemplate';
import { templateKinds } from '../../src/core/templates/templateKinds';
import { userTemplates } from '../../src/core/templates/userTemplates';
import { nearDate } from '../../src/core/time/nearDate';
import { daysHinted, daysMeant } from '../../src/core/time/typedDate';
import { oldBragDocument } from '../fixtures/imports/oldBragDocument';
import { byType } from '../unit/core/arbitraries';
import { compileCareerCheck, compileCase, compilePlan, compileScript } from '../unit/core/documents/compileNow';

/** Reads one text that anyone may have written. */
export interface Parser {
  readonly name: string;
  /** Whether documents are made of it. */
  readonly compiles?: boolean;
  /** What an importer reads, to be mutated. */
  readonly samples?: () => readonly string[];
  read(text: string): unknown;
  /** The same in steps, between which the editor answers. */
  steps?(text: string): Generator<undefined>;
}

const today = '2026-06-15' as CalendarDate;
const folder = 'file:///home/ana/brag';
const documentUri = `${folder}/documents/document.md`;
const answers: Answers = {
  today,
  me: ['sam'],
  dateOrder: 'day-first',
  columns: { title: 'title', date: 'date' },
  known: () => false,
  skillOf: () => undefined,
};
const types = ['win', 'role', 'person', 'ask', 'responsibility', 'meeting', 'goal', 'form', 'profile'] as const;
const hidden = new HiddenNames(
  [{ name: 'Leila van der Berg-Haddad', relation: 'my skip-level' }],
  ['Ana Berg'],
  'someone',
);

const quoted = (text: string) => JSON.stringify(text);
const one = (entry: Entry, text: string) => ({ entries: byType([entry]), texts: new Map([[entry.uri, text]]) });

/** What is asked in a review of an entry that is no form. */
const reviewForm = {
  type: 'form',
  uri: `${folder}/forms/review.md`,
  id: 'review',
  title: 'Review',
  audience: 'self',
  visibility: 'committee',
  questions: questionTopics.map((about) => ({ id: undefined, ask: about, limit: undefined, about })),
} as const;

/** What the documents make of an entry with this text. */
function* compiled(uri: string, text: string): Generator<undefined> {
  const parsed = parseEntry(uri, text);
  if (parsed.kind !== 'entry') return;
  const { entries, texts } = one(parsed.entry, text);
  const role = { title: 'Lead' };
  const request = { role, form: 'full', audience: 'committee', date: today, documentUri } as const;
  yield;
  const { markdown } = compileCase(entries, texts, request);
  yield;
  reviewCase(markdown, entries, today);
  yield;
  const talk = { role, minutes: 30, date: today, documentUri };
  const script = compileScript(entries, texts, talk).markdown;
  yield;
  readScript(script);
  yield;
  compilePlan(entries, texts, { role, date: today, documentUri });
  compileCareerCheck(entries, texts, { role, date: today, documentUri });
  yield;
  compileHandover(entries, { date: today });
  compileUpdate(entries, { since: 'month', date: today });
  yield;
  const form = entries.forms[0] ?? reviewForm;
  writtenAnswers(compileSelfReview(entries, { form, date: today }).markdown, entries, english);
}

/** Which exports are read, and which fixtures hold some. */
const exports: readonly (readonly [name: string, read: ReadExport, files: RegExp])[] = [
  ['bragdoc', bragdoc, /bragdoc\.json$/],
  ['feedback form', readFeedbackForm, /feedback\.md$/],
  ['csv', csv, /table\.csv$/],
  ['github', github, /github-.*\.json$/],
  ['gitlab', gitlab, /gitlab-/],
  ['jira', jira, /jira\./],
  ['jsonResume', jsonResume, /resume\.json$/],
  ['linear', linear, /linear\.csv$/],
  ['calendar', calendar, /\.ics$/],
];

const commitMessages = [
  'feat(search): ✨ Add facets (#12)\n\n- One\n- Two\n\nCo-authored-by: Ana <ana@acme.test>\nCloses #4\n',
  'Merge pull request #7 from ana/branch\n\nCut the wait from 900 ms to 540 ms\n',
  'Revert "Moved the queue"\n\nThis reverts commit aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.\n',
  ":tada: Fix: the reader's last page, fixes #3, #4 and #5\n",
];

const emacsOutline =
  '#+TITLE: Log\n\n* <2016-07-18 Mon>\n** DONE Moved the books   :shop:\n   CLOSED: [2016-07-19 Tue 16:22]\n   - [[https://example.com][Plan]]\n#+BEGIN_SRC sh\n# ls\n#+END_SRC\n** TODO Write a guide\n*** DONE Drew it\n';

/** The fixtures below a folder whose paths fit, read once. */
function samplesIn(folder: string, files: RegExp, more: readonly string[] = []): () => readonly string[] {
  let samples: readonly string[] | undefined;
  return () => {
    const root = fileURLToPath(new URL(`../fixtures/${folder}/`, import.meta.url));
    samples ??= readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => files.test(name.replaceAll('\\', '/')))
      .map((name) => readFileSync(`${root}${name}`, 'utf8'))
      .concat(more)
      // Long texts are tried in pieces, but not those of data, of which nothing would be left.
      .flatMap((text) => (/^[[{]|^BEGIN/.test(text) ? text : (text.match(/[^]{1,2000}(?:\n|$)/g) ?? [])));
    return samples;
  };
}

/** What reads a text in steps, between which the editor answers. */
function inSteps(
  name: string,
  steps: (text: string) => Generator<undefined>,
  more: Pick<Parser, 'compiles' | 'samples'> = {},
): Parser {
  return { name, ...more, steps, read: (text) => finish(steps(text)) };
}

function readOlder(text: string): Generator<undefined> {
  return readBragDocuments([{ path: 'brag.md', text }], { ...answers, when: 'unknown' });
}

/** A commit of mine with this message, as git tells of it. */
function logged(message: string): void {
  const reader = new GitLogReader();
  const hash = 'a'.repeat(40);
  reader.read(
    [hash, '', '2026-03-01', '2026-03-01', 'Sam', 'sam@acme.test', message.replaceAll('\0', ''), ''].join('\0'),
  );
  const repository = {
    name: 'shop',
    commits: reader.commits,
    changes: new Map(),
    tips: [{ hash, branch: 'main' }],
    web: undefined,
    unpushed: new Set<string>(),
  };
  const me = { emails: new Set(['sam@acme.test']), names: new Set(['sam']) };
  finish(gitCandidates(repository, me, () => false));
  winFromCommit({ hash, message, date: today }, noNames);
}

/** A text of this project's own shapes, in the place of which a fuzzer puts its text. */
function within(name: string, read: (text: string) => unknown, frame: (text: string) => string): Parser {
  return { name, compiles: read === withCase || read === withWording, read: (text) => read(frame(text)) };
}

/** An export that holds the text. */
function framed(name: string, read: ReadExport, frame: (text: string) => string): Parser {
  return inSteps(name, (text) => read(frame(text), answers));
}

/** Makes documents of an entry that holds the text. */
function documentsOf(name: string, uri: string, frame: (text: string) => string): Parser {
  return inSteps(name, (text) => compiled(uri, frame(text)), { compiles: true });
}

const win = (key: string, value: string, body = '') =>
  `---\ntitle: T\ndate: 2026-03-01\n${key}: ${value}\n---\n${body}`;
const winUri = `${folder}/wins/2026-03-01-x.md`;
const [caseKind] = templateKinds;
const example = (() => {
  const parsed = parseEntry(winUri, win('impact', 'Pages load in 540 ms, not 900.'));
  if (parsed.kind !== 'entry') throw new Error('The example is no entry.');
  return one(parsed.entry, '');
})();

function withTemplates(files: ReadonlyMap<string, string>): void {
  const templates = userTemplates(files);
  const request = { role: { title: 'Lead' }, form: 'full', audience: 'self', date: today, documentUri } as const;
  const written = templates.write(() => compileCase(example.entries, example.texts, request, templates.caseLayout));
  if (written instanceof BrokenTemplate && written.message === '')
    throw new Error('A template was refused without a word.');
}

const withCase = (text: string): void => withTemplates(new Map([['case.md', text]]));
const withWording = (text: string): void => withTemplates(new Map([['phrases.yml', text]]));

/** Merges a text, and the same with every third line changed on either side, with the text as it was compiled. */
function merged(text: string): void {
  const base = linesOf(text);
  const edited = (mark: string, every: number) =>
    base.map((line, index) => (index % every === 1 ? `${line}${mark}` : line)).map(comparable);
  const [mine, compiledNow] = [edited(' mine', 3), edited(' now', 4)];
  mergeDocument(base.map(comparable), { lines: mine, keys: mine }, { lines: compiledNow, keys: compiledNow });
  mergeDocument([], { lines: base, keys: base }, { lines: compiledNow, keys: compiledNow });
}

/** Everything that reads a text which somebody else may have written. */
export const parsers: readonly Parser[] = [
  { name: 'front matter', read: (text) => [readFrontMatter(text), scanFrontMatter(text)] },
  within(
    'front matter, in a block',
    (text) => [readFrontMatter(text), scanFrontMatter(text)],
    (text) => `---\n${text}\n---\n`,
  ),
  within('front matter, never closed', scanFrontMatter, (text) => `---\n${text}`),
  { name: 'entry', read: (text) => parseEntry(winUri, text) },
  ...types.map((type) =>
    documentsOf(
      `${type}, as title`,
      `${folder}/${type}s/x.md`,
      (text) => `---\ntype: ${type}\ndate: 2026-03-01\nname: Ana\ntitle: ${quoted(text)}\n---\n`,
    ),
  ),
  ...['impact', 'metrics', 'skills', 'attribution', 'project', 'collaborators', 'links'].map((key) =>
    documentsOf(`win, as ${key}`, winUri, (text) => win(key, quoted(text))),
  ),
  documentsOf('win, as feedback', winUri, (text) => win('feedback', `[{quote: ${quoted(text)}, from: Ana}]`)),
  documentsOf('win, as request for feedback', winUri, (text) => win('feedback-asked', `[{from: ${quoted(text)}}]`)),
  ...['why', 'key-results'].map((key) =>
    documentsOf(
      `goal, as ${key}`,
      `${folder}/goals/x.md`,
      (text) => `---\ntype: goal\ntitle: T\ndue: 2026-12-31\n${key}: ${quoted(text)}\n---\n`,
    ),
  ),
  documentsOf(
    'form, as question',
    `${folder}/forms/x.md`,
    (text) => `---\ntype: form\ntitle: T\nperiod: ${quoted(text)}\nquestions: [${quoted(text)}]\n---\n`,
  ),
  documentsOf('win, as body', winUri, (text) => win('impact', 'x', text)),
  documentsOf(
    'role, as expectation',
    `${folder}/roles/x.md`,
    (text) => `---\ntype: role\ntitle: T\nexpectations: [{skill: x, text: ${quoted(text)}}]\n---\n`,
  ),
  { name: 'body of a win', read: (text) => readWinSource(text).body },
  { name: 'names in a file', read: (text) => mentionsIn(winUri, text) },
  { name: 'metric', read: (text) => [readMetric(text), hasFigure(text), changeInText(text)] },
  { name: 'line of a win', read: (text) => readWinLine(text, today) },
  { name: 'day', read: (text) => [daysMeant(text, today), daysHinted(text, today), nearDate(text)] },
  { name: 'selection', read: (text) => [winFromSelection(text, 'markdown'), winFromSelection(text, 'typescript')] },
  { name: 'terminal', read: winInTerminal },
  {
    name: 'address',
    read: (text) => [winFromAddress('/log', text), winFromAddress(text, ''), winFromAddress('/log', `line=${text}`)],
  },
  { name: 'outcome', read: (text) => [typedCriterion(text), typedStep(text, [])] },
  { name: 'career plan', read: (text) => [readChecklist(text), lastReview(text, today)] },
  {
    name: 'links',
    read: (text) => [
      linkKey(text),
      labelOf(text),
      labelOf(`https://${text}`),
      webRepository(text),
      webRepository(`https://github.com/${text}`),
    ],
  },
  { name: 'commit message', read: logged, samples: () => commitMessages },
  {
    name: 'git log',
    read: (text) => {
      new GitLogReader().read(text);
      new GitSizesReader().read(text);
    },
  },
  ...exports.map(([name, read, files]) =>
    inSteps(`${name} export`, (text) => read(text, answers), { samples: samplesIn('imports', files) }),
  ),
  framed('github export, as title', github, (text) =>
    JSON.stringify([
      {
        number: 1,
        title: text,
        body: text,
        url: 'https://github.com/a/b/pull/1',
        mergedAt: '2026-03-01T00:00:00Z',
        author: { login: 'sam' },
      },
    ]),
  ),
  framed('jira export, as summary', jira, (text) =>
    JSON.stringify({
      issues: [
        {
          key: 'A-1',
          fields: {
            summary: text,
            description: text,
            resolutiondate: '2026-01-20T17:00:00.000+0100',
            assignee: { displayName: 'sam' },
          },
        },
      ],
    }),
  ),
  framed('csv export, as cell', csv, (text) => `date,title,impact\n01/03/2026,${text}\n01/03/2026,"${text}",x\n`),
  framed(
    'linear export, as title',
    linear,
    (text) => `ID,Title,Status,Assignee,Completed\n"A-1","${text}","Done","sam","2026-03-10T00:00:00Z"\n`,
  ),
  framed(
    'calendar, as rule',
    calendar,
    (text) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260105T090000Z\nSUMMARY:Talk\nRRULE:FREQ=${text}\nEND:VEVENT\nEND:VCALENDAR\n`,
  ),
  framed(
    'calendar, as title',
    calendar,
    (text) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260105T090000Z\nSUMMARY:${text}\nEND:VEVENT\nEND:VCALENDAR\n`,
  ),
  ...Object.entries({ md: /^(?!golden).*\.md$/, yml: /\.ya?ml$/, csv: /\.[ct]sv$/, json: /\.json$/ }).map(
    ([extension, files]): Parser => ({
      name: `ladder x.${extension}`,
      read: (text) => readLadder(`x.${extension}`, text),
      samples: samplesIn('ladders', files),
    }),
  ),
  within(
    'ladder, below headings',
    (text) => readLadder('x.md', text),
    (text) => `# Engineer\n\n## L1\n\n### Craft\n\n- a ${text}\n\n## L2: ${text}\n\n${text}\n`,
  ),
  within(
    'ladder, in a table',
    (text) => readLadder('x.md', text),
    (text) => `| Skill | L1 | L2 |\n|---|---|---|\n| Craft | ${text} | b |\n`,
  ),
  within(
    'ladder, in YAML',
    (text) => readLadder('x.yml', text),
    (text) =>
      `levels: [{id: a, name: ${quoted(text)}}]\ncompetencies: [{level: a, theme: b, summary: ${quoted(text)}}]\n`,
  ),
  inSteps('older brag document', readOlder, {
    samples: samplesIn('imports/markdown', /\.md$/, [oldBragDocument(), emacsOutline]),
  }),
  inSteps('older brag document, as item', (text) => readOlder(`# 2025\n\n## Q1: ${text}\n\n- ${text}\n- Cut it\n`)),
  {
    name: 'template',
    compiles: true,
    read: (text) => [readTemplate(caseKind!, text), completeTemplate(caseKind!, text, text.length), withCase(text)],
  },
  within(
    'template, below its head',
    withCase,
    (text) => `---\nhighlights: 3\n---\n{{ title }}\n\n${text}\n\n{{ passages.highlights }}\n`,
  ),
  { name: 'phrases', read: (text) => [readPhrases(text), completePhrases(text, text.length)] },
  within('phrases, as wording', withWording, (text) => `language: de\nphrases:\n  Summary: ${quoted(text)}\n`),
  { name: 'goals', read: readGoals },
  { name: 'form', read: readForm },
  {
    name: 'answers',
    read: (text) =>
      writtenAnswers(`---\ntype: self-review\n---\n\n# Review\n\n## ${text}\n\n${text}\n`, example.entries, english),
  },
  { name: 'revert', read: (text) => [readRevert(text, text), readRevert(`Revert ${text}`, `This reverts ${text}`)] },
  {
    name: 'name of someone',
    read: (text) => [callByName(text), asAddressed(text), addressesOf(text), withoutFormOfAddress(text)],
  },
  { name: 'merge', read: merged },
  { name: 'merge, line by line', read: (text) => merged([...text.slice(0, 8_000)].join('\n')) },
  { name: 'merge base', read: (text) => [parseMergeBase(text), holdsMarkers(text)] },
  { name: 'script', read: readScript },
  within(
    'script, as line',
    readScript,
    (text) => `# Talk\n\n## Agenda\n\n| Minutes | Part |\n|---|---|\n| 0 to 5 | ${text} |\n\n## Purpose\n\n> ${text}\n`,
  ),
  { name: 'case', read: (text) => reviewCase(text, example.entries, today) },
  within(
    'case, as passage',
    (text) => reviewCase(text, example.entries, today),
    (text) => `---\ntype: case\nrole: Lead\n---\n\n# Case\n\n## Highlights\n\n${text}\n\n- ${text}\n`,
  ),
  within(
    'document, to export',
    (text) => {
      const document = readDocument(text);
      if (typeof document === 'object') documentFragment(document);
    },
    (text) => `---\ntype: case\nrole: Lead\n---\n\n${text}\n`,
  ),
  { name: 'hidden names', read: (text) => hidden.redact(`${text} Leila ${text} van der Berg-Haddad`) },
];
