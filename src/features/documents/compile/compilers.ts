import type { DocumentType } from '../../../core/documents/kit/documentType';
import type { DocumentCompiler } from './documentCompiler';

/** What compiles each type of document, loaded when it is first needed. */
export const compilers: Readonly<Record<DocumentType, () => Promise<DocumentCompiler>>> = {
  case: async () => (await import('./case')).caseCompiler,
  script: async () => (await import('./script')).scriptCompiler,
  plan: async () => (await import('./plan')).planCompiler,
  handover: async () => (await import('./handover')).handoverCompiler,
  update: async () => (await import('./update')).updateCompiler,
  'self-review': async () => (await import('./selfReview')).selfReviewCompiler,
  'career-check': async () => (await import('./careerCheck')).careerCheckCompiler,
  'week-review': async () => (await import('./periodReviews')).weekReviewCompiler,
  'quarter-review': async () => (await import('./periodReviews')).quarterReviewCompiler,
  'year-review': async () => (await import('./periodReviews')).yearReviewCompiler,
};
