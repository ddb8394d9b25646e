import type { Person } from '#access';
import { follow, type Page } from '#event-store';
import { refuse, Rejected, type Position } from '#kernel';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { House } from '../house/house';
import { Rights } from '../readings/rights';
import { troubleOf } from '../watch/log';
import type { Watch } from '../watch/watch';
import { SealedPositions } from './sealed-positions';
import { readings, touched, type Touched } from './touched';

/** Milliseconds between two signals to one listener: what is written in quick succession is told together. */
const rest = 1_000;

/** Where signals go. */
export interface Ear {
  write(text: string): void;
  end(): void;
}

/** Somebody who wants to be told. */
export interface Wish {
  readonly person: Person;
  /** Fails once the session has ended or the token has expired. */
  readonly goesOn: () => unknown;
  /** The id of the last signal that was heard, when there was one. */
  readonly last: string | undefined;
  readonly ear: Ear;
}

/** Tells whoever listens that something changed, once it can be read: which sorts of readings, and nothing of what is in them. Nothing is told of what they may not see. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly ends = new Map<() => void, string>();
  private readonly positions: SealedPositions;
  private ending = false;

  constructor(
    private readonly house: House,
    private readonly rights: Rights,
    private readonly watch: Pick<Watch, 'log' | 'settings'>,
  ) {
    this.positions = new SealedPositions(house.entropy.bytes(32, 'changes'));
  }

  /** Begins to tell; answers with how to end it. Refuses "too-many-changes". */
  async listen({ person, goesOn, last, ear }: Wish): Promise<() => void> {
    this.refuseMore(person.id);
    const { settings, log } = this.watch;
    const heard = last === undefined ? null : this.positions.open(last, person.id);
    const end = () => {
      if (!this.ends.delete(end)) return;
      clearInterval(beat);
      void follower?.stop();
      ear.end();
    };
    const orEnd = (tell: () => void) => {
      if (!this.ends.has(end)) return;
      try {
        goesOn();
        tell();
      } catch {
        end();
      }
    };
    this.ends.set(end, person.id);
    const beat = setInterval(() => orEnd(() => ear.write(':\n\n')), settings.CHANGES_HEARTBEAT_SECONDS * 1000);
    let follower: ReturnType<typeof follow> | undefined;
    const after = heard ?? (await this.house.store.head());
    if (!this.ends.has(end)) return end;
    if (this.ending) end();
    ear.write(`retry: 3000\n${this.signal('open', after, person, {})}`);
    if (last !== undefined && !heard) ear.write(this.signal('changed', after, person, { readings }));
    const failed = (error: unknown) => {
      if (!(error instanceof Rejected)) log.error({ error: troubleOf(error) });
    };
    if (this.ends.has(end)) {
      follower = follow(this.house.store, { after, rest, failed }, async (page) => {
        const found = await this.touchedBy(page, person);
        if (found.length) orEnd(() => ear.write(this.signal('changed', page.next, person, { readings: found })));
      });
    }
    return end;
  }

  /** The server ends: everybody is let go, so that nobody has to be waited for. */
  onModuleDestroy() {
    this.ending = true;
    for (const end of [...this.ends.keys()]) end();
  }

  /** What a page of the log changes of all that somebody may read by their roles of today; waits until it can be read. */
  private async touchedBy({ events, next }: Page, person: Person): Promise<Touched[]> {
    const { readings: told, rolesBook } = this.house;
    await told.teller.after(next);
    const held = await this.rights.business(person);
    const found = new Set<Touched>();
    for (const event of events) {
      const all = await touched(event, { person: person.id, held }, { directory: told.directory, rolesBook });
      for (const one of all) found.add(one);
    }
    return readings.filter((one) => found.has(one));
  }

  private signal(event: 'open' | 'changed', position: Position, { id }: Person, data: object): string {
    return `event: ${event}\nid: ${this.positions.seal(position, id)}\ndata: ${JSON.stringify(data)}\n\n`;
  }

  private refuseMore(person: string) {
    const most = this.watch.settings.CHANGES_PER_PERSON;
    if ([...this.ends.values()].filter((one) => one === person).length < most) return;
    refuse(
      'too-many-changes',
      `Mỗi tài khoản chỉ được mở tối đa ${most} kết nối báo thay đổi: hãy đóng bớt.`,
      `One account may listen for changes in ${most} places at the most: close one first.`,
      'busy',
    );
  }
}
