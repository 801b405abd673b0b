/** How much a career check holds where no template says otherwise, by the names that templates use. */
export const defaultCareerCheckLimits = { 'wins-per-duty': 3, 'people-per-skill': 2 };

/** How much a career check holds. */
export type CareerCheckLimits = Readonly<typeof defaultCareerCheckLimits>;
