import ts from 'typescript';

/** A sentence for translators: its text, or its text with comments for whoever translates it. */
export type Translatable = string | { readonly message: string; readonly comment: readonly string[] };

/**
 * What the extension says, in the form of `bundle.l10n.json`: every literal that the sources give to `l10n.t`,
 * `sentence` or `plural`, in the order of their keys.
 *
 * @param sources TypeScript by file name
 * @throws with file and line where something else than a literal is given
 */
export function collectSentences(sources: ReadonlyMap<string, string>): Record<string, Translatable> {
  const found = new Map<string, Translatable>();
  for (const [name, text] of sources) {
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const imported = importedFrom(file, /(?:^|\/)sentence$/);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        for (const argument of sentenceArguments(node, imported)) {
          for (const [key, value] of translatables(argument, file)) found.set(key, value);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The names a file imports from a module, as they are called there, by what they are called in the file. */
function importedFrom(file: ts.SourceFile, module: RegExp): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!module.test(statement.moduleSpecifier.text) || !bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) names.set(name.text, (propertyName ?? name).text);
  }
  return names;
}

function sentenceArguments(call: ts.CallExpression, imported: ReadonlyMap<string, string>): ts.Node[] {
  const given = (position: number): ts.Node => call.arguments[position] ?? call;
  if (/(?:^|\.)l10n\.t$/.test(call.expression.getText())) return [given(0)];
  if (!ts.isIdentifier(call.expression)) return [];
  switch (imported.get(call.expression.text)) {
    case 'sentence':
      return [given(0)];
    case 'plural':
      return [given(1), given(2)];
    default:
      return [];
  }
}

/** A literal, or the literals that a condition chooses from. */
function translatables(argument: ts.Node, file: ts.SourceFile): [key: string, value: Translatable][] {
  if (ts.isConditionalExpression(argument))
    return [...translatables(argument.whenTrue, file), ...translatables(argument.whenFalse, file)];
  if (ts.isStringLiteralLike(argument)) return [[argument.text, argument.text]];
  if (ts.isObjectLiteralExpression(argument)) {
    const message = property(argument, 'message');
    const comment = property(argument, 'comment');
    const comments: readonly ts.Expression[] =
      comment && ts.isArrayLiteralExpression(comment) ? comment.elements : comment ? [comment] : [];
    const texts = comments.filter(ts.isStringLiteralLike).map(({ text }) => text);
    if (message && ts.isStringLiteralLike(message) && texts.length === comments.length) {
      if (texts.length === 0) return [[message.text, message.text]];
      return [[`${message.text}/${texts.join('')}`, { message: message.text, comment: texts }]];
    }
  }
  const { line } = file.getLineAndCharacterOfPosition(argument.getStart());
  throw new Error(`${file.fileName}:${line + 1}: give a literal here, so that translators get it.`);
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return object.properties.filter(ts.isPropertyAssignment).find((held) => held.name.getText() === name)?.initializer;
}
