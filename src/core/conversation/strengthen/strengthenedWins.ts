import { strengthOf, type Rung } from '../../evidence/strength';
import { voicesIn, type VoiceOf } from '../../evidence/voices';
import { judgeExpectations } from '../../evidence/expectationStatus';
import type { Entries } from '../../library/entries';
import type { Role } from '../../entries/role';
import { SkillNames } from '../../library/skillNames';
import type { CalendarDate } from '../../time/calendarDate';

/** A win or an expectation that is stronger than before. */
export interface Strengthened {
  readonly name: string;
  readonly from: Rung | string;
  readonly to: Rung | string;
}

/** What answers have lifted: wins whose evidence is stronger, and expectations of the role with another status. */
export function strengthened(
  before: Entries,
  after: Entries,
  role: Role | undefined,
  date: CalendarDate,
): { readonly wins: readonly Strengthened[]; readonly expectations: readonly Strengthened[] } {
  const [voiceBefore, voiceAfter] = [voicesIn(before), voicesIn(after)];
  const rungs = new Map(before.wins.map((win) => [win.uri, strengthOf(win, voiceBefore).rung]));
  const wins = after.wins.flatMap((win) => {
    const [from, to] = [rungs.get(win.uri), strengthOf(win, voiceAfter).rung];
    return from === undefined || from === to ? [] : [{ name: win.title, from, to }];
  });
  const judge = ({ wins: all, roles }: Entries, voiceOf: VoiceOf) =>
    judgeExpectations(role?.expectations ?? [], all, new SkillNames(roles), date, voiceOf);
  const earlier = judge(before, voiceBefore);
  const expectations = judge(after, voiceAfter).flatMap(({ expectation, status }, index) => {
    const from = earlier[index]?.status;
    return from === undefined || from === status ? [] : [{ name: expectation.skill, from, to: status }];
  });
  return { wins, expectations };
}
