import { stripFullStop } from '../../../text/punctuation';
import { longDate } from '../../kit/dates';
import type { Branch } from './branch';
import { stepAloud, bestOf } from './evidence';
import { phrased, unphrased } from '../../kit/phrased';

export const headcountFrozen: Branch = {
  id: 'headcount-frozen',
  theySay: unphrased('All posts are frozen'),
  answer(context) {
    const { smallerAsks, sourceOf, next, all, aim, listener } = context;
    const step =
      smallerAsks.find(({ kind }) => kind === 'scope' || kind === 'stretch' || kind === 'trial') ?? smallerAsks[0];
    const planning = next('planning');
    const keepers = all.people.filter(
      ({ relation, visibility, uri }) =>
        (relation === 'gatekeeper' || relation === 'hr') && visibility !== 'private' && uri !== listener.person?.uri,
    );
    return {
      say: [
        listener.decides
          ? phrased('I understand.')
          : phrased("I understand, and I know that it isn't yours to change."),
        phrased('When will you know that it opens again, and who will know first?'),
        step === undefined
          ? phrased('Which part of the work could I take on until then, with an end date and a review?')
          : phrased("Until then, I'd like to start with one step: {0}.", stepAloud(context, step)),
        ...(aim === undefined ? [] : [phrased("Once it opens, I'd like my name to be on the list already.")]),
      ],
      pointTo: [
        ...(step === undefined ? [] : [sourceOf(step, 'title')]),
        ...bestOf(context, ({ scope }) => scope === 'company' || scope === 'department' || scope === 'customer'),
      ],
      askFor: [
        phrased('The scope now, in writing, under the title that I have.'),
        phrased('To be named as the one for the post when it opens.'),
        ...(planning === undefined
          ? []
          : [phrased('To raise it in {0} on {1}.', stripFullStop(planning.name), longDate(planning.date))]),
      ],
      writeDown: phrased('What is frozen exactly (posts, titles or pay) and until when.'),
      mind: keepers.map((person) => [
        phrased('Who knows the numbers: {0}. Ask them, too.', stripFullStop(person.name)),
      ]),
      leadsTo: [
        { when: phrased('With a part of the work agreed'), heading: phrased('Do it alongside your job') },
        { when: phrased('With a date alone'), heading: phrased('Close') },
      ],
    };
  },
};
