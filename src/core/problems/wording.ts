import type { TextRange } from '../text/textRange';
import type { Win } from '../entries/win';
import type { ProblemContext } from './problemContext';

/** A word or phrase that was found, as the user wrote it. */
export interface FoundWording {
  readonly written: string;
  readonly range: TextRange;
}

/** The first place of each of some words in a win's title and impact. */
export function wordingIn(context: ProblemContext, win: Win, pattern: RegExp): FoundWording[] {
  const keys = [['title', win.title] as const, ['impact', win.impact ?? ''] as const];
  return keys.flatMap(([key, text]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const written = match[0];
    const inSource = new RegExp(written.split(/\s+/).map(escaped).join('\\s+'), 'iu');
    const range =
      key === 'title' && !hasText(context.data?.['title']) ? context.titleRange : context.rangeWithin([key], inSource);
    return [{ written, range }];
  });
}

/** A pattern for any of some words and phrases, as whole words in any case. */
export function anyOf(phrases: readonly string[]): RegExp {
  const words = phrases.map((phrase) => phrase.trim().split(/\s+/).map(escaped).join('\\s+'));
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${words.join('|')})(?![\p{L}\p{M}\p{N}])`, 'iu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replaceAll('\\-', '-');
}

function hasText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
