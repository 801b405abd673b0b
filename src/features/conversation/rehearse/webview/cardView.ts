import type { Block, Place, Point, Words } from '../../../../core/conversation/rehearsal/rehearsal';
import { sentence } from '../../../../core/text/sentence';
import { element } from '../../../../webview/element';
import { spoken } from '../../../../webview/spoken';

/** What the links of a card do. */
export interface Ways {
  go(to: Place): void;
  open(url: string): void;
}

/** The blocks of a card: lines to say large, notes below their labels. */
export function cardView(blocks: readonly Block[], ways: Ways): HTMLElement[] {
  return blocks.map((block) => {
    if (block.kind === 'say') return element('blockquote', {}, block.text);
    const { label, points } = block;
    const name = label === '' ? undefined : element('strong', {}, points.length === 0 ? label : `${label}:`);
    const [first, ...others] = points;
    if (first === undefined || others.length === 0)
      return element('p', { class: 'note' }, name, name && first && ' ', ...(first ? pointView(first, ways) : []));
    const list = element('ul', {}, ...points.map((point) => element('li', {}, ...pointView(point, ways))));
    return element('div', { class: 'note' }, name && element('p', {}, name), list);
  });
}

function pointView({ words, done }: Point, ways: Ways): (Node | string)[] {
  const box = done === undefined ? [] : [spoken(done ? sentence('Done:') : sentence('Open:')), ' '];
  return [...box, ...words.map((word) => wordView(word, ways))];
}

function wordView({ text, url, to }: Words, ways: Ways): Node | string {
  if (to !== undefined) return linkButton(text, 'to-card', () => ways.go(to));
  return url === undefined ? text : linkButton(text, 'to-file', () => ways.open(url));
}

function linkButton(text: string, kind: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: `link ${kind}` }, text);
  button.addEventListener('click', press);
  return button;
}
