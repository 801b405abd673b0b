import type { Win } from '../entries/win';

/** Which wins hold every word of a text, in any case, somewhere in what their front matter says. */
export function winFilter(text: string): (win: Win) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (win) => {
    const searched = [
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
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => searched.includes(word));
  };
}
