import { actingAs, datedBy, exact, isDay, lowestTerms, refuse, type Day, type Decide, type Fraction, type Story } from '#kernel';
import type { EstablishJurisdiction, SetAttainmentTarget } from './territory.commands';
import type { JurisdictionEvent, TerritoryBasis } from './territory.events';

type DataOf<Type extends JurisdictionEvent['type']> = Extract<JurisdictionEvent, { type: Type }>['data'];
export type AttainmentTarget = DataOf<'AttainmentTargetSet'>;

/** What is known of a jurisdiction. */
export interface Jurisdiction {
  readonly established: DataOf<'JurisdictionEstablished'> | null;
  /** The target that stands for each kind: a later resolution takes the place of an earlier one. */
  readonly targets: Readonly<Record<string, AttainmentTarget>>;
}

export const jurisdictionStory: Story<Jurisdiction, JurisdictionEvent> = {
  category: 'jurisdiction',
  initial: { established: null, targets: {} },
  evolve: (jurisdiction, event) => {
    switch (event.type) {
      case 'JurisdictionEstablished':
        return { ...jurisdiction, established: event.data };
      case 'AttainmentTargetSet':
        return { ...jurisdiction, targets: { ...jurisdiction.targets, [event.data.kind]: event.data } };
    }
  },
};

type Decision<Command> = Decide<Command, Jurisdiction, JurisdictionEvent>;

/** A jurisdiction is entered once, by the console: nobody within it could have the right yet. */
export const establishJurisdiction: Decision<EstablishJurisdiction> = (command, jurisdiction, given) => {
  const by = actingAs(given.grants, 'process', { jurisdiction: command.jurisdiction });
  if (jurisdiction.established)
    refuse('established-before', 'Địa bàn này đã được thiết lập.', 'This jurisdiction has been established.', 'conflict');
  const { zone, code } = command;
  if (!isZone(zone)) refuse('no-zone', `Không có múi giờ ${zone}.`, `There is no time zone ${zone}.`, 'invalid');
  const data = { name: properName(command.name), zone, ...(code && { code }), basis: basisOf(command.basis, given.today) };
  return { by, events: [{ type: 'JurisdictionEstablished', data }] };
};

/** A target is a share above nothing and up to all units; a new resolution takes the place of the one before. */
export const setAttainmentTarget: Decision<SetAttainmentTarget> = (command, jurisdiction, given) => {
  const by = actingAs(given.grants, 'city-administrator', { jurisdiction: command.jurisdiction, kind: command.kind });
  if (!jurisdiction.established) noJurisdiction();
  const share = lowestTerms(shareOf(command.share));
  const { kind, by: year } = command;
  const stands = jurisdiction.targets[kind];
  const basis = basisOf(command.basis, given.today);
  if (stands && stands.share === share && stands.by === year && sameBasis(stands.basis, basis)) {
    refuse(
      'target-stands',
      'Chỉ tiêu này đã được ghi nhận theo đúng văn bản đó.',
      'This very target is recorded from that document already.',
      'conflict',
    );
  }
  return { by, events: [{ type: 'AttainmentTargetSet', data: { kind, share, by: year, basis } }] };
};

export const noJurisdiction = (): never =>
  refuse('no-jurisdiction', 'Không có địa bàn này.', 'There is no such jurisdiction.', 'not-found');

/** NFC, single spaces: the same name is the same bytes. */
export const properName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** The document as it is stored; a date that does not exist, or is still to come, is refused. */
export function basisOf({ title, number, date }: TerritoryBasis, today: Day): TerritoryBasis {
  if (date !== undefined) datedBy(date, today);
  return { title: properName(title), ...(number && { number }), ...(date && { date }) };
}

export function realDay(day: string) {
  if (!isDay(day)) refuse('no-such-day', `Không có ngày ${day}.`, `There is no day ${day}.`, 'invalid');
}

function shareOf(written: string): Fraction {
  const share = read(written);
  if (share && share.compare(0) > 0 && share.compare(1) <= 0) return share;
  return refuse(
    'bad-share',
    `Tỷ lệ "${written}" không hợp lệ: phải lớn hơn 0 và không quá 100 %, ví dụ 4/5 hoặc 80%.`,
    `"${written}" is not a share: it must be above 0 and at most 1, such as 4/5 or 80%.`,
    'invalid',
  );
}

function read(written: string): Fraction | null {
  try {
    return exact(written);
  } catch {
    return null;
  }
}

const sameBasis = (one: TerritoryBasis, other: TerritoryBasis) =>
  one.title === other.title && one.number === other.number && one.date === other.date;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
