import { lastSegment } from '../../text/lastSegment';
import { calendarDate, type CalendarDate } from '../../time/calendarDate';
import { readFrontMatter } from '../../frontMatter/frontMatter';
import { heading, paragraph, toMarkdown } from '../../markdown/nodes';
import { markdownTree, readableText } from '../../markdown/markdownTree';
import { sentence, type Sentence } from '../../text/sentence';
import type { Win } from '../../entries/win';
import { candidateFrom, oneLine } from '../candidateFrom';
import { foundIn, type ReadExport, type Reading } from '../reading';
import { noDate } from './workItems';

const wordsHeading = 'My words';
const longestQuote = 2000;
const longestLine = 500;
const longestForm = 100_000;

/**
 * A form in which someone can write what they saw of a win, to send it back: a Markdown file that says of the win what
 * they may know, and no more.
 *
 * @param win as its reader may see it
 * @param from whose words are asked for, where that is known
 */
export function feedbackForm(win: Pick<Win, 'id' | 'title' | 'date'>, from: string | undefined): string {
  const frontMatter = {
    type: 'feedback',
    win: win.id,
    title: oneLine(win.title),
    date: win.date,
    from: from ?? '',
    on: '',
  };
  const blocks = [
    heading(1, win.title),
    paragraph(
      'What did you see, and what did it change for you? A sentence or two, in your own words. Write only what may be shown to others. Add your name (from) and the day (on, as YYYY-MM-DD) at the top, save the file, and send it back.',
    ),
    heading(2, wordsHeading),
  ];
  return `${toMarkdown(frontMatter, blocks)}\n`;
}

/** What someone wrote into such a form: a draft of the win with their words as feedback, for its owner to merge. */
export const readFeedbackForm: ReadExport = function* (text, answers, file) {
  yield;
  if (text.length > longestForm) return unreadable(sentence('It is longer than a form can be.'));
  const read = readFrontMatter(text);
  if (read.kind !== 'read' || read.data['type'] !== 'feedback') return unreadable(sentence('It is something else.'));
  const keyOf = (key: string) => {
    const value = read.data[key];
    return typeof value === 'string' && value.trim() !== '' ? oneLine(value) : undefined;
  };
  const [title, from, written, on] = [keyOf('title'), keyOf('from'), keyOf('date'), keyOf('on')];
  const date = written === undefined ? undefined : calendarDate(written);
  const spoken = on === undefined ? undefined : calendarDate(on);
  const quote = wordsIn(text.slice(read.block.bodyStart));
  if (title === undefined) return lacks(sentence('It has no title.'));
  if (from === undefined) return lacks(sentence("It doesn't say whose words they are: `from` is empty."));
  if (title.length > longestLine || from.length > longestLine)
    return lacks(sentence('Its title or its name is longer than {0} characters.', longestLine));
  if (quote === '') return lacks(sentence('It has no words yet below its last heading.'));
  if (quote.length > longestQuote) return lacks(sentence('Its words are longer than {0} characters.', longestQuote));
  if (written === undefined) return lacks(sentence('It has no date.'));
  if (date === undefined) return lacks(noDate(written));
  if (on !== undefined && spoken === undefined) return lacks(noDate(on));
  if (isLater(date, answers.today) || isLater(spoken, answers.today))
    return lacks(sentence('Its day is still to come.'));
  return foundIn(
    [
      candidateFrom({
        source: `feedback:${title}|${date}|${from}|${quote}`,
        group: from,
        ...{ title, date },
        from: 'a feedback form',
        win: { feedback: [{ quote, from, ...(spoken && { date: spoken }) }] },
        details: [['File', file === undefined ? undefined : lastSegment(file)]],
      }),
    ],
    [],
    [],
  );
};

/** The text below the last heading that the form has, on one line and without Markdown. */
function wordsIn(body: string): string {
  const blocks = markdownTree(body, 'plain')?.children ?? [];
  const from = blocks.findLastIndex((block) => block.type === 'heading' && readableText(block) === wordsHeading);
  return from === -1
    ? ''
    : oneLine(
        blocks
          .slice(from + 1)
          .map(readableText)
          .join(' '),
      );
}

function isLater(day: CalendarDate | undefined, today: CalendarDate): boolean {
  return day !== undefined && day > today;
}

function lacks(message: Sentence): Reading {
  return foundIn([], [{ at: { line: 1 }, message }], []);
}

function unreadable(found: Sentence): Reading {
  return {
    kind: 'unreadable',
    lookedFor: sentence('Expected a feedback form: a Markdown file with `type: feedback`.'),
    found,
  };
}
