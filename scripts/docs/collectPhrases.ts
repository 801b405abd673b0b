import ts from 'typescript';
import { monthNames } from '../../src/core/time/calendarDate';

/** The phrases of one source file, in the order in which they stand there. */
export interface FilePhrases {
  readonly file: string;
  readonly phrases: readonly string[];
}

/**
 * Every pattern that documents say: the literals given to `phrased`, `phrasedInline` and `unphrased`, the nouns given
 * to `counted`, and the sentences of the evidence that documents repeat.
 *
 * @param sources TypeScript by file name
 * @throws with file and line where something else than a literal is given
 */
export function collectPhrases(sources: ReadonlyMap<string, string>): readonly FilePhrases[] {
  const found: FilePhrases[] = [];
  for (const [name, text] of sources) {
    if (!isDocumentSource(name)) continue;
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const phrases: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
        phrases.push(...phrasesOf(node, node.expression.text, file));
      ts.forEachChild(node, visit);
    };
    visit(file);
    if (name.endsWith('documents/kit/dates.ts')) phrases.push(...monthNames);
    if (phrases.length > 0) found.push({ file: name, phrases });
  }
  return found;
}

/** What documents are written by, and what they repeat of the evidence. */
function isDocumentSource(name: string): boolean {
  return (
    (/^src\/core\/documents\/(?:case|script|plan|careerCheck|handover|update|selfReview|kit)\//.test(name) ||
      /^src\/core\/(?:evidence\/(?:allies|askReadiness|calibration|expectationStatus|ranking|scopeLedger|strength|timing)|library\/references|career\/readChecklist|text\/enumerate|documents\/edition\/edition)\.ts$/.test(
        name,
      )) &&
    name.endsWith('.ts')
  );
}

function phrasesOf(call: ts.CallExpression, name: string, file: ts.SourceFile): string[] {
  const given = (position: number) => literalsOf(call.arguments[position] ?? call, file);
  switch (name) {
    case 'phrased':
    case 'phrasedInline':
      return literalsOf(call.arguments[0] ?? call, file, true);
    case 'unphrased':
    case 'sentence':
      return given(0);
    case 'plural':
      return [...given(1), ...given(2)];
    case 'counted':
      return [...given(1), ...given(2)].map((noun) => `{0} ${noun}`);
    default:
      return [];
  }
}

/** The literals that an argument is or chooses from. With `orNames`, what stands in a variable was marked elsewhere. */
function literalsOf(argument: ts.Node, file: ts.SourceFile, orNames = false): string[] {
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  if (ts.isConditionalExpression(argument))
    return [...literalsOf(argument.whenTrue, file, orNames), ...literalsOf(argument.whenFalse, file, orNames)];
  const isName =
    ts.isIdentifier(argument) ||
    ts.isPropertyAccessExpression(argument) ||
    ts.isElementAccessExpression(argument) ||
    ts.isNonNullExpression(argument);
  if (orNames && isName) return [];
  // Where a noun is put behind its count.
  if (orNames && ts.isTemplateExpression(argument) && argument.head.text === '{0} ') return [];
  const { line } = file.getLineAndCharacterOfPosition(argument.getStart());
  throw new Error(`${file.fileName}:${line + 1}: give a literal here, so that it can be worded otherwise.`);
}
