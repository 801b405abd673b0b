/** The kinds of work, in the order in which they are presented. */
export const winKinds = ['delivery', 'leadership', 'mentoring', 'glue', 'recognition', 'learning'] as const;
export type WinKind = (typeof winKinds)[number];
