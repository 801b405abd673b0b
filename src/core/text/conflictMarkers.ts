/** The sides of a conflict between the marks that Git and editors know. */
export function withMarkers(names: { readonly mine: string; readonly compiled: string }) {
  return (mine: readonly string[], compiled: readonly string[]): string[] => [
    `<<<<<<< ${names.mine}`,
    ...mine,
    '=======',
    ...compiled,
    `>>>>>>> ${names.compiled}`,
  ];
}

/** Whether a text still holds conflicts between marks. */
export function holdsMarkers(text: string): boolean {
  let at = 0;
  return [/^<{7} /gm, /^={7}[ \t]*$/gm, /^>{7} /gm].every((mark) => {
    mark.lastIndex = at;
    const isThere = mark.test(text);
    at = mark.lastIndex;
    return isThere;
  });
}
