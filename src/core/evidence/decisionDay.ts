import type { Role } from '../entries/role';
import { calendarDate, type CalendarDate } from '../time/calendarDate';

/** The day on which a role is decided; undefined where its cycle is no day, or there is no role. */
export function decisionDay(role: Pick<Role, 'cycle'> | undefined): CalendarDate | undefined {
  return role?.cycle === undefined ? undefined : calendarDate(role.cycle);
}
