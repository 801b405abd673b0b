/** How much a plan holds where no template says otherwise, by the names that templates use. */
export const defaultPlanLimits = {
  'people-per-gap': 3,
  'people-per-expectation': 3,
  'wins-per-person': 3,
  'months-ahead': 6,
};

/** How much a plan holds. */
export type PlanLimits = Readonly<typeof defaultPlanLimits>;
