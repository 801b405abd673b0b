import type { CalendarDate } from '../../time/calendarDate';
import type { Role } from '../../entries/role';
import { fileSlug } from '../../text/slug';

/** What a career check is for: the role I aim at, if any, and the day. */
export interface CareerCheckRequest {
  readonly role?: Role | undefined;
  /** The day the check is compiled. */
  readonly date: CalendarDate;
  /** Where the document will stand, for its links. */
  readonly documentUri: string;
}

/** The name of the file for a career check: `principal-engineer-career-check.md`. */
export function careerCheckFileName({ role }: Pick<CareerCheckRequest, 'role'>): string {
  return role === undefined ? 'career-check.md' : `${fileSlug(role.id, 'role')}-career-check.md`;
}
