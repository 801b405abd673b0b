import { sentence, type Sentence } from '../text/sentence';
import type { EntryKeys } from './newEntry';
import { starterSource, type Track } from './role';

/** Expectations to begin a role with, for any profession: what the user proposes, until someone agrees to it. */
export interface RoleStarter {
  readonly id: string;
  readonly name: Sentence;
  readonly track: Track;
  readonly expectations: readonly { readonly skill: Sentence; readonly text: Sentence }[];
}

export const roleStarters: readonly RoleStarter[] = [
  {
    id: 'leading-a-team',
    name: sentence('Leading a team'),
    track: 'promotion',
    expectations: [
      {
        skill: sentence('Direction'),
        text: sentence(
          'Everyone in the team can say what matters most this quarter, why, and what has to wait for it.',
        ),
      },
      {
        skill: sentence('Delivery'),
        text: sentence(
          "The team does what it promised. Where it can't, those who depend on it hear about it early, with a choice to make.",
        ),
      },
      {
        skill: sentence('Growing people'),
        text: sentence('People in the team take on harder work than a year ago, and know what they are good at.'),
      },
      {
        skill: sentence('Decisions'),
        text: sentence(
          'Decisions are made in time, with the people they affect, and recorded so that they need not be made twice.',
        ),
      },
      {
        skill: sentence('Working with other teams'),
        text: sentence(
          'Other teams know whom to ask and get a straight answer. Conflicts are settled between the teams.',
        ),
      },
      {
        skill: sentence('Care for the team'),
        text: sentence(
          'Work is shared fairly, no one is the only person who knows how, and new colleagues settle in quickly.',
        ),
      },
    ],
  },
  {
    id: 'senior-in-my-craft',
    name: sentence('Senior in my craft'),
    track: 'promotion',
    expectations: [
      {
        skill: sentence('Difficult work'),
        text: sentence('Takes on what has no known answer yet, and brings it to a result that lasts.'),
      },
      {
        skill: sentence('Quality'),
        text: sentence('Sets a standard that others follow, and finds what would have gone wrong before it does.'),
      },
      {
        skill: sentence('Judgement'),
        text: sentence(
          'Knows what is worth doing, says what is not, and explains the choice to people outside the craft.',
        ),
      },
      {
        skill: sentence('Independence'),
        text: sentence('Needs a goal and not a list of steps, and asks for help early enough.'),
      },
      {
        skill: sentence('Teaching'),
        text: sentence('Others do better work because of what was shown, reviewed or written down for them.'),
      },
      {
        skill: sentence('Reach'),
        text: sentence(
          'Improves how work is done beyond their own tasks: a method, a tool, or a rule that others adopt.',
        ),
      },
    ],
  },
  {
    id: 'managing-people',
    name: sentence('Managing people'),
    track: 'promotion',
    expectations: [
      {
        skill: sentence('Clear goals'),
        text: sentence(
          'Each person knows what is expected of them, and how they are doing, before any review tells them.',
        ),
      },
      {
        skill: sentence('Development'),
        text: sentence('Each person has a next step agreed with them, and the work that leads there.'),
      },
      {
        skill: sentence('Hiring'),
        text: sentence('Finds and chooses people fairly, and they contribute within the time that was planned.'),
      },
      {
        skill: sentence('Difficult conversations'),
        text: sentence('Raises what is not going well early, privately and with examples, and follows up.'),
      },
      {
        skill: sentence('Planning'),
        text: sentence(
          'People, time and money fit what was promised, and the plan is changed in time when they do not.',
        ),
      },
      {
        skill: sentence('Results through others'),
        text: sentence('The team reaches its goals without its manager doing the work.'),
      },
      {
        skill: sentence('Fairness'),
        text: sentence('Work, praise and chances are spread so that each person in the team would call it fair.'),
      },
    ],
  },
  {
    id: 'moving-sideways',
    name: sentence('Moving sideways'),
    track: 'lateral',
    expectations: [
      {
        skill: sentence('What carries over'),
        text: sentence('Has done work like that of the new team before, with results that its people recognize.'),
      },
      {
        skill: sentence('Learning a new field'),
        text: sentence('Has become useful in something unfamiliar before, in months rather than years.'),
      },
      {
        skill: sentence('Knowing the new team'),
        text: sentence(
          'Has worked with people there, and knows what they are trying to achieve and what is in their way.',
        ),
      },
      {
        skill: sentence('A first contribution'),
        text: sentence(
          'Can name a piece of work the new team needs soon, and has done part of it or something like it.',
        ),
      },
      {
        skill: sentence('A good handover'),
        text: sentence('Leaves the current work in a state in which someone else can carry on with it.'),
      },
    ],
  },
  {
    id: 'more-scope',
    name: sentence('More scope in the same job'),
    track: 'scope',
    expectations: [
      {
        skill: sentence('Already doing it'),
        text: sentence('Carries duties beyond the job description, regularly and for months, not once.'),
      },
      {
        skill: sentence('Ownership'),
        text: sentence('Others turn to them first for it, and it runs without being asked after.'),
      },
      {
        skill: sentence('Improvement'),
        text: sentence('It runs better than before they took it on, and they can show by how much.'),
      },
      {
        skill: sentence('Core work'),
        text: sentence('The work they were hired for is done as well as before.'),
      },
      {
        skill: sentence('Making room'),
        text: sentence('Has handed over, simplified or stopped other work to make room for it.'),
      },
    ],
  },
];

/** The keys of a role that begins with a starter, marked as such. */
export function starterKeys(id: string, words: (sentence: Sentence) => string): EntryKeys {
  const starter = roleStarters.find((each) => each.id === id);
  if (starter === undefined) return {};
  return {
    track: starter.track,
    source: starterSource,
    expectations: starter.expectations.map(({ skill, text }) => ({ skill: words(skill), text: words(text) })),
  };
}
