import type { CalendarDate } from '../../time/calendarDate';
import { tracks, type Role } from '../../entries/role';
import type { Audience } from '../../entries/visibility';

export const caseForms = ['one-page', 'full'] as const;
export type CaseForm = (typeof caseForms)[number];

/** What a case argues: one path, or two of them side by side. */
export const caseTracks = [...tracks, 'both'] as const;
export type CaseTrack = (typeof caseTracks)[number];

/** What is needed beside the entries to make a case. */
export interface CaseRequest {
  /** A role of the entries, or a title alone to aim at. */
  readonly role: Role | { readonly title: string };
  /** The role's own track if it is left out, else promotion. */
  readonly track?: CaseTrack | undefined;
  readonly form: CaseForm;
  readonly audience: Audience;
  /** Whether it goes along to a new employer: what everyone may see, in my own words for what may not leave the company. */
  readonly isPortable?: boolean | undefined;
  /** The day to judge at, which also stands on the document. */
  readonly date: CalendarDate;
  /** Where the document will stand, for its links. */
  readonly documentUri: string;
}
