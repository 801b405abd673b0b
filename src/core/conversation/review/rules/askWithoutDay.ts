import { sentence } from '../../../text/sentence';
import type { ReviewRule } from '../rule';

const day = /\b(?:19|20)\d{2}\b|\b(?:cycle|quarter|half-year|spring|summer|autumn|fall|winter|by the end of)\b/i;

/** Since when a role is held says nothing of when the next one is asked for. */
const heldSince = /\bsince\b[^.,;]*/gi;

/** A sponsor repeats a case in one sentence: what is asked for, and by when (rubric of promotion readers: target and timing). */
export const askWithoutDay: ReviewRule = {
  code: 'ask-without-day',
  reader: 'sponsor',
  severity: 'information',
  find({ document }) {
    if (document.audience === 'public') return [];
    const heading = document.sections.get('ask');
    if (heading === undefined)
      return [
        {
          message: sentence('What are you asking for? The case has no section that says so.'),
          lines: document.title.lines,
        },
      ];
    const said = document.blocks.filter(({ section }) => section === 'ask').map(({ text }) => text);
    if (said.some((text) => day.test(text.replace(heldSince, '')))) return [];
    return [
      {
        message: sentence(
          'By when? The ask has no date and no cycle. Add a cycle to the role, or write the date here.',
        ),
        lines: heading.lines,
      },
    ];
  },
};
