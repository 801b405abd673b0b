/** What wins can be imported from. */
export const importSources = [
  'markdown',
  'github',
  'gitlab',
  'jira',
  'linear',
  'calendar',
  'csv',
  'bragdoc',
  'json-resume',
] as const;
