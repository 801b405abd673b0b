import type { CalendarDate } from '../../time/calendarDate';
import type { Role } from '../../entries/role';
import { fileSlug } from '../../text/slug';

/** What a career check is for: the role I aim at, by its file or a title alone, if any, and the day. */
export interface CareerCheckRequest {
  readonly role?: Role | { readonly title: string } | undefined;
  /** The day the check is compiled. */
  readonly date: CalendarDate;
  /** Where the document will stand, for its links. */
  readonly documentUri: string;
}

/** The name of the file for a career check: `principal-engineer-career-check.md`. */
export function careerCheckFileName({ role }: Pick<CareerCheckRequest, 'role'>): string {
  return role === undefined
    ? 'career-check.md'
    : `${fileSlug('type' in role ? role.id : role.title, 'role')}-career-check.md`;
}

/** How much a career check holds where no template says otherwise, by the names that templates use. */
export const defaultCareerCheckLimits = { 'wins-per-duty': 3, 'people-per-skill': 2 };

/** How much a career check holds. */
export type CareerCheckLimits = Readonly<typeof defaultCareerCheckLimits>;
