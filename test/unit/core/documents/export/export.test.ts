import { expect } from 'chai';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentDocx } from '../../../../../src/core/documents/export/documentDocx';
import { documentFragment, documentHtml } from '../../../../../src/core/documents/export/documentHtml';
import { documentJson } from '../../../../../src/core/documents/export/documentJson';
import { readDocument, type ReadDocument } from '../../../../../src/core/documents/kit/readDocument';
import { tries } from '../../../tries';

const goldens = join(import.meta.dirname, '../../../../golden');
const golden = (path: string) => read(readFileSync(join(goldens, path), 'utf8'));
const committee = golden('case/staff-engineer/principal-engineer-case-committee.md');
const self = golden('case/staff-engineer/principal-engineer-case.md');

function read(text: string): ReadDocument {
  const document = readDocument(text);
  if (typeof document !== 'object') throw new Error('no document');
  return document;
}

const made = (body: string) => read(`---\ntype: case\naudience: manager\n---\n\n${body}\n`);
const partsOf = async (document: ReadDocument) =>
  Object.entries(unzipSync(await documentDocx(document))).map(([name, bytes]) => ({ name, xml: strFromU8(bytes) }));
const bodyOf = async (document: ReadDocument) =>
  (await partsOf(document)).find(({ name }) => name === 'word/document.xml')!.xml;
const plain = (xml: string) => xml.replace(/<[^>]*>/g, '');

describe('a document that is read for export', () => {
  it('is one by its front matter alone', () => {
    expect(readDocument('# Notes\n')).equal(undefined);
    expect(readDocument('---\ntype: win\n---\n')).equal(undefined);
    expect(made('# A *case*').title).equal('A case');
  });

  it('is not exported while it holds places to decide', () => {
    expect(readDocument('---\ntype: case\n---\n<<<<<<< Yours\na\n=======\nb\n>>>>>>> Compiled today\n')).equal(
      'undecided',
    );
  });
});

describe('a document as HTML', () => {
  it('is one file without script or anything to load', () => {
    for (const document of [committee, self]) {
      const html = documentHtml(document);
      expect(html).not.match(/<script|<link|<iframe|<form|\son\w+=|@import|url\(/i);
      expect(html).include("default-src 'none'");
      expect(html).include('@media print');
    }
  });

  it('leads every reference to its own evidence, and every link within it somewhere', () => {
    const html = documentHtml(committee);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets.length).greaterThan(20);
    for (const target of targets) expect(ids.has(target), target).equal(true);
    expect(html).match(/<a href="#evidence-2">\[2\]<\/a>/);
  });

  it('runs nothing that was written into it', () => {
    const html = documentHtml(
      made(
        [
          '# <img src=x onerror=alert(1)> & co',
          '<script>alert(1)</script>',
          '[a](javascript:alert(1)) [b](data:text/html,x) ![c](javascript:alert(1))',
          'one<br>two <b onclick="x()">three</b>',
        ].join('\n\n'),
      ),
    );
    expect(html).not.match(/<script|javascript:|data:text|onerror=|onclick=/);
    expect(html).match(/one<br>\s*two/);
    expect(html).include('<title>&#x26; co</title>');
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '"',
            "'",
            '&',
            '[',
            '](',
            ')',
            '`',
            '*',
            '|',
            '\n',
            'javascript:',
            '<script>',
            'on=',
            '<a href="',
            'x',
          ),
          { maxLength: 30 },
        ),
        (pieces) => {
          const html = documentHtml(made(pieces.join('')));
          expect(html).not.match(/<script|<[a-z][^>]*(?:href="javascript:|\son\w*=)/);
        },
      ),
      { numRuns: tries(300) },
    );
  });

  it('goes to the clipboard without links that lead nowhere, and with its tables dressed', () => {
    const fragment = documentFragment(self);
    expect(fragment).not.match(/href="(?!https?:|mailto:)/);
    expect(fragment).match(/<td style="border:/);
    expect(fragment).not.include('<input');
    expect(fragment).include('☑');
  });
});

