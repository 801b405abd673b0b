import type { FeedbackRequest, Win } from '../entries/win';
import { addDays, type CalendarDate } from '../time/calendarDate';
import type { VoiceOf } from './voices';

/** How long an answer may take before it is due. */
const daysToAnswer = 14;

/** A request for someone's words on a win that none have answered yet. */
export interface OpenRequest extends FeedbackRequest {
  /** Its place in the list. */
  readonly position: number;
  /** When to ask again; undefined where the day of asking is not recorded. */
  readonly due: CalendarDate | undefined;
}

/**
 * The requests that are open: the last one to each person, until words of theirs are there that are not older. Words
 * without a date answer any request.
 */
export function openRequests(
  { feedback, feedbackAsked }: Pick<Win, 'feedback' | 'feedbackAsked'>,
  voiceOf: VoiceOf,
): readonly OpenRequest[] {
  const voice = (from: string | undefined) => voiceOf(from) ?? from;
  const last = new Map<string, OpenRequest>();
  feedbackAsked.forEach((request, position) => {
    const { from, on } = request;
    const before = last.get(voice(from)!);
    if ((on ?? '') >= (before?.on ?? ''))
      last.set(voice(from)!, { ...request, position, due: on && addDays(on, daysToAnswer) });
  });
  return [...last].flatMap(([who, request]) => {
    const isAnswered = feedback.some(
      ({ from, date }) => voice(from) === who && (date === undefined || date >= (request.on ?? '')),
    );
    return isAnswered ? [] : [request];
  });
}
