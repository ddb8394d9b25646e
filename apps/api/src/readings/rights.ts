import type { Person } from '#access';
import { dayIn } from '#event-store';
import { covers, refuse, Rejected, type Day, type Grant, type Scope } from '#kernel';
import type { KnownJurisdiction } from '#projections';
import { Injectable } from '@nestjs/common';
import { House } from '../house/house';

/** A jurisdiction in which somebody holds roles today. */
export interface Held {
  readonly known: KnownJurisdiction;
  readonly today: Day;
  readonly grants: readonly Grant[];
}

/** Who may read what. Default is refusal: what nobody was granted is answered as if it did not exist. */
@Injectable()
export class Rights {
  constructor(private readonly house: House) {}

  /** Everywhere the person holds a role today. */
  async of(person: Person): Promise<Held[]> {
    const all = await Promise.all(this.house.readings.directory.jurisdictions().map((known) => this.held(person, known)));
    return all.filter(({ grants }) => grants.length > 0);
  }

  /** One jurisdiction by id, name or slug. Refuses "not-found" also where the person holds no role. */
  async in(person: Person, written: string): Promise<Held> {
    const known = orNotThere(() => this.house.readings.directory.jurisdiction(written));
    const held = await this.held(person, known);
    return held.grants.length ? held : notThere();
  }

  /** Whether the person may read what stands there. */
  async reach(person: Person, there: Scope): Promise<boolean> {
    const { grants } = await this.in(person, there.jurisdiction);
    return grants.some((grant) => reaches(grant, there));
  }

  private async held(person: Person, known: KnownJurisdiction): Promise<Held> {
    const today = dayIn(known.zone, this.house.clock.now());
    return { known, today, grants: await this.house.rolesBook.grants(known.id, person.id, today) };
  }
}

/** Whether a grant reaches something to read. A reviewing body's people read the whole dossier, not only their leaves. */
export const reaches = ({ scope: { body: _body, ...scope }, ...grant }: Grant, there: Scope): boolean =>
  covers({ ...grant, scope }, there);

/** Whether a grant has to do with a kind, in whatever unit. */
export const concerns = ({ scope }: Grant, { kind, cycle }: { readonly kind: string; readonly cycle?: string }): boolean =>
  (scope.kind === undefined || scope.kind === kind) &&
  (scope.cycle === undefined || cycle === undefined || scope.cycle === cycle);

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
