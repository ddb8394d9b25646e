import ts from 'typescript';
import type { Refusal } from '#kernel';
import { doings, everyDeed, meant, sentenceIn } from './declarations';

/** A refusal as it stands in the source. */
export interface Refused {
  readonly code: string;
  readonly sort: Refusal;
  readonly en: string;
}

interface Refuser {
  readonly sort: Refusal;
  readonly sentence: ts.Expression | undefined;
  /** Names of its parameters. */
  readonly asks: readonly string[];
}

interface Directly {
  readonly refused: Refused[];
  readonly calls: ts.Node[];
  /** Commands that are made there. */
  readonly commands: ts.Symbol[];
}

/** Refusals whose code is handed on from elsewhere: by file, whose codes those are. */
const handedOn = [
  'libs/kernel/src/rejected.ts',
  'libs/projections/src/looking-back/errand.ts',
  'apps/api/src/readings/told-after.ts',
];

/** Follows what is called, from one declaration to the next, and collects every refusal on the way: all that there may be, some of it never. */
export class Reach {
  readonly #direct = new Map<ts.Node, Directly>();
  readonly #subclasses = new Map<ts.Symbol, ts.ClassDeclaration[]>();
  /** Functions that refuse with the code they are given. */
  readonly #refusers = new Map<ts.Symbol, Refuser>();

  constructor(
    private readonly checker: ts.TypeChecker,
    ours: readonly ts.SourceFile[],
  ) {
    for (const file of ours) {
      everyDeed(file, (node) => {
        if (ts.isCallExpression(node)) this.#noteRefuser(node);
        if (!ts.isClassDeclaration(node)) return;
        for (const { expression } of node.heritageClauses?.flatMap(({ types }) => types) ?? []) {
          const above = meant(checker, expression);
          if (above) this.#subclasses.set(above, [...(this.#subclasses.get(above) ?? []), node]);
        }
      });
    }
  }

  /** Every refusal that can be reached from there, and every command that may be given on the way. */
  from(starts: readonly ts.Node[], notInto?: ts.Node): { refused: Refused[]; commands: ts.Symbol[] } {
    const seen = new Set<ts.Node>(starts);
    for (const node of seen) for (const next of this.#directly(node).calls) if (next !== notInto) seen.add(next);
    const all = [...seen].map((node) => this.#directly(node));
    return { refused: all.flatMap(({ refused }) => refused), commands: all.flatMap(({ commands }) => commands) };
  }

  #directly(start: ts.Node): Directly {
    const known = this.#direct.get(start);
    if (known) return known;
    const found: Directly = { refused: [], calls: [], commands: [] };
    this.#direct.set(start, found);
    everyDeed(start, (node) => {
      const refused = this.#refusedBy(node);
      if (refused) found.refused.push(refused);
      if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node)) return;
      const symbol = meant(this.checker, node);
      if (!symbol) return;
      if (symbol.flags & ts.SymbolFlags.Class) {
        found.commands.push(symbol);
        found.calls.push(...this.#ofClass(symbol, node));
      }
      for (const one of doings(symbol)) found.calls.push(one, ...this.#overridden(one));
    });
    return found;
  }

  #refusedBy(node: ts.Node): Refused | undefined {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
    const symbol = ts.isIdentifier(node.expression) ? meant(this.checker, node.expression) : undefined;
    const of = symbol && this.#refusers.get(symbol);
    if (!of && symbol?.name !== (ts.isNewExpression(node) ? 'Rejected' : 'refuse')) return undefined;
    const [code, ...given] = node.arguments ?? [];
    const { fileName } = node.getSourceFile();
    if (handedOn.some((file) => fileName.endsWith(file)) || this.#codeOfCaller(code)) return undefined;
    if (!code || !ts.isStringLiteralLike(code))
      throw new Error(`A refusal without a code of its own: ${fileName}, ${node.getText()}`);
    if (of) return { code: code.text, sort: of.sort, en: sentenceIn(of.sentence, of.asks, node.arguments) ?? '' };
    const en = ts.isNewExpression(node) ? this.#english(given[0]) : sentenceIn(given[1]);
    return { code: code.text, sort: sortIn(given), en: en ?? '' };
  }

  #noteRefuser(call: ts.CallExpression) {
    const [code, ...given] = call.arguments;
    const by = call.expression.getText() === 'refuse' ? this.#codeOfCaller(code)?.parent : undefined;
    const name =
      by && (ts.isFunctionDeclaration(by) ? by.name : ts.isVariableDeclaration(by.parent) ? by.parent.name : undefined);
    const symbol = name && this.checker.getSymbolAtLocation(name);
    const asks = by && 'parameters' in by ? by.parameters.map((one) => one.name.getText()) : [];
    if (symbol) this.#refusers.set(symbol, { sort: sortIn(given), sentence: given[1], asks });
  }

  /** The parameter by which a code is handed on. */
  #codeOfCaller(code: ts.Expression | undefined): ts.ParameterDeclaration | undefined {
    const declared = code && ts.isIdentifier(code) ? meant(this.checker, code)?.valueDeclaration : undefined;
    return declared && ts.isParameter(declared) ? declared : undefined;
  }

  /** The English of `{ vi, en }`, given there or named. */
  #english(given: ts.Expression | undefined): string | undefined {
    const named = given && ts.isIdentifier(given) ? meant(this.checker, given)?.valueDeclaration : undefined;
    const sentence = named && ts.isVariableDeclaration(named) ? named.initializer : given;
    if (!sentence || !ts.isObjectLiteralExpression(sentence)) return undefined;
    const en = sentence.properties.find((one) => one.name?.getText() === 'en');
    if (en && ts.isPropertyAssignment(en)) return sentenceIn(en.initializer);
    const written = en && ts.isShorthandPropertyAssignment(en) ? meant(this.checker, en.name)?.valueDeclaration : undefined;
    return written && ts.isVariableDeclaration(written) ? sentenceIn(written.initializer) : undefined;
  }

  /** A class that is made: how it is made. One that is named in a decorator (a guard, an interceptor): all that it does. */
  #ofClass(symbol: ts.Symbol, name: ts.Node): ts.Node[] {
    const [declared] = symbol.declarations ?? [];
    if (!declared || !ts.isClassDeclaration(declared)) return [];
    if (ts.isNewExpression(name.parent)) return declared.members.filter(ts.isConstructorDeclaration);
    return ts.findAncestor(name, ts.isDecorator) ? declared.members.filter(ts.isMethodDeclaration) : [];
  }

  /** What is done where a method is only promised: by those who keep the promise. */
  #overridden(method: ts.Declaration): ts.Node[] {
    if (!(ts.isMethodDeclaration(method) || ts.isMethodSignature(method)) || ('body' in method && method.body)) return [];
    const promised = this.checker.getSymbolAtLocation((method.parent as ts.ClassDeclaration).name ?? method.name);
    const name = method.name.getText();
    return (promised ? (this.#subclasses.get(promised) ?? []) : []).flatMap(({ members }) =>
      members.filter((one) => ts.isMethodDeclaration(one) && one.name.getText() === name),
    );
  }
}

const sortIn = (given: readonly ts.Expression[]): Refusal => {
  const named = given.find((one) => ts.isStringLiteralLike(one) && sorts.includes(one.text));
  return ((named as ts.StringLiteral | undefined)?.text ?? 'not-now') as Refusal;
};

const sorts = ['invalid', 'not-allowed', 'not-found', 'conflict', 'not-now', 'stale', 'reused-key', 'busy'];
