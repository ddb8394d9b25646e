import { join } from 'node:path';
import ts from 'typescript';

export const root = join(__dirname, '../..');

/** What is looked into: our own sources, and what joins classes of questions into one. */
const lookedInto = /^[.#]|^@nestjs\/(swagger|common)$/;

/** The program's sources, parsed once and with their names resolved. */
export function sources() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), (file) => ts.sys.readFile(file)) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = fileNames.filter((file) => /\/(apps\/api|libs)\/.*\.ts$/.test(file));
  // what packages do is not read: it refuses nothing
  const host = ts.createCompilerHost({ ...options, types: [] });
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      lookedInto.test(text) ? ts.resolveModuleName(text, from, options, host) : { resolvedModule: undefined },
    );
  const program = ts.createProgram(files, { ...options, types: [] }, host);
  const ours = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName));
  return { checker: program.getTypeChecker(), ours };
}

const isOurs = (file: string) => /\/(apps\/api|libs)\/(?!.*node_modules)/.test(file) && !file.endsWith('metadata.ts');

/** What a name stands for, through imports and re-exports. */
export function meant(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const symbol =
    ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Calls `visit` for every node that says what is done: types say nothing of that. */
export function everyDeed(node: ts.Node, visit: (node: ts.Node) => void) {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
  visit(node);
  ts.forEachChild(node, (child) => everyDeed(child, visit));
}

/** The text of a sentence as it stands in the source, with … for what is put in; of a parameter, what is given for it. */
export function sentenceIn(
  node: ts.Expression | undefined,
  asks: readonly string[] = [],
  given: readonly ts.Expression[] = [],
): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  const put = ts.isIdentifier(node) ? given[asks.indexOf(node.text)] : undefined;
  if (put) return sentenceIn(put);
  if (!ts.isTemplateExpression(node)) return undefined;
  const parts = node.templateSpans.map(({ expression, literal }) => (sentenceIn(expression, asks, given) ?? '…') + literal.text);
  return node.head.text + parts.join('');
}

/** The declarations of ours that a symbol stands for, as far as something is done there. */
export function doings(symbol: ts.Symbol | undefined): ts.Declaration[] {
  return (symbol?.declarations ?? []).filter(
    (one) =>
      isOurs(one.getSourceFile().fileName) &&
      (ts.isFunctionDeclaration(one) ||
        ts.isMethodDeclaration(one) ||
        ts.isMethodSignature(one) ||
        ts.isGetAccessor(one) ||
        ts.isConstructorDeclaration(one) ||
        ((ts.isPropertyDeclaration(one) || ts.isVariableDeclaration(one)) && one.initializer !== undefined)),
  );
}
