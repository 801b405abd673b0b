import { check } from './checkCommand';
import type { Command } from './command';
import { handover, plan, promotionCase, script, selfReview, update } from './documentCommands';
import { feedbackFormCommand } from './feedbackFormCommand';
import { log } from './logCommand';
import { mcp } from './mcp/mcpCommand';
import { importWins } from './importCommand';
import { importLadder } from './importLadderCommand';
import { due, expectations, gaps, list, show } from './queryCommands';

/** Every command of the command line, in the order of its help. */
export const commands: Readonly<{ [name: string]: Command }> = {
  log,
  list,
  show,
  expectations,
  gaps,
  due,
  case: promotionCase,
  script,
  plan,
  handover,
  update,
  'self-review': selfReview,
  'feedback-form': feedbackFormCommand,
  import: importWins,
  'import-ladder': importLadder,
  check,
  mcp,
};
