import { cleanSubject } from './git/commitSubject';

/** What a message says it takes back or brings in again. */
export interface Revert {
  readonly hashes: readonly string[];
  /** The number of a pull or merge request. */
  readonly request: string | undefined;
  /** The words of what it takes back; see `wordsTakenBack`. */
  readonly words: string | undefined;
  /** Whether it is a revert even where what it takes back isn't known. */
  readonly isCertain: boolean;
}

const verb = String.raw`(?:revert(?:s|ed|ing)?|back(?:ed|s|ing)?[ -]?out|roll(?:ed|s|ing)?[ -]?back)`;
const says = new RegExp(String.raw`(?<!\p{L})${verb}(?!\p{L})|^Reapply "`, 'iu');
/** `Revert "Cache prices" (#9)`. */
const quoted = new RegExp(String.raw`^(?:${verb}|reapply):? ["“'](.+)["”'](?: \(#\d+\))?$`, 'iu');
/** `revert: feat: cache prices`, `Revert cache prices (#9)`. */
const unquoted = new RegExp(String.raw`^${verb}(?:\([^()]*\))?!?:? (\S.*)$`, 'iu');
const conventional = /^revert(?:\([^()]*\))?!?: /i;
const commitsNamed =
  /This (?:effectively )?reverts commits?[: ]((?:(?!reversing)[^\n])*(?:\n[-*]? ?(?:and )?[0-9a-f]{7,64}(?![\p{L}\p{N}])(?:(?!reversing)[^\n])*)*)/giu;
const hashInSubject = new RegExp(
  String.raw`^${verb}:? (?:(?:commit|changeset|revision) )?([0-9a-f]{7,64})(?![\p{L}\p{N}])`,
  'iu',
);
const hash = /(?<![\p{L}\p{N}])[0-9a-f]{7,64}(?![\p{L}\p{N}])/gu;
const requestNamed = /^(?:This )?reverts (?:(?:merge|pull) request |[MP]R )?(?:[\w./-]+)?[#!](\d+)/im;
const requestInSubject = new RegExp(String.raw`^${verb}:? (?:(?:merge|pull) request |[MP]R )?[#!](\d+)(?!\d)`, 'iu');

/**
 * Reads what a commit or a request takes back by what `git revert`, GitHub and GitLab write: `This reverts commit <hash>`,
 * `Reverts owner/name#12`, `This reverts merge request !12`, `Revert "<subject>"`; or by what people write in their place:
 * `Back out 1a2b3c4`, `Roll back #12`, `revert: feat: cache prices`.
 */
export function readRevert(subject: string, body: string): Revert | undefined {
  if (!says.test(subject) && !body.includes('everts ')) return undefined;
  return {
    hashes: [
      ...[...body.matchAll(commitsNamed)].flatMap(([, text]) => text!.match(hash) ?? []),
      ...(hashInSubject.exec(subject)?.slice(1) ?? []),
    ],
    request: requestNamed.exec(body)?.[1] ?? requestInSubject.exec(subject)?.[1],
    words: wordsTakenBack(quoted.exec(subject)?.[1] ?? unquoted.exec(subject)?.[1]),
    isCertain: quoted.test(subject) || conventional.test(subject),
  };
}

/** A subject as a revert repeats it: without its type, a request's number, or a capital. */
export function wordsTakenBack(subject: string | undefined): string | undefined {
  return subject === undefined ? undefined : cleanSubject(subject).toLowerCase();
}
