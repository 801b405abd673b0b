import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, link, paragraph, toMarkdown, type Inline } from '../../markdown/nodes';
import { plural, say, sentence, type Localize, type Sentence } from '../../text/sentence';
import { readers, type Finding, type Reader } from './finding';

const names: Readonly<Record<Reader, Sentence>> = {
  sponsor: sentence('The sponsor'),
  bar: sentence('The bar raiser'),
  comparer: sentence('The calibrator'),
  doubter: sentence('The skeptic'),
};

const looks: Readonly<Record<Reader, Sentence>> = {
  sponsor: sentence('Stands up for the case, and asks what to say and who else does.'),
  bar: sentence("Checks each row against the ladder's own words."),
  comparer: sentence('Has read other cases, and asks what sets this one apart.'),
  doubter: sentence('Asks for each claim: whose is it, how much is it, and where is the proof?'),
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
      ? sentence('The rules found nothing that the four readers would ask.')
      : plural(
          findings.length,
          'The four readers would ask about one thing.',
          'The four readers would ask about {0} things.',
        );
  const nodes: RootContent[] = [
    heading(1, said(sentence('What readers would ask about “{0}”', title))),
    paragraph(said(total), ' ', said(sentence("Be ready for these questions. They don't predict the decision."))),
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
