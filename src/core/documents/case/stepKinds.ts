import type { AskKind } from '../../entries/ask';

/** What can be asked for on the way, from the least; each risks little, and the regular job is done meanwhile. */
export const stepKinds = ['introduction', 'mentoring', 'training', 'stretch', 'trial', 'scope'] as const;

export type StepKind = (typeof stepKinds)[number];

/** Whether an ask of a kind is a small step; the promotion itself is none. */
export function isStepKind(kind: AskKind | undefined): kind is StepKind {
  return (stepKinds as readonly (AskKind | undefined)[]).includes(kind);
}
