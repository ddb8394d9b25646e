import { exact } from '#kernel';
import { any, arithmetic, both, comparison, constant, either, minus, named, not, nothing, type Part } from './parts';
import { Reading } from './reading';
import type { Declared, Node } from './feel';

/** Turns the syntax tree into something that computes, and finds every piece that does not belong to the subset. */
export function compile(top: Node, text: string, declared: Declared) {
  const reading = new Reading(text, declared);
  const broken = firstError(top);
  const part = broken ? reading.unreadable(broken) : read(top, reading);
  return { part, inputs: reading.inputs, problems: reading.problems };
}

function firstError(node: Node): Node | null {
  if (node.type.isError) return node;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const error = firstError(child);
    if (error) return error;
  }
  return null;
}

function read(node: Node, reading: Reading): Part {
  switch (node.name) {
    case 'Expression':
    case 'ParenthesizedExpression': {
      const [only, another] = reading.pieces(node);
      return only && !another ? read(only, reading) : reading.refused(node);
    }
    case 'NumericLiteral':
      return number(node, reading);
    case 'StringLiteral':
      return reading.textOf(node).includes('\\') ? reading.refused(node) : constant(reading.textOf(node).slice(1, -1));
    case 'BooleanLiteral':
      return constant(reading.textOf(node) === 'true');
    case 'VariableName':
      return name(node, reading);
    case 'Conjunction':
      return joined(node, reading, both);
    case 'Disjunction':
      return joined(node, reading, any);
    case 'Comparison':
      return node.getChild('in') ? membership(node, reading) : compared(node, reading);
    case 'ArithmeticExpression':
      return calculation(node, reading);
    case 'IfExpression':
      return choice(node, reading);
    case 'FunctionInvocation':
      return negation(node, reading);
    default:
      return reading.refused(node);
  }
}

function number(node: Node, reading: Reading): Part {
  const written = reading.textOf(node);
  if (/^-?\d{1,40}(\.\d{1,20})?$/.test(written)) return constant(exact(written));
  return reading.problem(`Số "${written}" phải viết như 85 hoặc 0.6.`, `The number "${written}" must be written like 85 or 0.6.`);
}

function name(node: Node, reading: Reading): Part {
  const called = reading.textOf(node);
  const type = Object.hasOwn(reading.declared, called) ? reading.declared[called] : undefined;
  if (type === undefined) return reading.problem(`Tên "${called}" chưa được khai báo.`, `The name "${called}" is not declared.`);
  if (!reading.inputs.includes(called)) reading.inputs.push(called);
  return named(called, type);
}

function joined(node: Node, reading: Reading, join: typeof both): Part {
  const [left, right] = reading.pieces(node);
  if (!left || !right) return reading.refused(node);
  const [a, b] = [read(left, reading), read(right, reading)];
  const sound = [reading.is(a, 'boolean', left), reading.is(b, 'boolean', right)];
  return sound.includes(false) ? nothing : join(a, b);
}

function calculation(node: Node, reading: Reading): Part {
  const operator = reading.textOf(node.getChild('ArithOp') ?? node);
  const [left, right] = reading.pieces(node);
  if (!left || !['+', '-', '*', '/'].includes(operator) || (!right && operator !== '-')) return reading.refused(node);
  const a = read(left, reading);
  if (!right) return reading.is(a, 'number', left) ? minus(a) : nothing;
  const b = read(right, reading);
  const sound = [reading.is(a, 'number', left), reading.is(b, 'number', right)];
  return sound.includes(false) ? nothing : arithmetic(operator, a, b, reading.textOf(right));
}

function compared(node: Node, reading: Reading): Part {
  const operator = node.getChild('CompareOp');
  const [left, right] = reading.pieces(node);
  if (!operator || !left || !right) return reading.refused(node);
  const [a, b] = [read(left, reading), read(right, reading)];
  if (!reading.alike(a, b, node)) return nothing;
  const sign = reading.textOf(operator);
  if (sign === '=' || sign === '!=' || reading.is(a, 'number', left)) return comparison(sign, a, b);
  return nothing;
}

function membership(node: Node, reading: Reading): Part {
  const [left, ...rest] = reading.pieces(node);
  if (!left) return reading.refused(node);
  const part = read(left, reading);
  const members = rest.flatMap((test) => tests(test, reading)).map((test) => member(part, test, node, reading));
  if (members.length === 0) return reading.refused(node);
  return members.includes(nothing) ? nothing : members.reduce(any);
}

/** The choices after `in`, whether written ("a", "b"), ["a", "b"] or one alone. */
function tests(node: Node, reading: Reading): Node[] {
  const wrapped = ['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'List'].includes(node.name);
  if (!wrapped || node.getChild('CompareOp')) return [node];
  return reading.pieces(node).flatMap((piece) => tests(piece, reading));
}

function member(part: Part, test: Node, whole: Node, reading: Reading): Part {
  if (test.name !== 'Interval') {
    const other = read(test, reading);
    return reading.alike(part, other, whole) ? comparison('=', part, other) : nothing;
  }
  const [low, high] = reading.pieces(test);
  const [left] = reading.pieces(whole);
  if (!low || !high || !left) return reading.refused(test);
  const [from, to] = [read(low, reading), read(high, reading)];
  const sound = [reading.is(part, 'number', left), reading.is(from, 'number', low), reading.is(to, 'number', high)];
  if (sound.includes(false)) return nothing;
  const [opened, closed] = [reading.textOf(test).at(0), reading.textOf(test).at(-1)];
  return both(comparison(opened === '[' ? '>=' : '>', part, from), comparison(closed === ']' ? '<=' : '<', part, to));
}

function choice(node: Node, reading: Reading): Part {
  const [test, then, otherwise] = reading.pieces(node);
  if (!test || !then || !otherwise) return reading.refused(node);
  const [a, b, c] = [read(test, reading), read(then, reading), read(otherwise, reading)];
  const sound = [reading.is(a, 'boolean', test), reading.alike(b, c, node)];
  return sound.includes(false) ? nothing : either(a, b, c);
}

/** not( … ) is the only call there is. */
function negation(node: Node, reading: Reading): Part {
  const [called, parameters] = reading.pieces(node);
  const [only, another] = parameters ? reading.pieces(parameters) : [];
  const isNot = called !== undefined && reading.textOf(called) === 'not' && parameters?.name === 'PositionalParameters';
  if (!isNot || !only || another) return reading.refused(node);
  const part = read(only, reading);
  return reading.is(part, 'boolean', only) ? not(part) : nothing;
}
