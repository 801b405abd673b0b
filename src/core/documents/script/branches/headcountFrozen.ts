import { longDate } from '../../../calendarDate';
import type { Branch } from './branch';
import { isStep, bestOf } from './evidence';
import { unended } from '../wording';

export const headcountFrozen: Branch = {
  id: 'headcount-frozen',
  theySay: 'All posts are frozen',
  answer(context) {
    const { smallerAsks, sourceOf, next, all, aim } = context;
    const step =
      smallerAsks.find(({ kind }) => kind === 'scope' || kind === 'stretch' || kind === 'trial') ?? smallerAsks[0];
    const planning = next('planning');
    const keepers = all.people.filter(({ relation }) => relation === 'gatekeeper' || relation === 'hr');
    return {
      say: [
        "I understand, and I know that it isn't yours to change.",
        'When will you know that it opens again, and who will know first?',
        step === undefined
          ? 'Which part of the work could I take on until then, with an end date and a review?'
          : `Until then, I'd like to begin with one step. It is ${isStep(context, step)}.`,
        ...(aim === undefined ? [] : ["Once it opens, I'd like my name to be on the list already."]),
      ],
      pointTo: [
        ...(step === undefined ? [] : [sourceOf(step, 'title')]),
        ...bestOf(context, ({ scope }) => scope === 'company' || scope === 'department' || scope === 'customer'),
      ],
      askFor: [
        'The scope now, in writing, under the title that I have.',
        'To be named as the one for the post when it opens.',
        ...(planning === undefined ? [] : [`To raise it in ${unended(planning.name)} on ${longDate(planning.date)}.`]),
      ],
      writeDown: 'What is frozen exactly (posts, titles or pay) and until when.',
      mind: keepers.map((person) => [`Who knows the numbers: ${unended(person.name)}. Ask them, too.`]),
      leadsTo: [
        { when: 'With a part of the work agreed', heading: 'Do it alongside your job' },
        { when: 'With a date alone', heading: 'Close' },
      ],
    };
  },
};
