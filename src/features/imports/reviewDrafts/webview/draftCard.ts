import type { InboxDraft } from '../../../../core/inbox/inboxDraft';
import { offeredQuotes } from '../../../../core/imports/offeredQuote';
import { sentence, type Sentence } from '../../../../core/text/sentence';
import { element, keyedButton } from '../../../../webview/element';
import { spoken } from '../../../../webview/spoken';

/** What the buttons of a card do. */
export interface CardWays {
  /** Goes to the draft before or after; undefined at either end. */
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
  merge(into: string): void;
  open(uri: string): void;
  openLink(url: string): void;
  takeQuote(index: number): void;
}

export const cardTitleId = 'card-title';

/** One draft with everything it says; `body` is undefined until it was read. */
export function draftCard(draft: InboxDraft, body: string | undefined, place: Sentence, ways: CardWays): HTMLElement {
  const facts: readonly (readonly [Sentence, string | undefined])[] = [
    [sentence('Date'), draft.end === undefined ? draft.date : spoken(sentence('{0} to {1}', draft.date, draft.end))],
    [sentence('Folder'), draft.folder],
    [sentence('Project'), draft.project],
    [sentence('From'), draft.source],
    [sentence('Impact'), draft.impact],
    [sentence('Metrics'), listed(draft.metrics)],
    [sentence('Skills'), listed(draft.skills)],
    [sentence('People'), listed(draft.people)],
    [sentence('Tags'), listed(draft.tags)],
    [sentence('Who may see it'), draft.visibility],
  ];
  return element(
    'article',
    { id: 'card', 'aria-labelledby': cardTitleId },
    element(
      'div',
      { class: 'steps' },
      stepButton('previous', sentence('Previous'), '←', 'ArrowLeft PageUp', ways.previous),
      stepButton('next', sentence('Next'), '→', 'ArrowRight PageDown', ways.next),
      element('span', { class: 'quiet' }, spoken(place)),
    ),
    element('h2', { id: cardTitleId, tabindex: '-1' }, draft.title),
    element(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([name, value]) =>
        value === undefined ? [] : [element('dt', {}, spoken(name)), element('dd', {}, value)],
      ),
      ...linksView(draft, ways),
    ),
    ...draft.quotes.map(({ quote, from }) =>
      element(
        'figure',
        {},
        element('blockquote', {}, quote),
        from !== undefined && element('figcaption', { class: 'quiet' }, from),
      ),
    ),
    ...offeredView(draft, body, ways),
    ...duplicatesView(draft, ways),
    element('h3', {}, spoken(sentence('Text of the file'))),
    body === undefined
      ? element('p', { class: 'quiet' }, spoken(sentence('Reading…')))
      : body === ''
        ? element('p', { class: 'quiet' }, spoken(sentence('Nothing yet.')))
        : element('div', { class: 'body' }, body),
  );
}

function stepButton(
  id: string,
  label: Sentence,
  key: string,
  shortcut: string,
  step: (() => void) | undefined,
): HTMLElement {
  const attributes = { disabled: step === undefined };
  return keyedButton({ id, label: spoken(label), key, shortcut, attributes }, () => step?.());
}

/** Words of others that the import found, which are feedback only once the user says so. */
function offeredView(draft: InboxDraft, body: string | undefined, ways: CardWays): HTMLElement[] {
  const taken = new Set(draft.quotes.map(({ quote }) => quote));
  return offeredQuotes(body ?? '').flatMap(({ quote, from }, index) => {
    if (taken.has(quote)) return [];
    const id = `quote-${index}`;
    const take = element(
      'button',
      { type: 'button', id: `take-${id}`, 'aria-describedby': id },
      spoken(sentence('Add as Feedback')),
    );
    take.addEventListener('click', () => ways.takeQuote(index));
    return [
      element(
        'figure',
        {},
        element('blockquote', { id }, quote),
        element('figcaption', { class: 'quiet' }, spoken(sentence('{0}, not feedback yet', from)), ' ', take),
      ),
    ];
  });
}

function linksView({ links }: InboxDraft, ways: CardWays): HTMLElement[] {
  if (links.length === 0) return [];
  const made = links.map(({ url, label }) => {
    const isWeb = /^(?:https?|mailto):/i.test(url);
    const words = label === undefined ? url : spoken(sentence('{0} ({1})', label, url));
    if (!isWeb) return element('li', {}, words);
    const button = element('button', { type: 'button', class: 'link' }, words);
    button.addEventListener('click', () => ways.openLink(url));
    return element('li', {}, button);
  });
  return [element('dt', {}, spoken(sentence('Links'))), element('dd', {}, element('ul', {}, ...made))];
}

function duplicatesView({ duplicates }: InboxDraft, ways: CardWays): HTMLElement[] {
  if (duplicates.length === 0) return [];
  return [
    element(
      'section',
      { class: 'duplicates', 'aria-labelledby': 'duplicates-title' },
      element('h3', { id: 'duplicates-title' }, spoken(sentence('Possible duplicate of'))),
      element(
        'ul',
        {},
        ...duplicates.map(({ uri, title, date, reason, isDraft }, index) => {
          const key = String(index + 1);
          const about = isDraft ? sentence('{0}, also a draft. {1}', date, reason) : sentence('{0}. {1}', date, reason);
          const open = element('button', { type: 'button', class: 'link', id: `same-${key}` }, title);
          open.addEventListener('click', () => ways.open(uri));
          return element(
            'li',
            {},
            open,
            ' ',
            element('span', { class: 'quiet' }, spoken(about)),
            keyedButton(
              {
                id: `merge-${key}`,
                label: spoken(sentence('Merge with it')),
                key,
                attributes: { 'aria-describedby': `same-${key}` },
              },
              () => ways.merge(uri),
            ),
          );
        }),
      ),
    ),
  ];
}

function listed(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.join(', ');
}
