import * as v from 'valibot';
import { exportFormats } from '../../src/core/documents/export/exportFormats';
import { caseForms, caseTracks } from '../../src/core/documents/case/caseRequest';
import { askStatuses } from '../../src/core/entries/ask';
import { date, described, line, list, oneOf, wholeNumber } from '../../src/core/entries/fields';
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

const compileDate = v.optional(described(date, 'The day to judge at; today if left out.'));
const exported = described(line, 'A compiled document by its address; the one in the editor if left out.');
const replace = described(v.boolean(), 'Write over an existing file without asking.');
const role = described(line, 'A role by id, title or address, or any title to aim at.');

/** Every command of the palette. `npm run docs` holds the arguments against what the features declare. */
export const commandWords: Readonly<Record<string, CommandWords>> = {
  'brag.init': {
    does: 'Lays out the folders and the profile, and leaves alone whatever exists.',
    arguments: {
      folder: v.optional(
        described(
          line,
          'Where: a path in the first workspace folder, or an address. Else as the setting `brag.folder` says.',
        ),
      ),
    },
    returns: 'the address of the brag folder',
  },
  'brag.openSample': {
    does: 'Writes the entries of a sample, with their dates moved to today, and opens them in a window of their own. In the browser, they go into a workspace that has no brag document yet. A folder that is given is written to and not opened.',
    arguments: { folder: v.optional(described(line, 'Where, as an address.')) },
    returns: 'the address of their folder; nothing where nothing was written',
  },
  'brag.switchRecord': {
    does: 'Changes which record this window works on, the one in its workspace or your folder for all your work. Without arguments you choose; a new folder for all your work goes into your user settings.',
    arguments: {
      record: described(oneOf(['workspace', 'personal']), 'Which one.'),
    },
    returns: 'the address of its folder; nothing where it was left',
  },
  'brag.openHelp': {
    does: 'Opens the walkthrough, from the first win to the first case.',
    arguments: {},
    returns: 'nothing',
  },
  'brag.openSettings': {
    does: 'Opens the settings of Brag Document.',
    arguments: {},
    returns: 'nothing',
  },
  'brag.logWin': {
    does: 'Writes a new win and opens it. What was typed before leaving is kept for the next time. Instead of the keys of a win, `line` takes one line of shorthand: `Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday !private`. With `confirm: true` it is shown first and written once you say so; `body` is Markdown for below the keys; `folder` is the brag folder it is for, where several are open.',
    arguments: 'win',
    returns: 'the address of the new file; nothing where it was left',
  },
  'brag.logWinFromSelection': {
    does: 'Shows the selected text of the active editor as a win: its first line as the title, the rest as the text, with a link to the file and line where it is a file of the workspace. Nothing is written until you say so.',
    arguments: {},
    returns: 'the address of the new file; nothing where it was left',
  },
  'brag.logWinFromCommit': {
    does: 'Shows a commit as a win: its subject, its day, the people its trailers name, its address on the web and its text. Without arguments you choose among your commits of the last 90 days. Nothing is written until you say so.',
    arguments: {
      hash: v.optional(described(line, 'The commit, by seven or more characters of its hash.')),
      subject: v.optional(described(line, 'The title where no repository knows the commit.')),
    },
    returns: 'the address of the new file; nothing where it was left',
  },
  'brag.newEntry': {
    does: 'Asks for the kind of file, a title and at most two things more, and opens the new file where the next thing goes. `brag.newAsk`, `brag.newMeeting`, `brag.newRole`, `brag.newPerson` and `brag.newResponsibility` each take the keys of [such an entry](entries.md), of which only `title` is needed, and then ask nothing; `title` is the name of a person where `name` is left out, and a meeting is today unless `date` says otherwise. `brag.newRole` also takes `starter`: `leading-a-team`, `senior-in-my-craft`, `managing-people`, `moving-sideways` or `more-scope`.',
    arguments: {},
    returns: 'the address of the new file; nothing where it was left',
  },
  'brag.openDashboard': {
    does: 'Opens the record in six pictures, each also as a table: expectations, skills, kinds of work and strength by quarter, what stops being recent next, and who can vouch for what.',
    arguments: {
      role: v.optional(described(line, 'A role by id, title or address; the one aimed at if left out.')),
      period: v.optional(
        described(
          oneOf(periods),
          'The year up to the decision on the role, the last 12 months, or all; at first the last 12 months.',
        ),
      ),
      audience: v.optional(described(oneOf(audiences), 'As whom the record is seen; at first as yourself.')),
    },
    returns: 'nothing',
  },
  'brag.reviewDrafts': {
    does: 'Opens the inbox: every win with `status: draft`, in a table or one at a time, to accept, merge with a win that exists, edit, put off or drop. Each action is one edit, and can be taken back there. With arguments it does one thing and asks nothing.',
    arguments: {
      action: described(oneOf(['accept', 'merge', 'snooze', 'drop', 'undo']), 'What to do.'),
      drafts: v.optional(described(v.array(line), 'The drafts by id, title or address; not needed to undo.')),
      into: v.optional(described(line, 'The win to merge with, by id, title or address.')),
      until: v.optional(described(date, 'Until which day they are put off; the next Friday if left out.')),
    },
    returns: 'the addresses of the files it changed or took away; nothing where the inbox opened',
  },
  'brag.showSinceLastWin': {
    does: 'Says how long ago the last win is, how many commits of yours and how many meetings there were since, and how many drafts wait.',
    arguments: {},
    returns: 'what it said',
  },
  'brag.compileWeekReview': {
    does: 'Looks back on a week: what was logged and what would make it stronger, what stayed in progress, which expectations gained or lost evidence, what fades next, which drafts wait, with room for your own words, which stay when it is compiled again.',
    arguments: {
      role: v.optional(described(line, 'A role by id, title or address, to measure against; else the one you aim at.')),
      week: v.optional(
        described(date, 'Any day of the week, Monday to Sunday; the week of the compile date if left out.'),
      ),
      date: compileDate,
    },
    returns: 'the address of the document',
  },
  'brag.compileQuarterReview': {
    does: 'Looks back on a quarter of the calendar in the same way, by month.',
    arguments: {
      role: v.optional(described(line, 'A role by id, title or address, to measure against; else the one you aim at.')),
      quarter: v.optional(described(date, 'Any day of the quarter; the quarter of the compile date if left out.')),
      date: compileDate,
    },
    returns: 'the address of the document',
  },
  'brag.compileCase': {
    does: 'Writes the promotion case to `documents/` and opens it. Your edits in it are kept: what compiles anew is merged in, and what both changed opens in the merge editor.',
    arguments: {
      role: v.optional(role),
      form: v.optional(described(oneOf(caseForms), 'How long it may be.'), 'full'),
      audience: v.optional(described(oneOf(audiences), 'Whom it is for; it holds only what they may see.'), 'self'),
      track: v.optional(
        described(
          oneOf(caseTracks),
          "What the case argues; without it, the role's own track. `both` sets the role beside the first role of another track.",
        ),
      ),
      date: compileDate,
    },
    returns: 'the address of the document',
  },
  'brag.reviewCase': {
    does: 'Reads a compiled case as four readers would: the sponsor, the keeper of the bar, the one who compares and the one who doubts the evidence. What they would ask stands as Problems on its lines, until it is closed, and in a report beside it.',
    arguments: {
      uri: v.optional(
        described(line, 'The case, by its address or file name; else the one in the editor, or it asks.'),
      ),
    },
    returns: 'the address of the report',
  },
  'brag.showLeftOut': {
    does: 'Shows what the edition for an audience leaves out, and why. The page is for you alone and is written nowhere.',
    arguments: { audience: v.optional(described(oneOf(audiences), 'Whom the edition is for; it asks if left out.')) },
    returns: 'the address of the page',
  },
  'brag.compileScript': {
    does: 'Writes the script for one talk to `documents/` and opens it, with the same care for your edits. It is for you alone.',
    arguments: {
      role: v.optional(role),
      ask: v.optional(described(line, 'What you ask for: an ask by id, title or address.')),
      person: v.optional(described(line, 'Whom you speak with: a person by id, name or address.')),
      minutes: v.optional(described(wholeNumber(5, 240), 'How long the talk may last.'), '30'),
      date: compileDate,
    },
    returns: 'the address of the document',
  },
  'brag.rehearse': {
    does: 'Opens a meeting script as cards with a clock: the lines to say, what they may answer, and your notes, which go into the meeting at the end. All of it works by keyboard.',
    arguments: {
      script: v.optional(
        described(line, 'The script, by its file name or address; else the one in the editor, or it asks.'),
      ),
    },
    returns: 'the address of the script',
  },
  'brag.compilePlan': {
    does: 'Writes the development plan to `documents/` and opens it: after a no or a not yet, or from the gaps of a role. It is for you alone.',
    arguments: {
      role: v.optional(role),
      ask: v.optional(described(line, 'What was declined or put off: an ask by id, title or address.')),
      date: compileDate,
    },
    returns: 'the address of the document',
  },
  'brag.strengthen': {
    does: 'Asks up to ten questions, one at a time, about what your next document lacks most, and writes each answer into its file by an edit of its own. A question can be skipped for now or for good. At the end the one page before your answers is compared with the one after.',
    arguments: {
      role: v.optional(role),
      win: v.optional(described(line, 'Ask about this win alone: by id, title or address.')),
    },
    returns: 'how many answers were written',
  },
  'brag.recordOutcome': {
    does: 'Writes what was said in a talk into the ask and the meeting, as one edit; a talk without a file gets one. It shows the email to send, and offers the follow-up as a calendar file.',
    arguments: {
      ask: v.optional(
        described(line, 'What it was about: an ask by id, title or address. Left out, the ask of the meeting.'),
      ),
      meeting: v.optional(
        described(
          line,
          'The meeting by id, title or address. Left out, the latest planned one about the ask, or a new one.',
        ),
      ),
      status: described(oneOf(askStatuses), 'How the ask stands now.'),
      outcome: described(line, 'What was decided, in a sentence.'),
      feedback: v.optional(described(line, 'What they said, in their words.')),
      criteria: v.optional(described(line, 'What will count as done: a list of `{text, by, met}`.')),
      nextSteps: v.optional(described(line, 'Who does what: a list of `{text, owner, due}`.')),
      followUp: v.optional(described(date, 'The day to speak again.')),
    },
    returns: 'the address of the meeting',
  },
  'brag.reviewCareerPlan': {
    does: 'Once a quarter: shows what the record says since the last review, asks what changed, what stands in the way and what is next, and writes it with its date at the end of the profile.',
    arguments: {
      changed: described(line, 'What has changed, in a sentence.'),
      inTheWay: v.optional(described(line, 'What stands in the way.')),
      nextStep: v.optional(described(line, 'The next step, and by when.')),
      date: v.optional(described(date, 'The day of the review; today if left out.')),
    },
    returns: 'the address of the profile',
  },
  'brag.askForFeedback': {
    does: 'Puts a message into the clipboard that asks someone for two lines on a win or a skill. It names only what they may see.',
    arguments: {
      person: described(line, 'Whom to ask: a person by id or name, or any name.'),
      win: v.optional(described(line, 'The win they saw, by id, title or address.')),
      skill: v.optional(described(line, 'The skill they saw me use.')),
    },
    returns: 'the message',
  },
  'brag.compileCareerCheck': {
    does: 'Writes the career check to `documents/` and opens it: self-ratings beside the evidence, what the case rests on, duties taken on, who can vouch, and the career plan. It is for you alone.',
    arguments: { role: v.optional(described(line, 'A role by id, title or address.')), date: compileDate },
    returns: 'the address of the document',
  },
  'brag.compileHandover': {
    does: 'Writes a handover for a new manager to `documents/` and opens it: what was agreed, with whom and when, and what has been met since. It holds only what a manager may see.',
    arguments: {
      to: v.optional(described(line, 'Whom it is for: a person by id or name, or any name.')),
      date: compileDate,
    },
    returns: 'the address of the document',
  },
  'brag.importWins': {
    does: 'Turns what another place knows about your work into drafts for the inbox: git, an export of GitHub, GitLab, Jira, Linear, a calendar, a table, an older brag document, bragdoc.ai or JSON Resume. What an import brought is never offered again. With `uri`, or from git, it asks nothing, takes what is probably a win, says how many it left out as probably none and why, and refuses where an answer is missing.',
    arguments: {
      source: described(
        oneOf(['git', 'github', 'gitlab', 'jira', 'linear', 'calendar', 'csv', 'markdown', 'bragdoc', 'json-resume']),
        'Where from.',
      ),
      uri: v.optional(
        described(line, 'The file, the folder of notes, or for git the repository, by its path or address.'),
      ),
      since: v.optional(described(date, 'Earlier work is left out.')),
      me: v.optional(
        described(list(line), 'Your names, logins and mail addresses there, where it names several people.'),
      ),
      dateOrder: v.optional(
        described(oneOf(['day-first', 'month-first']), 'How dates such as `03/04/2026` are meant.'),
      ),
      when: v.optional(
        described(line, 'When the parts of an older brag document were that say no time: `2024`, `Q3 2024`.'),
      ),
      columns: v.optional(
        described(
          line,
          'For a table: an object with the column for each key of a win, such as `{title: "What", date: "When"}`.',
        ),
      ),
      skipUnread: v.optional(described(v.boolean(), 'Import the rest where records cannot be read.'), false),
      unlikely: v.optional(
        described(v.boolean(), 'Import what is probably no win too, such as releases or events that are no talks.'),
        false,
      ),
    },
    returns: 'the addresses of the drafts',
  },
  'brag.importLadder': {
    does: 'Reads a published career ladder (YAML, Markdown, HTML, CSV or JSON) and writes the expectations of one level into a role file, or brings the role made of it before up to date.',
    arguments: {
      uri: v.optional(
        described(
          v.union([line, v.array(line)]),
          'The file, by its path or address, or a list of files of one level each, which are one ladder; it asks if left out.',
        ),
      ),
      level: v.optional(described(line, 'The level, by its name, id or number; it asks if left out.')),
    },
    returns: 'the address of the role file',
  },
  'brag.recompile': {
    does: 'Compiles a document again from what it was made from, as of today, and merges it with your edits.',
    arguments: { uri: v.optional(exported) },
    returns: 'the address of the document; nothing where it was not written',
  },
  'brag.export': {
    does: 'Writes a compiled document, as it stands, beside itself: as one HTML file that prints well on A4 and Letter, runs no script and needs no other file; as a Word file with real headings, lists, tables and links; as JSON with its sections, its expectations with their status, and its numbered evidence. A public case also gives JSON Resume (jsonresume.org), made of everything marked public. `pdf` writes the HTML and opens it in your browser, which prints it; only in a window on your own machine.',
    arguments: {
      uri: v.optional(exported),
      format: v.optional(described(oneOf(exportFormats), 'As what; it asks if left out.')),
      replace: v.optional(replace, false),
    },
    returns: 'the address of the file',
  },
  'brag.copyTemplates': {
    does: 'Writes the templates of all documents, and a file for their wording, to `templates/` in the brag folder, and leaves alone those that stand there.',
    arguments: {},
    returns: 'the address of the first template',
  },
  'brag.copyRichText': {
    does: 'Shows a compiled document with a button that copies it with its headings, tables and links, to paste into a web document.',
    arguments: { uri: v.optional(exported) },
    returns: 'nothing',
  },
  'brag.groupBy': {
    does: 'Groups the wins in the Evidence view.',
    arguments: { by: v.optional(described(oneOf(groupings), 'What the groups are; it asks if left out.')) },
    returns: 'nothing',
  },
  'brag.filter': {
    does: 'Shows only the wins that hold the words, or only the wins given. An empty text shows all.',
    arguments: {
      text: v.optional(described(line, 'The words, or a name for the wins given; it asks if left out.')),
      wins: v.optional(described(v.array(line), 'The wins to show, by id, title or address.')),
    },
    returns: 'nothing',
  },
  'brag.clearFilter': {
    does: 'Shows all wins again.',
    arguments: {},
    returns: 'nothing',
  },
  'brag.chooseRole': {
    does: 'Chooses the role that the Case view and the documents aim at.',
    arguments: { role: v.optional(described(line, 'A role by id, title or address; it asks if left out.')) },
    returns: 'nothing',
  },
};

/** The names of a command's arguments. */
export function argumentNames({ arguments: given }: CommandWords): string[] {
  return Object.keys(given === 'win' ? winSchema.entries : given);
}
