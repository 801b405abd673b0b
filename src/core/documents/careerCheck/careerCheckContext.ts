import type { CalendarDate } from '../../time/calendarDate';
import type { Role } from '../../entries/role';
import { alliesFor, type Allies } from '../../evidence/allies';
import { calibrate, type Calibration } from '../../evidence/calibration';
import { scopeLedger, type ScopeLedger } from '../../evidence/scopeLedger';
import type { Entries } from '../../library/entries';
import { entriesFor } from '../edition/edition';
import { sourcesOf, type SourceOf } from '../kit/source';
import { readSources } from '../kit/winSource';
import { defaultCareerCheckLimits, type CareerCheckLimits, type CareerCheckRequest } from './careerCheckRequest';

/** What the sections of a career check are written from; all of it for myself. */
export interface CareerCheckContext {
  readonly date: CalendarDate;
  readonly limits: CareerCheckLimits;
  readonly entries: Entries;
  /** The file of the role, where it has one. */
  readonly role: Role | undefined;
  /** What I aim at. */
  readonly title: string | undefined;
  readonly ledger: ScopeLedger;
  readonly calibration: Calibration;
  readonly allies: Allies;
  /** The text of the profile's file, where it was read. */
  readonly profileText: string | undefined;
  readonly sourceOf: SourceOf;
}

/**
 * Gathers what a career check is written from.
 *
 * @param texts the texts of duties and the profile, by address; one that is missing costs its line or boxes
 */
export function makeCareerCheckContext(
  all: Entries,
  texts: ReadonlyMap<string, string>,
  { role: aim, date, documentUri }: CareerCheckRequest,
  changed: Partial<CareerCheckLimits> = {},
): CareerCheckContext {
  const entries = entriesFor(all, 'self');
  const role = aim !== undefined && 'type' in aim ? aim : undefined;
  return {
    date,
    limits: { ...defaultCareerCheckLimits, ...changed },
    entries,
    role,
    title: aim?.title,
    ledger: scopeLedger(entries, role, date),
    calibration: calibrate(entries, role, date),
    allies: alliesFor(role, entries, date),
    profileText: entries.profile && texts.get(entries.profile.uri),
    sourceOf: sourcesOf(documentUri, readSources(texts)),
  };
}
