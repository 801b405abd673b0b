/** How much a handover holds where no template says otherwise, by the names that templates use. */
export const defaultHandoverLimits = { wins: 6 };

/** How much a handover holds. */
export type HandoverLimits = Readonly<typeof defaultHandoverLimits>;
