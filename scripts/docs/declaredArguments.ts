import ts from 'typescript';
import { winSchema } from '../../src/core/entries/win';

/** The names of the arguments that each command takes, as its feature declares them. */
export type DeclaredArguments = ReadonlyMap<string, readonly string[]>;

/** What is spread into a schema of arguments, by how the source writes it. */
const spreads: Readonly<Record<string, readonly string[]>> = {
  'newWinSchema.entries': Object.keys(winSchema.entries),
};

/**
 * Finds what each command takes: the keys of the `v.strictObject` that it gives to `readArguments` or `compilerOf`, or the type that
 * its handler writes out in place.
 *
 * @param sources TypeScript by file name
 */
export function declaredArguments(sources: ReadonlyMap<string, string>): DeclaredArguments {
  const found = new Map<string, readonly string[]>();
  for (const [name, text] of sources) {
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const constants = constantsOf(file);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const called = node.expression.getText();
        const [first, second] = node.arguments;
        const id = first && textOf(first, constants);
        if (id !== undefined && second) {
          const keys =
            called === 'readArguments' || called === 'compilerOf'
              ? keysOfSchema(second, constants)
              : called.endsWith('registerCommand')
                ? keysOfHandler(second)
                : undefined;
          if (keys) found.set(id, keys);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

function constantsOf(file: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer) constants.set(name.getText(), initializer);
  }
  return constants;
}

function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string | undefined {
  const value = ts.isIdentifier(node) ? constants.get(node.text) : node;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function keysOfSchema(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string[] | undefined {
  const schema = ts.isIdentifier(node) ? constants.get(node.text) : node;
  const object = schema && ts.isCallExpression(schema) ? schema.arguments[0] : undefined;
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const keys = object.properties.flatMap((held) => {
    if (!ts.isSpreadAssignment(held)) return held.name ? [nameOf(held.name)] : [];
    const spread = spreads[held.expression.getText()];
    if (spread) return spread;
    throw new Error(`${node.getSourceFile().fileName} spreads ${held.expression.getText()} into its arguments.`);
  });
  return [...new Set(keys)];
}

function keysOfHandler(node: ts.Expression): string[] | undefined {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  const type = node.parameters[0]?.type;
  if (!type || !ts.isTypeLiteralNode(type)) return undefined;
  return type.members.flatMap(({ name }) => (name ? [nameOf(name)] : []));
}

function nameOf(name: ts.PropertyName): string {
  return ts.isStringLiteralLike(name) || ts.isIdentifier(name) ? name.text : name.getText();
}
