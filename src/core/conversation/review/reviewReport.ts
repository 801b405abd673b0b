import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, link, paragraph, toMarkdown, type Inline } from '../../markdown/nodes';
import { plural, say, sentence, type Localize, type Sentence } from '../../text/sentence';
import { readers, type Finding, type Reader } from './finding';

const names: Readonly<Record<Reader, Sentence>> = {
  sponsor: sentence('The sponsor'),
  bar: sentence('The keeper of the bar'),
  comparer: sentence('The one who compares'),
  doubter: sentence('The one who doubts the evidence'),
};

const looks: Readonly<Record<Reader, Sentence>> = {
  sponsor: sentence('Will stand up for the case, and asks what to say and who else does.'),
  bar: sentence("Holds each row against the ladder's own words."),
  comparer: sentence('Has read the cases of others, and asks what sets this one apart.'),
  doubter: sentence('Asks of each claim whose it is, how much, and where it is from.'),
};

/** How a reader is called. */
export function readerName(reader: Reader): Sentence {
  return names[reader];
}

/**
 * What four readers would ask, as a short document for the owner's eyes. It never says what will be decided.
 *
 * @param title the case's first heading
 * @param uri the case's address, for links to its lines
 */
export function reviewReport(
  { title, uri, findings }: { title: string; uri: string; findings: readonly Finding[] },
  localize?: Localize,
): string {
  const said = (spoken: Sentence) => say(spoken, localize);
  const total =
    findings.length === 0
      ? sentence('The four readers found nothing to ask that rules could see.')
      : plural(
          findings.length,
          'The four readers would ask about one thing.',
          'The four readers would ask about {0} things.',
        );
  const nodes: RootContent[] = [
    heading(1, said(sentence('What readers would ask of “{0}”', title))),
    paragraph(
      said(total),
      ' ',
      said(sentence('These are questions to be ready for. They do not say what will be decided.')),
    ),
  ];
  for (const reader of readers) {
    const own = findings.filter((finding) => finding.reader === reader);
    nodes.push(heading(2, said(names[reader])), paragraph(emphasis(said(looks[reader]))));
    if (own.length === 0) nodes.push(paragraph(said(sentence('Nothing to ask.'))));
    else
      nodes.push(
        bullets(
          grouped(own).map(([message, at]): Inline => [
            said(message),
            ' (',
            ...at.flatMap((finding, index): Inline[] => [
              ...(index === 0 ? [] : [', ']),
              link(`${uri}#L${finding.lines.first}`, said(sentence('line {0}', finding.lines.first))),
            ]),
            ')',
          ]),
        ),
      );
  }
  return toMarkdown({}, nodes).replace(/^---\n---\n\n/, '');
}

/** Findings that say the same, each with all of its lines. */
function grouped(findings: readonly Finding[]): [Sentence, Finding[]][] {
  const groups = new Map<string, [Sentence, Finding[]]>();
  for (const finding of findings) {
    const key = say(finding.message);
    const group = groups.get(key);
    if (group) group[1].push(finding);
    else groups.set(key, [finding.message, [finding]]);
  }
  return [...groups.values()];
}
