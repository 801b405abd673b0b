/** Where wins can be imported from, in the order in which they are offered. */
export const sourceNames = [
  'git',
  'github',
  'gitlab',
  'jira',
  'linear',
  'calendar',
  'csv',
  'markdown',
  'bragdoc',
  'json-resume',
  'feedback',
] as const;

export type SourceName = (typeof sourceNames)[number];
