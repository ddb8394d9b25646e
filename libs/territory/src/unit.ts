import { actingAs, refuse, type Decide, type Given, type Story } from '#kernel';
import { basisOf, noJurisdiction, properName, realDay, type Jurisdiction } from './jurisdiction';
import { typeWords } from './names';
import type { EstablishUnit } from './territory.commands';
import type { UnitEvent } from './territory.events';

type DataOf<Type extends UnitEvent['type']> = Extract<UnitEvent, { type: Type }>['data'];

/** What is known of a commune-level administrative unit. */
export interface Unit {
  readonly established: DataOf<'UnitEstablished'> | null;
  /** How it came from others or went into them, in the order in which it was recorded. */
  readonly lineage: readonly DataOf<'LineageRecorded'>[];
}

/** What entering a unit needs to know: the jurisdiction it is to belong to. */
export interface UnitGiven extends Given {
  readonly jurisdiction: Jurisdiction;
}

export const unitStory: Story<Unit, UnitEvent> = {
  category: 'unit',
  initial: { established: null, lineage: [] },
  evolve: (unit, event) => {
    switch (event.type) {
      case 'UnitEstablished':
        return { ...unit, established: event.data };
      case 'LineageRecorded':
        return { ...unit, lineage: [...unit.lineage, event.data] };
      case 'LineageWithdrawn':
        return { ...unit, lineage: unit.lineage.filter((one) => !isSame(one, event.data)) };
      case 'SituationDescribed':
        return unit; // nothing is decided by it
    }
  },
};

type Change = Omit<DataOf<'LineageRecorded'>, 'basis'>;

/** Whether two changes of a unit are one and the same, whatever documents they rest on. */
export const isSame = (one: Change, other: Change): boolean =>
  one.change === other.change &&
  one.from === other.from &&
  one.outside === other.outside &&
  one.others.toSorted().join() === other.others.toSorted().join();

/** What a unit was entered with, if it belongs to that jurisdiction. */
export const establishedIn = (jurisdiction: string, unit: Unit | undefined) =>
  unit?.established?.jurisdiction === jurisdiction ? unit.established : undefined;

export const noUnit = (id: string): never =>
  refuse('no-unit', `Không có đơn vị ${id} trong địa bàn này.`, `There is no unit ${id} in this jurisdiction.`, 'not-found');

/** A unit is entered once, under its full name, in a jurisdiction that is known. */
export const establishUnit: Decide<EstablishUnit, Unit, UnitEvent, UnitGiven> = (command, unit, given) => {
  const { jurisdiction, type, code, from } = command;
  const by = actingAs(given.grants, 'city-administrator', { jurisdiction, unit: command.unit });
  if (!given.jurisdiction.established) noJurisdiction();
  if (unit.established)
    refuse('established-before', 'Đơn vị này đã được thiết lập.', 'This unit has been established.', 'conflict');
  const name = properName(command.name);
  const word = typeWords[type];
  if (!word) refuse('no-unit-type', `Không có loại đơn vị hành chính ${type}.`, `There is no type of unit ${type}.`, 'invalid');
  if (!name.startsWith(`${word} `)) {
    refuse(
      'name-without-type',
      `Tên đơn vị phải bắt đầu bằng "${word}".`,
      `The name of this unit must begin with "${word}".`,
      'invalid',
    );
  }
  realDay(from);
  const data = { jurisdiction, name, type, ...(code && { code }), from, basis: basisOf(command.basis, given.today) };
  return { by, events: [{ type: 'UnitEstablished', data }] };
};
