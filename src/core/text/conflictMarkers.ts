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
  return /^<{7} .*$[^]*?^={7}\s*$[^]*?^>{7} /m.test(text);
}
