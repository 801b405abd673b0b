import * as v from 'valibot';
import { exportFormats } from '../../src/core/documents/export/exportFormats';
import { caseForms, caseTracks } from '../../src/core/documents/case/caseRequest';
import { askStatuses } from '../../src/core/entries/ask';
import { date, described, line, list, oneOf, wholeNumber } from '../../src/core/entries/fields';
import { sourceNames } from '../../src/core/imports/sourceNames';
import { audiences } from '../../src/core/entries/visibility';
import { winSchema } from '../../src/core/entries/win';
import { periods } from '../../src/core/dashboard/dashboard';
import { groupings } from '../../src/core/library/winGroups';

/** What a command of the palette does, takes and returns. */
export interface CommandWords {
  readonly does: string;
  /** The keys of its argument object; `win` where they are those of a win. */
  readonly arguments: v.ObjectEntries | 'win';
  readonly returns: string;
}

const compileDate = v.optional(described(date, 'The compile date. Defaults to today.'));
const exported = described(line, 'The URI of a compiled document. Defaults to the one in the active editor.');
const replace = described(v.boolean(), 'Overwrite an existing file without asking.');
const role = described(line, 'A role by id, title, or URI, or any target title.');

/** Every command of the palette. `npm run docs` holds the arguments against what the features declare. */
export const commandWords: Readonly<Record<string, CommandWords>> = {
  'brag.init': {
    does: 'Creates the folders and the profile. Existing files are left as is.',
    arguments: {
      folder: v.optional(
        described(
          line,
          'Where to create it: a path in the first workspace folder, or a URI. Defaults to the setting `brag.folder`.',
        ),
      ),
    },
    returns: 'the URI of the brag folder',
  },
  'brag.openSample': {
    does: "Writes the entries of a sample, with their dates moved to today, and opens them in a new window. In a browser, they go into a workspace that has no brag document yet. If you pass a folder, they are written to it, and it isn't opened.",
    arguments: { folder: v.optional(described(line, 'The folder to write to, as a URI.')) },
    returns: 'the URI of their folder, or nothing if nothing was written',
  },
  'brag.switchRecord': {
    does: 'Switches this window between the record in its workspace and your folder for all your work. Without arguments, you choose; a new folder for all your work is saved in your user settings.',
    arguments: {
      record: described(oneOf(['workspace', 'personal']), 'The record to switch to.'),
    },
    returns: 'the URI of its folder, or nothing if canceled',
  },
  'brag.openHelp': {
    does: 'Opens the walkthrough, from your first win to your first case.',
    arguments: {},
    returns: 'nothing',
  },
  'brag.openSettings': {
    does: 'Opens the settings of Brag Document.',
    arguments: {},
    returns: 'nothing',
  },
  'brag.logWin': {
    does: 'Creates a win and opens it. If you cancel, your text is kept for next time. Instead of the keys of a win, `line` takes one line of shorthand: `Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday !private`. With `confirm: true`, you see a preview before it is written. `body` is Markdown to put below the keys. `folder` is the brag folder to use if several are open.',
    arguments: 'win',
    returns: 'the URI of the new file, or nothing if canceled',
  },
  'brag.logWinFromSelection': {
    does: 'Previews the selected text of the active editor as a win: the first line becomes the title, the rest becomes the text, with a link to the file and line if the file is in the workspace. Nothing is written until you confirm.',
    arguments: {},
    returns: 'the URI of the new file, or nothing if canceled',
  },
  'brag.logWinFromCommit': {
    does: 'Previews a commit as a win: its subject, date, the people in its trailers, its URL, and its message. Without arguments, you choose from your commits of the last 90 days. Nothing is written until you confirm.',
    arguments: {
      hash: v.optional(described(line, 'The commit, as seven or more characters of its hash.')),
      subject: v.optional(described(line, "The title to use if the commit isn't found in a repository.")),
    },
    returns: 'the URI of the new file, or nothing if canceled',
  },
  'brag.newEntry': {
    does: 'Asks for the kind of file, a title, and at most two more things, then opens the new file with the cursor in place. `brag.newAsk`, `brag.newMeeting`, `brag.newRole`, `brag.newPerson`, `brag.newGoal`, and `brag.newResponsibility` each take the keys of [their entry](entries.md) and then ask nothing. Only `title` is required. For a person, `title` is the name if `name` is missing; a meeting is today unless it has a `date`, and one to come begins with the steps and asks that are open with its people. `brag.newRole` also takes `starter`: `leading-a-team`, `senior-in-my-craft`, `managing-people`, `moving-sideways`, or `more-scope`. `brag.importGoals` takes the `text` of a list of goals, or the `uri` of a file with one, and returns the URIs of the new files. `brag.importForm` takes the `text` of a review form, the `uri` of a file with one, or the name of a `starter` (`achievements-and-growth`, `goals-and-results`, or `values`), and a `title`.',
    arguments: {},
    returns: 'the URI of the new file, or nothing if canceled',
  },
  'brag.openDashboard': {
    does: 'Shows your record in six charts, each also available as a table: expectations, skills, kinds of work, and strength by quarter, what fades next, and who can vouch for what.',
    arguments: {
      role: v.optional(described(line, 'A role by id, title, or URI. Defaults to the target role.')),
      period: v.optional(
        described(
          oneOf(periods),
          'The year up to the decision on the role, the last 12 months, or everything. Initially the last 12 months.',
        ),
      ),
      audience: v.optional(described(oneOf(audiences), 'The audience to see the record as. Initially yourself.')),
    },
    returns: 'nothing',
  },
  'brag.reviewDrafts': {
    does: 'Opens the inbox: every win with `status: draft`, in a table or one at a time, to accept, merge into an existing win, edit, snooze, or drop. Each action is one edit, and can be undone there. With arguments, it performs one action and asks nothing.',
    arguments: {
      action: described(oneOf(['accept', 'merge', 'snooze', 'drop', 'undo']), 'The action to perform.'),
      drafts: v.optional(described(v.array(line), 'The drafts, by id, title, or URI. Not needed for undo.')),
      into: v.optional(described(line, 'The win to merge into, by id, title, or URI.')),
      until: v.optional(described(date, 'The day until which they are snoozed. Defaults to next Friday.')),
    },
    returns: 'the URIs of the files it changed or deleted, or nothing if the inbox opened',
  },
  'brag.showSinceLastWin': {
    does: 'Shows how long ago your last win was, how many commits and meetings you have had since, and how many drafts are waiting.',
    arguments: {},
    returns: 'the text it showed',
  },
  'brag.compileWeekReview': {
    does: 'Compiles a review of a week: what you logged and what would make it stronger, what is still in progress, which expectations gained or lost evidence, what fades next, and which drafts are waiting, with room for your own words, which are kept when you recompile.',
    arguments: {
      role: v.optional(
        described(line, 'The role to measure against, by id, title, or URI. Defaults to the target role.'),
      ),
      week: v.optional(
        described(date, 'Any day of the week, Monday to Sunday. Defaults to the week of the compile date.'),
      ),
      date: compileDate,
    },
    returns: 'the URI of the document',
  },
  'brag.compileQuarterReview': {
    does: 'Compiles the same review for a calendar quarter, by month.',
    arguments: {
      role: v.optional(
        described(line, 'The role to measure against, by id, title, or URI. Defaults to the target role.'),
      ),
      quarter: v.optional(described(date, 'Any day of the quarter. Defaults to the quarter of the compile date.')),
      date: compileDate,
    },
    returns: 'the URI of the document',
  },
  'brag.compileYearReview': {
    does: 'Writes the review of a calendar year for yourself to `documents/`: numbers and the strongest wins by quarter, skills, what was recorded for the first time, mentoring and glue, quotes, goals, and asks, with room for your own words.',
    arguments: {
      year: v.optional(described(wholeNumber(1000, 9999), 'The year. Defaults to the year of the compile date.')),
      date: compileDate,
    },
    returns: 'the URI of the document',
  },
  'brag.compileCase': {
    does: 'Writes the promotion case to `documents/` and opens it. Your edits are kept: new text is merged in, and conflicts open in the merge editor.',
    arguments: {
      role: v.optional(role),
      form: v.optional(described(oneOf(caseForms), 'How long it can be.'), 'full'),
      audience: v.optional(
        described(
          oneOf([...audiences, 'portable']),
          'Who it is for. It contains only what they can see. `portable` is what everyone can see, for a new employer: without links, and with `replace` of your profile applied.',
        ),
        'self',
      ),
      track: v.optional(
        described(
          oneOf(caseTracks),
          "What the case argues. Defaults to the role's own track. `both` compares the role with the first role of another track.",
        ),
      ),
      date: compileDate,
    },
    returns: 'the URI of the document',
  },
  'brag.reviewCase': {
    does: 'Reads a compiled case as four readers would: a sponsor, a bar raiser, a calibrator, and a skeptic. Their questions appear as problems on its lines until you close it, and in a report beside it.',
    arguments: {
      uri: v.optional(
        described(line, 'The case, by URI or file name. Defaults to the one in the active editor; otherwise it asks.'),
      ),
    },
    returns: 'the URI of the report',
  },
  'brag.showLeftOut': {
    does: "Shows what the edition for an audience leaves out, and why. The page is for you alone and isn't saved.",
    arguments: { audience: v.optional(described(oneOf(audiences), 'Who the edition is for. Asks if missing.')) },
    returns: 'the URI of the page',
  },
  'brag.compileScript': {
    does: 'Writes the script for a meeting to `documents/` and opens it. Your edits are kept. It is for you alone.',
    arguments: {
      role: v.optional(role),
      ask: v.optional(described(line, 'What you ask for: an ask by id, title, or URI.')),
      person: v.optional(described(line, 'Who you meet: a person by id, name, or URI.')),
      minutes: v.optional(described(wholeNumber(5, 240), 'The length of the meeting.'), '30'),
      date: compileDate,
    },
    returns: 'the URI of the document',
  },
  'brag.rehearse': {
    does: 'Opens a meeting script as cards with a clock: the lines to say, the answers to expect, and your notes, which are saved in the meeting at the end. Everything works with the keyboard.',
    arguments: {
      script: v.optional(
        described(
          line,
          'The script, by file name or URI. Defaults to the one in the active editor; otherwise it asks.',
        ),
      ),
    },
    returns: 'the URI of the script',
  },
  'brag.compilePlan': {
    does: 'Writes the development plan to `documents/` and opens it: after a no or a not yet, or from the gaps for a role. It is for you alone.',
    arguments: {
      role: v.optional(role),
      ask: v.optional(described(line, 'What was declined or deferred: an ask by id, title, or URI.')),
      date: compileDate,
    },
    returns: 'the URI of the document',
  },
  'brag.strengthen': {
    does: 'Asks up to ten questions, one at a time, about what your next document lacks most, and writes each answer to its file in a separate edit. You can skip a question for now or for good. At the end, you can compare the one-page case before and after.',
    arguments: {
      role: v.optional(role),
      win: v.optional(described(line, 'Ask only about this win, by id, title, or URI.')),
    },
    returns: 'the number of answers written',
  },
  'brag.recordOutcome': {
    does: 'Writes the outcome of a meeting to the ask and the meeting in one edit, and creates a file for the meeting if there is none. It shows the email to send, and offers the follow-up as a calendar file.',
    arguments: {
      ask: v.optional(
        described(line, 'What it was about: an ask by id, title, or URI. Defaults to the ask of the meeting.'),
      ),
      meeting: v.optional(
        described(
          line,
          'The meeting, by id, title, or URI. Defaults to the latest planned one about the ask, or a new one.',
        ),
      ),
      status: described(oneOf(askStatuses), 'The new status of the ask.'),
      outcome: described(line, 'What was decided, in a sentence.'),
      feedback: v.optional(described(line, 'What they said, in their own words.')),
      criteria: v.optional(described(line, 'What will count as done: a list of `{text, by, met}`.')),
      nextSteps: v.optional(described(line, 'Who does what: a list of `{text, owner, due}`.')),
      followUp: v.optional(described(date, 'The day to follow up.')),
    },
    returns: 'the URI of the meeting',
  },
  'brag.reviewCareerPlan': {
    does: 'Once a quarter: shows what the record contains since the last review, asks what changed, what is in the way, and what is next, and adds the dated answers to the end of the profile.',
    arguments: {
      changed: described(line, 'What changed, in a sentence.'),
      inTheWay: v.optional(described(line, 'What is in the way.')),
      nextStep: v.optional(described(line, 'The next step, and by when.')),
      date: v.optional(described(date, 'The day of the review. Defaults to today.')),
    },
    returns: 'the URI of the profile',
  },
  'brag.askForFeedback': {
    does: 'Copies a message that asks someone for two lines on a win or a skill. It mentions only what they can see. A request about a win is recorded on it (`feedback-asked`) and is due after two weeks, until words from that person are added.',
    arguments: {
      person: described(line, 'Who to ask: a person by id or name, or any name.'),
      win: v.optional(described(line, 'The win they saw, by id, title, or URI.')),
      skill: v.optional(described(line, 'The skill they saw you use.')),
      on: v.optional(described(date, 'The day of asking. Defaults to today.')),
    },
    returns: 'the message',
  },
  'brag.addFeedback': {
    does: "Adds someone's words to a win, in place. Without arguments, it asks for the win, the words (those on the clipboard are filled in), the person, and the date.",
    arguments: {
      win: described(line, 'The win, by id, title, or URI.'),
      quote: described(line, 'What they said, in their own words.'),
      from: described(line, 'Who said it: a person by id or name, or any name.'),
      date: v.optional(described(date, 'When they said it. Defaults to today.')),
    },
    returns: 'the URI of the win',
  },
  'brag.compileCareerCheck': {
    does: 'Writes the career check to `documents/` and opens it: self-ratings next to the evidence, what the case rests on, duties you have taken on, who can vouch for you, and the career plan. It is for you alone.',
    arguments: { role: v.optional(described(line, 'A role by id, title, or URI.')), date: compileDate },
    returns: 'the URI of the document',
  },
  'brag.compileHandover': {
    does: 'Writes a handover for a new manager to `documents/` and opens it: what was agreed, with whom and when, and what has been met since. It contains only what a manager can see.',
    arguments: {
      to: v.optional(described(line, 'Who it is for: a person by id or name, or any name.')),
      date: compileDate,
    },
    returns: 'the URI of the document',
  },
  'brag.compileSelfReview': {
    does: "Answers the questions of a review form in `documents/` and opens it: each answer within its limit, from what you have recorded for the form's period, the best first, and nothing twice. It contains only what the form's audience can see. Where nothing is recorded, a note says what to add.",
    arguments: {
      form: described(line, 'The review form, by id, title, or URI.'),
      period: v.optional(described(line, "The period, such as `2026` or `2026-H1`, if not the form's.")),
      date: compileDate,
    },
    returns: 'the URI of the document',
  },
  'brag.compileUpdate': {
    does: 'Writes an update for your manager or a colleague to `documents/` and opens it: what you have done since you last met, what is in progress, what you need from them, and what is next, in at most 200 words. Anyone but your manager gets the edition for the committee.',
    arguments: {
      person: v.optional(described(line, 'Who reads it: a person by id, name, or URI. Defaults to your manager.')),
      since: v.optional(
        described(
          line,
          'The first day it covers, `week`, or `month`. Defaults to your last meeting with them, or a week.',
        ),
      ),
      audience: v.optional(described(oneOf(audiences), 'The edition, if not the one for their relation to you.')),
      date: compileDate,
    },
    returns: 'the URI of the document, or nothing if there is nothing to report',
  },
  'brag.importWins': {
    does: 'Turns records of your work into drafts for the inbox: Git, an export from GitHub, GitLab, Jira, or Linear, a calendar, a table, an older brag document, bragdoc.ai, JSON Resume, or a feedback form that someone filled in. Anything imported once is never offered again. With `uri`, or from Git, it asks nothing: it imports what is probably a win, reports how many items it left out as probably not wins and why, and fails if an answer is missing.',
    arguments: {
      source: described(oneOf(sourceNames), 'The source.'),
      uri: v.optional(described(line, 'The file, the folder of notes, or for Git the repository, by path or URI.')),
      since: v.optional(described(date, 'Leave out earlier work.')),
      me: v.optional(
        described(
          list(line),
          'Your names, logins, and email addresses in the source, if it has the work of several people.',
        ),
      ),
      dateOrder: v.optional(described(oneOf(['day-first', 'month-first']), 'How to read dates such as `03/04/2026`.')),
      when: v.optional(
        described(line, 'The period of the undated parts of an older brag document: `2024`, `Q3 2024`.'),
      ),
      columns: v.optional(
        described(
          line,
          'For a table: an object that maps the keys of a win to columns, such as `{title: "What", date: "When"}`.',
        ),
      ),
      skipUnread: v.optional(described(v.boolean(), "Import the rest if some records can't be read."), false),
      unlikely: v.optional(
        described(v.boolean(), "Also import what is probably not a win, such as releases or events that aren't talks."),
        false,
      ),
    },
    returns: 'the URIs of the drafts',
  },
  'brag.importLadder': {
    does: 'Reads a published career ladder (YAML, Markdown, HTML, CSV, or JSON) and writes the expectations of one level to a role file, or updates the role created from it earlier.',
    arguments: {
      uri: v.optional(
        described(
          v.union([line, v.array(line)]),
          'The file, by path or URI, or a list of files with one level each that make up one ladder. Asks if missing.',
        ),
      ),
      level: v.optional(described(line, 'The level, by name, id, or number. Asks if missing.')),
    },
    returns: 'the URI of the role file',
  },
  'brag.recompile': {
    does: 'Recompiles a document with the same options, as of today, and merges it with your edits.',
    arguments: { uri: v.optional(exported) },
    returns: 'the URI of the document, or nothing if it was not written',
  },
  'brag.export': {
    does: 'Exports a compiled document, as is, to a file beside it: a single HTML file that prints well on A4 and Letter, runs no scripts, and needs no other files; a Word file with real headings, lists, tables, and links; or JSON with its sections, its expectations with their status, and its numbered evidence. A public case can also be exported as JSON Resume (jsonresume.org), created from everything marked public. `pdf` writes the HTML and opens it in your browser to print; it is available only in a window on your own machine.',
    arguments: {
      uri: v.optional(exported),
      format: v.optional(described(oneOf(exportFormats), 'The format. Asks if missing.')),
      replace: v.optional(replace, false),
    },
    returns: 'the URI of the file',
  },
  'brag.copyTemplates': {
    does: 'Writes the templates of all documents, and a file for their wording, to `templates/` in the brag folder. Existing ones are left as is.',
    arguments: {},
    returns: 'the URI of the first template',
  },
  'brag.copyAnswer': {
    does: 'Copies an answer of a self-review as plain text, without references and notes, to paste it into the form. Without `question`, it is the answer at the cursor, or you choose one.',
    arguments: { uri: v.optional(exported), question: v.optional(described(line, 'The heading of the answer.')) },
    returns: 'the copied text, or nothing if canceled',
  },
  'brag.copyRichText': {
    does: 'Shows a compiled document with a button that copies it with its headings, tables, and links, to paste into a web document.',
    arguments: { uri: v.optional(exported) },
    returns: 'nothing',
  },
  'brag.groupBy': {
    does: 'Groups the wins in the Evidence view.',
    arguments: { by: v.optional(described(oneOf(groupings), 'What to group by. Asks if missing.')) },
    returns: 'nothing',
  },
  'brag.filter': {
    does: 'Shows only the wins that contain the words, or only the given wins. An empty text shows all.',
    arguments: {
      text: v.optional(described(line, 'The words, or a name for the given wins. Asks if missing.')),
      wins: v.optional(described(v.array(line), 'The wins to show, by id, title, or URI.')),
    },
    returns: 'nothing',
  },
  'brag.chooseRole': {
    does: 'Sets the target role of the Case view and of documents.',
    arguments: { role: v.optional(described(line, 'A role by id, title, or URI. Asks if missing.')) },
    returns: 'nothing',
  },
};

/** The names of a command's arguments. */
export function argumentNames({ arguments: given }: CommandWords): string[] {
  return Object.keys(given === 'win' ? winSchema.entries : given);
}
