import { voicesIn } from '../../../../src/core/evidence/voices';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import type { Win } from '../../../../src/core/entries/win';

export const date = (text: string): CalendarDate => text as CalendarDate;

/** A done win of 2026-03-14 with a title, a date and the given keys. */
export function win(keys: Partial<Omit<Win, 'date' | 'end'>> & { date?: string; end?: string } = {}): Win {
  return {
    type: 'win',
    uri: `file:///w/brag/wins/${keys.date ?? '2026-03-14'}-${keys.id ?? 'x'}.md`,
    id: 'x',
    title: 'A win',
    status: 'done',
    kind: 'delivery',
    skills: ['Writing'],
    metrics: [],
    links: [],
    collaborators: [],
    feedback: [],
    feedbackAsked: [],
    tags: [],
    visibility: 'committee',
    pin: false,
    omit: false,
    ...keys,
    date: date(keys.date ?? '2026-03-14'),
    end: keys.end === undefined ? undefined : date(keys.end),
  } as Win;
}

export const link = { url: 'https://docs.example/x', label: undefined };
export const quote = { quote: 'It changed how we work.', from: 'ana', date: undefined, link: undefined };

/** For records that name no one and have no profile. */
export const noOne = voicesIn({ people: [], profile: undefined });
