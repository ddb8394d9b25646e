import type { Context, Event, Position, Recorded } from './event';
import { fold, type Decide, type Given, type Story } from './decision';
import { Rejected } from './rejected';
import { PlainText } from './text';

/** An event as the log would hold it, for examples. */
export function recorded<E extends Event>(
  event: E,
  version: number,
  stream = 'example-1',
  context: Partial<Context> = {},
): Recorded<E> {
  const position = version.toString(16).padStart(16, '0') as Position;
  const ordinary: Context = {
    actor: 'somebody',
    role: 'process',
    scope: { jurisdiction: 'example' },
    grant: null,
    recordedAt: '2018-01-01T00:00:00.000Z',
    command: `command-${version}`,
    body: '',
    salt: '',
  };
  return { ...event, id: `event-${version}`, stream, version, position, context: { ...ordinary, ...context } };
}

/** A command as examples write it: its fields, without what its class brings. */
export type Fields<Command> = { readonly [Name in keyof Command as Name extends symbol ? never : Name]: Command[Name] };

/** given(history).when(decision, command).records(events) or .refuses(code). Jest-free: throws an Error that tells the difference. */
export function specification<State, E extends Event, G extends Given>(story: Story<State, E>, circumstances: G) {
  return {
    given: (...history: readonly (E | Recorded<E>)[]) => {
      const events = history.map((event, index) => ('version' in event ? event : recorded(event, index + 1)));
      const state = fold(story, events);
      return {
        state,
        when: <Command>(decide: Decide<Command, State, E, G>, command: Fields<Command>, changes: Partial<G> = {}) =>
          outcome(() => decide(command as Command, state, { ...circumstances, ...changes })),
      };
    },
  };
}

function outcome<E extends Event>(decide: () => { events: readonly E[] }) {
  let events: readonly E[] | undefined;
  let rejected: Rejected | undefined;
  try {
    events = decide().events;
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    rejected = error;
  }
  return {
    events,
    rejected,
    /** The facts recorded, each as type and the fields that matter to the rule. */
    records(...expected: readonly { type: string; data?: object }[]) {
      if (rejected)
        throw new Error(
          `Expected ${expected.map((e) => e.type).join(', ')}; it was refused: ${rejected.code} (${rejected.message})`,
        );
      const names = events?.map((event) => event.type).join(', ');
      const wanted = expected.map((event) => event.type).join(', ');
      if (names !== wanted) throw new Error(`Expected ${wanted}; recorded ${names}`);
      expected.forEach((event, index) => differs(event.data, events?.[index]?.data, event.type));
    },
    refuses(code: string) {
      if (!rejected) throw new Error(`Expected refusal ${code}; recorded ${events?.map((event) => event.type).join(', ')}`);
      if (rejected.code !== code) throw new Error(`Expected refusal ${code}; it was ${rejected.code} (${rejected.message})`);
    },
  };
}

const plain = (value: unknown): unknown => {
  if (value instanceof PlainText) return { text: value.text };
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
};
const shown = (value: unknown) => JSON.stringify(plain(value));

function differs(expected: object | undefined, actual: unknown, type: string) {
  for (const [name, value] of Object.entries(expected ?? {})) {
    const found = (actual as Record<string, unknown>)[name];
    if (shown(found) !== shown(value)) throw new Error(`${type}.${name}: expected ${shown(value)}, recorded ${shown(found)}`);
  }
}
