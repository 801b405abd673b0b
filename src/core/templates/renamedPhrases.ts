/**
 * Phrases that documents said in earlier versions, and what they say in their place now: a wording that a user gave the
 * old one holds for the new one. Only where both mean the same and have the same places; what a phrase was renamed to
 * may have been renamed again. Reword a phrase, and add a line here.
 */
export const renamedPhrases: Readonly<Record<string, string>> = {
  "I'm glad to begin that way. Let's agree on three things first: for how long, what I put down for it, and what it leads to.":
    "I'm glad to start that way. Let's agree on three things first: for how long, what I hand over in return, and what it leads to.",
  'Which of my duties can wait, or go to somebody else?': 'Which of my duties can wait, or go to someone else?',
  "In return I'd put something down: {0}": 'In return, I could offer this: {0}',
  'With all three on paper': 'With all three in writing',
  'I already carry one duty beside my job: {0}': 'I already have one duty on top of my job: {0}',
  'I already carry two duties beside my job: {0}': 'I already have two duties on top of my job: {0}',
  'I already carry {0} duties beside my job. To name two: {1}':
    'I already have {0} duties on top of my job. Two of them: {1}',
  'On file for this: {0}.': 'On file as HR: {0}.',
  'May I pass on that we have spoken, and what you told me?':
    'May I tell them that we have spoken, and what you told me?',
  'That interests me. Let me make sure that I understand it.': 'That interests me. Let me make sure I understand it.',
  'What would I answer for, from when, and what would change in title and pay?':
    'What would I own, from when, and what would change in title and pay?',
  'Hold it against what I would settle for: {0}. No yes on the spot to less than that.':
    "Compare it with what I would settle for: {0}. Don't say yes on the spot to less than that.",
  "I'd rather take this step here than anywhere else. Is there any way to it that you can see?":
    "I'd rather take this step here than anywhere else. Do you see any way there?",
  "Can we talk once more on {0}, when I've thought about it?":
    "Can we talk once more on {0}, once I've thought about it?",
  'The reason, word by word. Nothing else matters as much for the next time.':
    'The reason, word for word. Nothing matters more for the next time.',
  'The other way on file': 'Another role on file',
  'After the talk': 'After the meeting',
  "Until then, I'd like to begin with one step. It is {0}.": "Until then, I'd like to start with one step: {0}.",
  'Can we take the two apart, and settle {0} now and the money later?':
    'Can we separate the two, and settle {0} now and the money later?',
  'When is the next round in which money is given out, and what has to be on the table by then?':
    'When is the next budget round, and what do you need from me before it?',
  'The next budget round is on {0}. What has to be on the table by then?':
    'The next budget round is on {0}. What do you need from me before it?',
  'I understand. Is it the time, or is it something in my work?':
    'I understand. Is it the timing, or something in my work?',
  'What exactly would have to be true for a yes, and by when?':
    'What exactly would you need to see for a yes, and by when?',
  'The condition, and the date by which it can hold. “Not now” without a date is a no.':
    'The condition, and the date by which it can be met. “Not now” without a date is a no.',
  'If it is the time': 'If it is the timing',
  'Thank you for saying it plainly. What would you have to see?':
    'Thank you for being direct. What would you need to see?',
  'I see a gap myself in {0}. {1}': 'I see a gap there myself: {0}. {1}',
  'One way to show it is {0}.': 'One way to show it: {0}.',
  'Two or three things that can be seen from outside, each with what counts as done.':
    'Two or three things that others can see, each with what counts as done.',
  'With the points on paper': 'With the points in writing',
  "Let's make it concrete while we sit here: what are the first three steps, and which of them is yours?":
    "Let's make it concrete now: what are the first three steps, and which of them is yours?",
  'What troubles the business most at the moment, and who has to deal with it?':
    'What is the biggest problem here right now, and who has to deal with it?',
  'Could I talk with them, with a word from you first?': 'Could you introduce me to them?',
  'A talk with somebody in another department who has the problem.':
    'A conversation with someone in another department who has the problem.',
  'A talk with somebody who has this problem: {0}': 'A conversation with someone who deals with this: “{0}”',
  'This page is for my eyes alone. What stands in quotation blocks is said aloud; all else is a note to myself.':
    'This page is for my eyes only. The quoted blocks are said aloud; everything else is a note to myself.',
  'Send the rules and the dates that hold this time': 'Send the rules and the dates that apply this time',
  'Where have you shown {0}?': 'Where have you shown “{0}”?',
  'Do you have a recent example of {0}?': 'Do you have a recent example of “{0}”?',
  'Is there more that shows {0}?': 'Is there more that shows “{0}”?',
  'I have one example so far, and it is this': 'Here is the one example I have so far',
  'The best one is this': 'Here is the best one',
  "The next step I'd like to take is {0}{1}.": "The next step I'd like to take: {0}{1}.",
  'One example does, and it is this': 'Here is one example that did',
  "I haven't kept track of that, and I should. Where would you like it to reach further?":
    "I haven't kept track of that. Where would you like it to reach further?",
  "You're right to ask. I've brought what I've done since, and I'd like to hear whether it answers the reason you gave.":
    "You're right to ask. I've brought what I've done since, and I'd like to hear whether it answers the reason I was given.",
  "The role's file names risks, and they will think of them too.":
    "The role's file lists risks, and they will think of them too.",
  Somebody: 'Someone',
  'I answered for it.': 'I owned it.',
  'I answered for it, and worked on it {0}.': 'I owned it, and worked on it {0}.',
  'I did a part of it.': 'I did part of it.',
  'I did a part of it {0}.': 'I did part of it {0}.',
  'You said then': 'You said about it',
  'how it stands against the role': 'how it compares with the role',
  "I still have to show more of {0}, and I'd like to talk about that too.":
    "What I still have more to show on: {0}. I'd like to talk about that too.",
  'To do before the talk: {0}': 'To do before the meeting: {0}',
  'Write what was said into a new file in {0}: their feedback in their words, the next steps, the follow-up date.':
    'Record the outcome in a new file in {0}: their feedback in their words, the next steps, the follow-up date.',
  'Write what was said into {0}: their feedback in their words, the next steps, the follow-up date.':
    'Record the outcome in {0}: their feedback in their words, the next steps, the follow-up date.',
  'Set the status of {0}, and its criteria as they were agreed.': 'Set the status of {0}, and its criteria as agreed.',
  'After a no or a not yet: compile the development plan, one step for each point they named.':
    'After a no or a not yet: compile the development plan, with a step for each point they mentioned.',
  'If no answer to the email has come by {0}, ask once.': 'If there is no answer to the email by {0}, ask once.',
  'Put {0} into the diary of both.': 'Put {0} into both calendars.',
  'No talk is planned in my files, so this looks at today, {0}.':
    'No meeting is planned in my files, so this looks at today, {0}.',
  'The talk is planned for {0}.': 'The meeting is planned for {0}.',
  'If it has to wait: these weeks last until {0}.': 'Good until {0}.',
  'If it has to wait: these weeks last until {0}; after that, {1}.': 'Good until {0}; after that, {1}.',
  'From the last talk': 'From the last meeting',
  'Nobody should hear of this for the first time from somebody else: tell one or two people who know my work.':
    'No one should hear of this from someone else first: tell one or two people who know my work.',
  'no last contact on file.': 'no last contact recorded.',
  'Before the talk': 'Before the meeting',
  'not on file': 'not recorded',
  '{0}, {1} before the talk': '{0}, {1} before the meeting',
  'Tell them first that I have this talk': 'Tell them first that I have this meeting',
  'Ask which rules and numbers hold this time': 'Ask which rules and numbers apply this time',
  'We have {0} down for speaking again. Shall we look at it then?':
    'We already have {0} set for our next conversation. Shall we look at it then?',
  '{0}, which is in the diary already.': '{0}, which is already in the calendar.',
  'Write it down before I get up, then send the {0}.': 'Write it down before the meeting ends, then send the {0}.',
  'We have one point in writing. Is it still the one, and is there anything that you would add?':
    'We have one point in writing. Is it still the right one, and is there anything you would add?',
  'We have {0} points in writing. Are they still the ones, and is there anything that you would add?':
    'We have {0} points in writing. Are they still the right ones, and is there anything you would add?',
  'after the talk, what was agreed as {0} of the ask, each with {1} and {2}':
    'after the meeting, what was agreed as {0} of the ask, each with {1} and {2}',
  'Criteria in writing, as they stand:': 'Criteria in writing:',
  'Send it the same day. Fill in what stands between ‹ and ›, and take out whatever was not said: a step that nobody agreed to is none.':
    'Send it the same day. Fill in what is between ‹ and ›, and remove whatever was not said: a step that no one agreed to is not a step.',
  'Subject: Our talk on {0}: {1}': 'Subject: Our conversation on {0}: {1}',
  'Thank you for the talk today. This is what I took from it; please correct me where I got it wrong.':
    'Thank you for your time today. This is what I took from it; please correct me where I got it wrong.',
  'The record leaves no question open that I could foresee. Ask one colleague what they would ask.':
    'My record leaves no question open that can be foreseen. Ask one colleague what they would ask.',
  'Before the talk:': 'Before the meeting:',
  "That's the short version. How does it look from where you sit?":
    "That's what I wanted to show you. How does it look from where you sit?",
  "That's the short version. What would you leave out, and what is missing?":
    "That's what I wanted to show you. What would you leave out, and what is missing?",
  "That's the short version. What of this would count in your process, and what would not?":
    "That's what I wanted to show you. What of this would count in your process, and what would not?",
  "That's the short version. Which of this would help your team, and which would not?":
    "That's what I wanted to show you. Which of this would help your team, and which would not?",
  'A doubt about the time': 'A doubt about the timing',
  'The post I have in mind is {0}, and the decision falls on {1}.':
    'The post I have in mind is {0}, and the decision is on {1}.',
  'What I have in mind is {0}, and the decision falls on {1}.':
    'The role I have in mind is {0}, and the decision is on {1}.',
  'What I have in mind is {0}.': 'The role I have in mind is {0}.',
  'The decision falls on {0}.': 'The decision is on {0}.',
  'I want to stay with this company, and to go on learning in it.':
    'I want to stay with this company, and to keep learning in it.',
  "Before we get up, I'd like us both to know what happens next, who does it, and by when.":
    "By the end, I'd like us both to know what happens next, who does it, and by when.",
  'What has to be on the table, and by when, for {0}?': 'What do you need from me, and by when, for {0}?',
  'Will you give me this to answer for': 'Will you give me this to own',
  'Count to ten. No reasons, no softening, no filling of the gap: the next word is theirs.':
    'Count to ten. Give no reasons, soften nothing, fill no gap: the next word is theirs.',
  'What would have to be true for you to put your name to it?': 'What would you need to see to support me?',
  'What do you need most from our part of the company in the coming year?':
    'What do you need most from our team in the coming year?',
  'Is there anything in the rules or in the numbers that speaks against it this time?':
    'Is there anything in the rules or the numbers that speaks against it this time?',
  'And what should somebody in that post be able to do from the first day on?':
    'And what should someone in that post be able to do from day one?',
  'A person, a date or a condition that they name: each of them is a next step.':
    'A person, a date or a condition that they mention: each of them is a next step.',
  'The rule, the date and the number, each in so many words.': 'The rule, the date and the number, word for word.',
  'Whether the post is theirs to give, or somebody else decides.':
    'Whether the post is theirs to give, or someone else decides.',
  'What they can do for me, now that they are on my side: to whom would they say it?':
    'What they can do for me, now that they are on my side: who would they say it to?',
  'Where do you see this team in a year, and what would you like me to carry in it by then?':
    'Where do you see this team in a year, and what would you like me to own by then?',
  'In my profile, {0} names another role, so it is left out here: this talk is about one way alone.':
    'In my profile, {0} is about another role, so it is left out here: this meeting is about one role alone.',
  'what I would answer for': 'what I would own',
  'Another role on file': 'Another role on record',
  'What the role takes is not on file. Add expectations to {0} to hold the wins against them.':
    'What the role takes is not recorded yet. Add expectations to {0} to hold the wins against them.',
  'No meeting is on file.': 'No meeting recorded.',
  'No win on file names them.': 'No win names them yet.',
  'I give myself {1} of 5 in {0}, and a reader would not see it. {2}':
    'I give myself {1} of 5 in {0}; the evidence does not show it yet. {2}',
  'I give myself {1} of 5 in {0}, and the record says more. {2}':
    'I give myself {1} of 5 in {0}; the evidence shows more. {2}',
  'I give myself {1} of 5 in {0}, and the record bears it out. {2}':
    'I give myself {1} of 5 in {0}, and the evidence supports it. {2}',
  'I give myself {1} of 5 in {0}, and the record agrees that there is more to do. {2}':
    'I give myself {1} of 5 in {0}, and the evidence agrees: there is more to do. {2}',
  'The only win on file is not marked as mentoring or glue.': 'My only win is not marked as mentoring or glue.',
  'None of {0} wins is marked as mentoring or glue.':
    'None of {0} wins is marked as mentoring or glue. If one is, mark it: such work is easily overlooked.',
  'The only win on file is mentoring or glue: work that stays invisible unless it is told.':
    'My only win is mentoring or glue: work that stays invisible unless it is told.',
  'It was agreed in passing, never in writing.': 'It was agreed informally.',
  'Nobody ever agreed it with me.': 'It was never formally agreed.',
  'Nothing on file says what it is worth: no expectation names its skills, and no win shows them.':
    'Its skills are not linked to an expectation or a win yet.',
  'I carry {0} duty beside my tasks.': 'I carry {0} duty on top of my job.',
  'I carry {0} duties beside my tasks.': 'I carry {0} duties on top of my job.',
  'One is open, and named in the table below.': 'One is open; it is in the table below.',
  'The other {0} are named in the table below.': 'The other {0} are open; they are in the table below.',
  'One is open, and named below with what closes it.': 'One is open; the plan for it is below.',
  'The other {0} are named below, each with what closes it.': 'The other {0} are open; the plan for them is below.',
  'No win of the last twelve months says how far it reached.':
    'No win of the last twelve months is marked with how far it reached.',
  "I haven't kept track of that. Where would you like it to reach further?":
    "That's a good question. Where would you like it to reach further?",
  ' (whose words are on file)': ' (has said so)',
  'Nobody but me can vouch for {0}': 'Still without a second voice: {0}',
  'Ask somebody who was there for two lines.': 'Ask someone who was there for two lines.',
  'Whom I have not spoken to for two months:': 'No contact recorded for two months:',
  'I come back to {0} on {1}, as it stands in {2}.': 'I come back to {0} on {1}, as recorded in {2}.',
  'Before that, a talk is planned on {0}: {1}.': 'Before that, a meeting is planned on {0}: {1}.',
  'A talk is planned on {0}: {1}.': 'A meeting is planned on {0}: {1}.',
  'No answer is on file: this plan starts from what my record holds today.':
    'No answer recorded yet: this plan starts from what my record holds today.',
  'I took it back.': 'I withdrew it.',
  'None is on file. Agree with {0}, by {1}, on what I do first.':
    'Nothing recorded yet. Agree with {0}, by {1}, on what I do first.',
  'None is on file. Agree with {0}, by {1}, on a first piece of work that shows it.':
    'Nothing recorded yet. Agree with {0}, by {1}, on a first piece of work that shows it.',
  'None is on file. Agree with {0}, by {1}, on work that shows it again, and note its figures as they come.':
    'Nothing recorded yet. Agree with {0}, by {1}, on work that shows it again, and note its figures as they come.',
  'None is on file. Agree with {0}, by {1}, on one more piece of work in which the part I play is my own.':
    'Nothing recorded yet. Agree with {0}, by {1}, on one more piece of work in which the part I play is my own.',
  '{0}, the next day that is on file.': '{0}, the next day recorded.',
  'each duty I took on beside my tasks, as a file in {0}.': 'each duty I took on beyond my job, as a file in {0}.',
  'Rated higher than a reader would see:': 'Rated higher than the evidence shows:',
  'Rated lower than the record says:': 'Rated lower than the evidence shows:',
  'In step:': 'In line with the evidence:',
  'My ratings stand in {0}.': 'My ratings are in {0}.',
  'No win is on file yet.': 'No wins recorded yet.',
  'Somebody has said so:': 'Someone has said so:',
  'Somebody was there and has not been asked:': 'Could be asked to say so:',
  'Nobody but me can say so:': 'Still without a second voice:',
  '{0} has not heard from me for two months or more. {1}': 'No contact recorded with {0} for two months. {1}',
  'The next word is with {0}.': 'It is now with {0}.',
  '{0}: {1}{2} (agreed on {3}).': '{0}: {1}{2} (from the meeting on {3}).',
  Mine: 'Me',
  'The talks it comes from': 'The meetings it comes from',
  'My role since {1} is {0}': 'My role since {1} has been {0}',
  'What speaks for it comes from {0} wins of {1}.': 'My case rests on {0} wins of {1}.',
  'What speaks for it comes from {0} wins, from {1} to {2}.': 'My case rests on {0} wins, from {1} to {2}.',
  "My record does not yet cover any of the role's {0}; the plan below says how that changes.":
    "The wins listed here do not cover any of the role's {0} yet; the plan below says how that changes.",
  'My role since {1} is {0}.': 'My role since {1} has been {0}.',
  'This page says what was agreed before you came, what has been done since, and what is still open, so that nothing of it has to be agreed twice.':
    'This page says what was agreed before you came, what has been done since, and what is still open, so that nothing has to be agreed twice.',
  'Further.|results': 'Also.|results',
  'No win yet': 'None listed yet',
  "I haven't recorded an example yet, and I'd rather say so myself.":
    "I haven't brought an example of that, and I'd rather say so myself.",
  'None of {0} wins is marked as mentoring or glue. If one is, mark it: such work is easily overlooked.':
    'None of my {0} wins is marked as mentoring or glue. If one is, mark it: such work is easily overlooked.',
  'My only win is mentoring or glue: work that stays invisible unless it is told.':
    'My only win is marked as mentoring or glue: work that no one sees unless I mention it.',
  '{0} of {1} wins is mentoring or glue: work that stays invisible unless it is told.':
    '{0} of my {1} wins is marked as mentoring or glue: work that no one sees unless I mention it.',
  '{0} of {1} wins are mentoring or glue: work that stays invisible unless it is told.':
    '{0} of my {1} wins are marked as mentoring or glue: work that no one sees unless I mention it.',
  'Since {1}, {0} month by now.': 'Since {1} ({0} month).',
  'Since {1}, {0} months by now.': 'Since {1} ({0} months).',
  'Since {1}, {0} day so far.': 'Since {1} ({0} day).',
  'Since {1}, {0} days so far.': 'Since {1} ({0} days).',
  '{0} is {1}: heads will be elsewhere.': '{0} is {1}: people will be distracted.',
  'No win is recorded yet: log two or three before the talk.':
    'No win is recorded yet: log two or three before the meeting.',
  'None since {0}': 'None measured since {0}',
  'Name one piece of work that would show it': 'Name one piece of work that would show I can do the role',
  'Will you speak up for me for {0}{1}?': 'Will you put in a good word for me for {0}{1}?',
  'They have seen {0} win from close by.': 'They have seen {0} win up close.',
  'They have seen {0} wins from close by.': 'They have seen {0} wins up close.',
  'What is still open then I say before I am asked, with the day it will be done.':
    'I say what is still open before I am asked, with the date by which it will be done.',
  'The number in its title is needed as a metric.': 'A measured result is needed.',
  'The number in a title is needed as a metric.': 'A measured result is needed.',
  '“{0}” was put off.': '“{0}” was deferred.',
  '“{0}” was taken back.': '“{0}” was withdrawn.',
  '“{0}” lies in the future.': '“{0}” is dated in the future.',
  'No ask is called “{0}”.': 'There is no ask named “{0}”.',
  "It has {0}, somebody else's words and a link.": "It has {0}, someone else's words and a link.",
  "It has {1} and somebody else's words.": "It has {1} and someone else's words.",
  "A recent win with a number and a link or somebody else's words is needed.":
    "A recent win with a number and a link or someone else's words is needed.",
  'a number backed by a link or by somebody else': 'a number backed by a link or by someone else',
  'put off{0}; to be asked again{1}.': 'deferred{0}; to be asked again{1}.',
  'A talk with {0}, about what {1} needs': 'A conversation with {0}, about what {1} needs',
  "{0} means enough wins, at least one of them recent, with a number and with a link or somebody else's words, and at least one led or owned by me; {1} means enough wins and a recent one with a number. {2}, {3} and {4} are open.":
    "{0} means enough wins, at least one of them recent, with a number and with a link or someone else's words, and at least one led or owned by me; {1} means enough wins and a recent one with a number. {2}, {3} and {4} are open.",
  'My case rests on {0} wins of {1}.': 'My record has {0} wins from {1}.',
  'My case rests on {0} wins, from {1} to {2}.': 'My record has {0} wins, from {1} to {2}.',
};

/** What documents say in the place of a phrase today; undefined where no document says it any more. */
export function currentPhrase(phrase: string, known: ReadonlySet<string>): string | undefined {
  let now: string | undefined = phrase;
  for (let step = 0; now !== undefined && step < 20; step++) {
    if (known.has(now)) return now;
    now = Object.hasOwn(renamedPhrases, now) ? renamedPhrases[now] : undefined;
  }
  return undefined;
}
