import type { BragFile } from './bragFile';

const numbered = /(?<![^/])(\d{4})[-_ ](\d\d)(?=\.[^./]*$)/;

/**
 * The files whose names give a year and a week, `2024-10.md`, rather than a month: those with numbers that no month has,
 * those beside them, and those whose titles say so.
 */
export function filesOfWeeks(files: readonly BragFile[]): ReadonlySet<BragFile> {
  const folderOf = ({ path }: BragFile): string => path.slice(0, path.lastIndexOf('/') + 1);
  const weekly = files.filter(({ path, text }) => {
    const number = Number(numbered.exec(path)?.[2]);
    const titled = /^#{1,2} .*?(?:week|kw|wk|woche|semaine|semana|settimana)\D{0,20}0?(\d{1,2})\b/im.exec(text)?.[1];
    return (number > 12 && number <= 53) || (number > 0 && Number(titled) === number);
  });
  const folders = new Set(weekly.map(folderOf));
  return new Set(files.filter((file) => numbered.test(file.path) && folders.has(folderOf(file))));
}

/** A path whose name says that it is of a week: `2024-W10.md`. */
export function withWeek(path: string): string {
  return path.replace(numbered, '$1-W$2');
}
