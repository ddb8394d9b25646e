import type { Person } from '#access';
import { dayIn } from '#event-store';
import {
  isOfBusiness,
  mayKnowOf,
  mayRead,
  refuse,
  Rejected,
  yearsOf,
  type Day,
  type Grant,
  type Place,
  type Scope,
} from '#kernel';
import type { KnownDossier, KnownJurisdiction } from '#projections';
import { Injectable } from '@nestjs/common';
import { House } from '../house/house';

/** A jurisdiction in which somebody holds roles today. */
export interface Held {
  readonly known: KnownJurisdiction;
  readonly today: Day;
  readonly grants: readonly Grant[];
}

/**
 * Who may read what. Default is refusal: what nobody was granted is answered as if it did not exist, with the same words and after
 * the same look-ups, so that neither the answer nor the work behind it tells one from the other.
 */
@Injectable()
export class Rights {
  constructor(private readonly house: House) {}

  /** Everywhere the person holds a role today, whatever it is for. */
  async of(person: Person): Promise<Held[]> {
    const all = await Promise.all(this.house.readings.directory.jurisdictions().map((known) => this.held(person, known)));
    return all.filter(({ grants }) => grants.length > 0);
  }

  /** What the person holds or will hold, jurisdiction by jurisdiction; none where nothing. */
  async notEnded(person: Person) {
    const { directory } = this.house.readings;
    const all = directory.jurisdictions().map(async (known) => {
      const today = dayIn(known.zone, this.house.clock.now());
      return { known, today, held: await this.house.rolesBook.notEnded(known.id, person.id, today) };
    });
    return (await Promise.all(all)).filter(({ held }) => held.length > 0);
  }

  /** Everywhere the person takes part in what is evaluated, and by which grants. */
  async business(person: Person): Promise<Held[]> {
    const all = (await this.of(person)).map((held) => ({ ...held, grants: held.grants.filter(isOfBusiness) }));
    return all.filter(({ grants }) => grants.length > 0);
  }

  /** One jurisdiction by id, name or slug. Refuses "not-found" also where the person takes no part. */
  async in(person: Person, written: string): Promise<Held> {
    const mine = await this.business(person);
    const { directory } = this.house.readings;
    const { id } = orNotThere(() =>
      directory.jurisdiction(
        written,
        mine.map(({ known }) => known),
      ),
    );
    return mine.find(({ known }) => known.id === id) ?? notThere();
  }

  /** Whether the person keeps the system running, in whatever jurisdiction that was granted. */
  async operates(person: Person): Promise<boolean> {
    return (await this.of(person)).some(({ grants }) => grants.some(({ role }) => role === 'system-operator'));
  }

  /** Whether the person may read what stands there. */
  async reach(person: Person, there: There): Promise<boolean> {
    const { grants } = await this.in(person, there.jurisdiction);
    return grants.some((grant) => reaches(grant, there));
  }

  /** The dossier with the person's grants there, if it is theirs to read: else it is answered as if it did not exist. */
  async dossier(person: Person, written: string): Promise<{ known: KnownDossier; grants: readonly Grant[] }> {
    const held = await this.business(person);
    const known = orNotThere(() => this.house.readings.directory.dossierById(written));
    const there = held.find((one) => one.known.id === known.jurisdiction);
    return there?.grants.some((grant) => reaches(grant, known)) ? { known, grants: there.grants } : notThere();
  }

  /** The cycle with the person's grants there, if one of their roles has to do with it: else it is answered as if it did not exist. */
  async cycle(person: Person, written: string) {
    const mine = await this.business(person);
    const known = this.house.readings.directory.cycles().find((one) => one.id === written) ?? notThere();
    const { jurisdiction, kind, period } = known;
    const there = { jurisdiction, kind, cycle: known.id, period };
    const { grants, today } = mine.find((one) => one.known.id === jurisdiction) ?? notThere();
    if (!grants.some((grant) => concerns(grant, there))) notThere();
    return { known, there, grants, today };
  }

  private async held(person: Person, known: KnownJurisdiction): Promise<Held> {
    const today = dayIn(known.zone, this.house.clock.now());
    return { known, today, grants: await this.house.rolesBook.grants(known.id, person.id, today) };
  }
}

/** Where something to read stands; its years are those of its period. */
type There = Place & { readonly period?: { readonly from: Day; readonly to: Day } };

const placed = ({ period, years, ...there }: There): Place => ({ ...there, years: years ?? (period && yearsOf(period)) });

/** Whether a grant reaches something to read. A reviewing body's people read the whole dossier, not only their leaves. */
export const reaches = (grant: Grant, there: There): boolean => mayRead(grant, placed(there));

/** What these grants reach of one cycle: nothing is asked of each unit when they reach the cycle as a whole. */
export function reachedUnits(grants: readonly Grant[], cycle: Omit<There, 'unit'>): (unit: string) => boolean {
  if (grants.some((grant) => reaches(grant, cycle))) return () => true;
  return (unit) => grants.some((grant) => reaches(grant, { ...cycle, unit }));
}

/** Whether a grant has to do with a kind or a cycle, in whatever unit. */
export const concerns = (grant: Grant, there: There): boolean => mayKnowOf(grant, placed(there));

/** Whether a grant reaches what somebody else was granted. Grants belong to no year: whoever inspects a year sees who holds which role today. */
export function oversees({ scope: { years: _years, ...scope }, ...grant }: Grant, granted: Scope): boolean {
  return mayRead({ ...grant, scope }, granted);
}

export const notThere = (): never =>
  refuse(
    'not-found',
    'Không có nội dung này, hoặc bạn không được xem.',
    'There is no such thing, or it is not yours to see.',
    'not-found',
  );

/** The same answer for what does not exist as for what may not be seen, so that neither is given away. */
export function orNotThere<Found>(look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    if (error instanceof Rejected && error.refusal === 'not-found') return notThere();
    throw error;
  }
}

export const noRight = (): never =>
  refuse(
    'no-right',
    'Vai trò được giao không cho xem nội dung này.',
    'The roles you were granted do not let you read this.',
    'not-allowed',
  );
