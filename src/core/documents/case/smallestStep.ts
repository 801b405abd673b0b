import { compareText } from '../../text/compareText';
import { addFullStop } from '../../text/punctuation';
import type { Ask } from '../../entries/ask';
import { findEntry } from '../../library/references';
import type { CaseContext } from './caseContext';
import { sayAsk, isOpen } from './remedies';
import { isStepKind, stepKinds } from './stepKinds';
import { phrased } from '../kit/phrased';
import { managerOf } from '../../library/managerOf';

/** The smallest step on a path that is still to be taken: an ask of the record, else a talk, else work to agree on. */
export function smallestStep(context: CaseContext): string | undefined {
  const asks = context.asks
    .filter((ask) => isNext(context, ask))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b) || compareText(a.due ?? '9', b.due ?? '9'));
  for (const ask of asks) {
    const said = sayAsk(context, ask);
    if (said !== undefined) return said;
  }
  return talk(context) ?? work(context);
}

function sizeOf({ kind }: Ask): number {
  return stepKinds.findIndex((step) => step === kind);
}

function isNext({ entries }: CaseContext, { kind, status, after }: Ask): boolean {
  if (!isStepKind(kind)) return false;
  if (status !== 'planned' && status !== 'asked' && status !== 'deferred') return false;
  return after.every((first) => {
    const ask = findEntry(entries.asks, first);
    return ask === undefined || ask.status === 'agreed';
  });
}

/** Towards another team it begins with somebody there. */
function talk({ track, role, entries, personNamed, nameOf, fit }: CaseContext): string | undefined {
  const department = fit(role?.department);
  if (track !== 'lateral' || role === undefined || department === undefined) return undefined;
  const there = [...role.deciders.map((name) => personNamed(name)), ...entries.people].find(
    (person) => person?.department === role.department,
  );
  const name = there && fit(nameOf(there.id, true));
  return name && addFullStop(phrased('A conversation with {0}, about what {1} needs', name, department));
}

function work({ rows, fit, entries, nameOf }: CaseContext): string | undefined {
  const skill = fit(rows.find(isOpen)?.judged.expectation.skill);
  const manager = fit(managerOf(entries));
  const whom = manager === undefined ? phrased('my manager') : nameOf(manager);
  return skill && addFullStop(phrased('Agree with {0} on work that shows {1}', whom, skill));
}
