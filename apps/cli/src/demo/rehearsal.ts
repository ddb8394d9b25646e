import * as access from '#access';
import * as evaluation from '#evaluation';
import { dayIn, homeZone } from '#event-store';
import { fold, type Decide, type Event, type Recorded, type Story } from '#kernel';
import { Owed, type OwedCommand } from '#process';
import * as regulation from '#regulation';
import * as territory from '#territory';
import { operator } from './founding';
import type { Step } from './step';

type AnyDecide = Decide<object, unknown, Event>;
type AnyStory = Story<unknown, Event>;
type Fields = Record<string, string>;

const stories: Readonly<Record<string, AnyStory>> = Object.fromEntries(
  [
    territory.jurisdictionStory,
    territory.unitStory,
    access.rolesStory,
    regulation.regulationStory,
    evaluation.cycleStory,
    evaluation.dossierStory,
  ].map((story) => [story.category, story as unknown as AnyStory]),
);

/** The stream of a command follows from what it names. */
function streamOf(name: string, fields: Fields): string {
  if (fields.dossier && name !== 'NoteOutcome') return `dossier-${fields.dossier}`;
  if (fields.cycle) return `cycle-${fields.cycle}`;
  if (fields.grant) return `roles-${fields.jurisdiction}`;
  if (fields.hash) return `regulation-${fields.hash}`;
  return fields.unit ? `unit-${fields.unit}` : `jurisdiction-${fields.jurisdiction}`;
}

/** The decision has its command's name with a small letter, wherever its room is. */
function decisionOf(name: string): AnyDecide {
  const wanted = name.charAt(0).toLowerCase() + name.slice(1);
  const found = [evaluation, territory, access, regulation]
    .flatMap((room) => Object.entries(room))
    .find(([one]) => one === wanted);
  return found?.[1] as AnyDecide;
}

/** Plays steps against the decisions alone, in memory, with the system following at once. A refusal is thrown, naming the step. */
export class Rehearsal {
  readonly log: Recorded<Event>[] = [];
  private readonly states = new Map<string, unknown>();
  private readonly owed = new Owed();

  play(step: Step) {
    try {
      this.give(step.command.name, { ...step.fields } as Fields, step.actor, step.at);
    } catch (error) {
      throw new Error(`${step.command.name} (${step.key}, ${step.at}) was refused: ${String(error)}`, { cause: error });
    }
    if (!step.settles) return;
    for (let debts = this.owed.all; debts.length; debts = this.owed.all) {
      for (const { command } of debts) this.give(command.constructor.name, command as OwedCommand & Fields, operator, step.at);
    }
  }

  state<State>(stream: string): State {
    return (this.states.get(stream) ?? stories[stream.slice(0, stream.indexOf('-'))]?.initial) as State;
  }

  /** Every dossier as it stands in the end. */
  get dossiers(): evaluation.Dossier[] {
    return [...this.states].filter(([stream]) => stream.startsWith('dossier-')).map(([, state]) => state as evaluation.Dossier);
  }

  private give(name: string, command: Fields, actor: string, recordedAt: string) {
    const stream = streamOf(name, command);
    const before = this.state(stream);
    const today = dayIn(homeZone, recordedAt);
    const given = {
      actor,
      recordedAt,
      today,
      grants: this.grants(actor, command, before, today),
      ...this.circumstances(command, before),
    };
    const { by, events } = decisionOf(name)(command, before, given);
    for (const event of events) {
      const version = this.log.length + 1;
      const context = { actor, role: by.role, scope: by.scope, grant: by.id, recordedAt, command: name, body: '', salt: '' };
      const position = String(version).padStart(16, '0') as Recorded['position'];
      const recorded: Recorded = { ...event, id: `event-${version}`, stream, version, position, context };
      this.log.push(recorded);
      this.states.set(stream, fold(stories[stream.slice(0, stream.indexOf('-'))] as AnyStory, [recorded], this.state(stream)));
      this.owed.tell(recorded as Parameters<Owed['tell']>[0]);
    }
  }

  private grants(actor: string, command: Fields, state: unknown, today: string) {
    const { about } = state as evaluation.Dossier;
    const { opened } = state as evaluation.Cycle;
    const jurisdiction = command.jurisdiction ?? about?.jurisdiction ?? opened?.jurisdiction ?? '';
    if (actor === operator) return [{ id: null, role: 'process' as const, scope: { jurisdiction } }];
    return access.grantsOf(this.state(`roles-${jurisdiction}`), actor, today);
  }

  private circumstances(command: Fields, state: unknown) {
    const hash = command.regulation ?? (state as evaluation.Dossier).about?.regulation;
    const published = this.state<regulation.PublishedRegulation>(`regulation-${hash}`).published;
    const ids: readonly string[] = Array.isArray(command.units) ? command.units : [];
    const units = ids.map((unit) => [unit, this.state<territory.Unit>(`unit-${unit}`).established]);
    const others: readonly string[] = Array.isArray(command.others) ? command.others : [];
    return {
      regulation: published?.document,
      published,
      units: Object.fromEntries(units),
      jurisdiction: this.state(`jurisdiction-${command.jurisdiction}`),
      others: Object.fromEntries(others.map((unit) => [unit, this.state<territory.Unit>(`unit-${unit}`)])),
    };
  }
}
