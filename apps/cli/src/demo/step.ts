import type { Agenda } from './days';
import { draw } from './seed';

export type CommandClass<C extends object = object> = new () => C;

/** The fields of a command, as they are filled in. */
export type Fields<C> = { [Name in keyof C as Name extends string ? Name : never]: C[Name] };

/** One act of the demo: who does what at which instant. */
export interface Step {
  /** Instant of receipt. */
  readonly at: string;
  /** Actor id; "console" for the operator. */
  readonly actor: string;
  /** Idempotency-Key: playing it twice records it once. */
  readonly key: string;
  readonly command: CommandClass;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The system has to follow before the next act: it opens dossiers, carries news of decisions, closes. */
  readonly settles?: true;
}

/** Writes steps one after the other, each with its own instant and key. */
export class Script {
  readonly steps: Step[] = [];

  constructor(
    /** Readable name of the story, such as "lao-cai/government/2018/binh-minh". */
    readonly name: string,
    readonly agenda: Agenda,
  ) {}

  write<C extends object>(
    actor: string,
    command: CommandClass<C>,
    fields: Fields<C>,
    more: { settles?: true; step?: number } = {},
  ) {
    const key = `demo/${this.name}/${String(this.steps.length + 1).padStart(3, '0')}`;
    const at = this.agenda.next(more.step, draw(key, 0, 59));
    this.steps.push({ at, actor, key, command, fields, ...(more.settles && { settles: true }) });
  }
}

/** All stories told together: in the order of their instants, those of one story never changed about. */
export const inOrder = (stories: readonly (readonly Step[])[]): Step[] =>
  stories.flat().sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
