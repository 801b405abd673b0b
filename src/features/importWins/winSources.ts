import type { WinSource } from './winSource';

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
] as const;

export type SourceName = (typeof sourceNames)[number];

/** Every source, loaded when it is first used. Adding one is a line here, and its name above. */
export const winSources: Partial<Record<SourceName, () => Promise<WinSource>>> = {
  git: async () => (await import('./fromGit')).fromGit,
};
