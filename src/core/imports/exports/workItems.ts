import { readRevert, wordsTakenBack } from '../revert';
import { compareText } from '../../text/compareText';
import type { CalendarDate } from '../../time/calendarDate';
import { plural, sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { Answers } from '../answers';
import type { Candidate, UnreadRecord } from '../candidate';
import { candidateFrom, eachOnce, oneLine, webLinks, type FoundWin } from '../candidateFrom';
import { cleanSubject, isUpkeep } from '../git/commitSubject';
import { dateReader } from '../dates/exportDates';
import { foundIn, type Reading } from '../reading';

/** Someone in an export: the name that is shown, and others the same export may use. */
export interface Someone {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether it is a program. */
  readonly isMachine?: boolean;
}

/** A review that someone gave. */
export interface Review {
  readonly by: Someone;
  readonly date: string | undefined;
  readonly text: string | undefined;
  readonly verdict: string | undefined;
}

/** A pull request, a merge request or an issue, in the words of its export. */
export interface WorkItem extends Pick<FoundWin, 'source' | 'covers' | 'sameAs' | 'group' | 'text' | 'details'> {
  readonly at: UnreadRecord['at'];
  readonly title: string | undefined;
  /** When it was finished. */
  readonly date: string | undefined;
  readonly state: 'done' | 'open' | 'dropped';
  /** Whose work it is: the author of a change, the assignees of an issue. */
  readonly owners: readonly Someone[];
  /** Who reviewed or approved it, beside those whose reviews it holds. */
  readonly reviewers: readonly Someone[];
  readonly reviews: readonly Review[];
  readonly project: string | undefined;
  readonly labels: readonly string[];
  readonly url: string | undefined;
  readonly urlLabel: string;
  readonly isPrivate?: boolean;
  /** Whether it is a pull or merge request, whose title is like the subject of a commit. */
  readonly isChange?: boolean;
  /** How many comments of programs it came with, which are no words of anybody. */
  readonly fromPrograms?: number;
}

/** What a tracker is called in the files, and which dates it could have been exported with. */
export interface Tracker {
  readonly name: string;
  readonly missingDate: Sentence;
}

/**
 * What of a tracker's records is mine and finished, as candidates; the reviews I gave to the work of others are grouped
 * by project and month. Asks who I am where the records name several people, and how dates are meant.
 */
export function* readWorkItems(
  tracker: Tracker,
  items: Iterable<WorkItem | UnreadRecord>,
  answers: Answers,
): Generator<undefined, Reading> {
  const read: WorkItem[] = [];
  const unread: UnreadRecord[] = [];
  for (const item of items) {
    if ('message' in item) unread.push(item);
    else read.push(item);
    yield;
  }
  const people = peopleIn(read);
  const isMe = meIn(people, answers.me);
  if (isMe === undefined)
    return { kind: 'asks', question: { kind: 'me', people: people.map(({ name, records }) => ({ name, records })) } };
  const dates = dateReader(
    read.flatMap((item) => [item.date, ...item.reviews.map(({ date }) => date)]),
    answers.dateOrder,
  );
  if ('sample' in dates) return { kind: 'asks', question: { kind: 'date-order', sample: dates.sample } };

  const candidates: Candidate[] = [];
  const reviews = new GivenReviews(tracker, answers);
  const undone = revertedIn(read);
  const left = { open: 0, dropped: 0, others: 0, nobodys: 0, early: 0, future: 0, reverted: 0, programs: 0 };
  const hasOwners = read.some(({ owners }) => owners.length > 0);
  for (const item of read) {
    yield;
    const mine = item.owners.length === 0 ? !hasOwners : item.owners.some(isMe);
    const date = item.date === undefined ? undefined : dates.read(item.date);
    if (!mine) {
      const own = item.reviews.filter(({ by }) => isMe(by));
      const days = own.flatMap((review) => dates.read(review.date ?? item.date ?? '') ?? []).sort();
      const isOfPrograms = item.owners.length > 0 && item.owners.every(({ isMachine }) => isMachine);
      if (own.length > 0 && days.length > 0 && !isOfPrograms) reviews.add(item, own, days);
      else if (item.owners.length === 0) left.nobodys++;
      else left.others++;
    } else if (item.state === 'open') left.open++;
    else if (item.state === 'dropped') left.dropped++;
    else if (item.title === undefined) unread.push({ at: item.at, message: sentence('It has no title.') });
    else if (item.date === undefined) unread.push({ at: item.at, message: tracker.missingDate });
    else if (date === undefined) unread.push({ at: item.at, message: noDate(item.date) });
    else if (date > answers.today) left.future++;
    else if (answers.since !== undefined && date < answers.since) left.early++;
    else if (undone.has(item)) left.reverted++;
    else {
      left.programs += (item.fromPrograms ?? 0) + item.reviews.filter(({ by }) => by.isMachine).length;
      candidates.push(candidateOf(tracker, { ...item, title: item.title }, date, isMe, dates.read, answers));
    }
  }
  candidates.push(...reviews.candidates());
  left.early += reviews.early;
  const leftOut = [
    leftOutOpen(left.open),
    left.dropped > 0 &&
      plural(left.dropped, '{0} record was closed without being done.', '{0} records were closed without being done.'),
    left.others > 0 && plural(left.others, '{0} record is the work of others.', '{0} records are the work of others.'),
    left.reverted > 0 &&
      plural(
        left.reverted,
        '{0} record was reverted or reverts another.',
        '{0} records were reverted or revert others.',
      ),
    left.programs > 0 &&
      plural(left.programs, '{0} comment was written by a program.', '{0} comments were written by programs.'),
    left.nobodys > 0 && plural(left.nobodys, '{0} record names no one.', '{0} records name no one.'),
    leftOutFuture(left.future),
    leftOutEarly(left.early, answers),
  ].filter((said) => said !== false && said !== undefined);
  return foundIn(candidates, unread, leftOut);
}

/** What is said of records before the day that an import begins at. */
export function leftOutEarly(count: number, { since }: Answers): Sentence | undefined {
  return count > 0 && since !== undefined
    ? plural(count, '{0} record is older than {1}.', '{0} records are older than {1}.', since)
    : undefined;
}

/** What is said of records that are still to be done. */
export function leftOutOpen(count: number): Sentence | undefined {
  return count > 0 ? plural(count, '{0} record is not finished yet.', '{0} records are not finished yet.') : undefined;
}

/** What is said of records whose day has not come: they are no wins yet. */
export function leftOutFuture(count: number): Sentence | undefined {
  return count > 0
    ? plural(count, '{0} record is dated after today.', '{0} records are dated after today.')
    : undefined;
}

/** What is said of a date that is none. */
export function noDate(text: string): Sentence {
  return sentence("Its date couldn't be read: {0}. Write dates as 2026-03-14.", oneLine(text).slice(0, 60));
}

/** Labels that are skills of mine, and those that are not. */
export function sortLabels(labels: readonly string[], { skillOf }: Answers): { skills: string[]; tags: string[] } {
  const skills: string[] = [];
  const tags: string[] = [];
  for (const label of eachOnce(labels)) {
    const skill = skillOf(label);
    if (skill === undefined) tags.push(label);
    else if (!skills.includes(skill)) skills.push(skill);
  }
  return { skills, tags };
}

type Me = (someone: Someone) => boolean;

interface Person {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Of how many records it is the work, and how many they appear in at all. */
  owned: number;
  records: number;
}

/** Whether someone is me: the only one whose work it is, or by the names I gave; undefined where that must be asked. */
function meIn(people: readonly Person[], me: readonly string[] | undefined): Me | undefined {
  if (me !== undefined && me.length > 0) {
    const isMe = called(me);
    return people.length === 0 || people.some(isMe) ? isMe : undefined;
  }
  const owners = people.filter(({ owned }) => owned > 0);
  if (owners.length > 1) return undefined;
  return called(owners.flatMap(({ name, aliases }) => [name, ...aliases]));
}

function called(names: readonly string[]): Me {
  const keys = new Set(names.map(slug));
  const asked = new Map<string, boolean>();
  const isCalled = (name: string): boolean => {
    let answer = asked.get(name);
    if (answer === undefined) asked.set(name, (answer = keys.has(slug(name))));
    return answer;
  };
  return ({ name, aliases }) => isCalled(name) || aliases.some(isCalled);
}

/** Everyone whose work or reviews an export holds, the most frequent first. */
function peopleIn(items: readonly WorkItem[]): Person[] {
  const people = new Map<string, Person>();
  /** The same by each way of writing a name, which thousands of records repeat. */
  const byName = new Map<string, Person>();
  for (const { owners, reviews } of items) {
    const once = new Set<Person>();
    const count = (someone: Someone, owned: 0 | 1): void => {
      let person = byName.get(someone.name);
      if (person === undefined || !someone.aliases.every((alias) => byName.has(alias))) {
        const names = [someone.name, ...someone.aliases];
        const known = names.map((name) => people.get(slug(name))).find((other) => other !== undefined);
        person = known ?? { ...someone, owned: 0, records: 0 };
        for (const name of names) {
          if (!people.has(slug(name))) people.set(slug(name), person);
          byName.set(name, people.get(slug(name))!);
        }
      }
      if (once.has(person)) return;
      once.add(person);
      if (someone.isMachine) return;
      person.owned += owned;
      person.records++;
    };
    for (const owner of owners) count(owner, 1);
    for (const { by } of reviews) count(by, 0);
  }
  return [...new Set(people.values())].sort(
    (one, other) => other.owned - one.owned || other.records - one.records || compareText(one.name, other.name),
  );
}

const longestQuote = 500;

/** What everybody writes to approve a change, which says nothing of it. */
const saysOnlyYes =
  /^(?:(?:lgtm|looks? (?:good|great|ok(?:ay)?)(?: to me)?|approved?|ship(?: |-)?it|nice|good|great|thanks?|thank you|👍|✅|🚀|:\+1:|\+1|:shipit:|:rocket:)[\s,.!]*)+$/iu;

function candidateOf(
  tracker: Tracker,
  item: WorkItem & { readonly title: string },
  date: CalendarDate,
  isMe: Me,
  readDate: (text: string) => CalendarDate | undefined,
  answers: Answers,
): Candidate {
  const others = item.reviews.filter(({ by }) => !isMe(by) && !by.isMachine);
  const praises = (review: Review): boolean =>
    review.verdict === 'approved' &&
    review.text !== undefined &&
    review.text.length <= longestQuote &&
    !saysOnlyYes.test(review.text.trim());
  const quotes = others.filter(praises).map((review) => ({
    quote: oneLine(review.text!),
    from: review.by.name,
    date: review.date === undefined ? undefined : readDate(review.date),
  }));
  const namesOf = (people: readonly Someone[]): string[] =>
    eachOnce(people.filter((one) => !isMe(one) && !one.isMachine).map(({ name }) => name));
  const title = item.isChange ? titleOf(item.title) : item.title;
  return candidateFrom({
    ...item,
    title,
    date,
    ...(item.isChange && isUpkeep(item.title) && { unlikely: 'upkeep' as const }),
    from: tracker.name,
    win: {
      ...(item.project !== undefined && { project: item.project }),
      ...sortLabels(item.labels, answers),
      links: webLinks([item.urlLabel, item.url]),
      collaborators: namesOf(item.owners),
      ...(item.isPrivate && { visibility: 'private' as const }),
    },
    quotes,
    details: [
      ['Title', title === item.title ? undefined : item.title],
      ...(item.details ?? []),
      // Who reviewed a change did not make it.
      ['Reviewed by', namesOf([...others.map(({ by }) => by), ...item.reviewers]).join(', ')],
      ...others
        .filter((review) => !praises(review) && (review.text !== undefined || review.verdict === 'changes requested'))
        .map(
          (review) =>
            [
              'Review',
              [review.by.name, review.verdict, review.text].filter((part) => part !== undefined).join(', '),
            ] as const,
        ),
    ],
  });
}

/** The title of a request without what programs read in it. */
function titleOf(title: string): string {
  const clean = cleanSubject(title);
  return clean.toLowerCase() === oneLine(title).toLowerCase() ? title : clean;
}

/** The requests that were taken back by others in the same export, and those others. The revert of a revert counts. */
function revertedIn(items: readonly WorkItem[]): ReadonlySet<WorkItem> {
  const undone = new Set<WorkItem>();
  const changes = items.filter(({ isChange, state }) => isChange && state === 'done');
  const newestFirst = changes.toSorted((one, other) => compareText(other.date ?? '', one.date ?? ''));
  const reverts = [...newestFirst.entries()].flatMap(([index, item]) => {
    const revert = readRevert(item.title ?? '', item.text ?? '');
    return revert === undefined ? [] : [{ index, item, revert }];
  });
  if (reverts.length === 0) return undone;
  const bySource = new Map(changes.map((item) => [item.source, item]));
  const gone = new Set<WorkItem>();
  for (const { index, item, revert } of reverts) {
    const { request, words, isCertain } = revert;
    const target =
      (request === undefined ? undefined : bySource.get(item.source.replace(/(?<!\d)\d+$/, request))) ??
      newestFirst
        .slice(index + 1)
        .find(({ title, group }) => words !== undefined && wordsTakenBack(title) === words && group === item.group);
    if (target === undefined && !isCertain) continue;
    undone.add(item);
    if (target === undefined || target === item || gone.has(item)) continue;
    gone.add(target);
    undone.add(target);
  }
  return undone;
}

/** The reviews I gave: one candidate for each project and month, of those that no earlier import brought. */
class GivenReviews {
  readonly #groups = new Map<
    string,
    { item: WorkItem; source: string; days: CalendarDate[]; own: readonly Review[] }[]
  >();
  early = 0;

  constructor(
    private readonly tracker: Tracker,
    private readonly answers: Answers,
  ) {}

  add(item: WorkItem, own: readonly Review[], days: CalendarDate[]): void {
    const source = `${item.source}!review`;
    if (this.answers.known(source)) return;
    const last = days.at(-1)!;
    if (this.answers.since !== undefined && last < this.answers.since) {
      this.early++;
      return;
    }
    const key = `${item.group}\n${last.slice(0, 7)}`;
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, [{ item, source, days, own }]);
    else group.push({ item, source, days, own });
  }

  candidates(): Candidate[] {
    return [...this.#groups.values()].map((reviewed) => {
      const { item } = reviewed[0]!;
      const days = reviewed.flatMap(({ days }) => days).sort();
      const place = item.project ?? item.group;
      const count = reviewed.length;
      return candidateFrom({
        source: reviewed[0]!.source,
        covers: reviewed.slice(1).map(({ source }) => source),
        group: item.group,
        title:
          count === 1
            ? `Reviewed “${item.title === undefined ? item.urlLabel : titleOf(item.title)}” in ${place}`
            : `Reviewed ${count} changes of others in ${place}`,
        date: days[0]!,
        from: this.tracker.name,
        win: {
          ...(days.at(-1) !== days[0] && { end: days.at(-1)! }),
          kind: 'glue',
          ...(item.project !== undefined && { project: item.project }),
          links: reviewed.flatMap(({ item }) => webLinks([item.urlLabel, item.url])),
          collaborators: eachOnce(
            reviewed.flatMap(({ item }) => item.owners.flatMap(({ name, isMachine }) => (isMachine ? [] : [name]))),
          ),
          ...(reviewed.some(({ item }) => item.isPrivate) && { visibility: 'private' as const }),
        },
        details: reviewed.map(({ item, own }) => [
          'Reviewed',
          [item.urlLabel, item.title, ...own.flatMap(({ verdict, text }) => [verdict, text])]
            .filter((part) => part !== undefined)
            .join(', '),
        ]),
      });
    });
  }
}
