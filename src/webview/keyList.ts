import { sentence, type Sentence } from '../core/text/sentence';
import { element } from './element';
import { spoken } from './spoken';

/** Keys, each as it is written on the key or already translated, and what they do. */
export type KeyHelp = readonly [keys: readonly string[], does: Sentence];

/** Where there is little room, the list is closed until it is asked for. */
const isNarrow = window.matchMedia('(max-width: 46rem), (max-height: 38rem)');
let isOpen = !isNarrow.matches;
isNarrow.addEventListener('change', ({ matches }) => {
  isOpen = !matches;
  const shown = document.querySelector<HTMLDetailsElement>('details.keys');
  if (shown) shown.open = isOpen;
});

/**
 * The keys that a page understands, with a box that turns single letters and digits off: who speaks to their computer
 * would press them by accident (WCAG 2.2, success criterion 2.1.4).
 * @param chooseLetters hears of each change of the box
 */
export function keyList(keys: readonly KeyHelp[], letters: boolean, chooseLetters: (on: boolean) => void): HTMLElement {
  const choice = element('input', { id: 'letters', type: 'checkbox' });
  choice.checked = letters;
  choice.addEventListener('change', () => chooseLetters(choice.checked));
  const made = element(
    'details',
    { class: 'keys', open: isOpen },
    element('summary', {}, element('h2', { id: 'keys-title' }, spoken(sentence('Keys')))),
    element(
      'dl',
      {},
      ...keys.map(([pressed, does]) =>
        element(
          'div',
          {},
          element('dt', {}, ...pressed.flatMap((key, index) => [index === 0 ? '' : ' ', element('kbd', {}, key)])),
          element('dd', {}, spoken(does)),
        ),
      ),
    ),
    element('label', {}, choice, ' ', spoken(sentence('Single letters and digits are keys'))),
  );
  made.addEventListener('toggle', () => (isOpen = made.open));
  return made;
}
