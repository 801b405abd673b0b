import type { AskStatus } from '../entries/ask';
import { sentence, type Sentence } from '../text/sentence';

/** What has become of an ask, in a word. */
export const askStatusNames: Readonly<Record<AskStatus, Sentence>> = {
  planned: sentence('planned'),
  asked: sentence('asked'),
  deferred: sentence('deferred'),
  declined: sentence('declined'),
  agreed: sentence('agreed'),
  withdrawn: sentence('withdrawn'),
};
