import type { Nodes, Root } from 'mdast';
import { isLeadOfPrompts } from './markdownSections';
import { each } from './markdownSource';
import { pastTense, saidIn } from './markdownText';

/** Whether a text asks its reader for something, as the words of a template do, and tells of nothing. */
export function isPrompt(said: string): boolean {
  if (/^(?:\[[^\]]{1,80}\]|<[^>]{1,80}>|_{3,}|\.{3}|…|x{3,})[.:]?$/i.test(said)) return true;
  if (/^(?:win|project|accomplishment|achievement|item|goal|task) ?#?(?:\d{1,2}|[A-Z]|name)\.?:?$/i.test(said))
    return true;
  if (ofTheDocument.test(said)) return true;
  const own = said.replace(/["“„«'‘][^"“”„«»]{1,200}["”“»'’](?![\p{L}])/gu, '').replace(/\([^()]*\)/g, '');
  if (/\b(?:i|my|me|we|our|us)\b/i.test(own) || pastTense.test(own)) return false;
  const isAsking = /\?$/.test(own.trim());
  if (isAsking && question.test(own)) return true;
  return /\b(?:you|your|yours|you['’](?:ve|re|d))\b/i.test(own) && (isAsking || question.test(own) || asking.test(own));
}

/** What tells its writer of the document itself, or how its entries should be. */
const ofTheDocument =
  /^(?:(?:they|these|those) (?:should|must|need to)\b|(?:these|the|all) (?:accomplishments|achievements|entries|wins) (?:are|should|must)\b|this (?:file|document|page|section|log) (?:is|holds|contains|stores|captures|lists)\b)/i;

/** How templates begin what they ask their reader for. */
const asking =
  /^(?:any(?:thing)?|things?|list|describe|name|note|write|add|explain|include|mention|think|important|examples?|if|remember|try|consider|use|keep|fill|summari[sz]e|share|tell|reflect|highlight|skills?|projects?|don['’]t|the|your?)\b/i;

const question = /^(?:what|which|who|whom|whose|why|how|when|where|did|do|does|is|are|was|were|can|could|should)\b/i;

/** Whether a text could be an example of a template: it names a kind of thing, with no name, no number and no deed. */
export function isGeneric(said: string): boolean {
  const words = said.replace(/^\P{L}+/u, '');
  if (hasOwnWords(said)) return false;
  return (
    /^\p{Ll}/u.test(words) || /^\p{L}+ing\b/u.test(words) || /\b(?:such as|for example|e\.g\.|etc\b|like)/i.test(words)
  );
}

/** Whether a text tells of something of its own: a deed, a number, a name. */
export function hasOwnWords(said: string): boolean {
  return !isPrompt(said) && (pastTense.test(said) || /\d|https?:/.test(said) || /[\p{Ll},;] \p{Lu}\p{Ll}/u.test(said));
}

/** In how many paragraphs a document must have one of a template's: a log of hundreds of lines asks something now and then. */
const paragraphsToAPrompt = 25;

/** Whether a document still holds words of the template that it was made from. */
export function holdsTemplate(tree: Root): boolean {
  let [paragraphs, prompts] = [0, 0];
  each(tree, (node: Nodes) => {
    if (node.type !== 'paragraph') return;
    paragraphs++;
    const said = saidIn(node);
    if (isPrompt(said) || (said.endsWith(':') && isLeadOfPrompts(said))) prompts++;
  });
  return prompts * paragraphsToAPrompt >= paragraphs && prompts > 0;
}
