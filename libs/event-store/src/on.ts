import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decide, Event, Given, Receipt, Story } from '#kernel';
import { callerOf } from './carried';
import { Writer } from './decide-and-append';
import type { GivenFor } from './request';

/** How a command finds its story. */
export interface Routing<C extends object, S, E extends Event, G extends Given> {
  readonly story: Story<S, E>;
  /** Token of what looks up the circumstances. */
  readonly given: abstract new (...needs: never[]) => GivenFor<C, S, G>;
  /** Name of the stream; `<category>-<command[category]>` when left out. */
  readonly stream?: (command: C) => string;
}

/**
 * One line of a routing table: `on(SubmitSelfAssessment, submitSelfAssessment, { story: dossierStory, given: DossierGivens })` makes the
 * Nest handler that takes the command from the bus to the writer. Listed among a module's providers.
 */
export function on<C extends object, S, E extends Event, G extends Given>(
  command: Type<C>,
  decide: Decide<C, S, E, G>,
  { story, given, stream = inCategory(story.category) }: Routing<NoInfer<C>, S, E, G>,
): Type<ICommandHandler> {
  class Handler {
    constructor(
      private readonly writer: Writer,
      private readonly circumstances: GivenFor<C, S, G>,
    ) {}

    async execute(given: C): Promise<Receipt> {
      return this.writer.handle({
        command: given,
        operation: command.name,
        stream: stream(given),
        story,
        decide,
        given: this.circumstances,
        caller: callerOf(given),
      });
    }
  }
  Inject(Writer)(Handler, undefined, 0);
  Inject(given)(Handler, undefined, 1);
  // Nest tells handlers apart by name as well as by class
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  CommandHandler(command)(Handler);
  return Handler as unknown as Type<ICommandHandler>;
}

const inCategory =
  (category: string) =>
  (command: object): string => {
    const id = (command as Record<string, unknown>)[category];
    if (typeof id !== 'string') throw new Error(`${command.constructor.name} has no ${category}: tell on(…) its stream.`);
    return `${category}-${id}`;
  };
