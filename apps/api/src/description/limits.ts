import { getMetadataStorage } from 'class-validator';
import type { Schema } from './json-schema';

/** A rule as the validator keeps it. */
interface Rule {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints: readonly unknown[];
  readonly each: boolean;
}

export type Class = abstract new (...needs: never[]) => object;

/** Each rule of the validator in the words of JSON Schema. */
const words: Readonly<Record<string, (limits: readonly unknown[]) => Schema>> = {
  isUuid: () => ({ format: 'uuid' }),
  isInt: () => ({ type: 'integer' }),
  isBoolean: () => ({ type: 'boolean' }),
  isString: () => ({ type: 'string' }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  arrayUnique: () => ({ uniqueItems: true }),
  arrayMinSize: ([least]) => ({ minItems: Number(least) }),
  arrayMaxSize: ([most]) => ({ maxItems: Number(most) }),
  min: ([least]) => ({ minimum: Number(least) }),
  max: ([most]) => ({ maximum: Number(most) }),
  isLength: ([least, most]) => ({ minLength: Number(least), ...(most !== undefined && { maxLength: Number(most) }) }),
  isIn: ([values]) => ({ enum: [...(values as unknown[])] }),
  matches: ([form]) => formOf(form as RegExp),
  nestedValidation: () => ({}),
  isDefined: () => ({}),
};

const formOf = ({ source }: RegExp): Schema => ({
  pattern: source,
  ...(source === '^\\d{4}-\\d{2}-\\d{2}$' && { format: 'date' }),
});

const isText = ({ minLength, format, pattern }: Schema) => (minLength ?? format ?? pattern) !== undefined;

/** The rules of a class, field by field, those it inherits included. Fails on a rule that has no words here: the description must say all that is demanded. */
export function limitsOf(target: Class): Record<string, Schema> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false) as unknown as readonly Rule[];
  const fields: Record<string, Schema> = {};
  for (const { type, name = type, propertyName, constraints, each } of rules) {
    if (type === 'conditionalValidation' || type === 'whitelistValidation') continue;
    const say = words[name];
    if (!say)
      throw new Error(`The description has no words for ${name} of ${target.name}.${propertyName}: add them to limits.ts.`);
    const field = (fields[propertyName] ??= {});
    const said = say(constraints ?? []);
    if (isText(said)) said.type = 'string';
    if (each && name !== 'nestedValidation') field.items = { ...field.items, ...said };
    else Object.assign(field, said);
  }
  return fields;
}

/** Adds to the described fields what the validator demands of them. */
export function addLimits(described: Record<string, Schema>, limits: Record<string, Schema>) {
  for (const [field, { items, ...limit }] of Object.entries(limits)) {
    const is = described[field];
    if (!is || is.$ref || is.allOf) continue;
    Object.assign(is, limit);
    if (items && is.items && !is.items.$ref) Object.assign(is.items, items);
  }
}

/** Every class that the validator knows rules of, by name. */
export function knownClasses(): ReadonlyMap<string, Class> {
  const { validationMetadatas } = getMetadataStorage() as unknown as { validationMetadatas: Map<Class, unknown> };
  return new Map([...validationMetadatas.keys()].map((known) => [known.name, known]));
}
