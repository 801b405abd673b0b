import type { ReadExport } from '../../../core/imports/reading';
import type { SourceName } from '../../../core/imports/sourceNames';
import type { WinSource } from './winSource';

/** Every source, loaded when it is first used. Adding one is a line here and its name in `sourceNames`. */
export const winSources = {
  git: async () => (await import('./fromGit')).fromGit,
  github: async () =>
    exported('github', ['json', 'jsonl'], (await import('../../../core/imports/exports/github')).github),
  gitlab: async () =>
    exported('gitlab', ['json', 'csv'], (await import('../../../core/imports/exports/gitlab')).gitlab),
  jira: async () => exported('jira', ['json', 'csv'], (await import('../../../core/imports/exports/jira')).jira),
  linear: async () => exported('linear', ['csv'], (await import('../../../core/imports/exports/linear')).linear),
  calendar: async () =>
    exported('calendar', ['ics'], (await import('../../../core/imports/exports/calendar')).calendar),
  csv: async () => exported('csv', ['csv', 'tsv', 'txt'], (await import('../../../core/imports/exports/csv')).csv),
  markdown: async () => (await import('./fromMarkdown')).fromMarkdown,
  bragdoc: async () => exported('bragdoc', ['json'], (await import('../../../core/imports/exports/bragdoc')).bragdoc),
  'json-resume': async () =>
    exported('json-resume', ['json'], (await import('../../../core/imports/exports/jsonResume')).jsonResume),
  feedback: async () =>
    exported('feedback', ['md'], (await import('../../../core/imports/exports/feedbackForm')).readFeedbackForm),
} satisfies Readonly<Record<SourceName, () => Promise<WinSource>>>;

async function exported(name: string, extensions: readonly string[], read: ReadExport): Promise<WinSource> {
  const { exportSource } = await import('./exportSource');
  return exportSource(name, { read, extensions });
}
