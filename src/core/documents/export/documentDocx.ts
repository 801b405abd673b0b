import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ILevelsOptions,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Definition, List, ListItem, Nodes, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { anchorsOf, evidenceItems, referenceNumber, type ReadDocument } from '../kit/readDocument';

const ink = '1C1F23';
const soft = '5A6069';
const line = 'C9CDD3';
const font = 'Calibri';
/** In twentieths of a point; A4 with margins of 20 mm, on one page of 15 mm. */
const page = { width: 11906, height: 16838, margin: 1134, onePageMargin: 850 };
const textWidth = page.width - 2 * page.margin;
const indentStep = 360;

/**
 * A document as a Word file, with real headings, lists, tables and links. Raw HTML is left out; an image becomes a
 * link to it.
 */
export async function documentDocx(document: ReadDocument): Promise<Uint8Array> {
  const body = new Body(document);
  const children = body.blocks(document.root.children, {});
  const isOnePage = document.about['form'] === 'one-page';
  const margin = isOnePage ? page.onePageMargin : page.margin;
  const file = new Document({
    title: document.title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: {
      default: {
        document: {
          run: { font, size: isOnePage ? 18 : 21, color: ink },
          paragraph: {
            spacing: { after: isOnePage ? 50 : 120, line: isOnePage ? 245 : 269, lineRule: LineRuleType.AUTO },
          },
        },
        heading1: headingStyle(isOnePage ? 28 : 34, 0, isOnePage ? 60 : 120),
        heading2: headingStyle(isOnePage ? 21 : 27, isOnePage ? 110 : 320, isOnePage ? 40 : 100),
        heading3: headingStyle(isOnePage ? 19 : 23, isOnePage ? 90 : 240, isOnePage ? 30 : 80),
        heading4: headingStyle(isOnePage ? 18 : 21, isOnePage ? 80 : 200, isOnePage ? 30 : 60),
      },
    },
    numbering: { config: body.numbering },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function headingStyle(size: number, before: number, after: number) {
  return {
    run: { font, size, bold: true, color: ink },
    paragraph: { spacing: { before, after, line: 269, lineRule: LineRuleType.AUTO }, keepNext: true },
  };
}

/** Where a block stands: how it is indented, and whether it is quoted. */
interface Place {
  readonly indent?: number;
  readonly quoted?: boolean;
  readonly keepNext?: boolean | undefined;
  /** Whether it says who is quoted. */
  readonly isSource?: boolean | undefined;
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Makes the blocks of a Word file, and collects the lists they need numbered. */
class Body {
  readonly numbering: { reference: string; levels: ILevelsOptions[] }[] = [
    { reference: 'bullets', levels: [0, 1, 2, 3, 4].map((level) => listLevel(level, LevelFormat.BULLET, '•', 1)) },
  ];
  readonly #anchors: ReadonlyMap<RootContent, string>;
  readonly #evidence: ReadonlyMap<ListItem, number>;
  readonly #targets: ReadonlySet<string>;
  readonly #definitions = new Map<string, Definition>();
  #bookmarks = 0;

  constructor({ root }: ReadDocument) {
    this.#anchors = anchorsOf(root.children);
    this.#evidence = evidenceItems(root);
    const numbers = [...this.#evidence.values()].map((number) => `evidence-${number}`);
    this.#targets = new Set([...this.#anchors.values(), ...numbers]);
    const define = (node: Nodes) => {
      if (node.type === 'definition') this.#definitions.set(node.identifier, node);
      if ('children' in node) node.children.forEach(define);
    };
    define(root);
  }

  blocks(nodes: readonly RootContent[], place: Place): (Paragraph | Table)[] {
    return nodes.flatMap((node, index) => {
      const next = nodes[index + 1]?.type;
      // What leads into a list or a table, stands under a heading or is quoted stays on the page of what follows.
      const keepNext =
        next === 'list' ||
        next === 'table' ||
        (next === 'paragraph' && (place.quoted || nodes[index - 1]?.type === 'heading'));
      const isSource = place.quoted && index > 0 && next === undefined;
      return this.#block(node, { ...place, keepNext, isSource });
    });
  }

  #block(node: RootContent, place: Place): (Paragraph | Table)[] {
    switch (node.type) {
      case 'heading': {
        const children = this.#inline(node.children, {});
        const id = this.#anchors.get(node);
        return [
          new Paragraph({
            heading: headings[node.depth - 1]!,
            children: id === undefined ? children : this.#bookmark(id, children),
          }),
        ];
      }
      case 'paragraph':
        return [this.#paragraph(node.children, place)];
      case 'blockquote':
        return this.blocks(node.children, { indent: (place.indent ?? 0) + indentStep, quoted: true });
      case 'list':
        return this.#list(node, place, 0);
      case 'table':
        return [this.#table(node), new Paragraph({ spacing: { after: 60 } })];
      case 'code':
        return node.value
          .split('\n')
          .map((text) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, font: 'Consolas' })] }));
      case 'thematicBreak':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: line } } })];
      case 'footnoteDefinition':
        return this.blocks(node.children, place);
      default:
        return [];
    }
  }

  #paragraph(nodes: readonly PhrasingContent[], place: Place, options: IParagraphOptions = {}): Paragraph {
    return new Paragraph({
      ...(place.indent !== undefined && { indent: { left: place.indent } }),
      ...(place.keepNext && { keepNext: true }),
      ...(place.quoted && {
        keepLines: true,
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: line, space: 8 } },
      }),
      ...options,
      children: this.#inline(nodes, place.isSource ? { color: soft } : {}),
    });
  }

  #list(list: List, place: Place, depth: number): (Paragraph | Table)[] {
    const level = Math.min(depth, 4);
    const reference = list.ordered ? this.#numberedFrom(list.start ?? 1) : 'bullets';
    return list.children.flatMap((item, position) => {
      const [first, ...rest] = item.children;
      const indent = (place.indent ?? 0) + (level + 1) * indentStep;
      const blocks: (Paragraph | Table)[] = [];
      const isTask = typeof item.checked === 'boolean';
      const words = first?.type === 'paragraph' ? first.children : [];
      const number = this.#evidence.get(item);
      const children = [
        ...(isTask ? [new TextRun({ text: item.checked ? '☑ ' : '☐ ', font: 'Segoe UI Symbol' })] : []),
        ...this.#inline(words, {}),
      ];
      blocks.push(
        new Paragraph({
          ...(isTask ? { indent: { left: indent, hanging: indentStep } } : { numbering: { reference, level } }),
          keepLines: true,
          spacing: { after: position === list.children.length - 1 && depth === 0 ? 140 : 50 },
          children: number === undefined ? children : this.#bookmark(`evidence-${number}`, children),
        }),
      );
      for (const node of first?.type === 'paragraph' ? rest : item.children)
        blocks.push(...(node.type === 'list' ? this.#list(node, place, depth + 1) : this.#block(node, { indent })));
      return blocks;
    });
  }

  /** The library's own bookmarks are numbered on from one file to the next, which tells how many were made. */
  #bookmark(name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    const number = ++this.#bookmarks;
    return [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)] as ParagraphChild[];
  }

  #numberedFrom(start: number): string {
    const reference = `numbers-${this.numbering.length}`;
    const levels = [0, 1, 2, 3, 4].map((level) =>
      listLevel(level, LevelFormat.DECIMAL, `%${level + 1}.`, level === 0 ? start : 1),
    );
    this.numbering.push({ reference, levels });
    return reference;
  }

  #table(table: TableNode): Table {
    const widths = columnWidths(table);
    const border = { style: BorderStyle.SINGLE, size: 4, color: line };
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: border,
        bottom: border,
        left: border,
        right: border,
        insideHorizontal: border,
        insideVertical: border,
      },
      rows: table.children.map((row, index) => {
        const isHeader = index === 0;
        return new TableRow({
          tableHeader: isHeader,
          cantSplit: true,
          children: widths.map((width, column) => {
            const cell = row.children[column];
            return new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 60, bottom: 60, left: 90, right: 90 },
              ...(isHeader && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F1F3F5' } }),
              children: [
                new Paragraph({
                  alignment: AlignmentType.LEFT,
                  spacing: { after: 0, line: 250 },
                  children: this.#inline(cell?.children ?? [], { size: 19, ...(isHeader && { bold: true }) }),
                }),
              ],
            });
          }),
        });
      }),
    });
  }

  #inline(nodes: readonly PhrasingContent[], look: IRunOptions): ParagraphChild[] {
    return nodes.flatMap((node): ParagraphChild[] => {
      switch (node.type) {
        case 'text':
          return [new TextRun({ ...look, text: node.value.replace(/\n/g, ' ') })];
        case 'strong':
          return this.#inline(node.children, { ...look, bold: true });
        case 'emphasis':
          return this.#inline(node.children, { ...look, italics: true });
        case 'delete':
          return this.#inline(node.children, { ...look, strike: true });
        case 'inlineCode':
          return [new TextRun({ ...look, text: node.value, font: 'Consolas' })];
        case 'break':
          return [new TextRun({ break: 1 })];
        case 'html':
          return /^<br\s*\/?>$/i.test(node.value) ? [new TextRun({ break: 1 })] : [];
        case 'link':
          return this.#link(node.url, node.children, look);
        case 'linkReference': {
          const url = this.#definitions.get(node.identifier)?.url;
          return url === undefined ? this.#inline(node.children, look) : this.#link(url, node.children, look);
        }
        case 'image':
          return this.#link(node.url, [{ type: 'text', value: node.alt || node.url }], look);
        case 'footnoteReference':
          return [new TextRun({ ...look, text: node.label ?? node.identifier, superScript: true })];
        default:
          return [];
      }
    });
  }

  #link(url: string, nodes: readonly PhrasingContent[], look: IRunOptions): ParagraphChild[] {
    const children = this.#inline(nodes, { ...look, color: '0B5394', underline: {} });
    if (url.startsWith('#')) {
      const number = referenceNumber(toString({ type: 'paragraph', children: [...nodes] }));
      const anchor = number === undefined ? url.slice(1) : `evidence-${number}`;
      const target = this.#targets.has(anchor) ? anchor : url.slice(1);
      return this.#targets.has(target)
        ? [new InternalHyperlink({ anchor: target, children })]
        : this.#inline(nodes, look);
    }
    const isSafe = /^(?:https?:|mailto:)/i.test(url) || !/^[a-z][a-z0-9+.-]*:/i.test(url);
    return isSafe ? [new ExternalHyperlink({ link: url, children })] : this.#inline(nodes, look);
  }
}

/** The widths of a table's columns: more for those that hold more, and enough for the longest word of each. */
function columnWidths({ children: rows }: TableNode): number[] {
  const columns = Array.from({ length: rows[0]?.children.length ?? 0 }, (_, index) =>
    rows.map(({ children }) => (children[index] === undefined ? '' : toString(children[index]))),
  );
  const needs = columns.map((cells) => {
    const word = Math.max(...cells.flatMap((cell) => cell.split(/\s+/)).map(({ length }) => Math.min(length, 24)));
    return Math.max(word + 3, Math.sqrt(cells.reduce((sum, { length }) => sum + length, 0) / cells.length) * 3);
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((textWidth * need) / all));
}

function listLevel(
  level: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  start: number,
): ILevelsOptions {
  return {
    level,
    format,
    text,
    start,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (level + 1) * indentStep + (start > 9 ? 120 : 0), hanging: indentStep } } },
  };
}
