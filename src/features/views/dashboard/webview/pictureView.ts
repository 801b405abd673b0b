import type { Picture } from '../../../../core/dashboard/dashboard';
import { cellWords, drawMark, drawPicture, labelWithNote } from '../../../../core/dashboard/drawPicture';
import type { PageMessage } from '../../../../core/dashboard/messages';
import { svgNode, type SvgNode } from '../../../../core/dashboard/svgNode';
import { sentence, type Sentence } from '../../../../core/text/sentence';
import { element } from '../../../../webview/element';
import { spoken } from '../../../../webview/spoken';

interface Setting {
  isTable: boolean;
  isWhole: boolean;
  tell(message: PageMessage): void;
  /** Hears of each change of what is shown. */
  changed(): void;
}

/** One picture: its question, its answer, the drawing, and the same data as a table. */
export class PictureView {
  readonly section = element('section', {});
  isTable: boolean;
  isWhole: boolean;
  readonly #setting: Setting;
  #picture: Picture | undefined;
  /** What is drawn, to leave it alone while it stays the same. */
  #drawn = '';
  #row = 0;
  #column = 0;
  #board: HTMLElement | undefined;
  /** Draws what is inside the board; undefined once that is done. */
  #inside: (() => void) | undefined;
  /** How far the board shall be scrolled; undefined once it is. */
  #left: number | undefined;
  /** How far it is scrolled; to ask the board would lay the page out anew. */
  #scrolled = 0;
  readonly #aloud = element('div', { class: 'aloud', role: 'status', 'aria-live': 'polite' });

  constructor(setting: Setting) {
    this.#setting = setting;
    this.isTable = setting.isTable;
    this.isWhole = setting.isWhole;
  }

  /** Shows a picture, with room for its drawing; `settle` and `fill` do the rest, which takes a layout of the page. */
  draw(picture: Picture): void {
    this.#picture = picture;
    const drawn = JSON.stringify([picture, this.isTable, this.isWhole]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const held = this.section.contains(document.activeElement) ? document.activeElement?.id : undefined;
    // The latest quarter comes last.
    const isOverTime = picture.form !== 'days' && picture.id !== 'vouching';
    this.#left ??= this.#board === undefined ? (isOverTime ? Number.MAX_SAFE_INTEGER : 0) : this.#scrolled;
    this.#inside = undefined;
    const titleId = `${picture.id}-title`;
    this.section.setAttribute('aria-labelledby', titleId);
    this.section.replaceChildren(
      element('h2', { id: titleId }, picture.title),
      ...(picture.lacks === undefined
        ? [element('p', {}, picture.says), ...(picture.rows.length === 0 ? [] : this.#contents(picture))]
        : [
            element('p', {}, picture.lacks.says),
            this.#button('provide', picture.lacks.label, () => this.#tell('provide')),
          ]),
    );
    if (held) document.getElementById(held)?.focus({ preventScroll: true });
  }

  /** Scrolls the board to where it was. */
  settle(): void {
    // While the table is shown, the board keeps its place.
    if (this.#left === undefined || this.#board?.isConnected !== true) return;
    this.#board.scrollLeft = this.#left;
    this.#scrolled = this.#board.scrollLeft;
    this.#left = undefined;
  }

  get isInSight(): boolean {
    const { top, bottom } = this.section.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** Draws what is inside the board. */
  fill(): void {
    this.#inside?.();
    this.#inside = undefined;
  }

  #contents(picture: Picture): HTMLElement[] {
    return [
      this.isTable ? tableOf(picture) : this.#boardOf(picture),
      ...(this.isTable || picture.legend.length === 0 ? [] : [legendOf(picture)]),
      this.#buttons(picture),
      this.#aloud,
    ];
  }

  #buttons(picture: Picture): HTMLElement {
    const table = this.isTable ? sentence('Show the picture') : sentence('Show as a table');
    const rest = picture.rows.length - picture.shown;
    return element(
      'div',
      { class: 'tools', role: 'group', 'aria-label': picture.title },
      this.#button('table', spoken(table), () => this.#change(() => (this.isTable = !this.isTable))),
      rest > 0 &&
        !this.isTable &&
        this.#button('whole', spoken(this.isWhole ? sentence('Show fewer') : sentence('Show {0} more', rest)), () =>
          this.#change(() => (this.isWhole = !this.isWhole)),
        ),
      this.#button('copy', spoken(sentence('Copy as Markdown')), () => this.#tell('copy')),
      this.#button('save', spoken(sentence('Save as SVG…')), () => this.#tell('save')),
    );
  }

  #button(action: string, label: string, press: () => void): HTMLElement {
    const made = element('button', { id: `${this.#picture!.id}-${action}`, type: 'button' }, label);
    made.addEventListener('click', press);
    return made;
  }

  #tell(type: 'copy' | 'save' | 'provide'): void {
    this.#setting.tell({ type, picture: this.#picture!.id });
  }

