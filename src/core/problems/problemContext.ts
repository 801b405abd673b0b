import type { CalendarDate } from '../time/calendarDate';
import { documentTypes, entryTypes, type Entry, type EntryType } from '../entries/entry';
import { folderTypeOf } from '../entries/folderType';
import { parseEntry, type ParsedFile } from '../entries/parseEntry';
import type { TextRange } from '../text/textRange';
import { audiences, type Audience } from '../entries/visibility';
import type { Win } from '../entries/win';
import { isEvidence } from '../evidence/expectationStatus';
import { readFrontMatter, type FrontMatter } from '../frontMatter/frontMatter';
import { FrontMatterSource, type Path } from '../frontMatter/frontMatterSource';
import type { ReferenceIndex } from './referenceIndex';

/** What the rules look at: one file as it is typed, and what is known of all others. */
export interface ProblemInput {
  /** The file's address. */
  readonly uri: string;
  /** The start of `uri` that says nothing about the type: the brag folder's own address. */
  readonly bragFolder?: string;
  /** The whole file as it stands in the editor. */
  readonly text: string;
  /** Today. */
  readonly date: CalendarDate;
  readonly index: ReferenceIndex;
  /** Whether there is a file at an address; undefined where that isn't known. See `linkedFiles`. */
  readonly fileExists?: (uri: string) => boolean | undefined;
  /** The user's own vague words, beside those that come with the product. */
  readonly vagueWords?: readonly string[];
  /** Whether the brag folder lies in a git repository that has a remote. */
  readonly sharedByGit?: boolean;
}

/** One file, read as far as a rule asks for. */
export class ProblemContext {
  readonly input: ProblemInput;
  #parsed: ParsedFile | undefined;
  #front: FrontMatter | undefined;
  #standIn: { readonly entry: Entry | undefined } | undefined;
  #source: FrontMatterSource | undefined;
  #prose: string | undefined;

  constructor(input: ProblemInput) {
    this.input = input;
  }

  get uri(): string {
    return this.input.uri;
  }

  get text(): string {
    return this.input.text;
  }

  get date(): CalendarDate {
    return this.input.date;
  }

  get index(): ReferenceIndex {
    return this.input.index;
  }

  get parsed(): ParsedFile {
    return (this.#parsed ??= parseEntry(this.uri, this.text, this.input.bragFolder, this.front));
  }

  /**
   * The entry as it is typed; undefined while its front matter can't be read. A day or a name that is missing or can't
   * be read has another in its place, so that it hides no other problem of the file.
   */
  get entry(): Entry | undefined {
    if (this.parsed.kind === 'entry') return this.parsed.entry;
    return (this.#standIn ??= { entry: this.#readWithStandIns() }).entry;
  }

  #readWithStandIns(): Entry | undefined {
    const { parsed, front } = this;
    if (parsed.kind !== 'broken' || front.kind !== 'read') return undefined;
    const named = new Set(
      parsed.problems.flatMap(({ code, path }) => (code === 'missing-date' ? 'date' : (path?.[0] ?? 'title'))),
    );
    const data: Record<string, unknown> = { ...front.data };
    if (named.has('date')) data['date'] = this.date;
    for (const key of ['title', 'name']) if (named.has(key)) data[key] = '–';
    const read = parseEntry(this.uri, this.text, this.input.bragFolder, { ...front, data });
    return read.kind === 'entry' ? read.entry : undefined;
  }

  /** The entry where it is a win that counts as evidence and may be shown: drafts and the omitted are left in peace. */
  get evidence(): Win | undefined {
    const { entry } = this;
    return entry?.type === 'win' && !entry.omit && isEvidence(entry, this.date) ? entry : undefined;
  }

  get front(): FrontMatter {
    return (this.#front ??= readFrontMatter(this.text));
  }

  /** The front matter with every scalar as text; undefined where it can't be read. */
  get data(): Readonly<Record<string, unknown>> | undefined {
    return this.front.kind === 'read' ? this.front.data : undefined;
  }

  /** What the file is or should be, also while it can't be read as such. */
  get type(): EntryType | undefined {
    if (this.entry) return this.entry.type;
    const written = this.data?.['type'];
    const type = typeof written === 'string' ? written.trim().toLowerCase() : '';
    if ((entryTypes as readonly string[]).includes(type)) return type as EntryType;
    return type === '' ? this.folderType : undefined;
  }

  /** What the file's folder says it is. */
  get folderType(): EntryType | undefined {
    return folderTypeOf(this.uri.slice(this.input.bragFolder?.length ?? 0));
  }

  /** For whom the file was compiled; undefined where it is no compiled document. */
  get audience(): Audience | undefined {
    const { type, audience } = this.data ?? {};
    if (typeof type !== 'string' || !(documentTypes as readonly string[]).includes(type.trim().toLowerCase()))
      return undefined;
    const written = typeof audience === 'string' ? audience.trim().toLowerCase() : '';
    return audiences.find((name) => name === written) ?? 'self';
  }

  /** The places of keys and values; undefined where the front matter can't be read. */
  get source(): FrontMatterSource | undefined {
    if (this.front.kind === 'read') this.#source ??= new FrontMatterSource(this.text, this.front.block);
    return this.#source;
  }

  get bodyStart(): number {
    return this.front.kind === 'read' ? this.front.block.bodyStart : 0;
  }

  /** The body with its code blanked out, so that offsets stay what they are. */
  get prose(): string {
    return (this.#prose ??= withoutCode(this.text.slice(this.bodyStart)));
  }

  /** The place of the value at a path, else of its key, else of the opening fence. */
  rangeOf(path: Path): TextRange {
    const range = this.source?.rangeOf(path);
    return range && range.end > range.start ? range : this.keyRangeOf(path);
  }

  /** The place of the key at a path, else of the opening fence. */
  keyRangeOf(path: Path): TextRange {
    return this.source?.keyRangeOf(path) ?? this.fence;
  }

  /** The first place of a pattern in the value at a path, else the whole value. */
  rangeWithin(path: Path, pattern: RegExp): TextRange {
    const range = this.source?.rangeWithin(path, pattern);
    return range && range.end > range.start ? range : this.rangeOf(path);
  }

  /** The place of the title: its value, else the first heading, else the opening fence. */
  get titleRange(): TextRange {
    const range = this.source?.rangeOf(['title']);
    if (range && range.end > range.start) return range;
    const heading = /^ {0,3}#{1,6}[ \t]+\S[^\r\n]*/m.exec(this.prose);
    if (!heading) return this.fence;
    const start = this.bodyStart + heading.index;
    return { start, end: start + heading[0].trimEnd().length };
  }

  get fence(): TextRange {
    const start = this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { start, end: Math.min(start + 3, this.text.length) };
  }

  /** The same with another text. */
  with(text: string): ProblemContext {
    return new ProblemContext({ ...this.input, text });
  }
}

function withoutCode(body: string): string {
  if (!/[`~]/.test(body)) return body;
  const blank = (code: string): string => ' '.repeat(code.length);
  if (!/^ {0,3}(?:`{3}|~{3})/m.test(body)) return body.replace(/`[^`\r\n]+`/g, blank);
  let fence: string | undefined;
  return body.replace(/[^\r\n]+/g, (line) => {
    const opened = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (opened?.startsWith(fence)) fence = undefined;
      return blank(line);
    }
    if (opened !== undefined) {
      fence = opened;
      return blank(line);
    }
    return line.includes('`') ? line.replace(/`[^`]+`/g, blank) : line;
  });
}
