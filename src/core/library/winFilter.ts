import type { Win } from '../entries/win';

/** Which wins hold every word of a text, in any case, somewhere in what their front matter says. */
export function winFilter(text: string): (win: Win) => boolean {
  const words = searchable(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (win) => {
    const searched = searchable(
      [
        win.title,
        win.date,
        win.project,
        win.impact,
        win.kind,
        win.role,
        win.attribution,
        ...win.skills,
        ...win.tags,
        ...win.collaborators,
        ...win.metrics.map((metric) => metric.text),
        ...win.feedback.flatMap(({ quote, from }) => [quote, from]),
      ].join('\n'),
    );
    return words.every((word) => searched.includes(word));
  };
}

function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