  #change(change: () => void): void {
    change();
    this.#setting.changed();
    this.draw(this.#picture!);
    this.settle();
    this.fill();
  }

  /** The drawing in a box of its own, which takes the focus and goes through the cells by arrow keys. */
  #boardOf(picture: Picture): HTMLElement {
    const label = spoken(sentence('{0} Use the arrow keys to move, and Enter to show the wins.', picture.title));
    const board = element('div', {
      id: `${picture.id}-board`,
      class: 'board',
      tabindex: '0',
      role: 'group',
      'aria-label': label,
    });
    const { canvas, inside } = drawPicture(picture, this.#rows());
    const drawing = svgElement(canvas);
    board.append(drawing);
    const follow = () => drawing.querySelector('.beside')?.setAttribute('transform', `translate(${this.#scrolled} 0)`);
    this.#inside = () => {
      append(drawing, inside());
      follow();
    };
    const scrolled = () => {
      this.#scrolled = board.scrollLeft;
      follow();
    };
    board.addEventListener('scroll', scrolled, { passive: true });
    board.addEventListener('keydown', (event) => this.#press(event));
    board.addEventListener('focus', () => this.#goTo(this.#row, this.#column));
    board.addEventListener('blur', () => this.#mark(undefined));
    board.addEventListener('click', ({ target }) => {
      const cell = target instanceof Element ? target.closest<SVGElement>('.cell') : null;
      if (!cell) return;
      this.#goTo(Number(cell.dataset.row), Number(cell.dataset.column));
      this.#open();
    });
    this.#board = board;
    return board;
  }

  #rows(): number {
    return this.isWhole ? this.#picture!.rows.length : Math.min(this.#picture!.shown, this.#picture!.rows.length);
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Home: [0, -Infinity],
      End: [0, Infinity],
    };
    const step = steps[event.key];
    if (step) this.#goTo(this.#row + step[0], this.#column + step[1]);
    else if (event.key === 'Enter' || event.key === ' ') this.#open();
    else return;
    event.preventDefault();
  }

  #goTo(row: number, column: number): void {
    const picture = this.#picture!;
    const columns = picture.form === 'days' ? 1 : picture.columns.length;
    this.#row = Math.max(0, Math.min(row, this.#rows() - 1));
    this.#column = Math.max(0, Math.min(column, columns - 1));
    const at = picture.rows[this.#row];
    const cell = at?.cells[this.#column];
    if (!at || !cell) return;
    this.fill();
    const found = this.#board?.querySelector(`[data-row="${this.#row}"][data-column="${this.#column}"]`);
    this.#mark(found);
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#aloud.textContent = cellWords(picture, at, cell, this.#column);
  }

  #mark(cell: Element | null | undefined): void {
    this.#board?.querySelector('.current')?.classList.remove('current');
    cell?.classList.add('current');
  }

  #open(): void {
    const cell = this.#picture!.rows[this.#row]?.cells[this.#column];
    if (cell === undefined || cell.count === 0) return;
    this.#setting.tell({ type: 'open', picture: this.#picture!.id, row: this.#row, column: this.#column });
  }
}

function tableOf(picture: Picture): HTMLElement {
  const head = [picture.corner, ...picture.columns.map(labelWithNote)];
  return element(
    'div',
    { class: 'board', tabindex: '0', role: 'group', 'aria-label': picture.title },
    element(
      'table',
      { class: picture.form },
      element('caption', { class: 'aloud' }, picture.title),
      element('thead', {}, element('tr', {}, ...head.map((label) => element('th', { scope: 'col' }, label)))),
      element(
        'tbody',
        {},
        ...picture.rows.map((row) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, labelWithNote(row)),
            ...row.cells.map(({ text }) => element('td', {}, text === '' ? '–' : text)),
          ),
        ),
      ),
    ),
  );
}

function legendOf(picture: Picture): HTMLElement {
  return element(
    'ul',
    { class: 'legend', 'aria-label': spoken(legendName) },
    ...picture.legend.map(({ mark, label }) => {
      const item = element('li', {}, label);
      item.prepend(
        svgElement(
          svgNode('svg', { class: 'key', width: 20, height: 20, 'aria-hidden': 'true' }, ...drawMark(mark, 10, 10)),
        ),
      );
      return item;
    }),
  );
}

const legendName: Sentence = sentence('Legend');

function svgElement({ name, attributes, children }: SvgNode): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  append(made, children);
  return made;
}

function append(parent: SVGElement, children: SvgNode['children']): void {
  for (const child of children) parent.append(typeof child === 'string' ? child : svgElement(child));
}
