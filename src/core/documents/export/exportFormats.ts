import type { ReadDocument } from '../kit/readDocument';

/** What a compiled document can be exported as. */
export const exportFormats = ['html', 'docx', 'json', 'json-resume', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The formats that a document is offered in.
 *
 * @param canPrint whether the window can open a file in a browser of its own machine, which prints it
 */
export function formatsOffered({ type, about }: ReadDocument, canPrint: boolean): readonly ExportFormat[] {
  const isResume = type === 'case' && (about.audience === 'public' || about.audience === 'portable');
  return exportFormats.filter((format) => (format !== 'pdf' || canPrint) && (format !== 'json-resume' || isResume));
}
