import type { CalendarDate } from '../../time/calendarDate';
import type { Ask } from '../../entries/ask';
import type { Role } from '../../entries/role';
import { fileSlug } from '../../text/slug';

/** What a development plan is for: an ask that was declined or put off, or a role; with neither, what the wins show. */
export interface PlanRequest {
  readonly role?: Role | { readonly title: string };
  readonly ask?: Ask;
  /** The day the plan is compiled. */
  readonly date: CalendarDate;
  /** Where the plan will stand, for its links. */
  readonly documentUri: string;
}

/** The name of the file for a plan: `principal-2025h2-plan.md`. */
export function planFileName({ ask, role }: Pick<PlanRequest, 'ask' | 'role'>): string {
  const subject = ask?.id ?? (role === undefined ? undefined : 'type' in role ? role.id : role.title);
  return subject === undefined ? 'plan.md' : `${fileSlug(subject, 'ask')}-plan.md`;
}

/** How much a plan holds where no template says otherwise, by the names that templates use. */
export const defaultPlanLimits = {
  'people-per-gap': 3,
  'people-per-expectation': 3,
  'wins-per-person': 3,
  'months-ahead': 6,
};

/** How much a plan holds. */
export type PlanLimits = Readonly<typeof defaultPlanLimits>;
