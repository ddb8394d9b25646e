import ts from 'typescript';
import { everyDeed, meant, sources } from './declarations';
import { Reach, type Refused } from './reach';

/** An operation of the API with everything that it may be refused with. */
export interface Operation {
  /** Controller and method, "DossiersController.rating". */
  readonly name: string;
  readonly refused: readonly Refused[];
}

/** What looks up the circumstances of a decision: by the token in the routing table, the method of Givens. */
const givens: Readonly<Record<string, string>> = {
  DossierGivens: 'forDossier',
  CycleGivens: 'forCycle',
  RolesGivens: 'forJurisdiction',
  RegulationGivens: 'forJurisdiction',
  JurisdictionGivens: 'forJurisdiction',
  ErasuresGivens: 'forHouse',
  UnitGivens: 'forUnit',
  LineageGivens: 'forLineage',
};

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'Sse'];

/** Every operation with the refusals that its code can reach, read from the source. */
export function operationsOf(): Operation[] {
  const { checker, ours } = sources();
  const reach = new Reach(checker, ours);
  const method = (className: string, name: string): ts.Node => {
    let found: ts.Node | undefined;
    for (const file of ours)
      everyDeed(file, (node) => {
        if (ts.isClassDeclaration(node) && node.name?.text === className)
          found ??= node.members.find((one) => one.name?.getText() === name);
      });
    if (!found) throw new Error(`There is no ${className}.${name} any more.`);
    return found;
  };

  /** The routing tables: what is decided, and what is looked up before, for each command. */
  const decided = new Map<ts.Symbol, ts.Node[]>();
  for (const file of ours.filter(({ fileName }) => fileName.endsWith('.module.ts'))) {
    everyDeed(file, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'on') return;
      const [command, decision, routing] = node.arguments;
      const symbol = command && meant(checker, command);
      if (!symbol || !decision || !routing) return;
      const token = tokenIn(checker, routing);
      decided.set(symbol, [node, method('Givens', givens[token] ?? `(no method is known for ${token})`)]);
    });
  }
  const writing = method('Writer', 'handle');
  const citing = method('Citable', 'find'); // asked for one command alone
  const waiting = method('ToldAfter', 'intercept');
  const deed = (name: string): ts.Node => {
    const all = ours.flatMap((file) => file.statements.filter(ts.isFunctionDeclaration));
    const found = all.find((one) => one.name?.text === name);
    if (!found) throw new Error(`There is no ${name} any more.`);
    return found;
  };
  const [paging, tabling] = [deed('keysBehind'), deed('csvOf')];
  const doors = ['SignedIn', 'PersonRate', 'SecondFactorFirst'].map((guard) => method(guard, 'canActivate'));

  const found: Operation[] = [];
  for (const file of ours.filter(({ fileName }) => fileName.endsWith('.controller.ts'))) {
    everyDeed(file, (node) => {
      if (!ts.isMethodDeclaration(node) || !ts.isClassDeclaration(node.parent)) return;
      const said = (ts.getDecorators(node) ?? []).map(({ expression }) => expression.getText().replace(/\(.*/s, ''));
      if (!said.some((name) => verbs.includes(name))) return;
      const starts = [node, ...(ts.getDecorators(node.parent) ?? []), ...(said.includes('OpenToAll') ? [] : doors)];
      if (said.includes('Get') && asksFor(checker, node, 'after')) starts.push(waiting);
      if (asksFor(checker, node, 'cursor')) starts.push(paging);
      if (asksFor(checker, node, 'format')) starts.push(tabling);
      const { refused, commands } = reach.from(starts);
      const given = [...commands, ...bodiesOf(checker, node)].filter((command) => decided.has(command));
      const further = given.map((command) =>
        reach.from([writing, ...(decided.get(command) ?? [])], command.name === 'AttachEvidence' ? undefined : citing),
      );
      const harmless = ['Get', 'Head', 'Options', 'Sse'].some((verb) => said.includes(verb));
      found.push({
        name: `${node.parent.name?.text}.${node.name.getText()}`,
        refused: [...refused, ...further.flatMap((one) => one.refused)].filter(
          ({ code }) => !harmless || code !== 'not-our-page',
        ),
      });
    });
  }
  return found;
}

/** The classes of a method's parameters: a command is given by its body. */
const bodiesOf = (checker: ts.TypeChecker, { parameters }: ts.MethodDeclaration): ts.Symbol[] =>
  parameters.flatMap(({ type }) => (type && ts.isTypeReferenceNode(type) ? (meant(checker, type.typeName) ?? []) : []));

/** Whether a class of its parameters has such a field: to wait (after), to go on from a page (cursor). */
const asksFor = (checker: ts.TypeChecker, { parameters }: ts.MethodDeclaration, field: string): boolean =>
  parameters.some((one) => checker.getTypeAtLocation(one).getProperty(field) !== undefined);

/** The token of `{ story, given: Token }`, written there or named. */
function tokenIn(checker: ts.TypeChecker, routing: ts.Expression): string {
  const named = ts.isIdentifier(routing) ? meant(checker, routing)?.valueDeclaration : undefined;
  const written = named && ts.isVariableDeclaration(named) ? named.initializer : routing;
  const given =
    written && ts.isObjectLiteralExpression(written) && written.properties.find((one) => one.name?.getText() === 'given');
  return given && ts.isPropertyAssignment(given) ? given.initializer.getText() : '';
}