describe('a document as JSON', () => {
  it('holds the expectations with their status and the evidence they refer to', () => {
    const json = JSON.parse(documentJson(committee)) as {
      type: string;
      audience: string;
      expectations: { expectation: string; status: string; gap: string; references: number[] }[];
      evidence: { number: number; title: string; links: { label: string; url: string }[] }[];
      sections: { heading: string }[];
    };
    expect(json).include({ type: 'case', audience: 'committee' });
    expect(json.expectations).lengthOf(9);
    expect(json.expectations[2]).include({ status: 'Strong', gap: '–' });
    expect(json.expectations[2]!.references).deep.equal([2, 7, 8]);
    expect(json.evidence.map(({ number }) => number)).deep.equal(json.evidence.map((_, index) => index + 1));
    expect(json.evidence[2]).deep.include({ title: 'Cut checkout latency' });
    expect(json.evidence[2]!.links[0]).deep.equal({
      label: 'Latency dashboard',
      url: 'https://dash.larkspur.example/checkout/latency',
    });
    expect(json.sections.map(({ heading }) => heading)).include('Gaps and plan');
  });

  it('numbers the evidence through both lists of my own edition', () => {
    const { evidence } = JSON.parse(documentJson(self)) as { evidence: { number: number }[] };
    expect(evidence.map(({ number }) => number)).deep.equal(evidence.map((_, index) => index + 1));
    expect(evidence.length).greaterThan(23);
  });
});

describe('a document as DOCX', () => {
  it('holds real headings, tables with a heading row, lists, and links within it and out of it', async () => {
    const xml = await bodyOf(committee);
    expect(xml).match(/<w:pStyle w:val="Heading1"\/>/);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)!.length).greaterThan(7);
    expect(xml.match(/<w:tbl>/g)).lengthOf(1);
    expect(xml).include('<w:tblHeader/>');
    expect(xml).match(/<w:numPr>/);
    const bookmarks = new Set([...xml.matchAll(/<w:bookmarkStart[^>]* w:name="([^"]+)"/g)].map((match) => match[1]));
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1]!);
    expect(anchors.length).greaterThan(20);
    for (const anchor of anchors) expect(bookmarks.has(anchor), anchor).equal(true);
    const relations = (await partsOf(committee)).find(({ name }) => name === 'word/_rels/document.xml.rels')!.xml;
    expect(relations).include('https://dash.larkspur.example/checkout/latency');
  });

  it('says what the document says and nothing of its writer', async () => {
    const parts = await partsOf(committee);
    const core = parts.find(({ name }) => name === 'docProps/core.xml')!.xml;
    expect(core).not.match(/Un-named|<(?:dc:creator|cp:lastModifiedBy|dc:description)>/);
    const words = plain(await bodyOf(committee));
    for (const phrase of [
      'brought failed payments down from 3.1% to 1.8%',
      'Trade-offs I accept',
      'Named a Larkspur Maker',
    ])
      expect(words).include(phrase);
  });

  it('starts a list where it starts, and leaves out what could run', async () => {
    const document = made(
      '7. seven\n8. eight\n\n[x](javascript:alert(1)) <script>a</script>\n\n- [x] done\n- [ ] open',
    );
    const parts = await partsOf(document);
    expect(parts.find(({ name }) => name === 'word/numbering.xml')!.xml).match(/<w:start w:val="7"\/>/);
    expect(parts.some(({ xml }) => xml.includes('javascript:'))).equal(false);
    expect(plain(await bodyOf(document))).include('☑ done');
  });

  it('tells nothing of the files made before it', async () => {
    const ids = (xml: string) => [...xml.matchAll(/w:id="([^"]*)"/g)].map(([, id]) => id);
    const one = ids(await bodyOf(self));
    expect(one.length).greaterThan(0);
    expect(ids(await bodyOf(self))).to.deep.equal(one);
  });

  it('can be made of every golden document', async () => {
    const names = readdirSync(goldens, { recursive: true, encoding: 'utf8' });
    const documents = names.filter((name) => name.endsWith('.md') && !/^(?:imports|dashboard)/.test(name));
    expect(documents.length).greaterThan(20);
    for (const path of documents) expect((await documentDocx(golden(path))).length, path).greaterThan(5000);
  });
});

describe('an export', () => {
  it('loads nothing: an image from elsewhere is a link to it', () => {
    const document = made(
      '![a](https://tracker.example/x.png) ![b](//tracker.example/y.png) ![c][d] [![e](http://tracker.example/z.png)](https://page.example) ![f](near.png)\n\n[d]: https://tracker.example/w.png',
    );
    for (const html of [documentHtml(document), documentFragment(document)]) {
      expect(html).not.match(/src="(?!near\.png")/);
      expect(html).include('<a href="https://tracker.example/x.png">a</a>').and.include('near.png');
    }
    expect(documentHtml(document)).match(/img-src 'self' file: data:"/);
  });

  it('as JSON holds no comment, and no key that compiling did not write', () => {
    const document = read(
      '---\ntype: case\nrole: lead\naudience: committee\nnote: Ruth is against it\n---\n\n# A <!-- not for them -->\n\n- b <!-- not for them -->\n\n| c <!-- not for them --> |\n| - |\n| d |\n',
    );
    const json = documentJson(document);
    expect(json).include('"role": "lead"').and.not.include('not for them').and.not.include('Ruth');
  });
});
