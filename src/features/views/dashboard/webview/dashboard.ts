import * as v from 'valibot';
import { audiences, type Audience } from '../../../../core/entries/visibility';
import { periods, type Period, type Picture } from '../../../../core/dashboard/dashboard';
import { extensionMessageSchema, type ExtensionMessage, type PageMessage } from '../../../../core/dashboard/messages';
import { sentence, type Sentence } from '../../../../core/text/sentence';
import { element } from '../../../../webview/element';
import { spoken, translateBy } from '../../../../webview/spoken';
import { PictureView } from './pictureView';

type Show = Extract<ExtensionMessage, { type: 'show' }>;
type Choice = Show['choice'];

const savedSchema = v.object({
  choice: v.optional(
    v.object({ role: v.optional(v.string()), period: v.picklist(periods), audience: v.picklist(audiences) }),
  ),
  /** The pictures whose tables, and those whose other rows, are shown. */
  tables: v.array(v.string()),
  whole: v.array(v.string()),
  top: v.number(),
});
type Saved = v.InferOutput<typeof savedSchema>;

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: Saved): void;
};

const vscode = acquireVsCodeApi();
const restored = v.safeParse(savedSchema, vscode.getState());
let saved: Saved = restored.success ? restored.output : { tables: [], whole: [], top: 0 };
let hasScrolled = false;
const views = new Map<string, PictureView>();

const title = element('h1', {});
const figures = element('dl', { class: 'figures' });
const choices = element('form', { class: 'choices' });
const said = element('p', { id: 'said', role: 'status', 'aria-live': 'polite' });
const main = element('main', {});

const periodNames: Readonly<Record<Period, Sentence>> = {
  cycle: sentence('The year up to the decision'),
  '12-months': sentence('The last 12 months'),
  all: sentence('All'),
};

const audienceNames: Readonly<Record<Audience, Sentence>> = {
  self: sentence('Me'),
  manager: sentence('My manager'),
  committee: sentence('A committee'),
  public: sentence('Everyone'),
};

function show(message: Show): void {
  translateBy(message.translations);
  document.title = title.textContent = spoken(sentence('Dashboard'));
  drawChoices(message);
  figures.replaceChildren(
    ...message.figures.map(({ label, value }) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value)),
    ),
  );
  said.textContent = message.note ?? '';
  main.hidden = message.pictures.length === 0;
  for (const picture of message.pictures) viewOf(picture).draw(picture);
  keep({ choice: message.choice });
  for (const view of views.values()) view.settle();
  if (!hasScrolled) window.scrollTo({ top: saved.top });
  hasScrolled = true;
  // What is looked at comes first; the rest is drawn between the frames that follow.
  const all = [...views.values()];
  for (const view of all.filter(({ isInSight }) => isInSight)) view.fill();
  fillBetweenFrames(all);
}

function fillBetweenFrames([view, ...rest]: readonly PictureView[]): void {
  if (view === undefined) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      view.fill();
      fillBetweenFrames(rest);
    }),
  );
}

function viewOf(picture: Picture): PictureView {
  const known = views.get(picture.id);
  if (known) return known;
  const view = new PictureView({
    isTable: saved.tables.includes(picture.id),
    isWhole: saved.whole.includes(picture.id),
    tell: (message) => vscode.postMessage(message),
    changed: () =>
      keep({
        tables: [...views].filter(([, { isTable }]) => isTable).map(([id]) => id),
        whole: [...views].filter(([, { isWhole }]) => isWhole).map(([id]) => id),
      }),
  });
  views.set(picture.id, view);
  main.append(view.section);
  return view;
}

function drawChoices({ choice, roles }: Show): void {
  const held = document.activeElement?.id;
  const roleNames = roles.map(({ uri, title }) => [uri, title] as const);
  const roleAt = roles.findIndex(({ uri }) => uri === choice.role);
  const select = (
    id: string,
    name: Sentence,
    options: readonly string[],
    at: number,
    chosen: (at: number) => Choice,
  ) => {
    const made = element(
      'select',
      { id },
      ...options.map((label, value) => element('option', { value: String(value) }, label)),
    );
    made.selectedIndex = at;
    made.addEventListener('change', () => vscode.postMessage({ type: 'choose', choice: chosen(made.selectedIndex) }));
    return element('span', { class: 'labelled' }, element('label', { for: id }, spoken(name)), made);
  };
  const parts: HTMLElement[] = [
    select(
      'period',
      sentence('Period'),
      periods.map((each) => spoken(periodNames[each])),
      periods.indexOf(choice.period),
      (at) => ({
        ...choice,
        period: periods[at]!,
      }),
    ),
    select(
      'audience',
      sentence('As seen by'),
      audiences.map((each) => spoken(audienceNames[each])),
      audiences.indexOf(choice.audience),
      (at) => ({
        ...choice,
        audience: audiences[at]!,
      }),
    ),
  ];
  if (roles.length > 0)
    parts.unshift(
      select(
        'role',
        sentence('Role'),
        roleNames.map(([, name]) => name),
        roleAt,
        (at) => ({ ...choice, role: roleNames[at]![0] }),
      ),
    );
  choices.replaceChildren(...parts);
  if (held === 'role' || held === 'period' || held === 'audience') document.getElementById(held)?.focus();
}

function keep(change: Partial<Saved>): void {
  saved = { ...saved, ...change };
  vscode.setState(saved);
}

choices.addEventListener('submit', (event) => event.preventDefault());
window.addEventListener('scroll', () => keep({ top: window.scrollY }), { passive: true });
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = v.safeParse(extensionMessageSchema, data);
  if (!message.success) return;
  if (message.output.type === 'show') show(message.output);
  else said.textContent = message.output.said;
});
document.body.replaceChildren(element('header', {}, title, choices, figures, said), main);
vscode.postMessage({ type: 'ready', choice: saved.choice });
