import { fold, type Day, type Grant } from '#kernel';
import { recordedFrom, type EventStore } from '#event-store';
import type { RoleEvent } from './roles.events';
import { hasEnded, type Held } from './held';
import { grantsOf, rolesStory, type Roles } from './roles';

interface Known {
  readonly version: number;
  readonly roles: Roles;
  /** The same grants by person, so that looking up one's rights does not walk through everybody's. */
  readonly byPerson: ReadonlyMap<string, Roles>;
}

const nothing: Known = { version: 0, roles: rolesStory.initial, byPerson: new Map() };

/** Who holds which role, read from the roles stream itself: never later than the log. */
export class RolesBook {
  private readonly known = new Map<string, Known>();

  constructor(private readonly store: EventStore) {}

  /** The rights of a person in a jurisdiction on a day; none for who has none. */
  async grants(jurisdiction: string, actor: string, day: Day): Promise<readonly Grant[]> {
    const roles = (await this.read(jurisdiction)).byPerson.get(actor);
    return roles ? grantsOf(roles, actor, day) : [];
  }

  /** What a person holds in a jurisdiction on a day, or will hold after it. */
  async notEnded(jurisdiction: string, person: string, day: Day): Promise<readonly Held[]> {
    const roles = (await this.read(jurisdiction)).byPerson.get(person);
    return (roles?.held ?? []).filter((one) => !hasEnded(one, day));
  }

  /** All roles of a jurisdiction as they stand. */
  async roles(jurisdiction: string): Promise<Roles> {
    return (await this.read(jurisdiction)).roles;
  }

  /** What was known, and what was recorded since. */
  private async read(jurisdiction: string): Promise<Known> {
    const stream = `${rolesStory.category}-${jurisdiction}`;
    const before = this.known.get(stream) ?? nothing;
    const news = await this.store.read(stream, before.version);
    const last = news.at(-1);
    if (!last) return before;
    const roles = fold(
      rolesStory,
      news.map((event) => recordedFrom<RoleEvent>(event)),
      before.roles,
    );
    const byPerson = new Map<string, { held: Held[] }>();
    for (const held of roles.held) {
      const theirs = byPerson.get(held.person);
      if (theirs) theirs.held.push(held);
      else byPerson.set(held.person, { held: [held] });
    }
    const known = { version: last.version, roles, byPerson };
    // readers may overtake each other: an older reading does not take the place of a newer one
    if (known.version > (this.known.get(stream)?.version ?? 0)) this.known.set(stream, known);
    return known;
  }
}
