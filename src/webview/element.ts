type Child = Node | string | undefined | false;

/** A new element with its attributes and children. Text becomes text, whatever it looks like; `true` sets an empty attribute. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** A button with its key beside it, which a screen reader learns from the button itself. */
export function keyedButton(
  options: {
    readonly id: string;
    readonly label: string;
    /** As a reader sees it. */
    readonly key?: string | undefined;
    /** As `aria-keyshortcuts` names it, where that differs. */
    readonly shortcut?: string | undefined;
    readonly attributes?: Readonly<Record<string, string | boolean | undefined>>;
    readonly children?: readonly Child[];
  },
  press: () => void,
): HTMLButtonElement {
  const { id, label, key, shortcut = key, attributes = {}, children = [] } = options;
  const made = element(
    'button',
    { id, type: 'button', 'aria-keyshortcuts': shortcut, ...attributes },
    element('span', { class: 'label' }, label),
    ...children,
    key !== undefined && element('kbd', { 'aria-hidden': 'true' }, key),
  );
  made.addEventListener('click', press);
  return made;
}
