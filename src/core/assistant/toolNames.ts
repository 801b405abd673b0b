/** What assistants may call; apart from the tools, as an editor knows their names long before they are loaded. */
export const toolNames = [
  'search_wins',
  'get_entry',
  'list_expectations',
  'list_gaps',
  'list_due',
  'compile_document',
  'add_draft',
] as const;
export type ToolName = (typeof toolNames)[number];
