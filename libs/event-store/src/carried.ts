import type { Caller } from './request';

const callers = new WeakMap<object, Caller>();

/** Says who gives a command, for its way over the command bus: the command itself never holds it. Answers the command. */
export function carry<C extends object>(command: C, caller: Caller): C {
  callers.set(command, caller);
  return command;
}

/** Who gave a command. Throws when nobody said so: a door that forgot is a mistake in the program. */
export function callerOf(command: object): Caller {
  const caller = callers.get(command);
  if (!caller)
    throw new Error(
      `Nobody said who gives this ${command.constructor.name}: use carry(command, caller) before it goes on the bus.`,
    );
  return caller;
}
