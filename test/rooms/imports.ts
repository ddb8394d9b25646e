import ts from 'typescript';

/** One import, export-from, import(), require() or import type of a file. */
export interface Import {
  readonly line: number;
  /** null when the text between the brackets is not a plain string. */
  readonly from: string | null;
  readonly typeOnly: boolean;
  /** Names taken as values: "default", "*", or as the other file calls them. */
  readonly names: readonly string[];
}

/** What the source says of itself, read by the TypeScript parser. */
export interface Reading {
  readonly imports: readonly Import[];
  /** Lines with a decision in them: if, switch, ?:, loops. */
  readonly branches: readonly number[];
  readonly lines: number;
}

const readings = new Map<string, Reading>();

/** Parsed once, however many rules look at it. */
export function readSource(path: string, source: string): Reading {
  const key = `${path}\0${source}`;
  const reading = readings.get(key) ?? parse(path, source);
  readings.set(key, reading);
  return reading;
}

function parse(path: string, source: string): Reading {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const branches: number[] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const add = (node: ts.Node, from: ts.Node | undefined, typeOnly: boolean, names: readonly string[]) =>
    imports.push({ line: lineOf(node), from: from && ts.isStringLiteralLike(from) ? from.text : null, typeOnly, names });

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, ...taken(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier, ...given(node));
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node, node.moduleReference.expression, node.isTypeOnly, node.isTypeOnly ? [] : ['*']);
    } else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true, []);
    else if (ts.isCallExpression(node) && loads(node.expression)) add(node, node.arguments[0], false, ['*']);
    else if (
      ts.isIfStatement(node) ||
      ts.isSwitchStatement(node) ||
      ts.isConditionalExpression(node) ||
      ts.isIterationStatement(node, false)
    ) {
      branches.push(lineOf(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, branches, lines: source.replace(/\n$/, '').split('\n').length };
}

/** import(), require(), require.resolve(), jest.requireActual() and the like. */
function loads(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(callee)) return callee.text === 'require';
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  const { expression, name } = callee;
  return (
    expression.text === 'require' || (expression.text === 'jest' && /^(requireActual|requireMock|mock|doMock)$/.test(name.text))
  );
}

function taken(clause: ts.ImportClause | undefined): [boolean, string[]] {
  if (!clause) return [false, []];
  if (clause.isTypeOnly) return [true, []];
  const names = clause.name ? ['default'] : [];
  const { namedBindings } = clause;
  if (namedBindings && ts.isNamespaceImport(namedBindings)) names.push('*');
  if (namedBindings && ts.isNamedImports(namedBindings)) names.push(...values(namedBindings.elements));
  return [names.length === 0, names];
}

function given(node: ts.ExportDeclaration): [boolean, string[]] {
  if (node.isTypeOnly) return [true, []];
  if (!node.exportClause || ts.isNamespaceExport(node.exportClause)) return [false, ['*']];
  const names = values(node.exportClause.elements);
  return [names.length === 0, names];
}

const values = (elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]) =>
  elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ propertyName, name }) => (propertyName ?? name).text);
